import { type Repair, type RepairLever, repairLevers } from '../../schema';
import { compressed } from './compress';
import { asItWas, expectedLevel, type Sums, sumsOf, type TriedInterval } from './evaluate';
import shippedLevers from './levers.json' with { type: 'json' };
import type { PreparedClient, PreparedQueue } from './prepared';
import { meanShare } from './what-if';

/** How far a lever may go (as a part of what it moves) and what an hour won by it counts for. */
export type Levers = Readonly<Record<RepairLever, { readonly most: number; readonly price_per_hour: number }>>;
export const defaultLevers: Levers = shippedLevers;

/** A lever on a client: how it changes an interval at a dose of 0..1, and the hours that this wins over the period. */
interface Lever {
  readonly lever: RepairLever;
  readonly apply: (queue: PreparedQueue, cell: number, interval: TriedInterval, dose: number) => void;
  readonly hours: (dose: number) => number;
  readonly from: number;
  readonly to: (dose: number) => number;
}

const overCells = (client: PreparedClient, value: (queue: PreparedQueue, cell: number) => number): number =>
  client.queues.reduce((sum, queue) => {
    for (let cell = 0; cell < queue.volume.length; cell += 1) sum += (queue.weights[cell] as number) * value(queue, cell);
    return sum;
  }, 0);
const positionHours = (client: PreparedClient) =>
  overCells(client, (queue, cell) => ((queue.agents[cell] as number) * queue.intervalSeconds) / 3600);
const workHours = (client: PreparedClient) =>
  overCells(client, (queue, cell) => ((queue.volume[cell] as number) * (queue.handle[cell] as number)) / 3600);

/** Mean of a share over all queues by the weight given; null when some queue does not know it. */
function meanOver(
  client: PreparedClient,
  share: (queue: PreparedQueue) => Float64Array | null,
  weight: (queue: PreparedQueue) => Float64Array,
): number | null {
  let [sum, all] = [0, 0];
  for (const queue of client.queues) {
    const known = share(queue);
    if (!known) return null;
    const own = weight(queue).map((value, cell) => value * (queue.weights[cell] as number));
    const total = own.reduce((a, b) => a + b, 0);
    sum += meanShare(known, own) * total;
    all += total;
  }
  return all > 0 ? sum / all : null;
}

/** Positions that the load asks for, by the square-root rule: only the shape over the period is used, at the hours that there are. */
function idealPositions(queue: PreparedQueue): Float64Array {
  const wanted = queue.volume.map((volume, cell) => {
    const load = (volume * (queue.handle[cell] as number)) / queue.intervalSeconds;
    return load + Math.sqrt(load);
  });
  const sum = (series: Float64Array) => series.reduce((total, value, cell) => total + value * (queue.weights[cell] as number), 0);
  const scale = sum(queue.agents) / sum(wanted);
  return wanted.map((value) => value * scale);
}

/** Moves positions and what is paid for them alike. */
function setAgents(interval: TriedInterval, agents: number, paidToo: boolean): void {
  if (paidToo && interval.agents > 0) interval.paid *= agents / interval.agents;
  interval.agents = agents;
}

/** The levers that this client's data can show, on the intervals of `client` (whole or compressed). */
function leversOf(client: PreparedClient, { positions, handle_time, intraday_fit, repeat_contacts, absence, adherence }: Levers): Lever[] {
  const hours = positionHours(client);
  const work = workHours(client);
  const ideal = new Map(client.queues.map((queue) => [queue, idealPositions(queue)]));
  const moved = overCells(client, (queue, cell) => {
    const off = Math.max(0, (ideal.get(queue)?.[cell] as number) - (queue.agents[cell] as number));
    return (off * queue.intervalSeconds) / 3600;
  });
  const levers: Lever[] = [
    {
      lever: 'positions',
      apply: (_, __, interval, dose) => setAgents(interval, interval.agents * (1 + positions.most * dose), true),
      hours: (dose) => hours * positions.most * dose,
      from: 0,
      to: (dose) => positions.most * dose,
    },
    {
      lever: 'intraday_fit',
      apply: (queue, cell, interval, dose) => {
        const before = queue.agents[cell] as number;
        const shift = dose * intraday_fit.most * ((ideal.get(queue)?.[cell] as number) - before);
        setAgents(interval, before > 0 ? interval.agents * (1 + shift / before) : interval.agents + shift, false);
      },
      hours: (dose) => moved * intraday_fit.most * dose,
      from: 0,
      to: (dose) => intraday_fit.most * dose,
    },
    {
      lever: 'handle_time',
      apply: (_, __, interval, dose) => {
        interval.handle *= 1 - handle_time.most * dose;
      },
      hours: (dose) => work * handle_time.most * dose,
      from: 0,
      to: (dose) => -handle_time.most * dose,
    },
  ];
  return [...levers, ...shareLevers(client, { repeat_contacts, absence, adherence }, hours, work)];
}

function shareLevers(
  client: PreparedClient,
  { repeat_contacts, absence, adherence }: Pick<Levers, 'repeat_contacts' | 'absence' | 'adherence'>,
  hours: number,
  work: number,
): Lever[] {
  const repeats = meanOver(
    client,
    (queue) => queue.repeats,
    (queue) => queue.volume,
  );
  const absent = meanOver(
    client,
    (queue) => queue.absent,
    (queue) => queue.scheduled ?? queue.agents,
  );
  const adherent = meanOver(
    client,
    (queue) => queue.adherent,
    (queue) => queue.agents,
  );
  const levers: Lever[] = [];
  if (repeats !== null && repeats > 0)
    levers.push({
      lever: 'repeat_contacts',
      apply: (queue, cell, interval, dose) => {
        const now = queue.repeats?.[cell] as number;
        interval.volume *= (1 - now) / (1 - now * (1 - repeat_contacts.most * dose));
      },
      hours: (dose) => work * (1 - (1 - repeats) / (1 - repeats * (1 - repeat_contacts.most * dose))),
      from: repeats,
      to: (dose) => repeats * (1 - repeat_contacts.most * dose),
    });
  if (absent !== null && absent > 0)
    levers.push({
      lever: 'absence',
      apply: (queue, cell, interval, dose) => {
        const now = queue.absent?.[cell] as number;
        if (now < 1) interval.agents *= (1 - now * (1 - absence.most * dose)) / (1 - now);
      },
      hours: (dose) => (hours * absent * absence.most * dose) / (1 - absent),
      from: absent,
      to: (dose) => absent * (1 - absence.most * dose),
    });
  if (adherent !== null && adherent < 1)
    levers.push({
      lever: 'adherence',
      apply: (queue, cell, interval, dose) => {
        const now = queue.adherent?.[cell] as number;
        if (now > 0) interval.agents *= (now + adherence.most * dose * (1 - now)) / now;
      },
      hours: (dose) => (hours * adherence.most * dose * (1 - adherent)) / adherent,
      from: adherent,
      to: (dose) => adherent + adherence.most * dose * (1 - adherent),
    });
  return levers;
}

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
