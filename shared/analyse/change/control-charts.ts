import type { Change, ControlChart, ControlCharts, Kpi, Scope } from '../../schema';
import type { Lineage } from '../gather/lineage';
import { alarmsOf, type ChartPoints, type LevelChart, levelCharts, neighbourCorrelation, spellsOf, stretchesOf } from './chart-levels';
import { surePoints } from './days-out';
import { leftOfScatter, relativeScatter } from './scatter';
import { fromScale, type Series } from './series';
import { signalChance } from './signal-chance';
import type { PlainSeries } from './without-pattern';

/** A series that was looked at, with what is left of it without its pattern. */
export interface LookedAt {
  readonly series: Series;
  readonly plain: PlainSeries;
}

/** One decimal more than is printed: a year of sixty series stays small. */
const decimals: Record<Kpi['unit'], number> = { ratio: 4, seconds: 1, points: 2, count: 1, agents: 2, nps: 2, euro: 1, score: 3 };
const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

const seriesKey = ({ metric, scope, grain }: { readonly metric: string; readonly scope: Scope; readonly grain: string }) =>
  `${metric} ${grain} ${JSON.stringify(scope)}`;

/** In the unit of the figure, as much as is printed and one decimal. */
const toldBy =
  ({ unit, scale }: Series) =>
  (at: number) =>
    rounded(fromScale(scale, at), decimals[unit]);

/** A level in the unit of the figure, its limits those of an ordinary point. */
function toldLevel({ from, to, centre, sigma }: LevelChart, series: Series): ControlChart['levels'][number] {
  const told = toldBy(series);
  const step = (size: number) => rounded(fromScale(series.scale, centre + size) - fromScale(series.scale, centre), decimals[series.unit]);
  return {
    from,
    to,
    centre: told(centre),
    limits: sigma === null ? null : [told(centre - 3 * sigma), told(centre + 3 * sigma)],
    // 3.267 mean moving ranges, of which sigma is 1/1.128.
    largest_step: sigma === null ? null : step(3.267 * 1.128 * sigma),
  };
}

/** The limits of every point: a quiet day has wider ones. Null where a level has none. */
function limitsBy(levels: readonly LevelChart[], relative: readonly number[], series: Series, side: 1 | -1): (number | null)[] {
  const told = toldBy(series);
  return levels.flatMap(({ from, to, centre, sigma }) =>
    relative.slice(from, to + 1).map((own) => (sigma === null ? null : told(centre + side * 3 * sigma * own))),
  );
}

/** The points with what each scatters around its stretch. */
function pointsOf({ series, plain }: LookedAt, cuts: readonly number[]): ChartPoints {
  const rest = stretchesOf(plain.values, cuts).flatMap(({ from, to, centre }) =>
    plain.values.slice(from, to + 1).map((value) => value - centre),
  );
  return { values: plain.values, relative: relativeScatter(series, plain, rest), left: leftOfScatter(plain) };
}

function chartOf(one: LookedAt, cuts: readonly number[], dates: number, lineage: Lineage): ControlChart {
  const { series, plain } = one;
  const points = pointsOf(one, cuts);
  const levels = levelCharts(points, cuts);
  const limited = levels.filter(({ sigma }) => sigma !== null);
  const neighbours = neighbourCorrelation(plain.values, levels);
  const silent = limited.reduce((product, { from, to }) => product * (1 - signalChance(to - from + 1, neighbours, plain.weekdays)), 1);
  const { metric, unit, scope, grain, query, rows } = series;
  return {
    metric,
    unit,
    scope,
    grain,
    dates,
    values: plain.values.map(toldBy(series)),
    lower: limitsBy(levels, points.relative, series, -1),
    upper: limitsBy(levels, points.relative, series, 1),
    without_weekdays: plain.weekdays > 0,
    provisional: levels.some(({ from, to, sigma }) => sigma === null || to - from + 1 < surePoints),
    neighbours: neighbours === null ? null : rounded(neighbours, 2),
    levels: levels.map((level) => toldLevel(level, series)),
    signals: levels.flatMap((level) => spellsOf(points, level)).sort((a, b) => a.from - b.from),
    cusum: levels.flatMap((level) => alarmsOf(points, level)),
    chance: rounded(1 - silent, 3),
    evidence: [lineage.evidence(query, metric, scope, rows)],
  };
}

/**
 * A control chart of every series that was looked at, with limits per level where a shift was found. An indication beside the change test, which alone says what
 * changed: of many charts on their own limits a good part signals by chance, and how many is said. Linear in the points.
 */
export function controlChartsOf(looked: readonly LookedAt[], found: readonly Change[], lineage: Lineage): ControlCharts {
  const shifts = new Map<string, string[]>();
  for (const change of found) {
    if (change.kind === 'shift') shifts.set(seriesKey(change), [...(shifts.get(seriesKey(change)) ?? []), change.on]);
  }
  const places = new Map<string, number>();
  const dates: string[][] = [];
  const placeOf = (own: readonly string[]) => {
    const key = own.join();
    const known = places.get(key) ?? dates.push([...own]) - 1;
    places.set(key, known);
    return known;
  };
  const series = looked.map((one) => {
    const cuts = (shifts.get(seriesKey(one.series)) ?? []).map((on) => one.plain.dates.findIndex((date) => date >= on));
    return chartOf(one, cuts, placeOf(one.plain.dates), lineage);
  });
  const expected = series.reduce((sum, { chance }) => sum + chance, 0);
  return { dates, series, by_chance: rounded(expected, 1) };
}
