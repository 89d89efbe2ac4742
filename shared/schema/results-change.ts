import * as z from 'zod';
import { drivers } from './drivers';
import { range } from './figure-shapes';
import { evidenceSchema, scopeSchema, units } from './results';
import { controlChartsSchema } from './results-control-chart';

export const holidays = [
  'new_year',
  'good_friday',
  'easter_sunday',
  'easter_monday',
  'kings_day',
  'liberation_day',
  'ascension_day',
  'whit_sunday',
  'whit_monday',
  'christmas_day',
  'second_christmas_day',
  'labour_day',
  'belgian_national_day',
  'assumption_day',
  'all_saints_day',
  'armistice_day',
  'german_unity_day',
  'early_may_bank_holiday',
  'spring_bank_holiday',
  'summer_bank_holiday',
  'boxing_day',
  'substitute_day',
] as const;
export type Holiday = (typeof holidays)[number];
/** Countries whose holidays are known. Germany: the days that hold in every state; United Kingdom: England and Wales. */
export const holidayCountries = ['NL', 'BE', 'DE', 'UK'] as const;
export type HolidayCountry = (typeof holidayCountries)[number];

/** By what cases are told apart when a change is split into what changed within the groups and what their shares did. */
export const mixDimensions = ['queue', 'channel', 'reason', 'team'] as const;
export type MixDimension = (typeof mixDimensions)[number];

/**
 * What was behind a change. ledger: the gap ledgers of the two periods beside each other, in points of the service level, adding up to what was measured; driver is
 * the line that the figure is itself (null for what all lines bring about). mix: for figures without a line in the ledger, split per dimension, adding up too.
 * none: nothing can be said, and why.
 */
export const changeExplanationSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ledger'),
    /** null: the whole client. */
    queue: z.string().nullable(),
    driver: z.enum(drivers).nullable(),
    driver_pp: z.number().nullable(),
    /** Service level of the two periods, as measured. */
    before: z.number(),
    after: z.number(),
    parts: z.array(z.object({ driver: z.enum(drivers), contribution_pp: z.number() })),
    rest_pp: z.number(),
  }),
  z.object({
    kind: z.literal('mix'),
    /** The figure of the two periods as sum over sum, patterns still in it. */
    before: z.number(),
    after: z.number(),
    splits: z.array(
      z.object({
        by: z.enum(mixDimensions),
        within: z.number(),
        between: z.number(),
        /** Largest first, at most five; the others are in the sums. */
        groups: z.array(z.object({ name: z.string(), within: z.number(), between: z.number() })),
      }),
    ),
  }),
  z.object({ kind: z.literal('none'), because: z.enum(['no_ledger', 'rough_ledger', 'outside_ledger', 'one_group']) }),
]);
export type ChangeExplanation = z.infer<typeof changeExplanationSchema>;

/** One change of one figure, weekday pattern and holidays taken out (methods.md 8). */
export const changeSchema = z.object({
  metric: z.string(),
  unit: z.enum(units),
  scope: scopeSchema,
  /** shift: the level changed and stayed; day: one day out of the ordinary. */
  kind: z.enum(['shift', 'day']),
  grain: z.enum(['day', 'week']),
  /** First day (Monday, for weeks) at the new level. */
  on: z.string(),
  /** First and last day (Mondays, for weeks) on which the shift began with 95 % certainty; absent for a single day and in older results. */
  on_interval: z.tuple([z.string(), z.string()]).optional(),
  /** First and last point of the levels that are compared. */
  before_period: z.tuple([z.string(), z.string()]).optional(),
  after_period: z.tuple([z.string(), z.string()]).optional(),
  /** Where a cumulative sum against the old level began to run away; may be earlier for a change that crept in. */
  onset: z.string().nullable(),
  /** A typical day before and after; for a single day what was expected and what came. */
  before: z.number(),
  after: z.number(),
  difference: z.number(),
  interval: range,
  points_before: z.number(),
  points_after: z.number(),
  /** After the false-discovery correction over all series of the client. */
  p_adjusted: z.number(),
  /** true: fewer than 20 points; an indication. */
  provisional: z.boolean(),
  /** For a service level: the causes of the change by the gap ledger of both periods, in points; null where there is no ledger. */
  explained: z.array(z.object({ driver: z.enum(drivers), contribution_pp: z.number() })).nullable(),
  explanation: changeExplanationSchema.optional(),
  /** The whole series as it was measured, pattern and holidays still in it, in order of date; absent in results of an earlier version. */
  points: z.array(z.object({ date: z.string(), value: z.number() })).optional(),
  evidence: z.array(evidenceSchema),
});
export type Change = z.infer<typeof changeSchema>;

export const changesSchema = z.object({
  /** Series that were long enough to look at; with no change found the answer is "no change shown". */
  series: z.number(),
  /** Figures with too few points to say anything: fewer than twelve days or weeks. */
  too_short: z.array(z.object({ metric: z.string(), scope: scopeSchema, grain: z.enum(['day', 'week']), points: z.number() })).optional(),
  /** Whose holidays were left out, and who said so: a person, the profile of the client, the quiet days in the data, or nobody (assumed). */
  calendar: z.object({ country: z.enum(holidayCountries), basis: z.enum(['setting', 'profile', 'data', 'assumed']) }).optional(),
  /** Changes that belong to one event and one day, told once: places in `found`, the strongest first. Most changes first, then the latest. */
  moments: z
    .array(
      z.object({
        on: z.string(),
        to: z.string(),
        kind: z.enum(['shift', 'day']),
        changes: z.array(z.number()),
        metrics: z.array(z.string()),
        /** Between which days the event began with 95 % certainty, by the figure that says it most precisely. */
        interval: z.tuple([z.string(), z.string()]).optional(),
      }),
    )
    .optional(),
  left_out_days: z.array(z.object({ date: z.string(), holiday: z.enum(holidays) })),
  found: z.array(changeSchema),
  /** A control chart of every series that was looked at; absent in results of an earlier version. */
  charts: controlChartsSchema.optional(),
});
export type Changes = z.infer<typeof changesSchema>;

/** Smaller than this a change is shown and changes nothing: two points of a share, a twentieth of a time or volume, five of a recommendation score. */
export function isRelevantChange({ unit, before, difference }: Pick<Change, 'unit' | 'before' | 'difference'>): boolean {
  if (unit === 'ratio') return Math.abs(difference) >= 0.02;
  if (unit === 'nps') return Math.abs(difference) >= 5;
  return before !== 0 && Math.abs(difference / before) >= (unit === 'score' ? 0.02 : 0.05);
}
