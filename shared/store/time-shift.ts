import type { DuckDBConnection } from '@duckdb/node-api';
import type { FactName } from '../schema';
import { createReading } from './read';

/** How an import's busy hours lie against those of an earlier file of the same queues. */
export interface TimeShift {
  /** Whole hours, from 1; `later`: this import's day lies later than the other's. */
  readonly hours: number;
  readonly direction: 'later' | 'earlier';
  readonly file: string;
  /** The busiest half hours of this import, each beside the half hour in which the other is as busy: "10:30 / 09:30". */
  readonly halfHours: readonly string[];
}

const step = 1800;
const steps = 86_400 / step;
const mostHours = 3;
/** The shifted shapes are all but the same, the unshifted ones are not. */
const alike = 0.985;
const unlike = 0.95;

const weights: Partial<Record<FactName, { readonly moment: string; readonly weight: string }>> = {
  queue_interval: { moment: 'interval_start', weight: 'offered' },
  plan_interval: { moment: 'interval_start', weight: 'coalesce(forecast_volume, scheduled_agents)' },
  contact: { moment: 'started_at', weight: '1' },
};

/** Weight per half hour of the day, per queue. Rows per day or longer have no hour. */
async function profiles(connection: DuckDBConnection, importId: string, fact: FactName): Promise<Map<string, Float64Array>> {
  const plan = weights[fact];
  const found = new Map<string, Float64Array>();
  if (!plan) return found;
  const length = fact === 'contact' ? 'true' : 'coalesce(interval_s, 0) < 86400';
  const rows = await createReading(connection).rows<{ queue: string; slot: number; weight: number }>(
    `SELECT coalesce(queue, '') AS queue, CAST((hour(${plan.moment}) * 3600 + minute(${plan.moment}) * 60) // ${step} AS INTEGER) AS slot,
       CAST(sum(${plan.weight}) AS DOUBLE) AS weight FROM ${fact}
     WHERE import_id = $importId AND ${plan.moment} IS NOT NULL AND ${length} AND ${plan.weight} > 0 GROUP BY ALL`,
    { importId },
  );
  for (const { queue, slot, weight } of rows) {
    const profile = found.get(queue) ?? new Float64Array(steps);
    profile[slot] = weight;
    found.set(queue, profile);
  }
  return found;
}

/** Cosine of two shapes, the left one moved back by `by` half hours. */
function similarity(left: Float64Array, right: Float64Array, by: number): number {
  let [product, leftSquares, rightSquares] = [0, 0, 0];
  for (let slot = 0; slot < steps; slot++) {
    const a = left[(slot + by + steps) % steps] ?? 0;
    const b = right[slot] ?? 0;
    product += a * b;
    leftSquares += a * a;
    rightSquares += b * b;
  }
  return leftSquares > 0 && rightSquares > 0 ? product / Math.sqrt(leftSquares * rightSquares) : 0;
}

/** Whole hours by which the left day lies later than the right one, when the shapes leave no doubt; else 0. */
export function hoursLater(left: Float64Array, right: Float64Array): number {
  if (left.filter((weight) => weight > 0).length < 8) return 0;
  const here = similarity(left, right, 0);
  if (here > unlike) return 0;
  let best = { hours: 0, like: here };
  for (let hours = -mostHours; hours <= mostHours; hours++) {
    const like = similarity(left, right, hours * 2);
    if (like > best.like) best = { hours, like };
  }
  return best.like >= alike ? best.hours : 0;
}

const clockOf = (slot: number): string => {
  const at = ((slot % steps) + steps) % steps;
  return `${String(Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`;
};

/** The five busiest half hours with the same ones by the other clock. */
const busiest = (profile: Float64Array, hoursLater: number): string[] =>
  [...profile.keys()]
    .toSorted((left, right) => (profile[right] ?? 0) - (profile[left] ?? 0))
    .slice(0, 5)
    .toSorted((left, right) => left - right)
    .map((slot) => `${clockOf(slot)} / ${clockOf(slot - hoursLater * 2)}`);

const sumOf = (profile: Map<string, Float64Array>, queues: readonly string[]): Float64Array => {
  const sum = new Float64Array(steps);
  for (const queue of queues) {
    const own = profile.get(queue);
    for (let slot = 0; own && slot < steps; slot++) sum[slot] = (sum[slot] ?? 0) + (own[slot] ?? 0);
  }
  return sum;
};

/**
 * Compares when the day is busy in this import (not yet committed) with earlier files of the same queues: the same shape moved by whole hours means
 * two time zones. null when there is nothing to compare or no shift.
 */
export async function findTimeShift(connection: DuckDBConnection, importId: string, fact: FactName): Promise<TimeShift | null> {
  if (!weights[fact]) return null;
  const earlier = await createReading(connection).rows<{ importId: string; fact: FactName; file: string }>(
    `SELECT earlier.import_id AS "importId", earlier.fact, earlier.file FROM import earlier JOIN import own
       ON own.client_id = earlier.client_id AND own.sha256 <> earlier.sha256
     WHERE own.import_id = $importId AND earlier.rows_loaded > 0 AND earlier.fact IN ('queue_interval', 'plan_interval', 'contact')
     ORDER BY earlier.import_id LIMIT 12`,
    { importId },
  );
  if (earlier.length === 0) return null;
  const own = await profiles(connection, importId, fact);
  for (const other of earlier) {
    const theirs = await profiles(connection, other.importId, other.fact);
    const shared = [...own.keys()].filter((queue) => theirs.has(queue));
    const shape = sumOf(own, shared);
    const hours = shared.length === 0 ? 0 : hoursLater(shape, sumOf(theirs, shared));
    if (hours === 0) continue;
    const halfHours = busiest(shape, hours);
    return { hours: Math.abs(hours), direction: hours > 0 ? 'later' : 'earlier', file: other.file, halfHours };
  }
  return null;
}
