import type { Kpi } from '../../schema';
import type { Analysis } from '../analysis';
import { type AgentTeams, readAgentTeams } from '../gather/agent-teams';
import { Lineage, type Traced } from '../gather/lineage';
import { ask, namedQuery } from '../gather/named-query';
import adherenceSql from './agent-adherence.sql?raw';
import agentTimeSql from './agent-time.sql?raw';
import type { Metric } from './ratio';
import { rollUp } from './roll-up';

type Maybe = number | null;
interface AgentRow extends Traced {
  readonly agent: string;
  readonly team: string | null;
  readonly date: string | null;
}
/** Time of one agent in one period, as agent-time.sql returns it. */
export interface AgentTimeRow extends AgentRow {
  readonly handled_with_time: Maybe;
  readonly handle_s: Maybe;
  readonly busy_s: Maybe;
  readonly available_s: Maybe;
  readonly handled_with_transferred: Maybe;
  readonly transferred: Maybe;
  readonly handled_with_talk: Maybe;
  readonly talk_s: Maybe;
  readonly handled_with_hold: Maybe;
  readonly hold_s: Maybe;
  readonly handled_with_wrap: Maybe;
  readonly wrap_s: Maybe;
}
/** Schedule of one agent on one day, as agent-adherence.sql returns it. */
export interface AdherenceRow extends AgentRow {
  readonly adherent_s: Maybe;
  readonly scheduled_with_adherent: Maybe;
  readonly absent_s: Maybe;
  readonly scheduled_with_absent: Maybe;
}
export const agentTimeQuery = namedQuery<AgentTimeRow>('kpis/agent-time.sql', 'agent_period', agentTimeSql);
export const agentAdherenceQuery = namedQuery<AdherenceRow>('kpis/agent-adherence.sql', 'adherence', adherenceSql);

/** Rows with the team that the roster gives, and one name per person for the clusters. */
export function withTeams<Row extends { agent: string | null; team: string | null; date: string | null }>(
  rows: readonly Row[],
  teams: AgentTeams,
): (Row & { person: string })[] {
  return rows.map((row) => ({
    ...row,
    team: teams.teamOf(row.agent, row.team, row.date),
    person: row.agent === null ? `nobody ${row.date ?? ''}` : teams.personOf(row.agent),
  }));
}

const timeMetrics: readonly Metric<AgentTimeRow>[] = [
  {
    id: 'handle_time',
    unit: 'seconds',
    kind: 'mean',
    numerator: (row) => row.handle_s,
    denominator: (row) => row.handled_with_time,
    definition: 'handle_time.agents',
  },
  {
    id: 'occupancy',
    unit: 'ratio',
    kind: 'part',
    numerator: (row) => row.busy_s,
    denominator: (row) => row.available_s,
    n: (row) => row.source_rows,
  },
  {
    id: 'transfer_rate',
    unit: 'ratio',
    kind: 'share',
    numerator: (row) => row.transferred,
    denominator: (row) => row.handled_with_transferred,
  },
];
const scheduleMetrics: readonly Metric<AdherenceRow>[] = [
  {
    id: 'adherence',
    unit: 'ratio',
    kind: 'part',
    numerator: (row) => row.adherent_s,
    denominator: (row) => row.scheduled_with_adherent,
    n: (row) => row.source_rows,
  },
  {
    id: 'absence',
    unit: 'ratio',
    kind: 'part',
    numerator: (row) => row.absent_s,
    denominator: (row) => row.scheduled_with_absent,
    n: (row) => row.source_rows,
  },
];

/** Handle time, occupancy and transfers from the agents' own totals; per team and week. Contacts of one agent hang together. */
export function agentKpis(rows: readonly AgentTimeRow[], teams: AgentTeams, lineage: Lineage): Kpi[] {
  return rollUp({
    rows: withTeams(rows, teams),
    metrics: timeMetrics,
    dimensions: ['team', 'week'],
    clusterOf: (row) => row.person,
    lineage,
  });
}

/** Adherence and absence, as shares of scheduled time; absent time does not count against adherence. */
export function scheduleKpis(rows: readonly AdherenceRow[], teams: AgentTeams, lineage: Lineage): Kpi[] {
  return rollUp({
    rows: withTeams(rows, teams),
    metrics: scheduleMetrics,
    dimensions: ['team', 'week'],
    clusterOf: (row) => row.person,
    lineage,
  });
}

export const agentKpisAnalysis: Analysis<'kpis'> = {
  id: 'agent_kpis',
  part: 'kpis',
  needs: [['agent_period']],
  run: async (context) => ({
    kpis: agentKpis(await ask(context, agentTimeQuery), await readAgentTeams(context), await Lineage.of(context)),
  }),
};

export const scheduleKpisAnalysis: Analysis<'kpis'> = {
  id: 'schedule_kpis',
  part: 'kpis',
  needs: [['adherence']],
  run: async (context) => ({
    kpis: scheduleKpis(await ask(context, agentAdherenceQuery), await readAgentTeams(context), await Lineage.of(context)),
  }),
};
