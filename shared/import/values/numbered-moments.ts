import type { Cell } from '../table';
import { isoWeekStart, momentOf } from './calendar';
import { cellText, isMissing } from './missing';
import type { ColumnProfile } from './profile';
import type { MomentReader } from './read-moment';

/** What the numbers of a column count, as its header says: hours of the day, or weeks or months of a year that is known. */
export type Numbered = { readonly by: 'hour' } | { readonly by: 'week' | 'month'; readonly year: number | null };

const numbers = {
  hour: /^(\d{1,2})(?:\s?(?:u|h|uur))?$/i,
  week: /^(?:(20\d{2})\s?[-/.]?\s?)?(?:w|wk|week|kw)?\.?\s*(\d{1,2})$/i,
  month: /^(\d{1,2})$/,
} as const;
const ends = { hour: [0, 24], week: [1, 53], month: [1, 12] } as const;

interface Count {
  readonly value: number;
  /** The year in the cell itself ("2024-24" under Week). */
  readonly year: number | null;
}

function numberOf(cell: Cell, by: Numbered['by']): Count | null {
  if (isMissing(cell) || cell instanceof Date) return null;
  const found = numbers[by].exec(cellText(cell).trim());
  const [least, most] = ends[by];
  const value = found ? Number(found.at(-1)) : Number.NaN;
  const year = found && found.length > 2 && found[1] !== undefined ? Number(found[1]) : null;
  return value >= least && value <= most ? { value, year } : null;
}

/** A column of whole numbers that are hours (8 is 08:00), weeks (24 is the Monday of week 24) or months; null when a cell is none. */
export function readAsNumbered(profile: ColumnProfile, numbered: Numbered): MomentReader | null {
  const { by } = numbered;
  if (profile.filled === 0 || profile.fractions > 0 || (by === 'hour' && profile.distinct.size < 2)) return null;
  const known = numbered.by === 'hour' || numbered.year !== null;
  if (profile.sample.some((cell) => (numberOf(cell, by)?.year ?? (known ? 0 : null)) === null || numberOf(cell, by) === null)) return null;
  const unread = { date: null, time: null, until: null, offset: null, ordered: false };
  return {
    holds: by === 'hour' ? 'time' : 'date',
    unit: by === 'hour' ? `time: ${profile.examples[0] ?? ''}` : `date: ${profile.examples[0] ?? ''}`,
    confidence: by === 'hour' ? 0.9 : 0.8,
    ambiguities: [],
    rangeSeconds: by === 'hour' ? 3600 : null,
    provedOrder: null,
    parts: (cell) => {
      const count = numberOf(cell, by);
      if (count === null) return null;
      const { value } = count;
      if (numbered.by === 'hour') return { ...unread, time: value * 3600 };
      const year = count.year ?? numbered.year ?? 0;
      const date = numbered.by === 'week' ? isoWeekStart(year, value) : momentOf(year, value, 1);
      return date === null ? null : { ...unread, date };
    },
  };
}
