import { type FileHandle, open } from 'node:fs/promises';
import { letterOf } from '../../plain-cells';
import type { NumberFormat } from '../../table';
import { numberCell, sharedCell, textCell } from './cell-tape';
import { FieldBytes } from './field-bytes';
import { NumberTexts } from './number-texts';
import { type CellContext, CellReader } from './read-cells';
import type { SheetScanner } from './scan-sheet';
import type { StringTable } from './shared-strings';

const tab = 9;
const lineEnd = 10;
const digitZero = 48;
const plainNumber = letterOf('general').charCodeAt(0);
const truth = 'b'.charCodeAt(0);
const blockBytes = 1024 * 1024;
/** One column would make a blank row an empty line, which databases pass over. */
const leastWidth = 2;
const mostInMemory = 32 * blockBytes;

/** The text would become far larger than the sheet: the rows are handed on one by one instead. */
export class PlainTooLarge extends Error {}

export type PlainContext = CellContext & { readonly strings: StringTable };

/** From this byte on the records have this many fields. */
export interface WidthChange {
  readonly from: number;
  readonly width: number;
}

/** Writes the rows of a scanner as records with tabs between the fields. Two blocks at most are in memory: one is filled while one is written. */
export class PlainWriter {
  private block = new FieldBytes(blockBytes + blockBytes / 4);
  private spare = new FieldBytes(blockBytes + blockBytes / 4);
  private writing: Promise<unknown> = Promise.resolve();
  private flushed = 0;
  private readonly letters: readonly number[];
  private readonly strings: StringTable;
  private readonly reader: CellReader;
  private readonly numbers = new NumberTexts();
  readonly widths: WidthChange[] = [{ from: 0, width: leastWidth }];
  width = leastWidth;
  records = 0;
  longestLine = 0;

  private constructor(
    private readonly file: FileHandle,
    context: PlainContext,
    private readonly mostBytes: number,
  ) {
    this.letters = context.styles.map((format) => letterOf(format).charCodeAt(0));
    this.strings = context.strings;
    this.reader = new CellReader(context);
  }

  /** Makes the file, which only this person can read. */
  static async create(path: string, context: PlainContext, mostBytes: number): Promise<PlainWriter> {
    return new PlainWriter(await open(path, 'wx', 0o600), context, mostBytes);
  }

  /** Bytes so far. */
  get bytes(): number {
    return this.flushed + this.block.length;
  }

  /** True when `flush` must be called before the next row. */
  get isFull(): boolean {
    return this.block.length >= blockBytes;
  }

  /** The row at hand of the scanner, with the blank rows before it. */
  row(scanner: SheetScanner): void {
    for (let blank = 0; blank < scanner.blanks; blank++) this.endRecord(0, this.block.length);
    const start = this.block.length;
    this.endRecord(scanner.tape.isInOrder ? this.cells(scanner) : this.oddCells(scanner), start);
    if (this.bytes > this.mostBytes) throw new PlainTooLarge();
  }

  /** Hands the block to the disk and goes on with the other one. */
  async flush(): Promise<void> {
    await this.writing;
    const { block, file } = this;
    this.flushed += block.length;
    this.block = this.spare;
    this.spare = block;
    this.writing = writeWhole(file, block);
    // A failure is met by the next flush.
    this.writing.catch(() => {});
  }

  async close(): Promise<void> {
    try {
      await this.flush();
      await this.writing;
    } finally {
      await this.file.close();
    }
  }

  /** Ends the file as it is, for one that will be thrown away. */
  async abandon(): Promise<void> {
    await this.writing.catch(() => {});
    await this.file.close();
  }

  /** Writes the cells of one row; returns the tabs written. */
  private cells({ tape, bytes, row }: SheetScanner): number {
    const { block, letters, strings, reader } = this;
    reader.enter(bytes, row);
    let tabs = 0;
    for (let at = 0; at < tape.count; at++) {
      const column = tape.columns[at] as number;
      for (; tabs < column; tabs++) block.byte(tab);
      const from = tape.from[at] as number;
      const to = tape.to[at] as number;
      const kind = tape.kinds[at];
      if (kind === sharedCell) {
        const index = reader.indexBetween(from, to);
        if (index >= 0 && index < strings.count) {
          block.copy(strings.fields.bytes, strings.start(index), strings.end(index));
          // One short row can name a long text thousands of times.
          if (block.length > mostInMemory) throw new PlainTooLarge();
          continue;
        }
      } else if (kind === numberCell) {
        if (this.number(bytes, from, to, letters[tape.styles[at] as number] ?? plainNumber)) continue;
      } else if (kind === textCell) {
        block.xmlText(bytes, from, to);
        continue;
      }
      this.cell(reader.cellAt(tape, at), () => reader.formatAt(tape, at));
    }
    return tabs;
  }

  /** A number as JavaScript writes it; false when what stands there is no number. */
  private number(bytes: Buffer, from: number, to: number, letter: number): boolean {
    const { block, numbers } = this;
    if (block.copyNumber(bytes, from, to, letter)) return true;
    if (!numbers.find(bytes, from, to)) {
      const value = this.reader.numberBetween(from, to);
      if (typeof value !== 'number') return false;
      numbers.keep(bytes, from, to, String(value));
      block.byte(letter);
      block.ascii(String(value));
      return true;
    }
    block.byte(letter);
    block.copy(numbers.bytes, numbers.from, numbers.to);
    return true;
  }

  /** Cells out of order or twice in one column: what the reader makes of them counts. */
  private oddCells({ tape, bytes, row }: SheetScanner): number {
    const { block, reader } = this;
    const cells = reader.read(tape, bytes, row);
    const formats = reader.formatsOf(cells.length);
    for (let column = 0; column < cells.length; column++) {
      if (column > 0) block.byte(tab);
      this.cell(cells[column] ?? null, () => formats[column] ?? 'general');
      if (block.length > mostInMemory) throw new PlainTooLarge();
    }
    return Math.max(0, cells.length - 1);
  }

  private cell(cell: ReturnType<CellReader['cellAt']>, format: () => NumberFormat): void {
    const { block } = this;
    if (typeof cell === 'number') block.ascii(`${letterOf(format())}${cell}`);
    else if (typeof cell === 'string') block.text(cell);
    else if (typeof cell === 'boolean') {
      block.byte(truth);
      block.byte(digitZero + Number(cell));
    }
  }

  /** Fills a record up to the width so far. The first one that is wider makes all after it wider. */
  private endRecord(tabs: number, start: number): void {
    const { block } = this;
    if (tabs >= this.width) {
      this.width = tabs + 1;
      this.widths.push({ from: this.flushed + start, width: this.width });
    }
    for (let field = tabs + 1; field < this.width; field++) block.byte(tab);
    block.byte(lineEnd);
    this.records += 1;
    this.longestLine = Math.max(this.longestLine, block.length - start);
  }
}

/** Writes out what has been gathered and begins afresh. A write may take less than it was given. */
export async function writeWhole(file: FileHandle, fields: FieldBytes): Promise<void> {
  const { bytes, length } = fields;
  for (let at = 0; at < length; ) at += (await file.write(bytes, at, length - at)).bytesWritten;
  fields.length = 0;
}
