import { laterDate } from './calendar';
import type { ClientDefinition } from './client-definition';
import { randomSource } from './random';

/** An invented agent with the truth about how this person works. */
export interface Agent {
  /** Personnel number, unique within the client. */
  readonly number: number;
  readonly given: string;
  readonly family: string;
  /** Index of the team and of the queue. */
  readonly team: number;
  readonly queue: number;
  readonly fte: number;
  readonly hiredOn: string;
  /** Handle time relative to the average agent. */
  readonly handle: number;
  /** Quality in points of 100, satisfaction in points of 10, chance of solving: difference from the average agent. */
  readonly quality: number;
  readonly satisfaction: number;
  readonly solved: number;
}

/**
 * The agents of one queue; the first `count` are always the same people, so that a planner who needs one more changes nobody else.
 * Teams are dealt out so that each prefix keeps the queue's team shares.
 */
export function agentsOfQueue(client: ClientDefinition, queue: number, count: number): Agent[] {
  const shares = client.queues[queue]!.teamShares;
  const dealt = shares.map(() => 0);
  const agents: Agent[] = [];
  for (let index = 0; index < count; index++) {
    const wanted = shares.map((share, team) => share * (index + 1) - dealt[team]!);
    const team = wanted.indexOf(Math.max(...wanted));
    dealt[team]!++;
    agents.push(inventAgent(client, queue, team, index));
  }
  return agents;
}

function inventAgent(client: ClientDefinition, queue: number, team: number, index: number): Agent {
  const random = randomSource(client.seed, 'agent', queue, index);
  const truth = client.teams[team]!;
  const name = inventName(client, queue * 47 + index);
  return {
    number: 1004 + queue * 500 + index * 7 + random.below(6),
    ...name,
    team,
    queue,
    fte: [1, 1, 0.8, 0.8, 0.6][random.below(5)]!,
    hiredOn: laterDate(client.firstDay, -60 - random.below(3300)),
    handle: truth.handle * random.lognormal(1, client.spread.handle),
    quality: truth.quality + random.normal(0, client.spread.quality),
    satisfaction: truth.satisfaction + random.normal(0, client.spread.satisfaction),
    solved: truth.solved + random.normal(0, 0.02),
  };
}

/** Walks through all pairs of a given and a family name with a stride that shares no factor with their number: no pair comes twice. */
function inventName(client: ClientDefinition, place: number): { given: string; family: string } {
  const { given, family } = client.names;
  const pairs = given.length * family.length;
  const shared = (a: number, b: number): number => (b === 0 ? a : shared(b, a % b));
  let stride = given.length + 1;
  while (shared(stride, pairs) > 1) stride++;
  const start = randomSource(client.seed, 'names').below(pairs);
  const pair = (start + place * stride) % pairs;
  return { given: given[pair % given.length]!, family: family[Math.floor(pair / given.length)]! };
}
