import { loads, refuses, text } from './case';

const pad = (cells: readonly (string | number)[], widths: readonly number[]): string =>
  cells
    .map((cell, at) => ((widths[at] ?? 0) < 0 ? String(cell).padStart(-(widths[at] ?? 0)) : String(cell).padEnd(widths[at] ?? 0)))
    .join('  ');
const file = (lines: readonly string[], lineEnd = '\r\n'): Buffer => Buffer.from(lines.map((line) => line + lineEnd).join(''));

const clock = (at: number): string => `${String(8 + Math.floor(at / 2)).padStart(2, '0')}:${at % 2 === 0 ? '00' : '30'}`;
const interval = (at: number): string => `${clock(at)}-${clock(at + 1)}`;
const cms = [11, -7, -6, -6, -6];
const cmsHead = [
  pad(['', 'ACD', 'Avg', 'Avg', 'Aban'], [11, -7, -6, -6, -6]),
  pad(['Time', 'Calls', 'Speed', 'ACD', 'Calls'], cms),
  pad(['', '', 'Ans', 'Time', ''], cms),
  '-----------  -------  ------  ------  ------',
];
const cmsRows = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => pad([interval(from + at), 20 + from + at, 10 + at, `${3 + (at % 2)}:2${at % 10}`, at % 3], cms));

const print = [10, 14, -10, -10, -9];
const days = [10, 11, 12, 13, 14];

/** Printouts: columns at fixed places, under a ruler of dashes or with edges that all lines keep to. */
export const fixedWidthCases = [
  loads(
    'printed-under-a-ruler.txt',
    file([
      'Split/Skill Interval',
      'Date: 13-06-2024',
      '',
      ...cmsHead,
      ...cmsRows(0, 6),
      // A page ends; the next begins with the same header.
      '\f',
      ...cmsHead,
      ...cmsRows(6, 6),
      '-----------  -------  ------  ------  ------',
      pad(['Totals', 306, '', '', 12], cms),
    ]),
    {
      fact: 'queue_interval',
      header_row: 6,
      loaded: 12,
      skipped: { 1: 'title', 2: 'title', 3: 'blank', 7: 'blank', 14: 'blank', 26: 'total' },
      skippedCount: 11,
      columns: {
        Time: 'interval_start',
        'ACD Calls': 'answered',
        'Avg Speed Ans': 'wait_s',
        'Avg ACD Time': 'talk_s',
        'Aban Calls': 'abandoned',
      },
      first: { interval_start: '2024-06-13T08:00:00', interval_s: 1800, answered: 20, abandoned: 0, talk_s: 4000 },
      last: { interval_start: '2024-06-13T13:30:00', answered: 31, abandoned: 2 },
      sums: { answered: 306, abandoned: 12 },
    },
    ['date_from_words', 'fixed_columns'],
  ),
  // Decimal commas are no separators, and names hold spaces.
  loads(
    'printed-without-a-ruler.txt',
    file([
      'TELEFONIERAPPORT                              13-06-2024',
      '',
      pad(['Datum', 'Wachtrij', 'Aangeboden', 'Beantwoord', 'Bereikb. %'], print),
      ...days.flatMap((day, at) => [
        pad([`${day}-06-2024`, 'Verkoop', 100 + at, 95 + at, `${(((95 + at) / (100 + at)) * 100).toFixed(1).replace('.', ',')}`], print),
        pad(
          [`${day}-06-2024`, 'Service klant', 50 + at, 40 + at, `${(((40 + at) / (50 + at)) * 100).toFixed(1).replace('.', ',')}`],
          print,
        ),
      ]),
    ]),
    {
      fact: 'queue_interval',
      header_row: 3,
      loaded: 10,
      skipped: { 1: 'title', 2: 'blank' },
      columns: { Datum: 'interval_start', Wachtrij: 'queue', Aangeboden: 'offered', Beantwoord: 'answered' },
      first: { interval_start: '2024-06-10T00:00:00', queue: 'Verkoop', offered: 100, answered: 95 },
      last: { interval_start: '2024-06-14T00:00:00', queue: 'Service klant', offered: 54, answered: 44 },
      sums: { offered: 770, answered: 695 },
    },
    ['fixed_columns'],
  ),
  // A name that is too long pushes its line aside: cut by its pieces where there are as many, told where there are not.
  loads(
    'printed-line-runs-across.txt',
    file([
      pad(['Datum', 'Wachtrij', 'Aangeboden', 'Beantwoord'], print),
      '----------  --------------  ----------  ----------',
      pad(['10-06-2024', 'Verkoop', 100, 95], print),
      pad(['10-06-2024', 'Service voor zakelijke klanten', 60, 55], print),
      pad(['11-06-2024', 'Verkoop', 101, 96], print),
      '11-06-2024  Service voor zakelijke klanten 61 56',
      pad(['12-06-2024', 'Verkoop', 102, 97], print),
      pad(['13-06-2024', 'Verkoop', 103, 98], print),
      pad(['14-06-2024', 'Verkoop', 104, 99], print),
    ]),
    {
      fact: 'queue_interval',
      header_row: 1,
      loaded: 6,
      skipped: { 2: 'blank', 6: 'group_label' },
      first: { queue: 'Verkoop', offered: 100 },
      last: { interval_start: '2024-06-14T00:00:00', offered: 104 },
      sums: { offered: 570 },
    },
    ['fixed_columns', 'fixed_line_crossed'],
  ),
  // Prose that is set out in two columns has no figures under it.
  refuses(
    'letter-in-columns.txt',
    text(`
    Geachte heer De Vries,          uw kenmerk:    zie boven
    hierbij ontvangt u de           ons kenmerk:   brief
    gevraagde rapportage over       behandeld:     secretariaat
    de bereikbaarheid van onze      plaats:        Zwolle
    klantenservice in juni.         bijlagen:      geen`),
    'nothing_recognised',
    'free_text',
  ),
];
