const letterFixes: readonly (readonly [RegExp, string])[] = [
  [/ß/g, 'ss'],
  [/ı/g, 'i'],
  [/ø/g, 'o'],
  [/æ/g, 'ae'],
  [/œ/g, 'oe'],
  [/ł/g, 'l'],
];

/** Most cells are plain ASCII: they need no normalisation. */
const ascii = /^[ -~]*$/;

/** Letters without accents, lower case; what is not Latin stays as it is. */
export function plainLetters(text: string): string {
  if (ascii.test(text)) return text.toLowerCase();
  let plain = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  for (const [from, to] of letterFixes) plain = plain.replace(from, to);
  return plain;
}

/** "AvgTalkDuration" and "avg_talk_duration" as words; runs of capitals such as CSAT stay together. */
const splitCapitals = (text: string): string =>
  text.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, '$1 $2');

/** Words of a header for matching: accents, case, punctuation and camelCase no longer matter; % and # stay. */
export const normaliseWords = (text: string): string =>
  plainLetters(splitCapitals(text))
    .replace(/[^\p{L}\p{N}%#]+/gu, ' ')
    .replace(/([%#])/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();

/** The same without splitting camelCase: vendor names such as callsoffered are one word there. */
export const normaliseLoosely = (text: string): string =>
  plainLetters(text)
    .replace(/[^\p{L}\p{N}%#]+/gu, ' ')
    .replace(/([%#])/g, ' $1 ')
    .replace(/\s+/g, ' ')
    .trim();
