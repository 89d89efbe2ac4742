import { resolve } from 'node:path';
import { ProblemError } from '../contract';
import { fingerprint } from '../import/read/file-head';
import { isParquet } from '../import/read/signatures';
import type { Cell, FormatReader, OpenFile, RawRow, RawSheet } from '../import/table';
import { openParquet, type ParquetRows } from '../store/parquet-rows';

const cellOf = (value: unknown): Cell =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : JSON.stringify(value);

/** The names of the columns are row 1, as they would be in a spreadsheet. */
function sheetOf(rows: ParquetRows, file: string): RawSheet {
  return {
    file,
    sheet: null,
    hidden: false,
    hiddenColumns: [],
    date1904: false,
    merged: [],
    numberFormats: [],
    notes: [],
    text: null,
    expectedRows: rows.rowCount + 1,
    async *rows(signal) {
      yield [{ row: 1, cells: rows.columns }];
      let row = 2;
      for await (const batch of rows.batches()) {
        signal?.throwIfAborted();
        yield batch.map((values): RawRow => ({ row: row++, cells: values.map(cellOf) }));
      }
    },
  };
}

/** Parquet, read by the database: import is handed this reader, because only the store knows DuckDB. */
export const parquetReader: FormatReader = {
  format: 'parquet',
  recognises: isParquet,
  open: async (path, name): Promise<OpenFile> => {
    const { sha256, bytes } = await fingerprint(path);
    const rows = await openParquet(resolve(path)).catch((thrown: unknown) => {
      throw new ProblemError({
        code: 'parquet_damaged',
        values: { file: name },
        where: { file: name },
        tip: 'parquet_damaged',
        detail: String(thrown),
      });
    });
    return { path, name, format: 'parquet', sha256, bytes, sheets: [sheetOf(rows, name)], close: () => rows.close() };
  },
};
