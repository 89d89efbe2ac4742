import { addPlans, type CountCell, coarserPlan, type PlanCell } from './cells';
import type { PlanIntervalRow, QueueIntervalRow } from './interval-rows';
import { countSide, dayMinutes, lengthNotes, mostOften, onCommonLength, planSide, type Side, usualOpeningSeconds } from './lengths';
import { countMeasures, missingSeries, planMeasures, type QueueGrid } from './queue-grid';

/** Name of a queue that the files leave unnamed, or of all queues together when the plan knows only one. */
export const allQueues = 'all';

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

/** Intervals to look at: those with counts, and those planned on a day that the counts cover (an empty interval is often left out of an export). */
function startsOf(counts: Map<number, CountCell>, plan: Map<number, PlanCell> | null): number[] {
  const days = new Set([...counts.keys()].map((start) => Math.floor(start / dayMinutes)));
  const starts = new Set(counts.keys());
  for (const start of plan?.keys() ?? []) if (days.has(Math.floor(start / dayMinutes))) starts.add(start);
  return [...starts].sort((a, b) => a - b);
}

function gridOf(queue: string, rows: readonly QueueIntervalRow[], plan: Side<PlanCell> | null, thresholdSeconds: number): QueueGrid {
  const own = countSide(rows, plan);
  const common = plan ? onCommonLength(own, plan) : { counts: own, plan: null, notes: own.notes };
  const ofDays = common.counts.minutes === dayMinutes;
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
    intervalSeconds: ofDays ? usualOpeningSeconds : common.counts.minutes * 60,
    starts: Float64Array.from(starts),
    counts,
    agentsOnQueue,
    plan: plan ? planned : null,
    notes: [...common.notes, ...lengthNotes(common.counts.minutes)],
  };
}

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
    return [gridOf(allQueues, asOneQueue(counted.values()), planSide(plan, intervals), thresholdSeconds)];
  }
  if (!agree && planned.size > 0 && counted.size === 1) {
    const sides = [...planned.values()].map((rows) => planSide(rows, intervals));
    const minutes = Math.max(...sides.map((side) => side.minutes));
    const together = addPlans(sides.map((side) => (side.minutes < minutes ? coarserPlan(side.cells, minutes) : side.cells)));
    return [gridOf(nameOf(intervals), intervals, { cells: together, minutes, notes: [] }, thresholdSeconds)];
  }
  return [...counted].map(([key, rows]) => {
    const own = planned.get(key);
    return gridOf(nameOf(rows), rows, own ? planSide(own, rows) : null, thresholdSeconds);
  });
}
