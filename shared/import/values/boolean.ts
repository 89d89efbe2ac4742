import type { Cell } from '../table';
import { plainLetters } from '../vocabulary/normalise';
import { isMissing } from './missing';
import type { ColumnProfile } from './profile';
import { type ColumnReader, unreadable } from './reader';
import { remembered } from './remembered';

const yes = new Set('ja j yes y true waar wahr vrai verdadero si oui evet e dogru 1 x v ok'.split(' '));
const no = new Set('nee n no false onwaar falsch faux falso nein non hayir h yanlis 0'.split(' '));

/** Ja/Nee, WAAR/ONWAAR, Y/N, 1/0, x/empty as true and false; null for another word. */
export function parseYesNo(cell: Cell): boolean | null {
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'number') return cell === 1 ? true : cell === 0 ? false : null;
  return typeof cell === 'string' ? parseWord(cell) : null;
}

const parseWord = remembered((text): boolean | null => {
  const word = plainLetters(text.trim());
  return yes.has(word) ? true : no.has(word) ? false : null;
}, 500);

/** A column of yes and no, or null when the values are something else. */
export function readAsBoolean(profile: ColumnProfile): ColumnReader | null {
  if (profile.filled === 0 || profile.distinct.size > 12) return null;
  for (const text of profile.distinct.keys()) if (parseYesNo(text) === null) return null;
  return {
    unit: [...profile.distinct.keys()].slice(0, 2).join('/'),
    confidence: 1,
    ambiguities: [],
    parse: (cell) => (isMissing(cell) ? null : (parseYesNo(cell) ?? unreadable)),
  };
}
