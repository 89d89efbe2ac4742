import { incompleteBetaInverse } from './beta';
import { normalQuantile } from './normal';

export interface ProportionInterval {
  /** successes / n; null when n is 0. */
  readonly estimate: number | null;
  readonly low: number;
  readonly high: number;
}

const nothingKnown: ProportionInterval = { estimate: null, low: 0, high: 1 };

/** Wilson's interval for one proportion (Newcombe 1998, method 3). n = 0 gives the whole range. */
export function wilson(successes: number, n: number, confidence = 0.95): ProportionInterval {
  if (!(n > 0)) return nothingKnown;
  const z = normalQuantile(0.5 + confidence / 2);
  const p = successes / n;
  const centre = p + (z * z) / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return {
    estimate: p,
    low: successes <= 0 ? 0 : Math.max(0, (centre - reach) / scale),
    high: successes >= n ? 1 : Math.min(1, (centre + reach) / scale),
  };
}

/** Exact (Clopper-Pearson) interval for one proportion, from quantiles of the beta distribution. */
export function clopperPearson(successes: number, n: number, confidence = 0.95): ProportionInterval {
  if (!(n > 0)) return nothingKnown;
  const tail = (1 - confidence) / 2;
  return {
    estimate: successes / n,
    low: successes <= 0 ? 0 : incompleteBetaInverse(successes, n - successes + 1, tail),
    high: successes >= n ? 1 : incompleteBetaInverse(successes + 1, n - successes, 1 - tail),
  };
}

/** Difference of two independent proportions, first minus second (Newcombe 1998, method 10). */
export function newcombeDifference(successes1: number, n1: number, successes2: number, n2: number, confidence = 0.95): ProportionInterval {
  const first = wilson(successes1, n1, confidence);
  const second = wilson(successes2, n2, confidence);
  if (first.estimate === null || second.estimate === null) return { estimate: null, low: -1, high: 1 };
  const difference = first.estimate - second.estimate;
  return {
    estimate: difference,
    low: difference - Math.hypot(first.estimate - first.low, second.high - second.estimate),
    high: difference + Math.hypot(first.high - first.estimate, second.estimate - second.low),
  };
}

/** Variance inflation by contacts that hang together in clusters of mean size m: 1 + (m - 1) ICC. */
export const designEffect = (meanClusterSize: number, intraclassCorrelation: number): number =>
  1 + (meanClusterSize - 1) * intraclassCorrelation;
