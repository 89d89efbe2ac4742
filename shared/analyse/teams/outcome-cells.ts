import { definitionId, type Evidence, type TeamMetric } from '../../schema';
import { type AgentTeams, rostersQuery } from '../gather/agent-teams';
import type { Lineage, Traced } from '../gather/lineage';
import type { NamedQuery } from '../gather/named-query';
import type { CaseMix, OutcomeCell } from './outcome';

/** What the outcomes are made with: team membership, files, and the contacts per team that surveys could be about. */
export interface Setting {
  readonly teams: AgentTeams;
  readonly lineage: Lineage;
  readonly asked: ReadonlyMap<string, number> | null;
  /** Filled while reading: one spelling per person, that of the roster where it has one. */
  readonly names: Map<string, string>;
}

/** A row as a cell of an outcome; null where its team is unknown or nothing was counted. */
export type Reader<Row> = (row: Row) => { n: number; total: number; squares: number | null; mix: CaseMix } | null;

/** Rows as cells of an outcome; rows without a team are left out. */
export function cellsOf<Row extends { agent: string | null; team: string | null; date: string | null }>(
  rows: readonly Row[],
  { teams, names }: Pick<Setting, 'teams' | 'names'>,
  read: Reader<Row>,
): OutcomeCell[] {
  return rows.flatMap((row) => {
    const team = teams.teamOf(row.agent, row.team, row.date);
    const cell = read(row);
    if (!team || !cell || !(cell.n > 0)) return [];
    const person = row.agent === null ? null : teams.personOf(row.agent);
    if (person !== null && row.agent !== null && !names.has(person)) names.set(person, row.agent);
    return [{ team, person, ...cell }];
  });
}

/** The rows behind an outcome: its own and the roster's. `norms`: what a person set for it, printed with its definition. */
export function proofs(
  setting: Setting,
  metric: TeamMetric,
  query: NamedQuery<object>,
  rows: readonly Traced[],
  norms: Readonly<Record<string, number>> = {},
): Evidence[] {
  const definition = Object.keys(norms).length > 0 ? definitionId(`team.${metric}`, norms) : `team.${metric}`;
  return [
    setting.lineage.evidence(query, definition, {}, rows),
    ...(setting.teams.rows.length > 0 ? [setting.lineage.evidence(rostersQuery, definition, {}, setting.teams.rows)] : []),
  ];
}
