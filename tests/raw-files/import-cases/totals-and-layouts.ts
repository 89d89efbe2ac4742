/** Totals in six languages, and tables that do not simply stand at the top of a sheet. */
import { type ImportCase, loads, loadsAll, refuses, rowsText, type SheetCell, text, workbook } from './case';

/** Two groups with a subtotal each and a grand total, as reporting tools print them. */
const withTotals = (language: string, header: readonly string[], sub: string, grand: string): ImportCase =>
  loads(
    `totals-${language}.csv`,
    rowsText([
      header,
      ['13-06-2024', 'Sales', 20, 18, 2],
      ['14-06-2024', 'Sales', 22, 20, 2],
      [sub, '', 42, 38, 4],
      ['13-06-2024', 'Service', 30, 27, 3],
      ['14-06-2024', 'Service', 32, 29, 3],
      [sub, '', 62, 56, 6],
      [grand, '', 104, 94, 10],
    ]),
    {
      fact: 'queue_interval',
      loaded: 4,
      skipped: { 4: 'subtotal', 7: 'subtotal', 8: 'total' },
      first: { interval_start: '2024-06-13T00:00:00', queue: 'Sales', offered: 20, answered: 18, abandoned: 2 },
      sums: { offered: 104, answered: 94, abandoned: 10 },
    },
  );

/** A row with every cell a sum and nothing that says so. */
const silentTotal = loads(
  'total-without-a-word.csv',
  text(`
    Datum;Wachtrij;Aangeboden;Beantwoord
    13-06-2024;Verkoop;20;18
    14-06-2024;Verkoop;22;20
    15-06-2024;Verkoop;30;27
    ;;72;65`),
  { fact: 'queue_interval', loaded: 3, skipped: { 5: 'total' }, sums: { offered: 72 } },
);

