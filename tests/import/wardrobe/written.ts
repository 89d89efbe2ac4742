/** How departments write numbers, dates and times into a text file: what every dress has in common. */
import iconv from 'iconv-lite';
import { two } from '../../raw-files/import-cases/case';

export interface Written {
  readonly delimiter: ';' | ',' | '\t' | '|';
  readonly decimal: ',' | '.';
  readonly thousands: boolean;
  readonly dates: 'iso' | 'dmy-' | 'dmy/' | 'dmy.' | 'mdy/' | 'short';
  readonly encoding: 'utf8' | 'utf8-bom' | 'win1252' | 'utf16le';
  readonly lineEnd: '\n' | '\r\n';
}

export function numberText(value: number, decimals: number, { decimal, thousands }: Written): string {
  const [whole = '0', part] = value.toFixed(decimals).split('.');
  const grouped = thousands ? whole.replace(/\B(?=(\d{3})+$)/g, decimal === ',' ? '.' : ',') : whole;
  return part === undefined ? grouped : `${grouped}${decimal}${part}`;
}

export function dateText(seconds: number, { dates }: Written): string {
  const date = new Date(seconds * 1000);
  const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  switch (dates) {
    case 'iso':
      return `${y}-${two(m)}-${two(d)}`;
    case 'dmy-':
      return `${two(d)}-${two(m)}-${y}`;
    case 'dmy/':
      return `${two(d)}/${two(m)}/${y}`;
    case 'dmy.':
      return `${d}.${m}.${y}`;
    case 'mdy/':
      return `${m}/${d}/${y}`;
    default:
      return `${d}-${m}-${String(y).slice(2)}`;
  }
}

/** Whole seconds as h:mm:ss. */
export const longText = (seconds: number): string =>
  `${Math.floor(seconds / 3600)}:${two(Math.floor((seconds % 3600) / 60))}:${two(seconds % 60)}`;
/** Whole seconds as mm:ss. */
export const shortText = (seconds: number): string => `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;

/** The bytes of a text file with these cells. */
export function textFile(rows: readonly (readonly string[])[], { delimiter, encoding, lineEnd }: Written): { text: string; bytes: Buffer } {
  const cell = (text: string) => (text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text);
  const text = rows.map((row) => row.map(cell).join(delimiter) + lineEnd).join('');
  const marked = encoding === 'utf8-bom' ? Buffer.from(`\ufeff${text}`, 'utf8') : null;
  return { text, bytes: marked ?? iconv.encode(text, encoding, { addBOM: encoding === 'utf16le' }) };
}
