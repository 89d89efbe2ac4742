/** Notations that real files hold now and then: each read for what it is, or left out and said. */
import { type ImportCase, loads, refuses, rowsText, text } from './case';

const june = (cells: readonly string[], header: string) =>
  rowsText([
    ['Datum', 'Wachtrij', 'Aangeboden', 'Beantwoord', header],
    ...cells.map((cell, at) => [`${13 + at}-06-2024`, 'Verkoop', String(100 + at), '10', cell]),
  ]);
/** A queue report of ten answered contacts a row, whose time is written in an odd way. */
const time = (file: string, header: string, cells: readonly string[], seconds: readonly number[]): ImportCase =>
  loads(file, june(cells, header), {
    fact: 'queue_interval',
    loaded: cells.length,
    columns: { [header]: 'talk_s' },
    first: { talk_s: seconds[0] },
    sums: { talk_s: seconds.reduce((sum, one) => sum + one, 0) },
  });
const moments = (file: string, cells: readonly string[], starts: readonly string[], alarms: readonly string[] = []): ImportCase =>
  loads(
    file,
    rowsText([
      ['Datum', 'Wachtrij', 'Aangeboden', 'Beantwoord', 'Afgehaakt'],
      ...cells.map((cell, at) => [cell, 'Verkoop', String(100 + at), String(90 + at), '10']),
    ]),
    {
      fact: 'queue_interval',
      loaded: cells.length,
      first: { interval_start: starts[0] },
      last: { interval_start: starts.at(-1) },
    },
    alarms,
  );

