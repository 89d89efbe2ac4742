/** The measures of a queue, one number per interval; NaN where the file does not say. */
export const countMeasures = [
  'offered',
  'answered',
  'within_threshold',
  'abandoned',
  'short_abandoned',
  'abandoned_within_threshold',
  'wait_s',
  'abandon_wait_s',
  'handle_s',
  'repeat_contacts',
] as const;
export type CountMeasure = (typeof countMeasures)[number];
export const planMeasures = [
  'forecast_volume',
  'forecast_aht_s',
  'forecast_repeat_share',
  'required_agents',
  'scheduled_agents',
  'present_agents',
  'on_queue_agents',
] as const;
export type PlanMeasure = (typeof planMeasures)[number];

/** Why a grid is coarser or less sure than its intervals; becomes a grade reason. */
export type GridNote = 'plan_coarser_than_intervals' | 'counts_coarser_than_plan' | 'intervals_over_an_hour' | 'intervals_of_a_day';

/** One queue on one regular grid of intervals: what happened beside what was planned. */
export interface QueueGrid {
  readonly queue: string;
  readonly channel: string;
  readonly thresholdSeconds: number;
  /** Seconds over which contacts may come; for counts per day the opening hours of a usual day. */
  readonly intervalSeconds: number;
  /** Start of each interval in wall minutes (gather/wall-time). */
  readonly starts: Float64Array;
  readonly counts: Readonly<Record<CountMeasure, Float64Array>>;
  /** Average positions on the queue as the telephony counted them. */
  readonly agentsOnQueue: Float64Array;
  /** null where nothing is planned for this queue. */
  readonly plan: Readonly<Record<PlanMeasure, Float64Array>> | null;
  /** Set where `plan` is not a plan but the past (comparable-past.ts): the period, and whether it met the target. */
  readonly reference?: { readonly from: string; readonly to: string; readonly met: boolean };
  readonly notes: readonly GridNote[];
}

export const missingSeries = (length: number): Float64Array => new Float64Array(length).fill(Number.NaN);

/** Sum over the intervals that are known; NaN when none is. */
export function sumKnown(series: Float64Array, weights?: Float64Array): number {
  let sum = Number.NaN;
  for (let cell = 0; cell < series.length; cell += 1) {
    const value = (series[cell] as number) * (weights ? (weights[cell] as number) : 1);
    if (!Number.isNaN(value)) sum = (Number.isNaN(sum) ? 0 : sum) + value;
  }
  return sum;
}

/** Known sum as a value that travels: null where nothing is known. */
export const known = (value: number): number | null => (Number.isNaN(value) ? null : value);
