import * as z from 'zod';
import { channels, drivers, serviceLevelDefinitions } from './drivers';

/**
 * Results of the analyses, as they travel: to advice, reports, the page and assessment.json. Names and units follow design.md:
 * fractions are 0..1, fields ending in _pp are percentage points, in _s seconds, in _contacts contacts. Missing is null, never 0.
 */

const fraction = z.number().nullable();
const points = z.number();
const range = z.tuple([z.number(), z.number()]);
export const periodSchema = z.tuple([z.string(), z.string()]);
export type Period = z.infer<typeof periodSchema>;

export const scopeSchema = z.object({
  queue: z.string().optional(),
  team: z.string().optional(),
  channel: z.string().optional(),
  site: z.string().optional(),
  agent: z.string().optional(),
  date: z.string().optional(),
  weekday: z.number().int().min(1).max(7).optional(),
  time_of_day: z.string().optional(),
  /** Hour of the day, 0 to 23. */
  hour: z.number().int().min(0).max(23).optional(),
  /** Stage of the customer journey; empty for contacts that name none. */
  episode: z.string().optional(),
  /** Stages taken together; empty for contacts that name none. */
  episodes: z.array(z.string()).optional(),
  reason: z.string().optional(),
  /** Topic of self-service. */
  topic: z.string().optional(),
  period: periodSchema.optional(),
  /** ISO week such as 2024-W23; the period then holds its Monday and Sunday. A scope with a week is never the whole client. */
  week: z.string().optional(),
});
export type Scope = z.infer<typeof scopeSchema>;

/** Where the rows behind a figure stand: one entry per file and sheet; rows as a spreadsheet numbers them. */
export const sourceRowsSchema = z.object({
  import_id: z.string(),
  file: z.string(),
  sheet: z.string().nullable(),
  rows: z.number(),
  first_row: z.number(),
  last_row: z.number(),
});
export type SourceRows = z.infer<typeof sourceRowsSchema>;

/** The proof behind a figure: definition, the named query with its filters, and the rows it read. */
export const evidenceSchema = z.object({
  id: z.string(),
  definition: z.string(),
  query: z.string(),
  filters: scopeSchema,
  sources: z.array(sourceRowsSchema),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const units = ['ratio', 'count', 'seconds', 'points', 'score', 'agents', 'euro', 'nps'] as const;
export const kpiSchema = z.object({
  metric: z.string(),
  scope: scopeSchema,
  value: z.number().nullable(),
  unit: z.enum(units),
  n: z.number(),
  interval: range.nullable(),
  definition: z.string(),
  sources: z.array(sourceRowsSchema),
  /** The named question that counted it, where one did: its proof shows the rows that this question reads. */
  query: z.string().optional(),
});
export type Kpi = z.infer<typeof kpiSchema>;

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

export const verdicts = ['differs', 'possible', 'no_evidence', 'not_comparable'] as const;
export const teamMetrics = [
  'handle_time',
  'talk_time',
  'hold_time',
  'wrap_time',
  'quality',
  'satisfaction',
  'effort',
  'first_time_right',
  'transfer_rate',
  'repeat_rate',
  'follow_up',
  'reopened_rate',
  'adherence',
  'absence',
] as const;
export type TeamMetric = (typeof teamMetrics)[number];

export const teamMetricSchema = z.object({
  metric: z.enum(teamMetrics),
  unit: z.enum(units),
  raw: z.number().nullable(),
  adjusted: z.number().nullable(),
  shrunken: z.number().nullable(),
  interval: range.nullable(),
  n: z.number(),
  reliability: z.number().nullable(),
  /** Share of the team's volume in strata that at least two other teams also handle. */
  support: z.number().nullable(),
  verdict: z.enum(verdicts),
  because: z.string().nullable(),
});
export const teamSchema = z.object({
  team: z.string(),
  metrics: z.array(teamMetricSchema),
  index: z
    .object({
      value: z.number(),
      interval: range,
      rank_interval: range,
      teams: z.number(),
      /** Chance of standing among the best and the last third, by the uncertainty of the values. */
      in_top_third: z.number().optional(),
      in_bottom_third: z.number().optional(),
      /** Places that the team takes when the weights of the metrics vary around the declared ones (Dirichlet, 10 times the weight). */
      rank_interval_over_weights: range.optional(),
      /** The declared weights, adding up to 1; a metric that does not tell teams apart is not in it. */
      weights: z.array(z.object({ metric: z.enum(teamMetrics), weight: z.number() })).optional(),
    })
    .nullable(),
  agents: z.number().nullable(),
});
export type Team = z.infer<typeof teamSchema>;
export type TeamMetricResult = z.infer<typeof teamMetricSchema>;

/** One funnel: every team on one metric, with its limits as a function of n. */
export const teamComparisonSchema = z.object({
  metric: z.enum(teamMetrics),
  unit: z.enum(units),
  higher_is_better: z.boolean(),
  mean: z.number(),
  /** Between-team standard deviation after sampling noise. */
  tau: z.number(),
  adjusted_for: z.array(z.string()),
  points: z.array(
    z.object({
      team: z.string(),
      n: z.number(),
      value: z.number(),
      verdict: z.enum(verdicts),
      /** Answers per contact of the team, for what customers answered; null where the contacts are not known. */
      response_rate: z.number().nullable().optional(),
    }),
  ),
  /** Answers per contact differ more than twofold between teams: who answers differs too. Without case mix nothing is then compared. */
  response_rates_differ: z.boolean().optional(),
  limits: z.array(z.object({ n: z.number(), lower_998: z.number(), lower_95: z.number(), upper_95: z.number(), upper_998: z.number() })),
  overdispersion: z.object({ phi: z.number(), tau2: z.number(), applied: z.boolean() }).nullable(),
  difference_shown: z.boolean(),
  evidence: z.array(evidenceSchema),
});
export type TeamComparison = z.infer<typeof teamComparisonSchema>;

/** An analysis that could not be done, the fact it needs, and the file to ask the client for (a text key tells how to ask). */
export const missingSchema = z.object({
  analysis: z.string(),
  needs: z.string(),
  unlocks: z.string(),
  /** The files that hold the needed fact already: then it is not the file that lacks, but a column or what stands in it. */
  in_files: z.array(z.string()).optional(),
  /** The fields that those files lack; any one of them is enough. */
  columns: z.array(z.string()).optional(),
});
export type Missing = z.infer<typeof missingSchema>;

export const channelResultSchema = z.object({
  channel: z.enum(channels),
  contacts: z.number(),
  share: z.number(),
  /** Share of the contacts after which the same customer came by another channel within `switching_days`. */
  switching: z.array(z.object({ to: z.enum(channels), rate: z.number() })),
  switching_days: z.number().optional(),
  effort: z.number().nullable(),
  cost: z.number().nullable(),
  /** Mean mark on the scale most used, and the share of satisfied customers (4 of 5, 6 of 7, 8 of 10). */
  satisfaction: z.object({ mean: z.number(), scale: z.number(), top_share: z.number(), answers: z.number() }).nullable().optional(),
  effort_scale: z.number().nullable().optional(),
});
export type ChannelResult = z.infer<typeof channelResultSchema>;
