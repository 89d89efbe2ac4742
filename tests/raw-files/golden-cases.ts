/** Odd files as bytes, each with what a right reading gives, written down by hand. `write-golden.ts` puts them in tests/golden/readers. */
import type { Cell } from '../../shared/import/table';
import { rawXlsx, sheetXml, stringsXml, stylesXml } from './xlsx';
import { rawZip } from './zip';

export interface GoldenSheet {
  readonly sheet: string | null;
  readonly rows: readonly (readonly Cell[])[];
  /** Row numbers, where they are not simply 1, 2, 3. */
  readonly rowNumbers?: readonly number[];
  readonly notes?: readonly string[];
  readonly hidden?: boolean;
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly numberFormats?: readonly (string | null)[];
}
export interface GoldenCase {
  readonly file: string;
  readonly bytes: Buffer;
  readonly expected: { readonly format: string; readonly sheets: readonly GoldenSheet[] } | { readonly refused: string };
}

const header = ['Datum', 'Wachtrij', 'Aangeboden', 'SL'];
const body = [
  ['03-06-2024', 'Café Zuid', '1.234', '81,5'],
  ['04-06-2024', 'Overige', '12', '79,25'],
];
const table = [header, ...body];
const joined = (delimiter: string, lineEnd = '\r\n', rows: readonly (readonly string[])[] = table) =>
  rows.map((row) => row.join(delimiter) + lineEnd).join('');
/** One byte per letter; only é is needed outside ASCII. */
const singleByte = (text: string, eAcute: number) =>
  Buffer.from([...text].map((letter) => (letter === 'é' ? eAcute : letter.charCodeAt(0))));
const text = (delimiter: string, encoding = 'utf-8', more: Partial<GoldenSheet> = {}) => ({
  format: 'csv',
  sheets: [{ sheet: null, rows: table, encoding, delimiter, ...more }],
});
const utf16be = (content: string) => Buffer.from(content, 'utf16le').swap16();

