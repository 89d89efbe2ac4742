import type { Proof } from '../contract';
import { type Evidence, fieldsOf, readDefinition, type Scope, type SourceRows } from '../schema';
import type { SqlValue, Store } from '../store';
import { normsOf } from './analysis-settings';
import { type Filter, filtersOf, readsOf } from './proof-filters';
import type { Stages } from './stages';

/** Rows shown per table; the count says how many there are. */
const shownRows = 200;

/** The condition with its values written out, for a person to copy into `query`. */
function readable(sql: string, values: Readonly<Record<string, SqlValue>>): string {
  return sql.replace(/\$([a-z_]+[0-9]*)/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined || value === null) return whole;
    return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
  });
}

interface ProofTable {
  readonly sql: string;
  readonly total: number;
  readonly fields: readonly string[];
  readonly rows: Proof['rows'];
}

async function readTable(
  store: Store,
  clientId: string,
  source: SourceRows,
  asked: { readonly scope: Scope; readonly reads: readonly Filter[] },
  limit: number,
): Promise<ProofTable | null> {
  const record = await store.imports.get(source.import_id);
  if (record.clientId !== clientId) return null;
  const filters = [
    { sql: 'client_id = $client_id AND import_id = $import_id', values: { client_id: clientId, import_id: source.import_id } },
    { sql: 'source_row BETWEEN $first_row AND $last_row', values: { first_row: source.first_row, last_row: source.last_row } },
    ...(await filtersOf(store, clientId, record.fact, asked.scope)),
    ...asked.reads,
  ];
  const values: Record<string, SqlValue> = Object.assign({}, ...filters.map((filter) => filter.values));
  const where = filters.map((filter) => filter.sql).join('\n  AND ');
  const fields = fieldsOf(record.fact).map((field) => field.name);
  const counted = await store.reading.rows<{ n: number }>(`SELECT count(*) AS n FROM ${record.fact} WHERE ${where}`, values);
  const found = await store.reading.rows<Record<string, string | number | boolean | null>>(
    `SELECT source_row, ${fields.join(', ')} FROM ${record.fact} WHERE ${where} ORDER BY source_row LIMIT ${Math.max(0, Math.floor(limit))}`,
    values,
  );
  return {
    sql: `SELECT source_row, *\nFROM ${record.fact}\nWHERE ${readable(where, values)}\nORDER BY source_row`,
    total: counted[0]?.n ?? 0,
    fields,
    rows: found.map((row) => ({
      file: record.file,
      sheet: record.sheet,
      source_row: Number(row.source_row),
      values: fields.map((name) => row[name] ?? null),
    })),
  };
}

/** Columns that any row fills, so that a wide fact does not show twenty empty columns. */
function narrowed(tables: readonly ProofTable[]): { columns: string[]; rows: Proof['rows'] } {
  const columns = [...new Set(tables.flatMap((table) => table.fields))];
  const wide = tables.flatMap((table) =>
    table.rows.map((row) => ({ ...row, values: columns.map((name) => row.values[table.fields.indexOf(name)] ?? null) })),
  );
  const filled = columns.map((_, index) => wide.some((row) => row.values[index] !== null));
  return {
    columns: columns.filter((_, index) => filled[index]),
    rows: wide.map((row) => ({ ...row, values: row.values.filter((_, index) => filled[index]) })),
  };
}

/**
 * The rows behind a figure: the first rows of each file and sheet that the evidence names, within its filters, the statements that
 * read them, and the question of the analysis that made the figure of them. An import that was taken back since then simply has no rows any more.
 */
export async function proofOf(store: Store, stages: Stages, clientId: string, evidence: Evidence): Promise<Proof> {
  await store.clients.get(clientId);
  const present = new Set((await store.imports.list(clientId)).map((record) => record.importId));
  const tables: ProofTable[] = [];
  const sources = evidence.sources.filter((source) => present.has(source.import_id));
  const question = await stages.questionSql(evidence.query);
  // Evidence carries the norms it was made by; that of an older program hangs on what holds for the client.
  const { norms } = await normsOf(store, clientId);
  const reads = readsOf(question, { days: norms.repeat_days, ...readDefinition(evidence.definition).values });
  const asked = { scope: evidence.filters, reads };
  for (const source of sources) {
    const table = await readTable(store, clientId, source, asked, shownRows / Math.max(1, sources.length));
    if (table) tables.push(table);
  }
  return {
    evidence,
    sql: [...tables.map((table) => `${table.sql};`), `-- ${evidence.query}`, ...(question ? [question.trim()] : [])].join('\n\n'),
    ...narrowed(tables),
    total_rows: tables.reduce((sum, table) => sum + table.total, 0),
  };
}
