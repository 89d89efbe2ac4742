import * as z from 'zod';
import { channels } from './drivers';
import { range } from './figure-shapes';
import { evidenceSchema } from './results';

/** What may go with satisfaction or effort; facts of the contact come from logs, the customer's own word from the survey (halo: weighs heavy). */
export const satisfactionDrivers = [
  'wait',
  'handle_time',
  'hold_time',
  'transferred',
  'repeat_contact',
  'first_time_right',
  'resolved_by_customer',
  'reopened',
  'replies',
  'first_response',
  'resolution_time',
] as const;
export type SatisfactionDriver = (typeof satisfactionDrivers)[number];

export const satisfactionClasses = ['basic', 'performance', 'excitement', 'not_separable'] as const;

/** Change of the share of top answers when the driver moves one realistic step, the others kept. Association, never cause. */
export const driverEffectSchema = z.object({
  /** First and third quartile (the 5th and 95th percentile where those coincide); false to true is 0 to 1. */
  from: z.number(),
  to: z.number(),
  unit: z.enum(['seconds', 'count', 'ratio']),
  top_share_pp: z.number(),
  interval_pp: range.nullable(),
});

export const driverRankSchema = z.object({
  driver: z.enum(satisfactionDrivers),
  /** Drivers that say nearly the same (correlation above .8) and are weighed as one, this one included. */
  together_with: z.array(z.enum(satisfactionDrivers)),
  origin: z.enum(['log', 'survey']),
  /** Part of the explained share (R squared) that is due to this driver; the weights add up to r2. */
  weight: z.number(),
  interval: range.nullable(),
  rank_interval: range.nullable(),
  /** false: the rank intervals of this driver and the next overlap, so which of the two matters more cannot be said. */
  separated_from_next: z.boolean(),
  /** p-value after the false-discovery correction over all drivers of the client. */
  p_adjusted: z.number().nullable(),
  /** false: no relation shown; the weight is then chance. */
  shown: z.boolean(),
  effect: driverEffectSchema.nullable(),
  satisfaction_class: z.enum(satisfactionClasses).nullable(),
});
export type DriverRank = z.infer<typeof driverRankSchema>;

/** design.md drivers[]: what goes with one outcome in one channel and episode (methods.md 5). */
export const satisfactionDriverCellSchema = z.object({
  outcome: z.enum(['satisfaction', 'effort']),
  /** Highest mark of the scale; effort is turned so that high is easy. */
  scale: z.number(),
  /** From which mark an answer counts as a top answer. */
  top_from: z.number(),
  /** null: all channels, or all episodes, together. */
  channel: z.enum(channels).nullable(),
  episode: z.string().nullable(),
  /** The cells that were too small by themselves and stand together here; null when this cell is one by itself. */
  pooled: z.array(z.object({ channel: z.enum(channels), episode: z.string().nullable(), answers: z.number() })).nullable(),
  /** Answers of which everything is known, and the customers they come from. */
  n: z.number(),
  customers: z.number(),
  /** There were more answers than a ranking needs: these were drawn by chance (seed) from so many. Absent or null: all were weighed. */
  drawn_from: z.number().nullable().optional(),
  /** Answers left out because nothing is known of the contact that they are about. */
  not_linked: z.number(),
  r2: z.number(),
  method: z.enum(['lmg', 'johnson']),
  effect_model: z.enum(['proportional_odds', 'top_box_logit']),
  /** true: the first driver is shown and its rank overlaps with no other. */
  separated: z.boolean(),
  /** false: no difference shown, nothing in these facts goes with the outcome. */
  difference_shown: z.boolean(),
  ranking: z.array(driverRankSchema),
  left_out: z.array(z.object({ driver: z.enum(satisfactionDrivers), because: z.enum(['mostly_unknown', 'does_not_vary']) })),
  seed: z.number(),
  replicates: z.number(),
  evidence: z.array(evidenceSchema),
});
export type SatisfactionDriverCell = z.infer<typeof satisfactionDriverCellSchema>;
