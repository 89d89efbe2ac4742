import { describe, expect, it } from 'vitest';
import { assessment } from '../../tests/fixtures/assessment';
import { pseudonymise } from './pseudonyms';

describe('pseudonyms in a report', () => {
  it('replace the names of agents whose own work is told, wherever they stand', () => {
    const told = ['Anna Visser', 'Bram de Wit'].map((agent) => ({ agent, team: 'Maas', metrics: [], trends: [] }));
    const own = { ...assessment(), agents: { agents: 2, told, evidence: [] } };
    const [first] = own.advice;
    if (first) first.observation = `${first.observation} Anna Visser zei het.`;
    const hidden = pseudonymise(own, 'Medewerker');
    expect(JSON.stringify(hidden)).not.toMatch(/Anna|Visser|Bram|de Wit/);
    expect(hidden.agents?.told.map(({ agent }) => agent)).toEqual(['Medewerker 1', 'Medewerker 2']);
    expect(hidden.client.name).toBe(own.client.name);
  });
});
