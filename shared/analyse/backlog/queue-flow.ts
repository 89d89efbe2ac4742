import type { Backlog, Channel } from '../../schema';
import type { Traced } from '../gather/lineage';
import { namedQuery } from '../gather/named-query';
import { dateOf, wallMinutes } from '../gather/wall-time';
import flowSql from './queue-flow.sql?raw';

/** Written questions of one day by the count of the queues, as queue-flow.sql returns them. */
export interface QueueFlowRow extends Traced {
  readonly date: string;
  readonly channel: Channel;
  readonly inflow: number | null;
  readonly outflow: number | null;
  readonly uncounted: number;
}
export const queueFlowQuery = namedQuery<QueueFlowRow>('backlog/queue-flow.sql', 'queue_interval', flowSql);

type Flow = Omit<Backlog, 'evidence' | 'first_response' | 'resolution'>;

/**
 * What came and went by a queue report, and how the stock changed by it (fluid accounting, methods.md 1.6). The stock itself is known only where
 * somebody says what was open when the first day began. Null where no day tells both what came and what was handled. Pure.
 */
export function flowOf(channel: Channel, rows: readonly QueueFlowRow[], openingStock: number | null): Flow | null {
  const counts = new Map<string, { inflow: number; outflow: number }>();
  for (const { date, inflow, outflow } of rows) {
    if (inflow === null || outflow === null) continue;
    const day = counts.get(date) ?? { inflow: 0, outflow: 0 };
    counts.set(date, { inflow: day.inflow + inflow, outflow: day.outflow + outflow });
  }
  const dates = [...counts.keys()].sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return null;
  const days: Backlog['days'] = [];
  let change = 0;
  for (let at = wallMinutes(first); at <= wallMinutes(last); at += 1440) {
    // A day that the report does not name is one on which nothing was counted; the stock stands still.
    const { inflow, outflow } = counts.get(dateOf(at)) ?? { inflow: 0, outflow: 0 };
    change += inflow - outflow;
    days.push({ date: dateOf(at), inflow, outflow, stock: openingStock === null ? null : openingStock + change, change, mean_age_s: null });
  }
  const sum = (value: (day: Backlog['days'][number]) => number) => days.reduce((total, day) => total + value(day), 0);
  const [inflow, outflow] = [sum((day) => day.inflow), sum((day) => day.outflow)];
  const stock = days.at(-1)?.stock ?? null;
  return {
    channel,
    counted_by: 'queue',
    inflow,
    outflow,
    stock,
    opening_stock: openingStock,
    mean_age_s: null,
    days_of_work: stock !== null && outflow > 0 ? stock / (outflow / days.length) : null,
    days,
  };
}
