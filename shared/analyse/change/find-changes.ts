import type { Change } from '../../schema';
import { benjaminiHochberg, seededRandom } from '../../statistics';
import type { LookedAt } from './control-charts';
import { daysOut } from './days-out';
import type { HolidayOn } from './holidays';
import { levelsOf, spreadOf } from './levels';
import type { Series } from './series';
import { shiftsOf } from './shifts';
import { splitChance } from './split-chance';
import { type PlainSeries, withoutPattern } from './without-pattern';

/** A change as it is measured, values on the measured scale, before the correction over all series. */
export type MeasuredChange = Omit<Change, 'p_adjusted' | 'explained' | 'explanation' | 'evidence'>;

export interface CandidateChange {
  readonly change: MeasuredChange;
  readonly pValue: number;
  readonly series: Series;
  /** Days on which a shift may have begun, the likeliest with log weight 0; none for a single day. */
  readonly begins: readonly { readonly date: string; readonly log: number }[];
  /** The same shift told from another of those days. */
  readonly toldFrom: (date: string) => MeasuredChange;
}

const fewestPoints = 12;
/** Shortest level that counts as one: a week of open days, or four weeks. */
const shortestLevel = { day: 7, week: 4 } as const;
/** Shifts and single days are two families; together they stay under 5 % (measured in the test). */
const falseDiscoveryRates = { shift: 0.025, day: 0.01 } as const;

interface Looked {
  readonly plain: PlainSeries;
  readonly tested: boolean;
  readonly pValue: number;
  readonly shifts: readonly CandidateChange[];
  readonly days: readonly CandidateChange[];
  readonly points: number;
}

/** What one series shows before the correction: its shifts (one p-value for the series) and its single days. */
export function changesIn(series: Series, seed: number, holidayOn: HolidayOn): Looked {
  const plain = withoutPattern(series, holidayOn);
  const points = plain.values.length;
  if (points < fewestPoints || new Set(plain.values).size < 2) return { plain, tested: false, pValue: 1, shifts: [], days: [], points };
  const shortest = shortestLevel[series.grain];
  const { levels, lag } = levelsOf(plain.values, shortest);
  const spread = spreadOf(plain.values, levels);
  const days = daysOut(series, plain, levels);
  if (levels.length === 1) return { plain, tested: true, pValue: 1, shifts: [], days, points };
  const pValue = splitChance(plain.values, shortest, lag > 0.2 ? 3 : 1, seededRandom(seed));
  return { plain, tested: true, pValue, shifts: shiftsOf(series, plain, levels, { ...spread, lag, shortest, pValue }), days, points };
}

/** Changes of all series that stay after Benjamini-Hochberg over the series (shifts) and over all their points (single days). */
export function findChanges(
  all: readonly Series[],
  seed: number,
  holidayOn: HolidayOn,
): { looked: readonly LookedAt[]; tooShort: readonly Series[]; found: (CandidateChange & { readonly pAdjusted: number })[] } {
  const results = all.map((series, index) => ({ series, ...changesIn(series, seed + index, holidayOn) }));
  const tested = results.filter((result) => result.tested);
  const bySeries = benjaminiHochberg(tested.map(({ pValue }) => pValue));
  const points = tested.reduce((sum, result) => sum + result.points, 0);
  const single = tested.flatMap(({ days }) => days);
  // The points that do not signal count as tests too, with a p-value of one.
  const byDay = benjaminiHochberg([
    ...single.map(({ pValue }) => pValue),
    ...new Array<number>(Math.max(0, points - single.length)).fill(1),
  ]);
  const found = [
    ...tested.flatMap(({ shifts }, index) => shifts.map((shift) => ({ ...shift, pAdjusted: bySeries[index] as number }))),
    ...single.map((out, index) => ({ ...out, pAdjusted: byDay[index] as number })),
  ].filter(({ change, pAdjusted }) => pAdjusted <= falseDiscoveryRates[change.kind]);
  return {
    looked: tested.map(({ series, plain }) => ({ series, plain })),
    tooShort: results.filter((result) => !result.tested).map(({ series }) => series),
    found,
  };
}
