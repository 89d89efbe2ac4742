import type { MergedRange } from '../../table';

/** The column (0-based) of a reference such as "AB12" that starts at `from` in a text; -1 when no letter stands there. */
export function columnIndex(text: string, from = 0): number {
  let column = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at) & 0xdf;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/** The letters of a column (0-based): 0 is A, 27 is AB. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** "A1:C2" or "A1" as rows (1-based) and columns (0-based); null when it is no range. */
export function rangeOf(reference: string): MergedRange | null {
  const found = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(reference.trim());
  if (!found) return null;
  const [, column, row, toColumn = column, toRow = row] = found as unknown as [
    string,
    string,
    string,
    string | undefined,
    string | undefined,
  ];
  return {
    firstRow: Number(row),
    lastRow: Number(toRow),
    firstColumn: columnIndex(column),
    lastColumn: columnIndex(toColumn),
  };
}
