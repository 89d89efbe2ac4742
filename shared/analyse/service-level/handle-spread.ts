import type { Traced } from '../gather/lineage';
import { namedQuery } from '../gather/named-query';
import { allQueues, sameName } from './align';
import handleSpreadSql from './handle-spread.sql?raw';
import type { QueueGrid } from './queue-grid';

/** Sums over the single handle times of a queue, as handle-spread.sql returns them. */
export interface HandleSpreadRow extends Traced {
  readonly queue: string;
  readonly channel: string;
  readonly contacts: number;
  /** Seconds. */
  readonly handle_s: number;
  /** Seconds squared. */
  readonly handle_squared: number;
}

export const handleSpreadQuery = namedQuery<HandleSpreadRow>('service-level/handle-spread.sql', 'contact', handleSpreadSql);

/** Fewer single handle times say too little about how much they differ. */
const fewestContacts = 100;

/**
 * Coefficient of variation (standard deviation / mean) of the single handle times of a queue, from the contacts of that queue and channel
 * (methods.md 3.1b). null where under a hundred are known, or where all are nothing.
 */
export function handleSpreadOf(
  { queue, channel }: Pick<QueueGrid, 'queue' | 'channel'>,
  rows: readonly HandleSpreadRow[] = [],
): number | null {
  const name = sameName(queue);
  const own = rows.filter((row) => name === allQueues || (row.channel === channel && sameName(row.queue) === name));
  const sum = (value: (row: HandleSpreadRow) => number) => own.reduce((total, row) => total + value(row), 0);
  const contacts = sum((row) => row.contacts);
  const mean = sum((row) => row.handle_s) / contacts;
  if (contacts < fewestContacts || !(mean > 0)) return null;
  return Math.sqrt(Math.max(0, sum((row) => row.handle_squared) / contacts - mean ** 2)) / mean;
}
