import { incompleteBeta, incompleteBetaInverse } from './beta';
import { incompleteGamma, incompleteGammaInverse, logChoose } from './gamma';

/** P(X = k) for X binomial. */
export function binomialDensity(k: number, n: number, p: number): number {
  if (k < 0 || k > n) return 0;
  if (p <= 0) return k === 0 ? 1 : 0;
  if (p >= 1) return k === n ? 1 : 0;
  return Math.exp(logChoose(n, k) + k * Math.log(p) + (n - k) * Math.log1p(-p));
}

/** P(X <= k) for X binomial. */
export function binomialCumulative(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n) return 1;
  return incompleteBeta(Math.floor(k) + 1, n - Math.floor(k), p).upper;
}

/** Smallest k with P(X <= k) >= share, X binomial. */
export function binomialQuantile(share: number, n: number, p: number): number {
  let low = -1;
  let high = n;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (binomialCumulative(middle, n, p) >= share) high = middle;
    else low = middle;
  }
  return high;
}

/** P(X <= k) for X Poisson. */
export const poissonCumulative = (k: number, mean: number): number => (k < 0 ? 0 : incompleteGamma(Math.floor(k) + 1, mean).upper);

/** P(X > x) for X chi-square; the p-value of a test. */
export const chiSquareUpper = (x: number, degrees: number): number => incompleteGamma(degrees / 2, x / 2).upper;
/** x with P(X <= x) = p, X chi-square. */
export const chiSquareQuantile = (p: number, degrees: number): number => (degrees > 0 ? 2 * incompleteGammaInverse(degrees / 2, p) : 0);

/** P(T > t) for Student's t. */
export function studentUpper(t: number, degrees: number): number {
  const square = t * t;
  const { lower } = incompleteBeta(degrees / 2, 0.5, degrees / (degrees + square), square / (degrees + square));
  return t >= 0 ? lower / 2 : 1 - lower / 2;
}

/** t with P(T <= t) = p for Student's t. */
export function studentQuantile(p: number, degrees: number): number {
  if (p === 0.5) return 0;
  const x = incompleteBetaInverse(degrees / 2, 0.5, 2 * Math.min(p, 1 - p));
  const t = Math.sqrt((degrees * (1 - x)) / x);
  return p < 0.5 ? -t : t;
}
