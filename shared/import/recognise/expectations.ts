import type { FactName } from '../../schema';
import type { TwoParts } from '../values/duration';

interface Range {
  readonly low: number;
  readonly high: number;
  readonly twoParts: TwoParts;
}
const hour = 3600;
const day = 86_400;
const call = (low: number, high: number): Range => ({ low, high, twoParts: 'mm:ss' });
const shift = (low: number, high: number): Range => ({ low, high, twoParts: 'h:mm' });

/** Plausible seconds of one contact (or of a shift) per field: the median of a column must fall in it, else its unit is doubted. */
const ranges: Readonly<Record<string, Range>> = {
  wait_s: call(1, 1200),
  abandon_wait_s: call(1, 1200),
  max_wait_s: call(1, 2 * hour),
  talk_s: call(20, 2400),
  hold_s: call(0.5, 900),
  wrap_s: call(1, 1500),
  handle_s: call(25, 3000),
  forecast_aht_s: call(25, 3000),
  actual_aht_s: call(25, 3000),
  threshold_s: call(5, 600),
  interval_s: { low: 300, high: 7 * day, twoParts: 'h:mm' },
  first_response_s: shift(15, 20 * day),
  resolution_s: shift(30, 60 * day),
  signed_in_s: shift(hour, 14 * hour),
  ready_s: shift(60, 12 * hour),
  not_ready_s: shift(60, 12 * hour),
  scheduled_s: shift(hour, 14 * hour),
  present_s: shift(hour, 14 * hour),
  adherent_s: shift(hour, 14 * hour),
  absent_s: shift(600, 14 * hour),
};

export const rangeOf = (field: string): Range => ranges[field] ?? call(1, day);

/** Lengths that intervals have: a column of 30 can be nothing but minutes, one of 1800 nothing but seconds. */
export const usualIntervals: readonly number[] = [300, 600, 900, 1200, 1800, 3600, 7200, 14_400, day, 7 * day];

/** What most departments measure per contact, narrower than what is possible: settles total or mean where the values leave it open. */
const usual: Readonly<Record<string, readonly [number, number]>> = {
  wait_s: [2, 400],
  abandon_wait_s: [2, 400],
  talk_s: [60, 1200],
  hold_s: [1, 180],
  wrap_s: [3, 400],
  handle_s: [75, 1500],
};

/** true when these seconds per contact are usual for the field; fields without a usual range never are. */
export const isUsual = (field: string, seconds: number): boolean => {
  const range = usual[field];
  return range !== undefined && seconds >= range[0] && seconds <= range[1];
};

/** Facts in which a duration field is a sum over many contacts. */
export const holdsSums = (fact: FactName): boolean => fact === 'queue_interval' || fact === 'agent_period';
