import type { Missing } from '../../schema';
import type { AnalysisContext } from '../analysis';
import type { Traced } from '../gather/lineage';
import { ask, namedQuery } from '../gather/named-query';
import contactRowsSql from './contact-rows.sql?raw';

/** Incoming contacts of one import, and those of them whose customer is known. */
export interface ContactRows extends Traced {
  readonly keyed_rows: number;
  readonly first_keyed_row: number | null;
  readonly last_keyed_row: number | null;
}
export const contactRowsQuery = namedQuery<ContactRows>('channels/contact-rows.sql', 'contact', contactRowsSql);

/** What following customers lacks: their number, or, where contacts carry one, days enough to see anybody come back. */
export async function lackToFollow(context: AnalysisContext, analysis: string): Promise<Missing> {
  const rows = await ask(context, contactRowsQuery);
  const keyed = rows.some(({ keyed_rows }) => keyed_rows > 0);
  return { analysis, needs: 'contact', unlocks: keyed ? 'longer_period' : 'customer_key' };
}
