import * as z from 'zod';
import { evidenceSchema } from '../schema';

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
