import { dateInYear } from '../find-table/crossed-headings';
import type { Cell } from '../table';
import type { AnchorPlan } from './landing';

/** The day of a row of months or weeks in one year, as seconds of its midnight; null when that year has none such. */
export function rowInYear({ date }: AnchorPlan, cells: readonly Cell[], year: number): number | null {
  if (!date) return null;
  const cell = cells[date.index] ?? null;
  const numbered = date.moment.inYear?.(cell, year);
  if (numbered) return numbered.date;
  return typeof cell === 'string' ? (dateInYear(cell.trim(), 'dmy', year)?.date ?? null) : null;
}
