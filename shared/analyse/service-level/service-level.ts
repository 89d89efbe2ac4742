import type { Changes, Driver, Evidence, Missing, ServiceLevel } from '../../schema';
import type { Analysis, AnalysisContext, AssessmentSettings } from '../analysis';
import { rostersQuery } from '../gather/agent-teams';
import { Lineage, type Traced } from '../gather/lineage';
import { breathe, type NamedQuery } from '../gather/named-query';
import { alignQueues, allQueues, sameName } from './align';
import { breakdowns } from './breakdowns';
import { ledgerByPlace } from './by-place';
import { clientDefinition, definitionsOf } from './definitions';
import { deviationsOf } from './deviations';
import { explainQueues } from './explain-queues';
import { handleSpreadQuery } from './handle-spread';
import {
  absenceByDayQuery,
  chatConcurrencyQuery,
  gatherServiceLevel,
  planIntervalsQuery,
  repeatDaysQuery,
  type ServiceLevelRows,
} from './interval-rows';
import { ledgerOf } from './ledger';
import { type ExplainedQueue, explainedCells, type LedgerCell, observedCells } from './ledger-cells';
import { ledgerPart, mainThreshold, queueLedgers, seenIn } from './ledger-part';
import { agentQueuesQuery } from './people';
import { known, sumKnown } from './queue-grid';
import type { KnownShifts } from './rates';
import { type ReferencedQueues, type UnexplainedQueue, withReference } from './reference';

/** Merges that hold in at least one queue, each once. */
function mergedDrivers(queues: readonly ExplainedQueue[]): ServiceLevel['merged_drivers'] {
  const merges = new Map(queues.flatMap(({ chain }) => chain.merged.map((merge) => [`${merge.driver} ${merge.into}`, merge] as const)));
  return [...merges.values()];
}

/** What the client could hand over to see more, one entry per missing field. */
function missingOf(
  explained: readonly ExplainedQueue[],
  unexplained: readonly UnexplainedQueue[],
  { past, noPast }: ReferencedQueues,
): Missing[] {
  const fields = new Map<string, Missing>();
  const add = (analysis: string, needs: string, unlocks: string) => fields.set(`${analysis} ${unlocks}`, { analysis, needs, unlocks });
  for (const { needs } of unexplained) add('service_level_gap', needs.split('.')[0] as string, needs.split('.')[1] as string);
  // The past stands in for a plan; the plan itself would still say more.
  if (past.length > 0) add('service_level_gap', 'plan_interval', 'plan_interval');
  if (noPast) add('comparable_past', 'queue_interval', noPast);
  for (const { chain } of explained)
    for (const { driver, needs } of chain.unseen) add(`driver.${driver}`, needs === 'handle_s' ? 'queue_interval' : 'plan_interval', needs);
  return [...fields.values()];
}

/** The rows that say who works where and in which queue, how much handle times differ, and how many chats at once. */
function placeEvidence(lineage: Lineage, { people, chats = [], spreads = [] }: ServiceLevelRows): Evidence[] {
  const differ = spreads.length > 0 ? [lineage.evidence(handleSpreadQuery, 'handle_spread', {}, spreads)] : [];
  const counted = chats.length > 0 ? [lineage.evidence(chatConcurrencyQuery, 'chats_at_once', {}, chats)] : [];
  if (!people || people.queues.length === 0) return [...differ, ...counted];
  const rosters = people.teams.rows.length > 0 ? [lineage.evidence(rostersQuery, 'service_level_by_team', {}, people.teams.rows)] : [];
  return [lineage.evidence(agentQueuesQuery, 'service_level_by_team', {}, people.queues), ...rosters, ...differ, ...counted];
}

function evidenceOf(lineage: Lineage, rows: ServiceLevelRows, cells: readonly LedgerCell[], shown: ReadonlySet<Driver>): Evidence[] {
  const dates = cells.map((cell) => cell.date).sort();
  const period = dates.length > 0 ? { period: [dates[0], dates[dates.length - 1]] as [string, string] } : {};
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const repeats = (rows.repeats ?? []).filter(({ date }) => date >= first && date <= last);
  const proof = (query: NamedQuery<object>, definition: string, traced: readonly Traced[]) =>
    lineage.evidence(query, definition, period, traced);
  return [
    proof(rows.intervalsFrom, 'sl.offered', rows.intervals),
    ...(rows.plan.length > 0 ? [proof(planIntervalsQuery, 'sl.planned', rows.plan)] : []),
    ...(shown.has('repeat_contacts') && repeats.length > 0 ? [proof(repeatDaysQuery, 'repeat_contacts', repeats)] : []),
    ...(rows.absence.length > 0 ? [proof(absenceByDayQuery, 'absence', rows.absence)] : []),
    ...placeEvidence(lineage, rows),
  ];
}

