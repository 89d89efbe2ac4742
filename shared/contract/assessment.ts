import * as z from 'zod';
import {
  benchmarkComparisonSchema,
  evidenceSchema,
  findingsSchema,
  languages,
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
  /** fact field, or null when the column is left out. */
  field: z.string().nullable(),
  /** Unit and notation as found in the file, such as mm:ss, ms, percent, dd-mm-yyyy. */
  unit: z.string().nullable(),
  confidence: z.number().min(0).max(1),
  reason: z.string(),
  examples: z.array(z.string()),
});
export type ColumnReading = z.infer<typeof columnReadingSchema>;

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
