import type { Traced } from '../gather/lineage';
import type { Metric } from './ratio';

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
export const serviceLevels: readonly QueueMetric[] = [
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
export const printedServiceLevel = share(
  'sl.offered',
  (row) => row.printed_in_time,
  (row) => row.offered_with_printed,
  'sl.as_printed',
);

/** Reachability, waiting, handling, transfers, resolution, occupancy. */
export const others: readonly QueueMetric[] = [
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
