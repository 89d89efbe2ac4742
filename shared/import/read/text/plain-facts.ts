const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const quoteMark = 34;
const wordBytes = 4;

/** true when a word of four bytes holds none up to the quotation mark: letters, digits, most signs. Four bytes are told by one sum. */
const saysNothing = (word: number): boolean => (((word - 0x23232323) & ~word & 0x80808080) | 0) === 0;

/**
 * What the bytes of a text say about whether a database would cut it into the same records as we do: gathered in the pass that takes the
 * fingerprint, so every byte is looked at once. For encodings in which a line end is one byte.
 */
export class PlainFacts {
  private lineEnds = 0;
  private returns = 0;
  private returnsBeforeEnd = 0;
  private lastBlank = 0;
  private lineStart = 0;
  private position = 0;
  private before = lineFeed;
  private strange = false;
  private longestEnded = 0;
  quotes = 0;
  /** A space outside beside a quotation mark, or a mark without its other half on the line: readers differ in what is quoted then. */
  doubtfulQuotes = false;
  private quotesInLine = 0;

  add(block: Buffer): void {
    // Whole words lie at multiples of four; the bytes before the first and after the last are looked at one by one.
    const first = (wordBytes - (block.byteOffset % wordBytes)) % wordBytes;
    if (block.length < first + wordBytes) this.look(block, 0, block.length);
    else {
      const words = new Int32Array(block.buffer, block.byteOffset + first, Math.floor((block.length - first) / wordBytes));
      this.look(block, 0, first);
      for (let at = 0; at < words.length; at++)
        if (!saysNothing(words[at] as number)) this.look(block, first + at * wordBytes, first + (at + 1) * wordBytes);
      this.look(block, first + words.length * wordBytes, block.length);
    }
    if (block.length > 0) this.before = block[block.length - 1] as number;
    this.position += block.length;
  }

  private look(block: Buffer, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const byte = block[at] as number;
      if (byte > quoteMark) continue;
      const before = at > 0 ? (block[at - 1] as number) : this.before;
      if (byte === lineFeed) this.endLine(this.position + at, before);
      else if (byte === carriageReturn) this.returns++;
      else if (byte === quoteMark) this.seeQuote(before);
      else if (byte === space) {
        if (before === quoteMark && this.quotesInLine % 2 === 0) this.doubtfulQuotes = true;
      } else if (byte === 0 || byte === 26) this.strange = true;
    }
  }

  private seeQuote(before: number): void {
    if (before === space && this.quotesInLine % 2 === 0) this.doubtfulQuotes = true;
    this.quotes++;
    this.quotesInLine++;
  }

  private endLine(at: number, before: number): void {
    this.lineEnds++;
    if (this.quotesInLine % 2 === 1) this.doubtfulQuotes = true;
    this.quotesInLine = 0;
    const length = at - this.lineStart - (before === carriageReturn ? 1 : 0);
    if (before === carriageReturn) this.returnsBeforeEnd++;
    if (length <= 0) this.lastBlank = this.lineEnds;
    if (length > this.longestEnded) this.longestEnded = length;
    this.lineStart = at + 1;
  }

  /** Bytes of the longest line. */
  get longestLine(): number {
    return Math.max(this.longestEnded, this.position - this.lineStart);
  }

  /** Number of lines; a last line without a line end counts. */
  get lines(): number {
    return this.lineEnds + (this.position > this.lineStart ? 1 : 0);
  }

  /** true when all line ends are alike and no line after `line` is blank. */
  evenAfter(line: number): boolean {
    const alike = this.returns === this.returnsBeforeEnd && (this.returns === 0 || this.returns >= this.lineEnds);
    return alike && !this.strange && this.lastBlank <= line;
  }
}
