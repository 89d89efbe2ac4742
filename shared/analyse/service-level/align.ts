import { addPlans, type CountCell, coarserCounts, coarserPlan, countCells, type PlanCell, planCells } from './cells';
import type { PlanIntervalRow, QueueIntervalRow } from './interval-rows';
import { countMeasures, type GridNote, missingSeries, planMeasures, type QueueGrid } from './queue-grid';
import { spreadCounts, spreadPlan } from './spread';

/** Name of a queue that the files leave unnamed, or of all queues together when the plan knows only one. */
export const allQueues = 'all';
const dayMinutes = 1440;

/** The same queue written with other capitals or blanks is the same queue; anything more is for a person to confirm. */
export const sameName = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('nl');

function groupByQueue<Row extends { readonly queue: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = sameName(row.queue);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** The value that is said most often; null when none is said. */
function mostOften(values: readonly (number | null)[]): number | null {
  const times = new Map<number, number>();
  for (const value of values) if (value !== null) times.set(value, (times.get(value) ?? 0) + 1);
  return [...times].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? null;
}

/** Length of an interval in minutes: what the rows say most often, else the smallest step between two starts, else a day. */
function lengthOf(rows: readonly { readonly interval_s: number | null }[], starts: Iterable<number>): number {
  const said = mostOften(rows.map((row) => row.interval_s));
  if (said !== null) return said / 60;
  const sorted = [...starts].sort((a, b) => a - b);
  let smallest = dayMinutes;
  for (let index = 1; index < sorted.length; index += 1) {
    const step = (sorted[index] as number) - (sorted[index - 1] as number);
    if (step > 0 && step < smallest) smallest = step;
  }
  return smallest;
}

interface Side<Cell> {
  readonly cells: Map<number, Cell>;
  readonly minutes: number;
}

/** Brings counts and plan to one length: the coarser one inside a day; a day or week is spread over the intervals of the other side. */
function onCommonLength(
  counts: Side<CountCell>,
  plan: Side<PlanCell>,
): { counts: Side<CountCell>; plan: Side<PlanCell>; notes: GridNote[] } {
  if (plan.minutes >= dayMinutes && counts.minutes < dayMinutes) {
    const cells = spreadPlan(plan.cells, plan.minutes, counts.cells);
    return { counts, plan: { cells, minutes: counts.minutes }, notes: ['plan_coarser_than_intervals'] };
  }
  if (counts.minutes >= dayMinutes && plan.minutes < dayMinutes) {
    const cells = spreadCounts(counts.cells, counts.minutes, plan.cells);
    return { counts: { cells, minutes: plan.minutes }, plan, notes: ['counts_coarser_than_plan'] };
  }
  const minutes = Math.max(counts.minutes, plan.minutes);
  return {
    counts: minutes > counts.minutes ? { cells: coarserCounts(counts.cells, minutes), minutes } : counts,
    plan: minutes > plan.minutes ? { cells: coarserPlan(plan.cells, minutes), minutes } : plan,
    notes: [],
  };
}

/** Intervals to look at: those with counts, and those planned on a day that the counts cover (an empty interval is often left out of an export). */
function startsOf(counts: Map<number, CountCell>, plan: Map<number, PlanCell> | null): number[] {
  const days = new Set([...counts.keys()].map((start) => Math.floor(start / dayMinutes)));
  const starts = new Set(counts.keys());
  for (const start of plan?.keys() ?? []) if (days.has(Math.floor(start / dayMinutes))) starts.add(start);
  return [...starts].sort((a, b) => a - b);
}

function gridOf(queue: string, rows: readonly QueueIntervalRow[], plan: Side<PlanCell> | null, thresholdSeconds: number): QueueGrid {
  const ownCells = countCells(rows);
  const own = { cells: ownCells, minutes: lengthOf(rows, ownCells.keys()) };
  const common = plan ? onCommonLength(own, plan) : { counts: own, plan: null, notes: [] };
  const starts = startsOf(common.counts.cells, common.plan?.cells ?? null);
  const counts = Object.fromEntries(countMeasures.map((measure) => [measure, missingSeries(starts.length)])) as QueueGrid['counts'];
  const planned = Object.fromEntries(planMeasures.map((measure) => [measure, missingSeries(starts.length)])) as NonNullable<
    QueueGrid['plan']
  >;
  const agentsOnQueue = missingSeries(starts.length);
  const told = countMeasures.filter((measure) => [...common.counts.cells.values()].some((cell) => !Number.isNaN(cell.counts[measure])));
  starts.forEach((start, index) => {
    const cell = common.counts.cells.get(start);
    // An interval that the export leaves out had no contacts; a measure that the export never tells stays missing.
    for (const measure of told) counts[measure][index] = cell ? cell.counts[measure] : 0;
    if (cell) agentsOnQueue[index] = cell.agents;
    const plannedCell = common.plan?.cells.get(start);
    if (plannedCell) for (const measure of planMeasures) planned[measure][index] = plannedCell.plan[measure];
  });
  return {
    queue,
    channel: rows[0]?.channel ?? 'voice',
    thresholdSeconds: mostOften(rows.map((row) => row.threshold_s)) ?? thresholdSeconds,
    intervalSeconds: common.counts.minutes * 60,
    starts: Float64Array.from(starts),
    counts,
    agentsOnQueue,
    plan: plan ? planned : null,
    notes: common.notes,
  };
}

const planSide = (rows: readonly PlanIntervalRow[]): Side<PlanCell> => {
  const cells = planCells(rows);
  return { cells, minutes: lengthOf(rows, cells.keys()) };
};

/** Positions of queues that are seen as one: the agents of each queue are added. */
function asOneQueue(groups: Iterable<readonly QueueIntervalRow[]>): QueueIntervalRow[] {
  const agents = new Map<string, number>();
  const rows = [...groups].flat();
  for (const row of rows)
    if (row.agents_on_queue !== null) agents.set(row.interval_start, (agents.get(row.interval_start) ?? 0) + row.agents_on_queue);
  return rows.map((row) => ({ ...row, agents_on_queue: agents.get(row.interval_start) ?? null }));
}

/**
 * Counts beside plan, per queue, on one grid of intervals. A plan for one queue holds for all queues together when no name agrees; a queue
 * that nobody planned keeps plan null. `thresholdSeconds` is used where the file does not carry its own threshold.
 */
export function alignQueues(
  intervals: readonly QueueIntervalRow[],
  plan: readonly PlanIntervalRow[],
  thresholdSeconds: number,
): QueueGrid[] {
  const counted = groupByQueue(intervals);
  const planned = groupByQueue(plan);
  const nameOf = (rows: readonly QueueIntervalRow[]) => rows[0]?.queue.trim() || allQueues;
  const agree = [...counted.keys()].some((key) => planned.has(key));
  if (!agree && planned.size === 1 && counted.size > 1) {
    return [gridOf(allQueues, asOneQueue(counted.values()), planSide(plan), thresholdSeconds)];
  }
  if (!agree && planned.size > 0 && counted.size === 1) {
    const sides = [...planned.values()].map(planSide);
    const minutes = Math.max(...sides.map((side) => side.minutes));
    const together = addPlans(sides.map((side) => (side.minutes < minutes ? coarserPlan(side.cells, minutes) : side.cells)));
    return [gridOf(nameOf(intervals), intervals, { cells: together, minutes }, thresholdSeconds)];
  }
  return [...counted].map(([key, rows]) => {
    const own = planned.get(key);
    return gridOf(nameOf(rows), rows, own ? planSide(own) : null, thresholdSeconds);
  });
}
