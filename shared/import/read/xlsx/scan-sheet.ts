import { limits } from '../limits';
import type { Notebook } from '../notebook';
import { refusal } from '../refuse';
import { CellTape } from './cell-tape';
import { PendingBytes, startsAt } from './pending-bytes';
import { CellWalker, tokensOf } from './walk-cells';
import { attribute, hasDocumentType } from './xml-text';

/** Rows left out of the XML are handed on as blank rows up to this gap; a cell in the last row of an empty sheet is not a million rows. */
const widestGap = 1_000;
const rootSearch = 65_536;
const greater = 62;
const slash = 47;
/** r=" of a row, behind its name. */
const rowNumber = Buffer.from(' r="');
const hiddenWord = Buffer.from('hidden');

export interface ScanPlace {
  readonly file: string;
  readonly sheet: string;
}

/**
 * Finds the rows of a worksheet in its bytes, block by block, by looking for the few elements that carry cells, and decodes nothing. It holds
 * one unfinished row at most. Faster and smaller than a general XML parser, and strict where it counts: a sheet that stops half-way is damage,
 * not the end. Blocks are valid UTF-8. After `push`, call `next` until it says that more bytes are needed.
 */
export class SheetScanner {
  private readonly pending = new PendingBytes();
  private state: 'before' | 'rows' | 'after' = 'before';
  private tokens = tokensOf('');
  private searchedTo = 0;
  private lastRow = 0;
  private readonly walker: CellWalker;
  /** The cells of the row at hand, as places in `bytes`; both hold until the next call. */
  readonly tape = new CellTape();
  /** Number of the row at hand. */
  row = 0;
  /** Blank rows to hand on before it. */
  blanks = 0;
  /** True when rows were left out, or came twice or in another order. */
  isBroken = false;

  constructor(
    private readonly at: ScanPlace,
    private readonly notebook: Notebook,
  ) {
    this.walker = new CellWalker(this.tape, (why) => this.damaged(why));
  }

  /** The number of the last row that came. */
  get rowsSeen(): number {
    return this.lastRow;
  }

  get bytes(): Buffer {
    return this.pending.bytes;
  }

  push(block: Buffer): void {
    if (this.state === 'after') return;
    this.pending.append(block);
    if (this.state === 'before') this.findStart();
  }

  /** Goes to the next row that is whole; false when more bytes are needed. */
  next(): boolean {
    if (this.state === 'rows' && this.takeRow()) return true;
    if (this.state !== 'after' && this.pending.left > limits.rowCharacters)
      throw refusal('cell_too_large', this.place(this.lastRow + 1), { row: this.lastRow + 1 });
    return false;
  }

  finish(): void {
    if (this.state !== 'after') throw refusal('workbook_damaged', this.place(this.lastRow), {}, 'the sheet stops half-way');
  }

  private place = (row: number) => ({ ...this.at, row });

  private damaged(why: string): never {
    throw refusal('workbook_damaged', this.place(this.lastRow + 1), {}, why);
  }

  private findStart(): void {
    const { pending } = this;
    const head = pending.bytes.toString('latin1', 0, Math.min(rootSearch, pending.bytes.length));
    if (hasDocumentType(head)) throw refusal('document_type_refused', this.place(0));
    const root = /<((?:[\w.-]+:)?)worksheet(?=[\s/>])/.exec(head);
    if (!root) {
      if (pending.left > rootSearch) throw refusal('workbook_damaged', this.place(0), {}, 'no worksheet element');
      return;
    }
    const prefix = root[1] as string;
    const start = pending.bytes.indexOf(`<${prefix}sheetData`, root.index);
    const end = start < 0 ? -1 : pending.bytes.indexOf(greater, start);
    if (end < 0) {
      if (pending.bytes.includes(`</${prefix}worksheet>`)) this.state = 'after';
      return;
    }
    this.tokens = tokensOf(prefix);
    this.walker.expect(this.tokens);
    this.state = pending.bytes[end - 1] === slash ? 'after' : 'rows';
    pending.at = end + 1;
  }

  private takeRow(): boolean {
    const { row, rowEnd, dataEnd } = this.tokens;
    const { pending } = this;
    const { bytes, at } = pending;
    const start = startsAt(bytes, at, row) ? at : bytes.indexOf(row, at);
    const end = start === at ? -1 : bytes.indexOf(dataEnd, at);
    if (end >= 0 && (start < 0 || end < start)) {
      this.state = 'after';
      pending.at = bytes.length;
      return false;
    }
    pending.at = start < 0 ? Math.max(at, bytes.length - dataEnd.length) : start;
    const tagEnd = start < 0 ? -1 : bytes.indexOf(greater, start);
    if (tagEnd < 0) return false;
    if (bytes[tagEnd - 1] === slash) {
      this.tape.clear();
      pending.at = tagEnd + 1;
      this.enterRow(start + row.length, tagEnd - 1, 0);
      return true;
    }
    // A row larger than a block is walked once, when its end is there.
    if (this.searchedTo > 0 && bytes.indexOf(rowEnd, start + this.searchedTo) < 0) return this.waitForEnd();
    const close = this.walker.walk(bytes, tagEnd + 1);
    if (close < 0) return this.waitForEnd();
    this.searchedTo = 0;
    pending.at = close + rowEnd.length;
    this.enterRow(start + row.length, tagEnd, this.walker.rowNamed);
    return true;
  }

  private waitForEnd(): false {
    this.searchedTo = Math.max(0, this.pending.left - this.tokens.rowEnd.length);
    return false;
  }

  /** Reads the tag of a row; `named` is the row that its cells name, for rows without a number of their own. */
  private enterRow(from: number, to: number, named: number): void {
    const row = this.numberOfRow(from, to) ?? (named || this.lastRow + 1);
    if (!(row >= 1 && row <= limits.rows)) throw refusal('workbook_damaged', this.place(this.lastRow), {}, `row number ${row}`);
    if (this.isHidden(from, to)) this.notebook.remark('hidden_rows', row);
    const gap = row - this.lastRow - 1;
    if (gap < 0) this.notebook.remark('rows_out_of_order', row);
    if (gap > widestGap) this.notebook.remark('rows_far_apart', row, undefined, { from: this.lastRow, to: row });
    this.isBroken ||= gap < 0 || gap > widestGap;
    this.blanks = gap > 0 && gap <= widestGap ? gap : 0;
    if (row > this.lastRow) this.lastRow = row;
    this.row = row;
  }

  /** The number in the tag, almost always its first attribute; undefined when it has none. */
  private numberOfRow(from: number, to: number): number | undefined {
    const { bytes } = this.pending;
    if (startsAt(bytes, from, rowNumber)) {
      let row = 0;
      let at = from + rowNumber.length;
      for (; at < to; at++) {
        const digit = (bytes[at] as number) - 48;
        if (!(digit >= 0 && digit <= 9)) break;
        row = row * 10 + digit;
      }
      if (bytes[at] === 34 && at > from + rowNumber.length) return row;
    }
    const told = attribute(bytes.toString('utf8', from, to), 'r');
    return told === undefined ? undefined : Number(told);
  }

  private isHidden(from: number, to: number): boolean {
    const { bytes } = this.pending;
    for (let at = from; at < to; at++)
      if (bytes[at] === 104 && startsAt(bytes, at, hiddenWord)) return /\bhidden="(1|true)"/.test(bytes.toString('utf8', from, to));
    return false;
  }
}
