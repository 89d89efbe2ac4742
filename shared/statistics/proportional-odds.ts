import { independentColumns } from './least-squares';
import { cholesky, choleskyInverse, choleskySolve, dot, type Matrix } from './linear-algebra';
import { logistic, logisticRegression, logit } from './logistic-regression';

export interface ProportionalOdds {
  /** One per column of x; null for a column that the others already say. */
  readonly coefficients: readonly (number | null)[];
  readonly coefficientErrors: readonly (number | null)[];
  /** logit P(Y <= k) = threshold_k - x'coefficients. */
  readonly thresholds: readonly number[];
  readonly thresholdErrors: readonly number[];
  /** -2 log likelihood. */
  readonly deviance: number;
  readonly converged: boolean;
}

interface Slopes {
  readonly logLikelihood: number;
  readonly score: number[];
  readonly information: number[][];
}

/** Log likelihood with its first and (negative) second derivatives; -Infinity when thresholds cross. */
function derivatives(rows: Matrix, levels: readonly number[], weights: readonly number[], theta: readonly number[], cuts: number): Slopes {
  const width = rows[0]?.length ?? 0;
  const size = width + cuts;
  const score = new Array<number>(size).fill(0);
  const information = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  let logLikelihood = 0;
  for (let row = 0; row < rows.length; row += 1) {
    const weight = weights[row] as number;
    if (weight === 0) continue;
    const x = rows[row] as number[];
    const level = levels[row] as number;
    const eta = dot(x, theta.slice(0, width));
    const upper = level < cuts ? logistic((theta[width + level] as number) - eta) : 1;
    const lower = level > 0 ? logistic((theta[width + level - 1] as number) - eta) : 0;
    const p = upper - lower;
    if (!(p > 0)) return { logLikelihood: Number.NEGATIVE_INFINITY, score, information };
    logLikelihood += weight * Math.log(p);
    const [densityUp, densityLow] = [upper * (1 - upper), lower * (1 - lower)];
    const [bendUp, bendLow] = [densityUp * (1 - 2 * upper), densityLow * (1 - 2 * lower)];
    const up = (i: number) => (i < width ? -(x[i] as number) : i === width + level ? 1 : 0);
    const low = (i: number) => (i < width ? -(x[i] as number) : i === width + level - 1 ? 1 : 0);
    const touched = [...x.map((_, i) => i), ...(level > 0 ? [width + level - 1] : []), ...(level < cuts ? [width + level] : [])];
    const slope = (i: number) => (densityUp * up(i) - densityLow * low(i)) / p;
    for (const i of touched) {
      score[i] = (score[i] as number) + weight * slope(i);
      const target = information[i] as number[];
      for (const j of touched)
        target[j] = (target[j] as number) + weight * (slope(i) * slope(j) - (bendUp * up(i) * up(j) - bendLow * low(i) * low(j)) / p);
    }
  }
  return { logLikelihood, score, information };
}

/**
 * Proportional-odds logit (methods.md 5.3) by Newton with step halving. `levels`: 0..K-1 in order; `weights` counts per row.
 * Null with fewer than two levels in use.
 */
export function proportionalOdds(x: Matrix, levels: readonly number[], weights?: readonly number[]): ProportionalOdds | null {
  const w = weights ?? levels.map(() => 1);
  const counts = new Map<number, number>();
  levels.forEach((level, row) => {
    counts.set(level, (counts.get(level) ?? 0) + (w[row] as number));
  });
  const used = [...counts].filter(([, count]) => count > 0).map(([level]) => level);
  used.sort((a, b) => a - b);
  if (used.length < 2) return null;
  const total = w.reduce((sum, each) => sum + each, 0);
  const cuts = used.length - 1;
  const ranked = levels.map((level) => used.indexOf(level));
  const kept = independentColumns(x);
  const rows = x.map((row) => kept.map((column) => row[column] as number));
  let below = 0;
  const starts = used.slice(0, cuts).map((level) => {
    below += counts.get(level) as number;
    return logit(below / total);
  });
  let theta = [...kept.map(() => 0), ...starts];
  let now = derivatives(rows, ranked, w, theta, cuts);
  let converged = false;
  for (let step = 0; step < 100 && !converged; step += 1) {
    const factor = cholesky(now.information);
    const change = factor === null ? now.score.map((value) => value / total) : choleskySolve(factor, now.score);
    let length = 1;
    let next = theta;
    let then = now;
    do {
      const by = length;
      next = theta.map((value, i) => value + by * (change[i] as number));
      then = derivatives(rows, ranked, w, next, cuts);
      length /= 2;
    } while (!(then.logLikelihood >= now.logLikelihood - 1e-12) && length > 1e-8);
    if (!(then.logLikelihood >= now.logLikelihood - 1e-9)) break;
    converged =
      Math.max(...change.map((value) => Math.abs(value))) < 1e-10 ||
      then.logLikelihood - now.logLikelihood < 1e-13 * Math.abs(now.logLikelihood);
    [theta, now] = [next, then];
  }
  const factor = cholesky(now.information);
  const errors = factor === null ? null : choleskyInverse(factor).map((row, i) => Math.sqrt(row[i] as number));
  const at = (column: number) => kept.indexOf(column);
  const columns = (x[0] ?? []).map((_, column) => column);
  return {
    coefficients: columns.map((column) => (at(column) < 0 ? null : (theta[at(column)] as number))),
    coefficientErrors: columns.map((column) => (at(column) < 0 || errors === null ? null : (errors[at(column)] as number))),
    thresholds: theta.slice(kept.length),
    thresholdErrors: errors === null ? [] : errors.slice(kept.length),
    deviance: -2 * now.logLikelihood,
    converged,
  };
}

/**
 * Are the lines parallel? The K-1 binary logits of Y > k, whose coefficients the proportional-odds model assumes equal (methods.md 5.3).
 * Returns the coefficients per cut (without intercept) and the largest standardised distance between two cuts.
 */
export function parallelLines(
  x: Matrix,
  levels: readonly number[],
  weights?: readonly number[],
): { byCut: (number | null)[][]; largestGap: number } {
  const w = weights ?? levels.map(() => 1);
  const used = [...new Set(levels)].sort((a, b) => a - b);
  const fits = used.slice(0, -1).map((cut) =>
    logisticRegression(
      x,
      levels.map((level, row) => (level > cut ? (w[row] as number) : 0)),
      w,
    ),
  );
  let largestGap = 0;
  fits.forEach((a, i) => {
    for (const b of fits.slice(i + 1)) {
      a.coefficients.slice(1).forEach((value, column) => {
        const [other, errorA, errorB] = [b.coefficients[column + 1], a.standardErrors[column + 1], b.standardErrors[column + 1]];
        if (value === null || other == null || errorA == null || errorB == null) return;
        largestGap = Math.max(largestGap, Math.abs(value - other) / Math.hypot(errorA, errorB));
      });
    }
  });
  return { byCut: fits.map((fit) => fit.coefficients.slice(1)), largestGap };
}
