import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type ImportOutcome, ProblemError } from '../../../shared/contract';
import { importFile } from '../../../shared/import/import-file';
import type { ImportOptions } from '../../../shared/import/load-attempt';
import type { FactLoader } from '../../../shared/import/loader';
import { openFile } from '../../../shared/import/open-file';
import { openStore, type Store } from '../../../shared/store';
import { MemoryLoader } from '../memory-loader';

/** How a file ended, with what the import told of it; the code of its refusal when a reader would not have it. */
export interface Ending {
  readonly outcome: ImportOutcome | null;
  readonly refusedAs: string | null;
}
type Counts = Readonly<Record<string, number>>;

/** Files after which a new workspace is begun, so that the last file meets tables as small as the first. */
const filesPerWorkspace = 250;
const clientId = (file: number) => `client-${file}`;

/** Opens the file and loads it; a ProblemError is an ending, anything else that is thrown is a fault of ours. */
async function ending(path: string, name: string, loader: FactLoader, options: ImportOptions): Promise<Ending> {
  try {
    const open = await openFile(path, name);
    try {
      return { outcome: await importFile(open, loader, options), refusedAs: null };
    } finally {
      await open.close();
    }
  } catch (thrown) {
    if (thrown instanceof ProblemError) return { outcome: null, refusedAs: thrown.problem.code };
    throw thrown;
  }
}

/** What must come out the same whichever way the rows go. */
const told = ({ outcome, refusedAs }: Ending) =>
  outcome === null ? { refusedAs } : { ...outcome, tables: outcome.tables.map((table) => ({ ...table, import_id: null })) };

/** Row by row into memory: every row accounted for, nothing kept of what is refused. */
export async function loadByRow(path: string, name: string): Promise<Ending> {
  const loader = new MemoryLoader();
  const ended = await ending(path, name, loader, { clientId: 'fuzz' });
  expect(loader.inTransaction).toBe(false);
  const tables = ended.outcome?.tables ?? [];
  for (const table of tables) expect(table.rows_read).toBe(table.rows_loaded + table.rows_rejected + table.rows_skipped);
  const loaded = ended.outcome?.outcome === 'loaded' ? tables.reduce((sum, table) => sum + table.rows_loaded, 0) : 0;
  expect(loader.tables.reduce((sum, table) => sum + table.rows.length, 0)).toBe(loaded);
  if (ended.outcome && ended.outcome.outcome !== 'loaded') expect(ended.outcome.problem).not.toBeNull();
  return ended;
}

/**
 * A workspace on disk into which files go as a whole wherever that is possible, looked through after each of them: the tables hold exactly what
 * the import told, no transaction stays open and no scratch file is left behind.
 */
export class WholeIntoStore {
  /** Files that were loaded with at least one table taken as a whole. */
  whole = 0;
  private readonly folder = mkdtempSync(join(tmpdir(), 'contactpeil-fuzz-'));
  private readonly scratch = join(this.folder, 'scratch');
  private readonly before = process.env.TMPDIR;
  private files = 0;
  private store: Store | null = null;
  private counts: Counts = {};
  private atRest: readonly string[] = [];
  private countAll = '';

  constructor() {
    mkdirSync(this.scratch);
    // Every scratch file of the import and the store lies here, so that one left behind is seen.
    process.env.TMPDIR = this.scratch;
  }

  private left(): string[] {
    return readdirSync(this.scratch, { recursive: true }).map(String).toSorted();
  }

  private async freshStore(): Promise<Store> {
    await this.closeStore();
    const store = await openStore(join(this.folder, `workspace-${this.files}.contactpeil`));
    const names = await store.reading.rows<{ name: string }>(
      'SELECT table_name AS name FROM duckdb_tables() WHERE NOT temporary ORDER BY 1',
    );
    this.countAll = `SELECT ${names.map(({ name }) => `(SELECT count(*) FROM ${name})::INTEGER AS ${name}`).join(', ')}`;
    this.store = store;
    this.counts = await this.rowsPerTable(store);
    this.atRest = this.left();
    return store;
  }

  private async rowsPerTable(store: Store): Promise<Counts> {
    const [row] = await store.reading.rows<Counts>(this.countAll);
    return row ?? {};
  }

  /** Loads one file for a client of its own and looks the workspace through. */
  async load(path: string, name: string): Promise<Ending> {
    const store = this.store === null || this.files % filesPerWorkspace === 0 ? await this.freshStore() : this.store;
    this.files++;
    const loader = await store.loader();
    let tables = 0;
    const counting: FactLoader = new Proxy(loader, {
      get: (target, called) => {
        const value = Reflect.get(target, called, target);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          if (called === 'appendBuilt') tables++;
          return Reflect.apply(value, target, given);
        };
      },
    });
    try {
      const ended = await ending(path, name, counting, { clientId: clientId(this.files), textTables: store.textTables, plainFrom: 1 });
      // A loader that still was in a transaction would refuse to begin one.
      await loader.begin();
      await loader.rollback();
      await this.lookThrough(store, ended);
      if (tables > 0) this.whole++;
      return ended;
    } finally {
      await loader.close();
    }
  }

  private async lookThrough(store: Store, { outcome }: Ending): Promise<void> {
    const expected: Record<string, number> = { ...this.counts };
    const add = (table: string, rows: number) => {
      expected[table] = (expected[table] ?? Number.NaN) + rows;
    };
    for (const table of outcome?.tables ?? []) {
      expect(table.rows_read).toBe(table.rows_loaded + table.rows_rejected + table.rows_skipped);
      if (outcome?.outcome !== 'loaded' || table.import_id === null || table.fact === null) continue;
      add(table.fact, table.rows_loaded);
      add('rejected_row', table.rows_rejected);
      add('skipped_row', table.skipped.length);
      add('import', 1);
    }
    this.counts = await this.rowsPerTable(store);
    expect(this.counts).toEqual(expected);
    expect(this.left()).toEqual(this.atRest);
  }

  private async closeStore(): Promise<void> {
    await this.store?.close();
    this.store = null;
    if (existsAndEmpty(this.left())) return;
    throw new Error(`left behind by a closed workspace: ${this.left().join(', ')}`);
  }

  async close(): Promise<void> {
    try {
      await this.closeStore();
    } finally {
      if (this.before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = this.before;
      rmSync(this.folder, { recursive: true, force: true });
    }
  }
}

const existsAndEmpty = (left: readonly string[]) => left.length === 0;

/** The same file both ways: the same ending, the same readings, the same alarms. */
export function expectSame(byRow: Ending, whole: Ending): void {
  expect(told(whole)).toEqual(told(byRow));
}
