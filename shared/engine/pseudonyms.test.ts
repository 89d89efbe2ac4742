import { describe, expect, it } from 'vitest';
import { assessment as fixture } from '../../tests/fixtures/assessment';
import { openStore } from '../store';
import { pseudonymsOf, replaceNames, withoutNames } from './pseudonyms';

const names = new Map([
  ['Jan', 'Medewerker 001'],
  ['Jan de Vries', 'Medewerker 002'],
  ['4711', 'Medewerker 003'],
]);

describe('pseudonyms', () => {
  it('replaces whole names in any text, the longest first, and keys that stand alone', () => {
    expect(replaceNames({ a: ['Coach Jan de Vries en Jan.', '4711', 'Januari 4711'], n: 3, none: null }, names)).toEqual({
      a: ['Coach Medewerker 002 en Medewerker 001.', 'Medewerker 003', 'Januari 4711'],
      n: 3,
      none: null,
    });
  });

  it('takes example cells of personal columns away', () => {
    const assessment = fixture();
    const [source, ...others] = assessment.sources;
    if (!source) throw new Error('the fixture has no sources');
    const column = { header: 'Naam', field: 'agent', unit: null, confidence: 1, reason: 'x', examples: ['Piet Onbekend'] };
    const queue = { ...column, header: 'Wachtrij', field: 'queue', examples: ['Verkoop'] };
    const changed = withoutNames(
      { ...assessment, sources: [{ ...source, fact: 'agent_period', columns: [column, queue] }, ...others] },
      names,
    );
    expect(JSON.stringify(changed)).not.toContain('Piet Onbekend');
    expect(changed.sources[0]?.columns[1]?.examples).toEqual(['Verkoop']);
  });

  it('finds every employee in the facts and numbers them without following the alphabet', async () => {
    const store = await openStore(':memory:');
    await store.clients.create('acme', 'Acme');
    const loader = await store.loader();
    await loader.begin();
    const table = { clientId: 'acme', file: 'r.csv', sha256: 'a', sheet: null, headerSignature: '', system: null } as const;
    const importId = await loader.startTable({ ...table, fact: 'roster', columns: ['agent', 'team_lead'] });
    const people = ['Anna', 'Bart', 'Carla', 'Dirk', 'Els', 'Fred', 'Greet', 'Hans'];
    await loader.appendRows(
      importId,
      people.map((agent, index) => ({ sourceRow: index + 2, values: [agent, 'Zoë'] })),
    );
    await loader.finishTable(importId, {});
    await loader.commit();
    const found = await pseudonymsOf(store, 'acme', 'nl');
    expect(found.size).toBe(9);
    expect(found.get('Zoë')).toBe('Teamleider 001');
    expect(people.map((name) => found.get(name))).not.toEqual(people.map((name) => found.get(name)).toSorted());
    expect(await pseudonymsOf(store, 'acme', 'nl')).toEqual(found);
    await loader.close();
    await store.close();
  });
});
