import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { FileToken } from '../contract';
import type { Language } from '../schema';
import type { Store } from '../store';
import { createText } from '../text';
import type { FileTokens } from './file-tokens';

interface Place {
  readonly store: Store;
  readonly tokens: FileTokens;
  /** The client's own folder is made inside it. */
  readonly folder: string;
}

/** Rows that fit under a header on one sheet of Excel. */
const mostRows = 1_048_570;

/** A text that a spreadsheet would run as a formula gets an apostrophe in front. */
const harmless = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string) => `"${harmless(cell).replaceAll('"', '""')}"`;

/** With a byte order mark, and with the delimiter that Excel expects in that language. */
function asCsv(head: readonly string[], rows: readonly (readonly (string | number)[])[], language: Language): string {
  const delimiter = language === 'nl' ? ';' : ',';
  const line = (cells: readonly (string | number)[]) =>
    cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(cell))).join(delimiter);
  return `\uFEFF${[head, ...rows].map(line).join('\r\n')}\r\n`;
}

async function asWorkbook(
  title: string,
  footer: string,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): Promise<Uint8Array> {
  const [{ default: ExcelJS }, { addSheet }] = await Promise.all([import('exceljs'), import('../report/workbook/sheet')]);
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Contactpeil';
  const widths = [10, 26, 26, 46, 90];
  const columns = head.map((header, index) => ({
    header,
    format: index === 0 ? ('count' as const) : ('text' as const),
    width: widths[index] ?? 20,
  }));
  addSheet(workbook, { name: title, title, footer, columns, rows });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Every rejected row of one import with row, column, value and reason, for whoever must mend the file. Throws StoreError import_unknown. */
export async function exportRejects(
  { store, tokens, folder }: Place,
  importId: string,
  format: 'xlsx' | 'csv',
  language: Language,
): Promise<FileToken> {
  const text = createText(language);
  const { clientId, file, sheet } = await store.imports.get(importId);
  const rejected = await store.imports.rejects(importId, mostRows);
  const head = [
    text.say('proof.row'),
    text.say('load.column'),
    text.say('load.value'),
    text.say('load.reason'),
    text.say('load.whole_row'),
  ];
  const rows = rejected.map(({ source_row, column, value, reason, raw }) => [
    source_row,
    column ? text.sayOr(`field.${column}`, column) : '',
    value ?? '',
    text.sayOr(`reject.${reason}`, reason),
    raw.replaceAll('\t', ' | '),
  ]);
  const place = join(folder, clientId);
  await mkdir(place, { recursive: true });
  const plain = basename(file, extname(file)).replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ');
  const name = `${text.say('load.rejects_file', { file: `${plain}${sheet ? ` ${sheet.replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')}` : ''}` })}.${format}`;
  const path = join(place, name);
  const title = text.say('load.rejects', { count: rows.length });
  const footer = sheet ? `${file} › ${sheet}` : file;
  await writeFile(path, format === 'csv' ? asCsv(head, rows, language) : await asWorkbook(title, footer, head, rows));
  return tokens.register(path, name);
}
