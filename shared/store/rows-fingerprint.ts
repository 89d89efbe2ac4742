import { createHash } from 'node:crypto';
import type { DuckDBConnection } from '@duckdb/node-api';
import { duckdbType, type FactName, fieldsOf } from '../schema';
import { createReading } from './read';

/**
 * Fingerprint over the rows of one import, whichever way they came in: the same table in another file or format has the same. The order of the
 * rows does not matter, and figures count to a thousandth. DuckDB's hash may change with its version; then rows that are there already are
 * still found as an overlap.
 */
export async function rowsFingerprint(connection: DuckDBConnection, importId: string, fact: FactName): Promise<string> {
  const columns = fieldsOf(fact).map(({ name, kind }) => (duckdbType[kind] === 'DOUBLE' ? `round(${name} * 1000) + 0.0` : name));
  const [sum] = await createReading(connection).rows<{ rows: number; low: string; high: string }>(
    `SELECT count(*) AS rows, CAST(sum(same % 4294967296) AS VARCHAR) AS low, CAST(sum(same // 4294967296) AS VARCHAR) AS high
     FROM (SELECT hash(${columns.join(', ')}) AS same FROM ${fact} WHERE import_id = $importId)`,
    { importId },
  );
  return createHash('sha256').update(`${fact}|${sum?.rows}|${sum?.low}|${sum?.high}`).digest('hex');
}
