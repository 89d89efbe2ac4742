import { findTables } from '../find-table/find-tables';
import { isNoTable, type TableLayout } from '../find-table/layout';
import { RowSorter, type SortedRow } from '../find-table/row-sorter';
import { limits } from '../read/limits';
import { headRows, type ScannedSheet, type ScannedTable, sampleLimit, totalsLimit } from '../scan';
import type { PlainText, RawRow, RawSheet } from '../table';
import type { ColumnProfile } from '../values/profile';
import { type FieldForm, fieldForm, type LookedColumn, lookAtColumn, type PlainColumn } from './plain-columns';
import { hasGivenUp, type TextTable, type TextTables, type Watching } from './text-table';

/** Records from which on a database reads a sheet faster than we do row by row. */
export const plainFrom = 30_000;
/** Share of the first pass in which the database reads; then the columns are looked at. */
const readingShare = 0.6;
/** Rows that are no plain data, above which a sheet is read row by row. */
const mostOddRows = 20_000;

/** A table whose rows stand in a database as text. */
export interface PlainTable {
  readonly text: PlainText;
  readonly table: TextTable;
  readonly form: FieldForm;
  /** The rows that are no data, titles and headers among them, in file order. */
  readonly odd: readonly SortedRow[];
  readonly columns: ReadonlyMap<number, PlainColumn>;
}

interface Head {
  readonly rows: readonly RawRow[];
  readonly complete: boolean;
}

async function readHead(sheet: RawSheet, signal: AbortSignal | undefined): Promise<Head> {
  const rows: RawRow[] = [];
  for await (const batch of sheet.rows(signal)) {
    rows.push(...batch.slice(0, headRows - rows.length));
    // Like the row-by-row scan, which looks for tables when it has this many rows.
    if (rows.length >= headRows) return { rows, complete: false };
  }
  return { rows, complete: true };
}

const rowOf = (place: number, fields: readonly (string | null)[], text: PlainText, form: FieldForm): RawRow => ({
  row: text.firstRow + place,
  cells: fields.map(form.cellOf),
  ...(text.tagged ? { formats: fields.map(form.formatOf) } : {}),
});

/** true when the database cut the first rows as the reader did. */
async function readsAlike(table: TextTable, text: PlainText, form: FieldForm, head: Head): Promise<boolean> {
  const rows = head.rows.filter((row) => row.row >= text.firstRow);
  const records = await table.recordsAt(rows.map((row) => row.row - text.firstRow));
  return rows.every(({ cells }, at) => {
    const read = records[at]?.fields.map(form.cellOf) ?? [];
    const width = Math.max(read.length, cells.length);
    for (let index = 0; index < width; index++) if ((read[index] ?? null) !== (cells[index] ?? null)) return false;
    return true;
  });
}

class PlainScan {
  private readonly sorter: RowSorter;
  private readonly looked = new Map<number, LookedColumn>();
  private readonly groups = new Set<string>();
  private readonly from: number;

  constructor(
    private readonly sheet: RawSheet,
    private readonly text: PlainText,
    private readonly table: TextTable,
    private readonly layout: TableLayout,
    private readonly head: Head,
    private readonly form: FieldForm,
    private readonly onShare: Watching['onShare'],
  ) {
    this.sorter = new RowSorter(layout, head.rows);
    this.from = Math.max(0, layout.firstDataRow - text.firstRow);
  }

  /** null when too many rows are no plain data. */
  async run(): Promise<ScannedTable | null> {
    const { table, text } = this;
    table.keepOnly(this.from, []);
    const crowded = await table.crowdedColumns();
    const places = new Set<number>();
    await this.lookAtAll(crowded, () => true, places);
    if (places.size > mostOddRows) return null;
    for (const place of await this.sparsePlaces()) places.add(place);
    if (places.size > mostOddRows) return null;
    const odd = await this.sort([...places].filter((place) => place >= this.from).toSorted((left, right) => left - right));
    const left = odd.map(({ raw }) => raw.row - text.firstRow).filter((place) => place >= this.from);
    if (left.length > 0) {
      table.keepOnly(this.from, left);
      const without = new Set(left);
      await this.lookAtAll(crowded, (place) => !without.has(place), null);
    }
    const scanned = this.scanned(odd, left);
    const [last] = scanned && scanned.lastRow > 0 ? await table.recordsAt([scanned.lastRow - text.firstRow]) : [];
    return scanned && { ...scanned, lastData: last ? rowOf(last.place, last.fields, text, this.form) : null };
  }

