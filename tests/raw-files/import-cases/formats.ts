/** The same small table in every format and encoding that people save it in. */
import iconv from 'iconv-lite';
import { rawXlsb } from '../xlsb';
import { rawXlsx, sheetXml, workbookParts } from '../xlsx';
import { rawZip } from '../zip';
import { type ImportCase, loads, loadsAll, rowsText, serial, text } from './case';

const lines = ['Datum;Wachtrij;Aangeboden;Beantwoord', '13-06-2024;Café;20;18', '14-06-2024;Zuid;22;20', '15-06-2024;Müller;24;22'];
const encoded = (encoding: string, with_: readonly string[] = lines): Buffer =>
  iconv.encode(with_.map((line) => `${line}\r\n`).join(''), encoding);
const expected = { fact: 'queue_interval', loaded: 3, first: { queue: 'Café', offered: 20 }, last: { queue: 'Müller' } };

/** Every kind of cell record of a binary workbook, each with a value that only a right reading gives. */
const binary = rawXlsb(
  [
    {
      name: 'Telefonie',
      rows: [
        ['Datum', 'Wachtrij', 'Aangeboden', 'Beantwoord', 'Gem. gesprekstijd (min)', 'Controle'].map(
          (_, index) => ({ kind: 'shared', index }) as const,
        ),
        [
          { kind: 'number', value: serial(2024, 6, 13), style: 1 },
          { kind: 'text', text: 'Café' },
          { kind: 'rk', value: 20 },
          { kind: 'formula number', value: 18 },
          { kind: 'rk', value: 4.25, hundredths: true },
          { kind: 'boolean', value: true },
        ],
        [
          { kind: 'number', value: serial(2024, 6, 14), style: 1 },
          { kind: 'formula text', text: 'Zuid' },
          { kind: 'number', value: 22 },
          { kind: 'rk', value: 20 },
          { kind: 'number', value: 5.5 },
          { kind: 'formula boolean', value: false },
        ],
        [
          { kind: 'number', value: serial(2024, 6, 15), style: 1 },
          { kind: 'shared', index: 6 },
          { kind: 'rk', value: 24 },
          { kind: 'rk', value: 22 },
          { kind: 'blank' },
          { kind: 'error', code: 0x2a },
        ],
      ],
    },
    { name: 'Verborgen', hidden: true, rows: [[{ kind: 'text', text: 'x' }]] },
  ],
  ['Datum', 'Wachtrij', 'Aangeboden', 'Beantwoord', 'Gem. gesprekstijd (min)', 'Controle', 'Müller'],
  ['dd-mm-yyyy'],
);

const plainSheet = sheetXml(
  lines
    .map(
      (line, at) =>
        `<row r="${at + 1}">${line
          .split(';')
          .map((cell, column) => `<c r="${'ABCD'[column]}${at + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`)
          .join('')}</row>`,
    )
    .join(''),
);
/** A workbook with macros: another content type, and a program inside that is never run. */
const withMacros = rawZip(
  workbookParts({
    sheets: [{ name: 'Blad1', xml: plainSheet }],
    extra: [{ path: 'xl/vbaProject.bin', content: Buffer.from('d0cf11e0a1b11ae1', 'hex') }],
  }).map((part) =>
    part.path === '[Content_Types].xml'
      ? {
          ...part,
          content: String(part.content).replace(
            'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
            'application/vnd.ms-excel.sheet.macroEnabled.main+xml',
          ),
        }
      : part,
  ),
);

const turkish = ['Tarih;Kuyruk;Gelen çağrı;Cevaplanan', '13-06-2024;Satış;20;18', '14-06-2024;Şikayet;22;20', '15-06-2024;İade;24;22'];

export const formatCases: readonly ImportCase[] = [
  loads('encoding-windows-1254.csv', encoded('windows-1254', turkish), {
    fact: 'queue_interval',
    loaded: 3,
    first: { queue: 'Satış' },
    last: { queue: 'İade' },
  }),
  loads('encoding-iso-8859-15.csv', encoded('iso-8859-15'), expected),
  loads('encoding-cp850.csv', encoded('cp850'), expected, ['encoding_judged']),
  loads('workbook-with-macros.xlsm', withMacros, expected),
  loads('workbook-named-csv.csv', rawXlsx({ sheets: [{ name: 'Blad1', xml: plainSheet }] }), expected),
  loadsAll(
    'binary-workbook.xlsb',
    binary,
    [
      {
        fact: 'queue_interval',
        sheet: 'Telefonie',
        loaded: 3,
        columns: { Controle: null },
        first: { interval_start: '2024-06-13T00:00:00', queue: 'Café', offered: 20, talk_s: 4590 },
        last: { queue: 'Müller', answered: 22 },
      },
      { fact: null, sheet: 'Verborgen' },
    ],
    ['error_values', 'hidden_sheet'],
  ),
  loads(
    'date-epoch-s.csv',
    rowsText([
      ['Interval Start', 'Queue', 'Offered', 'Answered'],
      ...[0, 1, 2].map((at) => [Date.UTC(2024, 5, 13, 8) / 1000 + at * 1800, 'Sales', 20 + at, 18]),
    ]),
    { fact: 'queue_interval', loaded: 3, first: { interval_start: '2024-06-13T10:00:00' } },
    ['utc_stamps'],
  ),
  loads(
    'date-with-offset.csv',
    text(`
    Interval Start,Queue,Offered,Answered
    2024-06-13T08:00:00+02:00,Sales,20,18
    2024-06-13T08:30:00+02:00,Sales,22,20
    2024-06-13T09:00:00+02:00,Sales,24,22`),
    { fact: 'queue_interval', loaded: 3, first: { interval_start: '2024-06-13T08:00:00', interval_s: 1800 } },
  ),
  loads(
    'date-with-weekday.csv',
    text(`
    Datum;Aangeboden;Beantwoord
    do 13-06-2024;20;18
    vr 14-06-2024;22;20
    ma 17-06-2024;24;22`),
    { fact: 'queue_interval', loaded: 3, first: { interval_start: '2024-06-13T00:00:00' } },
  ),
  loads(
    'date-german-weekday.csv',
    text(`
    Datum;Angeboten;Angenommen
    Donnerstag, 13. Juni 2024;20;18
    Freitag, 14. Juni 2024;22;20
    Montag, 17. Juni 2024;24;22`),
    { fact: 'queue_interval', loaded: 3, first: { interval_start: '2024-06-13T00:00:00' } },
  ),
];
