import type { Alarm, SourceReading } from '../contract';
import type { RefusedTable } from './mapping/landing';
import type { ScannedSheet } from './scan';

/** The reading of a table that is not loaded: every row is read and skipped, and the true reason is said. */
export function refusedReading(scanned: ScannedSheet, refused: RefusedTable, alarms: readonly Alarm[]): SourceReading {
  const { sheet } = scanned;
  const headerRows = refused.table?.layout.headerRows ?? [];
  const rows = refused.table ? refused.table.dataRows : scanned.rowsRead;
  return {
    import_id: null,
    file: sheet.file,
    sheet: sheet.sheet,
    fact: null,
    fact_reason: refused.reason,
    fact_score: 0,
    system: refused.system?.system.id ?? null,
    header_row: headerRows[headerRows.length - 1] ?? null,
    rows_read: rows,
    rows_loaded: 0,
    rows_rejected: 0,
    rows_skipped: rows,
    skipped: [],
    columns: [...refused.columns],
    alarms: [...refused.alarms, ...alarms],
    period: null,
  };
}
