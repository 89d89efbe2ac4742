/** Whole exports as bytes, each with what a right import gives, written down by hand. */
import iconv from 'iconv-lite';
import { rawXlsx, sheetXml, stringsXml, stylesXml } from '../xlsx';

export interface TableExpected {
  /** null: the table is refused; then `reason` begins with this. */
  readonly fact: string | null;
  readonly reason?: string;
  readonly sheet?: string;
  readonly system?: string;
  readonly header_row?: number;
  readonly loaded?: number;
  /** [row, column, reason] of each reject. */
  readonly rejected?: readonly (readonly [number, string | null, string])[];
  /** Row number to reason. */
  readonly skipped?: Readonly<Record<string, string>>;
  /** Rows that are merged into others, counted as skipped without being listed here. */
  readonly skippedCount?: number;
  /** Header to field; null: not used. Headers that are not named are not looked at. */
  readonly columns?: Readonly<Record<string, string | null>>;
  /** What the first and the last loaded row hold at least. */
  readonly first?: Readonly<Record<string, unknown>>;
  readonly last?: Readonly<Record<string, unknown>>;
  /** Sum of a field over the loaded rows. */
  readonly sums?: Readonly<Record<string, number>>;
}

export interface ImportExpected {
  readonly outcome: 'loaded' | 'refused';
  readonly problem?: string;
  readonly tables: readonly TableExpected[];
  /** Codes of all alarms, each once, in alphabetical order. */
  readonly alarms?: readonly string[];
}

export interface ImportCase {
  readonly file: string;
  readonly bytes: Buffer;
  readonly expected: ImportExpected;
}

/** A text file from an indented literal: one line per line, Windows line ends. */
export const text = (literal: string, encoding = 'utf-8', lineEnd = '\r\n'): Buffer => {
  const lines = literal.split('\n').map((line) => line.replace(/^ {4,}/, ''));
  const whole = lines.slice(lines[0] === '' ? 1 : 0, lines.at(-1)?.trim() === '' ? -1 : undefined);
  return iconv.encode(whole.map((line) => line + lineEnd).join(''), encoding, { addBOM: encoding.startsWith('utf-16') });
};

/** Rows of text as a file. */
export const rowsText = (rows: readonly (readonly (string | number)[])[], delimiter = ';', lineEnd = '\r\n'): Buffer =>
  Buffer.from(rows.map((row) => row.join(delimiter) + lineEnd).join(''));

/** A case with one table that is loaded. */
export const loads = (file: string, bytes: Buffer, table: TableExpected, alarms: readonly string[] = []): ImportCase => ({
  file,
  bytes,
  expected: { outcome: 'loaded', tables: [table], alarms },
});

export const loadsAll = (file: string, bytes: Buffer, tables: readonly TableExpected[], alarms: readonly string[] = []): ImportCase => ({
  file,
  bytes,
  expected: { outcome: 'loaded', tables, alarms },
});

/** A case with one table that is refused, for a reason that begins with `reason`. */
export const refuses = (file: string, bytes: Buffer, problem: string, reason: string, alarms: readonly string[] = []): ImportCase => ({
  file,
  bytes,
  expected: { outcome: 'refused', problem, tables: [{ fact: null, reason }], alarms },
});

/** A number with a style of `workbook`: 0 general, 1 date, 2 time, 3 duration over a day, 4 percent, 5 date and time. */
export interface Styled {
  readonly value: number;
  readonly style: number;
}
export const dateCell = (value: number): Styled => ({ value, style: 1 });
export const timeCell = (value: number): Styled => ({ value, style: 2 });
export const longTimeCell = (value: number): Styled => ({ value, style: 3 });
export const percentCell = (value: number): Styled => ({ value, style: 4 });
export const momentCell = (value: number): Styled => ({ value, style: 5 });
export type SheetCell = string | number | boolean | Styled | null;

const letters = (column: number): string =>
  column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);

export interface BookSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly merged?: readonly string[];
  readonly state?: string;
}

/** A workbook written part by part, with shared strings and number formats as Excel has them. */
export function workbook(sheets: readonly BookSheet[], date1904 = false): Buffer {
  const places = new Map<string, number>();
  const place = (content: string) => {
    if (!places.has(content)) places.set(content, places.size);
    return places.get(content);
  };
  const cell = (value: SheetCell, reference: string) => {
    if (value === null) return '';
    if (typeof value === 'string') return `<c r="${reference}" t="s"><v>${place(value)}</v></c>`;
    if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
    return `<c r="${reference}" s="${value.style}"><v>${value.value}</v></c>`;
  };
  const written = sheets.map(({ name, rows, merged = [], state }) => {
    const body = rows
      .map((row, at) => `<row r="${at + 1}">${row.map((value, column) => cell(value, `${letters(column)}${at + 1}`)).join('')}</row>`)
      .join('');
    const tail =
      merged.length === 0
        ? ''
        : `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
    return { name, xml: sheetXml(body, { tail }), ...(state ? { state } : {}) };
  });
  const escaped = (content: string) => content.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const sharedStrings = stringsXml([...places.keys()].map((content) => `<t xml:space="preserve">${escaped(content)}</t>`));
  const styles = stylesXml([0, 14, 20, '[h]:mm:ss', 10, 'dd-mm-yyyy hh:mm']);
  return rawXlsx({ sheets: written, sharedStrings, styles, date1904 });
}

/** Serial day of a date, from 1900 as Excel counts. */
export const serial = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
export const two = (value: number): string => String(value).padStart(2, '0');
