import { reason } from '../../contract/reading-code';
import type { RawRow } from '../table';
import { cellText } from '../values/missing';
import { bareNumber, parseNumber } from '../values/number';
import { isPivotLabel, totalWordOf } from './total-words';

/** Pivot tables hold counts of something already counted: no rows of facts. Gives the reason with the label, how many pivots, their grand total. */
export function pivotReason(rows: readonly RawRow[]): string | null {
  let label = '';
  let tables = 0;
  let grandTotal = 0;
  for (const row of rows) {
    row.cells.forEach((cell, index) => {
      if (typeof cell !== 'string') return;
      if (isPivotLabel(cell)) {
        tables++;
        if (label === '') label = cell.trim();
      }
      if (totalWordOf(cell) !== 'total') return;
      // The grand total of a pivot stands behind its word, in the last filled cell before the next gap.
      for (let at = index + 1; at < row.cells.length; at++) {
        const text = cellText(row.cells[at] ?? null);
        if (text === '') break;
        const bare = bareNumber(text);
        const value = bare === null ? null : parseNumber(bare, '.');
        if (value !== null) grandTotal = Math.max(grandTotal, value);
      }
    });
  }
  return tables === 0 ? null : reason('pivot', label, tables, grandTotal);
}
