import type { Cell, RawRow } from '../../table';
import type { Notebook } from '../notebook';
import { cellsOfLine, type FixedColumns, isRuler } from './fixed-columns';

/** How records and fields are told apart in one text file. */
export interface TextShape {
  /** '' when the file has one column. */
  readonly delimiter: string;
  readonly quote: string;
  readonly lineEnd: '\n' | '\r';
  /** Usual number of fields; 0 when unknown. */
  readonly width: number;
  /** Columns at fixed places, where no delimiter parts them. Nothing is quoted there. */
  readonly fixed?: FixedColumns;
}

/** A quoted field that goes on longer than this was never closed. */
const longestQuotedField = 1024 * 1024;
const carriageReturn = 13;
const space = 32;

/** A field that starts with a quote: where it ends, or why it is not a quoted field after all. */
type QuotedField = { readonly value: string; readonly next: number } | 'more' | 'unbalanced';

/**
 * Cuts text into records. Fast where there are no quotes; where there are, a field may span lines only when its quoting is flawless, so that
 * one stray quote can never swallow the rest of a file: it is then read as an ordinary character and noted.
 */
export class RecordSplitter {
  private rest = '';
  private tableSeen = false;

  constructor(
    private readonly shape: TextShape,
    private readonly notebook: Notebook,
    private line = 1,
  ) {}

  /** Records complete in the text so far. `last` says that no more text comes. */
  push(text: string, last: boolean): RawRow[] {
    const { lineEnd, quote } = this.shape;
    const joined = this.rest + text;
    // DOS programs end a text with this character.
    const whole = last && joined.endsWith('\u001a') ? joined.slice(0, -1) : joined;
    const rows: RawRow[] = [];
    let at = 0;
    let nextQuote = this.shape.fixed ? -1 : whole.indexOf(quote);
    while (at < whole.length) {
      const found = whole.indexOf(lineEnd, at);
      if (found < 0 && !last) break;
      const end = found < 0 ? whole.length : found;
      if (nextQuote >= 0 && nextQuote < at) nextQuote = whole.indexOf(quote, at);
      if (nextQuote < 0 || nextQuote >= end) {
        rows.push(this.keep(this.plainCells(whole.slice(at, this.lineStop(whole, at, end)))));
        at = end + 1;
        this.line += 1;
        continue;
      }
      const record = this.quotedRecord(whole, at, last);
      if (record === null) break;
      rows.push(this.keep(record.cells));
      this.line += this.lineEnds(whole, at, record.next);
      at = record.next;
    }
    this.rest = whole.slice(at);
    return rows;
  }

  private keep(cells: Cell[]): RawRow {
    const { width } = this.shape;
    if (width > 1) {
      if (cells.length === width) this.tableSeen = true;
      else if (this.tableSeen && cells.length > width && cells.slice(width).some((cell) => cell !== null))
        this.notebook.remark('rows_wider', this.line, cells.join(' | '), { width });
      else if (this.tableSeen && cells.length > 1 && cells.length < width)
        this.notebook.remark('rows_narrower', this.line, cells.join(' | '), { width });
    }
    return { row: this.line, cells };
  }

  private plainCells(line: string): Cell[] {
    if (line === '') return [];
    if (this.shape.fixed) return this.fixedCells(line, this.shape.fixed);
    if (this.shape.delimiter === '') return [line];
    const cells: Cell[] = line.split(this.shape.delimiter);
    for (let column = 0; column < cells.length; column++) if (cells[column] === '') cells[column] = null;
    return cells;
  }

  private fixedCells(line: string, fixed: FixedColumns): Cell[] {
    if (line.trim() === '' || isRuler(line)) return [];
    const { cells, crossed } = cellsOfLine(line, fixed);
    if (crossed) this.notebook.remark('fixed_line_crossed', this.line, line.trim());
    return cells.map((cell) => (cell === '' ? null : cell));
  }

  private lineStop(whole: string, from: number, end: number): number {
    let stop = end;
    while (stop > from && whole.charCodeAt(stop - 1) === carriageReturn) stop -= 1;
    return stop;
  }

  private lineEnds(whole: string, from: number, to: number): number {
    let count = 0;
    for (let at = whole.indexOf(this.shape.lineEnd, from); at >= 0 && at < to; at = whole.indexOf(this.shape.lineEnd, at + 1)) count += 1;
    return count;
  }

  /** A record that has a quote somewhere; null when its end is not in the text yet. `next` is where the following record starts. */
  private quotedRecord(whole: string, from: number, last: boolean): { cells: Cell[]; next: number } | null {
    const { delimiter, lineEnd, quote } = this.shape;
    const cells: Cell[] = [];
    for (let at = from; ; ) {
      let open = at;
      while (whole.charCodeAt(open) === space) open += 1;
      if (whole[open] === quote) {
        const field = this.quotedField(whole, open, last);
        if (field === 'more') return null;
        if (field !== 'unbalanced') {
          cells.push(field.value === '' ? null : field.value);
          at = field.next;
          if (at >= whole.length || whole[at] === lineEnd) return { cells, next: Math.min(at + 1, whole.length) };
          at += 1;
          continue;
        }
        this.notebook.remark('quote_not_closed', this.line, whole.slice(open, open + 60).split(lineEnd)[0]);
      }
      const found = whole.indexOf(lineEnd, at);
      const lineStops = found < 0 ? whole.length : found;
      const comma = delimiter === '' ? -1 : whole.indexOf(delimiter, at);
      const isLastField = comma < 0 || comma >= lineStops;
      const value = whole.slice(at, isLastField ? this.lineStop(whole, at, lineStops) : comma);
      cells.push(value === '' ? null : value);
      if (isLastField) return { cells, next: Math.min(lineStops + 1, whole.length) };
      at = comma + 1;
    }
  }

  /** The field whose opening quote stands at `open`. */
  private quotedField(whole: string, open: number, last: boolean): QuotedField {
    const { delimiter, lineEnd, quote } = this.shape;
    let flawless = true;
    let doubled = false;
    const lineBreak = whole.indexOf(lineEnd, open);
    for (let at = whole.indexOf(quote, open + 1); at >= 0; at = whole.indexOf(quote, at + 1)) {
      if (whole[at + 1] === quote) {
        doubled = true;
        at += 1;
        continue;
      }
      let after = at + 1;
      while (whole.charCodeAt(after) === space) after += 1;
      if (whole.charCodeAt(after) === carriageReturn && lineEnd === '\n') while (whole.charCodeAt(after) === carriageReturn) after += 1;
      if (after >= whole.length && !last) return 'more';
      const closes = after >= whole.length || whole[after] === lineEnd || (delimiter !== '' && whole[after] === delimiter);
      const spans = lineBreak >= 0 && lineBreak < at;
      if (!closes) {
        if (spans) return 'unbalanced';
        flawless = false;
        continue;
      }
      if (spans && (!flawless || this.swallowsRows(whole.slice(open, at)))) return 'unbalanced';
      const value = whole.slice(open + 1, at);
      return { value: doubled && flawless ? value.replaceAll(quote + quote, quote) : value, next: after };
    }
    return last || whole.length - open > longestQuotedField ? 'unbalanced' : 'more';
  }

  /** True when most lines inside a quoted field look like records of their own. */
  private swallowsRows(content: string): boolean {
    const { delimiter, lineEnd, width } = this.shape;
    if (width < 2 || delimiter === '') return false;
    const inside = content.split(lineEnd).slice(1, -1);
    const alike = inside.filter((line) => line.split(delimiter).length === width).length;
    return alike > 0 && alike * 2 >= inside.length;
  }
}
