import type { Driver, QueueLedger, ServiceLevel } from '../../schema';
import { sameName } from './align';
import { dayLedgers } from './breakdowns';
import { clientDefinition } from './definitions';
import { gradeOf } from './grade';
import type { ServiceLevelRows } from './interval-rows';
import { lagSeconds } from './lag';
import { contributionsOf, type Ledger, ledgerOf } from './ledger';
import { type ExplainedQueue, type LedgerCell, observedCells } from './ledger-cells';
import { modelError } from './model-error';
import type { QueueGrid } from './queue-grid';
import type { UnexplainedQueue } from './reference';

/** Drivers that at least one of the queues could show. */
export const seenIn = (queues: readonly ExplainedQueue[]): Set<Driver> =>
  new Set(queues.flatMap(({ chain }) => chain.players.map(({ driver }) => driver)));

/** Kappa and patience of several queues as one line: weighted by their contacts. */
function calibrationOf(queues: readonly ExplainedQueue[], cells: readonly LedgerCell[]): ServiceLevel['calibration'] {
  const weights = queues.map(({ grid, values }) => values.cells.reduce((sum, cell) => sum + (grid.counts.offered[cell] || 0), 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) return null;
  const mean = (value: (queue: ExplainedQueue) => number) =>
    queues.reduce((sum, queue, index) => sum + value(queue) * (weights[index] as number), 0) / total;
  const known = queues.every(({ calibration }) => calibration.patienceSeconds !== null && calibration.patienceBasis !== 'assumed');
  const bases = queues.map(({ calibration }) => calibration.basis);
  const basis = bases.find((each) => each === 'whole_period') ?? bases.find((each) => each === 'past_period') ?? 'reference_days';
  const perDay = queues.some(({ grid }) => grid.notes.includes('counts_coarser_than_plan'));
  const measured = queues.flatMap(({ calibration }) => calibration.concurrency ?? []);
  const spreads = queues.map(({ rates }) => rates.handleSpread);
  const spreadKnown = spreads.every((spread) => spread !== null);
  const lags = queues.flatMap(({ grid, chain }) => lagSeconds(grid, chain) ?? []);
  const error = modelError(cells, perDay);
  return {
    kappa: mean(({ calibration }) => calibration.kappa),
    ...(measured.length > 0 ? { chats_at_once: Math.max(...measured) } : {}),
    ...(spreadKnown ? { handle_spread: mean(({ rates }) => rates.handleSpread ?? 0) } : {}),
    ...(lags.length > 0 ? { lag_s: Math.max(...lags) } : {}),
    patience_s: known ? mean(({ calibration }) => calibration.patienceSeconds ?? 0) : null,
    basis,
    sigma_pp: error?.whole ?? null,
    chance_pp: error?.chance ?? null,
    model_error_pp: error?.own ?? null,
  };
}

/** The part of a ledger that the whole client and a single queue share. */
export function ledgerPart(ledger: Ledger, cells: readonly LedgerCell[], queues: readonly ExplainedQueue[]) {
  const graded = ledger.unexplained === null ? null : gradeOf(queues, cells, ledger.unexplained);
  return {
    definition: 'sl.offered' as const,
    observed: ledger.observed,
    planned: ledger.planned,
    gap_pp: ledger.gap,
    gap_contacts: ledger.gap === null ? null : (ledger.gap / 100) * ledger.offered,
    offered: ledger.offered,
    grade: graded?.grade ?? null,
    grade_reasons: [...(graded?.reasons ?? [])],
    drivers: contributionsOf(ledger, cells, seenIn(queues)),
    plan_itself_pp: ledger.planItself,
    arrival_mix_pp: ledger.arrivalMix,
    unexplained_pp: ledger.unexplained,
    calibration: queues.length > 0 ? calibrationOf(queues, cells) : null,
    ...referenceOf(queues),
  };
}

/** What these queues are compared with: one kind for all of them. */
function referenceOf(queues: readonly ExplainedQueue[]): Pick<ServiceLevel, 'reference' | 'reference_period'> {
  const [first] = queues;
  if (!first) return { reference: null };
  const past = first.grid.reference;
  return past ? { reference: 'comparable_past', reference_period: { period: [past.from, past.to], met: past.met } } : { reference: 'plan' };
}

/** The threshold under which most contacts were counted. */
export function mainThreshold(grids: readonly QueueGrid[]): number {
  const contacts = new Map<number, number>();
  for (const grid of grids) {
    const offered = grid.counts.offered.reduce((sum, count) => sum + (count || 0), 0);
    contacts.set(grid.thresholdSeconds, (contacts.get(grid.thresholdSeconds) ?? 0) + offered);
  }
  return [...contacts].sort((a, b) => b[1] - a[1])[0]?.[0] as number;
}

/** Every queue with its own ledger, the largest first; queues without an explanation with what was observed. */
export function queueLedgers(
  explained: readonly ExplainedQueue[],
  cellsOf: ReadonlyMap<string, LedgerCell[]>,
  unexplained: readonly UnexplainedQueue[],
  rows: ServiceLevelRows,
  target: number,
): QueueLedger[] {
  const printed = (queue: string) => clientDefinition(rows.intervals.filter((row) => sameName(row.queue) === sameName(queue)));
  const known = explained.map((queue) => {
    const cells = cellsOf.get(queue.grid.queue) ?? [];
    const part = ledgerPart(ledgerOf(cells, target), cells, [queue]);
    return {
      queue: queue.grid.queue,
      ...part,
      client_definition: printed(queue.grid.queue),
      threshold_s: queue.grid.thresholdSeconds,
      target,
      by_day: dayLedgers(cells, target, seenIn([queue])),
    };
  });
  const other = unexplained.map(({ grid }) => {
    const part = ledgerPart(ledgerOf(observedCells(grid), target), [], []);
    return { queue: grid.queue, ...part, client_definition: printed(grid.queue), threshold_s: grid.thresholdSeconds, target };
  });
  return [...known, ...other].sort((a, b) => b.offered - a.offered);
}
