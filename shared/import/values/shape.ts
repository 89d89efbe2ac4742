const digits = /\d+/g;
const letters = /\p{L}+/gu;
const spaces = /[\s\u00a0\u202f]+/g;

/** The form of a text: runs of digits become their length, words become "a". "31-12-2024 08:05" is "2-2-4 2:2"; "ma 3 jun" is "a 1 a". */
export const shapeOf = (text: string): string =>
  text
    .replace(letters, 'a')
    .replace(digits, (run) => (run.length > 20 ? '20' : String(run.length)))
    .replace(spaces, ' ')
    .trim();

/** The digit runs of a text as numbers, at most three. */
export function digitRuns(text: string): readonly number[] {
  const runs: number[] = [];
  for (const match of text.matchAll(digits)) {
    runs.push(Number(match[0]));
    if (runs.length === 3) break;
  }
  return runs;
}
