import { cellText, isMissing } from './missing';
import { monthOf } from './month-names';
import type { ColumnProfile } from './profile';
import { type ColumnReader, unreadable } from './reader';

/** A mark as written, with the highest one where it is written too. */
interface Mark {
  readonly value: number;
  readonly of: number | null;
}

const plain = /^\d{1,3}(?:[.,]\d{1,2})?$/;
const ofHighest = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:\/|(?:van|of|out of|von|sur)\b)\s*(?:de\s+)?(\d{1,3})$/i;
const withLabel = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:[-–:=]\s*|\(\s*)(\p{L}[^\d]*?)\)?$/u;
const stars = /^([★⭐]+)(☆*)$/u;

const numberOf = (digits: string): number => Number(digits.replace(',', '.'));

/** "8", "8/10", "8 van 10", "9 (zeer tevreden)", "5 - Zeer tevreden" and stars as a mark; null for anything else. */
export function markIn(text: string): Mark | null {
  const bare = text.trim();
  if (plain.test(bare)) return { value: numberOf(bare), of: null };
  const [, value, highest] = ofHighest.exec(bare) ?? [];
  if (value !== undefined) return numberOf(value) <= Number(highest) ? { value: numberOf(value), of: Number(highest) } : null;
  const [, labelled, label = ''] = withLabel.exec(bare) ?? [];
  // "8-jan" is what a spreadsheet makes of "8-1".
  if (labelled !== undefined) return monthOf(label) === null ? { value: numberOf(labelled), of: null } : null;
  const [, full, empty = ''] = stars.exec(bare) ?? [];
  return full === undefined ? null : { value: [...full].length, of: empty === '' ? null : [...full].length + empty.length };
}

const leastMarks = 0.9;

/** The highest mark that the cells themselves name ("8/10"); null when they name none, or more than one. */
export function highestIn(profile: ColumnProfile): number | null {
  const named = new Set([...profile.distinct.keys()].flatMap((text) => markIn(text)?.of ?? []));
  return named.size === 1 ? ([...named][0] ?? null) : null;
}

/** A column of marks of which some bear words, stars or the highest mark; null for plain numbers and for anything else. */
export function readAsMarks(profile: ColumnProfile): ColumnReader | null {
  if (profile.texts === 0 || profile.distinctOverflow) return null;
  const texts = [...profile.distinct];
  const read = texts.reduce((sum, [text, count]) => sum + (markIn(text) === null ? 0 : count), 0);
  if (read < profile.filled * leastMarks || texts.every(([text]) => plain.test(text) || markIn(text) === null)) return null;
  // Marks out of several highest ones are on several scales.
  if (new Set(texts.flatMap(([text]) => markIn(text)?.of ?? [])).size > 1) return null;
  return {
    unit: texts.find(([text]) => !plain.test(text) && markIn(text) !== null)?.[0] ?? 'number',
    confidence: 1,
    ambiguities: [],
    parse: (cell) => (isMissing(cell) ? null : (markIn(cellText(cell))?.value ?? unreadable)),
  };
}
