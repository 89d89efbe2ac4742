import { comparablePeriod, type NoPast } from './comparable-past';
import { knowsPositions, withPastAsPlan } from './past-as-plan';
import { known, type QueueGrid, sumKnown } from './queue-grid';

/** A queue that cannot be explained, with the field that would change that. */
export interface UnexplainedQueue {
  readonly grid: QueueGrid;
  readonly needs: string;
}

export interface ReferencedQueues {
  /** Queues with a plan of their own. */
  readonly planned: readonly QueueGrid[];
  /** Queues without, that have the past in the place of their plan. */
  readonly past: readonly QueueGrid[];
  readonly unexplained: readonly UnexplainedQueue[];
  /** Why queues without a plan could not be compared with the past; null when they could, or when there are none. */
  readonly noPast: NoPast | null;
}

/** What a queue lacks for an explanation against its plan; null when nothing. */
export function lacking(grid: QueueGrid): string | null {
  if (known(sumKnown(grid.counts.within_threshold)) === null) return 'queue_interval.within_threshold';
  if (!grid.plan || !(sumKnown(grid.plan.forecast_volume) > 0)) return 'plan_interval.forecast_volume';
  if (grid.starts.length === 0) return 'queue_interval.interval_start';
  const positions = [grid.plan.required_agents, grid.plan.scheduled_agents];
  return positions.some((series) => sumKnown(series) > 0) ? null : 'plan_interval.required_agents';
}

/** Each queue with what it is compared with: its plan, or the comparable past where it has none (methods.md 3.1). */
export function withReference(grids: readonly QueueGrid[], target: number): ReferencedQueues {
  const planned: QueueGrid[] = [];
  const unexplained: UnexplainedQueue[] = [];
  const candidates: UnexplainedQueue[] = [];
  for (const grid of grids) {
    const needs = lacking(grid);
    if (needs === null) planned.push(grid);
    else if (needs.startsWith('plan_interval') && grid.intervalSeconds < 86_400) candidates.push({ grid, needs });
    else unexplained.push({ grid, needs });
  }
  if (candidates.length === 0) return { planned, past: [], unexplained, noPast: null };
  const staffed = candidates.filter(({ grid }) => knowsPositions(grid));
  const period =
    staffed.length === 0
      ? 'agents_on_queue'
      : comparablePeriod(
          staffed.map(({ grid }) => grid),
          target,
        );
  if (typeof period === 'string') return { planned, past: [], unexplained: [...unexplained, ...candidates], noPast: period };
  const past = staffed.map(({ grid }) => withPastAsPlan(grid, period)).filter(({ plan }) => plan && sumKnown(plan.forecast_volume) > 0);
  const compared = new Set(past.map(({ queue }) => queue));
  return {
    planned,
    past,
    unexplained: [...unexplained, ...candidates.filter(({ grid }) => !compared.has(grid.queue))],
    noPast: past.length > 0 ? null : 'longer_period',
  };
}
