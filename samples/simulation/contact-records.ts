import type { Day } from './calendar';
import type { ClientDefinition } from './client-definition';
import { openDays, type SimulatedContact, type SimulatedQueue } from './contact-centre';
import { EventHeap } from './event-heap';
import type { Agent } from './people';
import { type RandomSource, randomSource } from './random';

/** One contact as a system of record holds it; whole seconds. */
export interface ContactRecord {
  readonly id: number;
  readonly queue: number;
  readonly day: Day;
  /** Seconds since midnight. */
  readonly at: number;
  readonly reason: string;
  readonly customer: string;
  /** true: the customer came back with a question that was not solved before. */
  readonly repeat: boolean;
  readonly agent: Agent | null;
  readonly answered: boolean;
  /** Waiting time until the answer, or until the customer left; rounded up, so that "within 20 s" means the same in every file. */
  readonly wait_s: number;
  readonly talk_s: number;
  readonly hold_s: number;
  readonly wrap_s: number;
  readonly transferred: boolean;
  readonly solved: boolean;
}

interface Return {
  readonly at: number;
  readonly order: number;
  readonly customer: string;
}

/**
 * Writes the contacts of all queues down in order of time, and follows the customers: whoever was not helped calls again within days
 * with the same question. The return takes the place of one of the arriving calls of that reason, so that the arrival process stays what
 * it was.
 */
export function recordContacts(client: ClientDefinition, queues: readonly SimulatedQueue[]): ContactRecord[] {
  const days = openDays(client);
  const contacts = queues.flatMap((queue) => queue.days.flatMap((day) => day.contacts));
  contacts.sort((a, b) => a.day - b.day || a.at - b.at || a.queue - b.queue);
  const random = randomSource(client.seed, 'records');
  const returning = new Map<string, EventHeap<Return>>();
  return contacts.map((contact, index) => {
    const day = days[contact.day]!;
    const moment = Date.parse(`${day.date}T00:00:00Z`) / 1000 + contact.at;
    const reason = client.queues[contact.queue]!.reasons[contact.reason]!;
    const key = `${contact.queue}|${reason.name}`;
    const pool = returning.get(key) ?? new EventHeap<Return>();
    returning.set(key, pool);
    const back = pool.first && pool.first.at <= moment ? pool.pop() : undefined;
    const customer = back?.customer ?? `K${100000 + random.below(90000) * 10 + random.below(10)}`;
    const agent = contact.agent === null ? null : queues[contact.queue]!.agents[contact.agent]!;
    const solved = agent !== null && random.chance(reason.solved + agent.solved);
    const comesBack = random.chance(agent === null ? 0.65 : 0.72);
    const delay_s = agent === null ? random.lognormal(9000, 1) : random.lognormal(2.3 * 86_400, 0.9);
    if (!solved && comesBack) pool.push({ at: moment + 600 + delay_s, order: index, customer });
    return {
      ...measured(contact, random),
      id: 500_001 + index,
      queue: contact.queue,
      day,
      reason: reason.name,
      customer,
      repeat: !!back,
      agent,
      solved,
    };
  });
}

/** Whole seconds: waiting rounded up, work split over talking, holding and wrap-up. */
function measured(contact: SimulatedContact, random: RandomSource) {
  const wait_s = Math.ceil(contact.leftQueueAt - contact.at);
  const wrapShare = Math.min(0.4, Math.max(0.06, random.normal(0.19, 0.05)));
  const holdShare = random.chance(0.22) ? random.between(0.04, 0.2) : 0;
  const transfers = random.chance(0.07);
  if (contact.answeredAt === null) return { at: contact.at, answered: false, wait_s, talk_s: 0, hold_s: 0, wrap_s: 0, transferred: false };
  const handle_s = Math.max(6, Math.round(contact.handle_s));
  const wrap_s = Math.round(handle_s * wrapShare);
  const hold_s = Math.round(handle_s * holdShare);
  return { at: contact.at, answered: true, wait_s, talk_s: handle_s - wrap_s - hold_s, hold_s, wrap_s, transferred: transfers };
}
