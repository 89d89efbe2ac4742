/** Reads a tagged plain text file the way its contract says, for comparison with the rows of the sheet. */
import { readFileSync, statSync } from 'node:fs';
import { plainCell, plainFormat } from '../../shared/import/plain-cells';
import type { Cell, NumberFormat, PlainText, RawSheet, ReaderNote } from '../../shared/import/table';

export interface PlainRows {
  readonly rows: readonly {
    readonly row: number;
    readonly cells: readonly Cell[];
    readonly formats: readonly (NumberFormat | undefined)[];
  }[];
  readonly notes: readonly ReaderNote[];
}

const withoutEnd = <T>(items: readonly T[], isEmpty: (item: T) => boolean): T[] =>
  items.slice(0, items.findLastIndex((item) => !isEmpty(item)) + 1);
/** Empty cells at the end of a row, and what format they would have had, are no difference. */
const trimmed = (row: number, cells: readonly Cell[], formats: readonly (NumberFormat | undefined)[]) => {
  const kept = withoutEnd(cells, (cell) => cell === null);
  return { row, cells: kept, formats: kept.map((_, at) => formats[at]) };
};

/** Everything in a plain text file; checks that each record is as wide as it says, and that the file is private. */
export function decodePlain(plain: PlainText): PlainRows['rows'] {
  if ((statSync(plain.path).mode & 0o077) !== 0 && process.platform !== 'win32') throw new Error('others can read the scratch file');
  const lines = readFileSync(plain.path, 'utf8').split('\n');
  if (lines.pop() !== '') throw new Error('the last record has no end');
  if (lines.length !== plain.records) throw new Error(`${lines.length} records, not ${plain.records}`);
  return lines.map((line, at) => {
    const fields = line.split(plain.delimiter);
    if (fields.length !== plain.width) throw new Error(`record ${at} has ${fields.length} fields, not ${plain.width}`);
    if (Buffer.byteLength(line) > (plain.longestLine ?? 0)) throw new Error(`record ${at} is longer than said`);
    for (const field of fields)
      if (plainFormat(field) && field.slice(1) !== String(plainCell(field))) throw new Error(`${field} is not as JavaScript writes it`);
    return trimmed(plain.firstRow + at, fields.map(plainCell), fields.map(plainFormat));
  });
}

/** The rows of a sheet in the same form. */
export async function rowsOf(sheet: RawSheet): Promise<PlainRows> {
  const rows: PlainRows['rows'][number][] = [];
  for await (const batch of sheet.rows()) for (const { row, cells, formats = [] } of batch) rows.push(trimmed(row, cells, formats));
  return { rows, notes: structuredClone(sheet.notes) as ReaderNote[] };
}

/** The plain text of a sheet, read and thrown away; null when it has none. */
export async function plainOf(sheet: RawSheet): Promise<PlainRows | null> {
  const plain = (await sheet.plainText?.()) ?? null;
  if (plain === null) return null;
  try {
    return { rows: decodePlain(plain), notes: structuredClone(sheet.notes) as ReaderNote[] };
  } finally {
    await plain.dispose();
  }
}
