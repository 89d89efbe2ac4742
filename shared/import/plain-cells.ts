import type { Cell, NumberFormat } from './table';

/** The letter before a number of a plain text file, by its format; see `PlainText`. */
const letters: Readonly<Record<NumberFormat, string>> = { general: 'n', date: 'd', duration: 'u', percent: 'p' };
const formats: Readonly<Record<string, NumberFormat>> = { n: 'general', d: 'date', u: 'duration', p: 'percent' };
const escapes: Readonly<Record<string, string>> = { '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '\\0', '\\': '\\\\' };
const meanings: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', '0': '\0', '\\': '\\' };

/** The letter that marks a number of this format. */
export const letterOf = (format: NumberFormat): string => letters[format];

/** A text as it stands in a plain text file, without its letter. */
export const escapedText = (text: string): string => text.replace(/[\t\n\r\0\\]/g, (letter) => escapes[letter] as string);

/** The text that was escaped. */
export const unescapedText = (text: string): string =>
  text.includes('\\') ? text.replace(/\\(.)/g, (whole, letter: string) => meanings[letter] ?? whole) : text;

/** The cell in a field of a tagged plain text file: what `rows()` gives for it. */
export function plainCell(field: string | null): Cell {
  if (field === null || field === '') return null;
  const value = field.slice(1);
  if (field[0] === 't') return unescapedText(value);
  return field[0] === 'b' ? value === '1' : Number(value);
}

/** The format of the number in a field of a tagged plain text file; undefined when it is no number. */
export const plainFormat = (field: string | null): NumberFormat | undefined => (field ? formats[field[0] as string] : undefined);
