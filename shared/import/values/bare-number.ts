export type DecimalSign = ',' | '.';

const dress = /[\s\u00a0\u202f]|(?<=\d)['’](?=\d{3}(?!\d))|^['’]|€|\$|£|₺|eur|usd|gbp|kr|%|(?<=[\d\s])(?:procent|percent|prozent|pct\.?)/gi;

/** Digits of other scripts (full width, Arabic) count as digits. */
const otherDigits = /[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/;
/** The same text with digits of other scripts as 0 to 9. */
export const westernDigits = (text: string): string =>
  otherDigits.test(text) ? text.replace(/[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15)) : text;

/** Percent signs, also as a word. */
export const isPercent = (text: string): boolean => text.includes('%') || /\d\s*(?:procent|percent|prozent|pct)/i.test(text);

/** One separator, or groups of three digits: "4.6.2024" is a date and no number. */
const numberForm = /^(?:\d+(?:[.,]\d*)?|\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i;

/** The mark of a footnote stands behind a figure without changing it. */
const footnote = /(?<=\d)[¹²³⁴⁵⁶⁷⁸⁹⁰]+$/;
const quotes = /^(["“”„])(.*)["“”]$/;

/** Text without a figure: most cells that are no numbers are told by one look. */
const anyDigit = /[\d\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/;
/** Nothing but digits and the usual signs between them. */
const usual = /^[\d.,-]+$/;
const noCents = /(?<=\d)[.,](?:-{1,2}|–|—)$/;

/** With the signs of money and shares around it, and spaces. */
const lightlyDressed = /^[\d.,+()%€$£\s-]+$/;
const lightDress = /[%€$£\s]/g;

function undressed(text: string): string {
  if (lightlyDressed.test(text) && !text.trimEnd().endsWith('-')) return text.replace(lightDress, '');
  const bare = westernDigits(text.trim()).replace(quotes, '$2').replace(footnote, '').replace(dress, '');
  // "12,-" is twelve euro and no cents.
  return /[-–—]$/.test(bare) ? bare.replace(noCents, '') : bare;
}

/** The bare number in a text ("€ 1.234,50" gives "1.234,50"), sign in front; null when there is other text in it. */
export function bareNumber(text: string): string | null {
  if (!anyDigit.test(text)) return null;
  let bare = usual.test(text) && !text.endsWith('-') ? text : undressed(text);
  let negative = false;
  if (bare.startsWith('(') && bare.endsWith(')')) [negative, bare] = [true, bare.slice(1, -1)];
  if (bare.startsWith('-') || bare.startsWith('−')) [negative, bare] = [true, bare.slice(1)];
  else if (bare.endsWith('-')) [negative, bare] = [true, bare.slice(0, -1)];
  else if (bare.startsWith('+')) bare = bare.slice(1);
  if (!numberForm.test(bare)) return null;
  return negative ? `-${bare}` : bare;
}

/**
 * The value of the plainest notation, digits with or without decimals behind `sign` ("300", "12,5"), without a pattern being run; -1 for
 * anything else. At most 15 digits, so that the division gives the same number as reading the text would.
 */
export function plainNumber(text: string, sign: DecimalSign): number {
  if (text.length === 0 || text.length > 15) return -1;
  const signCode = sign === ',' ? 44 : 46;
  let value = 0;
  let decimalsFrom = -1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === signCode && decimalsFrom < 0 && at > 0) decimalsFrom = at + 1;
    else if (code < 48 || code > 57) return -1;
    else value = value * 10 + code - 48;
  }
  return decimalsFrom < 0 ? value : value / 10 ** (text.length - decimalsFrom);
}

/** A bare number with the decimal sign of its column; null when it does not fit that notation. */
export function parseNumber(bare: string, decimal: DecimalSign): number | null {
  const thousands = decimal === ',' ? '.' : ',';
  const [whole = '', part, ...rest] = bare.split(decimal);
  if (rest.length > 0) return null;
  if (part?.includes(thousands)) return null;
  if (whole.includes(thousands)) {
    const groups = whole.replace('-', '').split(thousands);
    if (groups.slice(1).some((group) => group.length !== 3) || (groups[0] ?? '').length > 3 || groups[0] === '') return null;
  }
  const value = Number(`${whole.replaceAll(thousands, '')}${part === undefined ? '' : `.${part}`}`);
  return Number.isFinite(value) ? value : null;
}

const multiples: readonly (readonly [RegExp, number])[] = [
  [/^(?:k|dzd\.?|duizend|tsd\.?|thousand|mille|bin)$/i, 1000],
  [/^(?:mln\.?|mio\.?|miljoen|millions?|millionen|milyon)$/i, 1_000_000],
];
const multiplied = /^(.*\d)\s?(\p{L}+\.?)$/u;

/** A number in thousands or millions ("12,5k", "1,2 mln"): its text and what to multiply it by; null for any other text. */
export function inThousands(text: string): { readonly bare: string; readonly factor: number } | null {
  const [, figure, word] = multiplied.exec(text.trim()) ?? [];
  const factor = multiples.find(([pattern]) => pattern.test(word ?? ''))?.[1];
  const bare = factor === undefined ? null : bareNumber(figure ?? '');
  return bare === null || factor === undefined ? null : { bare, factor };
}
