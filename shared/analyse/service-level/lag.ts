import type { Chain } from './players';
import type { QueueGrid } from './queue-grid';

/** From which interval the arrivals come that keep the staff of an interval busy. */
export interface Lag {
  /** Per interval: the interval just before it, or itself where that one is closed or unknown. */
  readonly before: Int32Array;
  /** Per interval: how far the arrivals are shifted, as a share of an interval. */
  readonly back: Float64Array;
}

/**
 * From this share of an interval on, handle time shifts the arrivals. In the event simulation (lag.test.ts has the figures) the shift hardly changes the
 * contributions under it, and from a half of an interval on it brings them nearer to the truth, the more so the steeper the day.
 */
export const lagFromShare = 0.25;

/** Planned handle time as a share of an interval, weighted by planned contacts; 0 where nothing is planned. */
function meanShare(grid: QueueGrid, chain: Chain): number {
  let [weight, sum] = [0, 0];
  chain.volume.forEach((volume, cell) => {
    const handle = chain.handle[cell] as number;
    if (!(volume > 0) || !Number.isFinite(handle)) return;
    weight += volume;
    sum += volume * handle;
  });
  return weight > 0 ? sum / weight / grid.intervalSeconds : 0;
}

/**
 * The chain with arrivals lagged by the planned handle time, the same in every coalition (lagged PSA, methods.md 1.6: Green, Kolesar and Whitt 2007), where that
 * is long against the interval: who called in one interval still keeps an agent busy in the next. Comes back as it is where handle time is short.
 */
export function withLag(grid: QueueGrid, chain: Chain): Chain {
  if (meanShare(grid, chain) <= lagFromShare) return chain;
  const minutes = grid.intervalSeconds / 60;
  const at = new Map([...grid.starts].map((start, cell) => [start, cell]));
  const knows = (cell: number) =>
    Number.isFinite(chain.volume[cell] as number) &&
    chain.players.every(({ volume }) => !volume || Number.isFinite(volume[cell] as number));
  const before = Int32Array.from(grid.starts, (start, cell) => {
    const earlier = at.get(start - minutes);
    return earlier !== undefined && knows(earlier) ? earlier : cell;
  });
  const back = chain.handle.map((handle) => (Number.isFinite(handle) ? Math.max(0, handle) / grid.intervalSeconds : 0));
  return { ...chain, lag: { before, back } };
}

/** Mean shift of the arrivals of a queue in seconds, weighted by planned contacts; null where they are not shifted. */
export const lagSeconds = (grid: QueueGrid, chain: Chain): number | null =>
  chain.lag ? meanShare(grid, chain) * grid.intervalSeconds : null;

/** The two intervals between which the arrivals of an interval lie, and the part that the earlier one has. */
export function laggedFrom({ before, back }: Lag, cell: number): { later: number; earlier: number; part: number } {
  let later = cell;
  let share = back[cell] as number;
  for (; share >= 1; share -= 1) later = before[later] as number;
  return { later, earlier: before[later] as number, part: share };
}
