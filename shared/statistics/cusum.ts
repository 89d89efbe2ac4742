import { gaussLegendre } from './gauss-legendre';
import { solveLinear } from './linear-algebra';
import { normalCumulative, normalDensity } from './normal';

export interface Cusum {
  readonly upper: readonly number[];
  readonly lower: readonly number[];
  /** First place (from 0) at which a side exceeds h sigma; null when none. */
  readonly firstSignal: number | null;
  readonly side: 'up' | 'down' | null;
  /** Where the shift began: the place after the last zero of that side. */
  readonly onset: number | null;
}

/** Two-sided tabular CUSUM (methods.md 8): k and h in sigmas, default .5 and 5. */
export function tabularCusum(
  x: readonly number[],
  { target, sigma, k = 0.5, h = 5 }: { readonly target: number; readonly sigma: number; readonly k?: number; readonly h?: number },
): Cusum {
  let [up, down] = [0, 0];
  const upper: number[] = [];
  const lower: number[] = [];
  for (const value of x) {
    up = Math.max(0, up + value - target - k * sigma);
    down = Math.max(0, down + target - k * sigma - value);
    upper.push(up);
    lower.push(down);
  }
  const limit = h * sigma;
  const first = x.findIndex((_, i) => (upper[i] as number) > limit || (lower[i] as number) > limit);
  if (first < 0) return { upper, lower, firstSignal: null, side: null, onset: null };
  const side = (upper[first] as number) > limit ? 'up' : 'down';
  const sums = side === 'up' ? upper : lower;
  let onset = first;
  // a sum of rounding size counts as zero
  while (onset > 0 && (sums[onset - 1] as number) > 1e-9 * sigma) onset -= 1;
  return { upper, lower, firstSignal: first, side, onset };
}

/**
 * Mean number of points until a one-sided CUSUM signals, at a constant shift in sigmas: the integral equation of Page by Gauss-Legendre.
 * L(z) = 1 + L(0) Phi(k - shift - z) + int_0^h phi(x + k - shift - z) L(x) dx.
 */
export function oneSidedRunLength(k: number, h: number, shift: number, points = 60): number {
  const rule = gaussLegendre(points);
  const nodes = Array.from(rule.nodes, (node) => (h / 2) * (node + 1));
  const weights = Array.from(rule.weights, (weight) => (h / 2) * weight);
  const places = [0, ...nodes];
  const rows = places.map((z, i) =>
    places.map((x, j) => {
      const kernel = j === 0 ? normalCumulative(k - shift - z) : (weights[j - 1] as number) * normalDensity(x + k - shift - z);
      return (i === j ? 1 : 0) - kernel;
    }),
  );
  return (
    solveLinear(
      rows,
      places.map(() => 1),
    )?.[0] ?? Number.POSITIVE_INFINITY
  );
}

/** Run length of the two-sided CUSUM: the rates of both sides add up. */
export const cusumRunLength = (k: number, h: number, shift: number): number =>
  1 / (1 / oneSidedRunLength(k, h, shift) + 1 / oneSidedRunLength(k, h, -shift));
