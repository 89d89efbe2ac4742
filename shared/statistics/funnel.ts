import { binomialCumulative, binomialDensity, binomialQuantile, chiSquareQuantile } from './distributions';
import { normalQuantile } from './normal';

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

/** Funnel limit for a mean with the given standard error, widened by between-group variance tau2. */
export const meanFunnelLimit = (target: number, standardError: number, tail: number, tau2 = 0): number =>
  target + normalQuantile(tail) * Math.sqrt(standardError ** 2 + tau2);

export interface FunnelLimits {
  readonly lower998: number;
  readonly lower95: number;
  readonly upper95: number;
  readonly upper998: number;
}

/** All four limits from a function of the tail. */
export const funnelLimits = (at: (tail: number) => number): FunnelLimits => ({
  lower998: at(0.001),
  lower95: at(0.025),
  upper95: at(0.975),
  upper998: at(0.999),
});

/** Wording of methods.md 4.4: outside the 99.8 % limits, outside the 95 % limits, or inside. */
export function funnelVerdict(value: number, limits: FunnelLimits): 'differs' | 'possible' | 'no_evidence' {
  if (value < limits.lower998 || value > limits.upper998) return 'differs';
  return value < limits.lower95 || value > limits.upper95 ? 'possible' : 'no_evidence';
}
