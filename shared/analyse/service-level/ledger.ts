import { type Driver, type DriverContribution, drivers } from '../../schema';
import { percentileInterval, seededRandom } from '../../statistics';
import type { LedgerCell } from './ledger-cells';

/** Replicates of the bootstrap over days, and its seed (methods.md 3.6); the same data give the same interval everywhere. */
export const bootstrapReplicates = 500;
export const bootstrapSeed = 20_240_603;
/** Under half a point a driver is no cause worth a meeting. */
export const smallestCausePoints = 0.5;

/** The gap of a set of intervals, every part in percentage points: gap = planItself + arrivalMix + sum of contributions + unexplained. */
export interface Ledger {
  readonly offered: number;
  /** null when nobody came. */
  readonly observed: number | null;
  readonly planned: number | null;
  readonly modelled: number | null;
  readonly gap: number | null;
  readonly planItself: number | null;
  readonly arrivalMix: number | null;
  readonly unexplained: number | null;
  /** Per driver in the order of schema drivers, percentage points; null without a modelled interval. */
  readonly contributions: readonly number[] | null;
  readonly repairs: readonly number[] | null;
}

interface Sums {
  offered: number;
  inTime: number;
  rate: number;
  forecast: number;
  plannedByForecast: number;
  plannedByRate: number;
  modelled: number;
  contributions: Float64Array;
  repairs: Float64Array;
}

function sumsOf(cells: readonly LedgerCell[]): Sums {
  const sums: Sums = {
    offered: 0,
    inTime: 0,
    rate: 0,
    forecast: 0,
    plannedByForecast: 0,
    plannedByRate: 0,
    modelled: 0,
    contributions: new Float64Array(drivers.length),
    repairs: new Float64Array(drivers.length),
  };
  for (const cell of cells) {
    sums.offered += cell.offered;
    sums.inTime += cell.inTime;
    sums.rate += cell.rate;
    sums.forecast += cell.forecast;
    sums.plannedByForecast += cell.forecast * cell.planned;
    sums.plannedByRate += cell.rate * cell.planned;
    sums.modelled += cell.rate * cell.modelled;
    if (cell.rate === 0) continue;
    for (let driver = 0; driver < drivers.length; driver += 1) {
      sums.contributions[driver] = (sums.contributions[driver] as number) + cell.rate * (cell.contributions[driver] as number);
      sums.repairs[driver] = (sums.repairs[driver] as number) + cell.rate * (cell.repairs[driver] as number);
    }
  }
  return sums;
}

/** The ledger of any set of intervals (methods.md 3.3); exact by construction, since every part is a difference of the same sums. */
export function ledgerOf(cells: readonly LedgerCell[], target: number): Ledger {
  const sums = sumsOf(cells);
  const observed = sums.offered > 0 ? sums.inTime / sums.offered : null;
  const gap = observed === null ? null : (observed - target) * 100;
  if (!(sums.rate > 0 && sums.forecast > 0)) {
    const unknown = {
      planned: null,
      modelled: null,
      planItself: null,
      arrivalMix: null,
      unexplained: null,
      contributions: null,
      repairs: null,
    };
    return { offered: sums.offered, observed, gap, ...unknown };
  }
  const planned = sums.plannedByForecast / sums.forecast;
  const mixed = sums.plannedByRate / sums.rate;
  const modelled = sums.modelled / sums.rate;
  return {
    offered: sums.offered,
    observed,
    planned,
    modelled,
    gap,
    planItself: (planned - target) * 100,
    arrivalMix: (mixed - planned) * 100,
    unexplained: observed === null ? null : (observed - modelled) * 100,
    contributions: [...sums.contributions].map((value) => (value / sums.rate) * 100),
    repairs: [...sums.repairs].map((value) => (value / sums.rate) * 100),
  };
}