const textCases: GoldenCase[] = [
  { file: 'utf8-semicolon-crlf.csv', bytes: Buffer.from(joined(';')), expected: text(';') },
  { file: 'utf8-mark.csv', bytes: Buffer.from(`\ufeff${joined(';')}`), expected: text(';') },
  { file: 'utf16le-mark-tab.txt', bytes: Buffer.from(`\ufeff${joined('\t')}`, 'utf16le'), expected: text('\t', 'utf-16le') },
  { file: 'utf16le-bare.csv', bytes: Buffer.from(joined(';'), 'utf16le'), expected: text(';', 'utf-16le') },
  { file: 'utf16be-mark.csv', bytes: utf16be(`\ufeff${joined(';')}`), expected: text(';', 'utf-16be') },
  { file: 'windows-1252.csv', bytes: singleByte(joined(';'), 0xe9), expected: text(';', 'windows-1252') },
  { file: 'cp850.csv', bytes: singleByte(joined(';'), 0x82), expected: text(';', 'cp850', { notes: ['encoding_judged'] }) },
  { file: 'lf.csv', bytes: Buffer.from(joined(';', '\n')), expected: text(';') },
  { file: 'cr-only.csv', bytes: Buffer.from(joined(';', '\r')), expected: text(';') },
  { file: 'double-cr.csv', bytes: Buffer.from(joined(';', '\r\r\n')), expected: text(';') },
  { file: 'pipe.txt', bytes: Buffer.from(joined('|')), expected: text('|') },
  {
    file: 'quoted-decimal-comma.csv',
    bytes: Buffer.from(
      joined(
        ',',
        '\r\n',
        table.map((row) => row.map((cell) => `"${cell}"`)),
      ),
    ),
    expected: text(','),
  },
  {
    file: 'sep-line.csv',
    bytes: Buffer.from(`sep=;\r\n${joined(';')}`),
    expected: text(';', 'utf-8', { rowNumbers: [2, 3, 4] }),
  },
  {
    file: 'titles-and-blank-lines.csv',
    bytes: Buffer.from(`Wachtrijrapport, juni 2024\r\n\r\n${joined(';')}\r\nTotaal;;1.246;\r\n`),
    expected: text(';', 'utf-8', { rows: [['Wachtrijrapport, juni 2024'], [], ...table, [], ['Totaal', null, '1.246', null]] }),
  },
  {
    file: 'line-end-in-quotes.csv',
    bytes: Buffer.from('Naam;Opmerking;n\r\nJan;"regel 1\r\nregel 2; ""slot""";1\r\nPiet;;2\r\n'),
    expected: {
      format: 'csv',
      sheets: [
        {
          sheet: null,
          rows: [
            ['Naam', 'Opmerking', 'n'],
            ['Jan', 'regel 1\r\nregel 2; "slot"', '1'],
            ['Piet', null, '2'],
          ],
          rowNumbers: [1, 2, 4],
          delimiter: ';',
        },
      ],
    },
  },
  {
    file: 'quote-never-closed.csv',
    bytes: Buffer.from('Naam;Opmerking;n\r\nJan;"open;1\r\nPiet;"goed";2\r\nKlaas;ook goed;3\r\n'),
    expected: {
      format: 'csv',
      sheets: [
        {
          sheet: null,
          rows: [
            ['Naam', 'Opmerking', 'n'],
            ['Jan', '"open', '1'],
            ['Piet', 'goed', '2'],
            ['Klaas', 'ook goed', '3'],
          ],
          notes: ['quote_not_closed'],
        },
      ],
    },
  },
  {
    file: 'two-encodings-pasted.csv',
    bytes: Buffer.concat([Buffer.from('Naam;n\r\nZoë;1\r\nJosé;2\r\n'), singleByte('André;3\r\n', 0xe9)]),
    expected: {
      format: 'csv',
      sheets: [
        {
          sheet: null,
          rows: [
            ['Naam', 'n'],
            ['Zoë', '1'],
            ['José', '2'],
            ['André', '3'],
          ],
          notes: ['mixed_encoding'],
          encoding: 'mixed',
        },
      ],
    },
  },
  {
    file: 'one-column-decimal-comma.csv',
    bytes: Buffer.from('Servicelevel\r\n81,5\r\n79,2\r\n'),
    expected: { format: 'csv', sheets: [{ sheet: null, rows: [['Servicelevel'], ['81,5'], ['79,2']], delimiter: '' }] },
  },
  {
    file: 'uneven-rows.csv',
    bytes: Buffer.from('a;b;c\r\n1;2;3\r\n1;2;3;4\r\n1;2\r\n1;2;3\r\n'),
    expected: {
      format: 'csv',
      sheets: [
        {
          sheet: null,
          rows: [
            ['a', 'b', 'c'],
            ['1', '2', '3'],
            ['1', '2', '3', '4'],
            ['1', '2'],
            ['1', '2', '3'],
          ],
          notes: ['rows_wider', 'rows_narrower'],
        },
      ],
    },
  },
  { file: 'empty.csv', bytes: Buffer.alloc(0), expected: { refused: 'file_empty' } },
  { file: 'blank-lines-only.csv', bytes: Buffer.from('\r\n \r\n'), expected: { refused: 'file_empty' } },
  { file: 'picture.xlsx', bytes: Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1'), expected: { refused: 'file_is_picture' } },
  { file: 'pdf.csv', bytes: Buffer.from('%PDF-1.7\n', 'latin1'), expected: { refused: 'file_is_pdf' } },
];

const inline = (reference: string, value: string) => `<c r="${reference}" t="inlineStr"><is><t>${value}</t></is></c>`;
const smallSheet = sheetXml(
  `<row r="1">${inline('A1', 'Wachtrijrapport')}</row><row r="3">${['Datum', 'Duur', 'SL'].map((title, at) => inline(`${'ABC'[at]}3`, title)).join('')}</row>` +
    '<row r="4"><c r="A4" s="1"><v>45446</v></c><c r="B4" s="2"><v>1.25</v></c><c r="C4" s="3"><v>0.815</v></c></row>',
  { head: '<dimension ref="A1:C4"/>', tail: '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' },
);
const small = {
  sheets: [{ name: 'Juni', xml: smallSheet }],
  styles: stylesXml([0, 'dd\\-mm\\-yyyy', '[h]:mm:ss', 10]),
};
const smallRows = [['Wachtrijrapport'], [], ['Datum', 'Duur', 'SL'], [45446, 1.25, 0.815]];
const smallFormats = ['date', 'duration', 'percent'];
const expectSmall = (format: string) => ({ format, sheets: [{ sheet: 'Juni', rows: smallRows, numberFormats: smallFormats }] });
const smallXlsx = rawXlsx(small);

const workbookCases: GoldenCase[] = [
  { file: 'small.xlsx', bytes: smallXlsx, expected: expectSmall('xlsx') },
  {
    file: 'rich-and-hidden.xlsx',
    bytes: rawXlsx({
      sheets: [
        {
          name: 'Teams',
          xml: sheetXml(
            '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2" hidden="1"><c r="A2" t="b"><v>0</v></c><c r="B2" t="e"><v>#DIV/0!</v></c></row>',
          ),
        },
        { name: 'Archief', xml: sheetXml('<row><c><v>1</v></c></row>'), state: 'hidden' },
      ],
      sharedStrings: stringsXml(['<r><t>Te</t></r><r><t>am</t></r>', '<t>Café &amp; bar_x000D_</t>']),
    }),
    expected: {
      format: 'xlsx',
      sheets: [
        { sheet: 'Teams', rows: [['Team', 'Café & bar\n'], [false]], notes: ['error_values', 'hidden_rows'] },
        { sheet: 'Archief', rows: [[1]], hidden: true },
      ],
    },
  },
  {
    file: 'formula-without-value.xlsx',
    bytes: rawXlsx({ sheets: [{ name: 'F', xml: sheetXml('<row r="1"><c r="A1"><f>1+1</f></c><c r="B1"><f>2+2</f><v>4</v></c></row>') }] }),
    expected: { format: 'xlsx', sheets: [{ sheet: 'F', rows: [[null, 4]], notes: ['formula_without_value'] }] },
  },
  { file: 'cut-off.xlsx', bytes: smallXlsx.subarray(0, smallXlsx.length - 60), expected: { refused: 'file_truncated' } },
  {
    file: 'document.xlsx',
    bytes: rawZip([
      { path: '[Content_Types].xml', content: '<Types/>' },
      { path: 'word/document.xml', content: '<w:document/>' },
    ]),
    expected: { refused: 'file_is_document' },
  },
  {
    file: 'exports.zip',
    bytes: rawZip([
      { path: 'map/juni.xlsx', content: smallXlsx },
      { path: 'map/juni.csv', content: joined(';') },
      {
        path: '../../etc/stiekem.csv',
        content: joined(',', '\n', [
          ['a', 'b'],
          ['1', '2'],
        ]),
      },
      { path: '__MACOSX/map/._juni.csv', content: 'x' },
      { path: 'foto.png', content: Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), stored: true },
    ]),
    expected: {
      format: 'zip',
      sheets: [
        { sheet: 'Juni', rows: smallRows },
        { sheet: null, rows: table },
        {
          sheet: null,
          rows: [
            ['a', 'b'],
            ['1', '2'],
          ],
        },
      ],
    },
  },
  { file: 'nothing-inside.zip', bytes: rawZip([{ path: 'leeg.csv', content: '' }]), expected: { refused: 'archive_without_tables' } },
];

