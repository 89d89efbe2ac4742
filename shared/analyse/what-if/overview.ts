import type { Repair } from '../../schema';
import { timeOf, weekdayOf } from '../gather/wall-time';
import { measuredHandleTime } from './evaluate';
import type { PreparedClient, PreparedQueue } from './prepared';
import { cheapestRepairs } from './repairs';
import { requiredStaff } from './required-staff';
import { meanShare } from './what-if';

/** Where the levers of a client stand now; null where some queue does not know it, because then it cannot be moved. */
export interface LeversNow {
  readonly handleTimeSeconds: number | null;
  readonly repeatShare: number | null;
  readonly absenceShare: number | null;
  readonly patienceSeconds: number | null;
}

const sum = (series: Float64Array) => series.reduce((total, value) => total + value, 0);

/** Mean over the queues of a known value, by the weight of each; null when one queue does not know it. */
function overQueues(
  client: PreparedClient,
  known: (queue: PreparedQueue) => number | null,
  weightOf: (queue: PreparedQueue) => number,
): number | null {
  const all = client.queues.map((queue) => ({ value: known(queue), weight: weightOf(queue) }));
  const weights = all.reduce((total, { weight }) => total + weight, 0);
  if (!(weights > 0) || all.some(({ value }) => value === null)) return null;
  return all.reduce((total, { value, weight }) => total + (value ?? 0) * weight, 0) / weights;
}

/** The means over the whole client from which a person starts to move. */
export function leversNow(client: PreparedClient): LeversNow {
  const contacts = (queue: PreparedQueue) => sum(queue.volume);
  return {
    handleTimeSeconds: measuredHandleTime(client) ?? overQueues(client, (queue) => meanShare(queue.handle, queue.volume), contacts),
    repeatShare: overQueues(client, (queue) => queue.repeats && meanShare(queue.repeats, queue.volume), contacts),
    absenceShare: overQueues(
      client,
      (queue) => (queue.absent && queue.scheduled ? meanShare(queue.absent, queue.scheduled) : null),
      (queue) => sum(queue.scheduled ?? queue.agents),
    ),
    patienceSeconds: overQueues(client, (queue) => queue.patienceSeconds, contacts),
  };
}

export interface StaffByTime {
  readonly weekday: number;
  readonly time_of_day: string;
  readonly agents: number;
  readonly required: number;
}
export interface StaffPlan {
  readonly byTime: readonly StaffByTime[];
  readonly hours: number;
  readonly requiredHours: number;
  readonly surplusHours: number;
  readonly shortHours: number;
  readonly singles: readonly Repair[];
  readonly cheapestSingle: Repair | null;
  readonly cheapestPair: Repair | null;
}

/** Required staff as a mean per weekday and time of day over all queues, and the repairs that reach the target (issue 4, what-if). */
export function staffPlan(client: PreparedClient, target: number): StaffPlan {
  const { intervals, ...hours } = requiredStaff(client, target);
  const slots = new Map<string, { weekday: number; time_of_day: string; agents: number; required: number; starts: Set<number> }>();
  for (const { start, agents, required } of intervals) {
    const [weekday, time_of_day] = [weekdayOf(start), timeOf(start)];
    const key = `${weekday} ${time_of_day}`;
    const slot = slots.get(key) ?? { weekday, time_of_day, agents: 0, required: 0, starts: new Set<number>() };
    slot.agents += agents;
    slot.required += required;
    slot.starts.add(start);
    slots.set(key, slot);
  }
  const byTime = [...slots]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { starts, agents, required, ...slot }]) => ({ ...slot, agents: agents / starts.size, required: required / starts.size }));
  return { byTime, ...hours, ...cheapestRepairs(client, target) };
}
