/** Writes binary workbooks record by record ([MS-XLSB]), so that the tests of xlsb do not rest on the library that reads them. */
import { rawZip } from './zip';

/** A record: its number and its length in groups of seven bits, then its bytes. */
function record(type: number, ...parts: readonly Buffer[]): Buffer {
  const data = Buffer.concat(parts);
  const number = type < 128 ? [type] : [(type & 0x7f) | 0x80, type >> 7];
  const length: number[] = [];
  let left = data.length;
  do {
    length.push((left & 0x7f) | (left > 127 ? 0x80 : 0));
    left >>= 7;
  } while (left > 0);
  return Buffer.concat([Buffer.from([...number, ...length]), data]);
}
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const u16 = (value: number): Buffer => Buffer.from([value & 0xff, value >> 8]);
const f64 = (value: number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeDoubleLE(value);
  return bytes;
};
const wide = (text: string): Buffer => Buffer.concat([u32(text.length), Buffer.from(text, 'utf16le')]);

/** One cell by the record that holds it. `rk` numbers are packed into four bytes, as Excel does with whole numbers and hundredths. */
export type BinaryCell =
  | { readonly kind: 'blank' }
  | { readonly kind: 'shared'; readonly index: number }
  | { readonly kind: 'text' | 'formula text'; readonly text: string }
  | { readonly kind: 'number' | 'formula number'; readonly value: number; readonly style?: number }
  | { readonly kind: 'rk'; readonly value: number; readonly hundredths?: true }
  | { readonly kind: 'boolean' | 'formula boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: number };

const numberOf: Readonly<Record<BinaryCell['kind'], number>> = {
  blank: 1,
  rk: 2,
  error: 3,
  boolean: 4,
  number: 5,
  text: 6,
  shared: 7,
  'formula text': 8,
  'formula number': 9,
  'formula boolean': 10,
};
/** Flags and an empty expression: the value beside it is what was computed last. */
const formula = Buffer.concat([u16(0), u32(0), u32(0)]);

function cellRecord(column: number, cell: BinaryCell): Buffer {
  const style = 'style' in cell && cell.style ? cell.style : 0;
  const head = Buffer.concat([u32(column), Buffer.from([style, 0, 0, 0])]);
  const body = (): Buffer => {
    switch (cell.kind) {
      case 'blank':
        return Buffer.alloc(0);
      case 'shared':
        return u32(cell.index);
      case 'text':
        return wide(cell.text);
      case 'formula text':
        return Buffer.concat([wide(cell.text), formula]);
      case 'number':
        return f64(cell.value);
      case 'formula number':
        return Buffer.concat([f64(cell.value), formula]);
      case 'rk':
        return u32(((Math.round(cell.hundredths ? cell.value * 100 : cell.value) << 2) | 2 | (cell.hundredths ? 1 : 0)) >>> 0);
      case 'boolean':
        return Buffer.from([cell.value ? 1 : 0]);
      case 'formula boolean':
        return Buffer.concat([Buffer.from([cell.value ? 1 : 0]), formula]);
      default:
        return Buffer.from([cell.code]);
    }
  };
  return record(numberOf[cell.kind], head, body());
}

export interface BinarySheet {
  readonly name: string;
  readonly rows: readonly (readonly BinaryCell[])[];
  readonly hidden?: boolean;
}

const [beginBook, endBook, beginSheets, endSheets, sheetOf] = [131, 132, 143, 144, 156];
const [beginSheet, endSheet, beginData, endData, dimension] = [129, 130, 145, 146, 148];
const [beginStrings, endStrings, stringItem] = [159, 160, 19];
const [beginStyles, endStyles, beginFormats, endFormats, format, beginCellFormats, endCellFormats, cellFormat] = [
  278, 279, 615, 616, 44, 617, 618, 47,
];

function sheetBytes({ rows }: BinarySheet): Buffer {
  const width = Math.max(...rows.map((row) => row.length));
  return Buffer.concat([
    record(beginSheet),
    record(dimension, u32(0), u32(rows.length - 1), u32(0), u32(width - 1)),
    record(beginData),
    ...rows.flatMap((row, at) => [
      record(0, u32(at), u32(0), u16(300), Buffer.from([0, 0, 0]), u32(1), u32(0), u32(row.length - 1)),
      ...row.map((cell, column) => cellRecord(column, cell)),
    ]),
    record(endData),
    record(endSheet),
  ]);
}

/** Number formats by code; style 0 is general, style n the nth code. */
function stylesBytes(codes: readonly string[]): Buffer {
  const xf = (id: number) => record(cellFormat, u16(0), u16(id), u16(0), u16(0), u16(0), Buffer.from([0, 0, 0, 0, 1, 0]));
  return Buffer.concat([
    record(beginStyles),
    record(beginFormats, u32(codes.length)),
    ...codes.map((code, at) => record(format, u16(164 + at), wide(code))),
    record(endFormats),
    record(beginCellFormats, u32(codes.length + 1)),
    xf(0),
    ...codes.map((_, at) => xf(164 + at)),
    record(endCellFormats),
    record(endStyles),
  ]);
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const links = (list: readonly (readonly [string, string, string])[]): string =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** A binary workbook from records. */
export function rawXlsb(sheets: readonly BinarySheet[], strings: readonly string[], formats: readonly string[]): Buffer {
  const book = Buffer.concat([
    record(beginBook),
    record(beginSheets),
    ...sheets.map(({ name, hidden }, at) => record(sheetOf, u32(hidden ? 1 : 0), u32(at + 1), wide(`rId${at + 1}`), wide(name))),
    record(endSheets),
    record(endBook),
  ]);
  const shared = Buffer.concat([
    record(beginStrings, u32(strings.length), u32(strings.length)),
    ...strings.map((text) => record(stringItem, Buffer.from([0]), wide(text))),
    record(endStrings),
  ]);
  const part = (path: string, kind: string) => `<Override PartName="/xl/${path}" ContentType="application/vnd.ms-excel.${kind}"/>`;
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>${sheets
    .map((_, at) => part(`worksheets/sheet${at + 1}.bin`, 'worksheet'))
    .join('')}${part('sharedStrings.bin', 'sharedStrings')}${part('styles.bin', 'styles')}</Types>`;
  return rawZip([
    { path: '[Content_Types].xml', content: types },
    { path: '_rels/.rels', content: links([['rId1', 'officeDocument', 'xl/workbook.bin']]) },
    { path: 'xl/workbook.bin', content: book },
    {
      path: 'xl/_rels/workbook.bin.rels',
      content: links([
        ...sheets.map((_, at) => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.bin`] as const),
        ['rIdS', 'sharedStrings', 'sharedStrings.bin'],
        ['rIdF', 'styles', 'styles.bin'],
      ]),
    },
    ...sheets.map((sheet, at) => ({ path: `xl/worksheets/sheet${at + 1}.bin`, content: sheetBytes(sheet) })),
    { path: 'xl/sharedStrings.bin', content: shared },
    { path: 'xl/styles.bin', content: stylesBytes(formats) },
  ]);
}
