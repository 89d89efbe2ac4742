/** The handle that analyses get: reads, never writes. Implemented by store/open; a reader cannot be handed to a writer by mistake. */
export type SqlValue = string | number | boolean | null;

export interface ReadOnlyStore {
  readonly readOnly: true;
  /** Rows as plain objects: DuckDB BIGINT and DECIMAL as number, TIMESTAMP as 'YYYY-MM-DDTHH:MM:SS', DATE as 'YYYY-MM-DD'. Parameters are named: $client_id. */
  rows<Row extends object>(sql: string, parameters?: Readonly<Record<string, SqlValue>>): Promise<Row[]>;
  /** Numeric columns as Float64Array (null as NaN), for the analyses that read many intervals. */
  columns(sql: string, parameters?: Readonly<Record<string, SqlValue>>): Promise<Record<string, Float64Array | string[]>>;
}
