import type { Cell, RawRow } from '../table';
import { cellText } from '../values/missing';
import { readHeader } from '../vocabulary/header';
import { kindOfConcept, meaningsOf } from '../vocabulary/match';
import { type CellKind, cellKind, filledCells, isFilled } from './cell-kind';
import type { TableLayout } from './layout';
import { isMarkOfAll, saysNothing, totalNamedBy } from './total-words';

/** What a row is: data, or a reason (key in text: skip.<reason>) why it is not. */
export type RowKind =
  | 'data'
  | 'title'
  | 'header'
  | 'blank'
  | 'total'
  | 'subtotal'
  | 'average'
  | 'repeated_header'
  | 'footer'
  | 'group_label'
  | 'outside_table';

export interface SortedRow {
  readonly raw: RawRow;
  readonly kind: RowKind;
  /** Text of the last group label above this row, if any. */
  readonly group: string | null;
}

/** A row that says it is a total and has an empty cell among its first: it says nothing of what data look like. */
function namesTotal(layout: TableLayout, row: RawRow): boolean {
  const first = layout.columns.slice(0, 4).map((column) => row.cells[column.index] ?? null);
  if (first.every((cell) => isFilled(cell))) return false;
  return first.some((cell) => typeof cell === 'string' && isFilled(cell) && !saysNothing(cell) && totalNamedBy(cell) !== null);
}

/** What the cells of each column usually are, learnt from the first rows of data. */
function typicalKinds(layout: TableLayout, rows: readonly RawRow[]): { kinds: CellKind[]; filledShare: number[] } {
  const kinds: CellKind[] = [];
  const filledShare: number[] = [];
  const data = rows.filter((row) => row.row >= layout.firstDataRow && filledCells(row.cells) > 0 && !namesTotal(layout, row)).slice(0, 200);
  for (const column of layout.columns) {
    const counts: Record<CellKind, number> = { empty: 0, number: 0, moment: 0, text: 0 };
    for (const row of data) counts[cellKind(row.cells[column.index] ?? null)]++;
    const best = (['number', 'moment', 'text'] as const).reduce((left, right) => (counts[right] > counts[left] ? right : left));
    kinds[column.index] = best;
    filledShare[column.index] = data.length === 0 ? 0 : 1 - counts.empty / data.length;
  }
  return { kinds, filledShare };
}

/** Columns of queues, teams and the like in which some rows have a name and others a mark for all of them together. */
function columnsWithAll(layout: TableLayout, rows: readonly RawRow[]): ReadonlySet<number> {
  const data = rows.filter((row) => row.row >= layout.firstDataRow).slice(0, 500);
  const mixed = layout.columns.filter(({ index, header }) => {
    if (kindOfConcept(meaningsOf(readHeader(header))[0]?.concept ?? '') !== 'dimension') return false;
    const cells = data.flatMap((row) => (isFilled(row.cells[index]) ? [row.cells[index] as Cell] : []));
    const marks = cells.filter(isMarkOfAll).length;
    return marks > 0 && marks < cells.length;
  });
  return new Set(mixed.map(({ index }) => index));
}

/** Code of the first character that is no space. */
function firstLetter(text: string): number {
  let at = 0;
  while (at < text.length - 1 && text.charCodeAt(at) <= 32) at++;
  return text.charCodeAt(at);
}

/**
 * Sorts the rows of one table: titles, blank rows, totals and subtotals (by word; by value happens when rows are read), repeated headers,
 * group labels and footers. Deterministic: scanning and loading give the same answer. A lone text is a group label when data follow, else a footer.
 */
export class RowSorter {
  private readonly headers: ReadonlySet<string>;
  /** Codes of the first letters of headers: most cells of data are told from them by one look. */
  private readonly headerStarts: ReadonlySet<number>;
  private readonly typical: ReturnType<typeof typicalKinds>;
  private readonly width: number;
  private readonly withAll: ReadonlySet<number>;
  private pending: RawRow[] = [];
  private group: string | null = null;

  constructor(
    private readonly layout: TableLayout,
    head: readonly RawRow[],
  ) {
    const written = head.filter(({ row }) => layout.headerRows.includes(row)).flatMap(({ cells }) => cells.map(cellText));
    this.headers = new Set([...layout.columns.flatMap((column) => [column.header, column.leaf]), ...written].filter((text) => text !== ''));
    this.headerStarts = new Set([...this.headers].map(firstLetter));
    this.typical = typicalKinds(layout, head);
    this.withAll = columnsWithAll(layout, head);
    const widths = head
      .filter((row) => row.row >= layout.firstDataRow)
      .map((row) => this.filledIn(row))
      .filter((filled) => filled > 0)
      .sort((left, right) => left - right);
    this.width = widths[Math.floor(widths.length / 2)] ?? layout.columns.length;
  }

  private filledIn(row: RawRow): number {
    let filled = 0;
    for (const column of this.layout.columns) if (isFilled(row.cells[column.index])) filled++;
    return filled;
  }

  /** Rows in file order go in; sorted rows come out, at most a few rows later. Call `end` after the last one. */
  *next(row: RawRow): Generator<SortedRow> {
    const kind = this.kindOf(row);
    if (kind === 'footer' || (kind === 'blank' && this.pending.length > 0)) {
      this.pending.push(row);
      return;
    }
    if (kind === 'data' || kind === 'subtotal') yield* this.release(true);
    else yield* this.release(false);
    yield { raw: row, kind, group: this.group };
  }

