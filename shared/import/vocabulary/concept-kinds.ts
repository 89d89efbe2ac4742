import ownTerms from './own-terms.json' with { type: 'json' };
import synonyms from './synonyms.json' with { type: 'json' };

const kinds = new Map<string, string>();
for (const [concept, terms] of [...Object.entries(synonyms), ...Object.entries(ownTerms)] as [string, { readonly kind?: string }][])
  if (terms.kind && !kinds.has(concept)) kinds.set(concept, terms.kind);

/** time, dimension, id, count, duration, rate, staff, score, text, money or flag. */
export const kindOfConcept = (concept: string): string => kinds.get(concept) ?? 'text';
