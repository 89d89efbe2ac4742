import type { Cell, NumberFormat } from '../../table';
import type { Notebook } from '../notebook';
import { serialDay } from '../serial-day';
import { columnLetters } from './cell-reference';
import { booleanCell, type CellTape, emptyFormula, errorCell, momentCell, numberCell, richCell, sharedCell } from './cell-tape';
import type { StringTable } from './shared-strings';
import { cellText, richText } from './xml-text';

const daysFrom1900To1904 = 1_462;
const wholeOrNone = (index: number) => (Number.isInteger(index) ? index : Number.NaN);
/** Powers of ten that a double holds exactly. */
const tens = Array.from({ length: 16 }, (_, power) => 10 ** power);

export interface CellContext {
  readonly styles: readonly NumberFormat[];
  /** Serial days count from 1904 in this workbook; only moments written as ISO text need to know. */
  readonly date1904?: boolean;
  /** null while only formats are sampled. */
  readonly strings: StringTable | null;
  readonly notebook: Notebook;
}

/** Reads the cells of a row from the tape of its places, and remembers the format of each number. */
export class CellReader {
  private bytes: Buffer = Buffer.alloc(0);
  private row = 0;
  private formats: (NumberFormat | undefined)[] = [];
  private knownFormats: readonly (NumberFormat | undefined)[] = [];

  constructor(private readonly context: CellContext) {}

  /** Goes to another row, for `cellAt`. */
  enter(bytes: Buffer, row: number): void {
    this.bytes = bytes;
    this.row = row;
  }

  /** The cells of a row whose places on the tape lie in `bytes`. */
  read(tape: CellTape, bytes: Buffer, row: number): Cell[] {
    this.enter(bytes, row);
    const { formats } = this;
    formats.length = 0;
    const cells: Cell[] = [];
    for (let at = 0; at < tape.count; at++) {
      const cell = this.cellAt(tape, at);
      if (cell === null) continue;
      const column = tape.columns[at] as number;
      while (cells.length < column) cells.push(null);
      cells[column] = cell;
      while (formats.length <= column) formats.push(undefined);
      formats[column] = typeof cell === 'number' ? this.formatAt(tape, at) : undefined;
    }
    return cells;
  }

  /** One cell of the row at hand. */
  cellAt(tape: CellTape, at: number): Cell {
    const kind = tape.kinds[at];
    const from = tape.from[at] as number;
    const to = tape.to[at] as number;
    if (kind === numberCell) return this.numberBetween(from, to);
    if (kind === sharedCell) return this.sharedString(this.indexBetween(from, to), tape.columns[at] as number);
    const raw = this.bytes.toString('utf8', from, to);
    if (kind === booleanCell) return raw === '1' || raw === 'true';
    if (kind === richCell) return richText(raw) || null;
    if (kind === momentCell) return this.momentOf(raw);
    if (kind !== errorCell && kind !== emptyFormula) return cellText(raw) || null;
    if (kind === errorCell) this.context.notebook.remark('error_values', this.row, raw);
    else this.context.notebook.remark('formula_without_value', this.row, this.cellName(tape.columns[at] as number));
    return null;
  }

  formatAt(tape: CellTape, at: number): NumberFormat {
    return tape.kinds[at] === momentCell ? 'date' : (this.context.styles[tape.styles[at] as number] ?? 'general');
  }

  /** A moment in ISO text becomes the serial day that other workbooks store. */
  private momentOf(raw: string): Cell {
    const serial = serialDay(raw);
    return serial === null ? cellText(raw) || null : serial - (this.context.date1904 ? daysFrom1900To1904 : 0);
  }

  /** The number between two places; text when something else stands there, null when nothing does. */
  numberBetween(from: number, to: number): Cell {
    const { bytes } = this;
    const minus = bytes[from] === 45;
    let digits = 0;
    let whole = 0;
    let point = -1;
    let at = minus ? from + 1 : from;
    for (; at < to; at++) {
      const byte = bytes[at] as number;
      if (byte === 46 && point < 0) point = digits;
      else if (byte >= 48 && byte <= 57) {
        whole = whole * 10 + byte - 48;
        digits += 1;
      } else break;
    }
    // Two whole numbers that a double holds exactly: their quotient is the nearest double, as `Number` gives it.
    if (at === to && digits > 0 && digits <= 15) {
      const value = point < 0 ? whole : whole / (tens[digits - point] as number);
      return minus && value !== 0 ? -value : value;
    }
    const raw = bytes.toString('utf8', from, to).trim();
    const value = Number(raw);
    // Minus zero is zero.
    return raw === '' ? null : Number.isFinite(value) ? value + 0 : cellText(raw) || null;
  }

  /** The number of a shared string that stands between two places; NaN when no whole number does. */
  indexBetween(from: number, to: number): number {
    const { bytes } = this;
    let index = 0;
    for (let at = from; at < to; at++) {
      const digit = (bytes[at] as number) - 48;
      if (!(digit >= 0 && digit <= 9)) return wholeOrNone(Number(bytes.toString('latin1', from, to)));
      index = index * 10 + digit;
    }
    return index;
  }

  private sharedString(index: number, column: number): Cell {
    const { strings, notebook } = this.context;
    if (strings === null) return '';
    const text = strings.text(index);
    if (text === undefined) notebook.remark('string_missing', this.row, this.cellName(column));
    return text ?? null;
  }

  private cellName = (column: number) => `${columnLetters(column)}${this.row}`;

  /** Rows of one table have the same formats: they share one array. */
  formatsOf(length: number): readonly (NumberFormat | undefined)[] {
    const { formats, knownFormats } = this;
    let same = knownFormats.length === length;
    for (let column = 0; same && column < length; column++) same = knownFormats[column] === formats[column];
    if (!same) this.knownFormats = formats.slice(0, length);
    return this.knownFormats;
  }
}
