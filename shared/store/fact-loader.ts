import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';
import type { FactName } from '../schema';
import { chunkRows, FactChunkWriter, type FactRow } from './fact-chunk';
import { jsonText } from './json-text';
import { keepRejected, keepSkipped, type RejectedRowToKeep, type SkippedRowToKeep } from './kept-rows';
import { type FileRemark, remarksOnOtherFiles } from './other-files';
import { findOverlap, type Overlap, replaceOverlap } from './overlap';
import { countReplaced } from './replaced-counts';
import { rowsFingerprint } from './rows-fingerprint';
import { importOfContent, importOfSameRows, type SameContent, type SameRows } from './same-content';
import { StoreError } from './store-error';
import { type Replaces, takeBackAll } from './take-back';
import { findTimeShift, type TimeShift } from './time-shift';
import { watchStatement } from './watch-statement';

/** As FactLoader of shared/import/loader.ts describes them; the store may not import that folder, so the shapes stand here too. */
export interface TableToLoad {
  readonly clientId: string;
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string | null;
  readonly fact: FactName;
  readonly columns: readonly string[];
  readonly headerSignature: string;
  readonly system: string | null;
}

/** The parts of a reading that the store counts with; the rest of it is kept as JSON. */
interface ReadingCounts {
  readonly rows_read?: number;
  readonly rows_loaded?: number;
  readonly rows_rejected?: number;
  readonly rows_skipped?: number;
  readonly skipped?: readonly SkippedRowToKeep[];
  readonly rows_fingerprint?: string;
}

interface OpenTable {
  readonly table: TableToLoad;
  readonly writer: FactChunkWriter;
  readonly appender: DuckDBAppender;
  loaded: number;
  rejected: number;
}

const insertImport = `INSERT INTO import (import_id, client_id, file, sha256, sheet, fact, header_signature, system, imported_at)
VALUES ($importId, $clientId, $file, $sha256, $sheet, $fact, $headerSignature, $system, now()::TIMESTAMP)`;
const finishImport = `UPDATE import SET rows_read = $read, rows_loaded = $loaded, rows_rejected = $rejected, rows_skipped = $skipped,
  rows_fingerprint = $fingerprint, reading = $reading WHERE import_id = $importId`;
const forgetUndone = 'DELETE FROM undone_file WHERE client_id = $clientId AND sha256 = $sha256';
/**
 * Loads facts on a connection of its own, one transaction per file: until commit nobody sees a row, and a rollback (or a killed
 * process) leaves what was there untouched. Use one loader for one import at a time.
 */
export class StoreFactLoader {
  private readonly connection: DuckDBConnection;
  private readonly open = new Map<string, OpenTable>();
  private readonly replaces: Replaces | null;
  private inTransaction = false;

  /** `replaces`: earlier imports that go as this one comes, in the same transaction. */
  constructor(connection: DuckDBConnection, replaces: Replaces | null = null) {
    this.connection = connection;
    this.replaces = replaces;
  }

  /** Throws StoreError undo_later_first when what is to be replaced was itself replaced in part by a later file; nothing has changed then. */
  async begin(): Promise<void> {
    if (this.inTransaction) throw new StoreError('import_already_running');
    await this.connection.run('BEGIN TRANSACTION');
    this.inTransaction = true;
    if (!this.replaces) return;
    try {
      await takeBackAll(this.connection, this.replaces);
    } catch (thrown) {
      await this.rollback();
      throw thrown;
    }
  }

  /** Registers the table and returns its import id, such as imp-000012. */
  async startTable(table: TableToLoad): Promise<string> {
    this.mustRun();
    const next = await this.connection.runAndReadAll("SELECT nextval('import_number')::INTEGER");
    const importId = `imp-${String(next.getRows()[0]?.[0]).padStart(6, '0')}`;
    const { columns, ...row } = table;
    await this.connection.run(insertImport, { ...row, importId });
    await this.connection.run(forgetUndone, { clientId: table.clientId, sha256: table.sha256 });
    const writer = new FactChunkWriter(table.fact, table.clientId, importId, columns);
    const appender = await this.connection.createAppender(table.fact);
    this.open.set(importId, { table, writer, appender, loaded: 0, rejected: 0 });
    return importId;
  }

  /** Throws StoreError value_not_storable when a value does not fit its column: import must have rejected that row. */
  async appendRows(importId: string, rows: readonly FactRow[]): Promise<void> {
    const open = this.openTable(importId);
    for (let from = 0; from < rows.length; from += chunkRows) {
      const batch = rows.slice(from, from + chunkRows);
      open.appender.appendDataChunk(open.writer.fill(batch));
      open.loaded += batch.length;
    }
  }

  /** Takes rows that stand in a file of the workspace's own folder, all at once. */
  async appendBuilt(
    importId: string,
    rows: { readonly path: string; readonly rows: number; readonly sparing?: boolean },
    onShare?: (share: number) => void,
  ): Promise<void> {
    const open = this.openTable(importId);
    const { fact, clientId } = open.table;
    const file = `read_parquet('${rows.path.replaceAll("'", "''")}')`;
    // Numbering rows takes them one after another: half the speed, and one group of rows in memory instead of eight.
    const from = rows.sparing
      ? `(SELECT * EXCLUDE (_nth) FROM (SELECT *, row_number() OVER () AS _nth FROM ${file}) WHERE _nth > 0)`
      : file;
    const insert = `INSERT INTO ${fact} BY NAME SELECT $clientId AS client_id, $importId AS import_id, * FROM ${from}`;
    await watchStatement(this.connection, { onShare }, () => this.connection.run(insert, { clientId, importId }));
    open.loaded += rows.rows;
  }

