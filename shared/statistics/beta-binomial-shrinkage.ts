import { incompleteBetaInverse, logBeta } from './beta';
import { logChoose } from './gamma';
import { logistic, logit } from './logistic-regression';
import { minimiseSmooth } from './optimise';

export interface BetaBinomialShrinkage {
  /** Parameters of the beta distribution of the true shares; both null when the groups do not differ beyond noise. */
  readonly alpha: number | null;
  readonly beta: number | null;
  /** Mean of the true shares. */
  readonly mean: number;
  /** 1 / (alpha + beta + 1); 0 when the groups do not differ beyond noise. */
  readonly overdispersion: number;
  readonly logLikelihood: number;
  readonly estimates: readonly { estimate: number; reliability: number; interval: [number, number] }[];
}

/** ln likelihood of the counts under a beta of the given mean and size alpha + beta. */
function logLikelihoodOf(successes: readonly number[], trials: readonly number[], alpha: number, beta: number): number {
  return successes.reduce((sum, y, j) => {
    const n = trials[j] as number;
    return sum + logChoose(n, y) + logBeta(y + alpha, n - y + beta) - logBeta(alpha, beta);
  }, 0);
}

/** Method of moments (Kleinman 1973, weights n): the start of the search, and an answer of its own. */
export function betaBinomialMoments(successes: readonly number[], trials: readonly number[]): { alpha: number; beta: number } | null {
  const total = trials.reduce((sum, n) => sum + n, 0);
  const k = trials.length;
  const p = successes.reduce((sum, y) => sum + y, 0) / total;
  const spread = successes.reduce((sum, y, j) => sum + (trials[j] as number) * (y / (trials[j] as number) - p) ** 2, 0);
  const between = total - trials.reduce((sum, n) => sum + n * n, 0) / total;
  const noise = p * (1 - p);
  const rho = (spread - (k - 1) * noise) / ((between - (k - 1)) * noise);
  if (!(rho > 0 && rho < 1)) return null;
  const size = 1 / rho - 1;
  return { alpha: p * size, beta: (1 - p) * size };
}

/**
 * Empirical Bayes for shares: a beta distribution of true shares by maximum likelihood (or moments), each group's share shrunken to its mean.
 * Groups without trials get the mean. Null when nobody has trials.
 */
export function shrinkShares(
  successes: readonly number[],
  trials: readonly number[],
  { method = 'maximum_likelihood', level = 0.95 }: { readonly method?: 'maximum_likelihood' | 'moments'; readonly level?: number } = {},
): BetaBinomialShrinkage | null {
  const filled = trials.map((n, j) => [successes[j] as number, n] as const).filter(([, n]) => n > 0);
  const [ys, ns] = [filled.map(([y]) => y), filled.map(([, n]) => n)];
  const total = ns.reduce((sum, n) => sum + n, 0);
  if (!(total > 0)) return null;
  const pooled = ys.reduce((sum, y) => sum + y, 0) / total;
  const found = pooled > 0 && pooled < 1 ? fitShares(ys, ns, pooled, method) : null;
  const [alpha, beta] = found === null ? [null, null] : [found.alpha, found.beta];
  const mean = found === null ? pooled : found.alpha / (found.alpha + found.beta);
  const tail = (1 - level) / 2;
  const estimates = trials.map((n, j) => {
    if (found === null) return { estimate: mean, reliability: 0, interval: [mean, mean] as [number, number] };
    const [a, b] = [found.alpha + (successes[j] as number), found.beta + n - (successes[j] as number)];
    return {
      estimate: a / (a + b),
      reliability: n / (n + found.alpha + found.beta),
      interval: [incompleteBetaInverse(a, b, tail), incompleteBetaInverse(a, b, 1 - tail)] as [number, number],
    };
  });
  const logLikelihood = found === null ? binomialLogLikelihood(ys, ns, pooled) : logLikelihoodOf(ys, ns, found.alpha, found.beta);
  return { alpha, beta, mean, overdispersion: found === null ? 0 : 1 / (found.alpha + found.beta + 1), logLikelihood, estimates };
}

/** ln likelihood when all groups have one share. */
function binomialLogLikelihood(successes: readonly number[], trials: readonly number[], share: number): number {
  return successes.reduce((sum, y, j) => {
    const failures = (trials[j] as number) - y;
    return sum + logChoose(trials[j] as number, y) + (y > 0 ? y * Math.log(share) : 0) + (failures > 0 ? failures * Math.log1p(-share) : 0);
  }, 0);
}

/** The two parameters, or null when the size runs away because the groups do not differ. */
function fitShares(successes: readonly number[], trials: readonly number[], pooled: number, method: 'maximum_likelihood' | 'moments') {
  const moments = betaBinomialMoments(successes, trials);
  if (method === 'moments') return moments;
  const at = (x: readonly number[]) => {
    const size = Math.exp(Math.min(20, Math.max(-10, x[1] as number)));
    const p = logistic(x[0] as number);
    return { alpha: p * size, beta: (1 - p) * size };
  };
  const start = moments ? [logit(pooled), Math.log(moments.alpha + moments.beta)] : [logit(pooled), 4];
  const { x } = minimiseSmooth((place) => {
    const { alpha, beta } = at(place);
    return -logLikelihoodOf(successes, trials, alpha, beta);
  }, start);
  const found = at(x);
  // no likelier than one share for all: the size would run to infinity
  const gain = logLikelihoodOf(successes, trials, found.alpha, found.beta) - binomialLogLikelihood(successes, trials, pooled);
  return gain > 1e-6 ? found : null;
}
