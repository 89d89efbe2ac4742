import { erlangA } from './erlang-a';
import { offeredLoad } from './erlang-c';
import { type ServiceLevelFormula, serviceLevelOfModel } from './service-level';

export interface RequiredAgentsInput {
  readonly volume: number;
  readonly intervalSeconds: number;
  readonly handleTimeSeconds: number;
  readonly targetSeconds: number;
  /** Fraction of contacts to be answered in time. */
  readonly targetServiceLevel: number;
  /** null or absent: Erlang C. */
  readonly patienceSeconds?: number | null;
  readonly maxOccupancy?: number | null;
  readonly maxAbandoned?: number | null;
  /** Share of paid time that is not ready time; 0 when absent. */
  readonly shrinkage?: number | null;
  /** Default sl.offered. */
  readonly definition?: ServiceLevelFormula;
}

export interface RequiredAgents {
  readonly agents: number;
  /** With shrinkage on top. */
  readonly grossAgents: number;
  readonly serviceLevel: number | null;
  /** With one agent less; shows that the answer is the smallest. */
  readonly serviceLevelOneLess: number | null;
  readonly occupancy: number;
  readonly abandoned: number | null;
}

/**
 * The smallest whole number of agents that meets service level, occupancy and abandons (methods.md 1.5). All three improve with each agent,
 * so doubling and then bisection is exact. Null when no number of agents can meet the target (a target above 1, or no occupancy allowed).
 */
export function requiredAgents(input: RequiredAgentsInput): RequiredAgents | null {
  const { volume, intervalSeconds, handleTimeSeconds, targetSeconds, patienceSeconds = null, definition = 'sl.offered' } = input;
  const gross = (agents: number) => Math.ceil(agents / (1 - (input.shrinkage ?? 0)) - 1e-9);
  if (!(volume > 0)) return { agents: 0, grossAgents: 0, serviceLevel: null, serviceLevelOneLess: null, occupancy: 0, abandoned: null };
  const load = offeredLoad(volume, intervalSeconds, handleTimeSeconds);
  const at = (agents: number) => {
    const result = erlangA({ volume, intervalSeconds, handleTimeSeconds, agents, targetSeconds, patienceSeconds });
    return { ...result, serviceLevel: serviceLevelOfModel(definition, result) };
  };
  const enough = (agents: number) => {
    const { serviceLevel, occupancy, abandoned } = at(agents);
    return (
      (serviceLevel ?? 0) >= input.targetServiceLevel &&
      occupancy <= (input.maxOccupancy ?? Number.POSITIVE_INFINITY) &&
      (abandoned ?? 0) <= (input.maxAbandoned ?? Number.POSITIVE_INFINITY)
    );
  };
  const first = patienceSeconds === null || patienceSeconds === Number.POSITIVE_INFINITY ? Math.floor(load) + 1 : 1;
  let low = first - 1; // known to be too few
  let high = Math.max(first, Math.ceil(load));
  while (!enough(high)) {
    low = high;
    high = high * 2 + 1;
    if (high > 1e7) return null;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle;
  }
  const { serviceLevel, occupancy, abandoned } = at(high);
  return { agents: high, grossAgents: gross(high), serviceLevel, serviceLevelOneLess: at(high - 1).serviceLevel, occupancy, abandoned };
}
