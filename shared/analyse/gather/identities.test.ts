import { describe, expect, it } from 'vitest';
import { agentTeams, type RosterRow } from './agent-teams';
import { type ConfirmedName, confirmedNames } from './identities';

const same = (kind: ConfirmedName['kind'], name: string, sameAs: string): ConfirmedName => ({ kind, name, same_as: sameAs });
const member = (agent: string, team: string, from: string | null, to: string | null): RosterRow => ({
  agent,
  agent_name: null,
  team,
  valid_from: from,
  valid_to: to,
  import_id: 'i',
  source_rows: 1,
  first_row: 2,
  last_row: 2,
});

describe('names that a person confirmed', () => {
  it('are followed to their end, per kind; a circle does not hang', () => {
    const name = confirmedNames([same('queue', 'A', 'B'), same('queue', 'B', 'C'), same('team', 'X', 'Y')], 'queue');
    expect([name('A'), name(' B '), name('C'), name('X')]).toEqual(['C', 'C', 'C', 'X']);
    expect(confirmedNames([same('agent', 'A', 'B'), same('agent', 'B', 'A')], 'agent')('A')).toBe('A');
  });

  it('give a confirmed spelling the team of its person, with the history by date, under the confirmed name of the team', () => {
    const rows = [member('Jan de Vries', 'Blauw', null, '2024-05-31'), member('Jan de Vries', 'Groen', '2024-06-01', null)];
    const teams = agentTeams(rows, [same('agent', 'jdv01', 'Jan de Vries'), same('team', 'Groen', 'Team Groen')]);
    expect(teams.teamOf('jdv01', null, '2024-05-15')).toBe('Blauw');
    expect(teams.teamOf('jdv01', 'Groen', '2024-06-15')).toBe('Team Groen');
    expect(teams.teamOf('onbekend', 'Groen', '2024-06-15')).toBe('Team Groen');
    expect(teams.personOf('jdv01')).toBe(teams.personOf('Vries, Jan de'));
    expect(agentTeams(rows).teamOf('jdv01', null, '2024-05-15')).toBeNull();
  });
});
