import { dateOf } from '../gather/wall-time';
import { calibrate } from './calibrate';
import { coveredCells, intervalValues } from './coalitions';
import type { AbsenceDayRow } from './interval-rows';
import type { ExplainedQueue } from './ledger-cells';
import { buildChain, staffSeries } from './players';
import { known, type QueueGrid, sumKnown } from './queue-grid';
import { estimateRates } from './rates';
import { repeatShareOf } from './repeat-share';

/** A queue that cannot be explained, with the field that would change that. */
export interface UnexplainedQueue {
  readonly grid: QueueGrid;
  readonly needs: string;
}

/** Share of the day's scheduled time lost to absence, and of the present time spent as planned; NaN on days without agent records. */
export function dayShares(rows: readonly AbsenceDayRow[]): { absent: ReadonlyMap<string, number>; onQueue: ReadonlyMap<string, number> } {
  const sums = new Map<string, [number, number, number, number]>();
  for (const row of rows) {
    const [scheduled, absent, present, adherent] = sums.get(row.date) ?? [0, 0, 0, 0];
    sums.set(row.date, [
      scheduled + (row.scheduled_s ?? 0),
      absent + (row.absent_s ?? 0),
      present + (row.present_s ?? 0),
      adherent + (row.adherent_s ?? 0),
    ]);
  }
  const absent = new Map<string, number>();
  const onQueue = new Map<string, number>();
  for (const [date, [scheduled, away, present, adherent]] of sums) {
    if (scheduled > 0) absent.set(date, Math.min(1, away / scheduled));
    if (present > 0 && adherent > 0) onQueue.set(date, Math.min(1, adherent / present));
  }
  return { absent, onQueue };
}

const perInterval = (grid: QueueGrid, shares: ReadonlyMap<string, number>): Float64Array | null =>
  shares.size === 0 ? null : grid.starts.map((start) => shares.get(dateOf(start)) ?? Number.NaN);

/** What a queue lacks for an explanation; null when nothing. */
function lacking(grid: QueueGrid): string | null {
  if (!grid.plan || known(sumKnown(grid.plan.forecast_volume)) === null) return 'plan_interval.forecast_volume';
  if (!(sumKnown(grid.plan.forecast_volume) > 0)) return 'plan_interval.forecast_volume';
  if (known(sumKnown(grid.counts.within_threshold)) === null) return 'queue_interval.within_threshold';
  if (grid.intervalSeconds >= 86_400) return 'queue_interval.interval_start';
  const positions = [grid.plan.required_agents, grid.plan.scheduled_agents];
  return positions.some((series) => sumKnown(series) > 0) ? null : 'plan_interval.required_agents';
}

/**
 * Explains every queue that has counts and a plan: rates, players, calibration, exact Shapley values. Queues without are handed back with
 * what they lack. `pause` gets the share done of the whole work.
 */
export async function explainQueues(
  grids: readonly QueueGrid[],
  absence: readonly AbsenceDayRow[],
  pause: (share: number) => Promise<void>,
): Promise<{ explained: ExplainedQueue[]; unexplained: UnexplainedQueue[] }> {
  const unexplained: UnexplainedQueue[] = [];
  const planned = grids.filter((grid) => {
    const needs = lacking(grid);
    if (needs) unexplained.push({ grid, needs });
    return !needs;
  });
  const rates = estimateRates(planned);
  const shares = dayShares(absence);
  const explained: ExplainedQueue[] = [];
  for (const [index, grid] of planned.entries()) {
    const own = rates[index];
    const staff = staffSeries(grid, perInterval(grid, shares.absent), perInterval(grid, shares.onQueue));
    if (!own || !staff) {
      unexplained.push({ grid, needs: own ? 'plan_interval.required_agents' : 'plan_interval.forecast_aht_s' });
      continue;
    }
    const chain = buildChain(grid, own, staff, repeatShareOf(grid, own));
    if (coveredCells(chain).length === 0) {
      unexplained.push({ grid, needs: 'plan_interval.forecast_volume' });
      continue;
    }
    await pause(index / planned.length);
    const calibration = calibrate(grid, chain);
    const values = await intervalValues(grid, chain, calibration, (share) => pause((index + share) / planned.length));
    explained.push({ grid, rates: own, chain, calibration, values });
  }
  return { explained, unexplained };
}
