import type { HeaderReading, HeaderStatistic } from '../vocabulary/header';
import { isUsual, rangeOf } from './expectations';

/** One way to read a column of handle or waiting times: a sum over the contacts of the row or their mean, and the factor to seconds. */
export interface MeasureReading {
  readonly statistic: 'mean' | 'total';
  readonly scale: number;
  /** '' when the unit was settled before. */
  readonly unit: string;
  /** Seconds per contact that it comes to over all rows. */
  readonly perContact: number;
}

/** `sure`: the values leave one way. `likely`: they lean to it. `open`: nothing tells it from `other`. */
export interface MeasureChoice extends MeasureReading {
  readonly certainty: 'sure' | 'likely' | 'open';
  /** The best reading of the other kind that the values allow. */
  readonly other: MeasureReading | null;
}

/** A row with its time as written, its number of contacts, and what it is compared within: rows of one queue differ in contacts, not in kind. */
export interface MeasuredRow {
  readonly value: number;
  readonly count: number;
  readonly group: string;
}

const scales: readonly (readonly [string, number])[] = [
  ['s', 1],
  ['ms', 0.001],
  ['min', 60],
  ['h', 3600],
];

const fewestRows = 5;

/** How times go with contacts: 0 when a row with twice the contacts has the same time (a mean), 1 when it has twice the time (a total). */
interface Course {
  readonly slope: number;
  readonly error: number;
}

/**
 * Least squares of log time on log contacts within groups. null with fewer than five rows, or where the contacts hardly differ: then no course can
 * be seen.
 */
function courseOf(rows: readonly MeasuredRow[]): Course | null {
  const groups = new Map<string, { x: number; y: number; n: number }>();
  const points = rows.map(({ value, count, group }) => ({ x: Math.log(count), y: Math.log(value), group }));
  for (const { x, y, group } of points) {
    const sums = groups.get(group) ?? { x: 0, y: 0, n: 0 };
    groups.set(group, { x: sums.x + x, y: sums.y + y, n: sums.n + 1 });
  }
  const free = points.length - groups.size - 1;
  if (free < fewestRows - 2) return null;
  let [sxx, sxy, syy] = [0, 0, 0];
  for (const { x, y, group } of points) {
    const sums = groups.get(group) ?? { x: 0, y: 0, n: 1 };
    const [dx, dy] = [x - sums.x / sums.n, y - sums.y / sums.n];
    sxx += dx * dx;
    sxy += dx * dy;
    syy += dy * dy;
  }
  if (sxx < 1e-9) return null;
  const slope = sxy / sxx;
  return { slope, error: Math.sqrt(Math.max(0, syy - slope * sxy) / free / sxx) };
}

/** Concepts whose very name says mean. */
const meanConcepts = new Set(['aht', 'asa', 'abandon_time', 'forecast_aht']);
const totalConcepts = new Set(['queue_time_total']);

/** Statistic that header and concept state by themselves; null when values must tell. */
export function statedStatistic(concept: string, header: HeaderReading): 'mean' | 'total' | null {
  const said: HeaderStatistic | null = header.statistic;
  if (said === 'mean') return 'mean';
  if (said === 'total') return 'total';
  if (/\b(?:asa|aht|gat|att|dmt|tmo)\b/.test(header.words)) return 'mean';
  if (totalConcepts.has(concept)) return 'total';
  return meanConcepts.has(concept) && /speed|snelheid/.test(header.words) ? 'mean' : null;
}

/** How far from the middle the course must lie, in its own errors, to lean to one side or to leave no doubt. */
const leaning = 1;
const settled = 2.5;

/** Waiting grows with the crowd, so the mean of a busy row is longer too: a rising course proves no total there. */
const growsWithCrowd = (field: string): boolean => /wait_s$/.test(field);

function judgeCourse(field: string, course: Course | null): { statistic: 'mean' | 'total'; certainty: 'sure' | 'likely' } | null {
  if (!course) return null;
  const { slope, error } = course;
  const distance = Math.abs(slope - 0.5) / Math.max(error, 1e-9);
  if (distance < leaning) return null;
  const statistic = slope > 0.5 ? 'total' : 'mean';
  const clear = distance >= settled && (slope > 0.7 || slope < 0.3);
  return { statistic, certainty: clear && !(statistic === 'total' && growsWithCrowd(field)) ? 'sure' : 'likely' };
}

/**
 * Tells totals from means and seconds from other units, from the values beside the counts of the same rows: every reading that comes to a possible
 * time per contact is weighed. A total goes up with the count and a mean does not; without such a course the only reading with a usual time per
 * contact is taken. `rows` hold the times as written.
 */
export function chooseMeasure(
  field: string,
  rows: readonly MeasuredRow[],
  stated: { readonly statistic: 'mean' | 'total' | null; readonly scale: number | null; readonly system: 'ms' | 's' | null },
): MeasureChoice {
  const pairs = rows.filter(({ value, count }) => count > 0 && value > 0);
  const sumCount = pairs.reduce((sum, { count }) => sum + count, 0);
  const mean = (of: (row: MeasuredRow) => number) => (sumCount === 0 ? 0 : pairs.reduce((sum, row) => sum + of(row), 0) / sumCount);
  const perContact = { total: mean(({ value }) => value), mean: mean(({ value, count }) => value * count) };
  const units: readonly (readonly [string, number])[] =
    stated.scale !== null
      ? [['', stated.scale]]
      : stated.system === 'ms'
        ? [...scales].sort((left) => (left[0] === 'ms' ? -1 : 0))
        : scales;
  const statistics = stated.statistic === null ? (['total', 'mean'] as const) : ([stated.statistic] as const);
  const range = rangeOf(field);
  const readings = units
    .flatMap(([unit, scale]) => statistics.map((statistic) => ({ statistic, scale, unit, perContact: perContact[statistic] * scale })))
    // A mean in milliseconds, or in hours, is what only a system or a header that says so writes.
    .filter(
      ({ statistic, unit }) =>
        statistic === 'total' || unit === '' || unit === 's' || unit === 'min' || stated.statistic !== null || stated.system !== null,
    )
    .filter((one) => one.perContact >= range.low && one.perContact <= range.high);
  const course = courseOf(pairs);
  const judged = judgeCourse(field, course);
  // Of one kind the first unit that is possible: seconds before all else.
  const [total, average] = (['total', 'mean'] as const).map((kind) => readings.find((one) => one.statistic === kind) ?? null);
  const only = total && average ? null : (total ?? average);
  if (only) return { ...only, certainty: 'sure', other: null };
  if (!total || !average) {
    const scale = stated.scale ?? (stated.system === 'ms' ? 0.001 : 1);
    const statistic = stated.statistic ?? judged?.statistic ?? 'mean';
    const certainty = pairs.length === 0 || stated.statistic ? 'sure' : 'likely';
    return { statistic, scale, unit: '', perContact: perContact[statistic] * scale, certainty, other: null };
  }
  const of = (statistic: 'mean' | 'total', certainty: MeasureChoice['certainty']): MeasureChoice =>
    statistic === 'total' ? { ...total, certainty, other: average } : { ...average, certainty, other: total };
  if (judged) return of(judged.statistic, judged.certainty);
  // Few rows show no course: then the only reading with a usual time per contact is taken.
  const usual = [total, average].filter((one) => isUsual(field, one.perContact));
  if (usual.length === 1 && usual[0]) return of(usual[0].statistic, pairs.length < fewestRows ? 'sure' : 'likely');
  return of((course?.slope ?? 0) > 0.5 ? 'total' : 'mean', 'open');
}
