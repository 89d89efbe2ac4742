import { letterOf } from '../../plain-cells';
import { ColumnFile } from '../columns/column-file';
import type { ColumnTexts } from '../columns/column-texts';
import { limits } from '../limits';
import { numberCell, sharedCell, textCell } from './cell-tape';
import { FieldBytes } from './field-bytes';
import { NumberTexts } from './number-texts';
import { type CellContext, CellReader } from './read-cells';
import type { SheetScanner } from './scan-sheet';
import type { StringTable } from './shared-strings';

const digitZero = 48;
const plainNumber = letterOf('general').charCodeAt(0);
const truth = 'b'.charCodeAt(0);
/** What the bytes of a cell are, where they tell its text by themselves; a number has the letter of its format. */
const sharedMark = 1;
const textMark = 2;
/** For a text that was read first. */
const readMark = 3;
const leastWidth = 2;
/** Texts that come anew between two looks whether a column is crowded. */
const lookEvery = 256;

/** The texts would become far larger than the sheet, or stand in too many columns: the rows are handed on one by one instead. */
export class PlainTooLarge extends Error {}

export type PlainContext = CellContext & { readonly strings: StringTable };

/** Writes the rows of a scanner as records of a file of columns. Cells with the same bytes have the same text, which is made once. */
export class PlainWriter {
  private readonly letters: readonly number[];
  private readonly strings: StringTable;
  private readonly reader: CellReader;
  private readonly numbers = new NumberTexts();
  /** The text of the cell at hand. */
  private readonly text = new FieldBytes();
  /** Bytes of all texts, as if none stood there once for many. */
  private bytes = 0;
  private fresh = 0;
  width = leastWidth;
  records = 0;

  private constructor(
    private readonly file: ColumnFile,
    context: PlainContext,
    private readonly mostBytes: number,
  ) {
    this.letters = context.styles.map((format) => letterOf(format).charCodeAt(0));
    this.strings = context.strings;
    this.reader = new CellReader(context);
  }

  /** Makes the file, which only this person can read. */
  static async create(path: string, context: PlainContext, mostBytes: number): Promise<PlainWriter> {
    return new PlainWriter(await ColumnFile.create(path), context, mostBytes);
  }

  /** True when `flush` must be called before the next row. */
  get isFull(): boolean {
    return this.file.isFull;
  }

  flush(): Promise<void> {
    return this.file.flush();
  }

  /** One of the blank rows before the row at hand of a scanner. */
  blank(): void {
    this.endRecord();
  }

  /** The row at hand of the scanner. */
  row(scanner: SheetScanner): void {
    if (scanner.tape.isInOrder) this.cells(scanner);
    else this.oddCells(scanner);
    this.endRecord();
  }

  close(): Promise<void> {
    return this.file.close(this.width);
  }

  /** Ends the file as it is, for one that will be thrown away. */
  abandon(): Promise<void> {
    return this.file.abandon();
  }

  private cells({ tape, bytes, row }: SheetScanner): void {
    const { letters, reader, file } = this;
    if (tape.count > 0) this.widen((tape.columns[tape.count - 1] as number) + 1);
    reader.enter(bytes, row);
    for (let at = 0; at < tape.count; at++) {
      const kind = tape.kinds[at];
      const number = tape.columns[at] as number;
      const column = file.column(number);
      const from = tape.from[at] as number;
      const to = tape.to[at] as number;
      let mark = readMark;
      if (kind === sharedCell) mark = sharedMark;
      else if (kind === numberCell) mark = letters[tape.styles[at] as number] ?? plainNumber;
      else if (kind === textCell) mark = textMark;
      if (mark !== readMark) {
        const code = column.isCrowded ? -1 : column.find(mark, bytes, from, to);
        if (code >= 0) {
          column.put(file.row, code);
          this.bytes += column.lengthOf(code);
          continue;
        }
        if (this.readBytes(mark, bytes, from, to)) {
          if (this.text.length > 0) this.keep(column, mark, bytes, from, to);
          continue;
        }
      }
      this.keepRead(column, reader.cellAt(tape, at), () => letterOf(reader.formatAt(tape, at)));
    }
  }

  /** Makes the text of a cell from its bytes; false when they do not tell it by themselves. */
  private readBytes(mark: number, bytes: Buffer, from: number, to: number): boolean {
    const { text, strings, reader } = this;
    text.length = 0;
    if (mark === textMark) {
      text.xmlText(bytes, from, to);
      return true;
    }
    if (mark !== sharedMark) return this.number(bytes, from, to, mark);
    const index = reader.indexBetween(from, to);
    if (!(index >= 0 && index < strings.count)) return false;
    text.copy(strings.fields.bytes, strings.start(index), strings.end(index));
    return true;
  }

  /** A number as JavaScript writes it; false when what stands there is no number. */
  private number(bytes: Buffer, from: number, to: number, letter: number): boolean {
    const { text, numbers } = this;
    if (text.copyNumber(bytes, from, to, letter)) return true;
    if (!numbers.find(bytes, from, to)) {
      const value = this.reader.numberBetween(from, to);
      if (typeof value !== 'number') return false;
      numbers.keep(bytes, from, to, String(value));
      text.byte(letter);
      text.ascii(String(value));
      return true;
    }
    text.byte(letter);
    text.copy(numbers.bytes, numbers.from, numbers.to);
    return true;
  }

  /** Keeps the text at hand, which was looked for under this key. */
  private keep(column: ColumnTexts, mark: number, source: Buffer, from: number, to: number): void {
    const { text, file } = this;
    const { row } = file;
    this.bytes += text.length;
    this.fresh += text.length;
    if (column.isCrowded) column.putText(row, text);
    else {
      column.put(row, column.add(mark, source, from, to, text));
      if (column.count % lookEvery === 0) column.becomesCrowded();
    }
  }

  private keepRead(column: ColumnTexts, cell: ReturnType<CellReader['cellAt']>, letter: () => string): void {
    const { text, file } = this;
    text.length = 0;
    if (typeof cell === 'number') text.ascii(`${letter()}${cell}`);
    else if (typeof cell === 'string') text.text(cell);
    else if (typeof cell === 'boolean') {
      text.byte(truth);
      text.byte(digitZero + Number(cell));
    }
    if (text.length === 0) return;
    const code = column.isCrowded ? -1 : column.find(readMark, text.bytes, 0, text.length);
    if (code < 0) this.keep(column, readMark, text.bytes, 0, text.length);
    else {
      column.put(file.row, code);
      this.bytes += text.length;
    }
  }

  /** Cells out of order or twice in one column: what the reader makes of them counts. */
  private oddCells({ tape, bytes, row }: SheetScanner): void {
    const { reader, file } = this;
    const cells = reader.read(tape, bytes, row);
    const formats = reader.formatsOf(cells.length);
    this.widen(cells.length);
    for (let at = 0; at < cells.length; at++) {
      if (cells[at] === null) continue;
      this.keepRead(file.column(at), cells[at] ?? null, () => letterOf(formats[at] ?? 'general'));
    }
  }

  private widen(width: number): void {
    if (width > limits.plainColumns) throw new PlainTooLarge();
    if (width > this.width) this.width = width;
  }

  private endRecord(): void {
    this.file.endRow(this.fresh);
    this.fresh = 0;
    this.records += 1;
    this.bytes += this.width;
    if (this.bytes > this.mostBytes) throw new PlainTooLarge();
  }
}
