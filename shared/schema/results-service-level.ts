import * as z from 'zod';
import { drivers, serviceLevelDefinitions } from './drivers';
import { fraction, points, range } from './figure-shapes';
import { evidenceSchema, periodSchema } from './results';

export const gradeSchema = z.enum(['A', 'B', 'C']);

export const driverContributionSchema = z.object({
  driver: z.enum(drivers),
  contribution_pp: points,
  interval_pp: range.nullable(),
  contribution_contacts: z.number(),
  repair_alone_pp: points,
  /** true: looked at and not a cause (interval over zero, or under half a point). */
  cleared: z.boolean(),
});
export type DriverContribution = z.infer<typeof driverContributionSchema>;

/** Where a driver's deviation sits: the group of methods.md 3.1b in which it was found, largest share first. */
export const deviationSchema = z.object({
  driver: z.enum(drivers),
  level: z.enum(['whole_period', 'weekday', 'date', 'time_of_day', 'weekday_time', 'date_hour']),
  /** ISO weekday 1..7, date, or HH:MM according to level; empty for the whole period. */
  label: z.string(),
  /** End of a run: last date (the cause holds from label to here), or the time at which it ends. Absent for a single weekday or date. */
  label_to: z.string().optional(),
  /** Contacts a day (an interval, for a time of day), mean seconds, or mean positions over all queues, by driver. */
  planned: z.number().nullable(),
  actual: z.number().nullable(),
  contribution_pp: points,
});
export type Deviation = z.infer<typeof deviationSchema>;
const ledger = {
  /** Definition the analysis runs on; always sl.offered. */
  definition: z.enum(serviceLevelDefinitions),
  /** The definition the client's own printed figure follows, if recognised. */
  client_definition: z.enum(serviceLevelDefinitions).nullable(),
  threshold_s: z.number(),
  target: z.number(),
  observed: fraction,
  /** Service level the plan promised by the model; null without a plan. */
  planned: fraction,
  /** observed minus target in percentage points; negative is a miss. */
  gap_pp: points.nullable(),
  /** The gap in contacts that should have been answered in time. */
  gap_contacts: z.number().nullable(),
  offered: z.number(),
  grade: gradeSchema.nullable(),
  grade_reasons: z.array(z.string()),
  drivers: z.array(driverContributionSchema).nullable(),
  plan_itself_pp: points.nullable(),
  arrival_mix_pp: points.nullable(),
  unexplained_pp: points.nullable(),
  calibration: z
    .object({
      kappa: z.number(),
      patience_s: z.number().nullable(),
      basis: z.string(),
      /** Chats that an agent has at once, where there is a queue of chats and it could be measured. */
      chats_at_once: z.number().optional(),
      /** How much single handle times differ (standard deviation / mean), where contacts tell it: by it chance in the mean handle time was judged. */
      handle_spread: z.number().optional(),
      /** By how much the model shifts arrivals, where handle time is long against the interval; of the queue with the longest, in seconds. */
      lag_s: z.number().optional(),
      /** Distance between model and counts per interval, the part of it that chance explains, and the rest: the error of the model. */
      sigma_pp: z.number().nullable().optional(),
      chance_pp: z.number().nullable().optional(),
      model_error_pp: z.number().nullable().optional(),
    })
    .nullable(),
  /** What the plan is compared with: the plan itself, or a comparable past period. */
  reference: z.enum(['plan', 'comparable_past']).nullable(),
  /** The past that is compared with; met is false where no two weeks in a row met the target and these came closest. Absent beside a plan. */
  reference_period: z.object({ period: periodSchema, met: z.boolean() }).optional(),
};
export const dayLedgerSchema = z.object({
  date: z.string(),
  offered: z.number(),
  observed: fraction,
  modelled: fraction,
  planned: fraction,
  gap_pp: points.nullable(),
  /** Share of the whole gap by driver on this day; sums over days to the driver's contribution. */
  contributions_pp: z.partialRecord(z.enum(drivers), z.number()).nullable(),
});

/** `by_day`: days of this queue alone, in shares of its own gap; only while the analyses run, to explain its changes, and not kept in results. */
export const queueLedgerSchema = z.object({ queue: z.string(), ...ledger, by_day: z.array(dayLedgerSchema).optional() });

/** Mean over days of a quarter, half hour or hour of the day. */
export const timeOfDayLedgerSchema = dayLedgerSchema.omit({ date: true }).extend({ time_of_day: z.string() });
export const weekdayLedgerSchema = dayLedgerSchema.omit({ date: true }).extend({ weekday: z.number().int().min(1).max(7) });

/** A team or site; name null is what several share, or nobody is known for. Sums over places to the driver's contribution. */
export const placeLedgerSchema = dayLedgerSchema
  .omit({ date: true, modelled: true, planned: true })
  .extend({ name: z.string().nullable() });

/** One interval of one queue in which most contacts were answered too late. Contributions are points of this interval itself. */
export const intervalLedgerSchema = dayLedgerSchema
  .omit({ planned: true })
  .extend({ queue: z.string(), time_of_day: z.string(), late: z.number() });

export const serviceLevelSchema = z.object({
  ...ledger,
  /** Who said the target: a person, the client's own files, or nobody (then the common 80 % is assumed, and the report says so). */
  target_source: z.enum(['person', 'files', 'assumed']).optional(),
  /** The six definitions on the same counts; null where a count is missing. */
  definitions: z.array(z.object({ definition: z.enum(serviceLevelDefinitions), value: fraction })),
  deviations: z.array(deviationSchema),
  merged_drivers: z.array(z.object({ driver: z.enum(drivers), into: z.enum(drivers), because: z.string() })),
  by_queue: z.array(queueLedgerSchema),
  by_day: z.array(dayLedgerSchema),
  by_weekday: z.array(weekdayLedgerSchema),
  by_time_of_day: z.array(timeOfDayLedgerSchema),
  /** Weekday by time of day, counts summed over the weeks, for the heatmap; absent when the data has no times within a day. */
  by_weekday_time: z
    .array(z.object({ weekday: z.number().int().min(1).max(7), time_of_day: z.string(), offered: z.number(), observed: fraction }))
    .optional(),
  by_hour: z.array(timeOfDayLedgerSchema).optional(),
  by_team: z.array(placeLedgerSchema).optional(),
  by_site: z.array(placeLedgerSchema).optional(),
  /** The intervals that cost most contacts, worst first. */
  worst_intervals: z.array(intervalLedgerSchema).optional(),
  evidence: z.array(evidenceSchema),
});
export type PlaceLedger = z.infer<typeof placeLedgerSchema>;
export type IntervalLedger = z.infer<typeof intervalLedgerSchema>;
export type ServiceLevel = z.infer<typeof serviceLevelSchema>;
export type QueueLedger = z.infer<typeof queueLedgerSchema>;
export type DayLedger = z.infer<typeof dayLedgerSchema>;
