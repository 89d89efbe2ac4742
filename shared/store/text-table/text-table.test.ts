import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuildPlan } from '../../schema';
import { openTextTables, type PlainTextFile } from './text-table';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-text-table-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const records = 280_000;
const path = join(folder, 'getallen.txt');
// Wide enough to be read in several pieces of eight megabytes, by as many threads as want to.
writeFileSync(path, Array.from({ length: records }, (_, at) => `v${at};${'x'.repeat(60)}${at % 7};w${records - at}\n`).join(''));
const shape = { firstRow: 1, records, width: 3 };
const text: PlainTextFile = {
  ...shape,
  path,
  delimiter: ';',
  quote: '',
  skipLines: 0,
  tagged: false,
  longestLine: 80,
};
/** The same records in columns, each text behind the letter of a text, as the reader of a workbook hands them over. */
const columns: PlainTextFile = { ...shape, path: join(folder, 'getallen.parquet'), tagged: true };
beforeAll(async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const read = `read_csv('${path}', columns = {'c0': 'VARCHAR', 'c1': 'VARCHAR', 'c2': 'VARCHAR'}, delim = ';', header = false)`;
  await connection.run(
    `COPY (SELECT 't' || c0 AS c0, 't' || c1 AS c1, 't' || c2 AS c2 FROM ${read}) TO '${columns.path}' (FORMAT parquet)`,
  );
  connection.disconnectSync();
  instance.closeSync();
});
const plan: BuildPlan = {
  firstRow: 1,
  fields: [
    { field: 'contact_id', source: { cell: { column: 0, kind: 'text', asItStands: true, values: [] } } },
    { field: 'reason', source: { cell: { column: 1, kind: 'text', asItStands: true, values: [] } } },
    { field: 'queue', source: { cell: { column: 2, kind: 'text', asItStands: true, values: [] } } },
  ],
  required: [],
  anchor: null,
};
const all = { fields: ['contact_id', 'queue'], shown: ['contact_id'], filled: false, notAt: [] };

describe('the records of a text file in a scratch database', () => {
  it.each([
    ['a text file', text, 'v'],
    ['a workbook', columns, 'tv'],
  ])('stand in the order of %s', async (_, file, letters) => {
    const table = await openTextTables(folder).open(file);
    if (!table) throw new Error('not opened');
    let place = 0;
    for await (const piece of table.texts(0))
      for (const value of piece) if (value !== `${letters}${place++}`) throw new Error(`${value} at ${place - 1}`);
    expect(place).toBe(records);
    // Doubles are found whether all rows are told apart at once or, for a workbook, part by part.
    const built = await table.build(plan);
    const seven = { ...all, fields: ['reason'], shown: ['contact_id'] };
    expect(await built.repeated(seven)).toMatchObject({
      count: records - 7,
      first: [{ row: 8 }, { row: 9 }, { row: 10 }, { row: 11 }, { row: 12 }],
    });
    expect(await built.repeated(all)).toMatchObject({ count: 0 });
    await table.close();
  });

  it('take more memory when a statement cannot do with little, instead of giving up', async () => {
    const scratch = mkdtempSync(join(folder, 'room-'));
    const cramped = openTextTables(scratch, () => ({ megabytes: 6, mostMegabytes: 512, threads: 1 }));
    const table = await cramped.open(text);
    const built = await table?.build(plan);
    expect(built?.rows).toBe(records);
    expect(await built?.repeated(all)).toEqual({ count: 0, first: [] });
    await table?.close();
    expect(readdirSync(scratch)).toEqual([]);
  });

  it('are given up, with nothing left, when even that is too little', async () => {
    const scratch = mkdtempSync(join(folder, 'no-room-'));
    const cramped = openTextTables(scratch, () => ({ megabytes: 1, mostMegabytes: 1, threads: 1 }));
    expect(await cramped.open(text)).toBeNull();
    expect(readdirSync(scratch)).toEqual([]);
  });
});
