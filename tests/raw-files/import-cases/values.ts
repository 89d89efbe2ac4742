/** One trap per file in how numbers, moments and durations are written. */
import {
  dateCell,
  type ImportCase,
  loads,
  longTimeCell,
  momentCell,
  percentCell,
  refuses,
  rowsText,
  type SheetCell,
  serial,
  text,
  timeCell,
  workbook,
} from './case';

/** A small queue report in which one column is written oddly. */
const report = (
  file: string,
  header: string,
  cells: readonly string[],
  field: string,
  values: readonly (number | null)[],
  alarms: readonly string[] = [],
): ImportCase =>
  loads(
    file,
    rowsText([
      ['Datum', 'Aangeboden', 'Beantwoord', header],
      ...cells.map((cell, at) => [`${13 + at}-06-2024`, String(20 + at), '10', cell]),
    ]),
    {
      fact: 'queue_interval',
      loaded: cells.length,
      columns: { [header]: field },
      first: { [field]: values[0], offered: 20 },
      last: { [field]: values.at(-1) },
      sums: { [field]: values.reduce<number>((sum, value) => sum + (value ?? 0), 0) },
    },
    alarms,
  );

const dates = (
  file: string,
  cells: readonly string[],
  days: readonly string[],
  alarms: readonly string[] = [],
  title?: string,
): ImportCase =>
  loads(
    file,
    rowsText([
      ...(title ? [[title]] : []),
      ['Datum', 'Aangeboden', 'Beantwoord', 'Afgehaakt'],
      ...cells.map((cell, at) => [cell, 20 + at, 18 + at, 2]),
    ]),
    {
      fact: 'queue_interval',
      loaded: cells.length,
      first: { interval_start: `${days[0]}T00:00:00` },
      last: { interval_start: `${days.at(-1)}T00:00:00` },
      ...(title ? { skipped: { 1: 'title' } } : {}),
    },
    alarms,
  );

const book = (rows: readonly (readonly SheetCell[])[], date1904 = false) => workbook([{ name: 'Blad1', rows }], date1904);