/** Per day: weight, and per driver the weighted contribution plus the noise of the counts, the noise centred on zero over all days. */
function dayBlocks(cells: readonly LedgerCell[]): { rate: number; parts: Float64Array }[] {
  const days = new Map<string, { rate: number; parts: Float64Array; noise: Float64Array }>();
  const allNoise = new Float64Array(drivers.length);
  let allRate = 0;
  for (const cell of cells) {
    if (cell.rate === 0) continue;
    const day = days.get(cell.date) ?? { rate: 0, parts: new Float64Array(drivers.length), noise: new Float64Array(drivers.length) };
    day.rate += cell.rate;
    allRate += cell.rate;
    for (let driver = 0; driver < drivers.length; driver += 1) {
      day.parts[driver] = (day.parts[driver] as number) + cell.rate * (cell.contributions[driver] as number);
      day.noise[driver] = (day.noise[driver] as number) + (cell.noise[driver] as number);
      allNoise[driver] = (allNoise[driver] as number) + (cell.noise[driver] as number);
    }
    days.set(cell.date, day);
  }
  return [...days.values()].map(({ rate, parts, noise }) => ({
    rate,
    parts: parts.map((part, driver) => part + (noise[driver] as number) - ((allNoise[driver] as number) * rate) / allRate),
  }));
}

/** 95 % interval per driver in percentage points by resampling whole days; null with fewer than two days. */
export function contributionIntervals(cells: readonly LedgerCell[]): ([number, number] | null)[] {
  const blocks = dayBlocks(cells);
  if (blocks.length < 2) return drivers.map(() => null);
  const random = seededRandom(bootstrapSeed);
  const samples = drivers.map(() => new Array<number>(bootstrapReplicates).fill(0));
  const sums = new Float64Array(drivers.length);
  for (let replicate = 0; replicate < bootstrapReplicates; replicate += 1) {
    let rate = 0;
    sums.fill(0);
    for (let draw = 0; draw < blocks.length; draw += 1) {
      const block = blocks[random.integer(blocks.length)] as (typeof blocks)[number];
      rate += block.rate;
      for (let driver = 0; driver < drivers.length; driver += 1) sums[driver] = (sums[driver] as number) + (block.parts[driver] as number);
    }
    for (let driver = 0; driver < drivers.length; driver += 1)
      (samples[driver] as number[])[replicate] = ((sums[driver] as number) / rate) * 100;
  }
  return samples.map((sample) => percentileInterval(sample));
}

/** The margins that also hold at the ends of the band of patience, where nobody told how long customers wait (methods.md 1.4). */
function intervalsOverBand(cells: readonly LedgerCell[]): ([number, number] | null)[] {
  const ends = cells.reduce((most, { band }) => Math.max(most, band?.length ?? 0), 0);
  const atEnd = (end: number) => cells.map((cell) => ({ ...cell, contributions: cell.band?.[end] ?? cell.contributions }));
  const all = [contributionIntervals(cells), ...Array.from({ length: ends }, (_, end) => contributionIntervals(atEnd(end)))];
  return drivers.map((_, driver) => {
    const known = all.flatMap((intervals) => (intervals[driver] ? [intervals[driver]] : []));
    return known.length === 0 ? null : [Math.min(...known.map(([low]) => low)), Math.max(...known.map(([, high]) => high))];
  });
}

/** Whether a driver was looked at and found not to be a cause. */
export const isCleared = (points: number, interval: readonly [number, number] | null): boolean =>
  Math.abs(points) < smallestCausePoints || (interval !== null && interval[0] <= 0 && interval[1] >= 0);

/** The drivers of a ledger as they travel, only those that the data could show. */
export function contributionsOf(ledger: Ledger, cells: readonly LedgerCell[], seen: ReadonlySet<Driver>): DriverContribution[] | null {
  const { contributions, repairs } = ledger;
  if (!contributions || !repairs) return null;
  const intervals = intervalsOverBand(cells);
  return drivers.flatMap((driver, index) => {
    if (!seen.has(driver)) return [];
    const points = contributions[index] as number;
    const interval = intervals[index] ?? null;
    return [
      {
        driver,
        contribution_pp: points,
        interval_pp: interval,
        contribution_contacts: (points / 100) * ledger.offered,
        repair_alone_pp: repairs[index] as number,
        cleared: isCleared(points, interval),
      },
    ];
  });
}
