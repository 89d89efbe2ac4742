import type { MergedRange, RawRow } from '../table';
import { cellText } from '../values/missing';
import { readHeader } from '../vocabulary/header';
import { isKnownHeader } from '../vocabulary/match';
import { type CellKind, cellKind, filledCells, isFilled } from './cell-kind';
import { saysAnswersOnly } from './join-headers';
import { totalWordOf } from './total-words';
import { yearsAcross } from './years-across';

const searchDepth = 60;
const bodyDepth = 8;

interface Look {
  readonly row: RawRow;
  readonly kinds: readonly CellKind[];
  readonly filled: number;
}
const lookAt = (row: RawRow): Look => {
  const kinds = row.cells.map(cellKind);
  return { row, kinds, filled: kinds.filter((kind) => kind !== 'empty').length };
};

/** Share of text headers above a column of numbers or moments. */
function contrast(header: Look, body: readonly Look[]): number {
  let columns = 0;
  let differing = 0;
  header.kinds.forEach((kind, index) => {
    if (kind !== 'text') return;
    const below = body.map((look) => look.kinds[index] ?? 'empty').filter((below) => below !== 'empty');
    if (below.length === 0) return;
    columns++;
    if (below.filter((below) => below !== 'text').length * 2 >= below.length) differing++;
  });
  return columns === 0 ? 0 : differing / columns;
}

function scoreOf(looks: readonly Look[], at: number, width: number): number {
  const look = looks[at];
  if (!look || look.filled === 0) return Number.NEGATIVE_INFINITY;
  const texts = look.row.cells.filter((_, index) => look.kinds[index] === 'text').map(cellText);
  const body = looks.slice(at + 1, at + 1 + bodyDepth).filter((next) => next.filled > 0);
  const moments = look.kinds.filter((kind) => kind === 'moment').length;
  const years = yearsAcross(look.row.cells).length;
  const yearly = years > 0 && years + texts.length === look.filled && (texts.length >= 1 || look.kinds[0] === 'empty');
  const crossed = yearly || (texts.length >= 1 && moments >= 3 && moments + texts.length === look.filled);
  const textShare = crossed ? 1 : texts.length / look.filled;
  if (textShare < 0.6 || (width > 1 && look.filled < 2)) return Number.NEGATIVE_INFINITY;
  if (texts.some((text) => totalWordOf(text) === 'total') && !texts.some(isKnownHeader)) return Number.NEGATIVE_INFINITY;
  const known = texts.filter((text) => text.length <= 60 && isKnownHeader(text)).length / Math.max(1, texts.length);
  const long = texts.filter((text) => text.length > 60).length / Math.max(1, texts.length);
  const distinct = new Set(texts).size / Math.max(1, texts.length);
  const spread = Math.min(1, look.filled / width);
  return (
    2 * known + 1.5 * contrast(look, body) + 1.5 * spread + textShare + 0.5 * distinct - 2 * long - (body.length === 0 ? 1 : 0) - at * 0.015
  );
}

export interface HeaderRows {
  /** Indexes into the rows that were given. */
  readonly first: number;
  readonly last: number;
}

/** A row whose texts could still be part of the header under `at`: texts only, above columns of numbers or moments. */
function continuesHeader(looks: readonly Look[], at: number, header: Look): boolean {
  const look = looks[at];
  if (!look || look.filled === 0) return false;
  if (look.kinds.some((kind) => kind === 'number' || kind === 'moment')) return false;
  const body = looks.slice(at + 1, at + 1 + bodyDepth).filter((next) => next.filled > 0);
  if (body.length === 0) return false;
  if (saysAnswersOnly(look.row)) return true;
  const grouped = header.filled < look.filled || header.kinds.some((kind, index) => kind === 'empty' && look.kinds[index] === 'text');
  const units =
    look.filled >= 2 &&
    look.row.cells.some((cell) => isFilled(cell) && readHeader(`x (${cellText(cell).replace(/[()[\]]/g, '')})`).unit !== null) &&
    look.row.cells.every((cell) => !isFilled(cell) || /^[([]?[\p{L}%:# ./]{1,12}[)\]]?$/u.test(cellText(cell)));
  return (grouped || units) && contrast(look, body) >= 0.5;
}

/** The row above a header that groups its columns: texts only, fewer than the header has, standing above more than one column each. */
function groupsHeader(above: Look | undefined, header: Look, merged: readonly MergedRange[]): boolean {
  if (!above || above.filled === 0) return false;
  if (above.kinds.some((kind) => kind === 'number' || kind === 'moment')) return false;
  const row = above.row.row;
  const across = merged.filter((range) => range.firstRow === row && range.lastRow === row && range.lastColumn > range.firstColumn);
  const whole = across.some((range) => range.lastColumn - range.firstColumn + 1 >= header.filled);
  if (across.length > 0 && !whole) return true;
  if (above.row.cells.some((cell) => /[:：]\s*$|[:：]\s/.test(cellText(cell)))) return false;
  if (above.filled < 2) return false;
  const leaves = header.row.cells.map(cellText).filter((text) => text !== '');
  const repeated = new Set(leaves).size < leaves.length;
  const hanging = above.kinds.some((kind, index) => kind === 'text' && (header.kinds[index] ?? 'empty') === 'empty');
  return repeated || hanging || above.kinds.filter((kind) => kind === 'text').length * 2 <= header.filled;
}

/** Finds the header row or rows among the first rows of a table, or null when no row looks like one. */
export function findHeaderRows(rows: readonly RawRow[], merged: readonly MergedRange[]): HeaderRows | null {
  const looks = rows.slice(0, searchDepth + bodyDepth).map(lookAt);
  const widths = rows
    .slice(0, 300)
    .map((row) => filledCells(row.cells))
    .sort((left, right) => left - right);
  const width = Math.max(1, widths[Math.floor(widths.length * 0.8)] ?? 1);
  let best = -1;
  let bestScore = 1.6;
  for (let at = 0; at < Math.min(searchDepth, looks.length); at++) {
    const score = scoreOf(looks, at, width);
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  const header = looks[best];
  if (!header) return null;
  let last = best;
  if (continuesHeader(looks, best + 1, header)) last = best + 1;
  const first = best > 0 && groupsHeader(looks[best - 1], header, merged) ? best - 1 : best;
  return { first, last };
}
