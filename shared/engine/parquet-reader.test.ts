import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MemoryLoader } from '../../tests/import/memory-loader';
import { stages } from './stages';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-parquet-'));
const path = join(folder, "de week's cijfers.parquet");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  await connection.run(
    `COPY (SELECT TIMESTAMP '2024-06-13 08:00:00' + INTERVAL (n) HOUR AS "Begin interval", 'Café Zuid' AS "Wachtrij", (20 + n)::BIGINT AS "Aangeboden",
       CASE WHEN n = 2 THEN NULL ELSE 18 END AS "Beantwoord" FROM range(5) rows(n)) TO '${path.replaceAll("'", "''")}' (FORMAT parquet)`,
  );
  connection.disconnectSync();
  instance.closeSync();
});

describe('Parquet', () => {
  it('loads like any other export', async () => {
    const open = await stages.openFile(path, 'cijfers.parquet');
    const loader = new MemoryLoader();
    try {
      expect(open.format).toBe('parquet');
      const outcome = await stages.importFile(open, loader, { clientId: 'client' });
      expect(outcome.outcome).toBe('loaded');
    } finally {
      await open.close();
    }
    const rows = loader.rows('queue_interval');
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatchObject({
      interval_start: '2024-06-13T08:00:00',
      interval_s: 3600,
      queue: 'Café Zuid',
      offered: 20,
      answered: 18,
    });
    expect(rows[2]).toMatchObject({ answered: null });
  });

  it('is refused by name when it is damaged', async () => {
    const damaged = join(folder, 'damaged.parquet');
    writeFileSync(damaged, 'PAR1 and then nothing that a table could be');
    await expect(stages.openFile(damaged, 'damaged.parquet')).rejects.toMatchObject({ problem: { code: 'parquet_damaged' } });
  });
});
