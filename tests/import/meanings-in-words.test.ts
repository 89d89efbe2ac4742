import { describe, expect, it } from 'vitest';
import { factUses } from '../../shared/import/recognise/uses';
import ownTerms from '../../shared/import/vocabulary/own-terms.json' with { type: 'json' };
import synonyms from '../../shared/import/vocabulary/synonyms.json' with { type: 'json' };
import { createText } from '../../shared/text';

describe('what a header can mean', () => {
  const used = new Set(Object.values(factUses).flatMap((uses) => Object.keys(uses)));
  const unused = [...new Set([...Object.keys(synonyms), ...Object.keys(ownTerms)])].filter((concept) => !used.has(concept));

  it('has words in both languages, also where no figure rests on it', () => {
    expect(used.size).toBeGreaterThan(50);
    for (const language of ['nl', 'en'] as const) {
      const text = createText(language);
      expect(unused.filter((concept) => !text.has(`meaning.${concept}`))).toEqual([]);
      const fields = Object.values(factUses).flatMap((uses) => Object.values(uses).flatMap((list) => list.map(({ field }) => field)));
      expect(fields.filter((field) => !text.has(`field.${field}`))).toEqual([]);
    }
  });
});
