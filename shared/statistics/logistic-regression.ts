import { independentColumns } from './least-squares';
import { cholesky, choleskyInverse, choleskySolve, dot, type Matrix } from './linear-algebra';

export interface LogisticRegression {
  /** Intercept first; null for a column that the others already say. */
  readonly coefficients: readonly (number | null)[];
  readonly standardErrors: readonly (number | null)[];
  /** Covariance of the coefficients, zero rows for the null ones. */
  readonly covariance: Matrix;
  readonly fitted: readonly number[];
  readonly deviance: number;
  readonly converged: boolean;
  /** true: some groups have only successes or only failures, so that their coefficients run to infinity. */
  readonly separated: boolean;
}

export const logistic = (eta: number): number => (eta >= 0 ? 1 / (1 + Math.exp(-eta)) : Math.exp(eta) / (1 + Math.exp(eta)));
export const logit = (p: number): number => Math.log(p) - Math.log1p(-p);

const xLogX = (count: number, expected: number) => (count > 0 ? count * Math.log(count / expected) : 0);

/** Deviance of grouped counts. */
function devianceOf(successes: readonly number[], trials: readonly number[], fitted: readonly number[]): number {
  return successes.reduce((sum, success, row) => {
    const [n, p] = [trials[row] as number, Math.min(1 - 1e-16, Math.max(1e-300, fitted[row] as number))];
    return sum + 2 * (xLogX(success, n * p) + xLogX(n - success, n * (1 - p)));
  }, 0);
}

function information(columns: Matrix, weights: readonly number[]): number[][] {
  const size = columns[0]?.length ?? 0;
  const sums = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  columns.forEach((row, index) => {
    const weight = weights[index] as number;
    for (let i = 0; i < size; i += 1) {
      const scaled = weight * (row[i] as number);
      const target = sums[i] as number[];
      if (scaled !== 0) for (let j = 0; j <= i; j += 1) target[j] = (target[j] as number) + scaled * (row[j] as number);
    }
  });
  for (let i = 0; i < size; i += 1) for (let j = i + 1; j < size; j += 1) (sums[i] as number[])[j] = sums[j]?.[i] as number;
  return sums;
}

/**
 * Logistic regression of grouped counts by Newton with step halving. `x`: rows without intercept; `trials` defaults to 1 per row.
 * Under perfect separation it stops with `separated` and finite coefficients; the fitted shares are then still right.
 */
export function logisticRegression(x: Matrix, successes: readonly number[], trials?: readonly number[]): LogisticRegression {
  const n = trials ?? successes.map(() => 1);
  const kept = independentColumns(x);
  const rows = x.map((row) => [1, ...kept.map((place) => row[place] as number)]);
  const total = n.reduce((sum, each) => sum + each, 0);
  const share = (successes.reduce((sum, each) => sum + each, 0) + 0.5) / (total + 1);
  let beta = [logit(share), ...kept.map(() => 0)];
  const predict = (at: readonly number[]) => rows.map((row) => logistic(dot(row, at)));
  let fitted = predict(beta);
  let deviance = devianceOf(successes, n, fitted);
  let converged = false;
  let factor: number[][] | null = null;
  for (let step = 0; step < 60 && !converged; step += 1) {
    const weights = fitted.map((p, row) => (n[row] as number) * p * (1 - p));
    const next = cholesky(information(rows, weights));
    if (next === null) break;
    factor = next;
    const score = beta.map((_, column) =>
      rows.reduce(
        (sum, row, index) =>
          sum + (row[column] as number) * ((successes[index] as number) - (n[index] as number) * (fitted[index] as number)),
        0,
      ),
    );
    const change = choleskySolve(factor, score);
    let length = 1;
    let candidate = beta.map((value, k) => value + (change[k] as number));
    while (devianceOf(successes, n, predict(candidate)) > deviance + 1e-9 && length > 1e-6) {
      length /= 2;
      candidate = beta.map((value, k) => value + length * (change[k] as number));
    }
    beta = candidate;
    fitted = predict(beta);
    const before = deviance;
    deviance = devianceOf(successes, n, fitted);
    converged = Math.abs(before - deviance) < 1e-12 * (Math.abs(deviance) + 0.1);
  }
  const separated = fitted.some((p, row) => (n[row] as number) > 0 && (p < 1e-8 || p > 1 - 1e-8));
  return spreadOut({ beta, kept, width: x[0]?.length ?? 0, factor, fitted, deviance, converged: converged && !separated, separated });
}

/** Puts the kept coefficients back on the places of all columns. */
function spreadOut(fit: {
  beta: number[];
  kept: number[];
  width: number;
  factor: number[][] | null;
  fitted: number[];
  deviance: number;
  converged: boolean;
  separated: boolean;
}): LogisticRegression {
  const slots = [0, ...fit.kept.map((place) => place + 1)];
  const small = fit.factor === null ? null : choleskyInverse(fit.factor);
  const covariance = Array.from({ length: fit.width + 1 }, (_, i) =>
    Array.from({ length: fit.width + 1 }, (__, j) => small?.[slots.indexOf(i)]?.[slots.indexOf(j)] ?? 0),
  );
  const at = (place: number) => slots.indexOf(place);
  const places = covariance.map((_, place) => place);
  return {
    coefficients: places.map((place) => (at(place) < 0 ? null : (fit.beta[at(place)] as number))),
    standardErrors: places.map((place) => (at(place) < 0 || small === null ? null : Math.sqrt(covariance[place]?.[place] as number))),
    covariance,
    fitted: fit.fitted,
    deviance: fit.deviance,
    converged: fit.converged,
    separated: fit.separated,
  };
}
