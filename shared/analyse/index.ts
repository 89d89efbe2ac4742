import type { Findings, Missing } from '../schema';
import type { Analysis, AnalysisContext } from './analysis';
import { benchmarkOf } from './benchmark/benchmark';
import { explainChanges } from './change/explain-changes';
import { withEpisodeCosts } from './channels/channel-episodes';
import { askedOnce } from './gather/asked-once';
import { Lineage } from './gather/lineage';
import { breathe } from './gather/named-query';
import { withTarget } from './gather/target-in-files';
import { exactly } from './gather/what-lacks';
import { analyses } from './registry';

export type { Analysis, AnalysisContext, AssessmentSettings } from './analysis';
export { higherIsBetter } from './benchmark/direction';
export { referenceLibrary } from './benchmark/library';
export { type ClientValues, fewestPeers, peerFigure, releasableGroups } from './benchmark/peers';
export { readAgentTeams } from './gather/agent-teams';
export type { NamedQuery } from './gather/named-query';
export { analyses, namedQueries } from './registry';
export { gatherServiceLevel } from './service-level/interval-rows';
export { type Clustering, clusterUnits, type UnitFeature } from './type/cluster-units';
export { defaultLevers } from './what-if/levers';
export { type PreparedClient, prepareWhatIf } from './what-if/prepared';
export { cheapestRepairs } from './what-if/repairs';
export { requiredStaff } from './what-if/required-staff';
export { baseline, WhatIfError, whatIf } from './what-if/what-if';

/** The first fact of every group of which the client has none: `needs` reads "one of these and one of those". */
function missingFacts(analysis: Analysis, lineage: Lineage): Missing[] {
  return analysis.needs
    .filter((group) => !group.some((fact) => lineage.has(fact)))
    .map(([fact]) => ({ analysis: analysis.id, needs: fact ?? '', unlocks: fact ?? '' }));
}

/** Figures of one metric and scope from two sources: the analysis that runs first has the better source. */
function withoutRepeats(kpis: Findings['kpis']): Findings['kpis'] {
  const seen = new Set<string>();
  return kpis.filter((kpi) => {
    const { period: _, ...place } = kpi.scope;
    const key = `${kpi.metric}|${JSON.stringify(Object.entries(place).sort())}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/**
 * Runs every analysis that the client's facts allow and reports what is missing for the others, with the file that would unlock them.
 * Cancels between analyses and between queues through the context's signal (throws its reason).
 */
export async function analyseClient(given: AnalysisContext): Promise<Findings> {
  const context = await withTarget({ ...given, store: askedOnce(given.store) });
  const lineage = await Lineage.of(context);
  const findings: Findings = { kpis: [], service_level: null, teams: [], team_comparisons: [], channels: [], missing: [] };
  const whole = analyses.reduce((sum, { weight }) => sum + weight, 0);
  let done = 0;
  for (const { analysis, weight } of analyses) {
    await breathe(context);
    const missing = missingFacts(analysis, lineage);
    findings.missing.push(...missing);
    if (missing.length === 0) {
      const before = done;
      const progress = (share: number) => context.progress?.((before + share * weight) / whole);
      const part = await analysis.run({ ...context, progress, earlier: findings });
      findings.kpis.push(...(part.kpis ?? []));
      if (part.service_level) findings.service_level ??= { ...part.service_level, target_source: context.settings.targetSource };
      findings.teams.push(...(part.teams ?? []));
      findings.team_comparisons.push(...(part.team_comparisons ?? []));
      findings.channels.push(...(part.channels ?? []));
      findings.missing.push(...(part.missing ?? []));
      Object.assign(findings, partsOfLater(part));
    }
    done += weight;
    context.progress?.(done / whole);
  }
  const explained = withEpisodePrices(await withExplainedChanges(context, findings));
  const kpis = withoutRepeats(findings.kpis);
  const benchmark_comparison = benchmarkOf({ kpis, channels: findings.channels });
  return { ...explained, kpis, benchmark_comparison, missing: eachOnce(findings.missing).map((entry) => exactly(entry, lineage)) };
}

/** Changes get what was behind them from the gap ledger, which is known only when all analyses have run; the days per queue were for that alone. */
async function withExplainedChanges(context: AnalysisContext, findings: Findings): Promise<Findings> {
  const changes = await explainChanges(context, findings);
  const { service_level: level } = findings;
  const by_queue = level?.by_queue.map(({ by_day: _, ...queue }) => queue);
  return { ...findings, ...(changes ? { changes } : {}), service_level: level && { ...level, by_queue: by_queue ?? [] } };
}

/** The stages of the journey get their price from the cost to serve. */
const withEpisodePrices = (findings: Findings): Findings =>
  findings.channel_episodes
    ? { ...findings, channel_episodes: withEpisodeCosts(findings.channel_episodes, findings.cost_to_serve) }
    : findings;

/** The parts that one analysis alone fills, as they are. */
function partsOfLater(part: Partial<Findings>): Partial<Findings> {
  const { kpis: _k, service_level: _s, teams: _t, team_comparisons: _c, channels: _h, missing: _m, ...later } = part;
  return later;
}

const eachOnce = (missing: readonly Missing[]): Missing[] => [
  ...new Map(missing.map((entry) => [`${entry.analysis}|${entry.needs}|${entry.unlocks}`, entry])).values(),
];
