import type { Text } from './index';

/** Notations that hold signs which a key of a text cannot. */
const keys: Readonly<Record<string, string>> = {
  'mm:ss': 'notation.mm_ss',
  'h:mm': 'notation.h_mm',
  'dd-mm-yyyy': 'notation.dd_mm_yyyy',
  'mm/dd/yyyy': 'notation.mm_dd_yyyy',
  '1.234,5': 'notation.dot_thousands',
  '1,234.5': 'notation.comma_thousands',
};

/** How a column is written, in words: "minuten:seconden"; a notation without words of its own shows itself. */
export function notationInWords(text: Text, notation: string): string {
  const [, kind, example] = /^(date|time): (.+)$/.exec(notation) ?? [];
  if (kind === 'date' || kind === 'time') return text.say(`notation.${kind}_like`, { example: example ?? '' });
  return text.sayOr(keys[notation] ?? `notation.${notation}`, notation);
}
