import type { Cell } from '../../table';
import { Notebook } from '../notebook';
import { fixedColumnsOf } from './fixed-columns';
import { RecordSplitter, type TextShape } from './split-records';

const candidates = [';', ',', '\t', '|'] as const;
const rowsJudged = 500;
/** Below this no separator parts a text evenly. */
const leastScore = 0.35;
/** 1.234,50 / -12 / 81,5% / € 3,20 / 12:30 / 3-6-2024: a comma, dot or colon in these is no separator. */
const numberOrMoment = /^\s*[€$£]?\s*[-+]?[\d.,:/%\s-]+%?\s*$/;
const decimalTail = /^\s*\d{1,4}\s*%?\s*$/;
const wholePart = /^\s*[€$£]?\s*[-+]?\d{1,3}(\.?\d{3})*\s*$/;
const separatorLine = /^"?sep=(.)"?\r?(\n|\r|$)/i;

/** What the text itself says: how it is cut, and how many lines at the top are for Excel only (`sep=;`). */
export interface SniffedShape extends TextShape {
  readonly directiveLines: number;
}

const recordsOf = (sample: string, shape: TextShape): Cell[][] =>
  new RecordSplitter(shape, new Notebook())
    .push(sample, true)
    .map((row) => [...row.cells])
    .filter((cells) => cells.some((cell) => cell !== null && cell !== ''))
    .slice(0, rowsJudged);

/** The most frequent number of fields above one, and in how many records. */
function usualWidth(records: readonly Cell[][]): { width: number; rows: number } {
  const counts = new Map<number, number>();
  for (const cells of records) if (cells.length > 1) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let best = { width: 1, rows: 0 };
  for (const [width, rows] of counts) if (rows > best.rows || (rows === best.rows && width > best.width)) best = { width, rows };
  return best;
}

/** Share of cells in which no other separator is glued between words or fields. */
function cleanShare(records: readonly Cell[][], delimiter: string): number {
  const others = candidates.filter((candidate) => candidate !== delimiter);
  let cells = 0;
  let clean = 0;
  for (const record of records) {
    for (const cell of record) {
      if (typeof cell !== 'string') continue;
      cells += 1;
      const glued = others.some(
        (other) => cell.includes(other) && !cell.includes(`${other} `) && !(other === ',' && numberOrMoment.test(cell)),
      );
      if (!glued) clean += 1;
    }
  }
  return cells === 0 ? 1 : clean / cells;
}

/** `Percentage` over `81,5`, `79,2`: a comma that is a decimal sign in one column, not a separator. */
function isDecimalColumn(records: readonly Cell[][], delimiter: string): boolean {
  if (delimiter !== ',') return false;
  const pairs = records.filter((cells) => cells.length === 2);
  const others = records.filter((cells) => cells.length !== 2);
  const decimal = pairs.every(([whole, tail]) => wholePart.test(String(whole)) && decimalTail.test(String(tail)));
  return pairs.length > 0 && decimal && others.length > 0 && others.every((cells) => cells.length === 1) && records[0]?.length === 1;
}

function scoreOf(records: readonly Cell[][], delimiter: string): { score: number; width: number } {
  const { width, rows } = usualWidth(records);
  if (rows === 0 || (records.length > 2 && rows < Math.max(2, records.length * 0.08)) || isDecimalColumn(records, delimiter))
    return { score: 0, width: 1 };
  const first = records.findIndex((cells) => cells.length === width);
  const last = records.findLastIndex((cells) => cells.length === width);
  const between = records.slice(first, last + 1);
  // Rows before and after the table (titles, totals) do not speak against a separator; uneven rows inside it do.
  const share = rows / between.length;
  const coverage = rows / records.length;
  const table = between.filter((cells) => cells.length === width);
  return { score: share * (0.4 + 0.6 * cleanShare(table, delimiter)) * coverage ** 0.25 * (1 + 0.01 * Math.min(width, 20)), width };
}

function quoteOf(sample: string): string {
  if (sample.includes('"')) return '"';
  const enclosed = sample.match(/(^|[;,\t|\n])'[^'\n]*'(?=[;,\t|\r\n]|$)/g)?.length ?? 0;
  const lines = sample.split('\n').length;
  return enclosed >= 3 && enclosed * 2 >= lines ? "'" : '"';
}

/**
 * Separator, quote and line end by how even the records become. `forced` is a separator that a person chose. A text without an even
 * separator has one column.
 */
export function sniff(sample: string, forced?: string): SniffedShape {
  const lineEnd = sample.includes('\n') || !sample.includes('\r') ? '\n' : '\r';
  const quote = quoteOf(sample);
  const directive = separatorLine.exec(sample);
  const text = directive ? sample.slice(directive[0].length) : sample;
  const directiveLines = directive ? 1 : 0;
  const told = forced ?? directive?.[1];
  const judged = (told === undefined ? candidates : [told]).map((delimiter) => ({
    delimiter,
    ...scoreOf(recordsOf(text, { delimiter, quote, lineEnd, width: 0 }), delimiter),
  }));
  const best = judged.reduce((winner, candidate) => (candidate.score > winner.score ? candidate : winner));
  // A comma may be the decimal sign of one column of a printout.
  const unparted = told === undefined && (best.score < leastScore || best.delimiter === ',');
  const fixed = unparted
    ? fixedColumnsOf(
        text
          .split(lineEnd)
          .slice(0, rowsJudged)
          .map((line) => line.trimEnd()),
      )
    : null;
  if (fixed) return { delimiter: '', quote, lineEnd, width: fixed.cuts.length + 1, directiveLines, fixed };
  if (told !== undefined) return { delimiter: told, quote, lineEnd, width: best.width, directiveLines };
  if (best.score < leastScore) return { delimiter: '', quote, lineEnd, width: 1, directiveLines };
  return { delimiter: best.delimiter, quote, lineEnd, width: best.width, directiveLines };
}
