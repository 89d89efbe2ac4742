import type { Kpi, Missing } from '../../schema';
import type { Analysis, AnalysisContext } from '../analysis';
import { Lineage, type Traced } from '../gather/lineage';
import { ask, namedQuery } from '../gather/named-query';
import { shortAbandonSeconds } from '../service-level/interval-rows';
import contactCountsSql from './contact-counts.sql?raw';
import queueCountsSql from './queue-counts.sql?raw';
import type { Metric } from './ratio';
import { rollUp } from './roll-up';

type Maybe = number | null;

/** One day of one queue, as queue-counts.sql and contact-counts.sql return it; a pair of columns per ratio. */
export interface QueueDay extends Traced {
  readonly queue: string;
  readonly channel: string;
  readonly date: string | null;
  readonly offered: Maybe;
  readonly answered: Maybe;
  readonly offered_with_answered: Maybe;
  readonly in_time: Maybe;
  readonly offered_with_in_time: Maybe;
  readonly answered_with_in_time: Maybe;
  readonly in_time_with_early: Maybe;
  readonly offered_with_early: Maybe;
  readonly early_abandoned: Maybe;
  readonly in_time_with_short: Maybe;
  readonly offered_with_short: Maybe;
  readonly short_abandoned: Maybe;
  readonly printed_in_time: Maybe;
  readonly offered_with_printed: Maybe;
  readonly abandoned: Maybe;
  readonly offered_with_abandoned: Maybe;
  readonly wait_s: Maybe;
  readonly answered_with_wait: Maybe;
  readonly handle_s: Maybe;
  readonly answered_with_handle: Maybe;
  readonly talk_s: Maybe;
  readonly answered_with_talk: Maybe;
  readonly hold_s: Maybe;
  readonly answered_with_hold: Maybe;
  readonly wrap_s: Maybe;
  readonly answered_with_wrap: Maybe;
  readonly transferred: Maybe;
  readonly answered_with_transferred: Maybe;
  readonly first_contact_resolved: Maybe;
  readonly answered_with_resolved: Maybe;
  readonly repeat_contacts: Maybe;
  readonly offered_with_repeat: Maybe;
  readonly handle_while_staffed: Maybe;
  readonly staffed_s: Maybe;
  readonly first_response_s?: Maybe;
  readonly with_first_response?: Maybe;
  readonly resolution_s?: Maybe;
  readonly with_resolution?: Maybe;
}

export const queueCountsQuery = namedQuery<QueueDay>('kpis/queue-counts.sql', 'queue_interval', queueCountsSql);
export const contactCountsQuery = namedQuery<QueueDay>('kpis/contact-counts.sql', 'contact', contactCountsSql);

const add = (a: Maybe, b: Maybe) => (a === null || b === null ? null : a + b);
const subtract = (a: Maybe, b: Maybe) => (a === null || b === null ? null : a - b);
type QueueMetric = Metric<QueueDay>;
const share = (
  id: string,
  numerator: QueueMetric['numerator'],
  denominator: QueueMetric['denominator'],
  definition?: string,
): QueueMetric => ({
  id,
  unit: 'ratio',
  kind: 'share',
  numerator,
  denominator,
  ...(definition ? { definition } : {}),
});
const seconds = (id: string, numerator: QueueMetric['numerator'], denominator: QueueMetric['denominator']): QueueMetric => ({
  id,
  unit: 'seconds',
  kind: 'mean',
  numerator,
  denominator,
});

/** The six definitions of methods.md 2, each on the rows that tell all its counts. */
const serviceLevels: readonly QueueMetric[] = [
  share(
    'sl.offered',
    (row) => row.in_time,
    (row) => row.offered_with_in_time,
  ),
  share(
    'sl.answered',
    (row) => row.in_time,
    (row) => row.answered_with_in_time,
  ),
  share(
    'sl.exclAbandonsWithinT',
    (row) => row.in_time_with_early,
    (row) => subtract(row.offered_with_early, row.early_abandoned),
  ),
  share(
    'sl.abandonsMetWithinT',
    (row) => add(row.in_time_with_early, row.early_abandoned),
    (row) => row.offered_with_early,
  ),
  share(
    'sl.shortAbandonsMet',
    (row) => add(row.in_time_with_short, row.short_abandoned),
    (row) => row.offered_with_short,
  ),
  share(
    'sl.offeredLessShort',
    (row) => row.in_time_with_short,
    (row) => subtract(row.offered_with_short, row.short_abandoned),
  ),
];
/** Where only a printed percentage exists: weighted by offered contacts, its formula unknown. */
const printedServiceLevel = share(
  'sl.offered',
  (row) => row.printed_in_time,
  (row) => row.offered_with_printed,
  'sl.as_printed',
);

const others: readonly QueueMetric[] = [
  share(
    'reachability',
    (row) => row.answered,
    (row) => row.offered_with_answered,
  ),
  share(
    'abandon_rate',
    (row) => row.abandoned,
    (row) => row.offered_with_abandoned,
  ),
  seconds(
    'speed_of_answer',
    (row) => row.wait_s,
    (row) => row.answered_with_wait,
  ),
  seconds(
    'handle_time',
    (row) => row.handle_s,
    (row) => row.answered_with_handle,
  ),
  seconds(
    'talk_time',
    (row) => row.talk_s,
    (row) => row.answered_with_talk,
  ),
  seconds(
    'hold_time',
    (row) => row.hold_s,
    (row) => row.answered_with_hold,
  ),
  seconds(
    'wrap_time',
    (row) => row.wrap_s,
    (row) => row.answered_with_wrap,
  ),
  share(
    'transfer_rate',
    (row) => row.transferred,
    (row) => row.answered_with_transferred,
  ),
  share(
    'first_contact_resolution',
    (row) => row.first_contact_resolved,
    (row) => row.answered_with_resolved,
  ),
  share(
    'repeat_rate',
    (row) => row.repeat_contacts,
    (row) => row.offered_with_repeat,
    'repeat_rate.source',
  ),
  {
    id: 'occupancy',
    unit: 'ratio',
    kind: 'mean',
    numerator: (row) => row.handle_while_staffed,
    denominator: (row) => row.staffed_s,
    n: (row) => row.answered_with_handle,
    definition: 'occupancy.positions',
  },
  seconds(
    'first_response_time',
    (row) => row.first_response_s ?? null,
    (row) => row.with_first_response ?? null,
  ),
  seconds(
    'resolution_time',
    (row) => row.resolution_s ?? null,
    (row) => row.with_resolution ?? null,
  ),
];

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
