/** Tables of one day that say which day everywhere but in their rows. */
import { type ImportCase, loads, loadsAll, text, workbook } from './case';

const hours = ['Tijd;Aangeboden;Beantwoord;Afgehaakt', '08:00;20;18;2', '08:30;24;22;2', '09:00;30;27;3'];
const under = (...titles: string[]): Buffer => text(`\n${[...titles, ...hours].map((line) => `    ${line}`).join('\n')}`);
const onDay = (day: string) => ({
  fact: 'queue_interval',
  loaded: 3,
  first: { interval_start: `${day}T08:00:00`, interval_s: 1800, offered: 20 },
});

export const dateBesideTableCases: readonly ImportCase[] = [
  loads(
    'date-in-title.csv',
    under('Dagrapport telefonie donderdag 13 juni 2024', ''),
    { ...onDay('2024-06-13'), skipped: { 1: 'title', 2: 'blank' } },
    ['date_from_words'],
  ),
  loads('date-in-name 2024-06-13.csv', under(), onDay('2024-06-13'), ['date_from_words']),
  loads('date-of-making-is-no-date 2024-06-13.csv', under('Afgedrukt op 17-6-2024'), { ...onDay('2024-06-13'), skipped: { 1: 'title' } }, [
    'date_from_words',
  ]),
  loads(
    'date-period-is-open.csv',
    under('Periode 10-06-2024 t/m 14-06-2024'),
    { fact: 'queue_interval', loaded: 3, skipped: { 1: 'title' }, sums: { offered: 74 } },
    ['date_open'],
  ),
  loads(
    'date-open-between-day-and-month.csv',
    text(`
    Queue report 03/04/2024
    Time;Offered;Answered;Abandoned
    08:00;20;18;2
    08:30;24;22;2
    09:00;30;27;3`),
    { fact: 'queue_interval', loaded: 3, skipped: { 1: 'title' } },
    ['date_open'],
  ),
  loads(
    'date-in-title-times-repeat.csv',
    text(`
    Dagrapport 13-06-2024
    Tijd;Aangeboden;Beantwoord;Afgehaakt
    08:00;20;18;2
    08:30;24;22;2
    08:00;30;27;3
    08:30;31;28;3`),
    { fact: 'queue_interval', loaded: 4, skipped: { 1: 'title' } },
    ['no_moment'],
  ),
  loadsAll(
    'date-is-sheet-name.xlsx',
    workbook(
      ['13-06-2024', '14-06-2024'].map((name) => ({
        name,
        rows: [
          ['Tijd', 'Aangeboden', 'Beantwoord'],
          ['08:00', 20, 18],
          ['08:30', 24, 22],
          ['09:00', 30, 27],
        ],
      })),
    ),
    [
      { fact: 'queue_interval', sheet: '13-06-2024', loaded: 3 },
      { fact: 'queue_interval', sheet: '14-06-2024', loaded: 3, last: { interval_start: '2024-06-14T09:00:00' } },
    ],
    ['date_from_words'],
  ),
  loads(
    'agent-day-with-date-in-title.csv',
    text(`
    Agentrapport 13-06-2024
    Medewerker;Afgehandeld;Ingelogd;Gesprekstijd
    Jan de Vries;40;7:30:00;3:20:00
    Els Bakker;38;7:45:00;3:10:00
    Kees Jansen;44;8:00:00;3:40:00`),
    {
      fact: 'agent_period',
      loaded: 3,
      skipped: { 1: 'title' },
      first: { date: '2024-06-13', agent: 'Jan de Vries', handled: 40, signed_in_s: 27_000 },
    },
    ['date_from_words'],
  ),
];
