import type { RepairLever } from '../../schema';
import type { TriedInterval } from './evaluate';
import shippedLevers from './levers.json' with { type: 'json' };
import type { PreparedClient, PreparedQueue } from './prepared';
import { meanShare } from './what-if';

/** How far a lever may go (as a part of what it moves) and what an hour won by it counts for. */
export type Levers = Readonly<Record<RepairLever, { readonly most: number; readonly price_per_hour: number }>>;
export const defaultLevers: Levers = shippedLevers;

/** A lever on a client: how it changes an interval at a dose of 0..1, and the hours that this wins over the period. */
export interface Lever {
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
export function leversOf(
  client: PreparedClient,
  { positions, handle_time, intraday_fit, repeat_contacts, absence, adherence }: Levers,
): Lever[] {
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
