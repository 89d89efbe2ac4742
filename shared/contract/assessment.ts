import * as z from 'zod';
import {
  benchmarkComparisonSchema,
  evidenceSchema,
  findingsSchema,
  languages,
  notationGroupNames,
  periodSchema,
  roles,
  satisfactionDriverCellSchema,
  serviceTypeResultSchema,
} from '../schema';

export const alarmSchema = z.object({
  /** Key in text: alarm.<code>. */
  code: z.string(),
  where: z.object({ file: z.string(), sheet: z.string().nullable(), column: z.string().nullable(), rows: z.array(z.number()) }),
  /** Values for the sentence, such as the cap that was met or the two readings that fit. */
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Up to five example cells. */
  examples: z.array(z.string()),
  tip: z.string(),
  severity: z.enum(['note', 'warning', 'stop']),
});
export type Alarm = z.infer<typeof alarmSchema>;

export const columnReadingSchema = z.object({
  header: z.string(),
  /** Place of the column in its rows, 0-based: two columns can bear the same header. */
  position: z.number().int().optional(),
  /** fact field, or null when the column is left out. */
  field: z.string().nullable(),
  /** Unit and notation as found in the file, such as mm:ss, ms, percent, dd-mm-yyyy. */
  unit: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  reason: z.string(),
  examples: z.array(z.string()),
});
export type ColumnReading = z.infer<typeof columnReadingSchema>;

/** A cell as it would stand in the store (seconds, a share 0..1, a moment as text); null: it cannot be read so. */
export const readCellSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type ReadCell = z.infer<typeof readCellSchema>;

/** One thing a person can say about how a column is written, with what was taken; `readings` where two fit: the example cells under each. */
export const notationChoiceSchema = z.object({
  group: z.enum(notationGroupNames),
  options: z.array(z.string()),
  taken: z.string().nullable(),
  /** Code of the doubt (text: doubt.<code>); null when the cells leave none. `open`: no reading has evidence, so the column is left out. */
  doubt: z.object({ code: z.string(), open: z.boolean(), because: z.string().nullable() }).nullable(),
  readings: z.array(z.object({ notation: z.string(), read: z.array(readCellSchema) })),
});
export type NotationChoice = z.infer<typeof notationChoiceSchema>;

/** What a preview shows of one table beside its reading; only import.inspect gives it, and only when asked. */
export const tableLookSchema = z.object({
  /** The first rows of the sheet that matter to the table; `kind` is data, header or a key in text: skip.<kind>. */
  rows: z.array(z.object({ row: z.number(), kind: z.string(), cells: z.array(z.string()) })),
  /** Header of each cell of those rows, by position; '' where there is no column. */
  headers: z.array(z.string()),
  columns: z.array(
    z.object({
      position: z.number().int(),
      /** The cells of `examples`, or others that show a doubt better, and what each becomes. */
      cells: z.array(z.string()),
      read: z.array(readCellSchema),
      /** Field that the column would fill where a doubt keeps it out. */
      field: z.string().nullable(),
      notations: z.array(notationChoiceSchema),
      /** Key of what is remembered for this column; null: nothing. */
      remembered: z.string().nullable(),
    }),
  ),
  /** Kind of file to offer fields of: the one taken, or the nearest one. */
  fact: z.string().nullable(),
  /** What else the table could be, best first, with the fields that are missing for it. */
  others: z.array(z.object({ fact: z.string(), score: z.number(), lacks: z.array(z.string()) })),
  text: z
    .object({
      encoding: z.string(),
      confidence: z.number(),
      delimiter: z.string(),
      /** What the bytes say by themselves. */
      found: z.object({ encoding: z.string(), delimiter: z.string() }).optional(),
      /** Where it is remembered that such a file is read so (import.forget_choice); null: it is not. */
      remembered: z.object({ header_signature: z.string(), key: z.string() }).nullable().optional(),
    })
    .nullable(),
  /** Rows that were looked at when the file is longer; null: all of them. */
  sampled_rows: z.number().nullable(),
  /** Under which choices of people are remembered. */
  header_signature: z.string(),
  /** Key of what is remembered of the kind of table; null: nothing. */
  fact_remembered: z.string().nullable(),
});
export type TableLook = z.infer<typeof tableLookSchema>;

/** What was understood of one table of one sheet of one file. rows_read = loaded + rejected + skipped, always. */
export const sourceReadingSchema = z.object({
  import_id: z.string().nullable(),
  file: z.string(),
  sheet: z.string().nullable(),
  fact: z.string().nullable(),
  fact_reason: z.string(),
  fact_score: z.number(),
  system: z.string().nullable(),
  header_row: z.number().nullable(),
  rows_read: z.number(),
  rows_loaded: z.number(),
  rows_rejected: z.number(),
  rows_skipped: z.number(),
  skipped: z.array(z.object({ row: z.number(), reason: z.string() })),
  columns: z.array(columnReadingSchema),
  alarms: z.array(alarmSchema),
  period: periodSchema.nullable(),
  /** The wall clock to which the table's stamps in UTC were brought; absent without such stamps. */
  time_zone: z.string().optional(),
  /** Fingerprint (SHA-256) of the file: exports of two months often bear the same name. Absent where no file was read. */
  content: z.string().optional(),
  look: tableLookSchema.optional(),
});
export type SourceReading = z.infer<typeof sourceReadingSchema>;

export const adviceSchema = z.object({
  id: z.string(),
  role: z.enum(roles),
  subject: z.string(),
  title: z.string(),
  observation: z.string(),
  cause: z.string(),
  actions: z.array(z.object({ what: z.string(), who: z.string(), when: z.string() })),
  effect: z.string(),
  effort: z.enum(['low', 'medium', 'high']),
  priority: z.number(),
  evidence: z.array(evidenceSchema),
});
export type Advice = z.infer<typeof adviceSchema>;

/** DIR/<client>/assessment.json. drivers, benchmark and type are the findings of those names; null with an entry in missing where they could not be computed. */
export const assessmentSchema = z.object({
  schema: z.literal('contactpeil/assessment@1'),
  language: z.enum(languages),
  client: z.object({ id: z.string(), name: z.string(), period: periodSchema.nullable() }),
  sources: z.array(sourceReadingSchema),
  ...findingsSchema.shape,
  drivers: z.array(satisfactionDriverCellSchema).nullable(),
  benchmark: z.array(benchmarkComparisonSchema).nullable(),
  type: serviceTypeResultSchema.nullable(),
  advice: z.array(adviceSchema),
});
export type Assessment = z.infer<typeof assessmentSchema>;
