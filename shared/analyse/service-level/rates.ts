import { type RateLevel, type ShrunkenRates, shrinkRatesThroughLevels } from '../../statistics';
import { dateOf, timeOf, weekdayOf } from '../gather/wall-time';
import { type HandleSpreadRow, handleSpreadOf } from './handle-spread';
import { known, type QueueGrid, sumKnown } from './queue-grid';

/** The rates behind the counts of one queue, on the intervals of its grid (methods.md 3.1b). */
export interface EstimatedRates {
  /** Expected contacts per interval as they really came: plan times the deviations that are more than noise. NaN where nothing is planned. */
  readonly volume: Float64Array;
  /** Mean handle time that was really needed, seconds. */
  readonly handle: Float64Array;
  /** Planned handle time, holes filled with its mean. */
  readonly plannedHandle: Float64Array;
  /** false: plan or counts say nothing about handle time, so it is no player. */
  readonly handleSeen: boolean;
  /** The field that is missing then. */
  readonly handleNeeds: 'forecast_aht_s' | 'handle_s' | null;
  /** Coefficient of variation of single handle times by which chance in their mean was judged; null: not known, 1 was taken. */
  readonly handleSpread: number | null;
}

/** Where a deviation may sit, coarse first. The ids of deviationSchema. */
export const deviationLevels = ['whole_period', 'weekday', 'date', 'weekday_time', 'date_hour'] as const;

/** One cell of one queue of the common list over which rates are shrunken together. */
interface Place {
  readonly queue: number;
  readonly cell: number;
}

const levelKey: Record<(typeof deviationLevels)[number], (start: number) => string> = {
  whole_period: () => '',
  weekday: (start) => String(weekdayOf(start)),
  date: dateOf,
  weekday_time: (start) => `${weekdayOf(start)} ${timeOf(start)}`,
  date_hour: (start) => `${dateOf(start)} ${timeOf(start).slice(0, 2)}`,
};

/** First days of a new level of volume or handle time of a queue, in order, as the search for changes found them (methods.md 8). */
export interface KnownShifts {
  readonly volume: (queue: string) => readonly string[];
  readonly handle: (queue: string) => readonly string[];
}
const noShifts: KnownShifts = { volume: () => [], handle: () => [] };

/**
 * The levels of methods.md 3.1b; where a level was found to change for good on some day, the days before and after it are a level by themselves, right after the whole
 * period. Shrunken day by day towards the mean of the whole period, half of such a step would otherwise be blamed on the days before it.
 */
function levelsOf(grids: readonly QueueGrid[], places: readonly Place[], shifts: (queue: string) => readonly string[]): RateLevel[] {
  const groupsBy = (key: (grid: QueueGrid, start: number) => string) =>
    places.map(({ queue, cell }) => {
      const grid = grids[queue] as QueueGrid;
      return `${queue}|${key(grid, grid.starts[cell] as number)}`;
    });
  const levels: RateLevel[] = deviationLevels.map((name) => ({ name, groups: groupsBy((_, start) => levelKey[name](start)) }));
  const days = grids.map(({ queue }) => shifts(queue));
  if (days.every((each) => each.length === 0)) return levels;
  const since = groupsBy((grid, start) => String(shifts(grid.queue).filter((first) => first <= dateOf(start)).length));
  return [...levels.slice(0, 1), { name: 'since_shift', groups: since }, ...levels.slice(1)];
}

const planOf = (grid: QueueGrid) => grid.plan as NonNullable<QueueGrid['plan']>;

/** Intervals in which the volume is planned: only there the model can speak. */
function plannedPlaces(grids: readonly QueueGrid[]): Place[] {
  return grids.flatMap((grid, queue) =>
    [...grid.starts.keys()].filter((cell) => (planOf(grid).forecast_volume[cell] as number) >= 0).map((cell) => ({ queue, cell })),
  );
}

const valueAt = (series: Float64Array, cell: number): number | null => known(series[cell] as number);