  /** Looks at every column: we at the texts of crowded ones, while the database gathers those of the others. Stops when too many rows stand out. */
  private async lookAtAll(crowded: ReadonlySet<number>, kept: (place: number) => boolean, places: Set<number> | null): Promise<void> {
    let looked = 0;
    const those = async (isCrowded: boolean) => {
      for (const { index } of this.layout.columns) {
        if (crowded.has(index) !== isCrowded) continue;
        await this.look(index, isCrowded, kept, places);
        this.onShare?.(++looked / this.layout.columns.length);
        if (places !== null && places.size > mostOddRows) return;
      }
    };
    // A workbook's reader holds memory of its own: one at a time takes less.
    if (this.text.tagged) return those(true).then(() => those(false));
    // Both come to an end before the database may be closed, whichever fails.
    for (const ended of await Promise.allSettled([those(true), those(false)])) if (ended.status === 'rejected') throw ended.reason;
  }

  /** Records in which at most one column of the table is filled; none where two columns always are. */
  private async sparsePlaces(): Promise<number[]> {
    const always = [...this.looked.values()].filter(({ column }) => 'texts' in column && column.texts.every(({ text }) => text !== null));
    if (always.length >= 2) return [];
    const columns = this.layout.columns.map((column) => column.index);
    return this.table.fewFilled(columns, mostOddRows + 1);
  }

  /** Looks at a column; with `places`, notes the rows that it may make something else than data. */
  private async look(column: number, crowded: boolean, kept: (place: number) => boolean, places: Set<number> | null): Promise<void> {
    const { table, form, from, sorter } = this;
    const { firstRow } = this.text;
    if (column >= this.text.width) return;
    const looked = await lookAtColumn({
      table,
      column,
      crowded,
      form,
      firstRow,
      kept: (place) => place >= from && kept(place),
      seen: (cell, place) => {
        if (places !== null && sorter.mayStandOut(cell)) places.add(place);
      },
    });
    this.looked.set(column, looked);
    if (places === null || !('texts' in looked.column)) return;
    const odd = looked.column.texts.flatMap(({ text }) => (text !== null && sorter.mayStandOut(form.cellOf(text)) ? [text] : []));
    for (const place of await table.placesWith(column, odd, mostOddRows + 1)) places.add(place);
  }

  /** Sorts the rows that may be no data, each followed by the row below it, which tells a label from a footer. */
  private async sort(places: readonly number[]): Promise<SortedRow[]> {
    const { text, form, table, head, sorter } = this;
    const asked = new Set(places.flatMap((place) => (place + 1 < table.records ? [place, place + 1] : [place])));
    const records = await table.recordsAt([...asked]);
    const rows = [
      ...head.rows.filter((row) => row.row < text.firstRow + this.from),
      ...records.map(({ place, fields }) => rowOf(place, fields, text, form)),
    ];
    const odd: SortedRow[] = [];
    const take = (sorted: SortedRow) => {
      if (sorted.kind !== 'data') odd.push(sorted);
      else if (sorted.group !== null && this.groups.size < 200) this.groups.add(sorted.group);
    };
    for (const row of rows) for (const sorted of sorter.next(row)) take(sorted);
    for (const sorted of sorter.end()) take(sorted);
    return odd;
  }

