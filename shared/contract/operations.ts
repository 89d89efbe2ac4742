import * as z from 'zod';
import {
  evidenceSchema,
  factNames,
  holidayCountries,
  languages,
  normsSchema,
  periodSchema,
  referenceSchema,
  repeatDaysSchema,
  reportFormats,
  serviceTypeResultSchema,
  typeThresholdsSchema,
  whatIfChangeSchema,
  whatIfPricesSchema,
  writtenNormsSchema,
} from '../schema';
import { alarmSchema, assessmentSchema, sourceReadingSchema } from './assessment';
import { whatIfAnswerSchema, whatIfPlanSchema, whatIfStartSchema } from './what-if';

/**
 * Every operation of the engine, once: input, output, and whether it reports progress (and can then be cancelled).
 * Preload, loopback host and command line are adapters of this map. The page never sends a path: files are tokens that the host handed out.
 */
const clientId = z.string().min(1);
const token = z.string().min(8);
const language = z.enum(languages);

/** A name of the time zone database that this computer knows. */
const timeZone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
});

export const fileTokenSchema = z.object({ token, name: z.string(), bytes: z.number() });
export type FileToken = z.infer<typeof fileTokenSchema>;

export const workspaceSchema = z.object({ id: z.string(), name: z.string(), open: z.boolean(), changedAt: z.string(), bytes: z.number() });
export type Workspace = z.infer<typeof workspaceSchema>;

export const clientSchema = z.object({
  id: z.string(),
  name: z.string(),
  period: periodSchema.nullable(),
  sources: z.number(),
  target: z.number(),
  threshold_s: z.number(),
  /** true: by a person or by the client's own files; false: the common 80/20 is assumed. */
  target_given: z.boolean(),
  /** Whose wall clock stamps in UTC are brought to when a file is loaded. */
  time_zone: z.string().optional(),
  assessed_at: z.string().nullable(),
  /** Limits of the type compass that a person set; null: those that ship with the program. */
  type_thresholds: typeThresholdsSchema.nullable().optional(),
  /** Whose holidays are left out, when a person chose; null: found in the data. */
  holiday_country: z.enum(holidayCountries).nullable().optional(),
  headline: z
    .object({
      observed: z.number().nullable(),
      gap_pp: z.number().nullable(),
      largest_driver: z.string().nullable(),
      largest_driver_pp: z.number().nullable(),
    })
    .nullable(),
});
export type Client = z.infer<typeof clientSchema>;

export const importOutcomeSchema = z.object({
  file: z.string(),
  outcome: z.enum(['loaded', 'already_loaded', 'refused', 'failed']),
  problem: z
    .object({
      code: z.string(),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
      tip: z.string().optional(),
      detail: z.string().optional(),
    })
    .nullable(),
  tables: z.array(sourceReadingSchema),
  alarms: z.array(alarmSchema),
  /** Fingerprint (SHA-256) of the file; absent when it could not be opened. */
  content: z.string().optional(),
});
export type ImportOutcome = z.infer<typeof importOutcomeSchema>;

/**
 * A person's correction of one column, remembered per header signature. File and sheet "*": wherever this header stands. Header "*": the cells of a
 * crossed table, which its reading shows as one column.
 */
export const columnChoiceSchema = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  header: z.string(),
  /** Place of the column in its rows, 0-based, where several bear this header; without it all of them are meant. */
  position: z.number().int().min(0).optional(),
  /** Row of the table's headers, where a sheet holds several tables. */
  header_row: z.number().int().optional(),
  field: z.string().nullable(),
  /** Notations as in schema/notations, "ms" or "ms+mean"; null: as found. */
  unit: z.string().nullable(),
});
export type ColumnChoice = z.infer<typeof columnChoiceSchema>;

/** A person's word on what a table holds, remembered per header signature as well. */
export const tableChoiceSchema = z.object({
  file: z.string(),
  sheet: z.string().nullable(),
  header_row: z.number().int().optional(),
  fact: z.enum(factNames),
});
export type TableChoice = z.infer<typeof tableChoiceSchema>;

/** How a person says that a text file is to be read; what is left out is found from its bytes. Remembered for files that look the same. */
export const textOptionsSchema = z.object({
  file: token,
  /** A file inside an archive, by the name that its tables bear ("juni.zip/oproepen.csv"); absent: the file itself, or all that an archive holds. */
  name: z.string().max(600).optional(),
  encoding: z.string().max(40).optional(),
  delimiter: z.string().max(1).optional(),
});
export type TextOptions = z.infer<typeof textOptionsSchema>;

/** What happens to rows that an earlier file of the client holds already: refuse the file (the default), replace the earlier rows, or keep both. */
export const overlapChoices = ['refuse', 'replace', 'add'] as const;
export type OverlapChoice = (typeof overlapChoices)[number];

