import * as z from 'zod';
import { factNames } from '../schema';
import { alarmSchema, sourceReadingSchema } from './assessment';
import { token } from './file-token';

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
