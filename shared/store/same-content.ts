import type { DuckDBConnection } from '@duckdb/node-api';
import type { FactName } from '../schema';
import { createReading } from './read';

/** An earlier import of the very same file. */
export interface SameContent {
  readonly importId: string;
  readonly file: string;
  readonly importedAt: string;
}

/** An earlier table with the very same rows, whatever its file is called. */
export interface SameRows {
  readonly importId: string;
  readonly file: string;
  readonly sheet: string | null;
}

const sameContent = `SELECT import_id AS "importId", file, imported_at AS "importedAt" FROM import
WHERE client_id = $clientId AND sha256 = $sha256
  AND NOT EXISTS (FROM undone_file u WHERE u.client_id = $clientId AND u.sha256 = $sha256) ORDER BY import_id LIMIT 1`;
const sameFactRows = `SELECT import_id AS "importId", file, sheet FROM import
WHERE client_id = $clientId AND fact = $fact AND rows_fingerprint = $fingerprint ORDER BY import_id LIMIT 1`;

/** The first import of a file with this content; null when there is none, or when it was taken back. */
export async function importOfContent(connection: DuckDBConnection, clientId: string, sha256: string): Promise<SameContent | null> {
  const found = await createReading(connection).rows<SameContent>(sameContent, { clientId, sha256 });
  return found[0] ?? null;
}

/** The first import whose rows have this fingerprint; null when there is none. */
export async function importOfSameRows(
  connection: DuckDBConnection,
  clientId: string,
  fact: FactName,
  fingerprint: string,
): Promise<SameRows | null> {
  const found = await createReading(connection).rows<SameRows>(sameFactRows, { clientId, fact, fingerprint });
  return found[0] ?? null;
}