const spreadsheet2003 = `<?xml version="1.0"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel">
 <Styles><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="h"><NumberFormat ss:Format="[h]:mm:ss"/></Style><Style ss:ID="p"><NumberFormat ss:Format="Percent"/></Style></Styles>
 <Worksheet ss:Name="Juni"><Table>
  <Column ss:Index="5" ss:Hidden="1"/>
  <Row><Cell ss:MergeAcross="2"><Data ss:Type="String">Wachtrijrapport</Data></Cell></Row>
  <Row ss:Index="3"><Cell><Data ss:Type="String">Datum</Data></Cell><Cell><Data ss:Type="String">Duur</Data></Cell><Cell><Data ss:Type="String">SL</Data></Cell></Row>
  <Row><Cell ss:StyleID="d"><Data ss:Type="DateTime">2024-06-03T00:00:00.000</Data></Cell><Cell ss:StyleID="h"><Data ss:Type="DateTime">1900-01-01T06:00:00.000</Data></Cell><Cell ss:StyleID="p"><Data ss:Type="Number">0.815</Data></Cell></Row>
 </Table></Worksheet>
 <Worksheet ss:Name="Weg"><Table><Row><Cell ss:Index="2"><Data ss:Type="Boolean">1</Data></Cell><Cell><Data ss:Type="Error">#N/A</Data></Cell></Row></Table>
  <WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
</Workbook>`;

