import type { Alarm } from '../../contract';
import type { RawRow } from '../table';
import { cellText } from '../values/missing';
import { bareNumber, parseNumber } from '../values/number';
import { type AlarmPlace, alarm } from './alarm';

/** Fewer rows prove nothing. */
const fewestRows = 5;

function numberAt(row: RawRow, index: number): number | null {
  const cell = row.cells[index] ?? null;
  if (typeof cell === 'number') return cell;
  const bare = typeof cell === 'string' ? bareNumber(cell) : null;
  return bare === null ? null : (parseNumber(bare, ',') ?? parseNumber(bare, '.'));
}

const sumOf = (row: RawRow, indexes: readonly number[]): number => indexes.reduce((sum, index) => sum + (numberAt(row, index) ?? 0), 0);

/** true when a column repeats, in every row, the sum of the other columns: a total, whatever it is called. */
export function isTotalOf(rows: readonly RawRow[], index: number, columns: readonly number[]): boolean {
  const others = columns.filter((one) => one !== index);
  const filled = rows.filter((row) => numberAt(row, index) !== null);
  if (others.length < 2 || filled.length < fewestRows || !filled.some((row) => (numberAt(row, index) ?? 0) > 0)) return false;
  return filled.every((row) => Math.abs((numberAt(row, index) ?? 0) - sumOf(row, others)) < 0.5);
}

/** Rows whose printed total is not the sum of the cells beside it: the names overlap, or one is missing. */
export function rowTotalAlarms(
  place: AlarmPlace,
  rows: readonly RawRow[],
  total: { readonly index: number; readonly header: string },
  columns: readonly number[],
): Alarm[] {
  const other = rows.filter((row) => {
    const printed = numberAt(row, total.index);
    return printed !== null && Math.abs(printed - sumOf(row, columns)) >= 0.5;
  });
  const [first] = other;
  if (!first) return [];
  const values = {
    header: total.header,
    printed: numberAt(first, total.index) ?? 0,
    summed: sumOf(first, columns),
    count: other.length,
    of: rows.length,
  };
  const examples = other.slice(0, 5).map((row) => `${cellText(row.cells[total.index] ?? null)} / ${sumOf(row, columns)}`);
  return [alarm(place, 'row_total_contradicts', { column: total.header, values, rows: other.map(({ row }) => row), examples })];
}
