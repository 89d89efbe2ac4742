import { type DuckDBConnection, type DuckDBResult, DuckDBTypeId, type DuckDBValue } from '@duckdb/node-api';
import type { ReadOnlyStore, SqlValue } from './read-only';
import { plainValue } from './values';

type Parameters = Readonly<Record<string, SqlValue>>;

const numericTypes = new Set<DuckDBTypeId>([
  DuckDBTypeId.BOOLEAN,
  DuckDBTypeId.TINYINT,
  DuckDBTypeId.SMALLINT,
  DuckDBTypeId.INTEGER,
  DuckDBTypeId.BIGINT,
  DuckDBTypeId.UTINYINT,
  DuckDBTypeId.USMALLINT,
  DuckDBTypeId.UINTEGER,
  DuckDBTypeId.UBIGINT,
  DuckDBTypeId.HUGEINT,
  DuckDBTypeId.UHUGEINT,
  DuckDBTypeId.FLOAT,
  DuckDBTypeId.DOUBLE,
  DuckDBTypeId.DECIMAL,
]);

/** DuckDB refuses values for parameters that the statement does not name; shared queries take what they need of a common set. */
async function runWith(connection: DuckDBConnection, sql: string, parameters?: Parameters): Promise<DuckDBResult> {
  if (!parameters) return connection.run(sql);
  const named = Object.fromEntries(Object.entries(parameters).filter(([name]) => new RegExp(`\\$${name}\\b`).test(sql)));
  return connection.run(sql, named);
}

const asNumber = (value: DuckDBValue): number => {
  if (value === null || value === undefined) return Number.NaN;
  if (typeof value === 'number') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return Number(plainValue(value));
};

/** The reading side of the store on one connection. */
export function createReading(connection: DuckDBConnection): ReadOnlyStore {
  return {
    readOnly: true,
    async rows<Row extends object>(sql: string, parameters?: Parameters): Promise<Row[]> {
      const result = await runWith(connection, sql, parameters);
      return (await result.convertRowObjects(plainValue)) as Row[];
    },
    async columns(sql, parameters) {
      const result = await runWith(connection, sql, parameters);
      const names = result.columnNames();
      const types = result.columnTypes();
      const values = await result.getColumns();
      const columns: Record<string, Float64Array | string[]> = {};
      names.forEach((name, index) => {
        const column = values[index] ?? [];
        const numeric = numericTypes.has(types[index]?.typeId ?? DuckDBTypeId.VARCHAR);
        columns[name] = numeric ? Float64Array.from(column, asNumber) : column.map((value) => String(plainValue(value) ?? ''));
      });
      return columns;
    },
  };
}