const html = `<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><style>td { color: red }</style></head><body>
<table border=1><tr><th colspan="3">Wachtrijrapport</th></tr><tr><td>Datum<td>Wachtrij<td>SL</tr>
<tr><td rowspan=2>03-06-2024</td><td>Caf\u00e9&nbsp;Zuid</td><td>81,5%</td></tr><tr><td>Overige &amp;<br>rest</td><td>&nbsp;</td></tr></table>
<p>Geen tabel</p><table><tr><td>tweede</td></tr></table></body></html>`;

const openDocument = `<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"><office:automatic-styles><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>
<table:table table:name="Juni"><table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="3"><text:p>Wachtrijrapport</text:p><office:annotation><text:p>nakijken</text:p></office:annotation></table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
<table:table-row table:number-rows-repeated="1"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Datum</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Duur</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>SL</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="date" office:date-value="2024-06-03"><text:p>03-06-24</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT30H00M00S"><text:p>30:00:00</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.815"><text:p>81,50%</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
<table:table table:name="Weg" table:style-name="ta2"><table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="float" office:value="7" table:number-columns-repeated="2"><text:p>7</text:p></table:table-cell></table:table-row></table:table>
</office:spreadsheet></office:body></office:document-content>`;

const markupCases: GoldenCase[] = [
  {
    file: 'xml-2003.xls',
    bytes: Buffer.from(spreadsheet2003),
    expected: {
      format: 'xml',
      sheets: [
        { sheet: 'Juni', rows: smallRows, numberFormats: smallFormats },
        { sheet: 'Weg', rows: [[null, true]], hidden: true, notes: ['error_values'] },
      ],
    },
  },
  {
    file: 'web-page.xls',
    bytes: Buffer.from(html, 'latin1'),
    expected: {
      format: 'html',
      sheets: [
        {
          sheet: '1',
          rows: [['Wachtrijrapport'], ['Datum', 'Wachtrij', 'SL'], ['03-06-2024', 'Café Zuid', '81,5%'], [null, 'Overige &\nrest']],
        },
        { sheet: '2', rows: [['tweede']] },
      ],
    },
  },
  {
    file: 'open-document.ods',
    bytes: rawZip([
      { path: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
      { path: 'content.xml', content: openDocument },
    ]),
    expected: {
      format: 'ods',
      sheets: [
        { sheet: 'Juni', rows: smallRows, numberFormats: smallFormats },
        {
          sheet: 'Weg',
          rows: [
            [7, 7],
            [7, 7],
          ],
          hidden: true,
        },
      ],
    },
  },
  {
    file: 'sign-in-page.xls',
    bytes: Buffer.from('<!DOCTYPE html><html><body><form>Log in</form></body></html>'),
    expected: { refused: 'html_without_table' },
  },
  { file: 'orders.xml', bytes: Buffer.from('<?xml version="1.0"?><orders/>'), expected: { refused: 'file_is_xml' } },
  {
    file: 'xml-2003-document-type.xls',
    bytes: Buffer.from(spreadsheet2003.replace('<Workbook', '<!DOCTYPE x [<!ENTITY a "b">]><Workbook')),
    expected: { refused: 'document_type_refused' },
  },
];

export const goldenCases: readonly GoldenCase[] = [...textCases, ...workbookCases, ...markupCases];
