import type { Driver, Evidence, Missing, QueueLedger, ServiceLevel } from '../../schema';
import type { Analysis, AnalysisContext, AssessmentSettings } from '../analysis';
import { Lineage, type Traced } from '../gather/lineage';
import { breathe, type NamedQuery } from '../gather/named-query';
import { alignQueues } from './align';
import { breakdowns } from './breakdowns';
import { clientDefinition, definitionsOf } from './definitions';
import { deviationsOf } from './deviations';
import { explainQueues, type UnexplainedQueue } from './explain-queues';
import { gradeOf, modelError } from './grade';
import { absenceByDayQuery, gatherServiceLevel, planIntervalsQuery, type ServiceLevelRows } from './interval-rows';
import { contributionsOf, type Ledger, ledgerOf } from './ledger';
import { type ExplainedQueue, explainedCells, type LedgerCell, observedCells } from './ledger-cells';

const seenIn = (queues: readonly ExplainedQueue[]): Set<Driver> =>
  new Set(queues.flatMap(({ chain }) => chain.players.map(({ driver }) => driver)));

/** Kappa and patience of several queues as one line: weighted by their contacts. */
function calibrationOf(queues: readonly ExplainedQueue[], cells: readonly LedgerCell[]): ServiceLevel['calibration'] {
  const weights = queues.map(({ grid, values }) => values.cells.reduce((sum, cell) => sum + (grid.counts.offered[cell] || 0), 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) return null;
  const mean = (value: (queue: ExplainedQueue) => number) =>
    queues.reduce((sum, queue, index) => sum + value(queue) * (weights[index] as number), 0) / total;
  const known = queues.every(({ calibration }) => calibration.patienceSeconds !== null && calibration.patienceBasis !== 'assumed');
  const whole = queues.some(({ calibration }) => calibration.basis === 'whole_period');
  const perDay = queues.some(({ grid }) => grid.notes.includes('counts_coarser_than_plan'));
  return {
    kappa: mean(({ calibration }) => calibration.kappa),
    patience_s: known ? mean(({ calibration }) => calibration.patienceSeconds ?? 0) : null,
    basis: whole ? 'whole_period' : 'reference_days',
    sigma_pp: modelError(cells, perDay),
  };
}

/** The part of a ledger that the whole client and a single queue share. */
function ledgerPart(ledger: Ledger, cells: readonly LedgerCell[], queues: readonly ExplainedQueue[]) {
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
    reference: queues.length > 0 ? ('plan' as const) : null,
  };
}

/** The threshold under which most contacts were counted. */
function mainThreshold(queues: readonly ExplainedQueue[]): number {
  const contacts = new Map<number, number>();
  for (const { grid } of queues) {
    const offered = grid.counts.offered.reduce((sum, count) => sum + (count || 0), 0);
    contacts.set(grid.thresholdSeconds, (contacts.get(grid.thresholdSeconds) ?? 0) + offered);
  }
  return [...contacts].sort((a, b) => b[1] - a[1])[0]?.[0] as number;
}

function queueLedgers(
  explained: readonly ExplainedQueue[],
  cellsOf: ReadonlyMap<string, LedgerCell[]>,
  unexplained: readonly UnexplainedQueue[],
  rows: ServiceLevelRows,
  target: number,
): QueueLedger[] {
  const printed = (queue: string) => clientDefinition(rows.intervals.filter((row) => row.queue.trim() === queue));
  const known = explained.map((queue) => {
    const cells = cellsOf.get(queue.grid.queue) ?? [];
    const part = ledgerPart(ledgerOf(cells, target), cells, [queue]);
    return {
      queue: queue.grid.queue,
      ...part,
      client_definition: printed(queue.grid.queue),
      threshold_s: queue.grid.thresholdSeconds,
      target,
    };
  });
  const other = unexplained.map(({ grid }) => {
    const part = ledgerPart(ledgerOf(observedCells(grid), target), [], []);
    return { queue: grid.queue, ...part, client_definition: printed(grid.queue), threshold_s: grid.thresholdSeconds, target };
  });
  return [...known, ...other].sort((a, b) => b.offered - a.offered);
}

/** Merges that hold in at least one queue, each once. */
function mergedDrivers(queues: readonly ExplainedQueue[]): ServiceLevel['merged_drivers'] {
  const merges = new Map(queues.flatMap(({ chain }) => chain.merged.map((merge) => [`${merge.driver} ${merge.into}`, merge] as const)));
  return [...merges.values()];
}

