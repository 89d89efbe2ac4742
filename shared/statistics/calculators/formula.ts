import { levelsOf, type Term } from '../design-matrix';
import { asNumbers, type Fields, missing, wrongField } from './input';

export interface Formula {
  readonly outcome: string;
  /** successes / trials, where the left side says so. */
  readonly trials: string | null;
  /** failures of cbind(successes, failures); the trials are then both together. */
  readonly failures?: string;
  readonly terms: readonly { readonly name: string; readonly asFactor: boolean }[];
  /** The group after the bar of (1|group). */
  readonly group: string | null;
  readonly weights: string | null;
  /** Levels in order where the left side lists them: Sat(Low<Medium<High). */
  readonly outcomeLevels: readonly string[] | null;
}

/** Parts between commas or semicolons, but not inside brackets: cbind(a, n - a) ~ x stays one part. */
function partsOf(text: string): string[] {
  let depth = 0;
  const parts = [''];
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth === 0 && (sign === ',' || sign === ';')) parts.push('');
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

/** cbind(successes, trials - successes) or cbind(successes, failures) on the left side. */
function boundTogether(left: string): Pick<Formula, 'outcome' | 'trials' | 'failures'> | null {
  const [, outcome, first, less] = /^\s*cbind\(\s*([\w.]+)\s*,\s*([\w.]+)\s*(?:-\s*([\w.]+)\s*)?\)\s*$/.exec(left) ?? [];
  if (outcome === undefined || first === undefined) return null;
  if (less === undefined) return { outcome, trials: null, failures: first };
  if (less !== outcome) throw wrongField('formula', 'formula_like', { form: `cbind(${outcome}, ${first} - ${outcome})` });
  return { outcome, trials: first };
}

/** Trials per row: the column of the formula, or successes and failures together; null when the formula names neither. */
export function trialsOf(table: Fields, { trials, failures }: Formula, successes: readonly number[]): number[] | null {
  if (trials !== null) return asNumbers(columnOf(table, trials), trials);
  if (failures === undefined) return null;
  const missed = asNumbers(columnOf(table, failures), failures);
  return successes.map((count, i) => count + (missed[i] as number));
}

/** Reads the formulas that R users write: `y ~ 1 + x + factor(z) + (1|g)`, `logit(a/n) ~ factor(p)`, `Sat(Low<High) ~ A + B, weights=Freq`. */
export function parseFormula(text: string): Formula {
  const [main = '', ...rest] = partsOf(text);
  const [left, right] = main.split('~');
  if (left === undefined || right === undefined) throw wrongField('formula', 'formula_like', { form: 'outcome ~ terms' });
  const ordered = /^\s*([\w.]+)\s*\(([^)]*<[^)]*)\)/.exec(left);
  const bound = boundTogether(left);
  const inner = /^\s*(?:logit|cbind|log)?\s*\(?\s*([\w.]+)\s*(?:\/\s*([\w.]+))?/.exec(left);
  const group = /\(\s*1\s*\|\s*([\w.]+)\s*\)/.exec(right);
  const terms = right
    .replace(/\([^()]*\|[^()]*\)/g, '')
    .split('+')
    .map((term) => term.trim())
    .filter((term) => term !== '' && term !== '1' && term !== '0')
    .map((term) => {
      const factor = /^(?:as\.)?(?:factor|C)\(\s*([\w.]+)\s*\)$/i.exec(term);
      return { name: factor?.[1] ?? term, asFactor: factor !== null };
    });
  const weights = rest.map((part) => /weights\s*=\s*([\w.]+)/.exec(part)?.[1]).find((name) => name !== undefined) ?? null;
  return {
    outcome: ordered?.[1] ?? inner?.[1] ?? left.trim(),
    trials: ordered ? null : (inner?.[2] ?? null),
    ...bound,
    terms,
    group: group?.[1] ?? null,
    weights,
    outcomeLevels: ordered ? (ordered[2] as string).split('<').map((level) => level.trim()) : null,
  };
}

/** A column by name, also when only its capitals differ. */
export function columnOf(table: Fields, name: string): unknown[] {
  const key = table[name] !== undefined ? name : Object.keys(table).find((each) => each.toLowerCase() === name.toLowerCase());
  const column = key === undefined ? undefined : table[key];
  if (!Array.isArray(column)) throw missing([name]);
  return column;
}

/** Levels in the order of the data (as a factor is usually written), numbers by size; the first is the reference. */
export function naturalLevels(values: readonly unknown[]): string[] {
  const present = [...new Set(values.map(String))];
  return present.every((level) => Number.isFinite(Number(level))) ? levelsOf(present) : present;
}

export function termsOf(table: Fields, terms: readonly { name: string; asFactor: boolean }[]): Term[] {
  return terms.map(({ name, asFactor }) => {
    const values = columnOf(table, name) as (number | string)[];
    const numeric = !asFactor && values.every((value) => typeof value === 'number');
    return numeric ? { name, values } : { name, values, asFactor: true, levels: naturalLevels(values) };
  });
}
