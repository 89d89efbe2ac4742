import type { AnalysisContext } from '../analysis';
import { type ConfirmedName, confirmedNames, readIdentities } from './identities';
import type { Traced } from './lineage';
import { ask, namedQuery } from './named-query';
import rostersSql from './rosters.sql?raw';

export interface RosterRow extends Traced {
  readonly agent: string;
  readonly agent_name: string | null;
  readonly team: string;
  readonly site?: string | null;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
}
export const rostersQuery = namedQuery<RosterRow>('gather/rosters.sql', 'roster', rostersSql);

/**
 * One spelling for one person: capitals, accents, punctuation, the order of first and last name and leading zeros of a number do not matter.
 * Anything looser (nicknames, typing errors) is for a person to confirm.
 */
export function agentKey(name: string): string {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLocaleLowerCase('nl')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  return words
    .map((word) => (/^\d+$/.test(word) ? word.replace(/^0+(?=\d)/, '') : word))
    .sort()
    .join(' ');
}

/** Team of an agent on a day: the roster wins over the team that a source gives itself. */
export interface AgentTeams {
  teamOf(agent: string | null, ownTeam: string | null, date: string | null): string | null;
  /** Where an agent works by the roster; null when it does not say, or names several places. */
  siteOf(agent: string): string | null;
  /** The person behind a spelling, the same for all spellings that the roster links; the own key where the roster does not know it. */
  personOf(agent: string): string;
  /** true: someone changed team, so rows must be kept per day. */
  readonly changes: boolean;
  readonly rows: readonly RosterRow[];
}

interface Membership {
  readonly person: string;
  readonly team: string;
  readonly from: string;
  readonly to: string;
}

/** `identities`: spellings that a person confirmed; they count as much as those of the roster. */
export function agentTeams(given: readonly RosterRow[], identities: readonly ConfirmedName[] = []): AgentTeams {
  const teamName = confirmedNames(identities, 'team');
  const agentName = confirmedNames(identities, 'agent');
  const rows = given.map((row) => ({ ...row, team: teamName(row.team) }));
  const memberships = new Map<string, Membership[]>();
  const persons = new Map<string, string | null>();
  const sites = new Map<string, Set<string>>();
  for (const row of rows) {
    const person = agentKey(row.agent);
    const list = memberships.get(person) ?? [];
    if (row.site) sites.set(person, (sites.get(person) ?? new Set<string>()).add(row.site));
    list.push({ person, team: row.team, from: row.valid_from ?? '', to: row.valid_to ?? '9999' });
    memberships.set(person, list);
    for (const spelling of [row.agent, row.agent_name]) {
      if (!spelling) continue;
      const key = agentKey(spelling);
      // Two people with one name: nobody can say whose contacts these are.
      persons.set(key, persons.has(key) && persons.get(key) !== person ? null : person);
    }
  }
  const changes = [...memberships.values()].some((list) => new Set(list.map(({ team }) => team)).size > 1);
  // Spellings come back in a million rows, and reading one takes a while.
  const known = new Map<string, string>();
  const personOf = (agent: string) => {
    const before = known.get(agent);
    if (before !== undefined) return before;
    const key = agentKey(agentName(agent));
    const person = persons.get(key) ?? key;
    known.set(agent, person);
    return person;
  };
  return {
    rows,
    changes,
    personOf,
    siteOf(agent) {
      const known = sites.get(personOf(agent));
      return known?.size === 1 ? ([...known][0] ?? null) : null;
    },
    teamOf(agent, source, date) {
      const ownTeam = source === null ? null : teamName(source);
      const list = agent ? memberships.get(personOf(agent)) : undefined;
      if (!list) return ownTeam;
      const valid = date ? list.filter(({ from, to }) => from <= date && date <= to) : list;
      const teams = new Set(valid.map(({ team }) => team));
      if (teams.size === 1) return valid[0]?.team ?? ownTeam;
      // Several teams on one day: the membership that began last.
      return (
        [...valid].sort((a, b) => (a.from < b.from ? 1 : -1))[0]?.team ?? (list.length === 1 && !date ? (list[0]?.team ?? null) : ownTeam)
      );
    },
  };
}

export const readAgentTeams = async (context: AnalysisContext): Promise<AgentTeams> =>
  agentTeams(await ask(context, rostersQuery), await readIdentities(context));
