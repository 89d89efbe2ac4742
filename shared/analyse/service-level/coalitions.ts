import { answeredWithinTarget, repairAloneFromTable, shapleyFromTable } from '../../statistics';
import { laggedFrom } from './lag';
import type { Chain } from './players';
import type { QueueGrid } from './queue-grid';

/** What stays the same in every coalition of a queue (methods.md 3.5c). */
export interface Calibration {
  /** Effective positions per counted position, beyond the chats at once. */
  readonly kappa: number;
  /** Chats that an agent has at once (methods.md 3.8: c times s servers); null for calls, and where it is not known and kappa takes it up. */
  readonly concurrency?: number | null;
  /** Mean patience in seconds; null: nobody hangs up. */
  readonly patienceSeconds: number | null;
}

/** The value of every interval of one queue, split over the players. Shares 0..1; rows of `contributions` and `repairs` are players. */
export interface IntervalValues {
  /** Intervals that the model covers, as places on the grid. */
  readonly cells: readonly number[];
  readonly planned: Float64Array;
  readonly actual: Float64Array;
  readonly contributions: readonly Float64Array[];
  readonly repairs: readonly Float64Array[];
  /** Change of the actual service level per unit of relative change in volume and in handle time. */
  readonly volumeSlope: Float64Array;
  readonly handleSlope: Float64Array;
  /** Model evaluations that were needed. */
  readonly evaluations: number;
}

/** Servers that one counted position stands for in the model. */
export const serversPerPosition = ({ kappa, concurrency }: Calibration): number => kappa * (concurrency ?? 1);

/** Volume, handle time and positions of one interval when exactly the players in `mask` are switched to actual. */
export function stateOf(chain: Chain, cell: number, mask: number): { volume: number; handle: number; agents: number } {
  let volume = chain.volume[cell] as number;
  let handle = chain.handle[cell] as number;
  let agents = chain.agents[cell] as number;
  for (let index = 0; index < chain.players.length; index += 1) {
    if ((mask & (1 << index)) === 0) continue;
    const player = chain.players[index] as Chain['players'][number];
    if (player.volume) volume += player.volume[cell] as number;
    if (player.handle) handle += player.handle[cell] as number;
    if (player.agents) agents += player.agents[cell] as number;
  }
  return { volume: Math.max(0, volume), handle: Math.max(1, handle), agents: Math.max(0, agents) };
}

/** Contacts by which the model takes an interval to be filled: those that came, or those shifted by the handle time where that is long (lag.ts). */
export function arrivalsIn(chain: Chain, cell: number, mask: number): number {
  if (!chain.lag) return stateOf(chain, cell, mask).volume;
  const { later, earlier, part } = laggedFrom(chain.lag, cell);
  return (1 - part) * stateOf(chain, later, mask).volume + part * stateOf(chain, earlier, mask).volume;
}

/** Intervals with a plan for volume and positions and with contacts planned or come. */
export function coveredCells(chain: Chain): number[] {
  const full = 2 ** chain.players.length - 1;
  const covered: number[] = [];
  for (let cell = 0; cell < chain.volume.length; cell += 1) {
    const { volume, agents } = stateOf(chain, cell, full);
    const planned = chain.volume[cell] as number;
    if (Number.isFinite(volume) && Number.isFinite(agents) && Number.isFinite(chain.agents[cell] as number) && (volume > 0 || planned > 0))
      covered.push(cell);
  }
  return covered;
}

/** Players that change nothing in this interval: half the coalitions then have the same value. */
function idlePlayers(chain: Chain, cell: number): number {
  let idle = 0;
  const { later, earlier } = chain.lag ? laggedFrom(chain.lag, cell) : { later: cell, earlier: cell };
  chain.players.forEach((player, index) => {
    const change = player.handle ?? player.agents;
    const moves = player.volume ? player.volume[later] !== 0 || player.volume[earlier] !== 0 : change && change[cell] !== 0;
    if (!moves) idle |= 1 << index;
  });
  return idle;
}

/** The modelled service level (sl.offered) of one interval in one coalition. */
export function modelledLevel(grid: QueueGrid, chain: Chain, calibration: Calibration, cell: number, mask: number): number {
  const { handle, agents } = stateOf(chain, cell, mask);
  return answeredWithinTarget(
    arrivalsIn(chain, cell, mask),
    grid.intervalSeconds,
    handle,
    agents * serversPerPosition(calibration),
    grid.thresholdSeconds,
    calibration.patienceSeconds,
  );
}

/** Relative step for the slopes: small against any cause, large against rounding. */
const step = 0.01;

/**
 * Exact Shapley values of every covered interval by all 2^m coalitions (methods.md 3.3), and what repairing one player alone would give
 * (3.4). `pause` is awaited now and then so that progress and cancel get their turn.
 */
export async function intervalValues(
  grid: QueueGrid,
  chain: Chain,
  calibration: Calibration,
  pause: (share: number) => Promise<void>,
): Promise<IntervalValues> {
  const cells = coveredCells(chain);
  const players = chain.players.length;
  const full = 2 ** players - 1;
  const table = new Float64Array(2 ** players);
  const series = () => new Float64Array(cells.length);
  const contributions = chain.players.map(series);
  const repairs = chain.players.map(series);
  const values = { planned: series(), actual: series(), volumeSlope: series(), handleSlope: series() };
  let evaluations = 0;
  for (let index = 0; index < cells.length; index += 1) {
    if (index % 200 === 0) await pause(index / cells.length);
    const cell = cells[index] as number;
    const idle = idlePlayers(chain, cell);
    for (let mask = 0; mask <= full; mask += 1) {
      const same = mask & ~idle;
      if (same === mask) evaluations += 1;
      table[mask] = same === mask ? modelledLevel(grid, chain, calibration, cell, mask) : (table[same] as number);
    }
    shapleyFromTable(table, players).forEach((value, player) => {
      (contributions[player] as Float64Array)[index] = value;
    });
    repairAloneFromTable(table, players).forEach((value, player) => {
      (repairs[player] as Float64Array)[index] = value;
    });
    values.planned[index] = table[0] as number;
    values.actual[index] = table[full] as number;
    const { handle, agents } = stateOf(chain, cell, full);
    const volume = arrivalsIn(chain, cell, full);
    const at = (v: number, h: number) =>
      answeredWithinTarget(
        v,
        grid.intervalSeconds,
        h,
        agents * serversPerPosition(calibration),
        grid.thresholdSeconds,
        calibration.patienceSeconds,
      );
    values.volumeSlope[index] = (at(volume * (1 + step), handle) - at(volume * (1 - step), handle)) / (2 * step);
    values.handleSlope[index] = (at(volume, handle * (1 + step)) - at(volume, handle * (1 - step))) / (2 * step);
  }
  return { cells, contributions, repairs, ...values, evaluations };
}
