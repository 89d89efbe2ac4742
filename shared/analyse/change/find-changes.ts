import type { Change } from '../../schema';
import {
  benjaminiHochberg,
  changePoints,
  individualsChart,
  type SeededRandom,
  seededRandom,
  studentQuantile,
  studentUpper,
  tabularCusum,
} from '../../statistics';
import type { HolidayOn } from './holidays';
import { fromScale, type Series, toScale } from './series';
import { type PlainSeries, withoutPattern } from './without-pattern';

/** A change before the correction over all series. Values on the measured scale. */
export type CandidateChange = Omit<Change, 'p_adjusted' | 'explained' | 'evidence'> & { readonly pValue: number; readonly series: Series };

const fewestPoints = 12;
const surePoints = 20;
/** Shortest level that counts as one: a week of open days, or four weeks. */
const shortestLevel = { day: 7, week: 4 } as const;
const rounds = 999;
/** Shifts and single days are two families; together they stay under 5 % (measured in the test). */
const falseDiscoveryRates = { shift: 0.025, day: 0.01 } as const;

/** Largest standardised difference of means over all places at which the series may be cut in two. */
function largestSplit(values: readonly number[], shortest: number): number {
  const n = values.length;
  const all = values.reduce((sum, value) => sum + value, 0);
  const mean = all / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  let [left, largest] = [0, 0];
  for (let cut = 1; cut < n; cut += 1) {
    left += (values[cut - 1] as number) - mean;
    if (cut < shortest || n - cut < shortest) continue;
    // The part of the squares that the two means explain, as an F with the rest: a real shift does not hide itself in the noise.
    const between = (left * left * n) / (cut * (n - cut));
    largest = Math.max(largest, between / Math.max(1e-300, squares - between));
  }
  return largest;
}

/** Chance of so large a split in a series without order; neighbours that go together are shuffled in runs of `block`. */
function splitChance(values: readonly number[], shortest: number, block: number, random: SeededRandom): number {
  const seen = largestSplit(values, shortest);
  const starts = Array.from({ length: Math.ceil(values.length / block) }, (_, index) => index * block);
  let asLarge = 1;
  for (let round = 0; round < rounds; round += 1) {
    const shuffled = random.shuffle(starts).flatMap((start) => values.slice(start, start + block));
    if (largestSplit(shuffled, shortest) >= seen) asLarge += 1;
  }
  return asLarge / (rounds + 1);
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

interface Level {
  readonly from: number;
  readonly to: number;
  readonly mean: number;
}

/** The levels of the series by exact partitioning, penalty 3 ln n (under 5 % false alarms at 60 points), more for neighbours that go together. */
function levelsOf(values: readonly number[], shortest: number): { levels: Level[]; lag: number } {
  const n = values.length;
  const first = changePoints(values, { minimumSegment: shortest });
  const lag = first?.lagCorrelation ?? 0;
  const raise = lag > 0.2 ? (1 + lag) / (1 - lag) : 1;
  const found = first && changePoints(values, { minimumSegment: shortest, penalty: 3 * Math.log(n) * raise });
  const cuts = [0, ...(found?.lastOfLeft ?? []).map((last) => last + 1), n];
  const levels = cuts.slice(1).map((to, index) => {
    const from = cuts[index] as number;
    return { from, to, mean: meanOf(values.slice(from, to)) };
  });
  return { levels, lag };
}

/** Spread of the points around their levels. */
function spreadOf(values: readonly number[], levels: readonly Level[]): { sd: number; degrees: number } {
  const squares = levels.reduce(
    (sum, { from, to, mean }) => sum + values.slice(from, to).reduce((part, value) => part + (value - mean) ** 2, 0),
    0,
  );
  const degrees = Math.max(1, values.length - levels.length);
  return { sd: Math.sqrt(squares / degrees), degrees };
}

/**
 * A level on the model scale as sum over sum, less what the weekdays in it gave. The middle of its daily points does not read so: half a
 * case is added to each day against the infinite, which pulls a share of few cases towards a half, and a quiet Sunday weighs as a Monday.
 */
function asSums(series: Series, plain: PlainSeries, { from, to, mean }: Level): number {
  const dates = new Set(plain.dates.slice(from, to));
  const sums = series.days
    .filter(({ date }) => dates.has(date))
    .reduce((sum, day) => ({ date: '', numerator: sum.numerator + day.numerator, denominator: sum.denominator + day.denominator }), {
      date: '',
      numerator: 0,
      denominator: 0,
    });
  const level = toScale(series.scale, sums) - meanOf(plain.pattern.slice(from, to));
  return Number.isFinite(level) ? level : mean;
}

function shiftBetween(
  series: Series,
  plain: PlainSeries,
  before: Level,
  after: Level,
  spread: ReturnType<typeof spreadOf>,
  lag: number,
  pValue: number,
): CandidateChange {
  const value = (at: number) => fromScale(series.scale, at);
  const [first, second] = [asSums(series, plain, before), asSums(series, plain, after)];
  const [n, m] = [before.to - before.from, after.to - after.from];
  const inflate = lag > 0.2 ? Math.sqrt((1 + lag) / (1 - lag)) : 1;
  const reach = studentQuantile(0.975, spread.degrees) * spread.sd * inflate * Math.sqrt(1 / n + 1 / m);
  const end = (at: number) => value(at) - value(first);
  const part = plain.values.slice(before.from, after.to);
  const { onset } = spread.sd > 0 ? tabularCusum(part, { target: before.mean, sigma: spread.sd }) : { onset: null };
  return {
    metric: series.metric,
    unit: series.unit,
    scope: series.scope,
    kind: 'shift',
    grain: series.grain,
    on: plain.dates[after.from] as string,
    onset: onset === null ? null : (plain.dates[before.from + onset] as string),
    before: value(first),
    after: value(second),
    difference: end(second),
    interval: [end(second - reach), end(second + reach)],
    points_before: n,
    points_after: m,
    provisional: plain.values.length < surePoints,
    pValue,
    series,
  };
}

/** Variance of one point from chance in the cases behind it alone, on the model scale; times count as widely spread as their mean. */
function caseVariance(scale: Series['scale'], value: number, cases: number): number {
  if (scale !== 'logit') return 1 / Math.max(1, cases);
  const share = fromScale(scale, value);
  return 1 / Math.max(1, cases * share * (1 - share));
}

/**
 * Distance of each point to its level in standard deviations, from the mean moving range as in the individuals chart. Quiet days may scatter
 * more: the variance of a point is what chance in its cases gives plus what all days share (Laney).
 */
function distances(series: Series, plain: PlainSeries, rest: readonly number[]): { z: number[]; reach: number[] } | null {
  const own = rest.map((value, place) => caseVariance(series.scale, (plain.values[place] as number) - value, plain.cases[place] as number));
  const identity = series.scale === 'identity';
  const shared = Math.max(0, meanOf(rest.map((value, place) => value ** 2 - (own[place] as number))));
  const variances = own.map((value) => (identity ? value : value + shared));
  const relative = variances.map((value) => Math.sqrt(value / meanOf(variances)));
  const chart = individualsChart(rest.map((value, place) => value / (relative[place] as number)));
  if (!chart || !(chart.sigma > 0)) return null;
  // What the pattern and the levels took out of the scatter is given back.
  const given = Math.sqrt(Math.max(0.5, 1 - plain.weekdays / plain.values.length));
  const reach = relative.map((value) => (value * chart.sigma) / given);
  return { z: rest.map((value, place) => value / (reach[place] as number)), reach };
}

/** Below this many cases a day that went the rarer way, such as people absent, one more of them is a large part and no news. */
const fewestRareCases = 5;
const areRare = ({ scale, days }: Series) =>
  scale === 'logit' && meanOf(days.map(({ numerator, denominator }) => Math.min(numerator, denominator - numerator))) < fewestRareCases;

/** Single points far beyond the limits of the individuals chart around their level. */
function daysOut(series: Series, plain: PlainSeries, levels: readonly Level[]): CandidateChange[] {
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
    return [
      {
        metric: series.metric,
        unit: series.unit,
        scope: series.scope,
        kind: 'day' as const,
        grain: series.grain,
        on: plain.dates[place] as string,
        onset: null,
        before: value(expected),
        after: came,
        difference: came - value(expected),
        interval: [came - value(expected + reach), came - value(expected - reach)] as [number, number],
        points_before: plain.values.length - 1,
        points_after: 1,
        provisional: false,
        pValue: 2 * studentUpper(Math.abs(z), degrees),
        series,
      },
    ];
  });
}

