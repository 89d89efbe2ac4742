/** What goes wrong with an export as a whole: encodings, cuts, doubles, nights of the clock, several rows per ticket. */
import { rawZip } from '../zip';
import { type ImportCase, loads, loadsAll, refuses, rowsText, text, two } from './case';

const small = `
    Datum;Wachtrij;Aangeboden;Beantwoord
    13-06-2024;Café Zuid;20;18
    14-06-2024;Überlauf;22;20
    15-06-2024;Verkoop – België;24;22`;
const asRead = {
  fact: 'queue_interval',
  loaded: 3,
  first: { queue: 'Café Zuid', offered: 20 },
  last: { queue: 'Verkoop – België' },
} as const;

const encodings: readonly ImportCase[] = [
  loads('encoding-utf8.csv', text(small), asRead),
  loads('encoding-utf8-mark.csv', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), text(small)]), asRead),
  loads('encoding-utf16le.csv', text(small, 'utf-16le'), asRead),
  loads('encoding-utf16be.csv', text(small, 'utf-16be'), asRead),
  loads('encoding-windows-1252.csv', text(small, 'windows-1252'), asRead),
  loads(
    'encoding-mixed.csv',
    Buffer.concat([text(small), text('\n    16-06-2024;Café Noord;9;8', 'windows-1252')]),
    { fact: 'queue_interval', loaded: 4, last: { queue: 'Café Noord' } },
    ['mixed_encoding'],
  ),
  loads(
    'encoding-twice.csv',
    text(
      '\n    Datum;Wachtrij;Aangeboden;Beantwoord\n    13-06-2024;CafÃ© Zuid;20;18\n    14-06-2024;Verkoop;22;20\n    15-06-2024;Verkoop;24;22',
    ),
    { fact: 'queue_interval', loaded: 3, first: { queue: 'CafÃ© Zuid' } },
    ['twice_encoded'],
  ),
  loads('old-mac-line-ends.csv', text(small, 'utf-8', '\r'), asRead),
  loads('sep-line.csv', Buffer.concat([Buffer.from('sep=;\r\n'), text(small)]), asRead),
  loads(
    'tabs-named-xls.xls',
    rowsText(
      [
        ['Datum', 'Aangeboden', 'Beantwoord'],
        ['13-06-2024', 20, 18],
        ['14-06-2024', 22, 20],
        ['15-06-2024', 24, 22],
      ],
      '\t',
    ),
    { fact: 'queue_interval', loaded: 3 },
  ),
  loads(
    'html-named-xls.xls',
    Buffer.from(
      `<html><body><table><tr><th>Datum</th><th>Aangeboden</th><th>Beantwoord</th></tr>${[13, 14, 15].map((day) => `<tr><td>${day}-06-2024</td><td>1.${day}0</td><td>1.100</td></tr>`).join('')}</table></body></html>`,
    ),
    { fact: 'queue_interval', loaded: 3, first: { interval_start: '2024-06-13T00:00:00', offered: 1130, answered: 1100 } },
  ),
  loadsAll(
    'two-exports.zip',
    rawZip([
      { path: 'juni.csv', content: text(small) },
      { path: 'rooster.csv', content: text('\n    Medewerker;Team;FTE\n    Jan;A;0,8\n    Els;B;1,0\n    Kees;A;1,0') },
      { path: 'foto.png', content: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) },
    ]),
    [asRead, { fact: 'roster', loaded: 3 }],
    ['archive_file_refused'],
  ),
];

/** Half hours of some days; `keep` decides which are in the export. */
function halfHours(days: number, keep: (day: number, slot: number) => boolean = () => true): (string | number)[][] {
  const rows: (string | number)[][] = [];
  for (let day = 0; day < days; day++)
    for (let slot = 0; slot < 8; slot++)
      if (keep(day, slot))
        rows.push([
          `2024-06-${two(10 + day)}`,
          `${two(8 + Math.floor(slot / 2))}:${slot % 2 === 0 ? '00' : '30'}`,
          20 + ((day + slot) % 5),
          18 + ((day + slot) % 5),
          2 + (slot % 3 === 0 ? -1 : 0),
        ]);
  return rows;
}
const halfHourHeader = ['Date', 'Time', 'Offered', 'Answered', 'Abandoned'];
const halfHourFile = (
  file: string,
  rows: readonly (readonly (string | number)[])[],
  table: Parameters<typeof loads>[2],
  alarms: readonly string[],
) => loads(file, rowsText([halfHourHeader, ...rows], ','), table, alarms);
const queueRows = (loaded: number) => ({ fact: 'queue_interval', loaded });

const gaps: readonly ImportCase[] = [
  halfHourFile('whole-week.csv', halfHours(6), queueRows(48), []),
  halfHourFile(
    'half-last-day.csv',
    halfHours(6, (day, slot) => day < 5 || slot < 3),
    queueRows(43),
    ['half_last_day'],
  ),
  halfHourFile(
    'missing-half-hours.csv',
    halfHours(6, (day, slot) => !(day === 2 && (slot === 3 || slot === 4))),
    queueRows(46),
    ['missing_intervals'],
  ),
  halfHourFile(
    'missing-day.csv',
    halfHours(20, (day) => day !== 10),
    queueRows(152),
    ['missing_days'],
  ),
  halfHourFile('rows-twice.csv', [...halfHours(6), ...halfHours(6).slice(0, 3)], queueRows(51), ['duplicate_rows']),
  halfHourFile('same-moment-other-figures.csv', [...halfHours(6), ['2024-06-10', '08:00', 5, 4, 1]], queueRows(49), ['same_moment_twice']),
  halfHourFile(
    'answered-above-offered.csv',
    halfHours(6).map((row, at) => (at === 7 ? [row[0] as string, row[1] as string, 20, 25, 2] : row)),
    queueRows(48),
    ['answered_above_offered'],
  ),
  halfHourFile(
    'total-contradicts.csv',
    [...halfHours(2), ['Total', '', 9999, 1, 1]],
    { fact: 'queue_interval', loaded: 16, skipped: { 18: 'total' } },
    ['total_contradicts'],
  ),
];