/** Planned handle time without holes: missing intervals get the mean weighted by forecast. null when none is planned. */
function plannedHandle(grid: QueueGrid): Float64Array | null {
  const { forecast_aht_s: handle, forecast_volume: volume } = planOf(grid);
  const weights = volume.map((value, cell) => (Number.isNaN(handle[cell] as number) ? Number.NaN : value));
  const mean = sumKnown(handle, weights) / sumKnown(weights);
  return mean > 0 ? handle.map((value) => (value > 0 ? value : mean)) : null;
}

function observedHandle(grid: QueueGrid): number | null {
  const seconds = sumKnown(grid.counts.handle_s);
  const contacts = sumKnown(grid.counts.answered);
  return seconds > 0 && contacts > 0 ? seconds / contacts : null;
}

/**
 * Estimates the rates of all queues together, so that noise is judged over all groups of a level. Grids without a plan must be left out before.
 * `spreads`: sums over the single handle times per queue, where contacts are known.
 */
export function estimateRates(
  grids: readonly QueueGrid[],
  shifts: KnownShifts = noShifts,
  spreads: readonly HandleSpreadRow[] = [],
): (EstimatedRates | null)[] {
  const places = plannedPlaces(grids);
  const volume = shrinkRatesThroughLevels({
    observed: places.map(({ queue, cell }) => valueAt((grids[queue] as QueueGrid).counts.offered, cell)),
    expected: places.map(({ queue, cell }) => planOf(grids[queue] as QueueGrid).forecast_volume[cell] as number),
    levels: levelsOf(grids, places, shifts.volume),
    variance: { kind: 'count' },
  });
  const planned = grids.map(plannedHandle);
  const observed = grids.map(observedHandle);
  const compared = planned.map((series, queue) => series !== null && observed[queue] !== null);
  const spreadOf = grids.map((grid) => handleSpreadOf(grid, spreads));
  const handle = shrinkHandle(grids, places, planned, compared, levelsOf(grids, places, shifts.handle), spreadOf);
  const rates = grids.map((grid, queue) => startingRates(grid, planned[queue] ?? null, observed[queue] ?? null, spreadOf[queue] ?? null));
  places.forEach(({ queue, cell }, index) => {
    const own = rates[queue];
    if (!own) return;
    own.volume[cell] = volume.rates[index] as number;
    if (compared[queue]) own.handle[cell] = (own.plannedHandle[cell] as number) * (handle.factors[index] as number);
  });
  return rates;
}

function shrinkHandle(
  grids: readonly QueueGrid[],
  places: readonly Place[],
  planned: readonly (Float64Array | null)[],
  compared: readonly boolean[],
  levels: readonly RateLevel[],
  spreadOf: readonly (number | null)[],
): ShrunkenRates {
  const answered = ({ queue, cell }: Place) => (compared[queue] ? ((grids[queue] as QueueGrid).counts.answered[cell] as number) : 0) || 0;
  return shrinkRatesThroughLevels({
    observed: places.map((place) => (answered(place) > 0 ? valueAt((grids[place.queue] as QueueGrid).counts.handle_s, place.cell) : null)),
    expected: places.map((place) => answered(place) * (planned[place.queue]?.[place.cell] ?? 0)),
    levels,
    variance: {
      kind: 'handle_time',
      contacts: places.map(answered),
      coefficientsOfVariation: places.map(({ queue }) => spreadOf[queue] ?? null),
    },
  });
}

/** Rates before the deviations: the plan, or the observed mean where nothing is planned; null when no handle time is known at all. */
function startingRates(
  grid: QueueGrid,
  planned: Float64Array | null,
  observed: number | null,
  handleSpread: number | null,
): EstimatedRates | null {
  const base = planned ?? (observed === null ? null : new Float64Array(grid.starts.length).fill(observed));
  if (!base) return null;
  return {
    volume: new Float64Array(grid.starts.length).fill(Number.NaN),
    handle: Float64Array.from(base),
    plannedHandle: base,
    handleSeen: planned !== null && observed !== null,
    handleNeeds: planned === null ? 'forecast_aht_s' : observed === null ? 'handle_s' : null,
    handleSpread,
  };
}
