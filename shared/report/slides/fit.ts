import type { ReportTable } from '../model/types';

const pointsPerInch = 72;
/** Mean width of a character of Arial as a share of its size; generous, so that a text rather gets room than runs out of it. */
const characterWidth = 0.51;
const lineHeight = 1.2;
/** Space above and below the text of a cell, in inches. */
const cellPadding = 0.1;

/** How many lines a text takes in a width (inches) at a size (points), breaking at words. */
export function linesOf(text: string, width: number, size: number): number {
  const characters = Math.max(4, Math.floor((width * pointsPerInch) / (size * characterWidth)));
  return text.split('\n').reduce((lines, paragraph) => {
    let used = 0;
    let count = 1;
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length > characters) {
        count++;
        used = word.length;
      } else used += (used > 0 ? 1 : 0) + word.length;
      if (used > characters) {
        count += Math.floor(used / characters);
        used %= characters;
      }
    }
    return lines + count;
  }, 0);
}

export const textHeight = (lines: number, size: number): number => (lines * size * lineHeight) / pointsPerInch;

/** Widths of the columns in inches. */
export function columnWidths({ columns }: ReportTable, width: number): number[] {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0);
  return columns.map(({ weight }) => (width * weight) / total);
}

const rowHeight = (texts: readonly string[], widths: readonly number[], size: number) =>
  Math.max(...texts.map((text, index) => textHeight(linesOf(text, (widths[index] ?? 1) - 0.14, size), size))) + cellPadding;

export interface Fitted {
  readonly size: number;
  readonly rows: number;
  readonly height: number;
}

/** Whether the longest word of each column fits its width, so that no word is broken. */
function wordsFit(table: ReportTable, widths: readonly number[], size: number): boolean {
  const fits = (text: string, column: number, bold: boolean) =>
    text
      .split(/\s/)
      .every((word) => (word.length * size * characterWidth * (bold ? 1.07 : 1)) / pointsPerInch <= (widths[column] ?? 1) - 0.14);
  return (
    table.columns.every(({ header }, column) => fits(header, column, true)) &&
    table.rows.every((row) => row.every(({ text, strong }, column) => text.length > 40 || fits(text, column, strong ?? false)))
  );
}

/** The largest size (points) at which a table fits a box in inches without breaking a word; at the smallest, as many rows as fit. */
export function fitTable(table: ReportTable, width: number, height: number, sizes: readonly number[] = [13, 12, 11, 10, 9]): Fitted {
  const widths = columnWidths(table, width);
  const heights = (size: number) => {
    const head = rowHeight(
      table.columns.map(({ header }) => header),
      widths,
      size,
    );
    return {
      head,
      rows: table.rows.map((row) =>
        rowHeight(
          row.map(({ text }) => text),
          widths,
          size,
        ),
      ),
    };
  };
  for (const size of sizes) {
    const { head, rows } = heights(size);
    const total = rows.reduce((sum, row) => sum + row, head);
    // At the smallest size a broken word is better than a missing row.
    if (total <= height && (size === sizes.at(-1) || wordsFit(table, widths, size))) return { size, rows: rows.length, height: total };
  }
  const size = sizes.at(-1) ?? 9;
  const { head, rows } = heights(size);
  // Room for the line that says how many rows are left out.
  let used = head + textHeight(1, size) + cellPadding;
  let fitting = 0;
  for (const row of rows) {
    if (used + row > height) break;
    used += row;
    fitting++;
  }
  return { size, rows: Math.max(1, fitting), height: used };
}

/** Height that lines of text take at a size, with the space between them. */
export const linesHeight = (lines: readonly string[], width: number, size: number): number =>
  lines.reduce((sum, line) => sum + textHeight(linesOf(line, width - 0.25, size), size) + size / 160, 0.05);

/** The largest of some sizes at which lines of text fit a box. */
export function fitText(lines: readonly string[], width: number, height: number, sizes: readonly number[]): number {
  return sizes.find((size) => linesHeight(lines, width, size) <= height) ?? sizes.at(-1) ?? 10;
}
