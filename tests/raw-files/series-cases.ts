/** Files of one client that come one after another, as bytes, with what is said of each beside those before it. */
import { rowsText, text, two } from './import-cases/case';

export interface SeriesStep {
  readonly file: string;
  readonly outcome: 'loaded' | 'refused' | 'already_loaded' | 'failed';
  readonly problem?: string;
  readonly overlap?: 'replace' | 'add';
  /** How a person said columns are to be read, by their header. */
  readonly choices?: readonly { readonly header: string; readonly field: string; readonly unit: string }[];
  readonly alarms?: readonly string[];
  /** Alarms of a look at the file, before it is loaded; without it nobody looks. */
  readonly look?: readonly string[];
  /** What alarms hold at least. */
  readonly values?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
export interface SeriesExpected {
  readonly steps: readonly SeriesStep[];
  /** Codes of the alarms that the client's sources carry in the end. */
  readonly kept: readonly string[];
}
export interface SeriesCase {
  readonly name: string;
  readonly files: Readonly<Record<string, Buffer>>;
  readonly expected: SeriesExpected;
}

const header = ['Datum', 'Interval', 'Wachtrij', 'Aangeboden', 'Beantwoord', 'Afgehaakt'];

/** Half hours from eight to six; the day is busiest at `peak` (hours). */
function halfHours(days: readonly number[], queue: string, peak = 11, extra = 0): Buffer {
  const rows = days.flatMap((day) =>
    Array.from({ length: 20 }, (_, slot) => {
      const hour = 8 + slot / 2;
      const offered = 2 + extra + Math.round(60 * Math.exp(-((hour - peak) ** 2))) + ((day + slot) % 3);
      const abandoned = (day + slot) % 2;
      return [
        `${two(day)}-06-2024`,
        `${two(Math.floor(hour))}:${slot % 2 === 0 ? '00' : '30'}`,
        queue,
        offered,
        offered - abandoned,
        abandoned,
      ];
    }),
  );
  return rowsText([header, ...rows]);
}
const days = (first: number, count: number) => Array.from({ length: count }, (_, at) => first + at);
const dayTable = (source: Buffer, queue: string | null): Buffer => {
  const perDay = new Map<string, [number, number]>();
  for (const line of source.toString().trim().split('\r\n').slice(1)) {
    const [day = '', , , offered = '0', answered = '0'] = line.split(';');
    const [a, b] = perDay.get(day) ?? [0, 0];
    perDay.set(day, [a + Number(offered), b + Number(answered)]);
  }
  const rows = [...perDay].map(([day, [offered, answered]]) => [day, ...(queue === null ? [] : [queue]), offered, answered]);
  return rowsText([['Datum', ...(queue === null ? [] : ['Wachtrij']), 'Aangeboden', 'Beantwoord'], ...rows]);
};

const first = halfHours(days(10, 4), 'Verkoop');
const roster = (team: string, more = '') =>
  text(`
    Medewerker;Team;FTE${more === '' ? '' : ';Ingangsdatum'}
    Jan de Vries;A;0,8${more}
    Els Bakker;${team};1,0${more}
    Kees Jansen;A;1,0${more}`);

export const seriesCases: readonly SeriesCase[] = [
  {
    name: 'overlap-refused',
    files: { 'a.csv': first, 'b.csv': halfHours(days(12, 4), 'Verkoop', 11, 3) },
    expected: {
      steps: [
        { file: 'a.csv', outcome: 'loaded' },
        {
          file: 'b.csv',
          outcome: 'refused',
          problem: 'overlapping_rows',
          look: ['overlap_seen'],
          alarms: ['overlap_refused'],
          values: {
            overlap_seen: { count: 40, rows: 80, other: 'a.csv', from: '2024-06-12', to: '2024-06-13', sampled: 0 },
            overlap_refused: { count: 40, other: 'a.csv' },
          },
        },
      ],
      kept: ['overlap_refused'],
    },
  },
  {
    name: 'overlap-replaced',
    files: { 'a.csv': first, 'b.csv': halfHours(days(12, 4), 'Verkoop', 11, 3) },
    expected: {
      steps: [
        { file: 'a.csv', outcome: 'loaded' },
        {
          file: 'b.csv',
          outcome: 'loaded',
          overlap: 'replace',
          alarms: ['overlap_replaced'],
          values: { overlap_replaced: { replaced: 40 } },
        },
      ],
      kept: ['overlap_replaced', 'rows_replaced'],
    },
  },
  {
    name: 'overlap-added',
    files: { 'a.csv': first, 'b.csv': halfHours(days(12, 4), 'Verkoop', 11, 3) },
    expected: {
      steps: [
        { file: 'a.csv', outcome: 'loaded' },
        { file: 'b.csv', outcome: 'loaded', overlap: 'add', alarms: ['overlap_added'] },
      ],
      kept: ['overlap_added'],
    },
  },
  {
    name: 'same-rows-under-another-name',
    files: { 'a.csv': first, 'kopie.csv': Buffer.concat([Buffer.from('Kopie van het rapport\r\n'), first]) },
    expected: {
      steps: [
        { file: 'a.csv', outcome: 'loaded' },
        { file: 'kopie.csv', outcome: 'already_loaded', problem: 'already_loaded', alarms: ['same_rows'] },
      ],
      kept: ['same_rows'],
    },
  },
  {
    name: 'other-time-zone',
    files: { 'a.csv': halfHours(days(10, 4), 'Verkoop', 11), 'utc.csv': halfHours(days(17, 4), 'Verkoop', 13) },
    expected: {
      steps: [
        { file: 'a.csv', outcome: 'loaded' },
        {
          file: 'utc.csv',
          outcome: 'loaded',
          alarms: ['other_time_zone'],
          values: { other_time_zone: { hours: 2, direction: 'later', other: 'a.csv' } },
        },
      ],
      kept: ['other_time_zone'],
    },
  },
  {
    name: 'days-beside-half-hours',
    files: { 'halve uren.csv': first, 'dagen.csv': dayTable(first, 'Verkoop') },
    expected: {
      steps: [
        { file: 'halve uren.csv', outcome: 'loaded' },
        {
          file: 'dagen.csv',
          outcome: 'loaded',
          alarms: ['same_contacts_other_grain'],
          values: {
            same_contacts_other_grain: { grain: 'day', otherGrain: 'interval', days: 4, other: 'halve uren.csv', counted: 'once' },
          },
        },
      ],
      kept: ['same_contacts_other_grain'],
    },
  },
  {
    name: 'days-without-queue-beside-half-hours',
    files: { 'dagen.csv': dayTable(first, null), 'halve uren.csv': first },
    expected: {
      steps: [
        { file: 'dagen.csv', outcome: 'loaded' },
        {
          file: 'halve uren.csv',
          outcome: 'loaded',
          alarms: ['same_contacts_other_grain'],
          values: { same_contacts_other_grain: { grain: 'interval', otherGrain: 'day', counted: 'twice' } },
        },
      ],
      kept: ['same_contacts_other_grain'],
    },
  },
  {
    name: 'other-team-without-date',
    files: { 'mei.csv': roster('A'), 'juni.csv': roster('B') },
    expected: {
      steps: [
        { file: 'mei.csv', outcome: 'loaded' },
        {
          file: 'juni.csv',
          outcome: 'loaded',
          alarms: ['other_team_in_roster'],
          values: { other_team_in_roster: { count: 1, other: 'mei.csv' } },
        },
      ],
      kept: ['other_team_in_roster'],
    },
  },
  {
    name: 'other-team-with-date',
    files: { 'mei.csv': roster('A', ';2024-05-01'), 'juni.csv': roster('B', ';2024-06-15') },
    expected: {
      steps: [
        { file: 'mei.csv', outcome: 'loaded', alarms: [] },
        { file: 'juni.csv', outcome: 'loaded', alarms: [] },
      ],
      kept: [],
    },
  },
  {
    name: 'other-answer-in-profile',
    files: {
      'intake.csv': text(`
    Vraag;Antwoord
    Sector;Energie
    Openingstijden;8-18
    Aantal locaties;2
    Doelgroep;B2C
    Kanalen;telefoon, chat
    Werkwijze;één loket
    Systeem;Genesys
    Talen;NL, EN`),
      'intake later.csv': text(`
    Vraag;Antwoord
    Sector;Energie
    Openingstijden;8-20
    Aantal locaties;2
    Doelgroep;B2C
    Kanalen;telefoon, chat
    Werkwijze;één loket
    Systeem;Genesys
    Talen;NL, EN`),
    },
    expected: {
      steps: [
        { file: 'intake.csv', outcome: 'loaded' },
        {
          file: 'intake later.csv',
          outcome: 'loaded',
          alarms: ['other_answer_in_profile'],
          values: { other_answer_in_profile: { count: 1, other: 'intake.csv' } },
        },
      ],
      kept: ['other_answer_in_profile'],
    },
  },
  {
    name: 'what-uncertain-cells-count-as',
    files: {
      'estimates left out.csv': text(`
    Datum;Aangeboden;Beantwoord
    13-06-2024;150;140
    14-06-2024;160;ca. 150
    15-06-2024;170;160`),
      'estimates read.csv': text(`
    Datum;Aangeboden;Beantwoord
    16-06-2024;150;140
    17-06-2024;ca. 1.600;150
    18-06-2024;170;160`),
      'answers.csv': text(`
    Datum;Kanaal;Cijfer;Is uw vraag opgelost?
    13-06-2024;Telefoon;8;Ja
    14-06-2024;Telefoon;7;Nee
    15-06-2024;Telefoon;9;Gedeeltelijk`),
    },
    expected: {
      steps: [
        {
          file: 'estimates left out.csv',
          outcome: 'loaded',
          choices: [{ header: 'Beantwoord', field: 'answered', unit: 'estimate_left_out' }],
          alarms: ['estimates_left_out'],
          values: { estimates_left_out: { count: 1, filled: 3 } },
        },
        {
          file: 'estimates read.csv',
          outcome: 'loaded',
          choices: [{ header: 'Aangeboden', field: 'offered', unit: 'estimate_as_number' }],
          alarms: ['estimates_as_numbers'],
          values: { estimates_as_numbers: { count: 1, example: 'ca. 1.600' } },
        },
        {
          file: 'answers.csv',
          outcome: 'loaded',
          choices: [{ header: 'Is uw vraag opgelost?', field: 'resolved', unit: 'partly_left_out' }],
          alarms: ['partly_chosen'],
          values: { partly_chosen: { count: 1, taken: 'partly_left_out' } },
        },
      ],
      kept: ['estimates_as_numbers', 'estimates_left_out', 'partly_chosen'],
    },
  },
  {
    name: 'no-spreadsheet-at-all',
    files: { 'cijfers.xlsx': Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1') },
    expected: { steps: [{ file: 'cijfers.xlsx', outcome: 'refused', problem: 'file_is_picture' }], kept: ['file_refused'] },
  },
];
