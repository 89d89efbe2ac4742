import type { Day } from './calendar';
import type { ClientDefinition, QueueDefinition } from './client-definition';
import { type RandomSource, randomSource } from './random';

/** A contact before anyone answers it: what the customer brings. */
export interface Demand {
  /** Seconds since midnight. */
  readonly at: number;
  readonly patience_s: number;
  /** Work relative to the queue's mean handle time, for an average agent. */
  readonly work: number;
  readonly reason: number;
  /** true: one of the contacts that the planner could not know of. */
  readonly unforeseen: boolean;
}

/** Rate of a shape at an hour of the day, by straight lines. */
export function rateAt(shape: readonly (readonly [number, number])[], hour: number): number {
  const after = shape.findIndex(([moment]) => moment > hour);
  if (after === 0) return shape[0]![1];
  if (after < 0) return shape.at(-1)![1];
  const [left, right] = [shape[after - 1]!, shape[after]!];
  return left[1] + ((right[1] - left[1]) * (hour - left[0])) / (right[0] - left[0]);
}

export const intervalCount = (client: ClientDefinition) => Math.round((client.closes - client.opens) / client.interval_s);

/** Share of a day's contacts per interval. */
export function intervalShares(client: ClientDefinition, shape: readonly (readonly [number, number])[]): number[] {
  const rates = Array.from({ length: intervalCount(client) }, (_, index) =>
    rateAt(shape, (client.opens + (index + 0.5) * client.interval_s) / 3600),
  );
  const sum = rates.reduce((total, rate) => total + rate, 0);
  return rates.map((rate) => rate / sum);
}

/** Contacts expected per interval on a day, as a planner with perfect knowledge of the pattern would forecast. */
export const expectedPerInterval = (client: ClientDefinition, queue: QueueDefinition, day: Day) =>
  intervalShares(client, queue.shape).map((share) => share * queue.perDay * (queue.weekdays[day.weekday - 1] ?? 0));

/** Ordinary days differ a little from each other for no reason; relative standard deviation of a day's volume beyond Poisson. */
const dayVariation = 0.015;

/**
 * Draws the customers of one queue for all days. Arrivals are a Poisson process with weekday and time-of-day pattern, conditioned on the
 * expected total per weekday: the planner's forecast is right for everything that is not planted, and only chance remains within the weeks.
 */
export function drawDemand(client: ClientDefinition, queue: QueueDefinition, days: readonly Day[], repetition: number): Demand[][] {
  const shares = intervalShares(client, queue.shape);
  const perDay: Demand[][] = days.map(() => []);
  const draw = (source: RandomSource, unforeseen: boolean): Demand => {
    const at = client.opens + (source.weighted(shares) + source.uniform()) * client.interval_s;
    const patience_s = source.lognormalOrExponential(queue.patience_s, queue.patienceVariation);
    const reason = source.weighted(queue.reasons.map((one) => one.share));
    return { at, patience_s, reason, unforeseen, work: queue.reasons[reason]!.work * source.lognormal(1, queue.handleVariation) };
  };
  for (let weekday = 1; weekday <= 7; weekday++) {
    const same = days.map((day, index) => (day.weekday === weekday ? index : -1)).filter((index) => index >= 0);
    const source = randomSource(client.seed, repetition, queue.name, 'demand', weekday);
    const weights = same.map(() => Math.max(0.5, source.normal(1, dayVariation)));
    const total = Math.round(same.length * queue.perDay * (queue.weekdays[weekday - 1] ?? 0));
    for (let i = 0; i < total; i++) perDay[same[source.weighted(weights)]!]!.push(draw(source, false));
  }
  days.forEach((day, index) => {
    const extra = queue.perDay * (queue.weekdays[day.weekday - 1] ?? 0) * (volumeFactor(client, day) - 1);
    const source = randomSource(client.seed, repetition, queue.name, 'unforeseen', day.date);
    for (let i = source.poisson(Math.max(0, extra)); i > 0; i--) perDay[index]!.push(draw(source, true));
    perDay[index]!.sort((a, b) => a.at - b.at);
  });
  return perDay;
}

function volumeFactor(client: ClientDefinition, day: Day): number {
  const planted = client.planted.volume;
  if (!planted) return 1;
  const concerns = (planted.weekday === undefined || planted.weekday === day.weekday) && (planted.from ?? '') <= day.date;
  return concerns ? planted.factor : 1;
}