  /** Fingerprint over the rows of this import, in whatever order they came. After the last row. */
  async rowsFingerprint(importId: string): Promise<string> {
    return rowsFingerprint(this.connection, importId, this.flushed(importId).fact);
  }

  async reject(importId: string, rows: readonly RejectedRowToKeep[]): Promise<void> {
    const open = this.openTable(importId);
    open.rejected += rows.length;
    await keepRejected(this.connection, importId, rows);
  }

  /** Rows of this import that an earlier file of the client holds already; null when none. Call it after the last row, before finishTable. */
  async overlap(importId: string): Promise<Overlap | null> {
    return findOverlap(this.connection, importId, this.flushed(importId).fact);
  }

  /** Whole hours between the busy hours of this import and those of an earlier file of the same queues; null when none. After the last row. */
  async timeShift(importId: string): Promise<TimeShift | null> {
    return findTimeShift(this.connection, importId, this.flushed(importId).fact);
  }

  /** What this import says otherwise than earlier files of the client. After the last row. */
  async remarks(importId: string): Promise<readonly FileRemark[]> {
    const { clientId, fact } = this.flushed(importId);
    return remarksOnOtherFiles(this.connection, importId, clientId, fact);
  }

  /** Replaces those earlier rows by this import's, within the transaction; taking this import back brings them back. Returns how many. */
  async replaceOverlap(importId: string, overlap: Overlap): Promise<number> {
    const { table } = this.openTable(importId);
    const removed = await replaceOverlap(this.connection, importId, table.fact, overlap);
    const examples = overlap.examples.map(({ key }) => key);
    for (const earlier of overlap.files)
      await countReplaced(this.connection, earlier.importId, earlier.rows, { importId, file: table.file, examples });
    return removed;
  }

  /** Keeps the reading and the counts; refuses a reading whose counts are not what was loaded, because no row may go missing unseen. */
  async finishTable(importId: string, reading: unknown, rowsFingerprint?: string): Promise<void> {
    const open = this.openTable(importId);
    open.appender.closeSync();
    const counts = (reading ?? {}) as ReadingCounts;
    const skipped = counts.skipped ?? [];
    const numbers = {
      loaded: counts.rows_loaded ?? open.loaded,
      rejected: counts.rows_rejected ?? open.rejected,
      skipped: counts.rows_skipped ?? skipped.length,
    };
    const read = counts.rows_read ?? numbers.loaded + numbers.rejected + numbers.skipped;
    if (numbers.loaded !== open.loaded || read !== numbers.loaded + numbers.rejected + numbers.skipped) {
      throw new StoreError('rows_do_not_add_up', { file: open.table.file, read, ...numbers, appended: open.loaded });
    }
    await keepSkipped(this.connection, importId, skipped);
    const withId = { ...(counts as object), import_id: importId };
    const fingerprint = rowsFingerprint ?? counts.rows_fingerprint ?? null;
    await this.connection.run(finishImport, { importId, read, ...numbers, fingerprint, reading: jsonText(withId) });
    this.open.delete(importId);
  }

  async commit(): Promise<void> {
    this.mustRun();
    const unfinished = [...this.open.values()][0];
    if (unfinished) throw new StoreError('table_not_finished', { file: unfinished.table.file });
    await this.connection.run('COMMIT');
    this.inTransaction = false;
  }

  /** Safe to call at any moment, also when nothing runs. */
  async rollback(): Promise<void> {
    for (const { appender } of this.open.values()) {
      appender.clear();
      appender.closeSync();
    }
    this.open.clear();
    if (!this.inTransaction) return;
    this.inTransaction = false;
    await this.connection.run('ROLLBACK');
  }

  /** What this load replaces does not count: it goes. */
  async alreadyImported(clientId: string, sha256: string): Promise<SameContent | null> {
    const found = await importOfContent(this.connection, clientId, sha256);
    return found && !this.replaces?.importIds.includes(found.importId) ? found : null;
  }

  async sameRows(clientId: string, fact: FactName, fingerprint: string): Promise<SameRows | null> {
    return importOfSameRows(this.connection, clientId, fact, fingerprint);
  }

  /** Stops the statement that runs now; it then fails, and only a rollback may follow. */
  interrupt(): void {
    this.connection.interrupt();
  }

  /** Ends the connection; an open transaction is rolled back. */
  async close(): Promise<void> {
    await this.rollback();
    this.connection.disconnectSync();
  }

  private mustRun(): void {
    if (!this.inTransaction) throw new StoreError('import_not_begun');
  }

  /** The table, with every row that was appended in the database. */
  private flushed(importId: string): TableToLoad {
    const { appender, table } = this.openTable(importId);
    appender.flushSync();
    return table;
  }

  private openTable(importId: string): OpenTable {
    this.mustRun();
    const open = this.open.get(importId);
    if (!open) throw new StoreError('import_unknown', { import: importId });
    return open;
  }
}
