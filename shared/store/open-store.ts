import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import type { FactName } from '../schema';
import { type AssessmentRecords, assessmentRecords } from './assessment-records';
import { type ClientRecords, clientRecords } from './client-records';
import { showConfirmedQueues } from './confirmed-queues';
import { exportFact } from './export-fact';
import { StoreFactLoader, type TableToLoad } from './fact-loader';
import { defaultMemoryLimit, harden, openingConfiguration, progressSettings } from './harden';
import { type IdentityRecords, identityRecords } from './identity-records';
import { type ImportRecords, importRecords } from './import-records';
import { type MappingMemory, mappingMemory } from './mapping-memory';
import { checkVersion, migrate } from './migrate';
import { type NamesShownRecords, namesShownRecords } from './names-shown';
import { type QueryAnswer, runQuery } from './query';
import { createReading } from './read';
import type { ReadOnlyStore } from './read-only';
import { RowsLookedAt } from './rows-looked-at';
import { openingError, StoreError } from './store-error';
import type { Replaces } from './take-back';
import { openTextTables } from './text-table/text-table';

export interface OpenOptions {
  /** Open without the right to write: no migration, no export folder. The file must exist. */
  readonly readOnly?: boolean;
  /** Such as '2GB'; three eighths of the machine's memory, at most 4 GB, unless given. */
  readonly memoryLimit?: string;
}

/** An open workspace. */
export interface Store {
  readonly path: string;
  /** What analyses get. */
  readonly reading: ReadOnlyStore;
  readonly clients: ClientRecords;
  readonly imports: ImportRecords;
  readonly assessments: AssessmentRecords;
  readonly mappings: MappingMemory;
  readonly identities: IdentityRecords;
  /** Who wrote the names of employees into reports, and when. */
  readonly namesShown: NamesShownRecords;
  /** A loader on its own connection; close it after the import. With `replaces` these imports go in the transaction in which the new one comes. */
  loader(replaces?: Replaces): Promise<StoreFactLoader>;
  /** Rows of a file that is only looked at, beside what the client has already; null without earlier files of that kind. Close it after use. */
  lookedAt(table: TableToLoad, replaces?: readonly string[]): Promise<RowsLookedAt | null>;
  /** Where large files are taken as a whole before they are loaded. */
  readonly textTables: ReturnType<typeof openTextTables>;
  /** One reading statement of a person; see runQuery. */
  query(sql: string): Promise<QueryAnswer>;
  /** Parquet of one fact, in a folder that lives as long as the store is open: move it away before closing. */
  exportFact(fact: FactName, clientId: string | null): Promise<{ path: string; bytes: number }>;
  /** Stops the statement of the analyses that runs now; it then fails, and the store stays usable. */
  interrupt(): void;
  close(): Promise<void>;
}

/** Workspaces open in this process. Two instances on one file in one process lose data silently (stack.md), so a second open is refused. */
const openPaths = new Set<string>();

const isMemory = (path: string) => path === ':memory:';

async function openInstance(path: string, readOnly: boolean): Promise<DuckDBInstance> {
  const configuration = { ...openingConfiguration, ...(readOnly ? { access_mode: 'READ_ONLY' } : {}) };
  if (isMemory(path)) return DuckDBInstance.create(path, configuration);
  return DuckDBInstance.fromCache(path, configuration);
}

async function prepare(instance: DuckDBInstance, path: string, exportFolder: string | null, options: OpenOptions) {
  const connection = await instance.connect();
  const spillFolder = isMemory(path) || options.readOnly ? null : `${path}.spill`;
  await harden(connection, { exportFolder, spillFolder, memoryLimit: options.memoryLimit ?? defaultMemoryLimit() });
  const file = basename(path);
  if (options.readOnly) {
    if ((await checkVersion(connection, file)) === 0) throw new StoreError('not_a_workspace', { file });
  } else {
    await migrate(connection, file);
  }
  return connection;
}

async function tellingConnection(instance: DuckDBInstance): Promise<DuckDBConnection> {
  const connection = await instance.connect();
  for (const step of progressSettings) await connection.run(step);
  return connection;
}

function storeOn(
  path: string,
  instance: DuckDBInstance,
  writing: DuckDBConnection,
  analysing: DuckDBConnection,
  exportFolder: string | null,
): Store {
  return {
    path,
    reading: createReading(analysing),
    clients: clientRecords(writing),
    imports: importRecords(writing),
    assessments: assessmentRecords(writing),
    mappings: mappingMemory(writing),
    identities: identityRecords(writing, () => showConfirmedQueues(analysing)),
    namesShown: namesShownRecords(writing),
    loader: async (replaces) => new StoreFactLoader(await tellingConnection(instance), replaces),
    lookedAt: async (table, replaces = []) => RowsLookedAt.beside(await instance.connect(), table, replaces),
    textTables: openTextTables(exportFolder),
    query: (sql) => runQuery(analysing, sql),
    exportFact: (fact, clientId) => exportFact(writing, exportFolder, fact, clientId),
    interrupt: () => analysing.interrupt(),
    close: async () => {
      if (!openPaths.has(path) && !isMemory(path)) return;
      analysing.disconnectSync();
      writing.disconnectSync();
      instance.closeSync();
      openPaths.delete(path);
      if (exportFolder) await rm(exportFolder, { recursive: true, force: true });
    },
  };
}

/**
 * Opens a workspace file (or ':memory:' for tests), creates its tables when new, and closes every door before anything is read.
 * Errors (StoreError): workspace_in_use, workspace_not_found, workspace_damaged, not_a_workspace, workspace_newer, workspace_not_writable.
 */
export async function openStore(where: string, options: OpenOptions = {}): Promise<Store> {
  const path = isMemory(where) ? where : resolve(where);
  const file = basename(path);
  if (openPaths.has(path)) throw new StoreError('workspace_in_use', { file });
  if (options.readOnly && !existsSync(path)) throw new StoreError('workspace_not_found', { file });
  if (!isMemory(path)) openPaths.add(path);
  let instance: DuckDBInstance | null = null;
  const exportFolder = options.readOnly ? null : await mkdtemp(join(tmpdir(), 'contactpeil-export-'));
  try {
    instance = await openInstance(path, options.readOnly ?? false);
    const writing = await prepare(instance, path, exportFolder, options);
    const analysing = await instance.connect();
    await showConfirmedQueues(analysing);
    return storeOn(path, instance, writing, analysing, exportFolder);
  } catch (thrown) {
    instance?.closeSync();
    openPaths.delete(path);
    if (exportFolder) await rm(exportFolder, { recursive: true, force: true });
    throw thrown instanceof StoreError ? thrown : openingError(thrown, file);
  }
}
