import { quantile } from './descriptive';
import { normalQuantile } from './normal';

export type FunnelTransform = 'arcsine' | 'log_ratio' | 'square_root_ratio';

export interface OverdispersionInput {
  /** Successes, or observed counts. */
  readonly numerators: readonly number[];
  /** Trials, or expected counts. */
  readonly denominators: readonly number[];
  /** arcsine: shares (s = 1/(2 sqrt n)); log_ratio: ln(O/E) (s = 1/sqrt E); square_root_ratio: sqrt(O/E) (s = 1/(2 sqrt E)). */
  readonly transform: FunnelTransform;
  /** Share winsorised on each side; default 0.1, 0 switches it off. */
  readonly winsorise?: number;
  /** Share or ratio to compare with; default all numerators over all denominators for shares, 1 for ratios. */
  readonly target?: number;
}

export interface Overdispersion {
  /** Standardised deviations before winsorising. */
  readonly z: readonly number[];
  /** Mean squared z after winsorising: 1 means no more spread than chance. */
  readonly phi: number;
  /** Variance between groups on the transformed scale. */
  readonly tau2: number;
  /** false: too few groups (under 10) or no more spread than chance; limits then stay as they are. */
  readonly applied: boolean;
  readonly target: number;
}

const transforms = {
  arcsine: {
    of: (share: number) => Math.asin(Math.sqrt(Math.min(1, Math.max(0, share)))),
    back: (x: number) => Math.sin(Math.min(Math.PI / 2, Math.max(0, x))) ** 2,
    scale: 0.5,
  },
  log_ratio: { of: Math.log, back: Math.exp, scale: 1 },
  square_root_ratio: { of: Math.sqrt, back: (x: number) => Math.max(0, x) ** 2, scale: 0.5 },
} as const;

/** Pulls the extremes in to the quantiles (type 7) at both ends. */
export function winsorised(values: readonly number[], share: number): number[] {
  if (!(share > 0) || values.length === 0) return [...values];
  const low = quantile(values, share) as number;
  const high = quantile(values, 1 - share) as number;
  return values.map((value) => Math.min(high, Math.max(low, value)));
}

/** Spread between groups beyond chance (methods.md 4.3), as multiplicative phi and additive tau2. Groups without a denominator are left out. */
export function overdispersion(input: OverdispersionInput): Overdispersion {
  const { transform, winsorise = 0.1 } = input;
  const pairs = input.numerators.map((o, j) => [o, input.denominators[j] as number] as const).filter(([, n]) => n > 0);
  const total = (place: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[place], 0);
  const target = input.target ?? (transform === 'arcsine' ? total(0) / total(1) : 1);
  const { of, scale } = transforms[transform];
  const errors = pairs.map(([, n]) => scale / Math.sqrt(n));
  // an observed zero has no logarithm: half a contact, the usual continuity step
  const z = pairs.map(([o, n], j) => (of((transform === 'log_ratio' && o === 0 ? 0.5 : o) / n) - of(target)) / (errors[j] as number));
  const kept = winsorised(z, winsorise);
  const groups = kept.length;
  const phi = groups === 0 ? 0 : kept.reduce((sum, value) => sum + value * value, 0) / groups;
  const weights = errors.map((error) => 1 / error ** 2);
  const sum = weights.reduce((acc, weight) => acc + weight, 0);
  const spread = sum - weights.reduce((acc, weight) => acc + weight * weight, 0) / sum;
  const tau2 = groups * phi > groups - 1 && spread > 0 ? (groups * phi - (groups - 1)) / spread : 0;
  return { z, phi, tau2, applied: groups >= 10 && tau2 > 0, target };
}

/** Funnel limit on the transformed scale, widened by tau2, back on the scale of shares or ratios. `n`: trials or expected count. */
export function overdispersedLimit(n: number, target: number, tail: number, transform: FunnelTransform, tau2: number): number {
  const { of, back, scale } = transforms[transform];
  return back(of(target) + normalQuantile(tail) * Math.sqrt(scale ** 2 / n + tau2));
}
