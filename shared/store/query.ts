import { type DuckDBConnection, StatementType } from '@duckdb/node-api';
import { StoreError } from './store-error';
import { type PlainValue, plainValue } from './values';

export interface QueryAnswer {
  readonly columns: string[];
  readonly rows: PlainValue[][];
}

/** SELECT and what only looks: never anything that changes rows, tables, files or settings. */
const looking = new Set<StatementType>([StatementType.SELECT, StatementType.EXPLAIN]);

const detailOf = (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown));

/**
 * Runs one reading statement that a person wrote. The walls of the database (no files, no attach, no settings) hold besides; here a
 * statement that writes is refused with a clear code. Errors: query_refused, query_several, query_failed.
 */
export async function runQuery(connection: DuckDBConnection, sql: string): Promise<QueryAnswer> {
  try {
    const statements = await connection.extractStatements(sql);
    if (statements.count !== 1) throw new StoreError('query_several', { statements: statements.count });
    const statement = await statements.prepare(0);
    if (!looking.has(statement.statementType)) throw new StoreError('query_refused', {});
    const result = await statement.run();
    return { columns: result.deduplicatedColumnNames(), rows: await result.convertRows(plainValue) };
  } catch (thrown) {
    if (thrown instanceof StoreError) throw thrown;
    throw new StoreError('query_failed', { message: detailOf(thrown).split('\n')[0] ?? '' }, detailOf(thrown));
  }
}
