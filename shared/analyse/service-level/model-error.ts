import type { LedgerCell } from './ledger-cells';

/** How far modelled and observed service level lie apart, in points. */
export interface ModelError {
  /** Root of the weighted mean square over intervals, chance included (methods.md 3.6). */
  readonly whole: number;
  /** The part that the chance of a queue explains by itself (statistics/interval-noise). */
  readonly chance: number;
  /** What is left: the error of the model. */
  readonly own: number;
  /** Upper end of the one-sided 95 % interval of `own`, by the spread over days. */
  readonly atMost: number;
}

interface Group {
  readonly date: string;
  rate: number;
  modelled: number;
  offered: number;
  inTime: number;
  chance: number;
}

function groupsOf(cells: readonly LedgerCell[], perDay: boolean): Group[] {
  const groups = new Map<string, Group>();
  for (const cell of cells) {
    if (cell.rate === 0) continue;
    const key = perDay ? `${cell.queue} ${cell.date}` : `${cell.queue} ${cell.place}`;
    const group = groups.get(key) ?? { date: cell.date, rate: 0, modelled: 0, offered: 0, inTime: 0, chance: 0 };
    group.rate += cell.rate;
    group.modelled += cell.rate * cell.modelled;
    group.offered += cell.offered;
    group.inTime += cell.inTime;
    group.chance += cell.rate ** 2 * cell.chance;
    groups.set(key, group);
  }
  return [...groups.values()].filter(({ offered }) => offered > 0);
}

const points = (meanSquare: number) => Math.sqrt(Math.max(0, meanSquare)) * 100;

/**
 * The distance between model and counts, and how much of it is more than chance. A share counted in one interval varies by itself, since waits of
 * neighbours hang together; that variance is known from the model and is taken off the mean square. Days stand for the uncertainty of the
 * rest. `perDay`: counts are per day, so days are compared. null without an interval that has both.
 */
export function modelError(cells: readonly LedgerCell[], perDay: boolean): ModelError | null {
  const days = new Map<string, number>();
  let [weight, squares, chance] = [0, 0, 0];
  for (const group of groupsOf(cells, perDay)) {
    const square = group.rate * (group.inTime / group.offered - group.modelled / group.rate) ** 2;
    const expected = group.chance / group.rate;
    weight += group.rate;
    squares += square;
    chance += expected;
    days.set(group.date, (days.get(group.date) ?? 0) + square - expected);
  }
  if (!(weight > 0)) return null;
  const excess = (squares - chance) / weight;
  const mean = (squares - chance) / days.size;
  const spread = [...days.values()].reduce((sum, day) => sum + (day - mean) ** 2, 0) / Math.max(1, days.size - 1);
  const error = days.size > 1 ? Math.sqrt(days.size * spread) / weight : Number.POSITIVE_INFINITY;
  return {
    whole: points(squares / weight),
    chance: points(chance / weight),
    own: points(excess),
    atMost: points(Math.max(0, excess) + 1.645 * error),
  };
}