/** What the client could hand over to see more, one entry per missing field. */
function missingOf(explained: readonly ExplainedQueue[], unexplained: readonly UnexplainedQueue[]): Missing[] {
  const fields = new Map<string, Missing>();
  const [factOf, fieldOf] = [(needs: string) => needs.split('.')[0] as string, (needs: string) => needs.split('.')[1] as string];
  for (const { needs } of unexplained) fields.set(needs, { analysis: 'service_level_gap', needs: factOf(needs), unlocks: fieldOf(needs) });
  for (const { chain } of explained)
    for (const { driver, needs } of chain.unseen)
      fields.set(driver, {
        analysis: `driver.${driver}`,
        needs: needs === 'handle_s' ? 'queue_interval' : 'plan_interval',
        unlocks: needs,
      });
  return [...fields.values()];
}

function evidenceOf(lineage: Lineage, rows: ServiceLevelRows, cells: readonly LedgerCell[]): Evidence[] {
  const dates = cells.map((cell) => cell.date).sort();
  const period = dates.length > 0 ? { period: [dates[0], dates[dates.length - 1]] as [string, string] } : {};
  const proof = (query: NamedQuery<object>, definition: string, traced: readonly Traced[]) =>
    lineage.evidence(query, definition, period, traced);
  return [
    proof(rows.intervalsFrom, 'sl.offered', rows.intervals),
    proof(planIntervalsQuery, 'sl.planned', rows.plan),
    ...(rows.absence.length > 0 ? [proof(absenceByDayQuery, 'absence', rows.absence)] : []),
  ];
}

/** Computes the explanation from gathered rows; null when no queue has both counts and a plan. Pure but for the pauses. */
export async function explainServiceLevel(
  rows: ServiceLevelRows,
  settings: Pick<AssessmentSettings, 'target' | 'thresholdSeconds'>,
  lineage: Lineage,
  pause: (share: number) => Promise<void> = async () => {},
): Promise<{ service_level: ServiceLevel | null; missing: Missing[] }> {
  const { target } = settings;
  const grids = alignQueues(rows.intervals, rows.plan, settings.thresholdSeconds);
  const { explained, unexplained } = await explainQueues(grids, rows.absence, pause);
  const missing = missingOf(explained, unexplained);
  if (explained.length === 0) return { service_level: null, missing };
  const cellsOf = new Map(explained.map((queue) => [queue.grid.queue, explainedCells(queue)]));
  const cells = [...cellsOf.values()].flat();
  const part = ledgerPart(ledgerOf(cells, target), cells, explained);
  if (unexplained.length > 0) part.grade_reasons.push('queues_without_plan');
  const causes = (part.drivers ?? []).filter((driver) => !driver.cleared).map(({ driver }) => driver);
  const planned = new Set(explained.map(({ grid }) => grid.queue));
  const inScope = rows.intervals.filter((row) => planned.size === 1 || planned.has(row.queue.trim()));
  const service_level: ServiceLevel = {
    ...part,
    client_definition: clientDefinition(inScope),
    threshold_s: mainThreshold(explained),
    target,
    definitions: definitionsOf(inScope),
    deviations: deviationsOf(explained, cells, causes),
    merged_drivers: mergedDrivers(explained),
    by_queue: queueLedgers(explained, cellsOf, unexplained, rows, target),
    ...breakdowns(cells, target, seenIn(explained)),
    evidence: evidenceOf(lineage, rows, cells),
  };
  return { service_level, missing };
}

/** Why is the service level missed? methods.md 2 and 3. */
export const serviceLevelAnalysis: Analysis<'service_level'> = {
  id: 'service_level_gap',
  part: 'service_level',
  needs: [['queue_interval', 'contact'], ['plan_interval']],
  async run(context: AnalysisContext) {
    const rows = await gatherServiceLevel(context);
    if (rows.intervals.length === 0)
      return { missing: [{ analysis: 'service_level_gap', needs: 'queue_interval', unlocks: 'queue_interval' }] };
    return explainServiceLevel(rows, context.settings, await Lineage.of(context), async (share) => {
      context.progress?.(share);
      await breathe(context);
    });
  },
};
