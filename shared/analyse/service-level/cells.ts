import { wallMinutes } from '../gather/wall-time';
import type { PlanIntervalRow, QueueIntervalRow } from './interval-rows';
import { type CountMeasure, countMeasures, type PlanMeasure, planMeasures } from './queue-grid';

/** One interval of one queue before it stands on a grid. */
export interface CountCell {
  readonly start: number;
  readonly counts: Record<CountMeasure, number>;
  agents: number;
}
export interface PlanCell {
  readonly start: number;
  readonly plan: Record<PlanMeasure, number>;
}

const orNaN = (value: number | null) => value ?? Number.NaN;
const addKnown = (a: number, b: number) => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : a + b);
const larger = (a: number, b: number) => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : Math.max(a, b));

/** Rows of several files or channels for one interval become one cell: contacts are added, positions are the same people seen twice. */
export function countCells(rows: readonly QueueIntervalRow[]): Map<number, CountCell> {
  const cells = new Map<number, CountCell>();
  for (const row of rows) {
    const start = wallMinutes(row.interval_start);
    const cell = cells.get(start) ?? { start, counts: {} as Record<CountMeasure, number>, agents: Number.NaN };
    for (const measure of countMeasures) cell.counts[measure] = addKnown(cell.counts[measure] ?? Number.NaN, orNaN(row[measure]));
    cell.agents = larger(cell.agents, orNaN(row.agents_on_queue));
    cells.set(start, cell);
  }
  return cells;
}

/** A plan told by two files (a forecast and a roster, or the same sheet twice) is one plan: each measure once. */
export function planCells(rows: readonly PlanIntervalRow[]): Map<number, PlanCell> {
  const cells = new Map<number, PlanCell>();
  for (const row of rows) {
    const start = wallMinutes(row.interval_start);
    const cell = cells.get(start) ?? { start, plan: {} as Record<PlanMeasure, number> };
    for (const measure of planMeasures) cell.plan[measure] = larger(cell.plan[measure] ?? Number.NaN, orNaN(row[measure]));
    cells.set(start, cell);
  }
  return cells;
}

/** Several queues planned together: volumes and positions are added, times and shares weighted by volume. */
export function addPlans(plans: readonly Map<number, PlanCell>[]): Map<number, PlanCell> {
  const sum = new Map<number, PlanCell>();
  for (const cells of plans)
    for (const cell of cells.values()) {
      const before = sum.get(cell.start);
      sum.set(cell.start, before ? { start: cell.start, plan: addPlan(before.plan, cell.plan) } : cell);
    }
  return sum;
}

function addPlan(a: Record<PlanMeasure, number>, b: Record<PlanMeasure, number>): Record<PlanMeasure, number> {
  const weighted = (measure: 'forecast_aht_s' | 'forecast_repeat_share') => {
    if (Number.isNaN(a[measure])) return b[measure];
    if (Number.isNaN(b[measure])) return a[measure];
    const total = a.forecast_volume + b.forecast_volume;
    return total > 0 ? (a[measure] * a.forecast_volume + b[measure] * b.forecast_volume) / total : (a[measure] + b[measure]) / 2;
  };
  return {
    forecast_volume: addKnown(a.forecast_volume, b.forecast_volume),
    forecast_aht_s: weighted('forecast_aht_s'),
    forecast_repeat_share: weighted('forecast_repeat_share'),
    required_agents: addKnown(a.required_agents, b.required_agents),
    scheduled_agents: addKnown(a.scheduled_agents, b.scheduled_agents),
    present_agents: addKnown(a.present_agents, b.present_agents),
    on_queue_agents: addKnown(a.on_queue_agents, b.on_queue_agents),
  };
}

/** Quarters to half hours and so on: contacts and forecasts are added, positions averaged, planned times weighted by forecast. */
export function coarserCounts(cells: Map<number, CountCell>, minutes: number): Map<number, CountCell> {
  const coarse = new Map<number, CountCell>();
  const seen = new Map<number, number>();
  for (const cell of cells.values()) {
    const start = Math.floor(cell.start / minutes) * minutes;
    const into = coarse.get(start) ?? { start, counts: {} as Record<CountMeasure, number>, agents: Number.NaN };
    for (const measure of countMeasures) into.counts[measure] = addKnown(into.counts[measure] ?? Number.NaN, cell.counts[measure]);
    if (!Number.isNaN(cell.agents)) {
      const before = seen.get(start) ?? 0;
      into.agents = ((before === 0 ? 0 : into.agents) * before + cell.agents) / (before + 1);
      seen.set(start, before + 1);
    }
    coarse.set(start, into);
  }
  return coarse;
}

export function coarserPlan(cells: Map<number, PlanCell>, minutes: number): Map<number, PlanCell> {
  const members = new Map<number, PlanCell[]>();
  for (const cell of cells.values()) {
    const start = Math.floor(cell.start / minutes) * minutes;
    members.set(start, [...(members.get(start) ?? []), cell]);
  }
  const staff: PlanMeasure[] = ['required_agents', 'scheduled_agents', 'present_agents', 'on_queue_agents'];
  return new Map(
    [...members].map(([start, parts]) => {
      const plan = parts.map((part) => part.plan).reduce(addPlan);
      for (const measure of staff) {
        const values = parts.map((part) => part.plan[measure]).filter((value) => !Number.isNaN(value));
        plan[measure] = values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : Number.NaN;
      }
      return [start, { start, plan }];
    }),
  );
}
