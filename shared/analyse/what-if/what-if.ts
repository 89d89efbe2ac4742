import type { WhatIfChange, WhatIfOutcome, WhatIfPrices } from '../../schema';
import { weekdayOf } from '../gather/wall-time';
import { asItWas, outcomeOf, type Sums, sumsOf, type Trial } from './evaluate';
import type { PreparedClient, PreparedQueue } from './prepared';

/** Something was moved that the data of this client cannot tell: `code` is `unknown_repeats` or `unknown_absence`, values name the queue. */
export class WhatIfError extends Error {
  constructor(
    readonly code: 'unknown_repeats' | 'unknown_absence',
    readonly values: { readonly queue: string },
  ) {
    super(code);
  }
}

/** Mean share over the intervals, weighed by `weights`; 0 where there is no weight. */
export function meanShare(shares: Float64Array, weights: Float64Array): number {
  let [sum, all] = [0, 0];
  for (let cell = 0; cell < shares.length; cell += 1) {
    sum += (shares[cell] as number) * (weights[cell] as number);
    all += weights[cell] as number;
  }
  return all > 0 ? sum / all : 0;
}

/** A new mean share keeps the pattern over the day: every interval moves in proportion. */
const scaled = (share: number, mean: number, wanted: number) => (mean > 0 ? Math.min(0.99, (share * wanted) / mean) : wanted);

const minutesOfDay = (time: string): number => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
};

/** Positions that the shifts add in each interval start, over all queues together. */
function shiftPositions(change: WhatIfChange): (start: number) => number {
  const shifts = (change.shifts ?? []).map((shift) => ({ ...shift, first: minutesOfDay(shift.from), end: minutesOfDay(shift.to) }));
  if (shifts.length === 0) return () => 0;
  return (start) => {
    const [weekday, minute] = [weekdayOf(start), start % 1440];
    return shifts.reduce(
      (sum, shift) => sum + (shift.weekdays.includes(weekday) && minute >= shift.first && minute < shift.end ? shift.positions : 0),
      0,
    );
  };
}

/** Positions of the queues in the change per interval start: a shift is shared out by them. */
function positionsByStart(queues: readonly PreparedQueue[]): Map<number, number> {
  const positions = new Map<number, number>();
  for (const { starts, agents } of queues)
    starts.forEach((start, cell) => {
      positions.set(start, (positions.get(start) ?? 0) + (agents[cell] as number));
    });
  return positions;
}

interface Shares {
  readonly repeats: number;
  readonly absent: number;
}

function sharesOf(queue: PreparedQueue, change: WhatIfChange): Shares {
  if (change.repeat_share !== undefined && !queue.repeats) throw new WhatIfError('unknown_repeats', { queue: queue.queue });
  if (change.absence_share !== undefined && !(queue.absent && queue.scheduled))
    throw new WhatIfError('unknown_absence', { queue: queue.queue });
  return {
    repeats: queue.repeats ? meanShare(queue.repeats, queue.volume) : 0,
    absent: queue.absent && queue.scheduled ? meanShare(queue.absent, queue.scheduled) : 0,
  };
}

/** The change as a function on intervals. Throws WhatIfError when a share is moved that is not known. */
export function trialOf(client: PreparedClient, change: WhatIfChange): Trial {
  const touched = client.queues.filter(({ queue }) => !change.queues || change.queues.includes(queue));
  const shares = new Map(touched.map((queue) => [queue, sharesOf(queue, change)]));
  const shift = shiftPositions(change);
  const together = change.shifts?.length ? positionsByStart(touched) : new Map<number, number>();
  return (queue, cell, interval) => {
    const mean = shares.get(queue);
    if (!mean) return;
    interval.volume *= change.volume_factor ?? 1;
    if (change.repeat_share !== undefined && queue.repeats) {
      const now = queue.repeats[cell] as number;
      // First contacts stay; each of them draws more or fewer repeats.
      interval.volume *= (1 - now) / (1 - scaled(now, mean.repeats, change.repeat_share));
    }
    interval.handle *= change.handle_time_factor ?? 1;
    const onQueuePerPaid = interval.paid > 0 ? interval.agents / interval.paid : 1;
    let paid = interval.paid * (change.positions_factor ?? 1);
    if (together.size > 0) {
      const start = queue.starts[cell] as number;
      const all = together.get(start) as number;
      const part = all > 0 ? (queue.agents[cell] as number) / all : 1 / touched.length;
      paid = Math.max(0, paid + (shift(start) * part) / (onQueuePerPaid || 1));
    }
    let agents = paid * onQueuePerPaid;
    if (change.absence_share !== undefined && queue.absent) {
      const now = queue.absent[cell] as number;
      if (now < 1) agents *= (1 - scaled(now, mean.absent, change.absence_share)) / (1 - now);
    }
    interval.agents = agents;
    interval.paid = paid;
    if (change.patience_s !== undefined) interval.patienceSeconds = change.patience_s;
  };
}

/** The world as it was, summed once; keep it between sliders. */
export const baseline = (client: PreparedClient): Sums => sumsOf(client, asItWas);

/**
 * New service level, occupancy, abandons, FTE and euro after a change (issue 4, what-if). Pure: the same client and change give the same
 * answer. Throws WhatIfError when absence or repeats are moved that the data does not hold.
 */
export function whatIf(client: PreparedClient, change: WhatIfChange, prices: WhatIfPrices, before: Sums = baseline(client)): WhatIfOutcome {
  return outcomeOf(client, before, sumsOf(client, trialOf(client, change)), prices);
}
