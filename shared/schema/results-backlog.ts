import * as z from 'zod';
import { channels } from './drivers';
import { evidenceSchema } from './results';

const promise = z.object({
  target_s: z.number(),
  /** Questions of which it is known whether the target was met: those still waiting, but not yet too long, stay out. */
  n: z.number(),
  within: z.number(),
  share: z.number().nullable(),
  median_s: z.number().nullable(),
});

/**
 * Written work by channel: no queue of minutes but a stock (methods.md 1.6). Counted from single questions, what was open before them is not in it;
 * counted by a queue report, only what came and went is known, and the stock only where somebody says what was open at the start.
 */
export const backlogSchema = z.object({
  channel: z.enum(channels),
  /** contacts: single questions with their moments; queue: counts a day of a queue report. Absent in findings of before the second was read. */
  counted_by: z.enum(['contacts', 'queue']).optional(),
  inflow: z.number(),
  outflow: z.number(),
  /** Open at the end of the last day; null where only the change of the stock is known. */
  stock: z.number().nullable(),
  /** Open when the first day began, as a person said; null where nobody did. */
  opening_stock: z.number().nullable().optional(),
  mean_age_s: z.number().nullable(),
  /** Days of work in the stock at the pace of the period; null when nothing was closed. */
  days_of_work: z.number().nullable(),
  first_response: promise.nullable(),
  resolution: promise.nullable(),
  days: z.array(
    z.object({
      date: z.string(),
      inflow: z.number(),
      outflow: z.number(),
      stock: z.number().nullable(),
      /** Inflow less outflow since the first day. */
      change: z.number().optional(),
      mean_age_s: z.number().nullable(),
    }),
  ),
  evidence: z.array(evidenceSchema),
});
export type Backlog = z.infer<typeof backlogSchema>;
