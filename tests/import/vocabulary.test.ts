import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factUses } from '../../shared/import/recognise/uses';
import { readHeader } from '../../shared/import/vocabulary/header';
import { meaningsOf } from '../../shared/import/vocabulary/match';
import synonyms from '../../shared/import/vocabulary/synonyms.json' with { type: 'json' };

interface Terms {
  readonly en?: readonly string[];
  readonly nl?: readonly string[];
  readonly vendors?: Readonly<Record<string, readonly string[]>>;
}
const concepts = Object.entries({ ...synonyms }) as [string, Terms][];
const termsOf = ({ en = [], nl = [], vendors = {} }: Terms): string[] => [...en, ...nl, ...Object.values(vendors).flat()];

/** The vocabulary that was handed over stands beside the checkout; without it this part is skipped, loudly. */
const handed = resolve(import.meta.dirname, '../../../shared/data/synonyms.json');
const there = existsSync(handed);
if (!there) console.warn(`SKIPPED: ${handed} is absent, so the vocabulary was not compared with it`);

describe('the vocabulary of headers', () => {
  it('has terms', () => expect(concepts.flatMap(([, terms]) => termsOf(terms)).length).toBeGreaterThan(800));

  it.skipIf(!there)('is the whole of what was handed over', () => {
    const given = JSON.parse(readFileSync(join(handed), 'utf8')) as Record<string, unknown>;
    const { _meta: _, ...fields } = given;
    expect(synonyms).toEqual(fields);
  });

  it('every term is known as what it stands for', () => {
    const unknown = concepts.flatMap(([concept, terms]) =>
      termsOf(terms).flatMap((term) =>
        meaningsOf(readHeader(term)).some((meaning) => meaning.concept === concept && meaning.score >= 0.55) ? [] : [`${concept}: ${term}`],
      ),
    );
    expect(unknown).toEqual([]);
  });

  it('every concept that a fact uses can be said', () => {
    const said = new Set(concepts.map(([concept]) => concept));
    const used = new Set(Object.values(factUses).flatMap((uses) => Object.keys(uses)));
    expect([...used].filter((concept) => said.has(concept)).length).toBeGreaterThan(30);
  });
});
