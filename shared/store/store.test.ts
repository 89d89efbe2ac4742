import { fork } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { FactLoader } from '../import/loader';
import { openStore, type Store } from './open-store';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-store-'));
let opened: Store[] = [];
const open = async (path: string) => {
  const store = await openStore(path);
  opened.push(store);
  return store;
};
afterEach(async () => {
  for (const store of opened) await store.close();
  opened = [];
});

const table = { clientId: 'acme', file: 'queues.csv', sha256: 'aa', sheet: null, headerSignature: 'sig', system: null } as const;
const columns = ['interval_start', 'queue', 'offered', 'answered'];
const row = (sourceRow: number, offered: number, answered: number | null) => ({
  sourceRow,
  values: [`2024-06-03T08:${String(sourceRow % 60).padStart(2, '0')}:00`, 'Verkoop', offered, answered],
});

async function load(loader: FactLoader, rows: number, commit = true): Promise<string> {
  await loader.begin();
  const importId = await loader.startTable({ ...table, fact: 'queue_interval', columns });
  await loader.appendRows(
    importId,
    Array.from({ length: rows }, (_, index) => row(index + 2, index, index === 0 ? null : index)),
  );
  await loader.reject(importId, [{ sourceRow: 99, column: 'offered', value: 'x', reason: 'not_a_number', raw: 'a\tx' }]);
  await loader.finishTable(
    importId,
    {
      rows_read: rows + 2,
      rows_loaded: rows,
      rows_rejected: 1,
      rows_skipped: 1,
      skipped: [{ row: 1, reason: 'title' }],
      period: ['2024-06-03', '2024-06-03'],
    },
    'print-1',
  );
  if (commit) await loader.commit();
  return importId;
}

describe('store', () => {
  it('loads rows with lineage, rejects, skips and reading, and finds them again', async () => {
    const store = await open(join(folder, 'load.contactpeil-workspace'));
    await store.clients.create('acme', 'Acme');
    const loader = await store.loader();
    const importId = await load(loader, 5000);
    const sums = await store.reading.rows<{ rows: number; offered: number; unknown: number; first: string; row: number }>(
      'SELECT count(*) AS rows, sum(offered) AS offered, count(*) FILTER (answered IS NULL) AS unknown, min(interval_start) AS first, max(source_row) AS row FROM queue_interval WHERE client_id = $client_id',
      { client_id: 'acme' },
    );
    expect(sums).toEqual([{ rows: 5000, offered: (4999 * 5000) / 2, unknown: 1, first: '2024-06-03T08:00:00', row: 5001 }]);
    expect(await store.imports.rejects(importId, 10)).toEqual([
      { source_row: 99, column: 'offered', value: 'x', reason: 'not_a_number', raw: 'a\tx' },
    ]);
    expect(await store.imports.period('acme')).toEqual(['2024-06-03', '2024-06-03']);
    expect(await store.imports.factsOf('acme')).toEqual(['queue_interval']);
    expect((await loader.alreadyImported('acme', 'aa'))?.importId).toBe(importId);
    expect(await loader.alreadyImported('other', 'aa')).toBeNull();
    expect(await loader.sameRows('acme', 'queue_interval', 'print-1')).toEqual({ importId, file: 'queues.csv', sheet: null });
    await loader.close();
  });

  it('gives numeric columns as Float64Array with NaN for missing, and texts', async () => {
    const store = await open(':memory:');
    const columnsOf = await store.reading.columns(
      "SELECT * FROM (VALUES (1::BIGINT, 1.5::DECIMAL(9,2), NULL::DOUBLE, 'a', DATE '2024-06-03', true)) AS t(a, b, c, d, e, f)",
    );
    expect(columnsOf).toEqual({
      a: Float64Array.of(1),
      b: Float64Array.of(1.5),
      c: Float64Array.of(Number.NaN),
      d: ['a'],
      e: ['2024-06-03'],
      f: Float64Array.of(1),
    });
  });

  it('rolls back a whole file, and what was there stays', async () => {
    const store = await open(join(folder, 'rollback.contactpeil-workspace'));
    await store.clients.create('acme', 'Acme');
    const loader = await store.loader();
    await load(loader, 10);
    await load(loader, 3000, false);
    await loader.rollback();
    const count = 'SELECT count(*) AS n FROM queue_interval';
    expect(await store.reading.rows(count)).toEqual([{ n: 10 }]);
    expect(await store.imports.list('acme')).toHaveLength(1);
    await load(loader, 5);
    expect(await store.reading.rows(count)).toEqual([{ n: 15 }]);
    await loader.close();
  });

  it('refuses a reading whose rows do not add up, and a value of the wrong kind', async () => {
    const store = await open(':memory:');
    const loader = await store.loader();
    await loader.begin();
    const importId = await loader.startTable({ ...table, fact: 'queue_interval', columns });
    await loader.appendRows(importId, [row(2, 1, 1)]);
    await expect(loader.finishTable(importId, { rows_read: 3, rows_loaded: 1, rows_rejected: 1, rows_skipped: 0 })).rejects.toMatchObject({
      code: 'rows_do_not_add_up',
    });
    await loader.rollback();
    await loader.begin();
    const again = await loader.startTable({ ...table, fact: 'queue_interval', columns });
    for (const values of [
      ['3-6-2024', 'Verkoop', 1, 1],
      ['2024-06-03T08:00:00', 'Verkoop', '1.234', 1],
      ['2024-06-03T08:00:00', 'Verkoop', Number.NaN, 1],
    ]) {
      await expect(loader.appendRows(again, [{ sourceRow: 2, values }])).rejects.toMatchObject({ code: 'value_not_storable' });
    }
    await loader.close();
  });

  it('takes an import back as a whole', async () => {
    const store = await open(':memory:');
    await store.clients.create('acme', 'Acme');
    const loader = await store.loader();
    const first = await load(loader, 10);
    await load(loader, 7);
    expect(await store.imports.undo(first)).toBe(10);
    expect(await store.reading.rows('SELECT count(*) AS n FROM queue_interval')).toEqual([{ n: 7 }]);
    expect(await store.imports.rejects(first, 10)).toEqual([]);
    await expect(store.imports.undo(first)).rejects.toMatchObject({ code: 'import_unknown' });
    await loader.close();
  });

  it('remembers choices per header signature', async () => {
    const store = await open(':memory:');
    await store.mappings.remember('sig', [{ header: 'AHT', field: 'handle_s', unit: 's' }]);
    await store.mappings.remember('sig', [{ header: 'AHT', field: null, unit: null }]);
    expect(await store.mappings.recall('sig')).toEqual([{ header: 'AHT', field: null, unit: null }]);
    expect(await store.mappings.recall('other')).toEqual([]);
  });

  it('exports a fact to Parquet and forgets the folder when it closes', async () => {
    const store = await open(':memory:');
    await store.clients.create('acme', "Ac'me");
    const loader = await store.loader();
    await load(loader, 10);
    await loader.close();
    const { path, bytes } = await store.exportFact('queue_interval', 'acme');
    expect(bytes).toBeGreaterThan(100);
    const copy = join(folder, 'copy.parquet');
    copyFileSync(path, copy);
    await store.close();
    expect(existsSync(path)).toBe(false);
    expect(existsSync(copy)).toBe(true);
  });
});

