import type { Driver } from '../../schema';
import { requiredAgents, shapley } from '../../statistics';
import { dateOf, timeOf, wallMinutes } from '../gather/wall-time';
import type { PlanIntervalRow, QueueIntervalRow } from '../service-level/interval-rows';
import { type QueueRules, type QueueState, simulateQueue } from './simulated-queue';

/** One planted cause: what it does to an interval. Test support. */
export interface Planted {
  readonly driver: Driver;
  readonly volume?: (place: Slot) => number;
  readonly handle?: (place: Slot) => number;
  /** Positions added in the interval. */
  readonly agents?: (place: Slot, required: number) => number;
}
export interface Slot {
  readonly day: number;
  readonly weekday: number;
  readonly slot: number;
  readonly queue: number;
}
export interface SimulatedClient {
  readonly intervals: QueueIntervalRow[];
  readonly plan: PlanIntervalRow[];
  /** Service level by events, over all queues. */
  readonly observed: number;
  /** Shapley values of the planted causes by simulating every coalition with common chance, in points. */
  readonly truth: Partial<Record<Driver, number>>;
}

export const simulatedSlots = 20;
export const rules: QueueRules = { intervalSeconds: 1800, thresholdSeconds: 20, patienceSeconds: 150, handleSpread: 0.8 };
const firstDay = wallMinutes('2024-03-04');
const weekdayShape = [1.15, 1.02, 0.98, 0.95, 0.9];
const dayShape = (slot: number) => 0.75 + 0.4 * Math.sin((Math.PI * (slot + 1)) / 12) ** 2;

function places(days: number, queues: number): Slot[] {
  const list: Slot[] = [];
  for (let queue = 0; queue < queues; queue += 1)
    for (let day = 0; day < days; day += 1)
      for (let slot = 0; slot < simulatedSlots; slot += 1) list.push({ queue, day, weekday: (day % 5) + 1, slot });
  return list;
}
const startOf = ({ day, slot }: Slot) => firstDay + (Math.floor(day / 5) * 7 + (day % 5)) * 1440 + 480 + slot * 30;
const stamp = (minutes: number) => `${dateOf(minutes)}T${timeOf(minutes)}:00`;

/** A plan that meets 80 % in 20 s: forecast, handle time and required positions per interval. */
function planOf(slots: readonly Slot[], callsPerInterval: number) {
  const positions = new Map<number, number>();
  return slots.map((place) => {
    const volume = callsPerInterval * (place.queue === 0 ? 1 : 0.7) * (weekdayShape[place.weekday - 1] as number) * dayShape(place.slot);
    const handle = place.queue === 0 ? 300 : 240;
    const key = Math.round(volume * 100) * 1000 + handle;
    const known = positions.get(key);
    const agents = known ?? fractional(volume, handle);
    positions.set(key, agents);
    return { place, volume, handle, agents };
  });
}

/** Fractional positions near the requirement, so that the plan itself is right and not merely rounded up. */
function fractional(volume: number, handleTimeSeconds: number): number {
  const { intervalSeconds, thresholdSeconds: targetSeconds, patienceSeconds } = rules;
  const need = requiredAgents({ volume, intervalSeconds, handleTimeSeconds, targetSeconds, patienceSeconds, targetServiceLevel: 0.8 });
  return (need?.agents ?? 1) - 0.3;
}

