import { individualsChart, studentUpper } from '../../statistics';
import type { CandidateChange, MeasuredChange } from './find-changes';
import { type Level, meanOf } from './levels';
import { leftOfScatter, relativeScatter } from './scatter';
import { fromScale, type Series } from './series';
import type { PlainSeries } from './without-pattern';

/** Fewer points give an indication at most, and no single days. */
export const surePoints = 20;

/** Distance of each point to its level in standard deviations, from the mean moving range as in the individuals chart, and how far one reaches. */
function distances(series: Series, plain: PlainSeries, rest: readonly number[]): { z: number[]; reach: number[] } | null {
  const relative = relativeScatter(series, plain, rest);
  const chart = individualsChart(rest.map((value, place) => value / (relative[place] as number)));
  if (!chart || !(chart.sigma > 0)) return null;
  const reach = relative.map((value) => (value * chart.sigma) / leftOfScatter(plain));
  return { z: rest.map((value, place) => value / (reach[place] as number)), reach };
}

/** Below this many cases a day that went the rarer way, such as people absent, one more of them is a large part and no news. */
const fewestRareCases = 5;
const areRare = ({ scale, days }: Series) =>
  scale === 'logit' && meanOf(days.map(({ numerator, denominator }) => Math.min(numerator, denominator - numerator))) < fewestRareCases;

/** Single points far beyond the limits of the individuals chart around their level. */
export function daysOut(series: Series, plain: PlainSeries, levels: readonly Level[]): CandidateChange[] {
  if (plain.values.length < surePoints || areRare(series)) return [];
  const levelAt = (place: number) => levels.find(({ from, to }) => from <= place && place < to)?.mean ?? 0;
  const rest = plain.values.map((value, place) => value - levelAt(place));
  const found = distances(series, plain, rest);
  if (!found) return [];
  // A standard deviation from moving ranges is worth about .6 of the points in degrees of freedom.
  const degrees = Math.max(5, 0.6 * (plain.values.length - plain.weekdays - levels.length));
  return found.z.flatMap((z, place) => {
    if (Math.abs(z) <= 3) return [];
    const expected = levelAt(place) + (plain.pattern[place] as number);
    const value = (at: number) => fromScale(series.scale, at);
    const came = value(expected + (rest[place] as number));
    const reach = 3 * (found.reach[place] as number);
    const change: MeasuredChange = {
      metric: series.metric,
      unit: series.unit,
      scope: series.scope,
      kind: 'day',
      grain: series.grain,
      on: plain.dates[place] as string,
      onset: null,
      before: value(expected),
      after: came,
      difference: came - value(expected),
      interval: [came - value(expected + reach), came - value(expected - reach)],
      points_before: plain.values.length - 1,
      points_after: 1,
      provisional: false,
    };
    const pValue = 2 * studentUpper(Math.abs(z), degrees);
    return [{ change, pValue, series, begins: [], toldFrom: () => change }];
  });
}
