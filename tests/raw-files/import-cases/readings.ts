/** Columns whose reading follows from the rows around them, and those where it stays a question. */
import { type ImportCase, loads, text } from './case';

export const readingCases: readonly ImportCase[] = [
  // "Tot" is the first day in the next team: the last day is the one before.
  loads(
    'team-history-until-next-begins.csv',
    text(`
    Personeelsnummer;Medewerker;Team;Vanaf;Tot
    1001;Jan de Vries;Team A;01-03-2019;01-01-2024
    1001;Jan de Vries;Team B;01-01-2024;
    1002;Els Bakker;Team B;15-09-2021;01-07-2024
    1002;Els Bakker;Team C;01-07-2024;
    1003;Ahmet Yılmaz;Team B;28-02-2023;`),
    {
      fact: 'roster',
      loaded: 5,
      columns: { Vanaf: 'valid_from', Tot: 'valid_to' },
      first: { team: 'Team A', valid_from: '2019-03-01', valid_to: '2023-12-31' },
    },
    ['end_day'],
  ),
  loads(
    'team-history-until-unclear.csv',
    text(`
    Personeelsnummer;Medewerker;Team;Vanaf;Tot
    1001;Jan de Vries;Team A;01-03-2019;01-01-2024
    1002;Els Bakker;Team B;15-09-2021;
    1003;Ahmet Yılmaz;Team B;28-02-2023;`),
    { fact: 'roster', loaded: 3, first: { team: 'Team A', valid_to: '2024-01-01' } },
    ['end_day'],
  ),
  // Dutch headers over an American export: a second part above 12 proves the order, whatever the language.
  loads(
    'month-first-under-dutch-headers.csv',
    text(`
    Datum;Wachtrij;Aangeboden;Beantwoord
    6/3/2024;Verkoop;20;18
    6/4/2024;Verkoop;22;20
    6/13/2024;Verkoop;24;22`),
    {
      fact: 'queue_interval',
      loaded: 3,
      first: { interval_start: '2024-06-03T00:00:00' },
      last: { interval_start: '2024-06-13T00:00:00' },
    },
  ),
  loads(
    'month-first-or-day-under-dutch-headers.csv',
    text(`
    Datum;Wachtrij;Aangeboden;Beantwoord
    2/3/2024;Verkoop;20;18
    5/3/2024;Verkoop;22;20`),
    { fact: 'queue_interval', loaded: 2, first: { interval_start: '2024-03-02T00:00:00' } },
    ['day_or_month'],
  ),
];
