import { type Driver, drivers } from '../../schema';
import { intervalNoiseVariance } from '../../statistics';
import { dateOf, timeOf, weekdayOf } from '../gather/wall-time';
import type { CalibratedQueue } from './calibrate';
import { type IntervalValues, serversPerPosition, stateOf } from './coalitions';
import type { Chain } from './players';
import type { QueueGrid } from './queue-grid';
import type { EstimatedRates } from './rates';
import type { RepeatSeries } from './repeat-share';

/** One queue with everything that its explanation rests on. */
export interface ExplainedQueue {
  readonly grid: QueueGrid;
  readonly rates: EstimatedRates;
  readonly chain: Chain;
  /** null where repeat contacts are part of volume. */
  readonly repeats: RepeatSeries | null;
  readonly calibration: CalibratedQueue;
  readonly values: IntervalValues;
  /** Values at the ends of the band of patience, where patience is not known; empty otherwise. */
  readonly band?: readonly IntervalValues[];
}

/** One interval of one queue as the ledger adds it up. Sums over any set of cells give the ledger of that set. Shares 0..1. */
export interface LedgerCell {
  readonly queue: string;
  readonly place: number;
  readonly date: string;
  readonly weekday: number;
  readonly time: string;
  readonly offered: number;
  readonly inTime: number;
  /** Rate of contacts: the weight of the interval; 0 where the model has no plan. */
  readonly rate: number;
  readonly forecast: number;
  /** Modelled service level of the plan and of what happened. */
  readonly planned: number;
  readonly modelled: number;
  /** Per driver in the order of schema drivers: Shapley value, repair alone, and the noise of the counts in that value times the weight. */
  readonly contributions: Float64Array;
  readonly repairs: Float64Array;
  readonly noise: Float64Array;
  /** The contributions at the ends of the band of patience; absent where patience was measured. */
  readonly band?: readonly Float64Array[];
  /** Variance of the observed share by the chance of a queue alone; 0 where it is not known. */
  readonly chance: number;
}

const place = (driver: Driver) => drivers.indexOf(driver);
const [volumePlace, repeatPlace] = [place('volume'), place('repeat_contacts')];
const nothing = new Float64Array(drivers.length);
const orZero = (value: number) => (Number.isNaN(value) ? 0 : value);

function emptyCell(grid: QueueGrid, cell: number): LedgerCell {
  const start = grid.starts[cell] as number;
  const inTime = grid.counts.within_threshold[cell] as number;
  return {
    queue: grid.queue,
    place: cell,
    date: dateOf(start),
    weekday: weekdayOf(start),
    time: timeOf(start),
    // Contacts of which nobody counted whether they were in time stay out of both sides of the ratio.
    offered: Number.isNaN(inTime) ? 0 : orZero(grid.counts.offered[cell] as number),
    inTime: orZero(inTime),
    rate: 0,
    forecast: 0,
    planned: 0,
    modelled: 0,
    contributions: nothing,
    repairs: nothing,
    noise: nothing,
    chance: 0,
  };
}

/** The intervals of a queue that cannot be explained: they count in what was observed only. */
export const observedCells = (grid: QueueGrid): LedgerCell[] => [...grid.starts.keys()].map((cell) => emptyCell(grid, cell));

/**
 * How far the counts of this interval lie from the estimated rates, in weighted service level. Resampled by day it gives the rates' own
 * uncertainty, which the Shapley values alone would hide.
 */
function countNoise({ grid, chain, values }: ExplainedQueue, index: number, volume: number, handle: number): Float64Array {
  const cell = values.cells[index] as number;
  const noise = new Float64Array(drivers.length);
  const offered = grid.counts.offered[cell] as number;
  if (!Number.isNaN(offered)) noise[place('volume')] = (values.volumeSlope[index] as number) * (offered - volume);
  const seconds = grid.counts.handle_s[cell] as number;
  const answered = grid.counts.answered[cell] as number;
  const handleCounts = chain.players.some((player) => player.driver === 'handle_time') && answered > 0 && seconds >= 0;
  if (handleCounts) noise[place('handle_time')] = (values.handleSlope[index] as number) * (seconds / handle - answered);
  return noise;
}

/** Spread of single handle times that is taken off as chance: at the low side of what conversations show (methods.md 3.8), so that rather too little is. */
const usualHandleSpread = 0.7;

/** What the counted share of an interval would vary by itself, were the model exact. */
const chanceOf = ({ grid, calibration }: ExplainedQueue, volume: number, handle: number, agents: number): number =>
  intervalNoiseVariance({
    volume,
    intervalSeconds: grid.intervalSeconds,
    handleTimeSeconds: handle,
    agents: agents * serversPerPosition(calibration),
    targetSeconds: grid.thresholdSeconds,
    patienceSeconds: calibration.patienceSeconds,
    handleSpread: usualHandleSpread,
  }) ?? 0;

/** Chance in the counts of repeats moves contacts from first to repeated; it goes with the day on which they were counted. */
function addRepeatNoise({ repeats, values }: ExplainedQueue, cells: LedgerCell[]): void {
  if (!repeats) return;
  const weight = (index: number) => (values.volumeSlope[index] as number) * (cells[values.cells[index] as number]?.rate ?? 0);
  const all = values.cells.reduce((sum, _, index) => sum + weight(index), 0);
  const seen = new Set<string>();
  values.cells.forEach((place, index) => {
    const cell = cells[place] as LedgerCell;
    const wobble = repeats.wobble.get(cell.date);
    if (!wobble) return;
    const moved = wobble.own * weight(index) + (seen.has(cell.date) ? 0 : wobble.everywhere * all);
    seen.add(cell.date);
    cell.noise[volumePlace] = (cell.noise[volumePlace] as number) + moved;
    cell.noise[repeatPlace] = (cell.noise[repeatPlace] as number) - moved;
  });
}

/** All intervals of an explained queue, also those outside the plan. */
export function explainedCells(explained: ExplainedQueue): LedgerCell[] {
  const { grid, chain, values, band = [] } = explained;
  const cells = observedCells(grid);
  const full = 2 ** chain.players.length - 1;
  values.cells.forEach((cell, index) => {
    const byDriver = (series: readonly Float64Array[]) => {
      const own = new Float64Array(drivers.length);
      chain.players.forEach(({ driver }, player) => {
        own[place(driver)] = series[player]?.[index] as number;
      });
      return own;
    };
    const { volume, handle, agents } = stateOf(chain, cell, full);
    cells[cell] = {
      ...(cells[cell] as LedgerCell),
      rate: volume,
      forecast: chain.volume[cell] as number,
      planned: values.planned[index] as number,
      modelled: values.actual[index] as number,
      contributions: byDriver(values.contributions),
      repairs: byDriver(values.repairs),
      ...(band.length > 0 ? { band: band.map((end) => byDriver(end.contributions)) } : {}),
      noise: countNoise(explained, index, volume, handle),
      chance: chanceOf(explained, volume, handle, agents),
    };
  });
  addRepeatNoise(explained, cells);
  return cells;
}
