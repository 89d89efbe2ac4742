import type { Cell } from '../table';
import { isoWeekStart, momentOf } from './calendar';
import { cellText, isMissing } from './missing';
import type { ColumnProfile } from './profile';
import type { MomentReader } from './read-moment';

/** What the numbers of a column count, as its header says: hours of the day, or quarters of an hour (from 0 or 1), or weeks or months of a year that is known. */
export type Numbered =
  | { readonly by: 'hour' }
  | { readonly by: 'quarter'; readonly first: 0 | 1 }
  | { readonly by: 'week' | 'month'; readonly year: number | null };

const numbers = {
  hour: /^(?<value>\d{1,2})(?:\s?(?:u|h|uur))?(?:\s?[-–]\s?(?<until>\d{1,2})(?:\s?(?:u|h|uur))?)?$/i,
  week: /^(?:(?<year>20\d{2})\s?[-/.]?\s?)?(?:w|wk|week|kw)?\.?\s*(?<value>\d{1,2})$/i,
  month: /^(?:(?<year>20\d{2})(?=0[1-9]|1[0-2]))?0?(?<value>\d{1,2})$/,
  quarter: /^(?<value>\d{1,2})$/,
} as const;
/** "12/2024" under Week. */
const weekThenYear = /^(?:w|wk|week|kw)?\.?\s*(?<value>\d{1,2})\s?[-/]\s?(?<year>20\d{2})$/i;
const ends = { hour: [0, 24], week: [1, 53], month: [1, 12], quarter: [0, 96] } as const;

interface Count {
  readonly value: number;
  /** The year in the cell itself ("2024-24" under Week). */
  readonly year: number | null;
}

function numberOf(cell: Cell, by: Numbered['by']): Count | null {
  if (isMissing(cell) || cell instanceof Date) return null;
  const text = cellText(cell).trim();
  const found = (numbers[by].exec(text) ?? (by === 'week' ? weekThenYear.exec(text) : null))?.groups;
  const [least, most] = ends[by];
  const value = Number(found?.value ?? Number.NaN);
  // "8-9" is the hour from eight, "8-12" is none.
  if (found?.until !== undefined && Number(found.until) !== value + 1 && !(value === 23 && Number(found.until) === 0)) return null;
  const year = found?.year === undefined ? null : Number(found.year);
  return value >= least && value <= most ? { value, year } : null;
}

/** "8-9", "9-10": hours by their begin and end, in every cell. */
export const isHourRanges = ({ sample }: ColumnProfile): boolean =>
  sample.length > 1 && sample.every((cell) => typeof cell === 'string' && /[-–]/.test(cell) && numberOf(cell, 'hour') !== null);

/** Quarters of an hour are counted from 1 where a 96 shows it, from 0 where a 0 does; null when neither or both do. */
export function firstQuarter(profile: ColumnProfile): 0 | 1 | null {
  const numbered = [...profile.distinct.keys()].map(Number);
  const [zero, last] = [numbered.includes(0), numbered.includes(96)];
  return zero === last ? null : zero ? 0 : 1;
}

const stepOf = { hour: 3600, quarter: 900 } as const;

/**
 * A column of whole numbers that are hours (8 is 08:00), quarters of an hour, weeks (24 is the Monday of week 24) or months; null when a cell is
 * none.
 */
export function readAsNumbered(profile: ColumnProfile, numbered: Numbered): MomentReader | null {
  const { by } = numbered;
  const ofDay = numbered.by === 'hour' || numbered.by === 'quarter';
  if (profile.filled === 0 || profile.fractions > 0 || (ofDay && profile.distinct.size < 2)) return null;
  const known = ofDay || numbered.year !== null;
  if (profile.sample.some((cell) => (numberOf(cell, by)?.year ?? (known ? 0 : null)) === null || numberOf(cell, by) === null)) return null;
  const unread = { date: null, time: null, until: null, offset: null, ordered: false };
  const inYear = (cell: Cell, year: number | null) => {
    const count = numberOf(cell, by);
    if (count === null) return null;
    const { value } = count;
    if (numbered.by === 'hour') return { ...unread, time: value * stepOf.hour };
    if (numbered.by === 'quarter') return { ...unread, time: (value - numbered.first) * stepOf.quarter };
    const of = count.year ?? year ?? 0;
    const date = numbered.by === 'week' ? isoWeekStart(of, value) : momentOf(of, value, 1);
    return date === null ? null : { ...unread, date };
  };
  return {
    holds: ofDay ? 'time' : 'date',
    unit: `${ofDay ? 'time' : 'date'}: ${profile.examples[0] ?? ''}`,
    confidence: ofDay ? 0.9 : 0.8,
    ambiguities: [],
    rangeSeconds: ofDay ? stepOf[numbered.by] : null,
    provedOrder: null,
    parts: (cell) => inYear(cell, ofDay ? null : numbered.year),
    ...(ofDay ? {} : { inYear, needsYear: (cell: Cell) => numberOf(cell, by)?.year === null }),
  };
}
