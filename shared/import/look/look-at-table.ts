import type { SourceReading, TableLook } from '../../contract';
import { choosableColumns } from '../find-table/layout';
import { RowSorter } from '../find-table/row-sorter';
import type { Landing, Nearest, RefusedTable } from '../mapping/landing';
import { factKey, type TableChoices } from '../mapping-memory';
import type { Assigned } from '../recognise/candidates';
import type { ScannedSheet, ScannedTable } from '../scan';
import type { Cell, RawRow, RawSheet } from '../table';
import { textKey, textSignature } from '../text-memory';
import { cellText, isMissing } from '../values/missing';
import { type ExampleCell, notationChoices, readCells, tellsApart } from './notations';
import { shownCell } from './shown-cell';

const rowsBeforeHeader = 8;
const dataRowsShown = 10;
const skippedRowsShown = 6;
const examplesShown = 5;
const tellingCellsSought = 40;

type ShownRow = TableLook['rows'][number];

/** The rows around the header, and further on the first ones that are skipped: what a person wants to see before trusting the rest. */
function firstRows(sheet: RawSheet, table: ScannedTable, skipped: SourceReading['skipped'], width: number): ShownRow[] {
  const { layout, head, regionStart } = table;
  const sorter = new RowSorter(layout, head);
  const reasons = new Map(skipped.map(({ row, reason }) => [row, reason]));
  const kinds = new Map<number, string>();
  const own = head.filter((row) => row.row >= regionStart && (layout.lastRow === null || row.row <= layout.lastRow));
  for (const row of own) for (const sorted of sorter.next(row)) kinds.set(sorted.raw.row, sorted.kind);
  for (const sorted of sorter.end()) kinds.set(sorted.raw.row, sorted.kind);
  const kindOf = ({ row }: RawRow) => reasons.get(row) ?? kinds.get(row) ?? 'data';
  const first = (layout.headerRows[0] ?? layout.firstDataRow) - rowsBeforeHeader;
  let data = 0;
  let further = 0;
  const shown = own.filter((row) => {
    if (row.row < first) return false;
    if (row.row < layout.firstDataRow || data < dataRowsShown) {
      if (kindOf(row) === 'data') data++;
      return true;
    }
    return kindOf(row) !== 'data' && kindOf(row) !== 'blank' && further++ < skippedRowsShown;
  });
  const cells = ({ cells: all, formats }: RawRow) =>
    Array.from({ length: width }, (_, at) => shownCell(all[at] ?? null, formats?.[at] ?? sheet.numberFormats[at], sheet.date1904));
  return shown.map((row) => ({ row: row.row, kind: kindOf(row), cells: cells(row) }));
}

/** Rows of a sheet without a table, so that a person sees what there is instead. */
export const plainRows = (rows: readonly RawRow[]): ShownRow[] =>
  rows.slice(0, dataRowsShown).map(({ row, cells }) => ({ row, kind: 'outside_table', cells: cells.map(cellText) }));

/** Five different cells of a column, those first on which its doubtful readings differ. */
function exampleCells(one: Assigned, nearest: Nearest, table: ScannedTable): ExampleCell[] {
  const index = one.column.layout.index;
  const seen = new Set<Cell>();
  const found: ExampleCell[] = [];
  const take = (cell: Cell, row: RawRow | null) => {
    if (isMissing(cell) || seen.has(cell) || found.length >= tellingCellsSought) return;
    seen.add(cell);
    found.push({ cell, row });
  };
  for (const row of table.sample) take(row.cells[index] ?? null, row);
  for (const cell of one.column.profile.sample) take(cell, null);
  const telling = found.filter((example) => tellsApart({ one, nearest, table }, example));
  return [...telling, ...found.filter((example) => !telling.includes(example))].slice(0, examplesShown);
}

function lookAtColumn(one: Assigned, nearest: Nearest, table: ScannedTable, sheet: RawSheet): TableLook['columns'][number] {
  const position = one.column.layout.index;
  const cells = exampleCells(one, nearest, table);
  const format = one.column.profile.format;
  return {
    position,
    cells: cells.map(({ cell }) => shownCell(cell, format, sheet.date1904)),
    read: readCells(one, nearest.planned, cells),
    field: one.use.field,
    notations: notationChoices({ one, nearest, table }, cells),
    remembered: null,
  };
}

function columnsOf(found: Landing | RefusedTable, table: ScannedTable, sheet: RawSheet, choices: TableChoices): TableLook['columns'] {
  const { nearest } = found;
  const remembered = new Map(choices.columns.flatMap((one) => (one.remembered ? [[one.position, one.header] as const] : [])));
  return choosableColumns(table.layout).map(({ index, header }) => {
    const one = nearest?.assigned.find((candidate) => candidate.column.layout.index === index);
    const key = remembered.get(index) === header ? (choices.keys.get(index) ?? header) : null;
    if (one && nearest) return { ...lookAtColumn(one, nearest, table, sheet), remembered: key };
    const profile = table.profiles.get(index);
    const cells = [...new Set(profile?.sample)].slice(0, examplesShown);
    const shown = cells.map((cell) => shownCell(cell, profile?.format, sheet.date1904));
    return { position: index, cells: shown, read: [], field: null, notations: [], remembered: key };
  });
}

/** How a text file was taken apart, what its bytes say of that, and under which key a person's word on it is remembered. */
const textLook = (file: string, { encoding, encodingConfidence, delimiter, found, remembered }: NonNullable<RawSheet['text']>) => ({
  encoding,
  confidence: encodingConfidence ?? 1,
  delimiter,
  ...(found ? { found: { ...found } } : {}),
  remembered: found && remembered ? { header_signature: textSignature(file, found), key: textKey } : null,
});

/** What a preview shows of one table beside its reading: its first rows, its columns with what their cells become, and what else it could be. */
export function lookAtTable(
  found: Landing | RefusedTable,
  scanned: ScannedSheet,
  choices: TableChoices | undefined,
  reading: SourceReading,
  sampledRows: number | null,
): TableLook {
  const { sheet } = scanned;
  const { table } = found;
  const width = table ? Math.max(0, ...table.layout.columns.map(({ index }) => index + 1)) : 0;
  const headers = Array.from({ length: width }, (_, at) => table?.layout.columns.find(({ index }) => index === at)?.header ?? '');
  return {
    rows: table ? firstRows(sheet, table, reading.skipped, width) : plainRows(scanned.firstRows),
    headers,
    columns: table && choices ? columnsOf(found, table, sheet, choices) : [],
    fact: reading.fact ?? found.nearest?.fact ?? null,
    others: (found.nearest?.others ?? []).map(({ fact, score, lacks }) => ({ fact, score, lacks: [...lacks] })),
    text: sheet.text ? textLook(sheet.file, sheet.text) : null,
    sampled_rows: sampledRows,
    header_signature: choices?.signature ?? '',
    fact_remembered: choices?.factRemembered ? factKey : null,
  };
}
