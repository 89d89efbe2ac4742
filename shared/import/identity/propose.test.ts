import { describe, expect, it } from 'vitest';
import type { FactName } from '../../schema';
import { editDistance, labelLikeness, personLikeness } from './name-likeness';
import { type IdentityKind, proposeMatches, type SeenName } from './propose';

const reasonOf = (left: string, right: string) => personLikeness(left, right)?.reason ?? null;
const key = (name: string) => name.toLowerCase().split(/\W+/).sort().join(' ');
const seen = (fact: FactName, ...names: string[]): SeenName[] => names.map((name) => ({ name, fact, file: `${fact}.csv`, rows: 10 }));
const propose = (kind: IdentityKind, names: SeenName[], decided: { name: string; sameAs: string; same: boolean }[] = []) =>
  proposeMatches({ kind, seen: names, keyOf: key, decided });

describe('names of people in two systems', () => {
  it.each([
    ['J. de Vries', 'Jan de Vries', 'initials'],
    ['Vries, J. de', 'Jan de Vries', 'initials'],
    ['jan.devries@klant.nl', 'Jan Devries', 'email'],
    ['j.vries@klant.nl', 'Jan de Vries', 'email'],
    ['jan.devries@klant.nl', 'Jan de Vries', 'email'],
    ['j.devries@klant.nl', 'Jan de Vries', 'email'],
    ['piet.smit@klant.nl', 'Jan de Vries', null],
    ['Marieke van den Berg-Smit', 'Marieke van den Berg', 'part'],
    ['Marieke van den Berg', 'Pieter van den Berg-Smit', null],
    ['jdevries', 'Jan de Vries', 'account'],
    ['Jan Vries', 'Jan de Vries', 'part'],
    ['Zoë Müller', 'Zoe Mueler', 'typing'],
    ['Jan de Vreis', 'Jan de Vries', 'typing'],
    ['1042 - Jan de Vries', '1042', 'number'],
    ['01042', 'Jan de Vries (1042)', 'number'],
    ['Jan de Vries', 'Jan de Boer', null],
    ['J. Bakker', 'Jan de Vries', null],
    ['Kees Jansen', 'Karin Jansen', null],
    ['Jan', 'Jan de Vries', null],
    ['Bert Bakker', 'Albert Bakker', 'short_name'],
    ['Bakker, Johannes', 'Jan Bakker', 'short_name'],
    ['Bert Bakker', 'Albert Smit', null],
    ['Bert', 'Albert', null],
  ] as const)('%s and %s: %s', (left, right, reason) => {
    expect(reasonOf(left, right)).toBe(reason);
    expect(reasonOf(right, left)).toBe(reason);
  });

  it('a swap of neighbours is one step', () => {
    expect([editDistance('vreis', 'vries', 2), editDistance('abc', 'abc', 2), editDistance('abc', 'xyz', 2)]).toEqual([1, 0, 3]);
  });

  it('proposes the roster’s name, leaves what is one already, and says when two fit', () => {
    const roster = seen('roster', 'Jan de Vries', 'Joke de Vries', 'Ahmed Yilmaz', 'Eva Smit');
    const proposals = propose('agent', [...roster, ...seen('contact', 'de Vries Jan', 'A. Yılmaz', 'J. de Vries', 'Iemand Anders')]);
    expect(proposals.map(({ name, sameAs, reason }) => [name, sameAs, reason])).toEqual([
      ['A. Yılmaz', 'Ahmed Yilmaz', 'initials'],
      ['J. de Vries', 'Jan de Vries', 'several'],
    ]);
    expect(proposals[0]?.confidence).toBeGreaterThan(2 * (proposals[1]?.confidence ?? 1) - 0.01);
    expect(proposals[0]).toMatchObject({ files: ['contact.csv'], otherFiles: ['roster.csv'] });
  });

  it('proposes short names with little confidence, and less where brothers work together', () => {
    const one = propose('agent', [...seen('roster', 'Albert Bakker', 'Eva Smit'), ...seen('contact', 'Bert Bakker')]);
    expect(one).toMatchObject([{ name: 'Bert Bakker', sameAs: 'Albert Bakker', reason: 'short_name', confidence: 0.55 }]);
    const two = propose('agent', [...seen('roster', 'Albert Bakker', 'Lambert Bakker'), ...seen('contact', 'Bert Bakker')]);
    expect(two).toMatchObject([{ name: 'Bert Bakker', reason: 'several' }]);
    expect(two[0]?.confidence).toBeLessThan(0.3);
  });

  it('does not ask again what a person decided', () => {
    const names = [...seen('roster', 'Jan de Vries', 'Joke de Vries'), ...seen('contact', 'J. de Vries')];
    const no = { name: 'J. de Vries', sameAs: 'Jan de Vries', same: false };
    expect(propose('agent', names, [no])).toMatchObject([{ sameAs: 'Joke de Vries', reason: 'initials', confidence: 0.85 }]);
    expect(propose('agent', names, [{ ...no, same: true }])).toEqual([]);
  });
});

describe('names of queues and teams', () => {
  it('same words in another dress, one letter off, or a part of it; another number is another queue', () => {
    expect(labelLikeness('Wachtrij Sales NL', 'SALES_NL')?.reason).toBe('words');
    expect(labelLikeness('Facturatei', 'Facturatie')?.reason).toBe('typing');
    expect(labelLikeness('Storingen', 'Storingen zakelijk')?.reason).toBe('part');
    expect(labelLikeness('Storing', 'Storingen')?.reason).toBe('typing');
    expect(labelLikeness('Orders', 'Order')?.reason).toBe('typing');
    expect(labelLikeness('Retour', 'Retourenportaal')).toBeNull();
    expect(labelLikeness('Sales 1', 'Sales 2')).toBeNull();
    expect(labelLikeness('Team A', 'Team B')).toBeNull();
    expect(labelLikeness('Verkoop', 'Service')).toBeNull();
  });

  it('the counts lead, the plan follows', () => {
    const names = [...seen('queue_interval', 'Q_Verkoop', 'Q_Service'), ...seen('plan_interval', 'Verkoop', 'Q_Service')];
    expect(propose('queue', names)).toMatchObject([{ name: 'Verkoop', sameAs: 'Q_Verkoop', reason: 'words' }]);
  });
});
