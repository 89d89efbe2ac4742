import { type CountCell, coarserCounts, coarserPlan, countCells, type PlanCell, planCells } from './cells';
import type { PlanIntervalRow, QueueIntervalRow } from './interval-rows';
import { type GridNote, planMeasures } from './queue-grid';
import { spreadCounts, spreadOverUsualDay, spreadPlan } from './spread';

export const dayMinutes = 1440;
/** Files that count per day do not say how long the queue is open: nine hours, as an ordinary office day. Then only directions are told. */
export const usualOpeningSeconds = 9 * 3600;

/** Counts or plan of one queue on intervals of one length. */
export interface Side<Cell> {
  readonly cells: Map<number, Cell>;
  readonly minutes: number;
  readonly notes: readonly GridNote[];
}

/** The value that is said most often; null when none is said. */
export function mostOften(values: readonly (number | null)[]): number | null {
  const times = new Map<number, number>();
  for (const value of values) if (value !== null) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}

type Timed = { readonly interval_s: number | null; readonly interval_start: string };

/** Length of an interval in minutes where the rows do not say it: the smallest step between two starts, else a day. */
function stepOf(starts: Iterable<number>): number {
  const sorted = [...starts].sort((a, b) => a - b);
  let smallest = dayMinutes;
  for (let index = 1; index < sorted.length; index += 1) {
    const step = (sorted[index] as number) - (sorted[index - 1] as number);
    if (step > 0 && step < smallest) smallest = step;
  }
  return smallest;
}

/** Rows by the length that they say, in minutes; rows that say none have the length that most others say. */
function byLength<Row extends Timed>(rows: readonly Row[], starts: () => Iterable<number>): Map<number, Row[]> {
  const usual = mostOften(rows.map((row) => row.interval_s));
  const silent = usual === null ? stepOf(starts()) : usual / 60;
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const minutes = row.interval_s === null ? silent : row.interval_s / 60;
    const group = groups.get(minutes);
    if (group) group.push(row);
    else groups.set(minutes, [row]);
  }
  return groups;
}

/** The length on which rows of several lengths are brought: the longest that is shorter than a day, where there is one. */
function commonLength(lengths: Iterable<number>): number {
  const all = [...lengths];
  const within = all.filter((minutes) => minutes < dayMinutes);
  return within.length > 0 ? Math.max(...within) : Math.max(...all);
}

/**
 * The counts of one queue on one length: quarters beside half hours become half hours; days of which only a total is told are spread over the
 * hours of the plan, or of a usual day.
 */
export function countSide(rows: readonly QueueIntervalRow[], plan: Side<PlanCell> | null): Side<CountCell> {
  const groups = byLength(rows, () => countCells(rows).keys());
  const minutes = commonLength(groups.keys());
  const cells = new Map<number, CountCell>();
  const days: CountCell[] = [];
  for (const [length, group] of [...groups].sort(([a], [b]) => a - b)) {
    const own = countCells(group);
    if (length >= dayMinutes && minutes < dayMinutes) days.push(...own.values());
    else
      for (const cell of (length < minutes ? coarserCounts(own, minutes) : own).values())
        if (!cells.has(cell.start)) cells.set(cell.start, cell);
  }
  if (days.length === 0) return { cells, minutes, notes: [] };
  const total = new Map(days.map((cell) => [cell.start, cell]));
  const spread =
    plan && plan.minutes <= minutes ? spreadCounts(total, dayMinutes, coarserPlan(plan.cells, minutes)) : spreadOverUsualDay(total, cells);
  for (const [start, cell] of spread) if (!cells.has(start)) cells.set(start, cell);
  return { cells, minutes, notes: ['counts_coarser_than_plan'] };
}

/** The plan of one queue on one length; what is told per day only (often the forecast) is spread over the intervals that the rest has. */
export function planSide(rows: readonly PlanIntervalRow[], counts: readonly QueueIntervalRow[]): Side<PlanCell> {
  const groups = byLength(rows, () => planCells(rows).keys());
  const minutes = commonLength(groups.keys());
  const cells = new Map<number, PlanCell>();
  const merge = (found: Map<number, PlanCell>) => {
    for (const cell of found.values()) {
      const plan = { ...(cells.get(cell.start) ?? cell).plan };
      for (const measure of planMeasures) if (Number.isNaN(plan[measure])) plan[measure] = cell.plan[measure];
      cells.set(cell.start, { start: cell.start, plan });
    }
  };
  for (const [length, group] of [...groups].sort(([a], [b]) => a - b)) {
    const own = planCells(group);
    if (length < minutes) merge(coarserPlan(own, minutes));
    else if (length === minutes) merge(own);
    else {
      const counted = countSide(counts, null);
      const on = counted.minutes <= minutes ? coarserCounts(counted.cells, minutes) : counted.cells;
      merge(spreadPlan(own, length, on));
    }
  }
  return { cells, minutes, notes: [...groups.keys()].some((length) => length > minutes) ? ['plan_coarser_than_intervals'] : [] };
}

/** Brings counts and plan to one length: the coarser one inside a day; a day or week is spread over the intervals of the other side. */
export function onCommonLength(
  counts: Side<CountCell>,
  plan: Side<PlanCell>,
): { counts: Side<CountCell>; plan: Side<PlanCell>; notes: GridNote[] } {
  const notes = [...counts.notes, ...plan.notes];
  if (plan.minutes >= dayMinutes && counts.minutes < plan.minutes) {
    const cells = spreadPlan(plan.cells, plan.minutes, counts.cells);
    return { counts, plan: { ...plan, cells, minutes: counts.minutes }, notes: [...notes, 'plan_coarser_than_intervals'] };
  }
  if (counts.minutes >= dayMinutes && plan.minutes < counts.minutes) {
    const cells = spreadCounts(counts.cells, counts.minutes, plan.cells);
    return { counts: { ...counts, cells, minutes: plan.minutes }, plan, notes: [...notes, 'counts_coarser_than_plan'] };
  }
  const minutes = Math.max(counts.minutes, plan.minutes);
  return {
    counts: minutes > counts.minutes ? { ...counts, cells: coarserCounts(counts.cells, minutes), minutes } : counts,
    plan: minutes > plan.minutes ? { ...plan, cells: coarserPlan(plan.cells, minutes), minutes } : plan,
    notes,
  };
}

/** What the length by itself does to an explanation: over an hour the model no longer sees the peaks, over a day nothing of the day at all. */
export const lengthNotes = (minutes: number): GridNote[] =>
  minutes >= dayMinutes ? ['intervals_of_a_day'] : minutes > 60 ? ['intervals_over_an_hour'] : [];
