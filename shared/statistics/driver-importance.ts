import { cholesky, choleskySolve, dot, type Matrix, symmetricEigen, transpose } from './linear-algebra';
import { shapleyFromTable } from './shapley';

/** Correlations between the columns of x, and of each with y. Null when a column or y does not vary. */
export function correlations(x: Matrix, y: readonly number[]): { among: number[][]; withOutcome: number[] } | null {
  const standardised = [...transpose(x), [...y]].map((column) => {
    const average = column.reduce((sum, value) => sum + value, 0) / column.length;
    const centred = column.map((value) => value - average);
    const length = Math.sqrt(dot(centred, centred));
    return length > 1e-12 * Math.max(1, Math.abs(average)) ? centred.map((value) => value / length) : null;
  });
  if (standardised.some((column) => column === null)) return null;
  const columns = standardised as number[][];
  const outcome = columns.pop() as number[];
  return { among: columns.map((a) => columns.map((b) => dot(a, b))), withOutcome: columns.map((a) => dot(a, outcome)) };
}

/** Explained share of a set of columns, from the correlations; 0 for none. Repeated columns add nothing. */
function explainedBy(columns: readonly number[], among: Matrix, withOutcome: readonly number[]): number {
  let kept: number[] = [];
  let factor: number[][] = [];
  for (const column of columns) {
    const trial = [...kept, column];
    const next = cholesky(trial.map((i) => trial.map((j) => among[i]?.[j] as number)));
    if (next !== null) [kept, factor] = [trial, next];
  }
  const right = kept.map((i) => withOutcome[i] as number);
  return kept.length === 0 ? 0 : dot(right, choleskySolve(factor, right));
}

export interface DriverImportance {
  readonly rSquared: number;
  /** Lindeman-Merenda-Gold (Shapley) shares of R squared, one per player; they add up to R squared. */
  readonly lmg: readonly number[];
  /** R squared of each player alone, and what it adds as the last. */
  readonly first: readonly number[];
  readonly last: readonly number[];
}

/**
 * LMG importance by exact enumeration (methods.md 5). `players`: column groups that count as one (dummies of a factor, items that say the same);
 * default every column by itself. At most 15 players. Null when a column or the outcome does not vary.
 */
export function driverImportance(x: Matrix, y: readonly number[], players?: readonly (readonly number[])[]): DriverImportance | null {
  const found = correlations(x, y);
  const groups = players ?? (x[0] ?? []).map((_, column) => [column]);
  if (found === null || groups.length === 0 || groups.length > 15) return null;
  const size = 2 ** groups.length;
  const explained = new Float64Array(size);
  for (let mask = 1; mask < size; mask += 1) {
    const columns = groups.flatMap((group, place) => ((mask >> place) & 1 ? [...group] : []));
    explained[mask] = explainedBy(columns, found.among, found.withOutcome);
  }
  const full = explained[size - 1] as number;
  return {
    rSquared: full,
    lmg: shapleyFromTable(explained, groups.length),
    first: groups.map((_, place) => explained[1 << place] as number),
    last: groups.map((_, place) => full - (explained[(size - 1) & ~(1 << place)] as number)),
  };
}

/** Johnson's relative weights (also "genizi"): shares of R squared through the nearest orthogonal columns. Null as above. */
export function relativeWeights(x: Matrix, y: readonly number[]): { rSquared: number; weights: number[] } | null {
  const found = correlations(x, y);
  if (found === null) return null;
  const { values, vectors } = symmetricEigen(found.among);
  const root = (power: number) =>
    vectors.map((a) =>
      vectors.map((b) => a.reduce((sum, entry, k) => sum + entry * Math.max(values[k] as number, 1e-14) ** power * (b[k] as number), 0)),
    );
  const loadings = root(0.5);
  const inverse = root(-0.5);
  const beta = inverse.map((row) => dot(row, found.withOutcome));
  const weights = loadings.map((row) => row.reduce((sum, entry, k) => sum + entry * entry * (beta[k] as number) ** 2, 0));
  return { rSquared: dot(beta, beta), weights };
}
