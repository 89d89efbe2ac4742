import { answeredWithinTarget } from '../../statistics';
import type { PreparedClient, PreparedQueue } from './prepared';

/** Positions that an interval needs beside those it had. */
export interface RequiredInterval {
  readonly queue: string;
  /** Wall minutes (gather/wall-time). */
  readonly start: number;
  readonly agents: number;
  readonly required: number;
}
export interface RequiredStaff {
  readonly intervals: readonly RequiredInterval[];
  /** Hours on the queue as they were, as required, and the parts too many and too few; over the whole period. */
  readonly hours: number;
  readonly requiredHours: number;
  readonly surplusHours: number;
  readonly shortHours: number;
}

/** More positions than this for one interval means that the target cannot be met at all (a handle time beyond any patience). */
const mostPositions = 5000;

const levelWith = (queue: PreparedQueue, cell: number, agents: number) =>
  answeredWithinTarget(
    queue.volume[cell] as number,
    queue.intervalSeconds,
    queue.handle[cell] as number,
    agents * queue.kappa,
    queue.thresholdSeconds,
    queue.patienceSeconds,
  );

/** Fewest whole positions with which the interval meets the target; 0 without contacts. */
export function requiredPositions(queue: PreparedQueue, cell: number, target: number): number {
  if (!((queue.volume[cell] as number) > 0)) return 0;
  let [low, high] = [0, 1];
  while (levelWith(queue, cell, high) < target && high < mostPositions) [low, high] = [high, 2 * high];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (levelWith(queue, cell, middle) < target) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * The staff per interval that meets the target in that interval (issue 4, what-if), and how much of the present hours is too many or too few.
 * Less than one position too many is not counted: nobody can schedule it away. Too few counts from the first part of a position on.
 */
export function requiredStaff(client: PreparedClient, target: number): RequiredStaff {
  const sums = { hours: 0, requiredHours: 0, surplusHours: 0, shortHours: 0 };
  const intervals = client.queues.flatMap((queue) =>
    Array.from(queue.starts, (start, cell) => {
      const [agents, required] = [queue.agents[cell] as number, requiredPositions(queue, cell, target)];
      const hours = ((queue.weights[cell] as number) * queue.intervalSeconds) / 3600;
      sums.hours += agents * hours;
      sums.requiredHours += required * hours;
      if (agents - required >= 1) sums.surplusHours += (agents - required) * hours;
      if (required - agents > 0) sums.shortHours += (required - agents) * hours;
      return { queue: queue.queue, start, agents, required };
    }),
  );
  return { intervals, ...sums };
}
