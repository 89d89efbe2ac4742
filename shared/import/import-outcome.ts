import type { ImportOutcome, SourceReading } from '../contract';
import type { Duplicate, LoadedFile } from './load-attempt';
import { overlapValues } from './settle-overlap';
import type { OpenFile } from './table';
import { cellText, isMissing } from './values/missing';

/** The reading of a table whose rows are there already: every row is skipped, and an alarm says where they stand. */
export function duplicateReading(open: OpenFile, duplicate: Duplicate, reading: SourceReading): SourceReading {
  const first = duplicate.landing.table.sample[0];
  const where = { file: open.name, sheet: reading.sheet, column: null, rows: first ? [first.row] : [] };
  const examples = first
    ? first.cells
        .filter((cell) => !isMissing(cell))
        .map(cellText)
        .slice(0, 5)
    : [];
  const values = { file: duplicate.file, sheet: duplicate.sheet ?? '', rows: reading.rows_read };
  return {
    ...reading,
    import_id: null,
    rows_loaded: 0,
    rows_rejected: 0,
    rows_skipped: reading.rows_read,
    skipped: [],
    alarms: [{ code: 'same_rows', where, values, examples, tip: 'same_rows', severity: 'note' }, ...reading.alarms],
  };
}

/** The outcome of a file, with the alarms of its tables together. */
export const outcome = (
  open: OpenFile,
  kind: ImportOutcome['outcome'],
  tables: SourceReading[],
  problem: ImportOutcome['problem'],
): ImportOutcome => ({
  file: open.name,
  outcome: kind,
  problem,
  tables,
  alarms: tables.flatMap((table) => table.alarms),
});

/** Nothing in the file could be loaded: the first telling reason. */
export function refusedOutcome(open: OpenFile, tables: SourceReading[]): ImportOutcome {
  const why =
    tables.find((table) => !/^(?:empty_sheet|no_table)/.test(table.fact_reason))?.fact_reason ?? tables[0]?.fact_reason ?? 'no_table';
  const code = tables.every((table) => table.header_row === null) ? 'no_table_found' : 'nothing_recognised';
  return outcome(open, 'refused', tables, { code, values: { file: open.name, reason: why }, tip: 'ask_for_export' });
}

/** Rows that are there already: nothing was loaded, and the problem says how many rows, which file and which period. */
export function overlappingOutcome(open: OpenFile, { loaded }: LoadedFile, others: readonly SourceReading[]): ImportOutcome {
  const found = loaded.flatMap(({ overlap }) => overlap ?? []).toSorted((left, right) => right.rows - left.rows);
  const [largest] = found;
  const values = {
    file: open.name,
    ...(largest ? overlapValues(largest) : {}),
    count: found.reduce((sum, one) => sum + one.rows, 0),
    rows: loaded.reduce((sum, { table }) => sum + table.reading.rows_loaded, 0),
  };
  const readings = loaded.map(({ table }) => ({ ...table.reading, import_id: null }));
  return outcome(open, 'refused', [...readings, ...others], { code: 'overlapping_rows', values, tip: 'overlapping_rows' });
}

/** The outcome of a file after its last attempt. */
export function conclude(open: OpenFile, result: LoadedFile, duplicates: SourceReading[], refused: SourceReading[]): ImportOutcome {
  const tables = [...result.loaded.map(({ table }) => table.reading), ...duplicates, ...refused];
  const rows = result.loaded.reduce((sum, { table }) => sum + table.reading.rows_loaded, 0);
  if (rows > 0) return outcome(open, 'loaded', tables, null);
  const first = duplicates[0];
  if (first) {
    const values = { file: open.name, before: String(first.alarms[0]?.values.file ?? ''), when: '' };
    return outcome(open, 'already_loaded', tables, { code: 'already_loaded', values });
  }
  const readings = tables.map((table) => ({ ...table, import_id: null }));
  return outcome(open, 'refused', readings, {
    code: 'no_row_loadable',
    values: { file: open.name, rows: tables.reduce((sum, table) => sum + table.rows_read, 0) },
    tip: 'see_rejects',
  });
}
