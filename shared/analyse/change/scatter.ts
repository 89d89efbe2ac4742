import { meanOf } from './levels';
import { fromScale, type Series } from './series';
import type { PlainSeries } from './without-pattern';

/** Variance of one point from chance in the cases behind it alone, on the model scale; times count as widely spread as their mean. */
function caseVariance(scale: Series['scale'], value: number, cases: number): number {
  if (scale !== 'logit') return 1 / Math.max(1, cases);
  const share = fromScale(scale, value);
  return 1 / Math.max(1, cases * share * (1 - share));
}

/**
 * How far each point scatters against the ordinary point (1). Quiet days may scatter more: the variance of a point is what chance in its cases gives plus what
 * all days share (Laney). `rest`: distance of each point to its level.
 */
export function relativeScatter(series: Series, plain: PlainSeries, rest: readonly number[]): number[] {
  const own = rest.map((value, place) => caseVariance(series.scale, (plain.values[place] as number) - value, plain.cases[place] as number));
  const identity = series.scale === 'identity';
  const shared = Math.max(0, meanOf(rest.map((value, place) => value ** 2 - (own[place] as number))));
  const variances = own.map((value) => (identity ? value : value + shared));
  return variances.map((value) => Math.sqrt(value / meanOf(variances)));
}

/** The share of the scatter that is left when the pattern of the week is out; dividing by it gives back what the pattern took along. */
export const leftOfScatter = ({ weekdays, values }: PlainSeries): number => Math.sqrt(Math.max(0.5, 1 - weekdays / values.length));
