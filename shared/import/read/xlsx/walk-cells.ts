import { limits } from '../limits';
import { booleanCell, type CellTape, emptyFormula, errorCell, momentCell, numberCell, richCell, sharedCell, textCell } from './cell-tape';
import { startsAt } from './pending-bytes';
import { UsualCells } from './usual-cells';

const space = 32;
const less = 60;
const equals = 61;
const greater = 62;
const slash = 47;
const doubleQuote = 34;
const singleQuote = 39;

/** The type of a formula's text: empty text is a result too. */
const formulaText = Buffer.from('str');

/** The elements of a sheet as bytes, with the prefix of this sheet ("", "x:"). */
export const tokensOf = (prefix: string) => ({
  row: Buffer.from(`<${prefix}row`),
  rowEnd: Buffer.from(`</${prefix}row>`),
  cell: Buffer.from(`<${prefix}c`),
  cellEnd: Buffer.from(`</${prefix}c>`),
  value: Buffer.from(`<${prefix}v>`),
  valueOpen: Buffer.from(`<${prefix}v`),
  formula: Buffer.from(`<${prefix}f`),
  valueAndCellEnd: Buffer.from(`</${prefix}v></${prefix}c>`),
  inline: Buffer.from(`<${prefix}is><${prefix}t>`),
  inlineEnd: Buffer.from(`</${prefix}t></${prefix}is>`),
  dataEnd: Buffer.from(`</${prefix}sheetData>`),
});

/** The kinds of the types of one letter; every type that is not known is text. */
const kindOfLetter = new Uint8Array(256).fill(textCell);
for (const [letter, kind] of Object.entries({ s: sharedCell, n: numberCell, b: booleanCell, e: errorCell, d: momentCell }))
  kindOfLetter[letter.charCodeAt(0)] = kind;

/** The kind that the `t` of a cell stands for. */
function kindOf(bytes: Buffer, from: number, to: number): number {
  if (to - from === 1) return kindOfLetter[bytes[from] as number] as number;
  return to - from === 9 && bytes.toString('latin1', from, to) === 'inlineStr' ? richCell : textCell;
}

/** Finds the cells of one row in its bytes, without decoding them. */
export class CellWalker {
  private tokens = tokensOf('');
  private bytes: Buffer = Buffer.alloc(0);
  private column = 0;
  private kind = numberCell;
  private style = 0;
  private isStr = false;
  private isEmpty = false;
  private readonly usual: UsualCells;
  private isUsual = false;
  /** The row that the first cell with a reference names; 0 when none does. */
  rowNamed = 0;

  /** `refuse` throws. */
  constructor(
    private readonly tape: CellTape,
    private readonly refuse: (why: string) => never,
  ) {
    this.usual = new UsualCells(tape, kindOfLetter);
  }

  /** Told once the prefix of the sheet is known. */
  expect(tokens: ReturnType<typeof tokensOf>): void {
    this.tokens = tokens;
    this.isUsual = tokens.cell.length === 2;
  }

  /** Puts the filled cells of a row on the tape, from behind its start tag; returns where its end tag starts, -1 when more bytes are needed. */
  walk(bytes: Buffer, from: number): number {
    const { tape, usual } = this;
    const { cell, cellEnd, rowEnd, value, valueAndCellEnd } = this.tokens;
    const { length } = bytes;
    if (this.bytes !== bytes) this.enter(bytes);
    this.rowNamed = 0;
    this.column = -1;
    tape.clear();
    for (let at = from; at < length; ) {
      // The first cell with a reference names the row.
      const behind = this.isUsual && this.rowNamed > 0 ? usual.take(at) : -1;
      if (behind >= 0) {
        this.column = usual.column;
        at = behind;
        continue;
      }
      if (bytes[at] !== less) {
        at += 1;
        continue;
      }
      if (!startsAt(bytes, at, cell)) {
        if (startsAt(bytes, at, rowEnd)) return at;
        at += 1;
        continue;
      }
      const inside = this.readTag(at + cell.length);
      if (inside < 0) return -1;
      if (this.isEmpty) {
        at = inside;
        continue;
      }
      if (startsAt(bytes, inside, value)) {
        const start = inside + value.length;
        let end = start;
        while (end < length && bytes[end] !== less) end += 1;
        if (startsAt(bytes, end, valueAndCellEnd)) {
          if (end > start) tape.add(this.column, this.kind === richCell ? textCell : this.kind, this.style, start, end);
          at = end + valueAndCellEnd.length;
          continue;
        }
      } else if (startsAt(bytes, inside, cellEnd)) {
        at = inside + cellEnd.length;
        continue;
      }
      const end = this.endOfCell(inside);
      if (end < 0) return -1;
      this.oddCell(inside, end);
      at = end + cellEnd.length;
    }
    return -1;
  }

  private enter(bytes: Buffer): void {
    this.bytes = bytes;
    this.usual.enter(bytes);
  }