/** A client with the planted causes, as rows of the two gathering queries, with the truth by events. */
export function simulateClient(
  planted: readonly Planted[],
  seed: number,
  { days = 42, queues = 2, callsPerInterval = 60 }: { days?: number; queues?: number; callsPerInterval?: number } = {},
): SimulatedClient {
  const plan = planOf(places(days, queues), callsPerInterval);
  const stateWith = (mask: number, queue: number): QueueState => {
    const on = planted.filter((_, index) => (mask & (1 << index)) !== 0);
    const own = plan.filter(({ place }) => place.queue === queue);
    return {
      volume: own.map(({ place, volume }) => volume * on.reduce((factor, cause) => factor * (cause.volume?.(place) ?? 1), 1)),
      handle: own.map(({ place, handle }) => handle * on.reduce((factor, cause) => factor * (cause.handle?.(place) ?? 1), 1)),
      agents: own.map(({ place, agents }) =>
        Math.max(0, agents + on.reduce((sum, cause) => sum + (cause.agents?.(place, agents) ?? 0), 0)),
      ),
    };
  };
  const levelOf = (mask: number, runSeed: number) => {
    let [offered, inTime] = [0, 0];
    for (let queue = 0; queue < queues; queue += 1) {
      // A day ends empty: each day is its own run.
      const counts = runDays(stateWith(mask, queue), runSeed * 10 + queue);
      offered += counts.offered.reduce((sum, value) => sum + value, 0);
      inTime += counts.inTime.reduce((sum, value) => sum + value, 0);
    }
    return inTime / offered;
  };
  const full = 2 ** planted.length - 1;
  const truthRuns = [101, 102, 103, 104];
  const values = shapley(planted.length, (mask) => truthRuns.reduce((sum, run) => sum + levelOf(mask, run), 0) / truthRuns.length);
  const counts = Array.from({ length: queues }, (_, queue) => runDays(stateWith(full, queue), seed * 10 + queue));
  return {
    ...rowsOf(plan, planted, counts),
    observed: levelOf(full, seed),
    truth: Object.fromEntries(planted.map((cause, index) => [cause.driver, (values[index] as number) * 100])),
  };
}

function runDays(state: QueueState, seed: number) {
  const total = {
    offered: [] as number[],
    answered: [] as number[],
    inTime: [] as number[],
    abandoned: [] as number[],
    wait: [] as number[],
    abandonWait: [] as number[],
    handle: [] as number[],
  };
  for (let from = 0; from < state.volume.length; from += simulatedSlots) {
    const part = (series: readonly number[]) => series.slice(from, from + simulatedSlots);
    const day = simulateQueue(
      { volume: part(state.volume), handle: part(state.handle), agents: part(state.agents) },
      rules,
      seed * 1000 + from / simulatedSlots,
    );
    for (const key of Object.keys(total) as (keyof typeof total)[]) total[key].push(...day[key]);
  }
  return total;
}

/** Rows as the two SQL files return them. */
function rowsOf(plan: ReturnType<typeof planOf>, planted: readonly Planted[], counts: ReturnType<typeof runDays>[]) {
  const lineage = { import_id: 'i1', source_rows: 1, first_row: 2, last_row: 2 };
  const agentsAfter = (drivers: readonly Driver[], { place, agents }: (typeof plan)[number]) =>
    Math.max(
      0,
      agents +
        planted.filter(({ driver }) => drivers.includes(driver)).reduce((sum, cause) => sum + (cause.agents?.(place, agents) ?? 0), 0),
    );
  const seen = counts.map(() => 0);
  const intervals: QueueIntervalRow[] = [];
  const planRows: PlanIntervalRow[] = [];
  for (const each of plan) {
    const { place, volume, handle, agents } = each;
    const own = counts[place.queue] as (typeof counts)[number];
    const at = seen[place.queue] as number;
    seen[place.queue] = at + 1;
    const common = {
      queue: place.queue === 0 ? 'Facturen' : 'Storingen',
      interval_start: stamp(startOf(place)),
      interval_s: 1800,
      ...lineage,
    };
    const count = (series: readonly number[]) => series[at] as number;
    intervals.push({
      ...common,
      channel: 'voice',
      offered: count(own.offered),
      answered: count(own.answered),
      within_threshold: count(own.inTime),
      threshold_s: 20,
      abandoned: count(own.abandoned),
      short_abandoned: null,
      abandoned_within_threshold: null,
      wait_s: count(own.wait),
      abandon_wait_s: count(own.abandonWait),
      handle_s: count(own.handle),
      repeat_contacts: null,
      agents_on_queue: null,
      reported_service_level: null,
    });
    planRows.push({
      ...common,
      import_id: 'i2',
      forecast_volume: volume,
      forecast_aht_s: handle,
      forecast_repeat_share: null,
      required_agents: agents,
      scheduled_agents: agentsAfter(['staffing_level', 'intraday_fit'], each),
      present_agents: agentsAfter(['staffing_level', 'intraday_fit', 'absence'], each),
      on_queue_agents: agentsAfter(['staffing_level', 'intraday_fit', 'absence', 'adherence'], each),
    });
  }
  return { intervals, plan: planRows };
}
