import * as z from 'zod';
import { range } from './figure-shapes';
import { evidenceSchema, scopeSchema, units } from './results';

/** Run rules of a control chart of single values (methods.md 8). */
export const chartRules = ['beyond_limit', 'eight_on_one_side', 'two_of_three_beyond_two_sigma'] as const;
export type ChartRule = (typeof chartRules)[number];

/** A stretch of a chart with limits of its own: the whole series, or what lies between two shown changes. */
export const chartLevelSchema = z.object({
  /** First and last place in the dates of the chart. */
  from: z.number(),
  to: z.number(),
  /** The middle of the points on the analysis scale, in the unit of the figure. */
  centre: z.number(),
  /**
   * Centre less and plus 2.66 mean moving ranges, for an ordinary point; what the pattern of the week took out of the scatter is given back. Null under twelve
   * points, and where the points do not scatter.
   */
  limits: range.nullable(),
  /** How far a point may lie above a point on the centre before the step between neighbours is out of the ordinary (3.267 mean moving ranges). */
  largest_step: z.number().nullable(),
});
export type ChartLevel = z.infer<typeof chartLevelSchema>;

/**
 * The control chart (XmR) of one series, weekday pattern and holidays out, with a cumulative sum beside it. Its signals are indications: "changed" is what the
 * change test says, and no advice rests on a chart.
 */
export const controlChartSchema = z.object({
  metric: z.string(),
  unit: z.enum(units),
  scope: scopeSchema,
  grain: z.enum(['day', 'week']),
  /** Place in `dates` of the days (Mondays, for weeks) of the points. */
  dates: z.number(),
  /** Rounded to a tenth of what is printed. */
  values: z.array(z.number()),
  /** Limits of each point: days with few cases scatter more and have wider ones (Laney). Null where its level has none. */
  lower: z.array(z.number().nullable()),
  upper: z.array(z.number().nullable()),
  /** true: the pattern of the week was taken out; false: weeks, or too few of them to know a pattern. */
  without_weekdays: z.boolean(),
  /** true: limits on fewer than twenty points. */
  provisional: z.boolean(),
  /** Correlation of neighbours within their level; above .2 the limits are too tight. Null where it cannot be told. */
  neighbours: z.number().nullable(),
  levels: z.array(chartLevelSchema),
  /** Places of the first and last point of each spell that breaks a rule; a run counts from its first point. */
  signals: z.array(z.object({ rule: z.enum(chartRules), from: z.number(), to: z.number() })),
  /** Alarms of the cumulative sum (k .5, h 5 standard deviations), and the place from which it ran. After an alarm it starts at zero again. */
  cusum: z.array(z.object({ side: z.enum(['up', 'down']), onset: z.number(), alarm: z.number() })),
  /** Chance that this chart signals at all though nothing changes, from its points and the correlation of neighbours. */
  chance: z.number(),
  evidence: z.array(evidenceSchema),
});
export type ControlChart = z.infer<typeof controlChartSchema>;

export const controlChartsSchema = z.object({
  /** Lists of dates that charts share. */
  dates: z.array(z.array(z.string())),
  series: z.array(controlChartSchema),
  /** Charts that would signal by chance alone, were nothing to change. */
  by_chance: z.number(),
});
export type ControlCharts = z.infer<typeof controlChartsSchema>;

/** true: a rule is broken or the cumulative sum ran away. */
export const signalsIn = ({ signals, cusum }: ControlChart): boolean => signals.length > 0 || cusum.length > 0;
