import { timeOf, weekdayOf } from '../gather/wall-time';
import type { CountCell, PlanCell } from './cells';
import { type CountMeasure, countMeasures } from './queue-grid';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const slotOf = (start: number) => `${weekdayOf(start)} ${timeOf(start)}`;

/** Mean of a measure per weekday and time over the whole period: the usual shape of a day. */
function usualShape<Cell extends { readonly start: number }>(cells: Iterable<Cell>, measure: (cell: Cell) => number): Map<string, number> {
  const values = new Map<string, number[]>();
  for (const cell of cells) {
    const value = measure(cell);
    if (!Number.isNaN(value)) values.set(slotOf(cell.start), [...(values.get(slotOf(cell.start)) ?? []), value]);
  }
  return new Map([...values].map(([slot, list]) => [slot, mean(list)]));
}

/**
 * A plan per day or week on intervals of minutes: its volume follows the usual shape of arrivals, its positions the usual shape of the
 * staff where that is counted and are otherwise even. It cannot say anything about the hours, which the grade mentions.
 */
export function spreadPlan(plan: Map<number, PlanCell>, planMinutes: number, counts: Map<number, CountCell>): Map<number, PlanCell> {
  const arrivals = usualShape(counts.values(), (cell) => cell.counts.offered);
  const staff = usualShape(counts.values(), (cell) => cell.agents);
  const spread = new Map<number, PlanCell>();
  for (const { start, plan: total } of plan.values()) {
    const inside = [...counts.values()].filter((cell) => cell.start >= start && cell.start < start + planMinutes);
    const volumes = inside.map((cell) => arrivals.get(slotOf(cell.start)) ?? 0);
    const staffs = inside.map((cell) => staff.get(slotOf(cell.start)) ?? 1);
    const volume = volumes.reduce((sum, value) => sum + value, 0);
    const meanStaff = staffs.length > 0 ? mean(staffs) : 1;
    inside.forEach((cell, index) => {
      const shape = meanStaff > 0 ? (staffs[index] as number) / meanStaff : 1;
      spread.set(cell.start, {
        start: cell.start,
        plan: {
          ...total,
          forecast_volume: volume > 0 ? (total.forecast_volume * (volumes[index] as number)) / volume : Number.NaN,
          required_agents: total.required_agents * shape,
          scheduled_agents: total.scheduled_agents * shape,
          present_agents: total.present_agents * shape,
          on_queue_agents: total.on_queue_agents * shape,
        },
      });
    });
  }
  return spread;
}

/** Counts per day on the hours of a usual day, as the days show that are told in intervals; days without such a weekday stay out. */
export function spreadOverUsualDay(days: Map<number, CountCell>, counts: Map<number, CountCell>): Map<number, CountCell> {
  const arrivals = usualShape(counts.values(), (cell) => cell.counts.offered);
  const minutesOf = (slot: string) => Number(slot.slice(2, 4)) * 60 + Number(slot.slice(5, 7));
  const spread = new Map<number, CountCell>();
  for (const { start, counts: total, agents } of days.values()) {
    const inside = [...arrivals].filter(([slot]) => slot.startsWith(`${weekdayOf(start)} `));
    const all = inside.reduce((sum, [, volume]) => sum + volume, 0);
    for (const [slot, volume] of inside) {
      const at = Math.floor(start / 1440) * 1440 + minutesOf(slot);
      const part = Object.fromEntries(countMeasures.map((measure) => [measure, (total[measure] * volume) / all])) as Record<
        CountMeasure,
        number
      >;
      if (all > 0) spread.set(at, { start: at, counts: part, agents });
    }
  }
  return spread;
}

/** Counts per day on the intervals of the plan: each count follows the forecast's share of the day; positions stay as they are. */
export function spreadCounts(counts: Map<number, CountCell>, countMinutes: number, plan: Map<number, PlanCell>): Map<number, CountCell> {
  const spread = new Map<number, CountCell>();
  for (const { start, counts: total, agents } of counts.values()) {
    const inside = [...plan.values()].filter((cell) => cell.start >= start && cell.start < start + countMinutes);
    const forecast = inside.reduce((sum, cell) => sum + (cell.plan.forecast_volume || 0), 0);
    for (const cell of inside) {
      const share = forecast > 0 ? (cell.plan.forecast_volume || 0) / forecast : 1 / inside.length;
      const part = Object.fromEntries(countMeasures.map((measure) => [measure, total[measure] * share])) as Record<CountMeasure, number>;
      spread.set(cell.start, { start: cell.start, counts: part, agents });
    }
  }
  return spread;
}
