import type { Cell, NumberFormat, RawRow } from '../../table';
import { limits } from '../limits';
import type { Notebook } from '../notebook';
import { refusal } from '../refuse';
import { serialDay } from '../serial-day';
import { columnIndex, columnLetters } from './cell-reference';
import { attribute, cellText, hasDocumentType, richText } from './xml-text';

/** Rows left out of the XML are handed on as blank rows up to this gap; a cell in the last row of an empty sheet is not a million rows. */
const widestGap = 1_000;
const rootSearch = 65_536;
const daysFrom1900To1904 = 1_462;

export interface ScanContext {
  readonly file: string;
  readonly sheet: string;
  readonly styles: readonly NumberFormat[];
  /** Serial days count from 1904 in this workbook; only moments written as ISO text need to know. */
  readonly date1904?: boolean;
  /** null while only formats are sampled. */
  readonly strings: readonly string[] | null;
  readonly notebook: Notebook;
}

/** The names of the elements with the prefix of this sheet ("", "x:"). */
const tokensOf = (prefix: string) => ({
  row: `<${prefix}row`,
  rowEnd: `</${prefix}row>`,
  cell: `<${prefix}c`,
  cellEnd: `</${prefix}c>`,
  value: `<${prefix}v>`,
  valueOpen: `<${prefix}v`,
  formula: `<${prefix}f`,
  valueAndCellEnd: `</${prefix}v></${prefix}c>`,
  dataEnd: `</${prefix}sheetData>`,
});

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
  private formats: (NumberFormat | undefined)[] = [];
  private knownFormats: readonly (NumberFormat | undefined)[] = [];
  /** Of the cell at hand, set by readCellTag. */
  private column = 0;
  private type = 'n';
  private style = 0;
  private rowFromCell = 0;

  constructor(private readonly context: ScanContext) {}

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
        this.keepRow(rows, buffer.slice(start + row.length, tagEnd - 1), []);
        at = tagEnd + 1;
        continue;
      }
      const close = buffer.indexOf(rowEnd, Math.max(tagEnd, start + this.searchedTo));
      if (close < 0) {
        this.searchedTo = Math.max(0, buffer.length - start - rowEnd.length);
        return start;
      }
      this.searchedTo = 0;
      this.rowFromCell = 0;
      const cells = this.readCells(tagEnd + 1, close);
      this.keepRow(rows, buffer.slice(start + row.length, tagEnd), cells);
      at = close + rowEnd.length;
    }
  }

  private keepRow(rows: RawRow[], tag: string, cells: Cell[]): void {
    const told = /^\s+r="(\d+)"/.exec(tag)?.[1] ?? attribute(tag, 'r');
    const row = told === undefined ? this.rowFromCell || this.lastRow + 1 : Number(told);
    if (!(row >= 1 && row <= limits.rows)) throw refusal('workbook_damaged', this.place(this.lastRow), {}, `row number ${told}`);
    if (tag.includes('hidden=') && /\bhidden="(1|true)"/.test(tag)) this.context.notebook.remark('hidden_rows', row);
    if (row <= this.lastRow) this.context.notebook.remark('rows_out_of_order', row);
    const gap = row - this.lastRow - 1;
    if (gap > widestGap) this.context.notebook.remark('rows_far_apart', row, undefined, { from: this.lastRow, to: row });
    else for (let blank = this.lastRow + 1; blank < row; blank++) rows.push({ row: blank, cells: [], formats: [] });
    if (row > this.lastRow) this.lastRow = row;
    rows.push({ row, cells, formats: cells.length === 0 ? [] : this.shareFormats(cells.length) });
  }

  /** Rows of one table have the same formats: they share one array. */
  private shareFormats(length: number): readonly (NumberFormat | undefined)[] {
    const { formats, knownFormats } = this;
    formats.length = length;
    let same = knownFormats.length === length;
    for (let column = 0; same && column < length; column++) same = knownFormats[column] === formats[column];
    if (!same) this.knownFormats = Array.from(formats);
    return this.knownFormats;
  }

  private readCells(from: number, to: number): Cell[] {
    const { buffer, tokens } = this;
    const cells: Cell[] = [];
    let filled = 0;
    this.formats.length = 0;
    this.column = -1;
    for (let at = from; ; ) {
      const start = buffer.startsWith(tokens.cell, at) ? at : buffer.indexOf(tokens.cell, at);
      if (start < 0 || start >= to) break;
      const tagEnd = buffer.indexOf('>', start);
      const isEmpty = buffer[tagEnd - 1] === '/';
      this.readCellTag(start + tokens.cell.length, isEmpty ? tagEnd - 1 : tagEnd);
      if (isEmpty) {
        at = tagEnd + 1;
        continue;
      }
      const valueEnd = buffer.startsWith(tokens.value, tagEnd + 1) ? buffer.indexOf('<', tagEnd + 1 + tokens.value.length) : -1;
      let cell: Cell;
      if (valueEnd >= 0 && buffer.startsWith(tokens.valueAndCellEnd, valueEnd)) {
        cell = this.valueOf(tagEnd + 1 + tokens.value.length, valueEnd);
        at = valueEnd + tokens.valueAndCellEnd.length;
      } else {
        const end = buffer.indexOf(tokens.cellEnd, tagEnd);
        if (end < 0 || end > to) throw refusal('workbook_damaged', this.place(this.lastRow + 1), {}, 'a cell without end');
        cell = this.oddCell(tagEnd + 1, end);
        at = end + tokens.cellEnd.length;
      }
      if (cell === null) continue;
      while (cells.length < this.column) cells.push(null);
      cells[this.column] = cell;
      if (typeof cell === 'number') this.noteFormat();
      filled = cells.length;
    }
    cells.length = filled;
    return cells;
  }

  private noteFormat(): void {
    while (this.formats.length < this.column) this.formats.push(undefined);
    this.formats[this.column] = this.type === 'd' ? 'date' : (this.context.styles[this.style] ?? 'general');
  }

  /** Column, type and style of a cell; a cell without reference stands after the one before it. */
  private readCellTag(from: number, to: number): void {
    const { buffer } = this;
    let column = this.column + 1;
    this.type = 'n';
    this.style = 0;
    for (let at = from; at < to; ) {
      if (buffer.charCodeAt(at) <= 32) {
        at += 1;
        continue;
      }
      const equals = buffer.indexOf('=', at);
      if (equals < 0 || equals >= to) break;
      const open = buffer[equals + 1] === '"' || buffer[equals + 1] === "'" ? equals + 1 : buffer.indexOf('"', equals);
      const close = buffer.indexOf(buffer[open] as string, open + 1);
      if (open < 0 || close < 0 || close > to) break;
      if (equals - at === 1) {
        const letter = buffer[at];
        if (letter === 'r') {
          column = columnIndex(buffer, open + 1);
          if (this.rowFromCell === 0) this.rowFromCell = Number(/\d+$/.exec(buffer.slice(open + 1, close))?.[0] ?? 0);
        } else if (letter === 's') this.style = Number(buffer.slice(open + 1, close));
        else if (letter === 't') this.type = buffer.slice(open + 1, close);
      }
      at = close + 1;
    }
    if (column < 0 || column >= limits.columns)
      throw refusal('workbook_damaged', this.place(this.lastRow + 1), {}, 'a cell outside the sheet');
    this.column = column;
  }

  private valueOf(from: number, to: number): Cell {
    const { buffer, type } = this;
    if (type === 'n') return this.numberOf(from, to);
    if (type === 's') return this.sharedString(Number(buffer.slice(from, to)));
    const raw = buffer.slice(from, to);
    if (type === 'b') return raw === '' ? null : raw === '1' || raw === 'true';
    if (type === 'e') {
      this.context.notebook.remark('error_values', this.rowAtHand(), raw);
      return null;
    }
    return type === 'd' ? this.momentOf(raw) : raw === '' ? null : cellText(raw);
  }

  /** A moment in ISO text becomes the serial day that other workbooks store. */
  private momentOf(raw: string): Cell {
    const serial = serialDay(raw);
    return serial === null ? cellText(raw) || null : serial - (this.context.date1904 ? daysFrom1900To1904 : 0);
  }

  private numberOf(from: number, to: number): Cell {
    const { buffer } = this;
    if (to === from) return null;
    if (to - from <= 9) {
      let whole = 0;
      let at = from;
      for (; at < to; at++) {
        const digit = buffer.charCodeAt(at) - 48;
        if (digit < 0 || digit > 9) break;
        whole = whole * 10 + digit;
      }
      if (at === to) return whole;
    }
    const raw = buffer.slice(from, to).trim();
    const value = Number(raw);
    return raw === '' ? null : Number.isFinite(value) ? value : cellText(raw);
  }

  private sharedString(index: number): Cell {
    const { strings, notebook } = this.context;
    if (strings === null) return '';
    const text = strings[index];
    if (text === undefined) notebook.remark('string_missing', this.rowAtHand(), this.cellName());
    return text === undefined || text === '' ? null : text;
  }

  /** Cells with a formula, an inline string, or attributes on their value. */
  private oddCell(from: number, to: number): Cell {
    const inside = this.buffer.slice(from, to);
    if (this.type === 'inlineStr') return richText(inside) || null;
    const value = new RegExp(`${this.tokens.valueOpen}(?:\\s[^>]*[^/])?>`).exec(inside);
    const start = value ? value.index + value[0].length : -1;
    const end = start < 0 ? -1 : inside.indexOf('<', start);
    if (end > start) return this.valueOf(from + start, from + end);
    if (inside.includes(this.tokens.formula) && this.type !== 'str')
      this.context.notebook.remark('formula_without_value', this.rowAtHand(), this.cellName());
    return null;
  }

  private rowAtHand = () => this.rowFromCell || this.lastRow + 1;
  private cellName = () => `${columnLetters(this.column)}${this.rowAtHand()}`;
}
