import type { DuckDBConnection } from '@duckdb/node-api';
import { type FactName, factNames } from '../schema';
import { restoreReplaced } from './overlap';
import { createReading } from './read';
import { countReplaced } from './replaced-counts';
import { StoreError } from './store-error';

/** An import, as far as taking it back needs it. */
export interface TakenBack {
  readonly importId: string;
  readonly file: string;
  readonly fact: FactName;
}

async function mustBeNewest(connection: DuckDBConnection, { importId, file }: TakenBack): Promise<void> {
  const later = await createReading(connection).rows<{ file: string; rows: number }>(
    `SELECT later.file, count(*) AS rows FROM replaced_row JOIN import later ON later.import_id = replaced_by
     WHERE replaced_row.import_id = $importId GROUP BY later.file ORDER BY rows DESC LIMIT 1`,
    { importId },
  );
  if (later[0]) throw new StoreError('undo_later_first', { file, later: later[0].file, rows: later[0].rows });
}

/**
 * Takes one import out of the workspace within the transaction that runs on this connection, and brings back the rows that it replaced; returns
 * the number of fact rows removed. Throws StoreError undo_later_first when a later import replaced rows of this one.
 */
export async function takeBack(connection: DuckDBConnection, taken: TakenBack): Promise<number> {
  const { importId, file, fact } = taken;
  if (!factNames.includes(fact)) throw new StoreError('import_unknown', { import: importId });
  await mustBeNewest(connection, taken);
  const removed = await connection.run(`DELETE FROM ${fact} WHERE import_id = $importId`, { importId });
  for (const table of ['rejected_row', 'skipped_row', 'import']) {
    await connection.run(`DELETE FROM ${table} WHERE import_id = $importId`, { importId });
  }
  for (const earlier of await restoreReplaced(connection, importId, fact))
    await countReplaced(connection, earlier.importId, -earlier.rows, { importId, file });
  return removed.rowsChanged;
}

/** Imports that a load is to replace: they go in the load's own transaction, so that they stay when it fails. */
export interface Replaces {
  readonly clientId: string;
  readonly importIds: readonly string[];
}

/** Takes back what a load replaces, the youngest first; what is no longer there is passed over. */
export async function takeBackAll(connection: DuckDBConnection, { clientId, importIds }: Replaces): Promise<void> {
  const there = await createReading(connection).rows<TakenBack>(
    'SELECT import_id AS "importId", file, fact FROM import WHERE client_id = $clientId ORDER BY import_id DESC',
    { clientId },
  );
  for (const one of there) if (importIds.includes(one.importId)) await takeBack(connection, one);
}
