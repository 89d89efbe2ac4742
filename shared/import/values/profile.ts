import type { Cell, NumberFormat } from '../table';
import { cellText, isMissing } from './missing';
import { raiseToDigitRuns, shapeOf } from './shape';

/** What was seen of one form of text in a column. `largest` holds the largest value of the first, second and third digit run. */
export interface ShapeEvidence {
  count: number;
  readonly examples: string[];
  readonly largest: [number, number, number];
}

/** Cells of a column that are kept in file order. */
export const sampleSize = 3000;
const maxShapes = 400;
const maxDistinct = 2000;

/** A text of its own: one cut out of a block of the file would keep the whole block in memory. */
const detached = (text: string): string => (text.length < 13 ? text : Buffer.from(text, 'utf16le').toString('utf16le'));

/**
 * All that the notation of a column is decided from, gathered over every row: forms with their counts and largest parts, typed numbers,
 * a sample in file order, distinct values up to a limit. Memory is bounded.
 */
export class ColumnProfile {
  filled = 0;
  missing = 0;
  texts = 0;
  numbers = 0;
  booleans = 0;
  dates = 0;
  smallest = Number.POSITIVE_INFINITY;
  largest = Number.NEGATIVE_INFINITY;
  fractions = 0;
  negatives = 0;
  readonly shapes = new Map<string, ShapeEvidence>();
  /** Cells of forms that came after the limit of forms was reached. */
  otherShapes = 0;
  readonly sample: Cell[] = [];
  readonly sampleRows: number[] = [];
  readonly distinct = new Map<string, number>();
  distinctOverflow = false;
  readonly examples: string[] = [];
  readonly exampleRows: number[] = [];
  readonly formats = new Map<NumberFormat, number>();
  longestText = 0;
  /** Form of texts that came before: repeated cells need no second look. */
  private readonly seenForms = new Map<string, ShapeEvidence>();

  add(cell: Cell, row: number, format: NumberFormat | undefined): void {
    if (this.sample.length < sampleSize && !isMissing(cell)) {
      this.sample.push(cell);
      this.sampleRows.push(row);
    }
    this.note(cell, row, format, 1);
  }

  /**
   * Notes a cell that comes `count` times, first in `row`, without taking it into the sample: cells come in the order of their first rows, and
   * `takeSample` tells the sample.
   */
  note(cell: Cell, row: number, format: NumberFormat | undefined, count: number): void {
    if (isMissing(cell)) {
      this.missing += count;
      return;
    }
    this.filled += count;
    if (typeof cell === 'number') {
      // Writing a number out costs more than all the rest: only while its text is of use.
      if (!this.distinctOverflow) this.noteDistinct(cellText(cell), row, count);
      this.addNumber(cell, format, count);
      return;
    }
    const text = cellText(cell);
    this.noteDistinct(text, row, count);
    if (typeof cell === 'string') this.addText(text, count);
    else if (typeof cell === 'boolean') this.booleans += count;
    else this.dates += count;
  }

  /** The first filled cells of the column, in file order: at most `sampleSize`. */
  takeSample(cells: readonly { readonly cell: Cell; readonly row: number }[]): void {
    for (const { cell, row } of cells.slice(0, sampleSize - this.sample.length)) {
      this.sample.push(cell);
      this.sampleRows.push(row);
    }
  }

  private noteDistinct(text: string, row: number, count: number): void {
    // A column with very many values (numbers of contacts, moments) is not counted further.
    if (this.distinctOverflow) return;
    const before = this.distinct.get(text);
    if (before !== undefined) {
      this.distinct.set(text, before + count);
      return;
    }
    if (this.distinct.size >= maxDistinct) {
      this.distinctOverflow = true;
      return;
    }
    this.distinct.set(detached(text), count);
    if (this.examples.length < 5) {
      this.examples.push(text.slice(0, 80));
      this.exampleRows.push(row);
    }
  }

  private addText(text: string, count: number): void {
    this.texts += count;
    // Where the texts hardly repeat, looking them up costs more than reading their form.
    const seen = this.seenForms.size < maxDistinct || !this.distinctOverflow ? this.seenForms.get(text) : undefined;
    if (seen) {
      seen.count += count;
      return;
    }
    if (text.length > this.longestText) this.longestText = text.length;
    const shape = text.length > 60 ? 'long' : shapeOf(text);
    let evidence = this.shapes.get(shape);
    if (!evidence) {
      if (this.shapes.size >= maxShapes) {
        this.otherShapes += count;
        return;
      }
      evidence = { count: 0, examples: [], largest: [0, 0, 0] };
      this.shapes.set(shape, evidence);
    }
    evidence.count += count;
    if (this.seenForms.size < maxDistinct) this.seenForms.set(detached(text), evidence);
    if (evidence.examples.length < 5 && !evidence.examples.includes(text)) evidence.examples.push(text.slice(0, 80));
    raiseToDigitRuns(text, evidence.largest);
  }

  private addNumber(value: number, format: NumberFormat | undefined, count: number): void {
    this.numbers += count;
    if (value < this.smallest) this.smallest = value;
    if (value > this.largest) this.largest = value;
    if (!Number.isInteger(value)) this.fractions += count;
    if (value < 0) this.negatives += count;
    if (format) this.formats.set(format, (this.formats.get(format) ?? 0) + count);
  }

  /** The format that most numbers of the column carry, or undefined. */
  get format(): NumberFormat | undefined {
    let best: NumberFormat | undefined;
    let most = 0;
    for (const [format, count] of this.formats) if (count > most && count * 2 >= this.numbers) [best, most] = [format, count];
    return best;
  }

  /** Share of filled cells that are different from one another, 0..1; only exact while few. */
  get distinctShare(): number {
    if (this.filled === 0) return 0;
    return this.distinctOverflow ? 1 : this.distinct.size / this.filled;
  }

  get rows(): number {
    return this.filled + this.missing;
  }
}
