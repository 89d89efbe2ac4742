import type { Alarm } from '../../contract';
import { columnLetter } from '../recognise/records/named-columns';
import type { OpenFile, RawSheet, ReaderNote } from '../table';
import { type AlarmPlace, alarm } from './alarm';

const noteAlarm = (place: AlarmPlace, note: ReaderNote): Alarm =>
  alarm(place, note.code, { values: note.values, rows: note.rows ?? [], examples: note.examples ?? [], severity: 'note' });

/** What the reader noticed about a sheet; with the first sheet stands what it noticed about the file as a whole (parts that were left out). */
export function readerAlarms(open: OpenFile, sheet: RawSheet): Alarm[] {
  const ofFile = sheet === open.sheets[0] ? (open.notes ?? []) : [];
  return [...ofFile.map((note) => noteAlarm({ file: open.name, sheet: null }, note)), ...sheetAlarms(sheet)];
}

/** What the reader noticed about a sheet or text file (mixed encodings, formulas without values, hidden parts), as alarms. */
function sheetAlarms(sheet: RawSheet): Alarm[] {
  const place = { file: sheet.file, sheet: sheet.sheet };
  const found = sheet.notes.map((note) => noteAlarm(place, note));
  if (sheet.hidden)
    found.push(alarm(place, 'hidden_sheet', { values: { sheet: sheet.sheet ?? '' }, examples: [sheet.sheet ?? ''], severity: 'note' }));
  if (sheet.hiddenColumns.length > 0)
    found.push(
      alarm(place, 'hidden_columns', {
        values: { count: sheet.hiddenColumns.length },
        examples: sheet.hiddenColumns.map(columnLetter),
        severity: 'note',
      }),
    );
  return found;
}
