import { dateOf } from '../gather/wall-time';
import { type CalibratedQueue, calibrate, patienceBandSeconds } from './calibrate';
import { coveredCells, type IntervalValues, intervalValues } from './coalitions';
import { type AbsenceDayRow, chatsAtOnce, type ServiceLevelRows } from './interval-rows';
import { withLag } from './lag';
import type { ExplainedQueue } from './ledger-cells';
import { absenceIn } from './people';
import { buildChain, type Chain, staffSeries } from './players';
import type { QueueGrid } from './queue-grid';
import { estimateRates, type KnownShifts } from './rates';
import type { UnexplainedQueue } from './reference';
import { repeatSeriesOf } from './repeat-share';

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

/** The same causes at the ends of the band of patience, each with its own kappa; none where patience was measured. */
async function bandOf(grid: QueueGrid, chain: Chain, { patienceBasis }: CalibratedQueue, chats: number | null): Promise<IntervalValues[]> {
  if (patienceBasis !== 'assumed') return [];
  const ends: IntervalValues[] = [];
  for (const seconds of patienceBandSeconds)
    ends.push(await intervalValues(grid, chain, calibrate(grid, chain, chats, seconds), async () => {}));
  return ends;
}

/**
 * Explains every queue that has counts and a reference (its plan, or the past in its place): rates, players, calibration, exact Shapley values.
 * Queues that turn out to lack something are handed back with it. `pause` gets the share done of the whole work.
 */
export async function explainQueues(
  grids: readonly QueueGrid[],
  { absence, people, chats, repeats = [], spreads }: Pick<ServiceLevelRows, 'absence' | 'repeats' | 'people' | 'chats' | 'spreads'>,
  pause: (share: number) => Promise<void>,
  shifts?: KnownShifts,
): Promise<{ explained: ExplainedQueue[]; unexplained: UnexplainedQueue[] }> {
  const unexplained: UnexplainedQueue[] = [];
  const rates = estimateRates(grids, shifts, spreads);
  const explained: ExplainedQueue[] = [];
  for (const [index, grid] of grids.entries()) {
    const own = rates[index];
    const shares = dayShares(absenceIn(grid, people, absence));
    const staff = staffSeries(grid, perInterval(grid, shares.absent), perInterval(grid, shares.onQueue));
    if (!own || !staff) {
      unexplained.push({ grid, needs: own ? 'plan_interval.required_agents' : 'plan_interval.forecast_aht_s' });
      continue;
    }
    const series = repeatSeriesOf(grid, own, repeats);
    const chain = withLag(grid, buildChain(grid, own, staff, series));
    if (coveredCells(chain).length === 0) {
      unexplained.push({ grid, needs: 'plan_interval.forecast_volume' });
      continue;
    }
    await pause(index / grids.length);
    const calibration = calibrate(grid, chain, chatsAtOnce(chats));
    const values = await intervalValues(grid, chain, calibration, (share) => pause((index + share) / grids.length));
    const band = await bandOf(grid, chain, calibration, chatsAtOnce(chats));
    explained.push({ grid, rates: own, chain, repeats: typeof series === 'string' ? null : series, calibration, values, band });
  }
  return { explained, unexplained };
}
