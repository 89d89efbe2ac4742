import * as z from 'zod';
import { repairLevers, repairSchema, whatIfOutcomeSchema } from '../schema';

/** What can be moved for a client, and where it stands now. null: the files do not tell, so it cannot be moved. */
export const whatIfStartSchema = z.object({
  /** Queues with counts and a plan; without any there is no what-if. */
  queues: z.array(z.string()),
  /** Days with intervals. */
  days: z.number(),
  target: z.number(),
  threshold_s: z.number(),
  /** Mean over all contacts. */
  handle_time_s: z.number().nullable(),
  repeat_share: z.number().nullable(),
  absence_share: z.number().nullable(),
  patience_s: z.number().nullable(),
});
export type WhatIfStart = z.infer<typeof whatIfStartSchema>;

export const whatIfAnswerSchema = z.object({ before: whatIfOutcomeSchema, after: whatIfOutcomeSchema });
export type WhatIfAnswer = z.infer<typeof whatIfAnswerSchema>;

/** The staff that the target needs, and the repairs that reach it. */
export const whatIfPlanSchema = z.object({
  target: z.number(),
  /** Mean over the period per weekday and time of day, all queues together. */
  by_time: z.array(z.object({ weekday: z.number().int(), time_of_day: z.string(), agents: z.number(), required: z.number() })),
  /** Hours on the queue over the period. */
  hours: z.number(),
  required_hours: z.number(),
  surplus_hours: z.number(),
  short_hours: z.number(),
  /** Every lever by itself; cheapest that reaches the target first. */
  singles: z.array(repairSchema),
  cheapest_single: repairSchema.nullable(),
  cheapest_pair: repairSchema.nullable(),
  /** How far each lever may go, as a part of what it moves, and what an hour won by it counts for. */
  limits: z.array(z.object({ lever: z.enum(repairLevers), most: z.number(), price_per_hour: z.number() })).optional(),
});
export type WhatIfPlan = z.infer<typeof whatIfPlanSchema>;
