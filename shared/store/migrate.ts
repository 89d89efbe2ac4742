import type { DuckDBConnection } from '@duckdb/node-api';
import { type Migration, migrations } from './migrations';
import { StoreError } from './store-error';

const versionTable = `CREATE TABLE IF NOT EXISTS schema_version (
  version INTEGER PRIMARY KEY,
  name VARCHAR NOT NULL,
  applied_at TIMESTAMP NOT NULL
)`;

/** Version of the workspace's tables; 0 for an empty file. */
export async function versionOf(connection: DuckDBConnection): Promise<number> {
  const known = await connection.runAndReadAll("SELECT count(*)::INTEGER FROM duckdb_tables() WHERE table_name = 'schema_version'");
  if (known.getRows()[0]?.[0] === 0) return 0;
  const version = await connection.runAndReadAll('SELECT coalesce(max(version), 0)::INTEGER FROM schema_version');
  return Number(version.getRows()[0]?.[0] ?? 0);
}

/** A file from a newer Contactpeil is refused rather than half understood; a DuckDB file of something else as well. */
export async function checkVersion(connection: DuckDBConnection, file: string, steps: readonly Migration[] = migrations): Promise<number> {
  const version = await versionOf(connection);
  const newest = steps.at(-1)?.version ?? 0;
  if (version > newest) throw new StoreError('workspace_newer', { file, version, known: newest });
  if (version > 0) return version;
  const tables = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM duckdb_tables() WHERE NOT internal');
  if (Number(tables.getRows()[0]?.[0]) > 0) throw new StoreError('not_a_workspace', { file });
  return 0;
}

/** Brings the tables up to date, each step in its own transaction; returns the versions applied. */
export async function migrate(connection: DuckDBConnection, file: string, steps: readonly Migration[] = migrations): Promise<number[]> {
  const version = await checkVersion(connection, file, steps);
  const applied: number[] = [];
  for (const step of steps.filter((candidate) => candidate.version > version)) {
    await connection.run('BEGIN TRANSACTION');
    try {
      await connection.run(versionTable);
      await connection.run(step.sql);
      await connection.run('INSERT INTO schema_version VALUES ($version, $name, now()::TIMESTAMP)', {
        version: step.version,
        name: step.name,
      });
      await connection.run('COMMIT');
    } catch (thrown) {
      await connection.run('ROLLBACK');
      throw new StoreError('migration_failed', { file, step: step.name }, thrown instanceof Error ? thrown.message : String(thrown));
    }
    applied.push(step.version);
  }
  return applied;
}
