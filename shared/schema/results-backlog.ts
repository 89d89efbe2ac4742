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

/** Written work by channel: no queue of minutes but a stock (methods.md 1.6). Counts of the questions in the files; what was open before is not in them. */
export const backlogSchema = z.object({
  channel: z.enum(channels),
  inflow: z.number(),
  outflow: z.number(),
  /** Open at the end of the last day. */
  stock: z.number(),
  mean_age_s: z.number().nullable(),
  /** Days of work in the stock at the pace of the period; null when nothing was closed. */
  days_of_work: z.number().nullable(),
  first_response: promise.nullable(),
  resolution: promise.nullable(),
  days: z.array(
    z.object({ date: z.string(), inflow: z.number(), outflow: z.number(), stock: z.number(), mean_age_s: z.number().nullable() }),
  ),
  evidence: z.array(evidenceSchema),
});
export type Backlog = z.infer<typeof backlogSchema>;
