/** Reads a file of tagged texts in columns the way its contract says, for comparison with the rows of the sheet. */
import { statSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
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

const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();

/** Reads the file of columns, which is `texts` in the query. */
export async function askPlain({ path }: PlainText, query: string) {
  await connection.run(`CREATE OR REPLACE TEMP VIEW texts AS SELECT *, file_row_number AS place FROM read_parquet('${path}')`);
  return connection.runAndReadAll(query);
}

/** Everything in a file of columns as a database reads it; checks its columns and the number of records, and that the file is private. */
export async function decodePlain(plain: PlainText): Promise<PlainRows['rows']> {
  if ((statSync(plain.path).mode & 0o077) !== 0 && process.platform !== 'win32') throw new Error('others can read the scratch file');
  const read = await askPlain(plain, 'SELECT * EXCLUDE (place) FROM texts');
  const names = read.columnNames();
  if (names.length !== plain.width || names.some((name, at) => name !== `c${at}`)) throw new Error(`columns are ${names}`);
  const records = read.getRows() as (string | null)[][];
  if (records.length !== plain.records) throw new Error(`${records.length} records, not ${plain.records}`);
  return records.map((fields, at) => {
    for (const field of fields) {
      if (field === '') throw new Error('an empty cell is not null');
      if (plainFormat(field) && field?.slice(1) !== String(plainCell(field))) throw new Error(`${field} is not as JavaScript writes it`);
    }
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
    return { rows: await decodePlain(plain), notes: structuredClone(sheet.notes) as ReaderNote[] };
  } finally {
    await plain.dispose();
  }
}
