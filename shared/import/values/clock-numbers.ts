import type { Cell } from '../table';
import { isMissing } from './missing';
import type { ColumnProfile } from './profile';

const wholeNumber = (cell: Cell): number | null => {
  if (typeof cell === 'number') return Number.isInteger(cell) ? cell : null;
  return typeof cell === 'string' && /^\d{1,4}$/.test(cell.trim()) ? Number(cell.trim()) : null;
};

/** Seconds of the day of a time written as one number (800 is 08:00, 1530 is 15:30, 0 is midnight); null when it is none. */
export function secondsOfClockNumber(cell: Cell): number | null {
  const value = wholeNumber(cell);
  if (value === null || value < 0 || value > 2400 || value % 100 > 59) return null;
  return Math.floor(value / 100) * 3600 + (value % 100) * 60;
}

/**
 * Whether every cell of a column is a time written as one number, as Avaya CMS does: whole five minutes, over more than one hour. Years and
 * numbers of intervals (1 to 96) do not pass.
 */
export function isClockNumbers(profile: ColumnProfile): boolean {
  let [smallest, largest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const cell of profile.sample) {
    if (isMissing(cell)) continue;
    const value = wholeNumber(cell);
    if (value === null || secondsOfClockNumber(cell) === null || value % 5 !== 0) return false;
    smallest = Math.min(smallest, value);
    largest = Math.max(largest, value);
  }
  return largest >= 100 && largest - smallest >= 100 && profile.distinct.size >= 3;
}
