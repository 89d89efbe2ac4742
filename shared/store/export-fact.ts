import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { type FactName, factNames } from '../schema';
import { StoreError } from './store-error';

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Writes one fact of one client (or of all clients) as Parquet into the workspace's export folder; returns the file and its size. */
export async function exportFact(
  connection: DuckDBConnection,
  exportFolder: string | null,
  fact: FactName,
  clientId: string | null,
): Promise<{ path: string; bytes: number }> {
  if (!exportFolder) throw new StoreError('export_not_allowed');
  if (!factNames.includes(fact)) throw new StoreError('fact_unknown', { fact });
  const path = join(exportFolder, `${fact}.parquet`);
  const where = clientId === null ? '' : ` WHERE client_id = ${literal(clientId)}`;
  await connection.run(
    `COPY (SELECT * FROM ${fact}${where} ORDER BY client_id, import_id, source_row) TO ${literal(path)} (FORMAT parquet)`,
  );
  return { path, bytes: (await stat(path)).size };
}
