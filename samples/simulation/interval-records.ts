import type { Day } from './calendar';
import type { ClientDefinition } from './client-definition';
import { openDays, type SimulatedQueue } from './contact-centre';
import type { ContactRecord } from './contact-records';
import { intervalCount } from './demand';

/** One queue and interval with what the telephony system counted and what the planner published. Seconds, counts, average positions. */
export interface IntervalRecord {
  readonly queue: number;
  readonly day: Day;
  /** Seconds since midnight. */
  readonly from: number;
  readonly to: number;
  offered: number;
  answered: number;
  within: number;
  abandoned: number;
  abandonedShort: number;
  abandonedWithin: number;
  wait_s: number;
  abandonWait_s: number;
  maxWait_s: number;
  talk_s: number;
  hold_s: number;
  wrap_s: number;
  transferred: number;
  readonly forecastVolume: number;
  readonly forecastHandle_s: number;
  readonly required: number;
  readonly scheduled: number;
  readonly present: number;
  readonly onQueue: number;
}

const shortAbandon_s = 5;

/** Counts contacts per queue and interval of arrival, beside the plan and the staffing of that interval. Ordered by day, interval, queue. */
export function recordIntervals(
  client: ClientDefinition,
  queues: readonly SimulatedQueue[],
  contacts: readonly ContactRecord[],
): IntervalRecord[] {
  const count = intervalCount(client);
  const days = openDays(client);
  const records = new Map<string, IntervalRecord>();
  const keyOf = (day: string, interval: number, queue: number) => `${day}|${interval}|${queue}`;
  days.forEach((day, dayIndex) => {
    for (let interval = 0; interval < count; interval++) {
      queues.forEach((queue, queueIndex) => {
        const { plan, scheduled, present, onQueue } = queue.days[dayIndex]!;
        const from = client.opens + interval * client.interval_s;
        records.set(keyOf(day.date, interval, queueIndex), {
          ...{ queue: queueIndex, day, from, to: from + client.interval_s, ...nothingCounted },
          forecastVolume: plan.forecastVolume[interval]!,
          forecastHandle_s: plan.forecastHandle_s,
          required: plan.required[interval]!,
          scheduled: scheduled[interval]!,
          present: present[interval]!,
          onQueue: onQueue[interval]!,
        });
      });
    }
  });
  for (const contact of contacts) {
    const interval = Math.floor((contact.at - client.opens) / client.interval_s);
    countContact(client, records.get(keyOf(contact.day.date, interval, contact.queue))!, contact);
  }
  return [...records.values()];
}

const nothingCounted = {
  ...{ offered: 0, answered: 0, within: 0, abandoned: 0, abandonedShort: 0, abandonedWithin: 0, transferred: 0 },
  ...{ wait_s: 0, abandonWait_s: 0, maxWait_s: 0, talk_s: 0, hold_s: 0, wrap_s: 0 },
};

function countContact(client: ClientDefinition, record: IntervalRecord, contact: ContactRecord) {
  const inTime = contact.wait_s <= client.threshold_s;
  record.offered++;
  record.maxWait_s = Math.max(record.maxWait_s, contact.wait_s);
  if (!contact.answered) {
    record.abandoned++;
    record.abandonWait_s += contact.wait_s;
    if (contact.wait_s < shortAbandon_s) record.abandonedShort++;
    if (inTime) record.abandonedWithin++;
    return;
  }
  record.answered++;
  record.wait_s += contact.wait_s;
  if (inTime) record.within++;
  record.talk_s += contact.talk_s;
  record.hold_s += contact.hold_s;
  record.wrap_s += contact.wrap_s;
  if (contact.transferred) record.transferred++;
}
