import { quantile } from './descriptive';

export interface SeasonalTrend {
  readonly seasonal: readonly number[];
  readonly trend: readonly number[];
  readonly remainder: readonly number[];
  /** Robustness weights; all 1 without outer loops. */
  readonly weights: readonly number[];
}

export interface SeasonalTrendOptions {
  readonly period: number;
  /** Odd window of the seasonal smoother in cycles, or 'periodic' for one pattern throughout. */
  readonly seasonalWindow: number | 'periodic';
  /** Degree of the seasonal smoother: 0 as R's stl has it, or 1; always 0 for one pattern throughout. */
  readonly seasonalDegree?: number;
  readonly trendWindow?: number;
  readonly lowPassWindow?: number;
  readonly inner?: number;
  /** Rounds of robustness weights; 15 with inner 1 is the robust choice. */
  readonly outer?: number;
}

const nextOdd = (x: number) => {
  const whole = Math.ceil(x);
  return whole % 2 === 0 ? whole + 1 : whole;
};

/** Loess at `at` (places from 1) over places left..right; null when no weight is left. Degree 0 or 1, tricube weights. */
function loessAt(
  y: readonly number[],
  window: number,
  degree: number,
  at: number,
  left: number,
  right: number,
  weights: readonly number[] | null,
): number | null {
  const n = y.length;
  const reach = Math.max(at - left, right - at) + (window > n ? Math.floor((window - n) / 2) : 0);
  const w: number[] = [];
  let sum = 0;
  for (let j = left; j <= right; j += 1) {
    const r = Math.abs(j - at);
    let weight = r <= 0.001 * reach ? 1 : r <= 0.999 * reach ? (1 - (r / reach) ** 3) ** 3 : 0;
    if (weights !== null) weight *= weights[j - 1] as number;
    w.push(weight);
    sum += weight;
  }
  if (!(sum > 0)) return null;
  let scaled = w.map((weight) => weight / sum);
  if (reach > 0 && degree > 0) {
    const centre = scaled.reduce((total, weight, i) => total + weight * (left + i), 0);
    const spread = scaled.reduce((total, weight, i) => total + weight * (left + i - centre) ** 2, 0);
    if (Math.sqrt(spread) > 0.001 * (n - 1)) {
      const tilt = (at - centre) / spread;
      scaled = scaled.map((weight, i) => weight * (tilt * (left + i - centre) + 1));
    }
  }
  return scaled.reduce((total, weight, i) => total + weight * (y[left + i - 1] as number), 0);
}

/** The window of neighbours around a place, pushed back inside the series at its ends. */
function windowAround(at: number, n: number, window: number): [number, number] {
  if (window >= n) return [1, n];
  const half = Math.floor((window + 1) / 2);
  const left = at < half ? 1 : at >= n - half + 1 ? n - window + 1 : at - half + 1;
  return [left, left + window - 1];
}

/** Loess at every tenth of the window (as R does) and at the end, with straight lines between. */
function loess(y: readonly number[], window: number, degree: number, weights: readonly number[] | null): number[] {
  const n = y.length;
  const jump = Math.max(1, Math.min(Math.ceil(window / 10), n - 1));
  const places: number[] = [];
  for (let at = 1; at <= n; at += jump) places.push(at);
  const last = places.at(-1) as number;
  const windows = places.map((at) => windowAround(at, n, window));
  if (last !== n) {
    places.push(n);
    windows.push(windows.at(-1) as [number, number]);
  }
  const smooth = places.map((at, i) => {
    const [left, right] = windows[i] as [number, number];
    return loessAt(y, window, degree, at, left, right, weights) ?? (y[at - 1] as number);
  });
  const result = new Array<number>(n).fill(0);
  places.forEach((at, i) => {
    result[at - 1] = smooth[i] as number;
    const before = places[i - 1];
    if (before === undefined) return;
    for (let between = before + 1; between < at; between += 1) {
      const share = (between - before) / (at - before);
      result[between - 1] = (smooth[i - 1] as number) + share * ((smooth[i] as number) - (smooth[i - 1] as number));
    }
  });
  return result;
}

