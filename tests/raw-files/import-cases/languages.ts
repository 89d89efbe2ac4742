/** Pivots, totals in pairs and tables under each other, in Dutch, English, German, French, Spanish and Turkish. */
import { type ImportCase, loads, loadsAll, refuses, rowsText, type SheetCell, workbook } from './case';

/** Pivots and tables side by side, in the languages of the issue. */
const pivot = (language: string, label: string, sum: string, grand: string): ImportCase =>
  refuses(
    `pivot-${language}.csv`,
    rowsText([
      [label, `${sum} A`, `${sum} B`],
      ['X', 200, 180],
      ['Y', 300, 270],
      [grand, 500, 450],
    ]),
    'no_table_found',
    `pivot:${label}`,
  );

/** A second group of totals directly under the first: a subtotal of the group and one of the week. */
const pairedTotals = (language: string, header: readonly string[], first: string, second: string, grand: string): ImportCase =>
  loads(
    `paired-totals-${language}.csv`,
    rowsText([
      header,
      ['13-06-2024', 'Sales', 20, 18, 2],
      ['14-06-2024', 'Sales', 22, 20, 2],
      [first, '', 42, 38, 4],
      [second, '', 42, 38, 4],
      ['13-06-2024', 'Service', 30, 27, 3],
      ['14-06-2024', 'Service', 32, 29, 3],
      [first, '', 62, 56, 6],
      [second, '', 62, 56, 6],
      [grand, '', 104, 94, 10],
    ]),
    {
      fact: 'queue_interval',
      loaded: 4,
      skipped: { 4: 'subtotal', 5: 'subtotal', 8: 'subtotal', 9: 'subtotal', 10: 'total' },
      sums: { offered: 104, answered: 94 },
    },
  );

/** Two tables under each other on one sheet: counts, then people. */
const stackedTables = (language: string, counts: readonly string[], people: readonly string[], total: string): ImportCase =>
  loadsAll(
    `two-tables-${language}.xlsx`,
    workbook([
      {
        name: 'Blad1',
        rows: [
          [...counts],
          ...[0, 1, 2].map((at): SheetCell[] => [`${13 + at}.06.2024`, 20 + at, 18]),
          [total, 63, 54],
          [],
          [...people],
          ['Jan Bakker', 'A', 0.8],
          ['Els Vos', 'B', 1],
          ['Kees Jansen', 'A', 1],
        ],
      },
    ]),
    [
      { fact: 'queue_interval', loaded: 3, skipped: { 5: 'total', 6: 'blank' } },
      { fact: 'roster', loaded: 3, header_row: 7, first: { agent: 'Jan Bakker', team: 'A' } },
    ],
  );

export const languageCases: readonly ImportCase[] = [
  pivot('en', 'Row Labels', 'Sum of', 'Grand Total'),
  pivot('de', 'Zeilenbeschriftungen', 'Summe von', 'Gesamtergebnis'),
  pivot('fr', 'Étiquettes de lignes', 'Somme de', 'Total général'),
  pivot('es', 'Etiquetas de fila', 'Suma de', 'Total general'),
  pivot('tr', 'Satır Etiketleri', 'Toplam', 'Genel Toplam'),
  pairedTotals('nl', ['Datum', 'Wachtrij', 'Aangeboden', 'Beantwoord', 'Afgehaakt'], 'Subtotaal', 'Weektotaal', 'Eindtotaal'),
  pairedTotals('en', ['Date', 'Queue', 'Offered', 'Answered', 'Abandoned'], 'Subtotal', 'Weekly total', 'Grand Total'),
  pairedTotals('de', ['Datum', 'Warteschlange', 'Angeboten', 'Angenommen', 'Aufgelegt'], 'Zwischensumme', 'Teilergebnis', 'Gesamtsumme'),
  pairedTotals(
    'fr',
    ['Date', "File d'attente", 'Appels reçus', 'Appels répondus', 'Appels abandonnés'],
    'Sous-total',
    'Sous-total semaine',
    'Total général',
  ),
  pairedTotals(
    'es',
    ['Fecha', 'Cola', 'Llamadas ofrecidas', 'Llamadas atendidas', 'Llamadas abandonadas'],
    'Subtotal',
    'Subtotal semana',
    'Total general',
  ),
  pairedTotals('tr', ['Tarih', 'Kuyruk', 'Gelen çağrı', 'Cevaplanan', 'Kaçan'], 'Ara Toplam', 'Ara toplam hafta', 'Genel Toplam'),
  stackedTables('nl', ['Datum', 'Aangeboden', 'Beantwoord'], ['Medewerker', 'Team', 'FTE'], 'Totaal'),
  stackedTables('en', ['Date', 'Offered', 'Answered'], ['Agent', 'Team', 'FTE'], 'Total'),
  stackedTables('de', ['Datum', 'Angeboten', 'Angenommen'], ['Mitarbeiter', 'Team', 'VZÄ'], 'Gesamt'),
  stackedTables('fr', ['Date', 'Appels reçus', 'Appels répondus'], ['Agent', 'Équipe', 'ETP'], 'Total'),
  stackedTables('es', ['Fecha', 'Llamadas ofrecidas', 'Llamadas atendidas'], ['Agente', 'Equipo', 'FTE'], 'Total'),
  stackedTables('tr', ['Tarih', 'Gelen çağrı', 'Cevaplanan'], ['Temsilci', 'Takım', 'FTE'], 'Toplam'),
];
