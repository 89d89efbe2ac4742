import { dateCell, loads, refuses, rowsText, type SheetCell, serial, text, workbook } from './case';

const months = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

/** Years over the columns: of rows that are months or weeks, or of key figures. */
export const yearsAcross = [
  loads(
    'years-over-months.csv',
    text(`
    Aangeboden gesprekken
    Maand;2022;2023;2024
    januari;4000;4100;4200
    februari;3900;4000;4150
    maart;4100;4250;4300
    april;4050;4125;
    mei;4075;4200;
    juni;3950;4080;`),
    {
      fact: 'queue_interval',
      header_row: 2,
      loaded: 15,
      skipped: { 1: 'title', 6: 'empty_cell', 7: 'empty_cell', 8: 'empty_cell' },
      skippedCount: 4,
      columns: { Maand: 'interval_start', '2022 … 2024': 'offered' },
      first: { interval_start: '2022-01-01T00:00:00', interval_s: 2_629_800, offered: 4000 },
      last: { interval_start: '2023-06-01T00:00:00', offered: 4080 },
      sums: { offered: 24_075 + 24_755 + 12_650 },
    },
  ),
  // The headings are numbers, and nothing stands in the corner.
  loads(
    'years-over-weeks.xlsx',
    workbook([
      {
        name: 'Instroom',
        rows: [[null, 2023, 2024, 'Verschil'], ...[1, 2, 3, 4].map((week): SheetCell[] => [`week ${week}`, 100 + week, 110 + week, 10])],
      },
    ]),
    {
      fact: 'queue_interval',
      sheet: 'Instroom',
      loaded: 8,
      columns: { Verschil: null, '2023 … 2024': 'offered' },
      first: { interval_start: '2023-01-02T00:00:00', interval_s: 604_800, offered: 101 },
      last: { interval_start: '2024-01-22T00:00:00', offered: 114 },
      sums: { offered: 410 + 450 },
    },
  ),
  loads(
    'years-over-numbered-months.csv',
    rowsText([['Prognose'], ['Wachtrij', 'Maandnr', '2024', '2025'], ...months.map((_, at) => ['Verkoop', at + 1, 500 + at, 520 + at])]),
    {
      fact: 'plan_interval',
      loaded: 24,
      skipped: { 1: 'title' },
      first: { interval_start: '2024-01-01T00:00:00', queue: 'Verkoop', forecast_volume: 500 },
      last: { interval_start: '2025-12-01T00:00:00', forecast_volume: 531 },
    },
  ),
  loads(
    'key-figures-under-years.csv',
    text(`
    KPI;2022;2023;2024
    Servicelevel;81%;79%;74%
    AHT;320;331;345`),
    {
      fact: 'kpi_period',
      loaded: 6,
      first: { date: '2022-01-01', metric: 'Servicelevel', value: 0.81 },
      last: { date: '2024-01-01', metric: 'AHT', value: 345 },
    },
  ),
  refuses(
    'years-over-months-unsaid.csv',
    rowsText([['Maand', '2023', '2024'], ...months.map((month, at) => [month, 4000 + at, 4100 + at])]),
    'nothing_recognised',
    'crossed_without_measure:2|2023 … 2024',
  ),
  refuses(
    'years-over-quarters.csv',
    rowsText([
      ['Aangeboden gesprekken'],
      ['Kwartaal', '2023', '2024'],
      ['Q1', 12_000, 12_400],
      ['Q2', 11_800, 12_100],
      ['Q3', 11_500, 11_900],
    ]),
    'nothing_recognised',
    'field_missing:queue_interval|interval_start',
  ),
  // Rows that have a date of their own are in one year, whatever the heading says.
  refuses(
    'dates-under-years.xlsx',
    workbook([
      {
        name: 'Aanbod',
        rows: [['Datum', 2023, 2024], ...[3, 4, 5, 6].map((day): SheetCell[] => [dateCell(serial(2024, 6, day)), 100 + day, 110 + day])],
      },
    ]),
    'nothing_recognised',
    'dates_under_years:Datum|2023 … 2024',
  ),
];
