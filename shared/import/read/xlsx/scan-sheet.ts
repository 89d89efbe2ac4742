import type { Cell, RawRow } from '../../table';
import { limits } from '../limits';
import { refusal } from '../refuse';
import { CellReader, type ScanContext, tokensOf } from './read-cells';
import { attribute, hasDocumentType } from './xml-text';

/** Rows left out of the XML are handed on as blank rows up to this gap; a cell in the last row of an empty sheet is not a million rows. */
const widestGap = 1_000;
const rootSearch = 65_536;

/**
 * Turns the XML of a worksheet into rows, block by block, by looking for the few elements that carry cells. It holds one unfinished row at
 * most. Faster and smaller than a general XML parser, and strict where it counts: a sheet that stops half-way is damage, not the end.
 */
export class SheetScanner {
  private buffer = '';
  private state: 'before' | 'rows' | 'after' = 'before';
  private tokens = tokensOf('');
  private searchedTo = 0;
  private lastRow = 0;
  private readonly cells: CellReader;

  constructor(private readonly context: ScanContext) {
    this.cells = new CellReader(context);
  }

  /** The number of the last row that came. */
  get rowsSeen(): number {
    return this.lastRow;
  }

  push(text: string): RawRow[] {
    if (this.state === 'after') return [];
    this.buffer += text;
    if (this.state === 'before' && !this.findStart()) return [];
    const rows: RawRow[] = [];
    if (this.state === 'rows') this.buffer = this.buffer.slice(this.takeRows(rows));
    if (this.buffer.length > limits.rowCharacters) throw refusal('cell_too_large', this.place(this.lastRow + 1), { row: this.lastRow + 1 });
    return rows;
  }

  finish(): void {
    if (this.state !== 'after') throw refusal('workbook_damaged', this.place(this.lastRow), {}, 'the sheet stops half-way');
  }

  private place(row: number) {
    return { file: this.context.file, sheet: this.context.sheet, row };
  }

  private findStart(): boolean {
    if (hasDocumentType(this.buffer.slice(0, rootSearch))) throw refusal('document_type_refused', this.place(0));
    const root = /<((?:[\w.-]+:)?)worksheet(?=[\s/>])/.exec(this.buffer.slice(0, rootSearch));
    if (!root) {
      if (this.buffer.length > rootSearch) throw refusal('workbook_damaged', this.place(0), {}, 'no worksheet element');
      return false;
    }
    const prefix = root[1] as string;
    const start = this.buffer.indexOf(`<${prefix}sheetData`, root.index);
    const end = start < 0 ? -1 : this.buffer.indexOf('>', start);
    if (end < 0) {
      if (this.buffer.includes(`</${prefix}worksheet>`)) this.state = 'after';
      return false;
    }
    this.tokens = tokensOf(prefix);
    this.cells.expect(this.tokens);
    this.state = this.buffer[end - 1] === '/' ? 'after' : 'rows';
    this.buffer = this.buffer.slice(end + 1);
    return true;
  }

  /** Parses the whole rows in the buffer; returns where the unfinished one starts. */
  private takeRows(rows: RawRow[]): number {
    const { row, rowEnd, dataEnd } = this.tokens;
    const { buffer } = this;
    for (let at = 0; ; ) {
      const start = buffer.startsWith(row, at) ? at : buffer.indexOf(row, at);
      const end = start === at ? -1 : buffer.indexOf(dataEnd, at);
      if (end >= 0 && (start < 0 || end < start)) {
        this.state = 'after';
        return buffer.length;
      }
      if (start < 0) return Math.max(at, buffer.length - dataEnd.length);
      const tagEnd = buffer.indexOf('>', start);
      if (tagEnd < 0) return start;
      if (buffer[tagEnd - 1] === '/') {
        this.keepRow(rows, buffer.slice(start + row.length, tagEnd - 1), [], 0);
        at = tagEnd + 1;
        continue;
      }
      const close = buffer.indexOf(rowEnd, Math.max(tagEnd, start + this.searchedTo));
      if (close < 0) {
        this.searchedTo = Math.max(0, buffer.length - start - rowEnd.length);
        return start;
      }
      this.searchedTo = 0;
      const cells = this.cells.read(buffer, tagEnd + 1, close, this.lastRow);
      this.keepRow(rows, buffer.slice(start + row.length, tagEnd), cells, this.cells.rowNamed);
      at = close + rowEnd.length;
    }
  }

  /** `named` is the row that its cells name, for rows without a number of their own. */
  private keepRow(rows: RawRow[], tag: string, cells: Cell[], named: number): void {
    const told = /^\s+r="(\d+)"/.exec(tag)?.[1] ?? attribute(tag, 'r');
    const row = told === undefined ? named || this.lastRow + 1 : Number(told);
    if (!(row >= 1 && row <= limits.rows)) throw refusal('workbook_damaged', this.place(this.lastRow), {}, `row number ${told}`);
    if (tag.includes('hidden=') && /\bhidden="(1|true)"/.test(tag)) this.context.notebook.remark('hidden_rows', row);
    if (row <= this.lastRow) this.context.notebook.remark('rows_out_of_order', row);
    const gap = row - this.lastRow - 1;
    if (gap > widestGap) this.context.notebook.remark('rows_far_apart', row, undefined, { from: this.lastRow, to: row });
    else for (let blank = this.lastRow + 1; blank < row; blank++) rows.push({ row: blank, cells: [], formats: [] });
    if (row > this.lastRow) this.lastRow = row;
    rows.push({ row, cells, formats: cells.length === 0 ? [] : this.cells.formatsOf(cells.length) });
  }
}
