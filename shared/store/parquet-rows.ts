import { dirname } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, DuckDBTimestampTZValue, type DuckDBValue } from '@duckdb/node-api';
import { openingConfiguration } from './harden';
import { StoreError } from './store-error';
import { type PlainValue, plainValue } from './values';

/** A Parquet file as a table of plain values; moments are ISO text, those with a zone end in Z. */
export interface ParquetRows {
  readonly columns: readonly string[];
  readonly rowCount: number;
  /** Rows in file order, some thousands at a time; can be asked for more than once. */
  batches(): AsyncIterable<readonly (readonly PlainValue[])[]>;
  close(): Promise<void>;
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
const cellOf = (value: DuckDBValue): PlainValue =>
  value instanceof DuckDBTimestampTZValue ? `${String(plainValue(value))}Z` : plainValue(value);

/** A database of its own that may read the file's folder and nothing else, and no workspace. */
async function readerOn(path: string): Promise<{ instance: DuckDBInstance; connection: DuckDBConnection }> {
  const instance = await DuckDBInstance.create(':memory:', { ...openingConfiguration });
  const connection = await instance.connect();
  for (const step of [
    `SET allowed_directories=[${literal(dirname(path))}]`,
    "SET memory_limit='512MB'",
    "SET TimeZone='UTC'",
    'SET enable_external_access=false',
    'SET lock_configuration=true',
  ])
    await connection.run(step);
  return { instance, connection };
}

/** Opens a Parquet file by its full path. Throws StoreError parquet_damaged when it cannot be read. */
export async function openParquet(path: string): Promise<ParquetRows> {
  const { instance, connection } = await readerOn(path);
  const from = `read_parquet(${literal(path)})`;
  try {
    const described = await connection.runAndReadAll(`DESCRIBE SELECT * FROM ${from}`);
    const counted = await connection.runAndReadAll(`SELECT count(*) FROM ${from}`);
    return {
      columns: described.getRows().map((row) => String(row[0])),
      rowCount: Number(counted.getRows()[0]?.[0] ?? 0),
      async *batches() {
        const result = await connection.stream(`SELECT * FROM ${from}`);
        for await (const rows of result.yieldRows()) yield rows.map((row) => row.map(cellOf));
      },
      close: async () => {
        connection.disconnectSync();
        instance.closeSync();
      },
    };
  } catch (thrown) {
    connection.disconnectSync();
    instance.closeSync();
    throw new StoreError('parquet_damaged', {}, thrown instanceof Error ? thrown.message : String(thrown));
  }
}
