import type { PlainTable } from './bulk/scan-plain';
import { findTables } from './find-table/find-tables';
import { isNoTable, type NoTable, type TableLayout } from './find-table/layout';
import { RowSorter, type SortedRow } from './find-table/row-sorter';
import type { NumberFormat, RawRow, RawSheet } from './table';
import { ColumnProfile } from './values/profile';

/** Rows that are kept to find tables in; a sheet of at most this many rows can hold several stacked tables. */
export const headRows = 3000;
/** Rows of data that are kept for what must be seen across columns. */
export const sampleLimit = 2000;
/** Rows that say they are totals, of which this many are kept. */
export const totalsLimit = 20;

/** A table of a sheet with what its columns hold, before any meaning. */
export interface ScannedTable {
  readonly layout: TableLayout;
  readonly head: readonly RawRow[];
  readonly regionStart: number;
  readonly profiles: ReadonlyMap<number, ColumnProfile>;
  /** First rows of data, for what must be seen across columns. */
  readonly sample: readonly RawRow[];
  /** The first rows that say they are totals. */
  readonly totals: readonly RawRow[];
  readonly dataRows: number;
  readonly lastRow: number;
  /** The last row of data as it stands, for what shows at the end of an export; null without data. */
  readonly lastData: RawRow | null;
  readonly groupLabels: readonly string[];
  readonly formats: readonly (NumberFormat | undefined)[];
  /** The rows as text in a database, when the sheet was read that way. */
  readonly plain?: PlainTable;
}

export interface ScannedSheet {
  readonly sheet: RawSheet;
  readonly tables: readonly ScannedTable[];
  readonly noTable: NoTable | null;
  readonly rowsRead: number;
  /** Lets go of what the scan holds open. */
  readonly close?: () => Promise<void>;
  /** A few rows from the top, to show where there is no table. */
  readonly firstRows: readonly RawRow[];
  /** The last rows, and those whose number is not the next: they show what is said of the sheet as a whole. */
  readonly tellingRows: readonly RawRow[];
}

const lastRowsKept = 5;
const jumpsKept = 10;

/** Keeps the last filled rows of a sheet and the first ones whose number goes back or leaps. */
class TellingRows {
  private readonly last: RawRow[] = [];
  private readonly jumps: RawRow[] = [];
  private before = 0;

  see(row: RawRow): void {
    if (row.row !== this.before + 1 && this.before > 0 && this.jumps.length < jumpsKept) this.jumps.push(row);
    this.before = row.row;
    if (row.cells.length === 0) return;
    this.last.push(row);
    if (this.last.length > lastRowsKept) this.last.shift();
  }

  get rows(): RawRow[] {
    return [...this.jumps, ...this.last];
  }
}

/** Rows of a table's own region: several tables on one sheet do not count each other's rows. */
export const inRegion = (layout: TableLayout, regionStart: number, row: number): boolean =>
  row >= regionStart && (layout.lastRow === null || row <= layout.lastRow);

class TableScan {
  readonly profiles = new Map<number, ColumnProfile>();
  readonly sample: RawRow[] = [];
  readonly totals: RawRow[] = [];
  readonly groups = new Set<string>();
  dataRows = 0;
  lastRow = 0;
  lastData: RawRow | null = null;
  private readonly sorter: RowSorter;

  constructor(
    readonly layout: TableLayout,
    readonly regionStart: number,
    private readonly head: readonly RawRow[],
    private readonly formats: readonly (NumberFormat | undefined)[],
  ) {
    this.sorter = new RowSorter(layout, head);
    for (const column of layout.columns) this.profiles.set(column.index, new ColumnProfile());
  }

  take(row: RawRow): void {
    if (!inRegion(this.layout, this.regionStart, row.row)) return;
    for (const sorted of this.sorter.next(row)) this.note(sorted);
  }

  finish(): ScannedTable {
    for (const sorted of this.sorter.end()) this.note(sorted);
    const { layout, head, regionStart, profiles, sample, totals, dataRows, lastRow, lastData, formats } = this;
    return { layout, head, regionStart, profiles, sample, totals, dataRows, lastRow, lastData, groupLabels: [...this.groups], formats };
  }

  private note({ raw, kind, group }: SortedRow): void {
    if (kind === 'total' && this.totals.length < totalsLimit) this.totals.push(raw);
    if (kind !== 'data') return;
    this.dataRows++;
    this.lastRow = raw.row;
    this.lastData = raw;
    if (group !== null && this.groups.size < 200) this.groups.add(group);
    if (this.sample.length < sampleLimit) this.sample.push(raw);
    const formats = raw.formats;
    for (const [index, profile] of this.profiles) profile.add(raw.cells[index] ?? null, raw.row, formats?.[index] ?? this.formats[index]);
  }
}

const stopIfAsked = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw signal.reason instanceof Error ? signal.reason : new DOMException('cancelled', 'AbortError');
};

/** Which share of a sheet has been read, from 0 to 1; null when nobody knows how long it is. */
function shareRead(
  { share, expectedRows }: Pick<RawSheet, 'expectedRows'> & { readonly share: number | undefined },
  rowsRead: number,
): number | null {
  if (share !== undefined) return share;
  return expectedRows ? Math.min(1, rowsRead / expectedRows) : null;
}

/**
 * First pass: finds the tables of a sheet in its first rows and gathers, over all rows, what each column holds. Memory is bounded. `onShare` is told
 * which share of the sheet has been read.
 */
export async function scanSheet(sheet: RawSheet, signal?: AbortSignal, onShare?: (share: number) => void): Promise<ScannedSheet> {
  const head: RawRow[] = [];
  let scans: TableScan[] | null = null;
  let noTable: NoTable | null = null;
  let rowsRead = 0;
  const telling = new TellingRows();
  const start = (complete: boolean) => {
    const found = findTables(head, sheet, complete);
    if (isNoTable(found)) noTable = found;
    else {
      let region = 0;
      scans = found.map((layout, index) => {
        const before = found[index - 1];
        // Stacked tables begin below the table above; tables side by side each read all rows.
        region = before && before.lastRow !== null && before.lastRow < layout.firstDataRow ? before.lastRow + 1 : index === 0 ? 0 : region;
        return new TableScan(layout, region, head, sheet.numberFormats);
      });
      for (const scan of scans) for (const row of head) scan.take(row);
    }
  };
  for await (const batch of sheet.rows(signal)) {
    stopIfAsked(signal);
    for (const row of batch) {
      rowsRead++;
      telling.see(row);
      if (scans === null && noTable === null) {
        head.push(row);
        if (head.length >= headRows) start(false);
      } else if (scans !== null) for (const scan of scans as TableScan[]) scan.take(row);
    }
    const read = onShare && shareRead({ expectedRows: sheet.expectedRows, share: sheet.share?.() }, rowsRead);
    if (typeof read === 'number') onShare?.(read);
  }
  if (scans === null && noTable === null) start(true);
  const tables = ((scans ?? []) as TableScan[]).map((scan) => scan.finish());
  return { sheet, tables, noTable, rowsRead, firstRows: head.slice(0, 20), tellingRows: telling.rows };
}
