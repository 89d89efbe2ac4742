import { DuckDBInstance } from '@duckdb/node-api';

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * DuckDB's own reading of a text file into a table of text, and nothing else: the yardstick of `npm run bench -- import`. `workspace` is the
 * database file that is made. Returns the number of rows. No import uses it: it knows no lineage, no rejects and one encoding.
 */
export async function readCsvAsText(path: string, workspace: string, delimiter: string): Promise<number> {
  const instance = await DuckDBInstance.create(workspace, { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' });
  try {
    const connection = await instance.connect();
    await connection.run(
      `CREATE TABLE text_rows AS SELECT * FROM read_csv(${literal(path)}, all_varchar = true, header = true, delim = ${literal(delimiter)})`,
    );
    const counted = await connection.runAndReadAll('SELECT count(*)::INTEGER FROM text_rows');
    connection.disconnectSync();
    return Number(counted.getRows()[0]?.[0]);
  } finally {
    instance.closeSync();
  }
}
