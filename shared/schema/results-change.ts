import * as z from 'zod';
import { drivers } from './drivers';
import { evidenceSchema, scopeSchema, units } from './results';

const range = z.tuple([z.number(), z.number()]);

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
  /** For the service level: the causes of the change by the gap ledger of both periods, in points; null where there is no ledger. */
  explained: z.array(z.object({ driver: z.enum(drivers), contribution_pp: z.number() })).nullable(),
  /** The whole series as it was measured, pattern and holidays still in it, in order of date; absent in results of an earlier version. */
  points: z.array(z.object({ date: z.string(), value: z.number() })).optional(),
  evidence: z.array(evidenceSchema),
});
export type Change = z.infer<typeof changeSchema>;

export const changesSchema = z.object({
  /** Series that were long enough to look at; with no change found the answer is "no change shown". */
  series: z.number(),
  /** Whose holidays were left out, and who said so: a person, the profile of the client, the quiet days in the data, or nobody (assumed). */
  calendar: z.object({ country: z.enum(holidayCountries), basis: z.enum(['setting', 'profile', 'data', 'assumed']) }).optional(),
  /** Changes that belong to one moment, told once: places in `found`, the strongest first. Most changes first, then the latest. */
  moments: z
    .array(
      z.object({
        on: z.string(),
        to: z.string(),
        kind: z.enum(['shift', 'day']),
        changes: z.array(z.number()),
        metrics: z.array(z.string()),
      }),
    )
    .optional(),
  left_out_days: z.array(z.object({ date: z.string(), holiday: z.enum(holidays) })),
  found: z.array(changeSchema),
});
export type Changes = z.infer<typeof changesSchema>;
