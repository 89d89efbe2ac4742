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
}

/** The open days of a client. */
export const openDays = (client: ClientDefinition): Day[] =>
  daysBetween(client.firstDay, client.lastDay).filter((day) => client.queues.some((queue) => (queue.weekdays[day.weekday - 1] ?? 0) > 0));

/** Simulates one queue over all days of the client. */
export function simulateQueue(client: ClientDefinition, queueIndex: number, calibration: Calibration, scenario: Scenario): SimulatedQueue {
  const queue = client.queues[queueIndex]!;
  const days = openDays(client);
  const { causes, repetition } = scenario;
  const plans = days.map((day) => planDay(client, queue, day, calibration.margin, causes.has('intraday_fit')));
  const roster = rosterQueue(client, days, plans);
  const agents = agentsOfQueue(client, queueIndex, 1 + Math.max(...roster.flat().map((one) => one.agent)));
  const illness = drawAbsence(client, queueIndex, agents.length, days, repetition);
  const demand = drawDemand(client, queue, days, repetition);
  const simulated = days.map((day, index) => {
    const absent = roster[index]!.map(
      ({ agent }) => (causes.has('absence') && illness[agent]!.has(index)) || missesToday(client, queueIndex, agent, day, repetition),
    );
    const posts = roster[index]!.map((rostered, place): Post => {
      const offQueue = causes.has('adherence');
      const spells = absent[place] ? [] : keptSpells(client, queueIndex, day, rostered, { offQueue, repetition });
      return { level: agents[rostered.agent]!.handle, spells, staysUntilEmpty: spells.at(-1)?.to === client.closes };
    });
    const calls = demand[index]!.filter((one) => causes.has('volume') || !one.unforeseen);
    const factor = workFactor(client, day, causes) * queue.handle_s * calibration.workScale;
    const run = runQueueDay(
      calls.map((one) => ({ at: one.at, patience_s: one.patience_s, work_s: one.work * factor })),
      posts,
      queue.slots,
    );
    const contacts = calls.map((call, place): SimulatedContact => {
      const outcome = run.outcomes[place]!;
      const agent = outcome.post === null ? null : roster[index]![outcome.post]!.agent;
      return { ...call, ...outcome, queue: queueIndex, day: index, agent };
    });
    const attendance = roster[index]!.map((rostered, place) => ({ rostered, absent: absent[place]!, onQueue: run.onQueue[place]! }));
    return { plan: plans[index]!, contacts, attendance, ...positions(client, attendance) };
  });
  return { agents, days: simulated };
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
