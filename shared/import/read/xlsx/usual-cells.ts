import { limits } from '../limits';
import { type CellTape, numberCell } from './cell-tape';

/** The start of a cell with a reference, a style and a type is never longer. */
const longestStart = 64;
const less = 60;
const quote = 34;
/** Four or two bytes as one number, in the order of the file: compared at once. */
const word = (text: string) => Buffer.from(text).readUIntLE(0, text.length);
const cellWithReference = word('<c r');
const equalsQuote = word('="');
const styleFollows = word(' s="');
const typeFollows = word(' t="');
const valueFollows = word('><v>');
const closesItself = word('/>');
const valueEnd = word('</v>');
const cellEnd = word('</c>');

const isDigit = (byte: number) => byte >= 48 && byte <= 57;

/**
 * Takes cells that are written as nearly every program writes them: <c r="B12" s="1" t="s"><v>7</v></c>, the style and the type perhaps left out.
 * It compares four bytes at a time and leaves every other cell to `CellWalker`, with the same outcome.
 */
export class UsualCells {
  /** Of the last cell that was taken. */
  column = 0;
  private bytes: Buffer = Buffer.alloc(0);
  private view = new DataView(this.bytes.buffer);

  constructor(
    private readonly tape: CellTape,
    /** Kinds by the one letter of a type. */
    private readonly kindOfLetter: Uint8Array,
  ) {}

  /** Goes to the bytes of another block. */
  enter(bytes: Buffer): void {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }

  /** Takes the cell at a place; returns the place behind it, or -1 when it is not as usual or not whole. */
  take(from: number): number {
    const { bytes, view } = this;
    const { length } = bytes;
    if (from + longestStart > length) return -1;
    if (view.getUint32(from, true) !== cellWithReference || view.getUint16(from + 4, true) !== equalsQuote) return -1;
    let at = from + 6;
    let column = 0;
    let byte = bytes[at] as number;
    for (; byte >= 65 && byte <= 90 && column < limits.columns; byte = bytes[++at] as number) column = column * 26 + byte - 64;
    if (column === 0 || column > limits.columns) return -1;
    while (isDigit(byte)) byte = bytes[++at] as number;
    if (byte !== quote || at + longestStart / 2 > length) return -1;
    let kind = numberCell;
    let style = 0;
    let next = view.getUint32(at + 1, true);
    if (next === styleFollows) {
      at += 5;
      for (byte = bytes[at] as number; isDigit(byte) && style < 1e6; byte = bytes[++at] as number) style = style * 10 + byte - 48;
      if (byte !== quote || at + longestStart / 4 > length) return -1;
      next = view.getUint32(at + 1, true);
    }
    if (next === typeFollows) {
      kind = this.kindOfLetter[bytes[at + 5] as number] as number;
      at += 6;
      if (bytes[at] !== quote) return -1;
      next = view.getUint32(at + 1, true);
    }
    if (next !== valueFollows) return this.emptyCell(column, at);
    const start = at + 5;
    let end = start;
    while (end < length && bytes[end] !== less) end += 1;
    if (end + 8 > length || view.getUint32(end, true) !== valueEnd || view.getUint32(end + 4, true) !== cellEnd) return -1;
    this.column = column - 1;
    if (end > start) this.tape.add(column - 1, kind, style, start, end);
    return end + 8;
  }

  private emptyCell(column: number, at: number): number {
    if (this.view.getUint16(at + 1, true) !== closesItself) return -1;
    this.column = column - 1;
    return at + 3;
  }
}
