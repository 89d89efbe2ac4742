import type { OpenFile, RawRow, RawSheet } from '../table';

/** A sheet of which only the first rows are read, and whether there were more. */
export interface SampledSheet {
  readonly sheet: RawSheet;
  /** Rows that were read when the sheet is longer; null: it was read whole. Known once the rows have been read. */
  readonly sampledRows: () => number | null;
}

function sampledSheet(sheet: RawSheet, limit: number): SampledSheet {
  let cut = false;
  async function* rows(signal?: AbortSignal): AsyncGenerator<readonly RawRow[]> {
    // Each pass counts for itself: a sheet too large to hold is read more than once.
    let left = limit;
    for await (const batch of sheet.rows(signal)) {
      const more = batch.length > left;
      if (left > 0) yield more ? batch.slice(0, left) : batch;
      left = Math.max(0, left - batch.length);
      if (!more) continue;
      cut = true;
      return;
    }
  }
  const proxy = new Proxy(sheet, { get: (reader, name) => (name === 'rows' ? rows : Reflect.get(reader, name, reader)) });
  return { sheet: proxy, sampledRows: () => (cut ? limit : null) };
}

export interface SampledFile {
  readonly open: OpenFile;
  readonly sampledRows: (at: number) => number | null;
}

/** The file with at most `limit` rows of each sheet, for a look that does not cost a whole read; without a limit the file as it is. */
export function sampledFile(open: OpenFile, limit: number | undefined): SampledFile {
  if (limit === undefined) return { open, sampledRows: () => null };
  const sheets = open.sheets.map((sheet) => sampledSheet(sheet, limit));
  return { open: { ...open, sheets: sheets.map(({ sheet }) => sheet) }, sampledRows: (at) => sheets[at]?.sampledRows() ?? null };
}

/** What can only be said after the last row: gaps and totals of the part that was left unread would be alarms about nothing. */
const needWholeTable = new Set([
  'cut_export',
  'half_last_day',
  'missing_days',
  'missing_intervals',
  'total_contradicts',
  'total_rate_contradicts',
  'sparse_column',
  'no_variation',
]);
export const tellsOfWholeTable = (code: string): boolean => needWholeTable.has(code);
