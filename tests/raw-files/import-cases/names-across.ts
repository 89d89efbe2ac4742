import { dateCell, loads, loadsAll, refuses, rowsText, type SheetCell, serial, text, workbook } from './case';

const days = [10, 11, 12, 13, 14, 17];
const rows = days.map((day, at) => [`${day}-06-2024`, 40 + at, 30 - at, 12 + (at % 3)] as const);

/** Queues, channels or people over the columns and one measure in the cells; the same with several measures, in two rows or in one heading. */
export const namesAcross = [
  loads(
    'queues-over-columns.csv',
    rowsText([
      ['Aangeboden per wachtrij'],
      [''],
      ['Datum', 'Verkoop', 'Service', 'Klachten', 'Totaal'],
      ...rows.map(([day, ...counts]) => [day, ...counts, counts[0] + counts[1] + counts[2]]),
    ]),
    {
      fact: 'queue_interval',
      header_row: 3,
      loaded: 18,
      skipped: { 1: 'title', 2: 'blank' },
      columns: { Datum: 'interval_start', 'Verkoop … Klachten': 'offered', Totaal: null },
      first: { interval_start: '2024-06-10T00:00:00', interval_s: 86_400, queue: 'Verkoop', offered: 40 },
      last: { interval_start: '2024-06-17T00:00:00', queue: 'Klachten', offered: 14 },
      sums: { offered: 255 + 165 + 78 },
    },
  ),
  loads(
    'forecast-of-queues-over-columns.csv',
    text(`
    Prognose per skill
    Datum;Tijd;Verkoop NL;Verkoop BE
    13-06-2024;08:00;10;4,5
    13-06-2024;08:30;12;5
    13-06-2024;09:00;14;5,5
    14-06-2024;08:00;11;4
    14-06-2024;08:30;13;6
    14-06-2024;09:00;9;3`),
    {
      fact: 'plan_interval',
      loaded: 12,
      skipped: { 1: 'title' },
      first: { interval_start: '2024-06-13T08:00:00', interval_s: 1800, queue: 'Verkoop NL', forecast_volume: 10 },
      last: { interval_start: '2024-06-14T09:00:00', queue: 'Verkoop BE', forecast_volume: 3 },
      sums: { forecast_volume: 97 },
    },
  ),
  loads(
    'queues-over-columns-by-corner.csv',
    rowsText([['Aangeboden', 'Verkoop', 'Service', 'Klachten'], ...rows]),
    {
      fact: 'queue_interval',
      loaded: 18,
      columns: { Aangeboden: 'interval_start' },
      first: { queue: 'Verkoop', offered: 40 },
      sums: { offered: 498 },
    },
    ['names_taken_as_queues'],
  ),
  // A column that adds the others up is a total, whatever it is called.
  loads(
    'queues-over-columns-with-unnamed-sum.xlsx',
    workbook([
      {
        name: 'Aangeboden',
        rows: [
          ['Datum', 'Verkoop', 'Service', 'Heel KCC'],
          ...days.map((day, at): SheetCell[] => [dateCell(serial(2024, 6, day)), 20 + at, 31 - 2 * at, 51 - at]),
        ],
      },
    ]),
    {
      fact: 'queue_interval',
      sheet: 'Aangeboden',
      loaded: 12,
      columns: { 'Heel KCC': null, 'Verkoop … Service': 'offered' },
      first: { queue: 'Verkoop', offered: 20 },
      last: { queue: 'Service', offered: 21 },
      sums: { offered: 135 + 156 },
    },
    ['names_taken_as_queues'],
  ),
  loads(
    'queues-over-columns-total-is-off.csv',
    rowsText([
      ['Contacten per wachtrij'],
      ['Datum', 'Verkoop', 'Service', 'Klachten', 'Totaal'],
      ...rows.map(([day, ...counts]) => [day, ...counts, counts[0] + counts[1] + counts[2] + 5]),
    ]),
    { fact: 'queue_interval', loaded: 18, skipped: { 1: 'title' }, sums: { offered: 498 } },
    ['row_total_contradicts'],
  ),
  loads(
    'channels-over-columns.csv',
    text(`
    Number of contacts by channel
    Date,Phone,Chat,E-mail,WhatsApp
    2024-06-10,120,30,44,12
    2024-06-11,131,28,41,15
    2024-06-12,118,35,39,11
    2024-06-13,125,31,47,19`),
    {
      fact: 'queue_interval',
      loaded: 16,
      skipped: { 1: 'title' },
      first: { queue: 'Phone', channel: 'voice', offered: 120 },
      last: { queue: 'WhatsApp', channel: 'message', offered: 19 },
      sums: { offered: 846 },
    },
  ),
  loads(
    'agents-over-columns.csv',
    text(`
    Afgehandelde gesprekken per medewerker
    Datum;Jan de Vries;Petra Bakker;Ali Yılmaz
    10-06-2024;31;28;40
    11-06-2024;29;;38
    12-06-2024;33;30;41
    13-06-2024;30;27;39`),
    {
      fact: 'agent_period',
      loaded: 11,
      skipped: { 1: 'title', 4: 'empty_cell' },
      first: { date: '2024-06-10', period_s: 86_400, agent: 'Jan de Vries', handled: 31 },
      last: { date: '2024-06-13', agent: 'Ali Yılmaz', handled: 39 },
      sums: { handled: 366 },
    },
  ),
  refuses(
    'queues-over-columns-unsaid.csv',
    rowsText([['Datum', 'Verkoop', 'Service', 'Klachten'], ...rows]),
    'nothing_recognised',
    'names_without_measure:3|Verkoop … Klachten',
  ),
  refuses(
    'channels-over-columns-unsaid.csv',
    text(`
    Datum;Telefoon;E-mail;Chat
    10-06-2024;120;44;30
    11-06-2024;131;41;28
    12-06-2024;118;39;35`),
    'nothing_recognised',
    'names_without_measure:3|Telefoon … Chat',
  ),
  // Answered without offered is no report of a queue.
  refuses(
    'answered-of-queues-over-columns.csv',
    rowsText([['Beantwoorde gesprekken per wachtrij'], ['Datum', 'Verkoop', 'Service', 'Klachten'], ...rows]),
    'nothing_recognised',
    'field_missing:queue_interval|offered',
  ),
  loadsAll(
    'queues-over-measures-with-total.csv',
    text(`
    Datum;Verkoop;;;Service;;;Totaal;;
    ;Aangeboden;Beantwoord;Binnen 20 s;Aangeboden;Beantwoord;Binnen 20 s;Aangeboden;Beantwoord;Binnen 20 s
    10-06-2024;40;38;30;50;47;33;90;85;63
    11-06-2024;42;40;31;51;48;35;93;88;66
    12-06-2024;41;39;33;49;46;31;90;85;64
    13-06-2024;45;41;32;52;50;36;97;91;68`),
    [
      { fact: 'queue_interval', loaded: 4, sums: { offered: 370, answered: 349 } },
      {
        fact: 'queue_interval',
        loaded: 4,
        first: { queue: 'Verkoop', offered: 40, answered: 38, within_threshold: 30, threshold_s: 20 },
        last: { queue: 'Service', offered: 52, answered: 50, within_threshold: 36 },
      },
    ],
    ['total_group_left_out'],
  ),
  // Whose transfers are they? Loaded with each queue they would count twice.
  loadsAll(
    'figure-beside-queues.csv',
    text(`
    Datum;Doorverbonden;Verkoop;;Service;
    ;;Aangeboden;Beantwoord;Aangeboden;Beantwoord
    10-06-2024;7;40;38;50;47
    11-06-2024;9;42;40;51;48
    12-06-2024;6;41;39;49;46
    13-06-2024;8;45;41;52;50`),
    [
      { fact: 'queue_interval', loaded: 4, sums: { offered: 370, answered: 349 } },
      { fact: 'queue_interval', loaded: 4, first: { queue: 'Verkoop', offered: 40 }, last: { queue: 'Service', offered: 52 } },
    ],
    ['figure_beside_groups'],
  ),
  loadsAll(
    'measures-over-queues.csv',
    text(`
    Datum;Aangeboden;;;Beantwoord;;
    ;Verkoop;Service;Klachten;Verkoop;Service;Klachten
    10-06-2024;40;50;12;38;47;11
    11-06-2024;42;51;13;40;48;12
    12-06-2024;41;49;11;39;46;10
    13-06-2024;45;52;14;41;50;13`),
    [
      { fact: 'queue_interval', loaded: 4, sums: { offered: 420, answered: 395 } },
      { fact: 'queue_interval', loaded: 4 },
      {
        fact: 'queue_interval',
        loaded: 4,
        first: { queue: 'Verkoop', offered: 40, answered: 38 },
        last: { queue: 'Klachten', offered: 14, answered: 13 },
      },
    ],
  ),
  loadsAll(
    'queue-and-measure-in-one-heading.csv',
    text(`
    Datum;Verkoop - Aangeboden;Verkoop - Beantwoord;Service - Aangeboden;Service - Beantwoord;Totaal - Aangeboden;Totaal - Beantwoord
    10-06-2024;40;38;50;47;90;85
    11-06-2024;42;40;51;48;93;88
    12-06-2024;41;39;49;46;90;85
    13-06-2024;45;41;52;50;97;91`),
    [
      { fact: 'queue_interval', loaded: 4, sums: { offered: 370, answered: 349 } },
      {
        fact: 'queue_interval',
        loaded: 4,
        first: { queue: 'Verkoop', offered: 40, answered: 38 },
        last: { queue: 'Service', offered: 52, answered: 50 },
      },
    ],
    ['total_group_left_out'],
  ),
];
