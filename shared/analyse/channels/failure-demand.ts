import { type Channel, channels, type Journey } from '../../schema';
import { namedQuery } from '../gather/named-query';
import failureSql from './failure-demand.sql?raw';
import statusReasons from './status-reasons.json' with { type: 'json' };

/** Contacts and failures as a whole, of one channel or of one reason, as failure-demand.sql returns them. */
export interface FailureRow {
  readonly part: 'whole' | 'channel' | 'reason';
  readonly name: string;
  readonly contacts: number;
  readonly failures: number;
  readonly answered_with_customer: number;
  readonly repeats: number | null;
  readonly left_with_customer: number;
  readonly retries: number | null;
  readonly with_transferred: number;
  readonly transferred: number | null;
  readonly with_reason: number;
  readonly status_questions: number | null;
}
export const failureDemandQuery = namedQuery<FailureRow>('channels/failure-demand.sql', 'contact', failureSql);

/** One expression of all patterns, lower case. */
export const statusPattern = statusReasons.patterns.map((pattern) => `(${pattern})`).join('|');

/** Below this a reason or channel says too little. */
const fewestInGroup = 30;
const mostReasons = 12;

const group = ({ contacts, failures }: FailureRow) => ({ contacts, failures, share: failures / contacts });
const isChannel = (name: string): name is Channel => (channels as readonly string[]).includes(name);

/**
 * Contacts that a better service would not have drawn: for each contact after which a customer comes back, one more comes. A kind of failure that
 * no contact tells is null, not none.
 */
export function failureDemandOf(rows: readonly FailureRow[]): Journey['failure_demand'] {
  const row = rows.find(({ part }) => part === 'whole');
  if (!row || row.answered_with_customer + row.left_with_customer + row.with_transferred + row.with_reason === 0) return null;
  const large = rows.filter(({ contacts }) => contacts >= fewestInGroup);
  return {
    contacts: row.contacts,
    failures: row.failures,
    share: row.contacts > 0 ? row.failures / row.contacts : null,
    repeats: row.answered_with_customer > 0 ? row.repeats : null,
    repeats_of: row.answered_with_customer,
    retries: row.left_with_customer > 0 ? row.retries : null,
    retries_of: row.left_with_customer,
    transferred: row.with_transferred > 0 ? row.transferred : null,
    status_questions: row.with_reason > 0 ? row.status_questions : null,
    by_reason: large
      .filter(({ part }) => part === 'reason')
      .map((one) => ({ reason: one.name, ...group(one) }))
      .sort((a, b) => b.failures - a.failures || (a.reason < b.reason ? -1 : 1))
      .slice(0, mostReasons),
    by_channel: large
      .flatMap((one) => (one.part === 'channel' && isChannel(one.name) ? [{ channel: one.name, ...group(one) }] : []))
      .sort((a, b) => b.failures - a.failures),
  };
}
