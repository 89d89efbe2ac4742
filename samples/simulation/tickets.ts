import type { Day } from './calendar';
import { EventHeap } from './event-heap';
import { randomSource } from './random';

/** One written question, by mail or web form. Times are seconds since the start of the period (midnight of the first day). */
export interface TicketRecord {
  readonly id: number;
  readonly createdAt: number;
  readonly channel: 'email' | 'web';
  readonly subject: string;
  readonly customer: string;
  /** Index of the agent of the desk. */
  readonly agent: number | null;
  readonly firstReplyAt: number | null;
  readonly solvedAt: number | null;
  readonly replies: number;
  readonly reopened: number;
}

export interface TicketDesk {
  readonly seed: string;
  /** All calendar days, closed ones too: customers write at night and in the weekend. */
  readonly days: readonly Day[];
  readonly perDay: number;
  readonly agents: number;
  /** Working hours of the desk on working days, seconds since midnight. */
  readonly opens: number;
  readonly closes: number;
  readonly handle_s: number;
  readonly subjects: readonly { readonly name: string; readonly share: number; readonly firstTime: number }[];
}

interface Job {
  readonly at: number;
  readonly order: number;
  readonly ticket: number;
}
interface Draft {
  createdAt: number;
  channel: 'email' | 'web';
  subject: number;
  customer: string;
  agent: number | null;
  firstReplyAt: number | null;
  solvedAt: number | null;
  replies: number;
  reopened: number;
}

/** Relative rate per hour of the day at which people write. */
const writingHours = [1, 1, 0, 0, 0, 1, 2, 4, 7, 9, 10, 10, 9, 8, 8, 8, 7, 6, 6, 7, 8, 7, 5, 3];
const day_s = 86_400;

/**
 * Simulates a desk that works through written questions, oldest first, in working hours only: what is not done today is the backlog of
 * tomorrow. A customer whose question was not solved by a reply writes back, and the ticket returns to the pile.
 */
export function simulateTickets(desk: TicketDesk): TicketRecord[] {
  const drafts = drawTickets(desk);
  const random = randomSource(desk.seed, 'desk');
  const pile = new EventHeap<Job>();
  let order = 0;
  drafts.forEach((draft, ticket) => {
    pile.push({ at: draft.createdAt, order: order++, ticket });
  });
  const end = desk.days.length * day_s;
  const free = Array.from({ length: desk.agents }, () => 0);
  for (let job = pile.pop(); job; job = pile.pop()) {
    const agent = free.indexOf(Math.min(...free));
    const started = workingMoment(desk, Math.max(job.at, free[agent]!));
    const done = started + random.lognormal(desk.handle_s, 0.8);
    const draft = drafts[job.ticket]!;
    const subject = desk.subjects[draft.subject]!;
    const settled = random.chance(Math.min(0.97, subject.firstTime + 0.12 * draft.replies));
    const backAfter_s = random.lognormal(0.7 * day_s, 0.8);
    if (done >= end) continue;
    free[agent] = done;
    draft.agent ??= agent;
    draft.firstReplyAt ??= done;
    draft.replies++;
    draft.solvedAt = done;
    if (settled) continue;
    if (done + backAfter_s < end) {
      draft.reopened++;
      draft.solvedAt = null;
      pile.push({ at: done + backAfter_s, order: order++, ticket: job.ticket });
    }
  }
  return drafts.map((draft, index) => ({ ...draft, id: 41_001 + index, subject: desk.subjects[draft.subject]!.name }));
}

function drawTickets(desk: TicketDesk): Draft[] {
  const random = randomSource(desk.seed, 'tickets');
  const drafts: Draft[] = [];
  desk.days.forEach((day, index) => {
    for (let left = random.poisson(desk.perDay * (day.weekday > 5 ? 0.55 : 1)); left > 0; left--) {
      drafts.push({
        createdAt: index * day_s + (random.weighted(writingHours) + random.uniform()) * 3600,
        channel: random.chance(0.6) ? 'email' : 'web',
        subject: random.weighted(desk.subjects.map((one) => one.share)),
        customer: `K${100000 + random.below(900000)}`,
        ...{ agent: null, firstReplyAt: null, solvedAt: null, replies: 0, reopened: 0 },
      });
    }
  });
  return drafts.sort((a, b) => a.createdAt - b.createdAt);
}

/** The moment itself in working hours, else the next opening. */
function workingMoment(desk: TicketDesk, moment: number): number {
  let day = Math.floor(moment / day_s);
  let second = moment - day * day_s;
  while (second >= desk.closes || (desk.days[day]?.weekday ?? 1) > 5) {
    day++;
    second = 0;
  }
  return day * day_s + Math.max(second, desk.opens);
}
