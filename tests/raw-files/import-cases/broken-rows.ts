/** Files whose rows or cells are broken or hidden: all that can be read is loaded, and what a person should look at is said with its cells. */
import { rawXlsx, sheetXml } from '../xlsx';
import { type ImportCase, loads, text } from './case';

const cell = (place: string, value: string | number) =>
  typeof value === 'number' ? `<c r="${place}"><v>${value}</v></c>` : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const row = (number: number, values: readonly (string | number)[], attributes = '') =>
  `<row r="${number}"${attributes}>${values.map((value, at) => cell(`${'ABCD'[at]}${number}`, value)).join('')}</row>`;

export const brokenRowCases: readonly ImportCase[] = [
  loads(
    'rows-wider-and-narrower.csv',
    text(`
    Datum;Aangeboden;Beantwoord;Opmerking
    13-06-2024;20;18;rustig
    14-06-2024;22;20;storing; opgelost
    15-06-2024;24;22
    17-06-2024;26;25;druk
    18-06-2024;25;23;rustig`),
    { fact: 'queue_interval', loaded: 5, sums: { offered: 117 } },
    ['rows_narrower', 'rows_wider'],
  ),
  loads(
    'quote-not-closed.csv',
    text(`
    Datum;Aangeboden;Beantwoord;Opmerking
    13-06-2024;20;18;"storing in Den Haag
    14-06-2024;22;20;"rustig"
    15-06-2024;24;22;druk`),
    { fact: 'queue_interval', loaded: 3, sums: { offered: 66 } },
    ['quote_not_closed'],
  ),
  loads(
    'hidden-rows-and-bare-formulas.xlsx',
    rawXlsx({
      sheets: [
        {
          name: 'Telefonie',
          xml: sheetXml(
            row(1, ['Datum', 'Aangeboden', 'Beantwoord', 'Afgehaakt']) +
              row(2, ['13-06-2024', 20, 18, 2]) +
              row(3, ['14-06-2024', 22, 20, 2], ' hidden="1"') +
              row(4, ['15-06-2024', 24, 22]).replace('</row>', '<c r="D4"><f>B4-C4</f></c></row>') +
              row(5, ['17-06-2024', 26, 25, 1]),
          ),
        },
      ],
    }),
    { fact: 'queue_interval', loaded: 4, sums: { offered: 92, abandoned: 5 } },
    ['formula_without_value', 'hidden_rows'],
  ),
];