describe('one process owns the file', () => {
  const holder = `import { DuckDBInstance } from '@duckdb/node-api';
const instance = await DuckDBInstance.fromCache(process.argv[2]);
const connection = await instance.connect();
await connection.run('BEGIN TRANSACTION');
await connection.run(process.argv[3]);
process.send('ready');
setInterval(() => {}, 1000);`;

  const holdIn = async (path: string, sql: string) => {
    const script = join(import.meta.dirname, `holder-${process.pid}.test-child.mjs`);
    writeFileSync(script, holder);
    const child = fork(script, [path, sql], { execArgv: [] });
    await new Promise((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`holder ended with ${code}`)));
    });
    rmSync(script);
    return child;
  };

  it('a second process gets workspace_in_use, a second open in this process too', async () => {
    const path = join(folder, 'held.contactpeil-workspace');
    await (await openStore(path)).close();
    const child = await holdIn(path, 'SELECT 1');
    const ended = new Promise((resolve) => child.removeAllListeners('exit').once('exit', resolve));
    await expect(openStore(path)).rejects.toMatchObject({ code: 'workspace_in_use' });
    await expect(openStore(path, { readOnly: true })).rejects.toMatchObject({ code: 'workspace_in_use' });
    child.kill('SIGKILL');
    await ended;
    await open(path);
    await expect(openStore(path)).rejects.toMatchObject({ code: 'workspace_in_use' });
  });

  it('a process killed in mid-import leaves what was there', async () => {
    const path = join(folder, 'killed.contactpeil-workspace');
    const store = await openStore(path);
    await store.clients.create('acme', 'Acme');
    const loader = await store.loader();
    await load(loader, 10);
    await loader.close();
    await store.close();
    const child = await holdIn(path, 'INSERT INTO queue_interval SELECT queue_interval.* FROM queue_interval, range(100000)');
    const ended = new Promise((resolve) => child.removeAllListeners('exit').once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    const after = await open(path);
    expect(await after.reading.rows('SELECT count(*) AS n FROM queue_interval')).toEqual([{ n: 10 }]);
  });

  it('tells a damaged file, a foreign file and a missing file apart', async () => {
    const damaged = join(folder, 'damaged.contactpeil-workspace');
    writeFileSync(damaged, 'this is no database at all, but it is long enough to be looked at'.repeat(100));
    await expect(openStore(damaged)).rejects.toMatchObject({ code: 'workspace_damaged' });
    await expect(openStore(join(folder, 'absent'), { readOnly: true })).rejects.toMatchObject({ code: 'workspace_not_found' });
  });
});
