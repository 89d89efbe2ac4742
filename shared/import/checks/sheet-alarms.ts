import type { Alarm } from '../../contract';
import { columnLetter } from '../recognise/records/named-columns';
import type { ScannedSheet } from '../scan';
import type { OpenFile, RawRow, ReaderNote } from '../table';
import { cellText, isMissing } from '../values/missing';
import { type AlarmPlace, alarm } from './alarm';

const noteAlarm = (place: AlarmPlace, note: ReaderNote, examples: readonly string[]): Alarm =>
  alarm(place, note.code, { values: note.values, rows: note.rows ?? [], examples, severity: 'note' });

const shownCells = 5;
const shortened = (cell: RawRow['cells'][number]): string => cellText(cell).slice(0, 80);
const filledCells = (rows: readonly RawRow[]): string[] =>
  rows.flatMap(({ cells }) => cells.filter((cell) => !isMissing(cell)).map(shortened)).slice(0, shownCells);

/** Letters beyond plain English: those that another encoding would show otherwise. */
const accented = /[\u0080-\uffff]/;

function accentedCells({ tables, firstRows }: ScannedSheet): string[] {
  const headers = firstRows.flatMap(({ cells }) => cells.map(shortened));
  const texts = tables.flatMap(({ profiles }) => [...profiles.values()].flatMap(({ distinct }) => [...distinct.keys()]));
  return [...new Set([...headers, ...texts].filter((text) => accented.test(text)))].slice(0, shownCells);
}

/** The cells that show what a reader noticed: its own examples, else those of the rows that it names, else the last of the sheet. */
function cellsOf(note: ReaderNote, scanned: ScannedSheet): string[] {
  if (note.examples && note.examples.length > 0) return [...note.examples];
  if (note.code === 'encoding_judged') return accentedCells(scanned);
  const { tables, firstRows, tellingRows } = scanned;
  const named = new Set(note.rows);
  const known = [...tellingRows, ...firstRows, ...tables.flatMap(({ head, sample }) => [...head, ...sample])];
  const byNumber = new Map(known.filter(({ row }) => named.has(row)).map((row) => [row.row, row]));
  const cells = filledCells([...byNumber.values()]);
  if (cells.length > 0) return cells;
  const last = tellingRows.at(-1);
  return last ? filledCells([last]) : [];
}

/** What the reader noticed about a sheet; with the first sheet stands what it noticed about the file as a whole (parts that were left out). */
export function readerAlarms(open: OpenFile, scanned: ScannedSheet): Alarm[] {
  const ofFile = scanned.sheet.file === open.sheets[0]?.file && scanned.sheet.sheet === open.sheets[0]?.sheet ? (open.notes ?? []) : [];
  const place = { file: open.name, sheet: null };
  return [...ofFile.map((note) => noteAlarm(place, note, note.examples ?? [])), ...sheetAlarms(scanned)];
}

/** What the reader noticed about a sheet or text file (mixed encodings, formulas without values, hidden parts), as alarms. */
function sheetAlarms(scanned: ScannedSheet): Alarm[] {
  const { sheet } = scanned;
  const place = { file: sheet.file, sheet: sheet.sheet };
  const found = sheet.notes.map((note) => noteAlarm(place, note, cellsOf(note, scanned)));
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
