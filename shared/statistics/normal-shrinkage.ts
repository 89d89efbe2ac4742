import { findRoot, minimiseOnInterval } from './optimise';

export type HeterogeneityMethod = 'dersimonian_laird' | 'paule_mandel' | 'reml' | 'maximum_likelihood';

export interface ShrunkenEstimate {
  readonly estimate: number;
  readonly standardError: number;
  /** tau2 / (tau2 + v): how much of the own value is believed. */
  readonly reliability: number;
}

export interface NormalShrinkage {
  readonly mean: number;
  readonly meanStandardError: number;
  /** Variance between the true values. */
  readonly tau2: number;
  /** Cochran's Q and the share of variance that is not sampling noise, in percent. */
  readonly q: number;
  readonly iSquared: number;
  readonly estimates: readonly ShrunkenEstimate[];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const weightsAt = (v: readonly number[], tau2: number) => v.map((each) => 1 / (each + tau2));
const weightedMean = (y: readonly number[], w: readonly number[]) => sum(y.map((value, j) => value * (w[j] as number))) / sum(w);
const squaresAt = (y: readonly number[], w: readonly number[]) => {
  const centre = weightedMean(y, w);
  return sum(y.map((value, j) => (w[j] as number) * (value - centre) ** 2));
};

function dersimonianLaird(y: readonly number[], v: readonly number[]): number {
  const w = weightsAt(v, 0);
  const scale = sum(w) - sum(w.map((each) => each * each)) / sum(w);
  return scale > 0 ? Math.max(0, (squaresAt(y, w) - (y.length - 1)) / scale) : 0;
}

/** Upper end of the search: no estimate of tau2 exceeds the whole spread by much. */
const widest = (y: readonly number[], v: readonly number[]) => 10 * ((Math.max(...y) - Math.min(...y)) ** 2 + Math.max(...v)) + 1e-12;

/** Paule-Mandel: the tau2 at which the weighted squares equal their expectation J - 1. */
function pauleMandel(y: readonly number[], v: readonly number[]): number {
  const excess = (tau2: number) => squaresAt(y, weightsAt(v, tau2)) - (y.length - 1);
  return excess(0) <= 0 ? 0 : (findRoot(excess, 0, widest(y, v)) ?? 0);
}

/** Likelihood estimates: best of a grid on the log scale and zero, then refined. */
function byLikelihood(y: readonly number[], v: readonly number[], restricted: boolean): number {
  const criterion = (tau2: number) => {
    const w = weightsAt(v, tau2);
    return squaresAt(y, w) - sum(w.map(Math.log)) + (restricted ? Math.log(sum(w)) : 0);
  };
  const top = Math.log(widest(y, v));
  let best = top - 40;
  for (let at = top - 40; at <= top; at += 0.25) if (criterion(Math.exp(at)) < criterion(Math.exp(best))) best = at;
  const refined = Math.exp(minimiseOnInterval((at) => criterion(Math.exp(at)), best - 0.25, best + 0.25, 1e-9));
  if (criterion(refined) >= criterion(0)) return 0;
  // golden section stops at about 1e-8; the root of the slope gives the remaining digits
  const slope = (tau2: number) => slopeOf(y, v, tau2, restricted);
  return findRoot(slope, refined * 0.999, refined * 1.001) ?? refined;
}

/** Derivative of the (restricted) likelihood criterion with respect to tau2. */
function slopeOf(y: readonly number[], v: readonly number[], tau2: number, restricted: boolean): number {
  const w = weightsAt(v, tau2);
  const centre = weightedMean(y, w);
  const squares = sum(y.map((value, j) => (w[j] as number) ** 2 * (value - centre) ** 2));
  return -squares + sum(w) - (restricted ? sum(w.map((each) => each * each)) / sum(w) : 0);
}

/** Variance between true values from estimates y with sampling variances v. */
export function heterogeneity(y: readonly number[], v: readonly number[], method: HeterogeneityMethod): number {
  if (y.length < 2) return 0;
  if (method === 'dersimonian_laird') return dersimonianLaird(y, v);
  if (method === 'paule_mandel') return pauleMandel(y, v);
  return byLikelihood(y, v, method === 'reml');
}

/**
 * Empirical-Bayes shrinkage of estimates y with sampling variances v (> 0) towards their common mean (methods.md 4.2).
 * Default Paule-Mandel. Null for no estimates; a single one is shrunken fully onto itself as the mean.
 */
export function shrinkNormal(
  y: readonly number[],
  v: readonly number[],
  method: HeterogeneityMethod = 'paule_mandel',
): NormalShrinkage | null {
  if (y.length === 0 || y.length !== v.length) return null;
  const tau2 = heterogeneity(y, v, method);
  const w = weightsAt(v, tau2);
  const mean = weightedMean(y, w);
  const meanVariance = 1 / sum(w);
  const fixed = weightsAt(v, 0);
  const q = squaresAt(y, fixed);
  const typical = ((y.length - 1) * sum(fixed)) / (sum(fixed) ** 2 - sum(fixed.map((each) => each * each)));
  const estimates = y.map((value, j) => {
    const own = v[j] as number;
    const reliability = tau2 / (tau2 + own);
    const variance = reliability * own + (1 - reliability) ** 2 * meanVariance;
    return { estimate: reliability * value + (1 - reliability) * mean, standardError: Math.sqrt(variance), reliability };
  });
  const iSquared = tau2 === 0 || !(typical > 0) ? 0 : (100 * tau2) / (tau2 + typical);
  return { mean, meanStandardError: Math.sqrt(meanVariance), tau2, q, iSquared, estimates };
}

export interface JamesStein {
  readonly mean: number;
  /** What is kept of each deviation from the mean, 0..1. */
  readonly kept: number;
  readonly estimates: readonly number[];
}

/** James-Stein for estimates of one variance: the positive part of 1 - (k - 3) variance / S around the mean. Null below four estimates. */
export function jamesStein(y: readonly number[], samplingVariance: number): JamesStein | null {
  if (y.length < 4) return null;
  const mean = sum(y) / y.length;
  const squares = sum(y.map((value) => (value - mean) ** 2));
  const kept = squares > 0 ? Math.max(0, 1 - ((y.length - 3) * samplingVariance) / squares) : 0;
  return { mean, kept, estimates: y.map((value) => mean + kept * (value - mean)) };
}
