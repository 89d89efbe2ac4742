import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../../shared/store';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-walls-'));
const secret = join(folder, 'secret.csv');
let store: Store;
let exportFolder = '';

beforeAll(async () => {
  writeFileSync(secret, 'a,b\n1,2\n');
  store = await openStore(join(folder, 'walls.contactpeil-workspace'));
  await store.clients.create('acme', 'Acme');
  const { path } = await store.exportFact('roster', null);
  exportFolder = join(path, '..');
  symlinkSync(secret, join(exportFolder, 'link.csv'));
});
afterAll(() => store.close());

describe('the walls of a workspace hold against SQL', () => {
  const attempts: Record<string, () => string> = {
    'read a file': () => `SELECT * FROM read_csv('${secret}')`,
    'read a file by name': () => `SELECT * FROM '${secret}'`,
    'read text': () => "SELECT * FROM read_text('/etc/passwd')",
    'list a folder': () => "SELECT * FROM glob('/etc/*')",
    'leave the export folder': () => `SELECT * FROM read_csv('${exportFolder}/../${secret.slice(1)}')`,
    'follow a link out of the export folder': () => `SELECT * FROM read_csv('${exportFolder}/link.csv')`,
    attach: () => `ATTACH '${join(folder, 'other.duckdb')}'`,
    'copy out': () => `COPY (SELECT 1) TO '${join(folder, 'out.csv')}'`,
    'export all': () => `EXPORT DATABASE '${join(folder, 'all')}'`,
    install: () => 'INSTALL httpfs',
    load: () => 'LOAD httpfs',
    'read from the network': () => "SELECT * FROM read_csv('https://example.org/x.csv')",
    'open the door again': () => 'SET enable_external_access=true',
    'widen the folders': () => "SET allowed_directories=['/']",
    'take more memory': () => "SET memory_limit='900GB'",
    'read the environment': () => "SELECT getenv('HOME')",
  };

  it.each(Object.keys(attempts))('%s', async (name) => {
    const sql = attempts[name]?.() ?? '';
    await expect(store.query(sql)).rejects.toMatchObject({ name: 'StoreError' });
    // The same on the connection of the analyses, without the check on the kind of statement.
    await expect(store.reading.rows(sql)).rejects.toThrow();
  });

  it('a person may look but not write', async () => {
    expect((await store.query('SELECT count(*) AS clients FROM client')).rows).toEqual([[1]]);
    for (const sql of [
      'DELETE FROM client',
      "UPDATE client SET name = 'x'",
      'CREATE TABLE t (a INTEGER)',
      'DROP TABLE client',
      'INSERT INTO client SELECT * FROM client',
      'BEGIN TRANSACTION',
      'CHECKPOINT',
      'WITH gone AS (SELECT 1) DELETE FROM client',
    ]) {
      await expect(store.query(sql), sql).rejects.toMatchObject({ code: 'query_refused' });
    }
    await expect(store.query('SELECT 1; DELETE FROM client')).rejects.toMatchObject({ code: 'query_several' });
    await expect(store.query('SELEKT 1')).rejects.toMatchObject({ code: 'query_failed' });
    expect((await store.query('SELECT count(*) FROM client')).rows).toEqual([[1]]);
  });
});
