import { binomialCumulative, binomialDensity, binomialQuantile, chiSquareQuantile } from './distributions';

/**
 * Funnel limit for a proportion with target t at size n: the binomial quantile at `tail`, interpolated between its steps
 * (Spiegelhalter 2005), as a share clamped to 0..1. `tail` is .025, .975, .001 or .999.
 */
export function binomialFunnelLimit(n: number, target: number, tail: number): number {
  if (!(n > 0)) return tail < 0.5 ? 0 : 1;
  const r = binomialQuantile(tail, n, target);
  const step = binomialDensity(r, n, target);
  const beyond = step > 0 ? (binomialCumulative(r, n, target) - tail) / step : 0;
  return Math.min(1, Math.max(0, (r - beyond) / n));
}

/** Funnel limit for observed / expected counts, exact by chi-square; infinite or 0 when nothing is expected. */
export function ratioFunnelLimit(expected: number, tail: number): number {
  if (!(expected > 0)) return tail < 0.5 ? 0 : Number.POSITIVE_INFINITY;
  return tail < 0.5 ? chiSquareQuantile(tail, 2 * expected) / 2 / expected : chiSquareQuantile(tail, 2 * (expected + 1)) / 2 / expected;
}
