import * as z from 'zod';
import {
  evidenceSchema,
  factNames,
  holidayCountries,
  languages,
  normsSchema,
  referenceSchema,
  repeatDaysSchema,
  reportFormats,
  serviceTypeResultSchema,
  typeThresholdsSchema,
  whatIfChangeSchema,
  whatIfPricesSchema,
  writtenNormsSchema,
} from '../schema';
import { assessmentSchema, sourceReadingSchema } from './assessment';
import { clientSchema, workspaceSchema } from './clients';
import { fileTokenSchema, token } from './file-token';
import { identitiesSchema, namePair } from './identities';
import { columnChoiceSchema, importOutcomeSchema, overlapChoices, rejectSchema, tableChoiceSchema, textOptionsSchema } from './imports';
import { proofSchema } from './proof';
import { whatIfAnswerSchema, whatIfPlanSchema, whatIfStartSchema } from './what-if';

const clientId = z.string().min(1);
const language = z.enum(languages);

/** A name of the time zone database that this computer knows. */
const timeZone = z.string().refine((name) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
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

const operation = <I extends z.ZodType, O extends z.ZodType, P extends boolean>(input: I, output: O, progress: P) =>
  ({ input, output, progress }) as const;
const nothing = z.object({});

/**
 * Every operation of the engine, once: input, output, and whether it reports progress (and can then be cancelled).
 * Preload, loopback host and command line are adapters of this map. The page never sends a path: files are tokens that the host handed out.
 */
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
  'import.forget_refused': operation(
    // `content`: of several files of one name the one with this in it.
    z.object({ clientId, file: z.string(), content: z.string().optional() }),
    z.object({ forgotten: z.number() }),
    false,
  ),
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
