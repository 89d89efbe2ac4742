import type { Evidence, FactName, Scope, SourceRows } from '../../schema';
import type { AnalysisContext } from '../analysis';
import importsSql from './imports.sql?raw';
import { type NamedQuery, namedQuery } from './named-query';

interface ImportRow {
  import_id: string;
  file: string;
  sheet: string | null;
  fact: FactName;
  first_day?: string | null;
  last_day?: string | null;
}
export const importsQuery = namedQuery<ImportRow>('gather/imports.sql', 'profile', importsSql);

/** The columns by which every gathered row points back to its files. */
export interface Traced {
  readonly import_id: string;
  readonly source_rows: number;
  readonly first_row: number;
  readonly last_row: number;
}

/** Files behind gathered rows: one entry per table of an import, rows added up. */
export class Lineage {
  private constructor(private readonly imports: ReadonlyMap<string, ImportRow>) {}

  static async of(context: AnalysisContext): Promise<Lineage> {
    const rows = await context.store.rows<ImportRow>(importsQuery.sql, { client_id: context.settings.clientId });
    return new Lineage(new Map(rows.map((row) => [row.import_id, row])));
  }

  /** How many tables hold each fact. */
  has(fact: FactName): boolean {
    return [...this.imports.values()].some((row) => row.fact === fact);
  }

  /** The files that hold a fact, each once. */
  filesOf(fact: string): string[] {
    return [...new Set([...this.imports.values()].flatMap((row) => (row.fact === fact ? [row.file] : [])))].sort();
  }

  sources(rows: Iterable<Traced>): SourceRows[] {
    const merged = new Map<string, SourceRows>();
    for (const row of rows) {
      const before = merged.get(row.import_id);
      if (before) {
        before.rows += row.source_rows;
        before.first_row = Math.min(before.first_row, row.first_row);
        before.last_row = Math.max(before.last_row, row.last_row);
        continue;
      }
      const { file = '', sheet = null } = this.imports.get(row.import_id) ?? {};
      const { import_id, source_rows, first_row, last_row } = row;
      merged.set(import_id, { import_id, file, sheet, rows: source_rows, first_row, last_row });
    }
    return [...merged.values()].sort((a, b) => (a.import_id < b.import_id ? -1 : 1));
  }

  /** First and last day of the tables behind the sources; nothing when none of them has days. */
  private period(sources: readonly SourceRows[]): { period?: [string, string] } {
    const tables = sources.flatMap((source) => this.imports.get(source.import_id) ?? []);
    const first = tables.flatMap((table) => table.first_day ?? []).sort()[0];
    const last = tables
      .flatMap((table) => table.last_day ?? [])
      .sort()
      .at(-1);
    return first && last ? { period: [first.slice(0, 10), last.slice(0, 10)] } : {};
  }

  evidence(query: NamedQuery<object>, definition: string, given: Scope, rows: Iterable<Traced>): Evidence {
    const sources = this.sources(rows);
    const filters = given.period ? given : { ...given, ...this.period(sources) };
    return {
      id: `${query.name}|${definition}|${JSON.stringify(filters)}`,
      definition,
      query: query.name,
      filters,
      sources,
    };
  }
}