  *end(): Generator<SortedRow> {
    yield* this.release(false);
  }

  private *release(dataFollows: boolean): Generator<SortedRow> {
    const lone = this.pending.filter((row) => this.filledIn(row) > 0);
    for (const row of this.pending) {
      if (this.filledIn(row) === 0) yield { raw: row, kind: 'blank', group: this.group };
      else {
        // Only the last lone text before data labels them; longer texts are remarks.
        const isLabel = dataFollows && row === lone[lone.length - 1] && this.loneText(row).length <= 60;
        if (isLabel) this.group = this.loneText(row);
        yield { raw: row, kind: isLabel ? 'group_label' : 'footer', group: this.group };
      }
    }
    this.pending = [];
  }

  private loneText(row: RawRow): string {
    return cellText(row.cells.find((cell) => isFilled(cell)) ?? null);
  }

  /**
   * true for a filled cell that may make its row something else than data: a header text, a word for a total, nothing but spaces. A row of data
   * without such a cell and with more than one filled cell is data.
   */
  mayStandOut(cell: Cell): boolean {
    if (typeof cell !== 'string') return false;
    if (!isFilled(cell) || this.isHeaderText(cell)) return true;
    if (this.withAll.size > 0 && isMarkOfAll(cell)) return true;
    return cell.length <= 60 && !saysNothing(cell) && totalNamedBy(cell) !== null;
  }

  private kindOf(row: RawRow): RowKind {
    if (this.layout.headerRows.includes(row.row)) return 'header';
    if (row.row < this.layout.firstDataRow) return filledCells(row.cells) === 0 ? 'blank' : 'title';
    if (this.layout.lastRow !== null && row.row > this.layout.lastRow) return filledCells(row.cells) === 0 ? 'blank' : 'outside_table';
    const filled = this.filledIn(row);
    if (filled === 0) return filledCells(row.cells) === 0 ? 'blank' : 'outside_table';
    if (this.repeatsHeader(row, filled)) return 'repeated_header';
    const total = this.totalIn(row);
    if (total) return total;
    return this.isLone(row, filled) ? 'footer' : 'data';
  }

  private repeatsHeader(row: RawRow, filled: number): boolean {
    if (filled < 2) return false;
    let same = 0;
    // Six tenths must be header texts: once more than four tenths are not, the row is no header.
    let others = 0;
    for (const column of this.layout.columns) {
      const cell = row.cells[column.index];
      if (!isFilled(cell)) continue;
      if (typeof cell === 'string' && this.isHeaderText(cell)) same++;
      else if (++others * 10 > filled * 4) return false;
    }
    return same >= 2 && same * 10 >= filled * 6;
  }

  private isHeaderText(text: string): boolean {
    if (!this.headerStarts.has(firstLetter(text))) return false;
    // Of a million numbers without a space in them none is spelled otherwise.
    return this.headers.has(text) || (/\s/.test(text) && this.headers.has(text.trim().replace(/\s+/g, ' ')));
  }

  private totalIn(row: RawRow): 'total' | 'subtotal' | 'average' | null {
    for (const index of this.withAll) if (isMarkOfAll(row.cells[index] ?? null)) return 'total';
    let seen = 0;
    for (const column of this.layout.columns) {
      const cell = row.cells[column.index];
      if (!isFilled(cell)) continue;
      seen++;
      if (typeof cell === 'string' && cell.length <= 60) {
        const named = saysNothing(cell) ? null : totalNamedBy(cell);
        if (named) {
          const { word, phrase } = named;
          const typical = this.typical.kinds[column.index];
          // A word among numbers, or in one of the first columns, names the row; further on it may be a remark.
          if (word && (seen <= 4 || typical !== 'text'))
            return word === 'average' ? (this.keysMissing(row, column.index) ? 'average' : null) : word;
          if (phrase && seen <= 2 && (typical !== 'text' || this.keysMissing(row, column.index))) return phrase;
        }
      }
      if (seen >= 6) break;
    }
    return null;
  }

  /** true when this row lacks a text or moment that its neighbours nearly always have, or carries the word where a moment should be. */
  private keysMissing(row: RawRow, at: number): boolean {
    const usual = this.typical.kinds[at];
    if (usual === 'moment' || usual === 'number') return true;
    return this.layout.columns.some(
      (column) =>
        column.index !== at &&
        this.typical.kinds[column.index] !== 'number' &&
        (this.typical.filledShare[column.index] ?? 0) > 0.9 &&
        !isFilled(row.cells[column.index] as Cell | undefined),
    );
  }

  private isLone(row: RawRow, filled: number): boolean {
    if (this.layout.columns.length < 3 || this.width < 3) return false;
    if (filled > Math.max(1, Math.floor(this.width * 0.25))) return false;
    const cell = row.cells.find((one) => isFilled(one)) ?? null;
    return cellKind(cell) === 'text' && this.typical.kinds[row.cells.indexOf(cell)] !== undefined && filled === 1
      ? !this.usuallySparse(row)
      : filled === 1 && cellKind(cell) === 'text';
  }

  /** A column that often is the only one filled would make every row a remark; then rows are data. */
  private usuallySparse(row: RawRow): boolean {
    const index = row.cells.findIndex((cell) => isFilled(cell));
    const others = this.layout.columns.filter((column) => column.index !== index);
    return others.every((column) => (this.typical.filledShare[column.index] ?? 0) < 0.5);
  }
}
