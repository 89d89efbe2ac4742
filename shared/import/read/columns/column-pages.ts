import type { FieldBytes } from '../xlsx/field-bytes';
import type { ColumnTexts } from './column-texts';
import { ThriftWriter, writeVarint } from './thrift';

/** How values are written, by Parquet's numbers. */
export const encodings = { plain: 0, runs: 3, dictionary: 8 } as const;
const pages = { data: 0, dictionary: 2 } as const;

/** One column of one group of rows as it stands in the file; places count from the start of the block that was written to. */
export interface ColumnChunk {
  readonly start: number;
  /** Where the values begin, behind the dictionary; the same as `start` when there is none. */
  readonly data: number;
  readonly end: number;
}

/** Bits that hold every number below `count`. */
const bitsFor = (count: number): number => Math.max(1, 32 - Math.clz32(count - 1));

function pageHead(out: FieldBytes, kind: number, bytes: number, values: number, encoding: number): void {
  const head = new ThriftWriter(out);
  head.begin(null);
  head.int(1, kind);
  head.int(2, bytes);
  head.int(3, bytes);
  head.begin(kind === pages.dictionary ? 7 : 5);
  head.int(1, values);
  head.int(2, encoding);
  if (kind === pages.data) {
    head.int(3, encodings.runs);
    head.int(4, encodings.runs);
  }
  head.end();
  head.end();
}

/** Numbers of so many bits each, lowest bit first; values below zero are left out. Eight numbers at a time, the last ones filled up with zeros. */
function packCodes(out: FieldBytes, codes: Int32Array, rows: number, filled: number, bits: number): void {
  const eights = Math.ceil(filled / 8);
  writeVarint(out, eights * 2 + 1);
  out.reserve(eights * bits + 8);
  const { bytes } = out;
  const end = out.length + eights * bits;
  let at = out.length;
  let held = 0;
  let heldBits = 0;
  for (let row = 0; row < rows; row++) {
    const code = codes[row] as number;
    if (code < 0) continue;
    held |= code << heldBits;
    for (heldBits += bits; heldBits >= 8; heldBits -= 8) {
      bytes[at++] = held & 0xff;
      held >>>= 8;
    }
  }
  if (heldBits > 0) bytes[at++] = held;
  bytes.fill(0, at, end);
  out.length = end;
}

/** Which rows are filled: one run where all are or none is, else a bit per row. */
function writeFilled(out: FieldBytes, codes: Int32Array, rows: number, filled: number): void {
  out.reserve(4);
  const start = out.length;
  out.length += 4;
  if (filled === rows || filled === 0) {
    writeVarint(out, rows * 2);
    out.byte(filled === 0 ? 0 : 1);
  } else {
    const eights = Math.ceil(rows / 8);
    writeVarint(out, eights * 2 + 1);
    out.reserve(eights);
    for (let eight = 0; eight < eights; eight++) {
      let byte = 0;
      const first = eight * 8;
      const last = Math.min(rows - first, 8);
      for (let bit = 0; bit < last; bit++) if ((codes[first + bit] as number) >= 0) byte |= 1 << bit;
      out.bytes[out.length++] = byte;
    }
  }
  out.bytes.writeUInt32LE(out.length - start - 4, start);
}

/** Writes a column of a group of rows: its different texts and their numbers, or the texts themselves. `spare` is scratch for a page. */
export function writeColumn(out: FieldBytes, texts: ColumnTexts, rows: number, spare: FieldBytes): ColumnChunk {
  const { codes, words, count, filled, isCrowded } = texts;
  const start = out.length;
  const hasDictionary = !isCrowded && filled > 0;
  if (hasDictionary) {
    pageHead(out, pages.dictionary, words.length, count, encodings.plain);
    out.copy(words.bytes, 0, words.length);
  }
  spare.length = 0;
  writeFilled(spare, codes, rows, filled);
  if (hasDictionary) {
    const bits = bitsFor(count);
    spare.byte(bits);
    packCodes(spare, codes, rows, filled, bits);
  } else spare.copy(words.bytes, 0, words.length);
  const data = out.length;
  pageHead(out, pages.data, spare.length, rows, hasDictionary ? encodings.dictionary : encodings.plain);
  out.copy(spare.bytes, 0, spare.length);
  return { start, data, end: out.length };
}
