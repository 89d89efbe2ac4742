import type { DuckDBConnection } from '@duckdb/node-api';
import { jsonText } from './json-text';
import { createReading } from './read';

/** The parts of a stored reading that change when a later file replaces rows; the rest is kept as it was. */
interface StoredReading {
  readonly file: string;
  readonly sheet: string | null;
  readonly rows_loaded: number;
  readonly rows_skipped: number;
  readonly alarms: readonly { readonly code: string; readonly values: Readonly<Record<string, string | number>> }[];
}

/**
 * Rows of an import that a later one replaced count as skipped from then on, so that read = loaded + rejected + skipped stays true; with a
 * negative number they count as loaded again. The reading says which file replaced them.
 */
export async function countReplaced(
  connection: DuckDBConnection,
  importId: string,
  rows: number,
  by: { readonly importId: string; readonly file: string; readonly examples?: readonly string[] },
): Promise<void> {
  const [kept] = await createReading(connection).rows<{ reading: string | null }>(
    'SELECT reading FROM import WHERE import_id = $importId',
    {
      importId,
    },
  );
  const reading = kept?.reading ? (JSON.parse(kept.reading) as StoredReading) : null;
  const others = reading?.alarms.filter(({ code, values }) => code !== 'rows_replaced' || values.import !== by.importId) ?? [];
  const note = {
    code: 'rows_replaced',
    where: { file: reading?.file ?? '', sheet: reading?.sheet ?? null, column: null, rows: [] },
    values: { count: rows, by: by.file, import: by.importId },
    examples: [...(by.examples ?? [])].slice(0, 5),
    tip: 'rows_replaced',
    severity: 'note',
  };
  const changed = reading && {
    ...reading,
    rows_loaded: reading.rows_loaded - rows,
    rows_skipped: reading.rows_skipped + rows,
    alarms: rows > 0 ? [...others, note] : others,
  };
  await connection.run(
    `UPDATE import SET rows_loaded = rows_loaded - $rows::BIGINT, rows_skipped = rows_skipped + $rows::BIGINT, reading = $reading
     WHERE import_id = $importId`,
    { importId, rows, reading: changed ? jsonText(changed) : null },
  );
}
