import type { Channel, Driver, ServiceLevelDefinition, TeamMetric } from '../schema';
import type { ChartUnit } from './spec';

/** Fixed words and sentences that charts need; the text layer must know each (its test reads this list). */
export const chartSentences = [
  'chart.gap_waterfall.title',
  'chart.driver_intervals.title',
  'chart.by_day.title',
  'chart.by_weekday.title',
  'chart.by_time.title',
  'chart.heatmap.title',
  'chart.calendar.title',
  'chart.by_queue.title',
  'chart.by_hour.title',
  'chart.gap_by_place.title',
  'chart.worst_intervals.title',
  'chart.axis.hour',
  'chart.axis.interval',
  'chart.axis.late',
  'level.place_shared',
  'level.all_contacts',
  'level.team',
  'level.site',
  'chart.causes_by_weekday.title',
  'chart.team_funnel.title',
  'chart.team_intervals.title',
  'chart.channels.title',
  'chart.label.target',
  'chart.label.observed',
  'chart.label.planned',
  'chart.label.plan_itself',
  'chart.label.past_itself',
  'chart.label.past',
  'chart.label.arrival_mix',
  'chart.label.unexplained',
  'chart.label.mean',
  'chart.label.limits_95',
  'chart.label.limits_998',
  'chart.label.share',
  'chart.axis.service_level',
  'chart.axis.points',
  'chart.axis.day',
  'chart.axis.time',
  'chart.axis.weekday',
  'chart.axis.contacts',
  'chart.axis.cause',
  'chart.axis.queue',
  'chart.axis.team',
  'chart.axis.channel',
  'chart.axis.stock_change',
  'chart.axis.low',
  'chart.axis.high',
  'chart.axis.verdict',
  'chart.label.base',
  'chart.label.top',
  'chart.extra_contacts.title',
  'chart.failure_demand.title',
  'chart.failure.repeats',
  'chart.failure.retries',
  'chart.failure.transferred',
  'chart.failure.status_questions',
  'chart.path',
  'chart.switching.title',
  'chart.hours.title',
  'chart.self_service.title',
  'chart.self_service.solved',
  'chart.self_service.handed_over',
  'chart.self_service.abandoned',
  'chart.backlog_stock.title',
  'chart.backlog_change.title',
  'chart.backlog_age.title',
  'chart.backlog_flow.title',
  'chart.promises.title',
  'chart.promises.label',
  'chart.axis.extra_contacts',
  'chart.axis.reason',
  'chart.axis.path',
  'chart.axis.questions_share',
  'chart.axis.day_share',
  'chart.axis.outcome',
  'chart.axis.sessions_share',
  'chart.axis.open_questions',
  'chart.axis.age_days',
  'chart.axis.week',
  'chart.axis.questions',
  'chart.axis.promise',
  'chart.axis.in_time',
  'chart.label.inflow',
  'chart.label.base_hundred',
  'format.week',
  'chart.label.outflow',
  'chart.cost.title',
  'chart.cost.repeats',
  'chart.cost.transfers',
  'chart.cost.surplus',
  'chart.axis.cost_part',
  'chart.axis.euro',
  'chart.tone.neutral',
  'chart.tone.good',
  'chart.tone.bad',
  'chart.tone.warning',
  'chart.tone.accent',
  'chart.tone.muted',
  'chart.tone.reference',
] as const;
export type ChartSentence = (typeof chartSentences)[number];

/** What stands under a figure: where it comes from, what it means, over which time and how many. */
export interface ChartFooting {
  readonly files: readonly string[];
  /** A service-level definition or the id of a metric. */
  readonly definition: string;
  readonly thresholdSeconds?: number;
  readonly period: readonly [string, string] | null;
  readonly n: number;
  readonly counted: 'contacts' | 'teams' | 'days' | 'rows' | 'questions' | 'sessions' | 'answers' | 'weeks';
}

/**
 * Words and formats for charts; the text layer implements it (shared/text/chart-words.ts). Shares are 0..1, points are percentage points.
 */
export interface ChartWords {
  say(sentence: ChartSentence, values?: Readonly<Record<string, string | number>>): string;
  /** A figure as drawn in a chart of this unit: percent is 0..100, seconds become m:ss. */
  value(value: number, unit: ChartUnit): string;
  percent(share: number): string;
  /** A share that was agreed, not measured: without a decimal where there is none. */
  target(share: number): string;
  /** The size of a difference, with the word percentage points. */
  points(points: number): string;
  /** A waiting time in the unit people say it in: 24 uur, 4,2 dagen. */
  span(seconds: number): string;
  date(iso: string): string;
  shortDate(iso: string): string;
  week(iso: string): string;
  weekday(day: number): string;
  shortWeekday(day: number): string;
  driver(driver: Driver): string;
  metric(metric: TeamMetric): string;
  verdict(verdict: string): string;
  definition(definition: ServiceLevelDefinition): string;
  channel(channel: Channel): string;
  footer(footing: ChartFooting): string;
}