export const rejectSchema = z.object({
  source_row: z.number(),
  column: z.string().nullable(),
  value: z.string().nullable(),
  reason: z.string(),
  raw: z.string(),
});

export const questionSchema = z.object({
  /** Key in text: question.<id>. */
  id: z.string(),
  answerable: z.enum(['yes', 'partly', 'no']),
  /** Facts still missing for a full answer. */
  missing: z.array(z.string()),
  /** Screen that answers it. */
  screen: z.string(),
});
export type Question = z.infer<typeof questionSchema>;

export const exportedFileSchema = z.object({
  token,
  name: z.string(),
  format: z.enum(reportFormats),
  bytes: z.number(),
  place: z.string(),
});
export type ExportedFile = z.infer<typeof exportedFileSchema>;

export const proofSchema = z.object({
  evidence: evidenceSchema,
  sql: z.string(),
  columns: z.array(z.string()),
  /** First rows that the figure reads, with file, sheet and row. */
  rows: z.array(
    z.object({
      file: z.string(),
      sheet: z.string().nullable(),
      source_row: z.number(),
      values: z.array(z.union([z.string(), z.number(), z.boolean(), z.null()])),
    }),
  ),
  total_rows: z.number(),
});
export type Proof = z.infer<typeof proofSchema>;

const identityKind = z.enum(['agent', 'team', 'queue']);
const namePair = z.object({ kind: identityKind, name: z.string().min(1), same_as: z.string().min(1) });
/** Spellings of one client that may be one name, and what a person said about them. */
export const identitiesSchema = z.object({
  proposals: z.array(
    namePair.extend({
      confidence: z.number(),
      /** Key in text: identity.reason.<reason>. */
      reason: z.string(),
      files: z.array(z.string()),
      other_files: z.array(z.string()),
    }),
  ),
  decisions: z.array(namePair.extend({ same: z.boolean(), decided_at: z.string() })),
});
export type Identities = z.infer<typeof identitiesSchema>;

const operation = <I extends z.ZodType, O extends z.ZodType, P extends boolean>(input: I, output: O, progress: P) =>
  ({ input, output, progress }) as const;
const nothing = z.object({});