/** Explains the queues with a plan together, else those that are compared with the past; both kinds stand by themselves under by_queue. */
async function explainReferenced(
  referenced: ReferencedQueues,
  rows: ServiceLevelRows,
  pause: (share: number) => Promise<void>,
  shifts?: KnownShifts,
) {
  const whole = referenced.planned.length + referenced.past.length;
  const planShare = whole > 0 ? referenced.planned.length / whole : 0;
  const planned = await explainQueues(referenced.planned, rows, (share) => pause(share * planShare), shifts);
  const past = await explainQueues(referenced.past, rows, (share) => pause(planShare + share * (1 - planShare)), shifts);
  return {
    main: planned.explained.length > 0 ? planned.explained : past.explained,
    beside: planned.explained.length > 0 ? past.explained : [],
    unexplained: [...referenced.unexplained, ...planned.unexplained, ...past.unexplained],
  };
}

/**
 * Computes the explanation from gathered rows: against the plan, or without one against the comparable past. Where neither is there, what was
 * observed without causes; null when not even that is counted. Pure but for the pauses.
 */
export async function explainServiceLevel(
  rows: ServiceLevelRows,
  settings: Pick<AssessmentSettings, 'target' | 'thresholdSeconds'>,
  lineage: Lineage,
  pause: (share: number) => Promise<void> = async () => {},
  shifts?: KnownShifts,
): Promise<{ service_level: ServiceLevel | null; missing: Missing[] }> {
  const { target } = settings;
  const grids = alignQueues(rows.intervals, rows.plan, settings.thresholdSeconds);
  const referenced = withReference(grids, target);
  const { main, beside, unexplained } = await explainReferenced(referenced, rows, pause, shifts);
  const missing = missingOf([...main, ...beside], unexplained, referenced);
  const counted = grids.filter(({ counts }) => known(sumKnown(counts.within_threshold)) !== null);
  // Where nobody called there is nothing to explain, however much was planned.
  if (!counted.some(({ counts }) => counts.offered.some((offered) => offered > 0))) return { service_level: null, missing };
  const cellsOf = new Map([...main, ...beside].map((queue) => [queue.grid.queue, explainedCells(queue)]));
  const cells = main.length > 0 ? main.flatMap(({ grid }) => cellsOf.get(grid.queue) ?? []) : counted.flatMap(observedCells);
  const part = ledgerPart(ledgerOf(cells, target), cells, main);
  if (main.length > 0 && (unexplained.length > 0 || beside.length > 0))
    part.grade_reasons.push(part.reference === 'plan' ? 'queues_without_plan' : 'queues_without_reference');
  const causes = (part.drivers ?? []).filter((driver) => !driver.cleared).map(({ driver }) => driver);
  const scope = main.length > 0 ? main.map(({ grid }) => grid) : counted;
  const named = new Set(scope.map(({ queue }) => sameName(queue)));
  const inScope = rows.intervals.filter((row) => named.has(allQueues) || named.has(sameName(row.queue)));
  const service_level: ServiceLevel = {
    ...part,
    client_definition: clientDefinition(inScope),
    threshold_s: mainThreshold(scope),
    target,
    definitions: definitionsOf(inScope),
    deviations: main.length > 0 ? deviationsOf(main, cells, causes) : [],
    merged_drivers: mergedDrivers(main),
    by_queue: queueLedgers([...main, ...beside], cellsOf, unexplained, rows, target),
    ...breakdowns(cells, target, seenIn(main)),
    by_team: ledgerByPlace('team', cells, rows.people, seenIn(main), target),
    by_site: ledgerByPlace('site', cells, rows.people, seenIn(main), target),
    evidence: evidenceOf(lineage, rows, cells, seenIn(main)),
  };
  return { service_level, missing };
}

/** The days on which volume or handle time of a queue, or of all together, was found to change for good. */
function shiftsIn(changes: Changes | undefined): KnownShifts {
  const days = (metric: string) => (queue: string) => {
    const own = (changes?.found ?? []).filter(
      ({ kind, metric: changed, scope }) =>
        kind === 'shift' &&
        changed === metric &&
        (scope.queue === undefined ? Object.values(scope).every((part) => part === undefined) : sameName(scope.queue) === sameName(queue)),
    );
    return [...new Set(own.map(({ on }) => on))].sort();
  };
  return { volume: days('contacts'), handle: days('handle_time') };
}

/** Why is the service level missed? methods.md 2 and 3. */
export const serviceLevelAnalysis: Analysis<'service_level'> = {
  id: 'service_level_gap',
  part: 'service_level',
  needs: [['queue_interval', 'contact']],
  async run(context: AnalysisContext) {
    const rows = await gatherServiceLevel(context);
    if (rows.intervals.length === 0)
      return { missing: [{ analysis: 'service_level_gap', needs: 'queue_interval', unlocks: 'queue_interval' }] };
    const pause = async (share: number) => {
      context.progress?.(share);
      await breathe(context);
    };
    return explainServiceLevel(rows, context.settings, await Lineage.of(context), pause, shiftsIn(context.earlier?.changes));
  },
};
