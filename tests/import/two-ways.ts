import type { ImportOutcome } from '../../shared/contract';
import { importFile } from '../../shared/import/import-file';
import { openFile } from '../../shared/import/open-file';
import { factNames } from '../../shared/schema';
import { openStore, type Store } from '../../shared/store';

export interface LoadedOneWay {
  readonly outcome: ImportOutcome;
  /** Rows of every fact, rejects and skipped rows, in the order of their places in the file. */
  readonly stored: Readonly<Record<string, readonly object[]>>;
}

/** Two workspaces in memory: into one every file goes row by row, into the other as a whole where that is possible. */
export class TwoWays {
  /** Tables that were made as a whole. */
  whole = 0;
  private files = 0;

  private constructor(
    private readonly byRow: Store,
    private readonly asWhole: Store,
  ) {}

  static async open(): Promise<TwoWays> {
    return new TwoWays(await openStore(':memory:'), await openStore(':memory:'));
  }

  /** The same file both ways. */
  async load(path: string): Promise<{ readonly byRow: LoadedOneWay; readonly asWhole: LoadedOneWay }> {
    this.files++;
    return { byRow: await this.into(this.byRow, path, false), asWhole: await this.into(this.asWhole, path, true) };
  }

  private async into(store: Store, path: string, asWhole: boolean): Promise<LoadedOneWay> {
    const clientId = `client-${this.files}`;
    const open = await openFile(path);
    const loader = await store.loader();
    const counted = new Proxy(loader, {
      get: (target, name) => {
        const value = Reflect.get(target, name, target);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) => {
          if (name === 'appendBuilt') this.whole++;
          return Reflect.apply(value, target, given);
        };
      },
    });
    try {
      const outcome = await importFile(open, counted, { clientId, ...(asWhole ? { textTables: store.textTables, plainFrom: 1 } : {}) });
      return { outcome: withoutIds(outcome), stored: await storedOf(store, clientId) };
    } finally {
      await loader.close();
      await open.close();
    }
  }

  async close(): Promise<void> {
    await this.byRow.close();
    await this.asWhole.close();
  }
}

const withoutIds = (outcome: ImportOutcome): ImportOutcome => ({
  ...outcome,
  tables: outcome.tables.map((table) => ({ ...table, import_id: null })),
});

async function storedOf(store: Store, clientId: string): Promise<Record<string, readonly object[]>> {
  const ids = `SELECT import_id FROM import WHERE client_id = $clientId`;
  const stored: Record<string, readonly object[]> = {};
  for (const fact of factNames) {
    const rows = await store.reading.rows(`SELECT * EXCLUDE (import_id) FROM ${fact} WHERE import_id IN (${ids}) ORDER BY ALL`, {
      clientId,
    });
    if (rows.length > 0) stored[fact] = rows;
  }
  for (const table of ['rejected_row', 'skipped_row'])
    stored[table] = await store.reading.rows(`SELECT * EXCLUDE (import_id) FROM ${table} WHERE import_id IN (${ids}) ORDER BY ALL`, {
      clientId,
    });
  stored.import = await store.reading.rows(
    'SELECT fact, rows_read, rows_loaded, rows_rejected, rows_skipped, rows_fingerprint FROM import WHERE client_id = $clientId ORDER BY ALL',
    { clientId },
  );
  return stored;
}
