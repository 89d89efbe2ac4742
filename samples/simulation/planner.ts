import type { Day } from './calendar';
import type { ClientDefinition, QueueDefinition } from './client-definition';
import { expectedPerInterval, intervalCount, intervalShares } from './demand';
import { randomSource } from './random';

/** What the planner published for one queue and day, per interval. */
export interface DayPlan {
  readonly forecastVolume: readonly number[];
  readonly forecastHandle_s: number;
  readonly required: readonly number[];
  /** Positions the roster aims at, per interval; the shifts give exactly these. */
  readonly aimed: readonly number[];
}

/** The planner's rule of thumb: load plus a margin that grows with the root of the load, in whole people. */
export const requiredAgents = (load: number, margin: number) => Math.max(2, Math.round(load + margin * Math.sqrt(load)));

const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

export interface PlanChoice {
  /** The roster follows the arrival shape of the planted cause, with as many hours in total. */
  readonly byOldShape: boolean;
  /** The roster misses the requirement by one person here and there. */
  readonly everyday: boolean;
}

/** Plans one queue for one day. */
export function planDay(client: ClientDefinition, queue: QueueDefinition, day: Day, margin: number, choice: PlanChoice): DayPlan {
  const forecast = expectedPerInterval(client, queue, day);
  const loadOf = (volume: number) => (volume * queue.handle_s) / client.interval_s / queue.slots;
  const required = forecast.map((volume) => requiredAgents(loadOf(volume), margin));
  const oldShape = choice.byOldShape ? client.planted.intraday_fit?.shape : undefined;
  const aimed = oldShape ? sameHours(intervalShares(client, oldShape), required) : required;
  return {
    forecastVolume: forecast.map((volume) => Math.round(volume * 10) / 10),
    forecastHandle_s: queue.handle_s,
    required,
    aimed: choice.everyday ? withSmallMisses(client, queue, day, aimed) : aimed,
  };
}

/** Whole people in proportion to the square-root staffing of an old shape, summing to the same agent hours. */
function sameHours(oldShares: readonly number[], required: readonly number[]): number[] {
  const hours = sumOf(required);
  const exact = oldShares.map((share) => share * hours);
  const whole = exact.map((value) => Math.max(2, Math.floor(value)));
  const byRemainder = exact.map((value, index) => ({ index, rest: value - Math.floor(value) })).sort((a, b) => b.rest - a.rest);
  for (let left = hours - sumOf(whole), turn = 0; left > 0; left--, turn++) whole[byRemainder[turn % whole.length]!.index]!++;
  return whole;
}

/** Here and there one person too many and, as often, one too few: no roster fits exactly. */
function withSmallMisses(client: ClientDefinition, queue: QueueDefinition, day: Day, aimed: readonly number[]): number[] {
  const random = randomSource(client.seed, queue.name, 'small misses', day.date);
  const result = [...aimed];
  const pairs = random.chance(0.6) ? 1 : 0;
  for (let i = 0; i < pairs; i++) {
    const [more, less] = [random.below(intervalCount(client)), random.below(intervalCount(client))];
    if (result[less]! <= 3) continue;
    result[more]!++;
    result[less]!--;
  }
  return result;
}
