import type { Cell, NumberFormat } from '../../table';
import { limits } from '../limits';
import type { Notebook } from '../notebook';
import { refusal } from '../refuse';
import { serialDay } from '../serial-day';
import { columnIndex, columnLetters } from './cell-reference';
import { cellText, richText } from './xml-text';

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
export const tokensOf = (prefix: string) => ({
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

/** Reads the cells of one row out of the XML, and remembers the format of each number. */
export class CellReader {
  private tokens = tokensOf('');
  private buffer = '';
  private formats: (NumberFormat | undefined)[] = [];
  private knownFormats: readonly (NumberFormat | undefined)[] = [];
  private lastRow = 0;
  /** Of the cell at hand, set by readCellTag. */
  private column = 0;
  private type = 'n';
  private style = 0;
  /** The row that the first cell with a reference names; 0 when none does. */
  rowNamed = 0;

  constructor(private readonly context: ScanContext) {}

  /** Told once the prefix of the sheet is known. */
  expect(tokens: ReturnType<typeof tokensOf>): void {
    this.tokens = tokens;
  }

  private place(row: number) {
    return { file: this.context.file, sheet: this.context.sheet, row };
  }

  /** The cells between two places of a text, which lie in one row; `lastRow` is the row before it. */
  read(buffer: string, from: number, to: number, lastRow: number): Cell[] {
    const { tokens } = this;
    this.buffer = buffer;
    this.lastRow = lastRow;
    this.rowNamed = 0;
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
          if (this.rowNamed === 0) this.rowNamed = Number(/\d+$/.exec(buffer.slice(open + 1, close))?.[0] ?? 0);
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

  private rowAtHand = () => this.rowNamed || this.lastRow + 1;
  private cellName = () => `${columnLetters(this.column)}${this.rowAtHand()}`;

  /** Rows of one table have the same formats: they share one array. */
  formatsOf(length: number): readonly (NumberFormat | undefined)[] {
    const { formats, knownFormats } = this;
    formats.length = length;
    let same = knownFormats.length === length;
    for (let column = 0; same && column < length; column++) same = knownFormats[column] === formats[column];
    if (!same) this.knownFormats = Array.from(formats);
    return this.knownFormats;
  }
}
