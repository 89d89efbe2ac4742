import type { MergedRange, RawRow } from '../table';
import { cellText } from '../values/missing';
import { readMoment } from '../values/moment-text';
import type { CrossedColumns, LayoutColumn } from './layout';

const textAt = (row: RawRow, index: number): string => cellText(row.cells[index] ?? null).replace(/\s+/g, ' ');

/** Group labels stand in the first cell of a merged range (or before empty cells): carried to the columns they cover. */
function groupLabels(row: RawRow, leaf: RawRow, width: number, merged: readonly MergedRange[]): (string | null)[] {
  const ranges = merged.filter((range) => range.firstRow <= row.row && range.lastRow >= row.row);
  const anyAcross = ranges.some((range) => range.lastColumn > range.firstColumn);
  const labels: (string | null)[] = [];
  let carried: string | null = null;
  for (let index = 0; index < width; index++) {
    const own = textAt(row, index);
    const covering = ranges.find((range) => range.firstColumn <= index && range.lastColumn >= index);
    if (own !== '') carried = own;
    else if (anyAcross && !covering) carried = null;
    // A column with a group label but no leaf of its own stands for itself: the label does not run on to the next columns.
    labels.push(carried);
    if (own !== '' && textAt(leaf, index) === '' && !covering) carried = null;
  }
  return labels;
}

/** Columns of a table from its header rows: group and leaf joined, empty headers kept as ''. */
export function joinHeaders(
  rows: readonly RawRow[],
  width: number,
  merged: readonly MergedRange[],
  hasData: (index: number) => boolean,
): LayoutColumn[] {
  const leafRow = rows[rows.length - 1] as RawRow;
  const groupRow = rows.length > 1 ? (rows[0] as RawRow) : null;
  const groups = groupRow ? groupLabels(groupRow, leafRow, width, merged) : [];
  const columns: LayoutColumn[] = [];
  for (let index = 0; index < width; index++) {
    const leaf = textAt(leafRow, index);
    const group = groups[index] ?? null;
    const header = group && leaf !== '' && group !== leaf ? `${group} ${leaf}` : leaf === '' ? (group ?? '') : leaf;
    if (header !== '' || hasData(index))
      columns.push({ index, header, group: group === header ? null : group, leaf: leaf === '' ? header : leaf });
  }
  return columns;
}

type Headed = CrossedColumns['columns'];

const readHeadings = (columns: readonly LayoutColumn[], order: 'dmy' | 'mdy'): Headed =>
  columns.flatMap((column) => {
    const moment = readMoment(column.leaf, order, null);
    return moment && (moment.time !== null || moment.date !== null) ? [{ index: column.index, header: column.leaf, moment }] : [];
  });

/** The most days between two dates that follow each other; without end when they do not go forward. */
function longestStep(dates: Headed): number {
  let longest = 0;
  for (let at = 1; at < dates.length; at++) {
    const step = ((dates[at]?.moment.date ?? 0) - (dates[at - 1]?.moment.date ?? 0)) / 86_400;
    longest = Math.max(longest, step > 0 ? step : Number.POSITIVE_INFINITY);
  }
  return longest;
}

/** Dates as headings, day first unless month first reads more of them, or makes them follow each other more closely (6/1, 6/2, 6/3). */
function datesAcross(columns: readonly LayoutColumn[]): Headed {
  const read = (order: 'dmy' | 'mdy') => readHeadings(columns, order).filter(({ moment }) => moment.date !== null);
  const [dayFirst, monthFirst] = [read('dmy'), read('mdy')];
  if (monthFirst.length !== dayFirst.length) return monthFirst.length > dayFirst.length ? monthFirst : dayFirst;
  return longestStep(monthFirst) < longestStep(dayFirst) ? monthFirst : dayFirst;
}

/** Header cells that are times of day or dates, at least three of one kind (a quarter has three months): a measure spread over columns. */
export function crossedColumnsOf(columns: readonly LayoutColumn[]): CrossedColumns | null {
  const times = readHeadings(columns, 'dmy').filter(({ moment }) => moment.date === null);
  const dates = datesAcross(columns);
  const most = times.length >= dates.length ? times : dates;
  if (most.length < 3 || most.length * 2 < columns.length) return null;
  return { columns: most, holds: most === times ? 'time' : 'date' };
}