  /** Where the cell ends that starts before; -1 when more bytes are needed. */
  private endOfCell(from: number): number {
    const { bytes } = this;
    const { cellEnd, rowEnd } = this.tokens;
    for (let at = bytes.indexOf(less, from); at >= 0; at = bytes.indexOf(less, at + 1)) {
      if (startsAt(bytes, at, cellEnd)) return at;
      if (startsAt(bytes, at, rowEnd)) this.refuse('a cell without end');
    }
    return -1;
  }

  /** Column, kind and style of a cell; one without reference stands after the one before it. Returns where its inside starts, or -1. */
  private readTag(from: number): number {
    const { bytes } = this;
    this.column += 1;
    this.kind = numberCell;
    this.style = 0;
    this.isStr = false;
    this.isEmpty = false;
    const { length } = bytes;
    let at = from;
    for (; at < length; ) {
      const byte = bytes[at] as number;
      if (byte === greater) break;
      if (byte <= space || byte === slash) {
        this.isEmpty = byte === slash;
        at += 1;
      } else at = this.readAttribute(at, length);
    }
    if (at >= length) return -1;
    if (this.column < 0 || this.column >= limits.columns) this.refuse('a cell outside the sheet');
    return at + 1;
  }

  /** Reads one attribute; returns the place behind it. */
  private readAttribute(from: number, to: number): number {
    const { bytes } = this;
    let at = from;
    while (at < to && bytes[at] !== equals && bytes[at] !== greater) at += 1;
    if (bytes[at] !== equals) return at;
    const isOneLetter = at - from === 1;
    at += 1;
    while (at < to && bytes[at] !== doubleQuote && bytes[at] !== singleQuote && bytes[at] !== greater) at += 1;
    const quote = bytes[at];
    if (quote === greater) return at;
    const start = at + 1;
    let end = start;
    if (isOneLetter && bytes[from] === 114) end = this.readReference(start);
    while (end < to && bytes[end] !== quote) end += 1;
    if (isOneLetter && bytes[from] === 115) this.style = this.wholeNumber(start, end);
    else if (isOneLetter && bytes[from] === 116) {
      this.kind = kindOf(bytes, start, end);
      this.isStr = end - start === 3 && startsAt(bytes, start, formulaText);
    }
    return end + 1;
  }

  /** Takes the column from a reference such as "AB12", and the row from the first one; returns the place behind its letters and digits. */
  private readReference(from: number): number {
    const { bytes } = this;
    let column = 0;
    let at = from;
    for (; ; at++) {
      const letter = (bytes[at] as number) & 0xdf;
      if (letter < 65 || letter > 90) break;
      column = column * 26 + letter - 64;
    }
    this.column = column - 1;
    if (this.rowNamed > 0) return at;
    let row = 0;
    for (; ; at++) {
      const digit = (bytes[at] as number) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      row = row * 10 + digit;
    }
    this.rowNamed = row;
    return at;
  }

  /** The whole number between two places; -1 when something else stands there. */
  private wholeNumber(from: number, to: number): number {
    let number = 0;
    for (let at = from; at < to; at++) {
      const digit = (this.bytes[at] as number) - 48;
      if (!(digit >= 0 && digit <= 9)) return -1;
      number = number * 10 + digit;
    }
    return to - from > 9 ? -1 : number;
  }

  /** Cells with a formula, an inline string, or attributes on their value. */
  private oddCell(from: number, to: number): void {
    const { bytes, tape, column, style, kind } = this;
    const { inline, inlineEnd, formula, valueOpen } = this.tokens;
    if (kind === richCell) {
      const start = from + inline.length;
      const end = to - inlineEnd.length;
      const isPlain =
        end >= start && startsAt(bytes, from, inline) && startsAt(bytes, end, inlineEnd) && bytes.indexOf(less, start) === end;
      if (!isPlain) tape.add(column, richCell, style, from, to);
      else if (end > start) tape.add(column, textCell, style, start, end);
      return;
    }
    for (let at = from; at < to; at++) {
      if (bytes[at] !== less || !startsAt(bytes, at, valueOpen)) continue;
      const start = this.insideOf(at + valueOpen.length, to);
      if (start < 0) continue;
      let end = start;
      while (bytes[end] !== less) end += 1;
      if (end > start) {
        tape.add(column, kind, style, start, end);
        return;
      }
      break;
    }
    if (!this.isStr && bytes.subarray(from, to).includes(formula)) tape.add(column, emptyFormula, style, from, to);
  }

  /** Where the inside of an element starts, given the end of its name; -1 when it closes itself or its name goes on. */
  private insideOf(at: number, to: number): number {
    const { bytes } = this;
    if (bytes[at] === greater) return at + 1;
    if ((bytes[at] as number) > space) return -1;
    const end = bytes.indexOf(greater, at);
    return end < 0 || end >= to || bytes[end - 1] === slash ? -1 : end + 1;
  }
}
