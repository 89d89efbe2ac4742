import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, describe, expect, it } from 'vitest';
import { FieldBytes } from '../xlsx/field-bytes';
import { ColumnFile } from './column-file';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-columns-'));
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
afterAll(() => {
  connection.disconnectSync();
  instance.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

const keyMark = 1;
let files = 0;

/** Writes the texts of `cellAt` as the writer of sheets does: each is looked for first. */
async function written(rows: number, columns: number, width: number, cellAt: (row: number, column: number) => string | null) {
  const path = join(folder, `${files++}.parquet`);
  const file = await ColumnFile.create(path);
  const text = new FieldBytes();
  let crowded = 0;
  for (let row = 0; row < rows; row++) {
    let fresh = 0;
    for (let at = 0; at < columns; at++) {
      const cell = cellAt(row, at);
      if (cell === null) continue;
      const column = file.column(at);
      const key = Buffer.from(cell);
      const code = column.isCrowded ? -1 : column.find(keyMark, key, 0, key.length);
      if (code >= 0) {
        column.put(file.row, code);
        continue;
      }
      text.length = 0;
      text.copy(key, 0, key.length);
      fresh += key.length;
      if (column.isCrowded) column.putText(file.row, text);
      else {
        column.put(file.row, column.add(keyMark, key, 0, key.length, text));
        if (column.becomesCrowded()) crowded += 1;
      }
    }
    file.endRow(fresh);
    if (file.isFull) await file.flush();
  }
  await file.close(width);
  return { path, crowded };
}

const ask = async (query: string) => (await connection.runAndReadAll(query)).getRows();

describe('a file of texts in columns', () => {
  it('gives every cell of every group of rows in order: repeated, crowded, half empty and always empty columns', async () => {
    const rows = 260_000;
    const { path, crowded } = await written(rows, 5, 6, (row, column) => {
      if (column === 0) return `groep ${row % 7}`;
      if (column === 1) return `nummer ${row}`;
      if (column === 2) return row % 3 === 0 ? `é${row % 40_000}` : null;
      if (column === 3) return 'altijd';
      return row >= 200_000 ? `laat ${row % 2}` : null;
    });
    expect(crowded).toBeGreaterThan(0);
    const right = [
      "c0 = 'groep ' || place % 7",
      "c1 = 'nummer ' || place",
      "c2 IS NOT DISTINCT FROM CASE WHEN place % 3 = 0 THEN 'é' || place % 40000 END",
      "c3 = 'altijd'",
      "c4 IS NOT DISTINCT FROM CASE WHEN place >= 200000 THEN 'laat ' || place % 2 END",
      'c5 IS NULL',
    ];
    const counted = right.map((one) => `(count(*) FILTER (${one}))::INTEGER`).join(', ');
    const texts = `(SELECT *, file_row_number AS place FROM read_parquet('${path}'))`;
    expect(await ask(`SELECT ${counted} FROM ${texts}`)).toEqual([right.map(() => rows)]);
    expect(await ask(`SELECT count(DISTINCT row_group_id)::INTEGER FROM parquet_metadata('${path}')`)).toEqual([[3]]);
  });

  it('takes texts of any length, few rows, and none', async () => {
    const long = 'lang '.repeat(8_000);
    const { path } = await written(3, 2, 2, (row, column) => (column === 0 ? `${long}${row % 2}` : null));
    expect(await ask(`FROM read_parquet('${path}')`)).toEqual([
      [`${long}0`, null],
      [`${long}1`, null],
      [`${long}0`, null],
    ]);
    const { path: empty } = await written(0, 0, 2, () => null);
    expect(await ask(`SELECT count(*)::INTEGER FROM read_parquet('${empty}')`)).toEqual([[0]]);
  });

  it('keeps fewer rows together where texts are long or columns many', async () => {
    const groups = async (path: string) => (await ask(`SELECT max(row_group_num_rows)::INTEGER FROM parquet_metadata('${path}')`))[0]?.[0];
    const long = 'x'.repeat(10_000);
    expect(await groups((await written(4_000, 1, 2, (row) => `${row}${long}`)).path)).toBeLessThan(2_000);
    const wide = await written(3_000, 2_000, 2_000, (row, column) => (column % 500 === 0 ? `${row % 3}` : null));
    expect(await groups(wide.path)).toBeLessThan(3_000);
  });
});
