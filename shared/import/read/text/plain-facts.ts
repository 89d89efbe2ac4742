const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const quoteMark = 34;

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
    for (let at = 0; at < block.length; at++) {
      const byte = block[at] as number;
      if (byte > quoteMark) continue;
      if (byte === lineFeed) this.endLine(this.position + at, at > 0 ? (block[at - 1] as number) : this.before);
      else if (byte === carriageReturn) this.returns++;
      else if (byte === quoteMark) this.seeQuote(at > 0 ? (block[at - 1] as number) : this.before);
      else if (byte === space) {
        if ((at > 0 ? block[at - 1] : this.before) === quoteMark && this.quotesInLine % 2 === 0) this.doubtfulQuotes = true;
      } else if (byte === 0 || byte === 26) this.strange = true;
    }
    if (block.length > 0) this.before = block[block.length - 1] as number;
    this.position += block.length;
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
