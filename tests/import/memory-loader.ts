import { rowHash } from '../../shared/import/fingerprint';
import type { FactLoader, FactRow, FactValue, ImportTable, RejectedRow } from '../../shared/import/loader';
import type { FactName } from '../../shared/schema';

interface Kept {
  readonly table: ImportTable;
  readonly rows: FactRow[];
  readonly rejected: RejectedRow[];
  fingerprint: string;
}

/** A FactLoader that keeps rows in memory and holds to the rules of the real one: one transaction, counts that add up. */
export class MemoryLoader implements FactLoader {
  private committed = new Map<string, Kept>();
  private pending = new Map<string, Kept>();
  private open = false;
  private next = 1;

  begin(): Promise<void> {
    if (this.open) throw new Error('already in a transaction');
    this.open = true;
    this.pending = new Map();
    return Promise.resolve();
  }
  startTable(table: ImportTable): Promise<string> {
    const id = `import-${this.next++}`;
    this.pending.set(id, { table, rows: [], rejected: [], fingerprint: '' });
    return Promise.resolve(id);
  }
  private kept(id: string): Kept {
    const kept = this.pending.get(id);
    if (!kept || !this.open) throw new Error(`no open table ${id}`);
    return kept;
  }
  appendRows(id: string, rows: readonly FactRow[]): Promise<void> {
    const kept = this.kept(id);
    for (const row of rows) {
      if (row.values.length !== kept.table.columns.length) throw new Error('a row has another number of values than columns');
      if (row.values.some((value) => typeof value === 'number' && !Number.isFinite(value))) throw new Error('a value is no number');
    }
    kept.rows.push(...rows);
    return Promise.resolve();
  }
  reject(id: string, rows: readonly RejectedRow[]): Promise<void> {
    this.kept(id).rejected.push(...rows);
    return Promise.resolve();
  }
  /** Sum of the rows' hashes: their order does not matter. */
  rowsFingerprint(id: string): Promise<string> {
    const { rows, table } = this.kept(id);
    const sum = rows.reduce((all, row) => (all + rowHash(row.values)) % 9007199254740881, 0);
    return Promise.resolve(`${table.columns.join(',')}|${rows.length}|${sum}`);
  }
  finishTable(id: string, reading: unknown, fingerprint?: string): Promise<void> {
    const kept = this.kept(id);
    const counts = reading as { rows_read: number; rows_loaded: number; rows_rejected: number; rows_skipped: number };
    if (counts.rows_loaded !== kept.rows.length || counts.rows_rejected !== kept.rejected.length) throw new Error('rows do not add up');
    if (counts.rows_read !== counts.rows_loaded + counts.rows_rejected + counts.rows_skipped) throw new Error('rows do not add up');
    kept.fingerprint = fingerprint ?? '';
    return Promise.resolve();
  }
  commit(): Promise<void> {
    for (const [id, kept] of this.pending) this.committed.set(id, kept);
    this.pending = new Map();
    this.open = false;
    return Promise.resolve();
  }
  rollback(): Promise<void> {
    this.pending = new Map();
    this.open = false;
    return Promise.resolve();
  }
  alreadyImported(_clientId: string, sha256: string) {
    for (const [importId, kept] of this.committed)
      if (kept.table.sha256 === sha256) return Promise.resolve({ importId, file: kept.table.file, importedAt: '2025-01-01T00:00:00' });
    return Promise.resolve(null);
  }
  sameRows(_clientId: string, fact: FactName, fingerprint: string) {
    // Like the store, which sees the earlier tables of its own transaction too.
    for (const [importId, kept] of [...this.committed, ...this.pending])
      if (kept.table.fact === fact && kept.fingerprint === fingerprint)
        return Promise.resolve({ importId, file: kept.table.file, sheet: kept.table.sheet });
    return Promise.resolve(null);
  }

  /** Loaded rows of a fact as objects, with the file they came from. */
  rows(fact: FactName, file?: string): Record<string, FactValue>[] {
    return [...this.committed.values()]
      .filter((kept) => kept.table.fact === fact && (file === undefined || kept.table.file === file))
      .flatMap((kept) =>
        kept.rows.map((row) => Object.fromEntries(kept.table.columns.map((column, index) => [column, row.values[index] ?? null]))),
      );
  }
  /** true between begin and commit or rollback. */
  get inTransaction(): boolean {
    return this.open;
  }
  get tables(): readonly Kept[] {
    return [...this.committed.values()];
  }
}

/** Sum over rows of a field; null counts as nothing, and there must be something. */
export const sumOf = (rows: readonly Record<string, FactValue>[], field: string): number =>
  rows.reduce((sum, row) => sum + (typeof row[field] === 'number' ? (row[field] as number) : 0), 0);

/** Mean over rows that have the field. */
export const meanOf = (rows: readonly Record<string, FactValue>[], field: string): number => {
  const filled = rows.filter((row) => typeof row[field] === 'number');
  return sumOf(filled, field) / filled.length;
};
