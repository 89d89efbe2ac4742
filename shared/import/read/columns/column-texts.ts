import { FieldBytes } from '../xlsx/field-bytes';

const firstRows = 16;
const firstSlots = 16;
const firstBytes = 128;
const lengthBytes = 4;
/** Different texts from which on, when half of the filled cells have one of their own, looking each up is of no use. */
const fewTexts = 4096;
/** So many different texts of one group are never worth looking up. */
const mostTexts = 65_536;
const mostBytes = 4 * 1024 * 1024;
/** Beyond so many bytes of a key its length and first letters decide where it is looked for. */
const mostHashed = 32;
const byHand = 24;

function grown(numbers: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(2 * numbers.length, least));
  larger.set(numbers);
  return larger;
}

/**
 * The cells of one column in a group of rows: which text each holds, and each different text once. A column of which nearly every cell holds
 * another text is crowded: from then on its texts stand one after the other. Used again for each group.
 */
export class ColumnTexts {
  /** For each row that came, the number of its text; -1 for an empty cell. All texts of a crowded column have number 0. */
  codes = new Int32Array(firstRows);
  /** Different texts; the texts of all filled cells when crowded: each with its length in four bytes before it. */
  readonly words = new FieldBytes(firstBytes);
  count = 0;
  filled = 0;
  isCrowded = false;
  private rows = 0;
  private readonly keys = new FieldBytes(firstBytes);
  private keyStarts = new Int32Array(firstRows);
  private wordStarts = new Int32Array(firstRows);
  private hashes = new Int32Array(firstRows);
  private slots = new Int32Array(firstSlots);
  private hash = 0;

  /** The number of the text that was added under this key; -1 when there is none. */
  find(mark: number, source: Buffer, from: number, to: number): number {
    const { slots, keyStarts, hashes } = this;
    const hash = hashOf(mark, source, from, to);
    const mask = slots.length - 1;
    this.hash = hash;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = (slots[slot] as number) - 1;
      if (code < 0) return -1;
      if (hashes[code] !== hash) continue;
      if (this.isKey(keyStarts[code] as number, keyStarts[code + 1] as number, mark, source, from, to)) return code;
    }
  }

  /** Adds the text of a key that was just looked for and not found; gives its number. */
  add(mark: number, source: Buffer, from: number, to: number, text: FieldBytes): number {
    const code = this.count++;
    if (code + 2 > this.keyStarts.length) {
      this.keyStarts = grown(this.keyStarts, 0);
      this.wordStarts = grown(this.wordStarts, 0);
      this.hashes = grown(this.hashes, 0);
    }
    if (2 * this.count > this.slots.length) this.spread();
    this.keys.byte(mark);
    this.keys.copy(source, from, to);
    this.addWord(text);
    this.keyStarts[code + 1] = this.keys.length;
    this.wordStarts[code + 1] = this.words.length;
    this.hashes[code] = this.hash;
    this.settle(code);
    return code;
  }

  /** Bytes of the text with this number. */
  lengthOf(code: number): number {
    return (this.wordStarts[code + 1] as number) - (this.wordStarts[code] as number) - lengthBytes;
  }

  /** The cell of a row holds the text with this number. Rows come in order. */
  put(row: number, code: number): void {
    if (row >= this.codes.length) this.codes = grown(this.codes, row + 1);
    for (; this.rows < row; this.rows++) this.codes[this.rows] = -1;
    this.codes[row] = code;
    this.rows = row + 1;
    this.filled += 1;
  }

  /** The cell of a row of a crowded column. */
  putText(row: number, text: FieldBytes): void {
    this.addWord(text);
    this.put(row, 0);
  }

  /** Says whether the column has become crowded, and makes it so. */
  becomesCrowded(): boolean {
    const { count, filled, words, keys } = this;
    const isMuch = count > mostTexts || words.length + keys.length > mostBytes;
    if (!isMuch && (count <= fewTexts || 2 * count <= filled)) return false;
    const { wordStarts, codes } = this;
    const known = Buffer.from(words.bytes.subarray(0, words.length));
    words.length = 0;
    for (let row = 0; row < this.rows; row++) {
      const code = codes[row] as number;
      if (code < 0) continue;
      words.copy(known, wordStarts[code] as number, wordStarts[code + 1] as number);
      codes[row] = 0;
    }
    this.forget();
    this.isCrowded = true;
    return true;
  }

  /** Fills the group up to so many rows. */
  endGroup(rows: number): void {
    if (rows > this.codes.length) this.codes = grown(this.codes, rows);
    for (; this.rows < rows; this.rows++) this.codes[this.rows] = -1;
  }

  /** Begins the next group. */
  clear(): void {
    this.rows = 0;
    this.filled = 0;
    this.words.length = 0;
    this.forget();
  }

  private forget(): void {
    this.count = 0;
    this.keys.length = 0;
    this.slots.fill(0);
  }

  private addWord(text: FieldBytes): void {
    const { words } = this;
    words.reserve(lengthBytes + text.length);
    words.length = words.bytes.writeUInt32LE(text.length, words.length);
    words.copy(text.bytes, 0, text.length);
  }

  private isKey(start: number, end: number, mark: number, source: Buffer, from: number, to: number): boolean {
    const { bytes } = this.keys;
    if (end - start !== to - from + 1 || bytes[start] !== mark) return false;
    if (to - from > byHand) return source.compare(bytes, start + 1, end, from, to) === 0;
    for (let at = from, own = start + 1; at < to; at++, own++) if (source[at] !== bytes[own]) return false;
    return true;
  }

  private settle(code: number): void {
    const { slots } = this;
    const mask = slots.length - 1;
    let slot = (this.hashes[code] as number) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = code + 1;
  }

  /** Makes room: all but the newest text are settled again. */
  private spread(): void {
    this.slots = new Int32Array(4 * this.slots.length);
    for (let code = 0; code < this.count - 1; code++) this.settle(code);
  }
}

function hashOf(mark: number, source: Buffer, from: number, to: number): number {
  let hash = Math.imul(mark ^ ((to - from) << 8), 0x01000193);
  const end = Math.min(to, from + mostHashed);
  for (let at = from; at < end; at++) hash = Math.imul(hash ^ (source[at] as number), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
