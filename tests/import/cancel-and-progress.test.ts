import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Progress } from '../../shared/contract';
import { createEngine, type Engine } from '../../shared/engine';
import type { FactLoader } from '../../shared/import/loader';
import { stoppableLoader } from '../../shared/import/stoppable-loader';
import { openStore } from '../../shared/store';
import { watchStatement } from '../../shared/store/watch-statement';
import { writeLargeCsv, writeLargeXlsx } from '../performance/large-files';

const mostMilliseconds = 2000;
const rows = 32_000;
const folder = mkdtempSync(join(tmpdir(), 'contactpeil-cancel-'));
const scratch = join(folder, 'tijdelijk');
const before = process.env.TMPDIR;
mkdirSync(scratch);

/** Everything that lies under a folder, but for the folders themselves. */
const filesUnder = (place: string): string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true }).flatMap((one) => (one.isFile() ? [join(one.parentPath, one.name)] : []));

beforeAll(async () => {
  process.env.TMPDIR = scratch;
  await writeLargeCsv(join(folder, 'gesprekken.csv'), rows);
  await writeLargeXlsx(join(folder, 'gesprekken.xlsx'), rows + 1);
}, 60_000);
afterAll(() => {
  if (before === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = before;
  rmSync(folder, { recursive: true, force: true });
});

let workspaces = 0;
async function started(): Promise<{ engine: Engine; clientId: string; workspace: string }> {
  const engine = createEngine({ place: folder, host: 'terminal', version: '0' });
  const workspace = join(folder, `${++workspaces}.contactpeil-workspace`);
  await engine.openWorkspaceFile(workspace);
  const client = await engine.call('client.create', { name: 'Klant' });
  return { engine, clientId: client.id, workspace };
}

/** Moments of a load at which a person may have had enough, as the progress tells them. */
const moments: readonly (readonly [string, (progress: Progress) => boolean])[] = [
  ['while the file is opened', () => true],
  ['while the database reads it', ({ stage, share }) => stage === 'read' && share >= 0.2],
  ['while its columns are looked at', ({ stage, share }) => stage === 'read' && share > 0.2 + 0.8 * 0.4 * 0.6],
  ['while its rows are made', ({ stage }) => stage === 'check'],
  ['when its rows have been checked', ({ stage, share }) => stage === 'check' && share >= 0.2 + 0.8 * (0.4 + 0.6 * 0.45) - 1e-9],
  ['while its rows are stored', ({ stage }) => stage === 'load'],
  ['when its rows have been stored', ({ stage, share }) => stage === 'load' && share >= 0.2 + 0.8 * (0.4 + 0.6 * 0.95) - 1e-9],
];

describe.each(['gesprekken.csv', 'gesprekken.xlsx'])('cancelling the load of %s as a whole', (name) => {
  it.each(moments)(
    '%s: soon, and nothing is left',
    async (_, isThen) => {
      const { engine, clientId, workspace } = await started();
      const { token } = await engine.registerFile(join(folder, name));
      const cancel = new AbortController();
      let at = 0;
      const onProgress = (progress: Progress) => {
        if (cancel.signal.aborted || !isThen(progress)) return;
        at = performance.now();
        cancel.abort(new DOMException('cancelled', 'AbortError'));
      };
      const run = engine.call('import.run', { clientId, files: [token] }, { signal: cancel.signal, onProgress });
      await expect(run).rejects.toMatchObject({ problem: { code: 'cancelled' } });
      expect(at).toBeGreaterThan(0);
      expect(performance.now() - at).toBeLessThan(mostMilliseconds);
      expect(filesUnder(scratch)).toEqual([]);
      await engine.close();
      const store = await openStore(workspace);
      for (const table of ['contact', 'import', 'rejected_row', 'skipped_row'])
        expect(await store.reading.rows(`SELECT count(*)::INTEGER AS rows FROM ${table}`)).toEqual([{ rows: 0 }]);
      await store.close();
    },
    30_000,
  );
});

describe('the progress of a load as a whole', () => {
  it.each(['gesprekken.csv', 'gesprekken.xlsx'])(
    'of %s only grows, through reading, checking and loading',
    async (name) => {
      const { engine, clientId } = await started();
      const { token } = await engine.registerFile(join(folder, name));
      const told: Progress[] = [];
      const [outcome] = await engine.call('import.run', { clientId, files: [token] }, { onProgress: (progress) => told.push(progress) });
      expect(outcome?.outcome).toBe('loaded');
      const shares = told.map(({ share }) => share);
      expect(shares).toEqual(shares.toSorted((left, right) => left - right));
      expect([...new Set(told.map(({ stage }) => stage))]).toEqual(['read', 'check', 'load']);
      // Opening, reading and every column each say so; a file of a million rows takes no step of much more than a second.
      expect(new Set(shares).size).toBeGreaterThan(15);
      expect(told.at(-1)?.rows).toBe(rows);
      await engine.close();
    },
    30_000,
  );
});

describe('a statement that would take hours', () => {
  const hours = 'SELECT sum(hash(a.range + b.range)) FROM range(100000000) a, range(100000) b';

  it('stops within moments, and the connection can be used again', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const cancel = new AbortController();
    setTimeout(() => cancel.abort(new Error('cancelled')), 100);
    const at = performance.now();
    await expect(watchStatement(connection, { signal: cancel.signal }, () => connection.run(hours))).rejects.toThrow('cancelled');
    expect(performance.now() - at).toBeLessThan(mostMilliseconds);
    expect((await connection.runAndReadAll('SELECT 1')).getRows()).toEqual([[1]]);
    connection.disconnectSync();
    instance.closeSync();
  });

  it('stops when the cancel comes between two statements of one call', async () => {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    const cancel = new AbortController();
    const both = async () => {
      await connection.run('SELECT 1');
      cancel.abort(new Error('cancelled'));
      await connection.run(hours);
    };
    const loader = { interrupt: () => connection.interrupt(), begin: both } as unknown as FactLoader;
    const at = performance.now();
    await expect(stoppableLoader(loader, cancel.signal).begin()).rejects.toThrow('cancelled');
    expect(performance.now() - at).toBeLessThan(mostMilliseconds);
    connection.disconnectSync();
    instance.closeSync();
  });
});
