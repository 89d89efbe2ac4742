import type { DuckDBConnection } from '@duckdb/node-api';
import { type FactName, factNames } from '../schema';
import { jsonText } from './json-text';
import { createReading } from './read';
import { StoreError } from './store-error';
import { takeBack } from './take-back';

/** One loaded table of a sheet of a file. */
export interface ImportRecord {
  readonly importId: string;
  readonly clientId: string;
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string | null;
  readonly fact: FactName;
  readonly headerSignature: string;
  readonly system: string | null;
  readonly rowsLoaded: number;
  readonly importedAt: string;
  /** SourceReading of the contract as JSON text. */
  readonly reading: string | null;
}

export interface RejectedRowRecord {
  readonly source_row: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
  readonly raw: string;
}

const contactFacts: readonly FactName[] = ['queue_interval', 'contact'];
const measuredFacts: readonly FactName[] = [
  'plan_interval',
  'agent_period',
  'adherence',
  'self_service',
  'kpi_period',
  'evaluation',
  'survey',
];
const columns = `import_id AS "importId", client_id AS "clientId", file, sha256, sheet, fact, header_signature AS "headerSignature", system,
  rows_loaded AS "rowsLoaded", imported_at AS "importedAt", reading`;

async function findImport(connection: DuckDBConnection, importId: string): Promise<ImportRecord> {
  const found = await createReading(connection).rows<ImportRecord>(`SELECT ${columns} FROM import WHERE import_id = $importId`, {
    importId,
  });
  if (!found[0]) throw new StoreError('import_unknown', { import: importId });
  return found[0];
}

/**
 * Takes imports of one client back as a whole, in one transaction, the youngest first, and brings back the rows that they replaced; returns the
 * number of fact rows removed. Throws StoreError import_unknown, and undo_later_first when a later import, which is not among them, replaced rows
 * of one of these: that one must be taken back first. Nothing has changed then.
 */
async function undoImports(connection: DuckDBConnection, clientId: string, importIds: readonly string[]): Promise<number> {
  const records: ImportRecord[] = [];
  for (const importId of new Set(importIds)) records.push(await findImport(connection, importId));
  const stranger = records.find((record) => record.clientId !== clientId);
  if (stranger) throw new StoreError('import_unknown', { import: stranger.importId });
  await connection.run('BEGIN TRANSACTION');
  try {
    let rows = 0;
    for (const record of records.toSorted((a, b) => b.importId.localeCompare(a.importId, 'en'))) {
      rows += await takeBack(connection, record);
      await connection.run('INSERT OR IGNORE INTO undone_file VALUES ($clientId, $sha256)', { clientId, sha256: record.sha256 });
    }
    await connection.run('COMMIT');
    return rows;
  } catch (thrown) {
    await connection.run('ROLLBACK');
    throw thrown;
  }
}

/** Reads the imports of a workspace and takes them back. */
/** Exports of two months often bear one name: a reading is of the file with its content; what could not be opened has only its name. */
const sameContent = "((reading->>'content') IS NULL OR (reading->>'content') = $content)";

export function importRecords(connection: DuckDBConnection) {
  const reading = createReading(connection);
  const get = (importId: string) => findImport(connection, importId);
  return {
    /** Throws StoreError import_unknown. */
    get,
    list: (clientId: string) =>
      reading.rows<ImportRecord>(`SELECT ${columns} FROM import WHERE client_id = $clientId ORDER BY import_id`, { clientId }),
    rejects: (importId: string, limit: number) =>
      reading.rows<RejectedRowRecord>(
        `SELECT source_row, column_header AS "column", value, reason, raw FROM rejected_row
         WHERE import_id = $importId ORDER BY source_row LIMIT $limit::INTEGER`,
        { importId, limit },
      ),
    /** Facts with at least one row of this client. */
    async factsOf(clientId: string): Promise<FactName[]> {
      const found = await reading.rows<{ fact: FactName }>(
        'SELECT DISTINCT fact FROM import WHERE client_id = $clientId AND rows_loaded > 0',
        { clientId },
      );
      return factNames.filter((fact) => found.some((row) => row.fact === fact));
    },
    /**
     * First and last day of the client's contacts; without those of everything measured, and else of whatever has a moment. Answers to surveys
     * come later than the contacts, costs stand on the first of a month: they would stretch the period.
     */
    async period(clientId: string): Promise<[string, string] | null> {
      const found = await reading.rows<{ fact: FactName; first: string; last: string }>(
        `SELECT fact, min(reading->'period'->>0) AS first, max(reading->'period'->>1) AS last FROM import
         WHERE client_id = $clientId AND json_type(reading, '$.period') = 'ARRAY' GROUP BY fact`,
        { clientId },
      );
      const groups = [contactFacts, measuredFacts, factNames];
      const rows = groups.map((facts) => found.filter(({ fact }) => facts.includes(fact))).find((some) => some.length > 0) ?? [];
      const first = rows.map((row) => row.first.slice(0, 10)).toSorted()[0];
      const last = rows
        .map((row) => row.last.slice(0, 10))
        .toSorted()
        .at(-1);
      return first && last ? [first, last] : null;
    },
    /** Takes one import back; throws as undoAll does. */
    undo: async (importId: string) => undoImports(connection, (await get(importId)).clientId, [importId]),
    undoAll: (clientId: string, importIds: readonly string[]) => undoImports(connection, clientId, importIds),
    /** Tables that were understood but could not be loaded: kept per client and file, replaced when the same file comes again. */
    async keepRefused(
      clientId: string,
      { file, content }: { readonly file: string; readonly content: string | null },
      readings: readonly { sheet: string | null }[],
    ): Promise<void> {
      await connection.run(`DELETE FROM refused_table WHERE client_id = $clientId AND file = $file AND ${sameContent}`, {
        clientId,
        file,
        content,
      });
      for (const refused of readings) {
        await connection.run('INSERT INTO refused_table VALUES ($clientId, $file, $sheet, $reading, now()::TIMESTAMP)', {
          clientId,
          file,
          sheet: refused.sheet,
          reading: jsonText(refused),
        });
      }
    },
    /** `content` null: of every file of that name. Resolves with the number of readings that are gone. */
    async forgetRefused(clientId: string, file: string, content: string | null): Promise<number> {
      // Of a file in a zip the reading bears the name; the record has that of the zip.
      const gone = await connection.run(
        `DELETE FROM refused_table
         WHERE client_id = $clientId AND (file = $file OR (reading->>'file') = $file) AND ($content IS NULL OR ${sameContent})`,
        { clientId, file, content },
      );
      return gone.rowsChanged;
    },
    refused: (clientId: string) =>
      reading.rows<{ file: string; sheet: string | null; reading: string }>(
        'SELECT file, sheet, reading FROM refused_table WHERE client_id = $clientId ORDER BY file, sheet',
        { clientId },
      ),
  };
}
export type ImportRecords = ReturnType<typeof importRecords>;