/** Contacts in UTC through the nights in which the Dutch clock changes. */
const night = (file: string, stamps: readonly string[], starts: readonly string[], alarms: readonly string[]): ImportCase =>
  loads(
    file,
    rowsText(
      [
        ['Call ID', 'Start Time', 'Queue', 'Wait Time (sec)', 'Talk Time (sec)'],
        ...stamps.map((stamp, at) => [`C${at}`, stamp, 'Sales', 10 + at, 200 + at]),
      ],
      ',',
    ),
    { fact: 'contact', loaded: stamps.length, first: { started_at: starts[0] }, last: { started_at: starts.at(-1) } },
    alarms,
  );

const capped = (rows: number) =>
  Array.from({ length: rows }, (_, at) => [
    `C${at}`,
    `2024-06-${two(10 + (at % 9))} ${two(8 + (at % 9))}:${two(at % 60)}`,
    10 + (at % 50),
    200 + (at % 97),
  ]);

const contacts: readonly ImportCase[] = [
  night(
    'clock-forward-night.csv',
    ['2024-03-31T00:30:00Z', '2024-03-31T00:59:00Z', '2024-03-31T01:00:00Z', '2024-03-31T02:10:00Z'],
    ['2024-03-31T01:30:00', '2024-03-31T04:10:00'],
    ['utc_stamps'],
  ),
  night(
    'clock-back-night.csv',
    ['2024-10-26T22:30:00Z', '2024-10-27T00:30:00Z', '2024-10-27T01:30:00Z', '2024-10-27T02:30:00Z'],
    ['2024-10-27T00:30:00', '2024-10-27T03:30:00'],
    ['hour_that_comes_twice', 'utc_stamps'],
  ),
  loads(
    'cut-at-ten-thousand.csv',
    rowsText([['Call ID', 'Start Time', 'Wait Time (sec)', 'Talk Time (sec)'], ...capped(10_000)], ','),
    { fact: 'contact', loaded: 10_000 },
    ['cut_export'],
  ),
  loads(
    'event-log-of-tickets.csv',
    text(`
    Ticket ID,Event time,Status,Group,Assignee,Created at
    9001,2024-06-13 08:01,New,Service,,2024-06-13 08:01
    9001,2024-06-13 09:15,Open,Service,Jan de Vries,2024-06-13 08:01
    9001,2024-06-13 12:31,Solved,Service,Jan de Vries,2024-06-13 08:01
    9002,2024-06-13 08:13,New,Sales,,2024-06-13 08:13
    9002,2024-06-13 10:40,Open,Sales,Els Bakker,2024-06-13 08:13
    9003,2024-06-13 09:04,New,Service,,2024-06-13 09:04`),
    {
      fact: 'contact',
      loaded: 3,
      skippedCount: 3,
      first: { contact_id: '9001', agent: 'Jan de Vries', resolved: true },
      last: { contact_id: '9003', resolved: false },
    },
    ['merged_states'],
  ),
  loads(
    'duplicate-call-ids.csv',
    text(`
    Call ID,Start Time,Queue,Wait Time (sec),Talk Time (sec)
    C1,2024-06-13 08:01:00,Sales,10,200
    C2,2024-06-13 08:05:00,Sales,12,210
    C2,2024-06-13 09:45:00,Service,14,220
    C3,2024-06-13 10:05:00,Sales,16,230
    C4,2024-06-13 10:15:00,Sales,11,231
    C5,2024-06-13 10:25:00,Sales,17,232`),
    { fact: 'contact', loaded: 6 },
    ['duplicate_ids'],
  ),
  loads(
    'ended-before-started.csv',
    text(`
    Call ID,Start Time,End Time,Queue,Talk Time (sec)
    C1,2024-06-13 08:01:00,2024-06-13 08:06:00,Sales,200
    C2,2024-06-13 08:05:00,2024-06-13 06:09:00,Sales,210
    C3,2024-06-13 09:45:00,2024-06-13 09:49:00,Sales,220`),
    { fact: 'contact', loaded: 3 },
    ['ended_before_started'],
  ),
  loads(
    'abandoned-with-handle-time.csv',
    text(`
    Call ID,Start Time,Queue,Answered,Wait Time (sec),Handle Time (sec)
    C1,2024-06-13 08:01:00,Sales,Yes,10,200
    C2,2024-06-13 08:05:00,Sales,No,60,210
    C3,2024-06-13 09:45:00,Sales,Yes,12,220`),
    { fact: 'contact', loaded: 3 },
    ['abandoned_with_handle_time'],
  ),
  refuses('picture-named.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'file_is_picture', ''),
  refuses('workbook-cut-off.xlsx', rawZip([{ path: 'xl/workbook.xml', content: '<workbook/>' }]).subarray(0, 60), 'file_truncated', ''),
];

export const wholeExportCases: readonly ImportCase[] = [...encodings, ...gaps, ...contacts];