export const operations = {
  'app.about': operation(
    nothing,
    z.object({ version: z.string(), host: z.enum(['electron', 'browser', 'terminal']), place: z.string() }),
    false,
  ),
  'workspace.list': operation(nothing, z.array(workspaceSchema), false),
  'workspace.create': operation(z.object({ name: z.string().min(1).max(80) }), workspaceSchema, false),
  'workspace.open': operation(z.object({ id: z.string() }), workspaceSchema, false),
  'workspace.close': operation(nothing, z.object({ closed: z.boolean() }), false),
  'client.list': operation(nothing, z.array(clientSchema), false),
  'client.create': operation(
    z.object({ name: z.string().min(1).max(120), folder: z.string().min(1).max(120).optional() }),
    clientSchema,
    false,
  ),
  /** The time zone of the client's wall clock, such as Europe/London; null goes back to Europe/Amsterdam. Files are shown in it from the next load on. */
  'client.time_zone': operation(z.object({ clientId, timeZone: timeZone.nullable() }), clientSchema, false),
  'client.settings': operation(
    z.object({ clientId, target: z.number().min(0.01).max(1), thresholdSeconds: z.number().min(1).max(86_400) }),
    clientSchema,
    false,
  ),
  /** Looks and loads nothing. `preview`: with what a screen shows beside each reading. `sampleRows`: looks at the first rows of each sheet only. */
  /** Limits of the type compass, the country of the holidays and the norms for coming back and for written work; null goes back to what ships with the program. The client is then assessed anew. */
  'client.analysis_settings': operation(
    z.object({
      clientId,
      typeThresholds: typeThresholdsSchema.nullable().optional(),
      holidayCountry: z.enum(holidayCountries).nullable().optional(),
      repeatDays: repeatDaysSchema.nullable().optional(),
      writtenNorms: writtenNormsSchema.nullable().optional(),
    }),
    clientSchema,
    false,
  ),
  /** The limits of the type compass: a person's own for this client (null when nobody set any), and those that ship with the program. */
  'type.limits': operation(
    z.object({ clientId }),
    z.object({ own: typeThresholdsSchema.nullable(), shipped: typeThresholdsSchema }),
    false,
  ),
  /** The norms by which returns and written work are judged, which of them a person set for this client, and those that ship with the program. */
  'analysis.norms': operation(
    z.object({ clientId }),
    z.object({ norms: normsSchema, own: z.object({ repeat_days: z.boolean(), written: z.boolean() }), shipped: normsSchema }),
    false,
  ),
  /** The type that a client would be by these limits (null: the shipped ones); nothing is kept. Null where too little is known. */
  'type.by': operation(z.object({ clientId, typeThresholds: typeThresholdsSchema.nullable() }), serviceTypeResultSchema.nullable(), false),
  'import.inspect': operation(
    z.object({
      files: z.array(token).min(1),
      /** Whose files they are: then a file that is there already is said to be. */
      clientId: clientId.optional(),
      choices: z.array(columnChoiceSchema).optional(),
      tableChoices: z.array(tableChoiceSchema).optional(),
      textOptions: z.array(textOptionsSchema).optional(),
      sampleRows: z.number().int().min(100).optional(),
      preview: z.boolean().optional(),
      /** Imports that the file is to replace: that they are there already is no news. */
      replaces: z.array(z.string()).optional(),
    }),
    z.array(importOutcomeSchema),
    true,
  ),
  'import.run': operation(
    z.object({
      clientId,
      files: z.array(token).min(1),
      choices: z.array(columnChoiceSchema).optional(),
      tableChoices: z.array(tableChoiceSchema).optional(),
      textOptions: z.array(textOptionsSchema).optional(),
      overlap: z.enum(overlapChoices).optional(),
      /** Earlier imports of the client that go as the file comes, in the same transaction: when the load fails, they stay. */
      replaces: z.array(z.string()).optional(),
    }),
    z.array(importOutcomeSchema),
    true,
  ),
  'import.list': operation(z.object({ clientId }), z.array(sourceReadingSchema), false),
  'import.rejects': operation(
    z.object({ importId: z.string(), limit: z.number().int().max(10_000).optional() }),
    z.array(rejectSchema),
    false,
  ),
  /** Every rejected row as a file for who must mend it; cells that look like a formula become text. */
  'import.export_rejects': operation(z.object({ importId: z.string(), format: z.enum(['xlsx', 'csv']), language }), fileTokenSchema, false),
  'import.undo': operation(z.object({ importId: z.string() }), z.object({ rows: z.number() }), false),
  /** Takes back several imports of a client in one transaction (a workbook, everything that was just loaded): all of them or none. */
  'import.undo_all': operation(z.object({ clientId, importIds: z.array(z.string()).min(1) }), z.object({ rows: z.number() }), false),
  /** Takes the tables of a file that were not loaded off the list of what was understood. */
  'import.forget_refused': operation(z.object({ clientId, file: z.string() }), z.object({ forgotten: z.number() }), false),
  /** Withdraws one choice that is remembered for files with these headers; `key` as a look gives it. */
  'import.forget_choice': operation(z.object({ headerSignature: z.string(), key: z.string() }), z.object({ forgotten: z.number() }), false),
  'identity.list': operation(z.object({ clientId }), identitiesSchema, false),
  'identity.confirm': operation(namePair.extend({ clientId, same: z.boolean() }), identitiesSchema, false),
  /** The same word about many pairs at once: a person who looked a list over says it in one go. */
  'identity.confirm_all': operation(z.object({ clientId, pairs: z.array(namePair).min(1), same: z.boolean() }), identitiesSchema, false),
  'identity.undo': operation(namePair.extend({ clientId }), identitiesSchema, false),
  'assess.run': operation(z.object({ clientId, language }), assessmentSchema, true),
  'assess.get': operation(z.object({ clientId, language }), assessmentSchema.nullable(), false),
  /** With `facts`: as if files of these kinds were loaded as well. */
  'questions.list': operation(z.object({ clientId, facts: z.array(z.enum(factNames)).optional() }), z.array(questionSchema), false),
  'what_if.start': operation(z.object({ clientId }), whatIfStartSchema, false),
  'what_if.evaluate': operation(z.object({ clientId, change: whatIfChangeSchema, prices: whatIfPricesSchema }), whatIfAnswerSchema, false),
  'what_if.plan': operation(z.object({ clientId, target: z.number().min(0.01).max(0.999) }), whatIfPlanSchema, false),
  /** The published figures that ship with the program, graded against the year of a client's data. */
  'benchmark.library': operation(z.object({ year: z.number().int().nullable() }), z.array(referenceSchema), false),
  'proof.get': operation(z.object({ clientId, evidence: evidenceSchema }), proofSchema, false),
  'report.export': operation(
    z.object({ clientId, formats: z.array(z.enum(reportFormats)).min(1), language, pseudonyms: z.boolean() }),
    z.array(exportedFileSchema),
    true,
  ),
  /** Reports in which employees were named, newest first: when, by which account on this computer, in which formats. */
  'report.names_shown': operation(
    z.object({ clientId }),
    z.array(z.object({ written_at: z.string(), written_by: z.string(), formats: z.array(z.string()) })),
    false,
  ),
} as const;

export type OperationName = keyof typeof operations;
export type OperationInput<N extends OperationName> = z.input<(typeof operations)[N]['input']>;
export type OperationOutput<N extends OperationName> = z.output<(typeof operations)[N]['output']>;
export const operationNames = Object.keys(operations) as OperationName[];
