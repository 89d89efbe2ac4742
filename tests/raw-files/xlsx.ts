/** Writes workbooks as raw XML, so that tests never depend on a library that also reads them. */
import { type RawEntry, rawZip } from './zip';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface RawWorkbook {
  readonly sheets: readonly { readonly name: string; readonly xml: string; readonly state?: string; readonly kind?: string }[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly date1904?: boolean;
  readonly extra?: readonly RawEntry[];
}

/** A worksheet around `<row>` elements. */
export const sheetXml = (rows: string, { head = '', tail = '' } = {}): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${main}" xmlns:r="${relations}">${head}<sheetData>${rows}</sheetData>${tail}</worksheet>`;

/** Shared strings, each given as the inside of its `<si>`. */
export const stringsXml = (items: readonly string[]): string =>
  `<?xml version="1.0"?><sst xmlns="${main}" count="${items.length}" uniqueCount="${items.length}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`;

/** Styles with one cell format per number-format code or built-in id. */
export function stylesXml(formats: readonly (string | number)[]): string {
  const codes = formats.filter((format) => typeof format === 'string');
  const ids = formats.map((format) => (typeof format === 'number' ? format : 164 + codes.indexOf(format)));
  const attributeText = (code: string) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  return `<?xml version="1.0"?><styleSheet xmlns="${main}"><numFmts count="${codes.length}">${codes
    .map((code, at) => `<numFmt numFmtId="${164 + at}" formatCode="${attributeText(code)}"/>`)
    .join(
      '',
    )}</numFmts><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="${ids.length}">${ids
    .map((id) => `<xf numFmtId="${id}" fontId="0" applyNumberFormat="1"/>`)
    .join('')}</cellXfs></styleSheet>`;
}

function contentTypes(sheets: RawWorkbook['sheets'], hasStrings: boolean, hasStyles: boolean): string {
  const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (path: string, kind: string) => `<Override PartName="/xl/${path}" ContentType="${office}.${kind}+xml"/>`;
  return [
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>',
    part('workbook.xml', 'sheet.main'),
    ...sheets.map(({ kind = 'worksheet' }, at) => part(`${kind}s/sheet${at + 1}.xml`, kind)),
    hasStrings ? part('sharedStrings.xml', 'sharedStrings') : '',
    hasStyles ? part('styles.xml', 'styles') : '',
    '</Types>',
  ].join('');
}

/** The parts of a workbook, to be changed by a test before they are zipped. */
export function workbookParts({ sheets, sharedStrings, styles, date1904, extra = [] }: RawWorkbook): RawEntry[] {
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const links = [
    ...sheets.map(({ kind = 'worksheet' }, at) => relation(`rId${at + 1}`, kind, `${kind}s/sheet${at + 1}.xml`)),
    ...(sharedStrings ? [relation('rIdS', 'sharedStrings', 'sharedStrings.xml')] : []),
    ...(styles ? [relation('rIdF', 'styles', 'styles.xml')] : []),
  ].join('');
  const list = sheets
    .map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`)
    .join('');
  return [
    { path: '[Content_Types].xml', content: contentTypes(sheets, Boolean(sharedStrings), Boolean(styles)) },
    {
      path: '_rels/.rels',
      content: `<Relationships xmlns="${packageRelations}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      path: 'xl/workbook.xml',
      content: `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${list}</sheets></workbook>`,
    },
    { path: 'xl/_rels/workbook.xml.rels', content: `<Relationships xmlns="${packageRelations}">${links}</Relationships>` },
    ...sheets.map(({ xml, kind = 'worksheet' }, at) => ({ path: `xl/${kind}s/sheet${at + 1}.xml`, content: xml })),
    ...(sharedStrings ? [{ path: 'xl/sharedStrings.xml', content: sharedStrings }] : []),
    ...(styles ? [{ path: 'xl/styles.xml', content: styles }] : []),
    ...extra,
  ];
}

export const rawXlsx = (workbook: RawWorkbook): Buffer => rawZip(workbookParts(workbook));
