import type { ClientDefinition } from './client-definition';
import type { ContactRecord } from './contact-records';
import { randomSource } from './random';

/** One answered survey. */
export interface SurveyRecord {
  readonly id: number;
  readonly contact: ContactRecord;
  /** ISO date and seconds since midnight of the answer. */
  readonly on: string;
  readonly at: number;
  /** 1..10. */
  readonly mark: number;
  /** 0..10, likely to recommend. */
  readonly recommend: number;
  /** 1..7, 7 is easy. */
  readonly ease: number;
  /** As the customer sees it. */
  readonly solved: boolean;
}

/** A share of the customers who were answered fills in a survey; the mark follows waiting, solving, and who helped. */
export function surveyContacts(client: ClientDefinition, contacts: readonly ContactRecord[], share: number): SurveyRecord[] {
  const random = randomSource(client.seed, 'surveys');
  const records: SurveyRecord[] = [];
  for (const contact of contacts) {
    const asked = random.chance(share);
    const seesSolved = contact.solved ? random.chance(0.94) : random.chance(0.15);
    const annoyance = Math.min(2.2, contact.wait_s / 110) + (contact.transferred ? 0.6 : 0);
    const feeling = (contact.agent?.satisfaction ?? 0) + (seesSolved ? 8.1 : 6.0) - annoyance + random.normal(0, 1.25);
    const loyalty = feeling * 0.95 + random.normal(0.2, 1.3);
    const effort = 1 + (feeling - 1) * 0.62 + random.normal(0.3, 0.8);
    const later_s = 600 + random.exponential(5400);
    if (!asked || !contact.answered) continue;
    records.push({
      id: 90_001 + records.length,
      contact,
      on: contact.day.date,
      at: Math.min(86_399, Math.floor(contact.at + later_s)),
      mark: within(1, 10, feeling),
      recommend: within(0, 10, loyalty),
      ease: within(1, 7, effort),
      solved: seesSolved,
    });
  }
  return records;
}

const within = (low: number, high: number, value: number) => Math.min(high, Math.max(low, Math.round(value)));