export const oddNotationCases: readonly ImportCase[] = [
  time('minutes-and-seconds-in-quotes.csv', 'Gem. gesprekstijd', ["5'30''", "4'10''", "6'00''"], [3300, 2500, 3600]),
  time('time-with-dots.csv', 'Gem. gesprekstijd', ['00.05.30', '00.04.10', '00.06.00'], [3300, 2500, 3600]),
  time('time-as-iso-duration.csv', 'Gem. gesprekstijd', ['PT5M30S', 'PT4M', 'PT1H2M3S'], [3300, 2400, 37_230]),
  time('time-with-u.csv', 'Totale gesprekstijd', ['12u30', '11u05', '9u00'], [45_000, 39_900, 32_400]),
  time('time-over-days-in-words.csv', 'Totale gesprekstijd', ['1 dag 2:03:04', '0 dagen 5:00:00'], [93_784, 18_000]),
  // 0.8 beside 79 % is 80 %, and said.
  loads(
    'percent-beside-fraction.csv',
    text(`
    Datum;Wachtrij;Aangeboden;Beantwoord;Servicelevel
    13-06-2024;Verkoop;100;95;0,815
    14-06-2024;Verkoop;110;100;79%
    15-06-2024;Verkoop;120;110;0,80`),
    { fact: 'queue_interval', loaded: 3, first: { reported_service_level: 0.815 }, last: { reported_service_level: 0.8 } },
    ['derived_from_rate', 'percent_and_fraction', 'threshold_unknown'],
  ),
  loads(
    'words-among-figures.csv',
    june(['12', 'geen', '13', '####', '8', '7', 'x', '9', '-:-', '11', '10', '14'], 'Afgehaakt'),
    {
      fact: 'queue_interval',
      loaded: 12,
      columns: { Afgehaakt: 'abandoned' },
      sums: { abandoned: 84 },
    },
    ['words_among_figures'],
  ),
  loads(
    'euros-without-cents.csv',
    text(`
    Maand;Kanaal;Kosten
    2024-01-01;Telefoon;€ 1.300,-
    2024-02-01;Telefoon;€ 12,5k
    2024-03-01;Telefoon;1.234,00-
    2024-04-01;Telefoon;€ 900,25`),
    { fact: 'cost', loaded: 4, columns: { Kosten: 'amount' }, sums: { amount: 1300 + 12_500 - 1234 + 900.25 } },
  ),
  // 5.12 may be five minutes and twelve seconds; in quarters of an hour 7.30 is half past seven.
  loads(
    'minutes-with-two-decimals.csv',
    june(['5.12', '4.55', '6.30'], 'Gem. gesprekstijd (min)'),
    { fact: 'queue_interval', loaded: 3, first: { talk_s: 3072 }, last: { talk_s: 3780 } },
    ['clock_figures'],
  ),
  loads(
    'hours-with-a-dot.csv',
    text(`
    Datum;Medewerker;Afgehandeld;Ingelogd (uur)
    13-06-2024;Jan;40;7.30
    14-06-2024;Jan;41;8.00
    15-06-2024;Jan;42;7.45
    16-06-2024;Jan;43;6.15`),
    { fact: 'agent_period', loaded: 4, first: { signed_in_s: 27_000 }, last: { signed_in_s: 22_500 } },
    ['clock_figures'],
  ),
  loads(
    'marks-with-words.csv',
    text(`
    Datum;Kanaal;Cijfer;NPS
    13-06-2024;Telefoon;8/10;9
    14-06-2024;Telefoon;7/10;10 (zeer waarschijnlijk)
    15-06-2024;Chat;9/10;7
    16-06-2024;Chat;6/10;0 (zeer onwaarschijnlijk)`),
    {
      fact: 'survey',
      loaded: 4,
      columns: { Cijfer: 'csat', NPS: 'nps' },
      first: { csat: 8, csat_max: 10, nps: 9 },
      last: { csat: 6, nps: 0 },
    },
  ),
  time(
    'time-behind-day-zero.csv',
    'Gem. gesprekstijd',
    ['1899-12-30 00:05:30', '1899-12-30 00:04:10', '1899-12-30 00:06:00'],
    [3300, 2500, 3600],
  ),
  // Read day first these would lie a year apart.
  moments(
    'date-two-digit-year-first.csv',
    ['24-06-13', '24-06-14', '24-06-15'],
    ['2024-06-13T00:00:00', '2024-06-15T00:00:00'],
    ['day_or_month'],
  ),
  moments('date-as-run-of-digits.csv', ['202406130800', '202406130830', '202406130900'], ['2024-06-13T08:00:00', '2024-06-13T09:00:00']),
  moments(
    'date-spans-of-a-week.csv',
    ['17-06-2024 t/m 23-06-2024', '24-06-2024 t/m 30-06-2024', '01-07-2024 t/m 07-07-2024'],
    ['2024-06-17T00:00:00', '2024-07-01T00:00:00'],
  ),
  moments(
    'dates without year 2024.csv',
    ['do 13-06', 'vr 14-06', 'za 15-06'],
    ['2024-06-13T00:00:00', '2024-06-15T00:00:00'],
    ['year_from_words'],
  ),
  // A date that has its year needs no other, whichever way it is written.
  moments('dates with year month first 2024.csv', ['6/12/2024', '6/13/2024', '6/14/2024'], ['2024-06-12T00:00:00', '2024-06-14T00:00:00']),
  refuses(
    'dates over new year 2024.csv',
    rowsText([
      ['Datum', 'Wachtrij', 'Aangeboden', 'Beantwoord'],
      ...['30-12', '31-12', '01-01', '02-01'].map((day) => [day, 'Verkoop', '20', '18']),
    ]),
    'nothing_recognised',
    'field_ambiguous:queue_interval|interval_start|year_open',
    ['year_open'],
  ),
  loads(
    'week-then-year.csv',
    text(`
    Week;Wachtrij;Aangeboden;Beantwoord
    10/2024;Verkoop;20;18
    11/2024;Verkoop;22;20
    12/2024;Verkoop;24;22`),
    {
      fact: 'queue_interval',
      loaded: 3,
      first: { interval_start: '2024-03-04T00:00:00' },
      last: { interval_start: '2024-03-18T00:00:00' },
    },
  ),
  loads(
    'hours-by-begin-and-end.csv',
    text(`
    Datum;Tijd;Wachtrij;Aangeboden;Beantwoord
    13-06-2024;8-9;Verkoop;20;18
    13-06-2024;9-10;Verkoop;22;20
    13-06-2024;10-11;Verkoop;24;22`),
    {
      fact: 'queue_interval',
      loaded: 3,
      first: { interval_start: '2024-06-13T08:00:00', interval_s: 3600 },
      last: { interval_start: '2024-06-13T10:00:00' },
    },
  ),
];
