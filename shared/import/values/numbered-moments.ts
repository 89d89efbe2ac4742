import type { Cell } from '../table';
import { isoWeekStart, momentOf } from './calendar';
import { cellText, isMissing } from './missing';
import type { ColumnProfile } from './profile';
import type { MomentReader } from './read-moment';

/** What the numbers of a column count, as its header says: hours of the day, or weeks or months of a year that is known. */
export type Numbered = { readonly by: 'hour' } | { readonly by: 'week' | 'month'; readonly year: number };

const numbers = { hour: /^(\d{1,2})(?:\s?(?:u|h|uur))?$/i, week: /^(?:w|wk|week|kw)?\.?\s*(\d{1,2})$/i, month: /^(\d{1,2})$/ } as const;
const ends = { hour: [0, 24], week: [1, 53], month: [1, 12] } as const;

function numberOf(cell: Cell, by: Numbered['by']): number | null {
  if (isMissing(cell) || cell instanceof Date) return null;
  const found = numbers[by].exec(cellText(cell).trim());
  const [least, most] = ends[by];
  const value = found ? Number(found[1]) : Number.NaN;
  return value >= least && value <= most ? value : null;
}

/** A column of whole numbers that are hours (8 is 08:00), weeks (24 is the Monday of week 24) or months; null when a cell is none. */
export function readAsNumbered(profile: ColumnProfile, numbered: Numbered): MomentReader | null {
  const { by } = numbered;
  if (profile.filled === 0 || profile.fractions > 0 || (by === 'hour' && profile.distinct.size < 2)) return null;
  if (profile.sample.some((cell) => numberOf(cell, by) === null)) return null;
  const unread = { date: null, time: null, until: null, offset: null, ordered: false };
  return {
    holds: by === 'hour' ? 'time' : 'date',
    unit: by === 'hour' ? `time: ${profile.examples[0] ?? ''}` : `date: ${profile.examples[0] ?? ''}`,
    confidence: by === 'hour' ? 0.9 : 0.8,
    ambiguities: [],
    rangeSeconds: by === 'hour' ? 3600 : null,
    provedOrder: null,
    parts: (cell) => {
      const value = numberOf(cell, by);
      if (value === null) return null;
      if (numbered.by === 'hour') return { ...unread, time: value * 3600 };
      const date = numbered.by === 'week' ? isoWeekStart(numbered.year, value) : momentOf(numbered.year, value, 1);
      return date === null ? null : { ...unread, date };
    },
  };
}
