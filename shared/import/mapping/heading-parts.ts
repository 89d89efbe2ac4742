import { totalNamedBy } from '../find-table/total-words';
import { readHeader } from '../vocabulary/header';
import { kindOfConcept, meaningsOf } from '../vocabulary/match';
import { mayBeName } from './name-words';

const separator = /\s+[-–—/·>]\s+|\s*[|:_·>]\s*/u;
const measured = /^(?:count|duration|rate|staff|money)$/;

/** true when a text is by itself a known word for a figure. */
function isMeasure(text: string): boolean {
  const [best] = meaningsOf(readHeader(text));
  return best !== undefined && best.how !== 'alike' && best.score >= 0.8 && measured.test(kindOfConcept(best.concept));
}

const isName = (text: string): boolean => mayBeName(text) || totalNamedBy(text)?.word === 'total';

export interface HeadingParts {
  readonly name: string;
  readonly measure: string;
}

function partsAt(before: string, behind: string): HeadingParts | null {
  if (before === '' || behind === '') return null;
  if (isMeasure(behind) && isName(before)) return { name: before, measure: behind };
  return isMeasure(before) && isName(behind) ? { name: behind, measure: before } : null;
}

/** A name and a measure that stand in one heading ("Verkoop - Aangeboden", "Aangeboden Verkoop"); null where the whole is a measure, or nothing is. */
export function headingParts(heading: string): HeadingParts | null {
  const text = heading.trim();
  const pieces = text.split(separator).map((piece) => piece.trim());
  if (pieces.length > 1) {
    const first = partsAt(pieces[0] ?? '', pieces.slice(1).join(' '));
    return first ?? partsAt(pieces.slice(0, -1).join(' '), pieces.at(-1) ?? '');
  }
  const [whole] = meaningsOf(readHeader(text));
  if (whole && whole.how !== 'alike' && whole.how !== 'subject') return null;
  const words = text.split(/\s+/);
  for (let at = 1; at < words.length; at++) {
    const found = partsAt(words.slice(0, at).join(' '), words.slice(at).join(' '));
    if (found) return found;
  }
  return null;
}
