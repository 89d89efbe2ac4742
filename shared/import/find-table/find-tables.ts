import { reason } from '../../contract/reading-code';
import { fixedRecords } from '../recognise/records/fixed-layouts';
import { intervalRecords } from '../recognise/records/interval-counts';
import { columnLetter, type NamedColumn, type NamedRecords } from '../recognise/records/named-columns';
import type { RawRow, RawSheet } from '../table';
import { cellText } from '../values/missing';
import { isKnownHeader } from '../vocabulary/match';
import { cellKind, filledCells, isFilled } from './cell-kind';
import { crossedColumnsOf } from './crossed-headings';
import { findHeaderRows, type HeaderRows } from './header-row';
import { joinHeaders, stackHeaders } from './join-headers';
import type { LayoutColumn, NoTable, TableLayout } from './layout';
import { pivotReason } from './pivot';

interface Block {
  readonly from: number;
  readonly to: number;
}

const windowOf = (row: RawRow, block: Block): RawRow => ({
  row: row.row,
  cells: row.cells.map((cell, index) => (index >= block.from && index <= block.to ? cell : null)),
});

/** Tables side by side: separated by an empty column, each with a header row of its own words. */
function sideBySide(rows: readonly RawRow[]): Block[] {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const used = new Array<boolean>(width).fill(false);
  for (const row of rows) for (const [index, cell] of row.cells.entries()) if (isFilled(cell)) used[index] = true;
  const blocks: Block[] = [];
  let from = -1;
  for (let index = 0; index <= width; index++) {
    if (index < width && used[index]) {
      if (from < 0) from = index;
    } else if (from >= 0) {
      blocks.push({ from, to: index - 1 });
      from = -1;
    }
  }
  const whole: Block[] = width === 0 ? [] : [{ from: 0, to: width - 1 }];
  if (blocks.length < 2) return whole;
  const strong = blocks.filter((block) => {
    if (block.to - block.from < 1) return false;
    const own = rows.map((row) => windowOf(row, block));
    const header = findHeaderRows(own, []);
    if (!header) return false;
    const cells = own[header.last]?.cells ?? [];
    const known = cells.filter((cell) => typeof cell === 'string' && isKnownHeader(cell)).length;
    const moments = own.slice(header.last + 1, header.last + 6).some((row) => row.cells.some((cell) => cellKind(cell) === 'moment'));
    return known >= 2 && moments;
  });
  // An empty spacer column inside one table is common: only blocks that are tables by themselves (own dates) are split.
  return strong.length >= 2 ? strong : whole;
}

/** Start of a further table below: blank rows, then a row of at least two header words that differ from the header above. */
function stackedStarts(rows: readonly RawRow[], header: HeaderRows): number[] {
  const starts: number[] = [];
  const written = rows.slice(header.first, header.last + 1);
  for (let at = header.last + 3; at < rows.length - 1; at++) {
    const before = rows[at - 1];
    const row = rows[at];
    if (!row || !before) continue;
    const gap =
      filledCells(before.cells) === 0 ||
      row.row - before.row > 1 ||
      (filledCells(before.cells) === 1 && filledCells(rows[at - 2]?.cells ?? []) === 0);
    if (!gap) continue;
    const texts = row.cells.filter((cell): cell is string => typeof cell === 'string' && isFilled(cell));
    if (texts.length < 2 || texts.length < filledCells(row.cells)) continue;
    const known = texts.filter((text) => cellKind(text) === 'text' && isKnownHeader(text)).length;
    const sameAsFirst = texts.filter((text) => written.some(({ cells }) => cells.includes(text))).length;
    if (known >= 2 && known * 2 >= texts.length && sameAsFirst * 10 < texts.length * 8) starts.push(at);
  }
  return starts;
}

/**
 * Qualtrics writes two more rows under its header: the question and a row of import ids. The names in the first row are the columns. Gives the
 * places of the names and the ids, blank rows between them passed over; null for any other table.
 */
function importIdRows(rows: readonly RawRow[]): { readonly names: number; readonly ids: number } | null {
  const ids = rows.slice(0, 6).findIndex((row) => row.cells.some((cell) => typeof cell === 'string' && cell.startsWith('{"ImportId"')));
  const names = rows.slice(0, Math.max(0, ids)).flatMap((row, at) => (filledCells(row.cells) > 0 ? [at] : []));
  const at = names.at(-2);
  return at === undefined ? null : { names: at, ids };
}

/** A column that is called by the number of its question ("Q1") gets the question itself behind it. */
function withQuestions(columns: readonly LayoutColumn[], between: readonly RawRow[]): LayoutColumn[] {
  const questions = between.findLast((row) => filledCells(row.cells) > 0);
  return columns.map((column) => {
    const asked = cellText(questions?.cells[column.index] ?? null).replace(/\s+/g, ' ');
    if (asked === '' || asked === column.header || isKnownHeader(column.header)) return column;
    return { ...column, header: `${column.header}: ${asked}`.slice(0, 200) };
  });
}

/** The year that stands above a table, in the name of its sheet or of its file. */
function yearAround(above: readonly RawRow[], { sheet, file }: RawSheet): number | null {
  const texts = [...above.flatMap((row) => row.cells.map(cellText)).toReversed(), sheet ?? '', file];
  const year = texts.map((text) => /(?<!\d)(20\d{2})(?!\d)/.exec(text)?.[1]).find((found) => found !== undefined);
  return year === undefined ? null : Number(year);
}

