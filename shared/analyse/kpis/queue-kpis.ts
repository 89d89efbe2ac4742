import type { Kpi, Missing } from '../../schema';
import type { Analysis, AnalysisContext } from '../analysis';
import { Lineage } from '../gather/lineage';
import { ask, namedQuery } from '../gather/named-query';
import { shortAbandonSeconds } from '../service-level/interval-rows';
import contactCountsSql from './contact-counts.sql?raw';
import queueCountsSql from './queue-counts.sql?raw';
import { others, printedServiceLevel, type QueueDay, serviceLevels } from './queue-metrics';
import type { Metric } from './ratio';
import { rollUp } from './roll-up';

export const queueCountsQuery = namedQuery<QueueDay>('kpis/queue-counts.sql', 'queue_interval', queueCountsSql);
export const contactCountsQuery = namedQuery<QueueDay>('kpis/contact-counts.sql', 'contact', contactCountsSql);

/** Times of written contacts, and of all channels together. */
const written = ['first_response_time', 'resolution_time'];

/** Channels of which waiting times may be added up: minutes in a queue. */
const waitsInMinutes = new Set(['voice', 'chat']);

/**
 * Figures of the whole client, per queue, channel and week. Contacts are counted only for channels of which the source has no counts of its
 * own, so nothing is counted twice. The whole client is its calls and chats, where it has those: a mail answered tomorrow has another service level.
 */
export function queueKpis(counted: readonly QueueDay[], fromContacts: readonly QueueDay[], lineage: Lineage): Kpi[] {
  const own = new Set(counted.map((row) => row.channel));
  const rows = [...counted, ...fromContacts.filter((row) => !own.has(row.channel))];
  // As in the service-level ledger: the source's own counts, where it counts calls or chats, are the whole client.
  const candidates = counted.some((row) => waitsInMinutes.has(row.channel)) ? counted : rows;
  const minutes = candidates.filter((row) => waitsInMinutes.has(row.channel));
  const whole = minutes.length > 0 ? minutes : rows;
  const counts = rows.some((row) => (row.offered_with_in_time ?? 0) > 0);
  const metrics = [...(counts ? serviceLevels : [printedServiceLevel]), ...others];
  const clusterOf = (row: QueueDay) => row.date ?? `row ${row.first_row}`;
  const volume: Metric<QueueDay> = {
    id: 'contacts',
    unit: 'count',
    kind: 'mean',
    numerator: (row) => row.offered,
    denominator: (row) => row.offered,
  };
  const places = ['queue', 'channel', 'week'] as const;
  const waiting = metrics.filter(({ id }) => !written.includes(id));
  const figures = rollUp({ rows, whole, metrics: waiting, dimensions: ['queue', 'channel'], clusterOf, lineage });
  const weeks = rollUp({ rows: whole, metrics: waiting, dimensions: ['week'], clusterOf, lineage }).filter(
    ({ scope }) => scope.week !== undefined,
  );
  const everyChannel = rollUp({
    rows,
    metrics: [volume, ...metrics.filter(({ id }) => written.includes(id))],
    dimensions: places,
    clusterOf,
    lineage,
  });
  // Contacts are a count, not a ratio: its value is its n.
  return [...everyChannel, ...figures, ...weeks].map((kpi) => (kpi.metric === 'contacts' ? { ...kpi, value: kpi.n, interval: null } : kpi));
}

/** Service level, reachability, waiting and handling, from the counts of the queues. */
export const queueKpisAnalysis: Analysis<'kpis'> = {
  id: 'queue_kpis',
  part: 'kpis',
  needs: [['queue_interval', 'contact']],
  async run(context: AnalysisContext) {
    const counted = await ask(context, queueCountsQuery);
    const parameters = { threshold_s: context.settings.thresholdSeconds, short_s: shortAbandonSeconds };
    const fromContacts = await ask(context, contactCountsQuery, parameters);
    const kpis = queueKpis(counted, fromContacts, await Lineage.of(context));
    const missing: Missing[] = kpis.some((kpi) => kpi.metric === 'sl.offered')
      ? []
      : [{ analysis: 'service_level', needs: 'queue_interval', unlocks: 'within_threshold' }];
    return { kpis, missing };
  },
};
