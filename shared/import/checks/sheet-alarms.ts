import type { Alarm } from '../../contract';
import type { RawSheet } from '../table';
import { alarm } from './alarm';

/** What the reader noticed about a sheet or text file (mixed encodings, formulas without values, hidden parts), as alarms. */
export function sheetAlarms(sheet: RawSheet): Alarm[] {
  const place = { file: sheet.file, sheet: sheet.sheet };
  const found = sheet.notes.map((note) =>
    alarm(place, note.code, { values: note.values, rows: note.rows ?? [], examples: note.examples ?? [], severity: 'note' }),
  );
  if (sheet.hidden) found.push(alarm(place, 'hidden_sheet', { values: { sheet: sheet.sheet ?? '' }, severity: 'note' }));
  if (sheet.hiddenColumns.length > 0)
    found.push(alarm(place, 'hidden_columns', { values: { count: sheet.hiddenColumns.length }, severity: 'note' }));
  return found;
}