/** The rows that a ruler of dashes marks as the header; null for any other table. */
function ruledHeader(rows: readonly RawRow[], { text }: RawSheet): HeaderRows | null {
  const [from, to] = text?.headerRows ?? [0, -1];
  const first = rows.findIndex(({ row }) => row === from);
  const last = rows.findIndex(({ row }) => row === to);
  return first < 0 || last < first ? null : { first, last };
}

function layoutOf(rows: readonly RawRow[], sheet: RawSheet, lastRow: number | null): TableLayout | null {
  const imported = importIdRows(rows);
  const ruled = ruledHeader(rows, sheet);
  const found = imported ? { first: imported.names, last: imported.names } : (ruled ?? findHeaderRows(rows, sheet.merged));
  if (!found) return null;
  const headers = rows.slice(found.first, found.last + 1).filter((row) => filledCells(row.cells) > 0);
  const body = rows.slice((imported?.ids ?? found.last) + 1);
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const sampled = body.slice(0, 500);
  const hasData = (index: number) => sampled.some((row) => isFilled(row.cells[index]));
  const named = ruled ? stackHeaders(headers, width) : joinHeaders(headers, width, sheet.merged, hasData);
  const columns = imported ? withQuestions(named, rows.slice(imported.names + 1, imported.ids)) : named;
  const header = rows[found.last] as RawRow;
  const { crossed, undated } = crossedColumnsOf(columns, yearAround(rows.slice(0, found.first), sheet), sampled);
  return {
    headerRows: headers.map((row) => row.row),
    firstDataRow: (imported ? (rows[imported.ids]?.row ?? header.row) : header.row) + 1,
    lastRow,
    columns,
    crossed,
    ...(undated.length > 0 ? { undated } : {}),
  };
}

function stacked(rows: readonly RawRow[], sheet: RawSheet, complete: boolean): TableLayout[] {
  const first = ruledHeader(rows, sheet) ?? findHeaderRows(rows, sheet.merged);
  if (!first) return [];
  const starts = complete ? [0, ...stackedStarts(rows, first)] : [0];
  return starts.flatMap((start, index) => {
    const next = starts[index + 1];
    const part = rows.slice(start, next);
    const end = next === undefined ? null : (rows[next - 1]?.row ?? null);
    const layout = layoutOf(part, sheet, end);
    return layout ? [layout] : [];
  });
}

function whyNoTable(rows: readonly RawRow[]): string {
  const filled = rows.filter((row) => filledCells(row.cells) > 0);
  if (filled.length === 0) return reason('empty_sheet');
  const single = filled.filter((row) => filledCells(row.cells) === 1).length;
  if (single * 10 >= filled.length * 8) return reason('free_text', filled.length);
  if (filled.length < 3) return reason('few_cells', filled.length);
  const typed = filled.slice(0, 5).every((row) => row.cells.some((cell) => cellKind(cell) === 'number' || cellKind(cell) === 'moment'));
  return typed ? reason('no_header', filled.length) : reason('no_table');
}

/** The layout of rows without a header whose columns are known; the others are called by their letter. */
function headerlessLayout(rows: readonly RawRow[], { system, columns }: NamedRecords): TableLayout {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const first = rows.find((row) => filledCells(row.cells) > 0);
  const all = Array.from({ length: width }, (_, index) => {
    const known = columns.find((column) => column.index === index);
    const header = known?.name ?? columnLetter(index);
    const unnamed: NamedColumn = { index, name: header, concept: '', because: '', by: 'values' };
    return { index, header, group: null, leaf: header, known: known ?? unnamed };
  });
  return { headerRows: [], firstDataRow: first?.row ?? 1, lastRow: null, columns: all, crossed: null, headerless: system };
}

/**
 * The tables on one sheet, from its first rows (`complete`: these are all its rows), or the true reason why there is none.
 * Side by side and stacked tables come as several layouts.
 */
export function findTables(rows: readonly RawRow[], sheet: RawSheet, complete: boolean): readonly TableLayout[] | NoTable {
  const pivot = pivotReason(rows.slice(0, 200));
  if (pivot) return { reason: pivot };
  const fixed = fixedRecords(rows);
  if (fixed) return [headerlessLayout(rows, fixed)];
  const layouts: TableLayout[] = [];
  const blocks = sideBySide(rows.slice(0, 300));
  for (const block of blocks) {
    const own = blocks.length === 1 ? rows : rows.map((row) => windowOf(row, block));
    layouts.push(...stacked(own, sheet, complete));
  }
  if (layouts.length === 0) {
    const records = intervalRecords(rows);
    if (records && 'columns' in records) return [headerlessLayout(rows, records)];
    return { reason: records ? reason('no_header_open', records.system, records.ways.join('; ')) : whyNoTable(rows) };
  }
  const withData = layouts.filter((layout) =>
    rows.some(
      (row) =>
        row.row >= layout.firstDataRow &&
        (layout.lastRow === null || row.row <= layout.lastRow) &&
        layout.columns.some((column) => isFilled(row.cells[column.index])),
    ),
  );
  const only = layouts[0];
  return withData.length > 0
    ? withData
    : { reason: reason('only_header', only ? only.columns.map((column) => column.header).join(', ') : '') };
}
