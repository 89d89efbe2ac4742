/** A table of text whose columns stand at fixed places, as a mainframe or an ACD prints it. */
export interface FixedColumns {
  /** Where each column after the first begins: a line is cut there. */
  readonly cuts: readonly number[];
  /** Places that are blank in every line of the table. */
  readonly gaps: readonly (readonly [number, number])[];
  /** The lines above a ruler of dashes that name the columns, counted from 1; null without a ruler. */
  readonly header: readonly [number, number] | null;
}

const ruler = /^\s*[-=_]{2,}(?:\s+[-=_]+)+\s*$/;
const fewestLines = 4;
/** Two spaces between columns: one stands within names too. */
const leastGap = 2;
const mostHeaderLines = 4;
/** A table has a name and figures for each row; fewer columns are a list. */
const leastColumns = 3;
const shareOfFigures = 0.5;

const piecesOf = (line: string): string[] => line.trim().split(/\s{2,}/);
/** true for a line that is cut into columns by more than one space. */
const isColumnar = (line: string): boolean => piecesOf(line).length >= leastColumns;
const isBlankIn = (line: string, [from, to]: readonly [number, number]): boolean => line.slice(from, to).trim() === '';

/** Places that are blank in all lines, between the first and the last letter of any. */
function sharedGaps(lines: readonly string[], least: number): (readonly [number, number])[] {
  const width = lines.reduce((most, line) => Math.max(most, line.trimEnd().length), 0);
  const used = new Array<boolean>(width).fill(false);
  for (const line of lines) for (let at = 0; at < line.length; at++) if (line[at] !== ' ') used[at] = true;
  const gaps: [number, number][] = [];
  const first = used.indexOf(true);
  for (let at = first + 1, from = -1; at < width; at++) {
    if (!used[at] && from < 0) from = at;
    if (used[at] && from >= 0) {
      if (at - from >= least) gaps.push([from, at]);
      from = -1;
    }
  }
  return gaps;
}

const figures = /^[-+(]?[€$£]?\s?[\d.,:/%-]*\d[\d.,:/%-]*\)?%?$/;

/** true when a table has figures under its columns: prose that happens to line up has none. */
function holdsFigures(lines: readonly string[], cuts: readonly number[]): boolean {
  const rows = lines.map((line) => cutAt(line, cuts));
  return cuts.some((_, at) => rows.filter((cells) => figures.test(cells[at + 1] ?? '')).length >= rows.length * shareOfFigures);
}

/** The cells of a line that is cut at these places, without the spaces around them. */
export const cutAt = (line: string, cuts: readonly number[]): string[] =>
  [0, ...cuts].map((from, at) => line.slice(from, cuts[at] ?? undefined).trim());

/** The header of a ruler: the lines above it that keep within its columns. */
function headerAbove(lines: readonly string[], at: number, gaps: FixedColumns['gaps']): readonly [number, number] | null {
  let from = at;
  while (from > 0 && at - from < mostHeaderLines) {
    const line = lines[from - 1] ?? '';
    if (line.trim() === '' || !gaps.every((gap) => isBlankIn(line, gap))) break;
    from--;
  }
  return from === at ? null : [from + 1, at];
}

/** The columns of a ruler: runs of dashes, as long as nothing below stands between them. */
function byRuler(lines: readonly string[]): FixedColumns | null {
  const at = lines.findIndex((line) => ruler.test(line));
  if (at < 0) return null;
  const runs = [...(lines[at] ?? '').matchAll(/[-=_]+/g)].map(({ index, 0: run }) => [index, index + run.length] as const);
  const below = lines.slice(at + 1).filter((line) => line.trim() !== '' && !ruler.test(line));
  const inside = below.filter((line) => runs.slice(1).every(([from], run) => isBlankIn(line, [runs[run]?.[1] ?? 0, from])));
  if (runs.length < 2 || inside.length < 2 || inside.length * 2 < below.length) return null;
  const gaps = runs.slice(1).map(([from], run) => [runs[run]?.[1] ?? 0, from] as const);
  const cuts = gaps.map(([from]) => from);
  return holdsFigures(inside, cuts) ? { cuts, gaps, header: headerAbove(lines, at, gaps) } : null;
}

/** The longest run of lines, blank ones aside, that are each cut into columns. */
function longestBlock(lines: readonly string[]): string[] {
  let best: string[] = [];
  let block: string[] = [];
  for (const line of [...lines, 'end']) {
    if (line.trim() === '') continue;
    if (isColumnar(line)) block.push(line);
    else {
      if (block.length > best.length) best = block;
      block = [];
    }
  }
  return best;
}

/** Columns that every line of a table keeps to, parted by two spaces or more. */
function byEdges(lines: readonly string[]): FixedColumns | null {
  const block = longestBlock(lines);
  if (block.length < fewestLines) return null;
  const gaps = sharedGaps(block, leastGap);
  if (gaps.length < leastColumns - 1) return null;
  const cuts = gaps.map(([from]) => from);
  const body = block.slice(1);
  const full = block.filter((line) => cutAt(line, cuts).filter((cell) => cell !== '').length * 2 > cuts.length + 1);
  return holdsFigures(body, cuts) && full.length * 10 >= block.length * 8 ? { cuts, gaps, header: null } : null;
}

/**
 * The columns of a printout that no separator parts: by its ruler of dashes, else by edges that all its lines keep to. null when nothing stands at
 * fixed places. `lines`: the first of the text.
 */
export function fixedColumnsOf(lines: readonly string[]): FixedColumns | null {
  if (lines.some((line) => line.includes('\t'))) return null;
  return byRuler(lines) ?? byEdges(lines);
}

/** true for a line that draws a ruler and says nothing. */
export const isRuler = (line: string): boolean => ruler.test(line);

/**
 * The cells of one line: cut where the columns are; a line that crosses them by its pieces when there are as many, else whole (a title, a remark).
 * `crossed` tells of a line with as many figures as a row that could not be cut.
 */
export function cellsOfLine(line: string, { cuts, gaps }: FixedColumns): { readonly cells: string[]; readonly crossed: boolean } {
  const flat = line.replaceAll('\f', ' ');
  if (gaps.every((gap) => isBlankIn(flat, gap))) return { cells: cutAt(flat, cuts), crossed: false };
  const pieces = piecesOf(flat);
  if (pieces.length === cuts.length + 1) return { cells: pieces, crossed: false };
  const loose = flat
    .trim()
    .split(/\s+/)
    .filter((piece) => figures.test(piece)).length;
  return { cells: [flat.trim()], crossed: loose * 2 > cuts.length };
}
