import type { ClientDefinition } from './client-definition';
import type { ContactRecord } from './contact-records';
import { randomSource } from './random';

export interface ReviewCriterion {
  readonly name: string;
  readonly maximum: number;
}
/** One quality review of one contact: a mark per criterion. */
export interface ReviewRecord {
  readonly id: number;
  readonly contact: ContactRecord;
  /** ISO date of the review, some days after the contact. */
  readonly on: string;
  readonly evaluator: string;
  readonly marks: readonly number[];
  /** 0..100. */
  readonly total: number;
}

export interface ReviewPlan {
  readonly perAgent: number;
  readonly evaluators: readonly string[];
  readonly criteria: readonly ReviewCriterion[];
}

/** Evaluators listen to some contacts of each agent, are a little mild or strict, and mark each criterion. */
export function reviewContacts(client: ClientDefinition, contacts: readonly ContactRecord[], plan: ReviewPlan): ReviewRecord[] {
  const random = randomSource(client.seed, 'reviews');
  const mildness = plan.evaluators.map(() => random.normal(0, 1.2));
  const byAgent = new Map<number, ContactRecord[]>();
  for (const contact of contacts) {
    if (!contact.agent || contact.talk_s < 60) continue;
    const own = byAgent.get(contact.agent.number);
    if (own) own.push(contact);
    else byAgent.set(contact.agent.number, [contact]);
  }
  const chosen = [...byAgent.values()].flatMap((own) =>
    Array.from({ length: Math.min(plan.perAgent, own.length) }, () => random.pick(own)),
  );
  const unique = [...new Set(chosen)].sort((a, b) => a.id - b.id);
  return unique.map((contact, index) => {
    const evaluator = random.below(plan.evaluators.length);
    const level = 78 + contact.agent!.quality + mildness[evaluator]! + (contact.solved ? 1 : -3.5) + random.normal(0, 6);
    const marks = plan.criteria.map((one) => {
      const share = Math.min(1, Math.max(0.1, (level + random.normal(0, 8)) / 100));
      return Math.round(share * one.maximum);
    });
    const maximum = plan.criteria.reduce((sum, one) => sum + one.maximum, 0);
    const total = Math.round((marks.reduce((sum, mark) => sum + mark, 0) / maximum) * 1000) / 10;
    const on = new Date(Date.parse(`${contact.day.date}T00:00:00Z`) + random.below(3) * 86_400_000).toISOString().slice(0, 10);
    return { id: 7001 + index, contact, on, evaluator: plan.evaluators[evaluator]!, marks, total };
  });
}
