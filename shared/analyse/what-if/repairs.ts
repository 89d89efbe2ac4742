import { type Repair, repairLevers } from '../../schema';
import { compressed } from './compress';
import { asItWas, expectedLevel, type Sums, sumsOf } from './evaluate';
import { defaultLevers, type Lever, type Levers, leversOf } from './levers';
import type { PreparedClient } from './prepared';

interface World {
  readonly client: PreparedClient;
  readonly before: Sums;
  readonly levers: readonly Lever[];
}
const worldOf = (client: PreparedClient, levers: Levers): World => ({
  client,
  before: sumsOf(client, asItWas, true),
  levers: leversOf(client, levers),
});

type Doses = readonly { readonly index: number; readonly dose: number }[];

/** Expected service level with the levers at these doses. */
function levelWith({ client, before, levers }: World, doses: Doses): number {
  const after = sumsOf(
    client,
    (queue, cell, interval) => {
      for (const { index, dose } of doses) levers[index]?.apply(queue, cell, interval, dose);
    },
    true,
  );
  return expectedLevel(client, before, after) ?? 0;
}

/** Smallest dose of a lever, beside fixed others, that reaches the target; null when even the full dose does not. */
function smallestDose(world: World, index: number, others: Doses, target: number, precision: number): number | null {
  if (levelWith(world, [...others, { index, dose: 1 }]) < target) return null;
  let [low, high] = [0, 1];
  while (high - low > precision) {
    const middle = (low + high) / 2;
    if (levelWith(world, [...others, { index, dose: middle }]) < target) low = middle;
    else high = middle;
  }
  return high;
}

function repairOf(world: World, doses: Doses, prices: Levers, target: number): Repair {
  const level = levelWith(world, doses);
  const steps = doses.map(({ index, dose }) => {
    const { lever, from, to, hours } = world.levers[index] as Lever;
    return { lever, from, to: to(dose), hours: hours(dose) };
  });
  return {
    steps,
    reaches_target: level >= target - 1e-9,
    service_level: level,
    cost: steps.reduce((sum, { lever, hours }) => sum + hours * prices[lever].price_per_hour, 0),
  };
}

const costOf = (world: World, doses: Doses, prices: Levers) =>
  doses.reduce((sum, { index, dose }) => {
    const { lever, hours } = world.levers[index] as Lever;
    return sum + hours(dose) * prices[lever].price_per_hour;
  }, 0);

const pairSteps = 8;

/** The cheapest pair by the compressed client: a grid of doses of the one, the smallest dose of the other that then suffices. */
function cheapestPair(small: World, target: number, prices: Levers): Doses | null {
  let best: { doses: Doses; cost: number } | null = null;
  for (let one = 0; one < small.levers.length; one += 1)
    for (let other = one + 1; other < small.levers.length; other += 1)
      for (let step = 1; step <= pairSteps; step += 1) {
        const fixed = [{ index: one, dose: step / pairSteps }];
        if (best && costOf(small, fixed, prices) >= best.cost) continue;
        const dose = smallestDose(small, other, fixed, target, 0.005);
        if (dose === null) continue;
        const doses = [...fixed, { index: other, dose }];
        const cost = costOf(small, doses, prices);
        if (!best || cost < best.cost) best = { doses, cost };
      }
  return best?.doses ?? null;
}

export interface Repairs {
  /** Every lever by itself: as much as reaches the target, or its full reach. Cheapest that reaches the target first. */
  readonly singles: readonly Repair[];
  readonly cheapestSingle: Repair | null;
  /** null when no pair reaches the target, or none is needed. */
  readonly cheapestPair: Repair | null;
}

/**
 * The cheapest single repair and the cheapest pair that bring the expected service level to the target (issue 4, what-if). Cost is agent
 * hours weighed with the price of each lever (levers.json, editable); moving hours within the period costs none by default.
 */
export function cheapestRepairs(client: PreparedClient, target: number, prices: Levers = defaultLevers): Repairs {
  const whole = worldOf(client, prices);
  if (client.queues.length === 0 || levelWith(whole, []) >= target) return { singles: [], cheapestSingle: null, cheapestPair: null };
  const singles = repairLevers
    .flatMap((lever) => whole.levers.flatMap((known, index) => (known.lever === lever ? [index] : [])))
    .map((index) => repairOf(whole, [{ index, dose: smallestDose(whole, index, [], target, 0.001) ?? 1 }], prices, target))
    .sort((a, b) => Number(b.reaches_target) - Number(a.reaches_target) || a.cost - b.cost || b.service_level - a.service_level);
  const found = cheapestPair(worldOf(compressed(client), prices), target, prices);
  const [fixed, free] = found ?? [];
  const dose = fixed && free ? smallestDose(whole, free.index, [fixed], target, 0.001) : null;
  const pair = fixed && free && dose !== null ? repairOf(whole, [fixed, { index: free.index, dose }], prices, target) : null;
  return { singles, cheapestSingle: singles.find(({ reaches_target }) => reaches_target) ?? null, cheapestPair: pair };
}
