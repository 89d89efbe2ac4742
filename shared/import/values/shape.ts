const digits = /\d+/g;
const letters = /\p{L}+/gu;
const spaces = /[\s\u00a0\u202f]+/g;

const shapeByPatterns = (text: string): string =>
  text
    .replace(letters, 'a')
    .replace(digits, (run) => (run.length > 20 ? '20' : String(run.length)))
    .replace(spaces, ' ')
    .trim();

const isDigit = (code: number) => code >= 48 && code <= 57;
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13);

/** The form of a text: runs of digits become their length, words become "a". "31-12-2024 08:05" is "2-2-4 2:2"; "ma 3 jun" is "a 1 a". */
export function shapeOf(text: string): string {
  let shape = '';
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    // Letters with accents and rare spaces are left to the patterns.
    if (code > 127) return shapeByPatterns(text);
    const from = at;
    at++;
    if (isDigit(code)) {
      while (at < text.length && isDigit(text.charCodeAt(at))) at++;
      shape += Math.min(20, at - from);
    } else if (isLetter(code)) {
      while (at < text.length && isLetter(text.charCodeAt(at))) at++;
      if (at < text.length && text.charCodeAt(at) > 127) return shapeByPatterns(text);
      shape += 'a';
    } else if (isSpace(code)) {
      while (at < text.length && isSpace(text.charCodeAt(at))) at++;
      shape += ' ';
    } else shape += text[from];
  }
  return shape.trim();
}

/** Raises the largest first, second and third digit run to those of a text, when they are larger. Makes no list: it runs for every text of a file. */
export function raiseToDigitRuns(text: string, largest: [number, number, number]): void {
  let run = 0;
  for (let at = 0; at < text.length && run < 3; at++) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let value = 0;
    for (; at < text.length && isDigit(text.charCodeAt(at)); at++) value = value * 10 + text.charCodeAt(at) - 48;
    if (value > largest[run as 0 | 1 | 2]) largest[run as 0 | 1 | 2] = value;
    run++;
  }
}
