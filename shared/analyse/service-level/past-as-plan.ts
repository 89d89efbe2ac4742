import { shrinkRatesThroughLevels } from '../../statistics';
import { dateOf, timeOf, weekdayOf } from '../gather/wall-time';
import type { PastPeriod } from './comparable-past';
import { known, missingSeries, type QueueGrid } from './queue-grid';

const slotOf = (start: number) => `${weekdayOf(start)} ${timeOf(start)}`;

/** Mean of a series per weekday and time over the cells; slots in which nothing is known are left out. */
function meanBySlot(grid: QueueGrid, cells: readonly number[], series: Float64Array): Map<string, number> {
  const sums = new Map<string, { sum: number; times: number }>();
  for (const cell of cells) {
    const value = series[cell] as number;
    if (Number.isNaN(value)) continue;
    const slot = slotOf(grid.starts[cell] as number);
    const before = sums.get(slot) ?? { sum: 0, times: 0 };
    sums.set(slot, { sum: before.sum + value, times: before.times + 1 });
  }
  return new Map([...sums].map(([slot, { sum, times }]) => [slot, sum / times]));
}

/**
 * What the past would expect per weekday and time: the mean, with the part of it that is chance shrunken away (methods.md 3.1b), since a mean
 * over a few weeks still wobbles and the wobble would be blamed on the weeks that are compared with it.
 */
function usualRates(
  grid: QueueGrid,
  cells: readonly number[],
  observed: (cell: number) => number,
  weight: (cell: number) => number,
  kind: 'count' | 'handle_time',
): Map<string, number> {
  const used = cells.filter((cell) => !Number.isNaN(observed(cell)) && weight(cell) > 0);
  const all = used.reduce((sum, cell) => sum + weight(cell), 0);
  const mean = used.reduce((sum, cell) => sum + observed(cell), 0) / all;
  const start = (cell: number) => grid.starts[cell] as number;
  if (!(mean > 0)) return new Map();
  const { factors } = shrinkRatesThroughLevels({
    observed: used.map(observed),
    expected: used.map((cell) => mean * weight(cell)),
    levels: [
      { name: 'time', groups: used.map((cell) => timeOf(start(cell))) },
      { name: 'weekday', groups: used.map((cell) => weekdayOf(start(cell))) },
      { name: 'weekday_time', groups: used.map((cell) => slotOf(start(cell))) },
    ],
    variance: kind === 'count' ? { kind } : { kind, contacts: used.map(weight) },
  });
  return new Map(used.map((cell, index) => [slotOf(start(cell)), mean * (factors[index] as number)]));
}

/** Positions of each link of the staffing chain as they are now; the plan's own columns come first, then what the telephony counted. */
function staffNow({ plan, agentsOnQueue, starts }: QueueGrid) {
  const nothing = missingSeries(starts.length);
  const onQueue = plan?.on_queue_agents ?? nothing;
  return {
    scheduled: plan?.scheduled_agents ?? nothing,
    present: plan?.present_agents ?? nothing,
    onQueue: onQueue.some((value) => value >= 0) ? onQueue : agentsOnQueue,
  };
}

/** Whether positions are known at all, without which the model has nothing to compare. */
export function knowsPositions(grid: QueueGrid): boolean {
  const { scheduled, present, onQueue } = staffNow(grid);
  return [scheduled, present, onQueue].some((series) => series.some((value) => value > 0));
}

/** Intervals of a queue between two dates, both included. */
export const cellsBetween = (grid: QueueGrid, { from, to }: Pick<PastPeriod, 'from' | 'to'>): number[] =>
  [...grid.starts.keys()].filter((cell) => {
    const date = dateOf(grid.starts[cell] as number);
    return date >= from && date <= to;
  });

/**
 * The queue with the past in the place of its plan. Positions: what was staffed then is the requirement; the schedule and the presence of now
 * count as far as they led to positions on the queue then, so that absence and adherence are compared with those of the past and not with none.
 */
export function withPastAsPlan(grid: QueueGrid, period: PastPeriod): QueueGrid {
  const cells = cellsBetween(grid, period);
  const { counts, starts } = grid;
  const at = (series: Float64Array) => (cell: number) => series[cell] as number;
  const volume = usualRates(grid, cells, at(counts.offered), () => 1, 'count');
  const handle = usualRates(grid, cells, at(counts.handle_s), at(counts.answered), 'handle_time');
  const now = staffNow(grid);
  const then = {
    scheduled: meanBySlot(grid, cells, now.scheduled),
    present: meanBySlot(grid, cells, now.present),
    onQueue: meanBySlot(grid, cells, now.onQueue),
  };
  const last = then.onQueue.size > 0 ? then.onQueue : then.present.size > 0 ? then.present : then.scheduled;
  const fill = (bySlot: ReadonlyMap<string, number>) => starts.map((start) => bySlot.get(slotOf(start)) ?? Number.NaN);
  const asThen = (series: Float64Array, own: ReadonlyMap<string, number>) =>
    series.map((value, cell) => {
      const slot = slotOf(starts[cell] as number);
      const before = own.get(slot) ?? Number.NaN;
      return before > 0 ? value * ((last.get(slot) ?? Number.NaN) / before) : value;
    });
  const repeats = cells.reduce((sum, cell) => sum + (counts.repeat_contacts[cell] as number), 0);
  const offered = cells.reduce((sum, cell) => sum + (counts.offered[cell] as number), 0);
  return {
    ...grid,
    reference: period,
    plan: {
      forecast_volume: fill(volume),
      forecast_aht_s: fill(handle),
      forecast_repeat_share: missingSeries(starts.length).fill(known(repeats / offered) ?? Number.NaN),
      required_agents: fill(last),
      scheduled_agents: asThen(now.scheduled, then.scheduled),
      present_agents: asThen(now.present, then.present),
      on_queue_agents: then.onQueue.size > 0 ? now.onQueue : missingSeries(starts.length),
    },
  };
}

/**
 * The queue with its own usual rates in the place of a plan, and its staff as it was: enough to move things in a what-if, where nothing has to be
 * compared. Positions on the queue stand for the requirement where nobody was scheduled.
 */
export function withUsualAsPlan(grid: QueueGrid): QueueGrid {
  const cells = [...grid.starts.keys()];
  const at = (series: Float64Array) => (cell: number) => series[cell] as number;
  const volume = usualRates(grid, cells, at(grid.counts.offered), () => 1, 'count');
  const handle = usualRates(grid, cells, at(grid.counts.handle_s), at(grid.counts.answered), 'handle_time');
  const fill = (bySlot: ReadonlyMap<string, number>) => grid.starts.map((start) => bySlot.get(slotOf(start)) ?? Number.NaN);
  const { scheduled, present, onQueue } = staffNow(grid);
  const firstKnown = [scheduled, present, onQueue].find((series) => series.some((value) => value > 0)) ?? onQueue;
  return {
    ...grid,
    plan: {
      forecast_volume: fill(volume),
      forecast_aht_s: fill(handle),
      forecast_repeat_share: missingSeries(grid.starts.length),
      required_agents: firstKnown,
      scheduled_agents: scheduled,
      present_agents: present,
      on_queue_agents: onQueue,
    },
  };
}
