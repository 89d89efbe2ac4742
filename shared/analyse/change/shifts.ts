import { studentQuantile, tabularCusum } from '../../statistics';
import { crediblePlaces, type PossibleBegin, possibleBegins } from './change-date';
import { surePoints } from './days-out';
import type { CandidateChange, MeasuredChange } from './find-changes';
import { asSums, type Level, meanOf } from './levels';
import { fromScale, type Series } from './series';
import type { PlainSeries } from './without-pattern';

interface Scatter {
  readonly sd: number;
  readonly degrees: number;
  /** Correlation of neighbouring points. */
  readonly lag: number;
  /** Points in the shortest level. */
  readonly shortest: number;
  readonly pValue: number;
}

/** The begin of a shift is told with 95 % certainty. */
const certainty = 0.95;

/** How much more the points scatter together than apart, in variance, for neighbours that go together. */
const raisedBy = (lag: number): number => (lag > 0.2 ? (1 + lag) / (1 - lag) : 1);

function shiftAt(
  series: Series,
  plain: PlainSeries,
  [from, cut, to]: readonly [number, number, number],
  { sd, degrees, lag }: Scatter,
  interval: readonly [string, string] | null,
): MeasuredChange {
  const value = (at: number) => fromScale(series.scale, at);
  const level = (first: number, end: number): Level => ({ from: first, to: end, mean: meanOf(plain.values.slice(first, end)) });
  const [before, after] = [level(from, cut), level(cut, to)];
  const [first, second] = [asSums(series, plain, before), asSums(series, plain, after)];
  const [n, m] = [cut - from, to - cut];
  const reach = studentQuantile(0.975, degrees) * sd * Math.sqrt(raisedBy(lag)) * Math.sqrt(1 / n + 1 / m);
  const end = (at: number) => value(at) - value(first);
  const { onset } = sd > 0 ? tabularCusum(plain.values.slice(from, to), { target: before.mean, sigma: sd }) : { onset: null };
  const date = (place: number) => plain.dates[place] as string;
  return {
    metric: series.metric,
    unit: series.unit,
    scope: series.scope,
    kind: 'shift',
    grain: series.grain,
    on: date(cut),
    ...(interval
      ? { on_interval: [interval[0] < date(cut) ? interval[0] : date(cut), interval[1] > date(cut) ? interval[1] : date(cut)] }
      : {}),
    before_period: [date(from), date(cut - 1)],
    after_period: [date(cut), date(to - 1)],
    onset: onset === null ? null : date(from + onset),
    before: value(first),
    after: value(second),
    difference: end(second),
    interval: [end(second - reach), end(second + reach)],
    points_before: n,
    points_after: m,
    provisional: plain.values.length < surePoints,
  };
}

/** The shift between two neighbouring levels, with the days on which it may have begun. */
function shiftBetween(series: Series, plain: PlainSeries, before: Level, after: Level, scatter: Scatter): CandidateChange {
  const variance = scatter.sd ** 2 * raisedBy(scatter.lag);
  const begins: PossibleBegin[] = possibleBegins(plain.values, { from: before.from, to: after.to, shortest: scatter.shortest, variance });
  const places = crediblePlaces(begins, certainty);
  const shown = places && ([plain.dates[places[0]] as string, plain.dates[places[1]] as string] as const);
  const at = (cut: number) => shiftAt(series, plain, [before.from, cut, after.to], scatter, shown);
  const change = at(after.from);
  return {
    change,
    pValue: scatter.pValue,
    series,
    begins: begins.map(({ place, log }) => ({ date: plain.dates[place] as string, log })),
    toldFrom: (date) => at((begins.find(({ place }) => (plain.dates[place] as string) >= date) ?? begins.at(-1))?.place ?? after.from),
  };
}

/** Every shift from one level of the series to the next. */
export const shiftsOf = (series: Series, plain: PlainSeries, levels: readonly Level[], scatter: Scatter): CandidateChange[] =>
  levels.slice(1).map((after, index) => shiftBetween(series, plain, levels[index] as Level, after, scatter));
