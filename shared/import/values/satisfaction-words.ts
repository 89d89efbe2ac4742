import { plainLetters } from '../vocabulary/normalise';
import { isMissing } from './missing';
import type { ColumnProfile } from './profile';
import { type ColumnReader, unreadable } from './reader';

const good = new Set([
  'good',
  'goed',
  'tevreden',
  'satisfied',
  'positive',
  'positief',
  'gut',
  'zufrieden',
  'bon',
  'satisfait',
  'good with comment',
  'rated good',
  'rated good with comment',
  'thumbs up',
  'happy',
]);
const bad = new Set([
  'bad',
  'slecht',
  'ontevreden',
  'dissatisfied',
  'unsatisfied',
  'negative',
  'negatief',
  'schlecht',
  'unzufrieden',
  'mauvais',
  'insatisfait',
  'bad with comment',
  'rated bad',
  'rated bad with comment',
  'thumbs down',
  'unhappy',
]);
const none = new Set(['offered', 'unoffered', 'not offered', 'not rated', 'unrated', 'aangeboden', 'niet aangeboden']);

/** "Good" and "Bad" as 1 and 0 (scale 1); "Offered" is no answer. null when the column holds other words. */
export function readAsGoodOrBad(profile: ColumnProfile): ColumnReader | null {
  if (profile.texts === 0 || profile.distinct.size > 8) return null;
  for (const text of profile.distinct.keys()) {
    const word = plainLetters(text);
    if (!good.has(word) && !bad.has(word) && !none.has(word)) return null;
  }
  const parse: ColumnReader['parse'] = (cell) => {
    if (isMissing(cell)) return null;
    const word = typeof cell === 'string' ? plainLetters(cell.trim()) : '';
    return good.has(word) ? 1 : bad.has(word) ? 0 : none.has(word) ? null : unreadable;
  };
  return { unit: [...profile.distinct.keys()].slice(0, 2).join('/'), confidence: 1, ambiguities: [], parse };
}
