import type { NumberFormat } from '../../table';
import { attribute, insideOf, tagsOf } from './xml-text';

/** Formats without a code in the file (ECMA-376 18.8.30, and the East Asian dates 27 to 36 and 50 to 58). */
function builtInFormat(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'date';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'duration';
  return id === 9 || id === 10 ? 'percent' : 'general';
}

/**
 * What a format code says about the number. A time without a date ("uu:mm", "[h]:mm:ss", "mm:ss") is a 'duration': a fraction of a day
 * either way. Accepts the year and day letters that some exporters write in their own language (jjjj, TT, aaaa).
 */
export function numberFormatOf(code: string): NumberFormat {
  if (/^(general|standard|standaard|algemeen)$/i.test(code.trim())) return 'general';
  const shown = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\]|u+\])[^\]]*\]/gi, '')
    .split(';')[0] as string;
  const lower = shown.toLowerCase();
  if (/[0#?]/.test(lower.replace(/[hmsu:.,]*s[.,]0+/g, ''))) return lower.includes('%') ? 'percent' : 'general';
  if (/[yjd]|t{2}|a{4}/.test(lower)) return 'date';
  if (/[hsu]|\[m/.test(lower)) return 'duration';
  if (/m/.test(lower)) return 'date';
  return lower.includes('%') ? 'percent' : 'general';
}

/** The format of each style of a workbook, by the number that cells carry in `s`. */
export function stylesOf(xml: string): NumberFormat[] {
  const codes = new Map<number, string>();
  for (const tag of tagsOf(insideOf(xml, 'numFmts'), 'numFmt'))
    codes.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode') ?? '');
  return tagsOf(insideOf(xml, 'cellXfs'), 'xf').map((tag) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0);
    const code = codes.get(id);
    return code === undefined ? builtInFormat(id) : numberFormatOf(code);
  });
}