/** What one series shows before the correction: its shifts (one p-value for the series) and its single days. */
export function changesIn(
  series: Series,
  seed: number,
  holidayOn: HolidayOn,
): { tested: boolean; pValue: number; shifts: CandidateChange[]; days: CandidateChange[]; points: number } {
  const plain = withoutPattern(series, holidayOn);
  const points = plain.values.length;
  if (points < fewestPoints || new Set(plain.values).size < 2) return { tested: false, pValue: 1, shifts: [], days: [], points };
  const shortest = shortestLevel[series.grain];
  const { levels, lag } = levelsOf(plain.values, shortest);
  const spread = spreadOf(plain.values, levels);
  const days = daysOut(series, plain, levels);
  if (levels.length === 1) return { tested: true, pValue: 1, shifts: [], days, points };
  const pValue = splitChance(plain.values, shortest, lag > 0.2 ? 3 : 1, seededRandom(seed));
  const shifts = levels.slice(1).map((after, index) => shiftBetween(series, plain, levels[index] as Level, after, spread, lag, pValue));
  return { tested: true, pValue, shifts, days, points };
}

/** Changes of all series that stay after Benjamini-Hochberg over the series (shifts) and over all their points (single days). */
export function findChanges(
  all: readonly Series[],
  seed: number,
  holidayOn: HolidayOn,
): { looked: number; found: Omit<Change, 'explained' | 'evidence'>[]; from: Series[] } {
  const tested = all.map((series, index) => changesIn(series, seed + index, holidayOn)).filter((result) => result.tested);
  const bySeries = benjaminiHochberg(tested.map(({ pValue }) => pValue));
  const points = tested.reduce((sum, result) => sum + result.points, 0);
  const single = tested.flatMap(({ days }) => days);
  // The points that do not signal count as tests too, with a p-value of one.
  const byDay = benjaminiHochberg([
    ...single.map(({ pValue }) => pValue),
    ...new Array<number>(Math.max(0, points - single.length)).fill(1),
  ]);
  const kept = [
    ...tested.flatMap(({ shifts }, index) => shifts.map((shift) => ({ shift, p_adjusted: bySeries[index] as number }))),
    ...single.map((shift, index) => ({ shift, p_adjusted: byDay[index] as number })),
  ].filter(({ shift, p_adjusted }) => p_adjusted <= falseDiscoveryRates[shift.kind]);
  return {
    looked: tested.length,
    found: kept.map(({ shift: { pValue: _p, series: _s, ...change }, p_adjusted }) => ({ ...change, p_adjusted })),
    from: kept.map(({ shift }) => shift.series),
  };
}
