import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import { chunkRows, FactChunkWriter, type FactRow } from './fact-chunk';
import type { TableToLoad } from './fact-loader';
import { type EarlierFile, type Overlap, overlapWith } from './overlap';
import { createReading } from './read';

const earlierOfClient = `SELECT import_id AS "importId", file, sheet, header_signature = $headerSignature AS alike
FROM import WHERE client_id = $clientId AND fact = $fact AND sha256 <> $sha256 AND rows_loaded > 0`;

/**
 * Rows of a file that is only looked at, beside what the client has already. They stand in a table of this connection and of nobody else: the
 * workspace stays as it is. Close it after use.
 */
export class RowsLookedAt {
  private constructor(
    private readonly connection: DuckDBConnection,
    private readonly table: TableToLoad,
    private readonly earlier: readonly EarlierFile[],
    private readonly writer: FactChunkWriter,
    private readonly appender: DuckDBAppender,
  ) {}

  /** null when the client has no earlier file of this kind. `replaces`: imports that the file is to replace, which do not count. The connection is closed with it. */
  static async beside(connection: DuckDBConnection, table: TableToLoad, replaces: readonly string[]): Promise<RowsLookedAt | null> {
    const { clientId, fact, sha256, headerSignature, columns } = table;
    const known = await createReading(connection).rows<EarlierFile>(earlierOfClient, { clientId, fact, sha256, headerSignature });
    const earlier = known.filter(({ importId }) => !replaces.includes(importId));
    if (earlier.length === 0) {
      connection.disconnectSync();
      return null;
    }
    await connection.run(`CREATE OR REPLACE TEMP TABLE looked_at AS FROM ${fact} LIMIT 0`);
    const appender = await connection.createAppender('looked_at', 'main', 'temp');
    return new RowsLookedAt(connection, table, earlier, new FactChunkWriter(fact, clientId, '', columns), appender);
  }

  append(rows: readonly FactRow[]): void {
    for (let from = 0; from < rows.length; from += chunkRows)
      this.appender.appendDataChunk(this.writer.fill(rows.slice(from, from + chunkRows)));
  }

  /** Which of the rows are there already; null when none. After the last row. */
  async overlap(): Promise<Overlap | null> {
    this.appender.flushSync();
    return overlapWith(this.connection, this.table.fact, 'temp.main.looked_at WHERE true', this.earlier);
  }

  close(): void {
    this.appender.closeSync();
    this.connection.disconnectSync();
  }
}