  private scanned(odd: readonly SortedRow[], left: readonly number[]): ScannedTable | null {
    const { layout, head, text, table, form, sheet, from } = this;
    const without = new Set(left.map((place) => place + text.firstRow));
    const data = head.rows.filter((row) => row.row >= layout.firstDataRow && !without.has(row.row));
    const dataRows = text.records - from - left.length;
    // The sample must be the first rows of data, and the head holds them all.
    if (data.length < Math.min(sampleLimit, dataRows)) return null;
    let lastRow = text.firstRow + text.records - 1;
    while (without.has(lastRow)) lastRow--;
    const profiles = new Map<number, ColumnProfile>();
    const columns = new Map<number, PlainColumn>();
    for (const { index } of layout.columns) {
      const looked = this.looked.get(index);
      if (!looked) continue;
      profiles.set(index, looked.profile);
      columns.set(index, looked.column);
    }
    if (profiles.size < layout.columns.length) return null;
    return {
      layout,
      head: head.rows,
      regionStart: 0,
      profiles,
      sample: data.slice(0, sampleLimit),
      totals: odd
        .filter(({ kind }) => kind === 'total')
        .slice(0, totalsLimit)
        .map(({ raw }) => raw),
      dataRows,
      lastRow: dataRows > 0 ? lastRow : 0,
      lastData: null,
      groupLabels: [...this.groups],
      formats: sheet.numberFormats,
      plain: { text, table, form, odd, columns },
    };
  }
}

/** The one table that a database can take as a whole; null for several tables, crossed ones, and those that end before the sheet does. */
function wholeTable(sheet: RawSheet, text: PlainText, head: Head): TableLayout | null {
  const found = findTables(head.rows, sheet, head.complete);
  const [layout] = isNoTable(found) ? [] : found;
  if (!layout || (Array.isArray(found) && found.length !== 1) || layout.lastRow !== null || layout.crossed) return null;
  return layout.firstDataRow < text.firstRow ? null : layout;
}

async function scanWith(sheet: RawSheet, text: PlainText, tables: TextTables, { signal, onShare }: Watching): Promise<ScannedSheet | null> {
  // The database reads while we look for the table.
  const [opened, looked] = await Promise.allSettled([
    tables.open(text, { signal, onShare: (share) => onShare?.(share * readingShare) }),
    readHead(sheet, signal).then((head) => ({ head, layout: wholeTable(sheet, text, head) })),
  ]);
  const table = opened.status === 'fulfilled' ? opened.value : null;
  if (opened.status === 'rejected') throw opened.reason;
  if (looked.status === 'rejected' || !table || !looked.value.layout) {
    await table?.close();
    if (looked.status === 'rejected') throw looked.reason;
    return null;
  }
  const { head, layout } = looked.value;
  try {
    const form = fieldForm(text);
    const onLooked = (share: number) => onShare?.(readingShare + share * (1 - readingShare));
    const scan = new PlainScan(sheet, text, table, layout, head, form, onLooked);
    const scanned = (await readsAlike(table, text, form, head)) ? await scan.run() : null;
    if (scanned) {
      const rowsRead = head.rows.filter((row) => row.row < text.firstRow).length + text.records;
      const close = async () => {
        await table.close();
        await text.dispose();
      };
      const last = Array.from({ length: Math.min(5, text.records) }, (_, at) => text.records - Math.min(5, text.records) + at);
      const tellingRows = (await table.recordsAt(last)).map(({ place, fields }) => rowOf(place, fields, text, form));
      return { sheet, tables: [scanned], noTable: null, rowsRead, firstRows: head.rows.slice(0, 20), tellingRows, close };
    }
  } catch (thrown) {
    await table.close();
    if (hasGivenUp(thrown)) return null;
    throw thrown;
  }
  await table.close();
  return null;
}

/**
 * First pass over a large sheet without taking its rows one by one: a database cuts the file, each text of a column is looked at once, and only
 * rows that may be no data are sorted. Gives what scanSheet gives. null when the sheet cannot be read so; then nothing is left open.
 */
export async function scanPlain(sheet: RawSheet, tables: TextTables, least: number, watching: Watching = {}): Promise<ScannedSheet | null> {
  if (sheet.expectedRows !== null && sheet.expectedRows < least) return null;
  const text = (await sheet.plainText?.(watching.signal, least)) ?? null;
  if (text === null) return null;
  let scanned: ScannedSheet | null = null;
  try {
    scanned = text.records < least || text.width > limits.plainColumns ? null : await scanWith(sheet, text, tables, watching);
  } finally {
    if (scanned === null) await text.dispose();
  }
  return scanned;
}
