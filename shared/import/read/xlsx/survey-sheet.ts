import type { MergedRange, NumberFormat } from '../../table';
import { limits } from '../limits';
import { Notebook } from '../notebook';
import { usualFormats } from '../usual-formats';
import type { ZipPackage } from '../zip-package';
import { rangeOf } from './cell-reference';
import { SheetScanner } from './scan-sheet';
import { attribute, decodeXml, tagsOf } from './xml-text';

const sampleBytes = 512 * 1024;

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

function sampleFormats(sample: string, file: string, styles: readonly NumberFormat[]): (NumberFormat | undefined)[] {
  const scanner = new SheetScanner({ file, sheet: '', styles, strings: null, notebook: new Notebook() });
  return usualFormats(scanner.push(sample));
}

/**
 * A first light pass: the head and some rows are read, the rest is only searched for the end of the cells, behind which the merged ranges
 * stand. Unpacking happens off this thread, so a full sheet takes about as long as its unpacking.
 */
export async function surveySheet(zip: ZipPackage, path: string, file: string, styles: readonly NumberFormat[]): Promise<SheetSurvey> {
  const sample: Buffer[] = [];
  const tail: Buffer[] = [];
  let sampled = 0;
  let tailBytes = 0;
  let carry: Buffer = Buffer.alloc(0);
  let endMark: Buffer | null = null;
  for await (const block of zip.read(path)) {
    if (sampled < sampleBytes) {
      sample.push(block);
      sampled += block.length;
    }
    endMark ??= endOfCells(Buffer.concat(sample));
    if (tailBytes > 0) {
      tail.push(block);
      tailBytes += block.length;
      if (tailBytes > limits.sheetTailBytes) break;
      continue;
    }
    const searched = carry.length > 0 ? Buffer.concat([carry, block]) : block;
    const end = endMark ? searched.indexOf(endMark) : -1;
    if (end >= 0) {
      tail.push(searched.subarray(end));
      tailBytes += searched.length - end;
    } else carry = Buffer.from(searched.subarray(Math.max(0, searched.length - 64)));
  }
  const start = decodeXml(Buffer.concat(sample));
  const head = start.slice(0, Math.max(0, start.search(/<(?:[\w.-]+:)?sheetData[\s/>]/)) || start.length);
  const merged = tagsOf(decodeXml(Buffer.concat(tail)), 'mergeCell')
    .slice(0, limits.mergedRanges)
    .map((tag) => rangeOf(attribute(tag, 'ref') ?? ''))
    .filter((range) => range !== null);
  return {
    expectedRows: expectedRowsOf(head),
    hiddenColumns: hiddenColumnsOf(head),
    merged,
    numberFormats: sampleFormats(start, file, styles),
  };
}

/** The bytes that close the cells of this sheet, once its root element has been seen. */
function endOfCells(head: Buffer): Buffer | null {
  const root = /<((?:[\w.-]+:)?)sheetData[\s/>]/.exec(head.toString('latin1'));
  return root ? Buffer.from(`</${root[1]}sheetData>`) : null;
}