export const valueCases: readonly ImportCase[] = [
  report('wait-in-minutes-comma.csv', 'Gem. wachttijd (min)', ['0,5', '1,25', '2,0'], 'wait_s', [300, 750, 1200]),
  report('wait-as-mm-ss.csv', 'Gem. wachttijd', ['0:30', '1:15', '2:00'], 'wait_s', [300, 750, 1200]),
  report('wait-as-h-mm-ss.csv', 'Gem. wachttijd', ['0:00:30', '0:01:15', '0:02:00'], 'wait_s', [300, 750, 1200]),
  report('talk-over-a-day.csv', 'Totale gesprekstijd', ['25:10:00', '31:05:30', '9:00:00'], 'talk_s', [90_600, 111_930, 32_400]),
  report('talk-days-dot-hours.csv', 'Totale gesprekstijd', ['1.01:10:00', '1.07:05:30', '09:00:00'], 'talk_s', [90_600, 111_930, 32_400]),
  report('talk-in-hours-comma.csv', 'Totale gesprekstijd (uren)', ['1,5', '2,25', '0,75'], 'talk_s', [5400, 8100, 2700]),
  report('talk-in-ms.csv', 'Totale gesprekstijd (ms)', ['5400000', '8100000', '2700000'], 'talk_s', [5400, 8100, 2700]),
  report('talk-in-words.csv', 'Gem. gesprekstijd', ['5 min 10 s', '4 min 5 s', '6 min'], 'talk_s', [3100, 2450, 3600]),
  report('missing-marks.csv', 'Gem. wachttijd (sec)', ['-', 'n.v.t.', '#N/B', '12', '?', 'NA'], 'wait_s', [
    null,
    null,
    null,
    120,
    null,
    null,
  ]),
  report(
    'percent-with-comma.csv',
    'Servicelevel',
    ['41,5%', '40%', '45%'],
    'reported_service_level',
    [0.415, 0.4, 0.45],
    ['derived_from_rate', 'threshold_unknown'],
  ),
  report(
    'percent-without-sign.csv',
    'Servicelevel %',
    ['41,5', '40', '45'],
    'reported_service_level',
    [0.415, 0.4, 0.45],
    ['derived_from_rate', 'threshold_unknown'],
  ),
  report('spaced-thousands.csv', 'Totale gesprekstijd (sec)', ['12 500', '1 250', '980'], 'talk_s', [12_500, 1250, 980]),
  report('apostrophe-thousands.csv', 'Totale gesprekstijd (sec)', ["12'500", "1'250", '980'], 'talk_s', [12_500, 1250, 980]),
  report('signed-thousands.csv', 'Totale gesprekstijd (sec)', ['12.500', '1.250', '1.250.980'], 'talk_s', [12_500, 1250, 1_250_980]),
  loads(
    'thousands-proved-by-neighbours.csv',
    text(`
    Datum;Aangeboden;Beantwoord;Gem. wachttijd (sec)
    13-06-2024;1.234;1.200;12,5
    14-06-2024;1.310;1.290;9,25
    15-06-2024;1.101;1.090;30,0`),
    { fact: 'queue_interval', loaded: 3, first: { offered: 1234, answered: 1200, wait_s: 15_000 } },
  ),
  loads(
    'english-thousands.csv',
    text(`
    Date,Offered,Answered,Average Wait Time (sec)
    2024-06-13,"1,234","1,200",12.5
    2024-06-14,"1,310","1,290",9.25
    2024-06-15,"1,101","1,090",30.0`),
    { fact: 'queue_interval', loaded: 3, first: { offered: 1234, answered: 1200, wait_s: 15_000 } },
  ),
  loads(
    'midnight-is-24.csv',
    text(`
    Datum;Interval;Aangeboden;Beantwoord
    13-06-2024;23:00-23:30;20;18
    13-06-2024;23:30-24:00;10;9
    14-06-2024;00:00-00:30;5;5`),
    {
      fact: 'queue_interval',
      loaded: 3,
      first: { interval_start: '2024-06-13T23:00:00', interval_s: 1800 },
      last: { interval_start: '2024-06-14T00:00:00' },
    },
  ),
  dates('date-short-dutch.csv', ['3-4-2024', '4-4-2024', '5-4-2024', '15-4-2024'], ['2024-04-03', '2024-04-15']),
  dates('date-dutch-words.csv', ['ma 3 jun 2024', 'di 4 jun 2024', 'wo 5 jun 2024'], ['2024-06-03', '2024-06-05']),
  dates('date-german-words.csv', ['Mo 3. Juni 2024', 'Di 4. Juni 2024', 'Mi 5. Juni 2024'], ['2024-06-03', '2024-06-05']),
  dates('date-french-words.csv', ['lundi 3 juin 2024', 'mardi 4 juin 2024', 'mercredi 5 juin 2024'], ['2024-06-03', '2024-06-05']),
  dates('date-iso-week.csv', ['2024-W23', '2024-W24', '2024-W25'], ['2024-06-03', '2024-06-17']),
  dates('date-compact.csv', ['20240603', '20240604', '20240605'], ['2024-06-03', '2024-06-05']),
  dates('date-epoch-ms.csv', ['1717365600000', '1717452000000', '1717538400000'], ['2024-06-03', '2024-06-05'], ['utc_stamps']),
  dates(
    'date-year-in-title.csv',
    ['3 juni', '4 juni', '5 juni'],
    ['2024-06-03', '2024-06-05'],
    ['year_from_words'],
    'Rapportage juni 2024',
  ),
  dates('date-two-digit-year.csv', ['13-06-24', '14-06-24', '15-06-24'], ['2024-06-13', '2024-06-15']),
  dates('date-year-first-slashes.csv', ['2024/06/13', '2024/06/14', '2024/06/15'], ['2024-06-13', '2024-06-15']),
  loads(
    'date-american-proved.csv',
    text(`
    Date,Offered,Answered,Abandoned
    6/3/2024,20,18,2
    6/4/2024,21,19,2
    6/13/2024,22,20,2`),
    {
      fact: 'queue_interval',
      loaded: 3,
      first: { interval_start: '2024-06-03T00:00:00' },
      last: { interval_start: '2024-06-13T00:00:00' },
    },
  ),
  refuses(
    'date-open.csv',
    text(`
    Date,Offered,Answered,Abandoned
    01/02/2024,20,18,2
    03/04/2024,21,19,2`),
    'nothing_recognised',
    'field_ambiguous:queue_interval',
    ['day_or_month_open'],
  ),
  loads(
    'am-pm.csv',
    text(`
    Date,Time,Offered,Answered
    2024-06-13,11:30 AM,20,18
    2024-06-13,12:00 PM,21,19
    2024-06-13,12:30 PM,22,20`),
    {
      fact: 'queue_interval',
      loaded: 3,
      first: { interval_start: '2024-06-13T11:30:00' },
      last: { interval_start: '2024-06-13T12:30:00' },
    },
  ),
  loads(
    'yes-no-dutch.csv',
    text(`
    Gespreks-ID;Starttijd;Wachtrij;Beantwoord;Wachttijd (sec);Gesprekstijd (sec);Doorverbonden
    G1;13-06-2024 08:01:12;Verkoop;Ja;13;310;Nee
    G2;13-06-2024 08:03:40;Verkoop;Nee;60;;Nee
    G3;13-06-2024 08:04:02;Service;Ja;10;250;Ja`),
    {
      fact: 'contact',
      loaded: 3,
      first: { contact_id: 'G1', answered: true, transferred: false, talk_s: 310 },
      last: { transferred: true },
    },
  ),
  loads(
    'true-false-dutch.csv',
    text(`
    Gespreks-ID;Starttijd;Wachtrij;Beantwoord;Wachttijd (sec);Gesprekstijd (sec);Doorverbonden
    G1;13-06-2024 08:01:12;Verkoop;WAAR;13;310;ONWAAR
    G2;13-06-2024 08:03:40;Verkoop;ONWAAR;60;;ONWAAR
    G3;13-06-2024 08:04:02;Service;WAAR;10;250;WAAR`),
    { fact: 'contact', loaded: 3, first: { answered: true, transferred: false }, last: { transferred: true } },
  ),
  loads(
    'excel-serials-and-durations.xlsx',
    book([
      ['Datum', 'Tijd', 'Aangeboden', 'Beantwoord', 'Totale gesprekstijd', 'Servicelevel'],
      ...[0, 1, 2].map((at): SheetCell[] => [
        dateCell(serial(2024, 6, 13)),
        timeCell((16 + at) / 48),
        20 + at,
        18,
        longTimeCell((30 + at) / 24),
        percentCell(0.815),
      ]),
    ]),
    {
      fact: 'queue_interval',
      loaded: 3,
      first: { interval_start: '2024-06-13T08:00:00', interval_s: 1800, talk_s: 108_000, reported_service_level: 0.815 },
      last: { interval_start: '2024-06-13T09:00:00', talk_s: 115_200 },
    },
    ['derived_from_rate', 'threshold_unknown'],
  ),
  loads(
    'excel-1904.xlsx',
    book(
      [
        ['Datum', 'Aangeboden', 'Beantwoord'],
        ...[0, 1, 2].map((at): SheetCell[] => [dateCell(serial(2024, 6, 13 + at) - 1462), 20 + at, 18]),
      ],
      true,
    ),
    {
      fact: 'queue_interval',
      loaded: 3,
      first: { interval_start: '2024-06-13T00:00:00' },
      last: { interval_start: '2024-06-15T00:00:00' },
    },
  ),
  loads(
    'excel-moment-in-one-cell.xlsx',
    book([
      ['Begin interval', 'Wachtrij', 'Aangeboden', 'Beantwoord'],
      ...[0, 1, 2].map((at): SheetCell[] => [momentCell(serial(2024, 6, 13) + (16 + at) / 48), 'Verkoop', 20, 18]),
    ]),
    {
      fact: 'queue_interval',
      loaded: 3,
      first: { interval_start: '2024-06-13T08:00:00', interval_s: 1800 },
      last: { interval_start: '2024-06-13T09:00:00' },
    },
  ),
  loads(
    'excel-numbers-as-text.xlsx',
    book([
      ['Datum', 'Aangeboden', 'Beantwoord', 'Gem. wachttijd (sec)'],
      ...['12,5', '9,25', '30'].map((wait, at): SheetCell[] => [`${13 + at}-06-2024`, `1.${200 + at}`, '1.100', wait]),
    ]),
    { fact: 'queue_interval', loaded: 3, first: { interval_start: '2024-06-13T00:00:00', offered: 1200, answered: 1100, wait_s: 13_750 } },
  ),
];
