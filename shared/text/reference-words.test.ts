import { expect, it } from 'vitest';
import library from '../analyse/benchmark/reference-benchmarks.json' with { type: 'json' };
import { createText } from './index';
import { populationWords, sourceWords } from './reference-words';

const [nl, en] = [createText('nl'), createText('en')];

it('every published figure says in both languages whom it is about and who published it', () => {
  expect(library.length).toBeGreaterThan(50);
  for (const { population, source } of library) {
    expect(populationWords(en, population)).toBe(population.replaceAll("'", '’'));
    expect(sourceWords(en, source)).toBe(source);
    for (const words of [populationWords(nl, population), sourceWords(nl, source)])
      expect(words).not.toMatch(/worldwide|customers|not named|not stated|machine-translated|undated|service teams/);
  }
});

it('leaves words alone that it does not know', () => {
  expect(populationWords(nl, 'klanten van een eigen lijst')).toBe('klanten van een eigen lijst');
});