/** Smooths every cycle position by itself and reaches one period further at both ends. */
function smoothCycles(y: readonly number[], period: number, window: number, degree: number, weights: readonly number[] | null): number[] {
  const extended = new Array<number>(y.length + 2 * period).fill(0);
  for (let position = 0; position < period; position += 1) {
    const places: number[] = [];
    for (let i = position; i < y.length; i += period) places.push(i);
    const own = places.map((i) => y[i] as number);
    const ownWeights = weights === null ? null : places.map((i) => weights[i] as number);
    const m = own.length;
    const middle = loess(own, window, degree, ownWeights);
    const span = Math.min(window, m);
    const before = loessAt(own, window, degree, 0, 1, span, ownWeights) ?? (middle[0] as number);
    const after = loessAt(own, window, degree, m + 1, Math.max(1, m - span + 1), m, ownWeights) ?? (middle[m - 1] as number);
    [before, ...middle, after].forEach((value, cycle) => {
      extended[position + cycle * period] = value;
    });
  }
  return extended;
}

function movingAverage(x: readonly number[], length: number): number[] {
  const result: number[] = [];
  let sum = 0;
  x.forEach((value, i) => {
    sum += value - (i >= length ? (x[i - length] as number) : 0);
    if (i >= length - 1) result.push(sum / length);
  });
  return result;
}

/** Bisquare weights by the size of the remainder against six times its median. */
function robustness(remainder: readonly number[]): number[] {
  const absolute = remainder.map(Math.abs);
  const wide = 6 * (quantile(absolute, 0.5) ?? 0);
  return absolute.map((r) => (r <= 0.001 * wide ? 1 : r <= 0.999 * wide ? (1 - (r / wide) ** 2) ** 2 : 0));
}

/** One pattern for all cycles: the mean of the seasonal values at each position. */
function sameEveryCycle(seasonal: readonly number[], period: number): number[] {
  const means = Array.from({ length: period }, (_, position) => {
    const own = seasonal.filter((__, i) => i % period === position);
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  });
  return seasonal.map((_, i) => means[i % period] as number);
}

/**
 * STL: seasonal and trend by loess (Cleveland et al. 1990), with the defaults of R's stl. Null with fewer than two periods.
 * methods.md 8: for days of the week use period 7, at least four periods, robust.
 */
export function seasonalTrend(x: readonly number[], options: SeasonalTrendOptions): SeasonalTrend | null {
  const { period, seasonalWindow } = options;
  const n = x.length;
  if (period < 2 || n < 2 * period) return null;
  const periodic = seasonalWindow === 'periodic';
  const window = periodic ? 10 * n + 1 : seasonalWindow;
  const degree = periodic ? 0 : (options.seasonalDegree ?? 0);
  const trendWindow = options.trendWindow ?? nextOdd((1.5 * period) / (1 - 1.5 / window));
  const lowPassWindow = options.lowPassWindow ?? nextOdd(period);
  const outer = options.outer ?? 0;
  const inner = options.inner ?? (outer > 0 ? 1 : 2);
  let trend = x.map(() => 0);
  let seasonal = x.map(() => 0);
  let weights: number[] | null = null;
  for (let round = 0; round <= outer; round += 1) {
    for (let pass = 0; pass < inner; pass += 1) {
      const detrended = x.map((value, i) => value - (trend[i] as number));
      const cycles = smoothCycles(detrended, period, window, degree, weights);
      const low = loess(movingAverage(movingAverage(movingAverage(cycles, period), period), 3), lowPassWindow, 1, null);
      seasonal = x.map((_, i) => (cycles[i + period] as number) - (low[i] as number));
      trend = loess(
        x.map((value, i) => value - (seasonal[i] as number)),
        trendWindow,
        1,
        weights,
      );
    }
    if (round < outer) weights = robustness(x.map((value, i) => value - (trend[i] as number) - (seasonal[i] as number)));
  }
  if (periodic) seasonal = sameEveryCycle(seasonal, period);
  return {
    seasonal,
    trend,
    remainder: x.map((value, i) => value - (trend[i] as number) - (seasonal[i] as number)),
    weights: weights ?? x.map(() => 1),
  };
}
