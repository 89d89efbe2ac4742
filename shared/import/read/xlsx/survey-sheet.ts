import type { MergedRange, NumberFormat, RawRow } from '../../table';
import { limits } from '../limits';
import { Notebook } from '../notebook';
import { usualFormats } from '../usual-formats';
import { rangeOf } from './cell-reference';
import { CellReader } from './read-cells';
import { SheetScanner } from './scan-sheet';
import { attribute, tagsOf } from './xml-text';

const sampleBytes = 512 * 1024;
/** More than the mark is long that closes the cells. */
const carryBytes = 64;

/** What must be known of a sheet before its rows are read, and stands before or behind them. */
export interface SheetSurvey {
  readonly expectedRows: number | null;
  readonly hiddenColumns: readonly number[];
  readonly merged: readonly MergedRange[];
  readonly numberFormats: readonly (NumberFormat | undefined)[];
}

function hiddenColumnsOf(head: string): number[] {
  const hidden: number[] = [];
  for (const tag of tagsOf(head, 'col')) {
    if (!/^(1|true)$/.test(attribute(tag, 'hidden') ?? '')) continue;
    const last = Math.min(Number(attribute(tag, 'max')), limits.columns);
    // "Hide everything to the right" is one range to the last column: those columns are empty, not hidden data.
    for (let column = Number(attribute(tag, 'min')); column <= last && last < limits.columns; column++) hidden.push(column - 1);
  }
  return hidden;
}

function expectedRowsOf(head: string): number | null {
  const range = rangeOf(attribute(tagsOf(head, 'dimension')[0] ?? '', 'ref') ?? '');
  return range ? range.lastRow : null;
}

function sampleFormats(sample: Buffer, styles: readonly NumberFormat[]): (NumberFormat | undefined)[] {
  const notebook = new Notebook();
  const scanner = new SheetScanner({ file: '', sheet: '' }, notebook);
  const reader = new CellReader({ styles, strings: null, notebook });
  const rows: RawRow[] = [];
  scanner.push(sample);
  while (scanner.next()) {
    const cells = reader.read(scanner.tape, scanner.bytes, scanner.row);
    rows.push({ row: scanner.row, cells, formats: reader.formatsOf(cells.length) });
  }
  return usualFormats(rows);
}

/**
 * Takes the clean blocks of a worksheet as they come: the head and some rows are read, the rest is only searched for the end of the cells, behind which
 * the merged ranges stand.
 */
export class SheetSurveyor {
  private readonly sample: Buffer[] = [];
  private readonly tail: Buffer[] = [];
  private sampled = 0;
  private tailBytes = 0;
  private carry: Buffer = Buffer.alloc(0);
  private endMark: Buffer | null = null;

  /** False when more blocks are of no use. */
  take(block: Buffer): boolean {
    if (this.tailBytes > limits.sheetTailBytes) return false;
    if (this.sampled < sampleBytes) {
      this.sample.push(block);
      this.sampled += block.length;
      this.endMark ??= endOfCells(Buffer.concat(this.sample));
    }
    if (this.tailBytes > 0) {
      this.tail.push(block);
      this.tailBytes += block.length;
      return true;
    }
    const { endMark, carry } = this;
    const seam = Buffer.concat([carry, block.subarray(0, carryBytes)]);
    const atSeam = endMark ? seam.indexOf(endMark) : -1;
    const end = atSeam >= 0 ? atSeam - carry.length : endMark ? block.indexOf(endMark) : -1;
    if (end < 0 && atSeam < 0) this.carry = Buffer.from((block.length < carryBytes ? seam : block).subarray(-carryBytes));
    else {
      this.tail.push(block.subarray(Math.max(0, end)));
      this.tailBytes += block.length - Math.max(0, end);
    }
    return true;
  }

  /** What was found; `styles` are those of the workbook. */
  outcome(styles: readonly NumberFormat[]): SheetSurvey {
    const sample = Buffer.concat(this.sample);
    const start = sample.toString('utf8');
    const head = start.slice(0, Math.max(0, start.search(/<(?:[\w.-]+:)?sheetData[\s/>]/)) || start.length);
    const merged = tagsOf(Buffer.concat(this.tail).toString('utf8'), 'mergeCell')
      .slice(0, limits.mergedRanges)
      .map((tag) => rangeOf(attribute(tag, 'ref') ?? ''))
      .filter((range) => range !== null);
    return {
      expectedRows: expectedRowsOf(head),
      hiddenColumns: hiddenColumnsOf(head),
      merged,
      numberFormats: sampleFormats(sample, styles),
    };
  }
}

/** The bytes that close the cells of this sheet, once its root element has been seen. */
function endOfCells(head: Buffer): Buffer | null {
  const root = /<((?:[\w.-]+:)?)sheetData[\s/>]/.exec(head.toString('latin1'));
  return root ? Buffer.from(`</${root[1]}sheetData>`) : null;
}
