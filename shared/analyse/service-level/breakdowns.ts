import { type DayLedger, type Driver, drivers, type IntervalLedger, type ServiceLevel } from '../../schema';
import type { LedgerCell } from './ledger-cells';

type Slice = Omit<DayLedger, 'date'>;

/** One slice of the period: its own service levels, and its share of the whole gap per driver (weights of the whole, so slices add up). */
function sliceOf(cells: readonly LedgerCell[], wholeRate: number, target: number, seen: ReadonlySet<Driver>): Slice {
  let [offered, inTime, rate, forecast, planned, modelled] = [0, 0, 0, 0, 0, 0];
  const contributions = new Float64Array(drivers.length);
  for (const cell of cells) {
    offered += cell.offered;
    inTime += cell.inTime;
    rate += cell.rate;
    forecast += cell.forecast;
    planned += cell.forecast * cell.planned;
    modelled += cell.rate * cell.modelled;
    for (let driver = 0; driver < drivers.length; driver += 1)
      contributions[driver] = (contributions[driver] as number) + cell.rate * (cell.contributions[driver] as number);
  }
  const observed = offered > 0 ? inTime / offered : null;
  const shares = drivers.map((driver, index) => [driver, ((contributions[index] as number) / wholeRate) * 100] as const);
  return {
    offered,
    observed,
    modelled: rate > 0 ? modelled / rate : null,
    planned: forecast > 0 ? planned / forecast : null,
    gap_pp: observed === null ? null : (observed - target) * 100,
    contributions_pp: wholeRate > 0 ? Object.fromEntries(shares.filter(([driver]) => seen.has(driver))) : null,
  };
}

function sliced<Key extends string | number>(cells: readonly LedgerCell[], key: (cell: LedgerCell) => Key): [Key, LedgerCell[]][] {
  const groups = new Map<Key, LedgerCell[]>();
  for (const cell of cells) {
    const group = groups.get(key(cell));
    if (group) group.push(cell);
    else groups.set(key(cell), [cell]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Enough intervals to see what they have in common. */
const mostIntervals = 50;

/** The intervals in which most contacts beyond what the target allows were answered too late, each with what the drivers cost in it. */
function worstIntervals(cells: readonly LedgerCell[], target: number, seen: ReadonlySet<Driver>): IntervalLedger[] {
  return cells
    .map((cell) => ({ cell, late: target * cell.offered - cell.inTime }))
    .filter(({ late }) => late > 0)
    .sort((a, b) => b.late - a.late || (a.cell.date < b.cell.date ? -1 : 1) || (a.cell.time < b.cell.time ? -1 : 1))
    .slice(0, mostIntervals)
    .map(({ cell, late }) => ({
      ...{ queue: cell.queue, date: cell.date, time_of_day: cell.time, late, offered: cell.offered },
      observed: cell.inTime / cell.offered,
      modelled: cell.rate > 0 ? cell.modelled : null,
      gap_pp: (cell.inTime / cell.offered - target) * 100,
      contributions_pp:
        cell.rate > 0
          ? Object.fromEntries(
              drivers.flatMap((driver, index) => (seen.has(driver) ? [[driver, (cell.contributions[index] as number) * 100]] : [])),
            )
          : null,
    }));
}

/** The ledger per day of some cells; over the days each driver adds up to its contribution to those cells. */
export function dayLedgers(cells: readonly LedgerCell[], target: number, seen: ReadonlySet<Driver>): DayLedger[] {
  const rate = cells.reduce((sum, cell) => sum + cell.rate, 0);
  const busy = cells.filter((cell) => cell.offered > 0 || cell.rate > 0);
  return sliced(busy, (cell) => cell.date).map(([date, some]) => ({ date, ...sliceOf(some, rate, target, seen) }));
}

/** The ledger per day, weekday and time of day; over the slices each driver adds up to its contribution to the whole. */
export function breakdowns(
  cells: readonly LedgerCell[],
  target: number,
  seen: ReadonlySet<Driver>,
): Pick<ServiceLevel, 'by_day' | 'by_weekday' | 'by_time_of_day' | 'by_weekday_time' | 'by_hour' | 'worst_intervals'> {
  const rate = cells.reduce((sum, cell) => sum + cell.rate, 0);
  const slice = (some: readonly LedgerCell[]) => sliceOf(some, rate, target, seen);
  // Counts per day all stand at midnight and say nothing about the hours.
  const timed = new Set(cells.map(({ time }) => time)).size > 1 ? cells.filter((cell) => cell.offered > 0 || cell.rate > 0) : [];
  const busy = cells.filter((cell) => cell.offered > 0 || cell.rate > 0);
  return {
    by_day: dayLedgers(cells, target, seen),
    by_weekday: sliced(busy, (cell) => cell.weekday).map(([weekday, some]) => ({ weekday, ...slice(some) })),
    by_time_of_day: sliced(timed, (cell) => cell.time).map(([time_of_day, some]) => ({ time_of_day, ...slice(some) })),
    by_hour: sliced(timed, (cell) => `${cell.time.slice(0, 2)}:00`).map(([time_of_day, some]) => ({ time_of_day, ...slice(some) })),
    worst_intervals: worstIntervals(timed, target, seen),
    by_weekday_time: sliced(timed, (cell) => `${cell.weekday} ${cell.time}`).map(([key, some]) => {
      const offered = some.reduce((sum, cell) => sum + cell.offered, 0);
      const inTime = some.reduce((sum, cell) => sum + cell.inTime, 0);
      return { weekday: Number(key[0]), time_of_day: key.slice(2), offered, observed: offered > 0 ? inTime / offered : null };
    }),
  };
}
