import * as z from 'zod';

/** What a person moves in the what-if; everything left out stays as it was. Factors: 1 is unchanged. */
export const whatIfChangeSchema = z.object({
  /** Only these queues; absent: all. */
  queues: z.array(z.string()).optional(),
  /** Positions times this. */
  positions_factor: z.number().min(0).optional(),
  /** Positions added (or taken away) during a shift: ISO weekdays and times of day, from included and to excluded; spread over the queues by their positions. */
  shifts: z
    .array(z.object({ positions: z.number(), weekdays: z.array(z.number().int().min(1).max(7)), from: z.string(), to: z.string() }))
    .optional(),
  volume_factor: z.number().min(0).optional(),
  handle_time_factor: z.number().min(0.05).optional(),
  /** Share of contacts that repeat an earlier one, 0..1: fewer repeats is more first time right. */
  repeat_share: z.number().min(0).max(0.99).optional(),
  /** Share of scheduled time lost to unplanned absence, 0..1. */
  absence_share: z.number().min(0).max(0.99).optional(),
  patience_s: z.number().positive().optional(),
});
export type WhatIfChange = z.infer<typeof whatIfChangeSchema>;

/** What the data cannot tell: hours of a full-time contract, planned shrinkage (leave, training), price of a paid hour. null leaves the figure out. */
export const whatIfPricesSchema = z.object({
  hours_per_fte_week: z.number().positive(),
  planned_shrinkage: z.number().min(0).max(0.95).nullable(),
  euro_per_paid_hour: z.number().nonnegative().nullable(),
});
export type WhatIfPrices = z.infer<typeof whatIfPricesSchema>;

export const whatIfOutcomeSchema = z.object({
  /** As the model says; null without contacts. */
  modelled_service_level: z.number().nullable(),
  /** What was observed plus the change that the model gives: the figure to show. */
  service_level: z.number().nullable(),
  /** What was measured, moved in proportion to the change that the model gives; the model's own where no file counts it. */
  abandon_rate: z.number().nullable(),
  occupancy: z.number().nullable(),
  contacts: z.number(),
  /** Hours on the queue over the whole period, and the full-time equivalents that they are a week. */
  net_hours: z.number(),
  net_fte: z.number(),
  /** With absence and planned shrinkage; null where the shrinkage is unknown. */
  gross_fte: z.number().nullable(),
  euro: z.number().nullable(),
});
export type WhatIfOutcome = z.infer<typeof whatIfOutcomeSchema>;

export const repairLevers = ['positions', 'intraday_fit', 'handle_time', 'repeat_contacts', 'absence', 'adherence'] as const;
export type RepairLever = (typeof repairLevers)[number];

/** A repair that reaches the target, or the furthest it comes. */
export const repairSchema = z.object({
  steps: z.array(
    z.object({
      lever: z.enum(repairLevers),
      /** Relative change of positions or handle time, the new share (repeats, absence), the new adherent share, or the part of the hours' misfit taken away. */
      from: z.number(),
      to: z.number(),
      /** Agent hours over the period that must be bought, won back or saved. */
      hours: z.number(),
    }),
  ),
  reaches_target: z.boolean(),
  service_level: z.number(),
  /** Hours weighed with the price of each lever; what is cheapest. */
  cost: z.number(),
});
export type Repair = z.infer<typeof repairSchema>;