const layouts: readonly ImportCase[] = [
  loads(
    'crosstab-times-over-columns.csv',
    text(`
    Prognose aanbod
    Datum;Wachtrij;08:00;08:30;09:00;Totaal
    13-06-2024;Verkoop;10;12;14;36
    14-06-2024;Verkoop;11;13;15;39
    15-06-2024;Verkoop;9;11;13;33
    Totaal;;30;36;42;108`),
    {
      fact: 'plan_interval',
      loaded: 9,
      skipped: { 1: 'title', 6: 'total' },
      first: { interval_start: '2024-06-13T08:00:00', interval_s: 1800, queue: 'Verkoop', forecast_volume: 10 },
      last: { interval_start: '2024-06-15T09:00:00', forecast_volume: 13 },
      sums: { forecast_volume: 108 },
    },
  ),
  loads(
    'crosstab-dates-over-columns.csv',
    text(`
    Aangeboden gesprekken
    Interval;13-06-2024;14-06-2024;15-06-2024
    08:00-08:30;5;6;7
    08:30-09:00;6;7;8`),
    {
      fact: 'queue_interval',
      loaded: 6,
      skipped: { 1: 'title' },
      first: { interval_start: '2024-06-13T08:00:00', interval_s: 1800, offered: 5 },
      last: { interval_start: '2024-06-15T08:30:00', offered: 8 },
    },
  ),
  loads(
    'kpi-months-over-columns.csv',
    text(`
    KPI;jan 2024;feb 2024;mrt 2024
    Servicelevel;81,5%;79%;83%
    AHT;300;310;305`),
    {
      fact: 'kpi_period',
      loaded: 6,
      first: { date: '2024-01-01', metric: 'Servicelevel', value: 0.815 },
      last: { metric: 'AHT', value: 305 },
    },
  ),
  loads(
    'group-labels.csv',
    text(`
    Datum;Tijd;Aangeboden;Beantwoord;Afgehaakt
    Verkoop;;;;
    13-06-2024;08:00;20;18;2
    13-06-2024;08:30;22;20;2
    13-06-2024;09:00;24;22;2
    Service;;;;
    13-06-2024;08:00;30;27;3
    13-06-2024;08:30;32;29;3
    13-06-2024;09:00;34;31;3
    Gegenereerd op 14-06-2024;;;;`),
    {
      fact: 'queue_interval',
      loaded: 6,
      skipped: { 2: 'group_label', 6: 'group_label', 10: 'footer' },
      first: { queue: 'Verkoop', offered: 20 },
      last: { queue: 'Service', offered: 34 },
    },
  ),
  loads(
    'labels-filled-down.csv',
    text(`
    Wachtrij;Datum;Aangeboden;Beantwoord
    Verkoop;13-06-2024;20;18
    ;14-06-2024;22;20
    ;15-06-2024;24;22
    Service;13-06-2024;30;27
    ;14-06-2024;32;29
    ;15-06-2024;34;31`),
    { fact: 'queue_interval', loaded: 6, first: { queue: 'Verkoop' }, last: { queue: 'Service', offered: 34 } },
  ),
  loads(
    'header-repeated-per-page.csv',
    text(`
    Datum;Tijd;Aangeboden;Beantwoord
    13-06-2024;08:00;20;18
    13-06-2024;08:30;22;20
    Datum;Tijd;Aangeboden;Beantwoord
    13-06-2024;09:00;24;22
    13-06-2024;09:30;26;24`),
    { fact: 'queue_interval', loaded: 4, skipped: { 4: 'repeated_header' }, sums: { offered: 92 } },
  ),
  loads(
    'one-bad-cell.csv',
    text(`
    Datum;Tijd;Aangeboden;Beantwoord
    13-06-2024;08:00;20;18
    13-06-2024;08:30;veel;20
    31-06-2024;09:00;24;22
    13-06-2024;09:30;-26;24
    13-06-2024;10:00;28;26
    13-06-2024;10:30;30;28
    13-06-2024;11:00;32;30
    13-06-2024;11:30;34;32
    13-06-2024;12:00;36;34
    13-06-2024;12:30;38;36
    13-06-2024;13:00;40;38
    13-06-2024;13:30;42;40`),
    {
      fact: 'queue_interval',
      loaded: 9,
      rejected: [
        [3, 'Aangeboden', 'unreadable'],
        [4, 'Datum', 'unreadable'],
        [5, 'Aangeboden', 'negative_count'],
      ],
    },
    ['rejected_rows', 'words_among_figures'],
  ),
  loads(
    'columns-in-odd-order-with-empty-ones.csv',
    text(`
    ;Afgehaakt;;Beantwoord;Datum;;Aangeboden
    ;2;;18;13-06-2024;;20
    ;2;;20;14-06-2024;;22
    ;2;;22;15-06-2024;;24`),
    { fact: 'queue_interval', loaded: 3, first: { interval_start: '2024-06-13T00:00:00', offered: 20, answered: 18, abandoned: 2 } },
  ),
  loadsAll(
    'two-tables-on-one-sheet.csv',
    text(`
    Datum;Aangeboden;Beantwoord
    13-06-2024;20;18
    14-06-2024;22;20
    15-06-2024;24;22

    Medewerker;Team;FTE
    Jan de Vries;A;0,8
    Els Bakker;B;1,0
    Kees Jansen;A;1,0`),
    [
      { fact: 'queue_interval', loaded: 3, header_row: 1, skipped: { 5: 'blank' } },
      { fact: 'roster', loaded: 3, header_row: 6, first: { agent: 'Jan de Vries', team: 'A', fte: 0.8 } },
    ],
  ),
  loadsAll(
    'workbook-with-hidden-sheet.xlsx',
    workbook([
      {
        name: 'Telefonie',
        rows: [['Datum', 'Aangeboden', 'Beantwoord'], ...[0, 1, 2].map((at): SheetCell[] => [`${13 + at}-06-2024`, 20 + at, 18])],
      },
      {
        name: 'Rooster',
        state: 'hidden',
        rows: [
          ['Medewerker', 'Team', 'FTE'],
          ['Jan', 'A', 0.8],
          ['Els', 'B', 1],
          ['Kees', 'A', 1],
        ],
      },
      { name: 'Toelichting', rows: [['Dit bestand is gemaakt door de afdeling planning.']] },
    ]),
    [
      { fact: 'queue_interval', sheet: 'Telefonie', loaded: 3 },
      { fact: 'roster', sheet: 'Rooster', loaded: 3 },
      { fact: null, sheet: 'Toelichting' },
    ],
    ['hidden_sheet'],
  ),
  loads(
    'merged-two-row-header.xlsx',
    workbook([
      {
        name: 'Week 24',
        merged: ['A1:A2', 'B1:D1', 'E1:F1'],
        rows: [
          ['Datum', 'Volume', null, null, 'Tijden (sec)', null],
          [null, 'Aangeboden', 'Beantwoord', 'Afgehaakt', 'Totale gesprekstijd', 'Totale nawerktijd'],
          ...[0, 1, 2].map((at): SheetCell[] => [`${13 + at}-06-2024`, 20, 18, 2, 4500 + at, 1260]),
        ],
      },
    ]),
    { fact: 'queue_interval', loaded: 3, header_row: 2, first: { offered: 20, answered: 18, abandoned: 2, talk_s: 4500, wrap_s: 1260 } },
  ),
  loadsAll(
    'queues-side-by-side.xlsx',
    workbook([
      {
        name: 'Dagcijfers',
        merged: ['B1:D1', 'E1:G1'],
        rows: [
          ['Datum', 'Verkoop', null, null, 'Service', null, null],
          [null, 'Aangeboden', 'Beantwoord', 'Afgehaakt', 'Aangeboden', 'Beantwoord', 'Afgehaakt'],
          ...[0, 1, 2, 3].map((at): SheetCell[] => [`${13 + at}-06-2024`, 20 + at, 18, 2, 30 + at, 27, 3]),
        ],
      },
    ]),
    [
      { fact: 'queue_interval', loaded: 4, sums: { offered: 212 } },
      { fact: 'queue_interval', loaded: 4, first: { queue: 'Verkoop', offered: 20 }, last: { queue: 'Service', offered: 33 } },
    ],
  ),
  refuses(
    'pivot.csv',
    text(`
    Rijlabels;Som van Aangeboden;Som van Beantwoord
    Verkoop;200;180
    Service;300;270
    Eindtotaal;500;450`),
    'no_table_found',
    'pivot',
  ),
  refuses('only-header.csv', text('\n    Datum;Aangeboden;Beantwoord;Afgehaakt'), 'no_table_found', 'only_header'),
  refuses(
    'dates-only.csv',
    text(`
    Datum;Week;Maand
    13-06-2024;24;juni
    14-06-2024;24;juni
    17-06-2024;25;juni`),
    'nothing_recognised',
    'dates_without_measures',
  ),
  refuses(
    'free-text.txt',
    text(`
    Beste collega, hierbij de gevraagde stukken over de telefonie.
    We hebben deze week veel storingen gehad; de cijfers volgen nog.
    Met vriendelijke groet, de afdeling planning.`),
    'nothing_recognised',
    '',
  ),
];

export const totalsAndLayoutCases: readonly ImportCase[] = [
  withTotals('nl', ['Datum', 'Wachtrij', 'Aangeboden', 'Beantwoord', 'Afgehaakt'], 'Subtotaal', 'Eindtotaal'),
  withTotals('en', ['Date', 'Queue', 'Offered', 'Answered', 'Abandoned'], 'Subtotal', 'Grand Total'),
  withTotals('de', ['Datum', 'Warteschlange', 'Angeboten', 'Angenommen', 'Aufgelegt'], 'Zwischensumme', 'Gesamtergebnis'),
  withTotals('fr', ['Date', "File d'attente", 'Appels reçus', 'Appels répondus', 'Appels abandonnés'], 'Sous-total', 'Total général'),
  withTotals('es', ['Fecha', 'Cola', 'Llamadas ofrecidas', 'Llamadas atendidas', 'Llamadas abandonadas'], 'Subtotal', 'Total general'),
  withTotals('tr', ['Tarih', 'Kuyruk', 'Gelen çağrı', 'Cevaplanan', 'Kaçan'], 'Ara Toplam', 'Genel Toplam'),
  silentTotal,
  ...layouts,
];
