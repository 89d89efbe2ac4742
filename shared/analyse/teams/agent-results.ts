import type { AgentResult, Findings } from '../../schema';
import type { AnalysisContext } from '../analysis';
import { readAgentTeams } from '../gather/agent-teams';
import { Lineage } from '../gather/lineage';
import { ask, namedQuery } from '../gather/named-query';
import agentWeeksSql from './agent-weeks.sql?raw';
import type { Outcome } from './outcome';
import { type AgentWeekRow, ownTrends } from './own-trends';
import { fewestAgents, ownValues } from './own-values';

export const agentWeeksQuery = namedQuery<AgentWeekRow>('teams/agent-weeks.sql', 'contact', agentWeeksSql);

/**
 * Each agent's own work: shrunken values and own course in time (methods.md 4.4). In order of name and without any place among colleagues;
 * nothing under five agents. `names`: how a source spells each person.
 */
export async function agentResults(
  context: AnalysisContext,
  outcomes: readonly Outcome[],
  names: ReadonlyMap<string, string>,
): Promise<Pick<Findings, 'agents'>> {
  const everyone = new Set(outcomes.flatMap(({ cells }) => cells.flatMap(({ person }) => person ?? [])));
  if (everyone.size < fewestAgents) return {};
  const { personOf } = await readAgentTeams(context);
  const rows = await ask(context, agentWeeksQuery);
  const trends = ownTrends(rows, personOf);
  const values = outcomes.flatMap((outcome) => ownValues(outcome).map((own) => ({ outcome, own })));
  const spelled = new Map([...rows.map(({ agent }) => [personOf(agent), agent] as const), ...names]);
  const told = [...new Set([...values.map(({ own }) => own.person), ...trends.keys()])].map((person): AgentResult => {
    const own = values.filter((each) => each.own.person === person);
    return {
      agent: spelled.get(person) ?? person,
      team: own[0]?.own.team ?? null,
      metrics: own.map(({ outcome, own: { n, shrunken, interval } }) => ({
        metric: outcome.metric,
        unit: outcome.unit,
        n,
        shrunken,
        interval,
      })),
      trends: trends.get(person) ?? [],
    };
  });
  const lineage = await Lineage.of(context);
  const evidence = [
    ...(rows.length > 0 ? [lineage.evidence(agentWeeksQuery, 'agents.weeks', {}, rows)] : []),
    ...new Map(
      outcomes
        .flatMap((outcome) => outcome.evidence)
        .map((one) => [one.query, { ...one, id: `agents|${one.query}|${JSON.stringify(one.filters)}`, definition: 'agents' }]),
    ).values(),
  ];
  return { agents: { agents: everyone.size, told: told.sort((a, b) => a.agent.localeCompare(b.agent, 'nl')), evidence } };
}
