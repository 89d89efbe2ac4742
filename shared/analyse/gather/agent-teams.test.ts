import { describe, expect, it } from 'vitest';
import { agentKey, agentTeams, type RosterRow } from './agent-teams';

const row = (
  agent: string,
  agent_name: string | null,
  team: string,
  valid_from: string | null = null,
  valid_to: string | null = null,
): RosterRow => ({
  agent,
  agent_name,
  team,
  valid_from,
  valid_to,
  import_id: 'i',
  source_rows: 1,
  first_row: 1,
  last_row: 1,
});

describe('one spelling for one person', () => {
  it.each([
    ['Jansen, P.', 'P. Jansen'],
    ['Zoë de Wit', 'de wit  ZOE'],
    ['00123', '123'],
  ])('%s is %s', (one, other) => expect(agentKey(one)).toBe(agentKey(other)));

  it('keeps different people apart', () => expect(agentKey('P. Jansen')).not.toBe(agentKey('P. Janssen')));
});

describe('team of an agent', () => {
  const teams = agentTeams([
    row('7', 'P. Jansen', 'Maas', null, '2024-06-09'),
    row('7', 'P. Jansen', 'Rijn', '2024-06-10'),
    row('8', 'A. Smit', 'Rijn'),
    row('9', 'A. Smit', 'Maas'),
  ]);

  it('follows the dates of the roster, by number or name', () => {
    expect(teams.teamOf('Jansen, P.', null, '2024-06-03')).toBe('Maas');
    expect(teams.teamOf('7', 'Lek', '2024-06-10')).toBe('Rijn');
    expect(teams.changes).toBe(true);
  });

  it('keeps the team of the source where the roster does not know the agent, or cannot tell two people apart', () => {
    expect(teams.teamOf('B. Vos', 'Lek', '2024-06-03')).toBe('Lek');
    expect(teams.teamOf('A. Smit', 'Lek', '2024-06-03')).toBe('Lek');
    expect(teams.teamOf(null, 'Lek', null)).toBe('Lek');
  });
});
