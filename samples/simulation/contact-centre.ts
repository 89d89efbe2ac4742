import { drawAbsence, keptSpells, missesToday } from './attendance';
import { type Day, daysBetween } from './calendar';
import type { ClientDefinition, PlantedDriver } from './client-definition';
import { type Demand, drawDemand, intervalCount } from './demand';
import { type Agent, agentsOfQueue } from './people';
import { type DayPlan, planDay } from './planner';
import { type Outcome, type Post, runQueueDay, type Spell } from './queue-day';
import { type RosteredDay, rosterQueue } from './roster';
import { averagePositions } from './staffed-intervals';

/** One contact as it went, with what only the simulation knows. */
export interface SimulatedContact extends Demand, Outcome {
  readonly queue: number;
  /** Index of the day. */
  readonly day: number;
  /** Index within the queue's agents; null when not answered. */
  readonly agent: number | null;
}

/** One queue and one day as it went. */
export interface SimulatedDay {
  readonly plan: DayPlan;
  readonly contacts: readonly SimulatedContact[];
  /** Average positions per interval. */
  readonly scheduled: readonly number[];
  readonly present: readonly number[];
  readonly onQueue: readonly number[];
  readonly attendance: readonly Attendance[];
}

export interface Attendance {
  readonly rostered: RosteredDay;
  readonly absent: boolean;
  /** Stretches really on the queue. */
  readonly onQueue: readonly Spell[];
}

export interface SimulatedQueue {
  readonly agents: readonly Agent[];
  readonly days: readonly SimulatedDay[];
}

/** The planner's margin and the scale of work, per queue, found by calibration. */
export interface Calibration {
  readonly margin: number;
  readonly workScale: number;
}

export interface Scenario {
  /** Planted causes that are switched on. */
  readonly causes: ReadonlySet<PlantedDriver>;
  /** 0 is what the files show; others repeat the same weeks with other chance. */
  readonly repetition: number;
  /** false leaves out what every floor has and nobody planted: small roster misses, same-day absence, late starts. Default true. */
  readonly everyday?: boolean;
}

/** The open days of a client. */
export const openDays = (client: ClientDefinition): Day[] =>
  daysBetween(client.firstDay, client.lastDay).filter((day) => client.queues.some((queue) => (queue.weekdays[day.weekday - 1] ?? 0) > 0));

/** Simulates one queue over all days of the client. */
export function simulateQueue(client: ClientDefinition, queueIndex: number, calibration: Calibration, scenario: Scenario): SimulatedQueue {
  const queue = client.queues[queueIndex]!;
  const days = openDays(client);
  const { causes, repetition } = scenario;
  const everyday = scenario.everyday ?? true;
  const plans = days.map((day) => planDay(client, queue, day, calibration.margin, { byOldShape: causes.has('intraday_fit'), everyday }));
  const roster = rosterQueue(client, days, plans);
  const agents = agentsOfQueue(client, queueIndex, 1 + Math.max(...roster.flat().map((one) => one.agent)));
  const illness = drawAbsence(client, queueIndex, agents.length, days, repetition);
  const isAbsent = (agent: number, dayIndex: number) =>
    (causes.has('absence') && illness[agent]!.has(dayIndex)) ||
    (everyday && missesToday(client, queueIndex, agent, days[dayIndex]!, repetition));
  const demand = drawDemand(client, queue, days, repetition);
  const simulated = days.map((day, dayIndex) => {
    const attending = roster[dayIndex]!.map((rostered) => ({ rostered, absent: isAbsent(rostered.agent, dayIndex) }));
    const calls = demand[dayIndex]!.filter((one) => causes.has('volume') || !one.unforeseen);
    const work_s = workFactor(client, day, causes) * queue.handle_s * calibration.workScale;
    const setting = { client, queue: queueIndex, day, dayIndex, agents, work_s, scenario };
    return { plan: plans[dayIndex]!, ...simulateDay(setting, attending, calls) };
  });
  return { agents, days: simulated };
}

interface DaySetting {
  readonly client: ClientDefinition;
  readonly queue: number;
  readonly day: Day;
  readonly dayIndex: number;
  readonly agents: readonly Agent[];
  /** Seconds of work of a contact whose own draw is 1. */
  readonly work_s: number;
  readonly scenario: Scenario;
}

function simulateDay(setting: DaySetting, attending: readonly Omit<Attendance, 'onQueue'>[], calls: readonly Demand[]) {
  const { client, queue, day, agents, work_s, scenario } = setting;
  const choice = { offQueue: scenario.causes.has('adherence'), repetition: scenario.repetition };
  const posts = attending.map(({ rostered, absent }): Post => {
    const spells = absent ? [] : keptSpells(client, queue, day, rostered, choice);
    return { level: agents[rostered.agent]!.handle, spells, staysUntilEmpty: spells.at(-1)?.to === client.closes };
  });
  const run = runQueueDay(
    calls.map((one) => ({ at: one.at, patience_s: one.patience_s, work_s: one.work * work_s })),
    posts,
    client.queues[queue]!.slots,
  );
  const contacts = calls.map((call, place): SimulatedContact => {
    const outcome = run.outcomes[place]!;
    const agent = outcome.post === null ? null : attending[outcome.post]!.rostered.agent;
    return { ...call, ...outcome, queue, day: setting.dayIndex, agent };
  });
  const attendance = attending.map((one, place) => ({ ...one, onQueue: run.onQueue[place]! }));
  return { contacts, attendance, ...positions(client, attendance) };
}

const workFactor = (client: ClientDefinition, day: Day, causes: ReadonlySet<PlantedDriver>) => {
  const planted = client.planted.handle_time;
  return planted && causes.has('handle_time') && day.date >= planted.from ? planted.factor : 1;
};

function positions(client: ClientDefinition, attendance: readonly Attendance[]) {
  const perInterval = (spells: readonly Spell[]) =>
    Array.from({ length: intervalCount(client) }, (_, index) => {
      const from = client.opens + index * client.interval_s;
      return averagePositions(spells, from, from + client.interval_s);
    });
  return {
    scheduled: perInterval(attendance.flatMap((one) => one.rostered.spells)),
    present: perInterval(attendance.filter((one) => !one.absent).flatMap((one) => one.rostered.spells)),
    onQueue: perInterval(attendance.flatMap((one) => one.onQueue)),
  };
}

export interface ServiceCounts {
  readonly offered: number;
  readonly within: number;
  readonly answered: number;
  readonly handle_s: number;
}

/** Sums of a queue: offered, answered within the threshold, answered, handle seconds. */
export function countService(client: ClientDefinition, queue: SimulatedQueue): ServiceCounts {
  const counts = { offered: 0, within: 0, answered: 0, handle_s: 0 };
  for (const day of queue.days) {
    for (const contact of day.contacts) {
      counts.offered++;
      if (contact.answeredAt === null) continue;
      counts.answered++;
      counts.handle_s += contact.handle_s;
      if (contact.answeredAt - contact.at <= client.threshold_s) counts.within++;
    }
  }
  return counts;
}
