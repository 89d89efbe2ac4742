import { quantile, variance } from './descriptive';

export interface ChangePoints {
  /** Places (from 0) of the last point of each left segment. */
  readonly lastOfLeft: readonly number[];
  readonly means: readonly number[];
  readonly sigma: number;
  readonly penalty: number;
  /** Correlation of neighbours around the segment means of the first pass; raises the penalty above .2. */
  readonly lagCorrelation: number;
}

export interface ChangePointOptions {
  /** Noise of one point; default sd(diff)/sqrt 2. */
  readonly sigma?: number;
  /** Cost per change in units of squared sigmas; default 2 ln n, raised for correlated neighbours. */
  readonly penalty?: number;
  /** Default 7 (days); 1 allows any. */
  readonly minimumSegment?: number;
}

/** Noise from differences of neighbours, which a few shifts hardly touch. */
export const noiseFromDifferences = (x: readonly number[]): number =>
  Math.sqrt((variance(x.slice(1).map((value, i) => value - (x[i] as number))) ?? 0) / 2);

/** Noise by the median absolute deviation, 1.4826 MAD. */
export function noiseFromMedian(x: readonly number[]): number {
  const middle = quantile(x, 0.5) ?? 0;
  return (
    1.4826 *
    (quantile(
      x.map((value) => Math.abs(value - middle)),
      0.5,
    ) ?? 0)
  );
}

/** Best partition by dynamic programming: least squares per segment plus the penalty per change. */
function partition(z: readonly number[], penalty: number, shortest: number): number[] {
  const n = z.length;
  const [sums, squares] = [new Float64Array(n + 1), new Float64Array(n + 1)];
  z.forEach((value, i) => {
    sums[i + 1] = (sums[i] as number) + value;
    squares[i + 1] = (squares[i] as number) + value * value;
  });
  const cost = (from: number, to: number) =>
    (squares[to] as number) - (squares[from] as number) - ((sums[to] as number) - (sums[from] as number)) ** 2 / (to - from);
  const best = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const previous = new Int32Array(n + 1);
  best[0] = -penalty;
  for (let end = shortest; end <= n; end += 1) {
    for (let start = 0; start <= end - shortest; start += 1) {
      const value = (best[start] as number) + cost(start, end) + penalty;
      if (value < (best[end] as number)) [best[end], previous[end]] = [value, start];
    }
  }
  const changes: number[] = [];
  for (let end = previous[n] as number; end > 0; end = previous[end] as number) changes.unshift(end - 1);
  return changes;
}

const meansOf = (x: readonly number[], changes: readonly number[]) => {
  const cuts = [0, ...changes.map((last) => last + 1), x.length];
  return cuts.slice(1).map((end, i) => x.slice(cuts[i], end).reduce((sum, value) => sum + value, 0) / (end - (cuts[i] as number)));
};

function lagCorrelationOf(x: readonly number[], changes: readonly number[], means: readonly number[]): number {
  const residuals = x.map((value, i) => value - (means[changes.filter((last) => last < i).length] as number));
  const squares = residuals.reduce((sum, value) => sum + value * value, 0);
  return squares > 0 ? residuals.slice(1).reduce((sum, value, i) => sum + value * (residuals[i] as number), 0) / squares : 0;
}

/** When did the mean change (methods.md 8): exact optimal partitioning. Null with fewer than two points or without any variation. */
export function changePoints(x: readonly number[], { sigma, penalty, minimumSegment = 7 }: ChangePointOptions = {}): ChangePoints | null {
  if (x.length < 2) return null;
  const noise = sigma ?? noiseFromDifferences(x);
  if (!(noise > 0)) return null;
  const centre = x.reduce((sum, value) => sum + value, 0) / x.length;
  const z = x.map((value) => (value - centre) / noise);
  const shortest = Math.max(1, Math.min(minimumSegment, x.length));
  const plain = penalty ?? 2 * Math.log(x.length);
  const firstPass = partition(z, plain, shortest);
  const lagCorrelation = lagCorrelationOf(x, firstPass, meansOf(x, firstPass));
  const raised = penalty === undefined && lagCorrelation > 0.2 ? (plain * (1 + lagCorrelation)) / (1 - lagCorrelation) : plain;
  const lastOfLeft = raised === plain ? firstPass : partition(z, raised, shortest);
  return { lastOfLeft, means: meansOf(x, lastOfLeft), sigma: noise, penalty: raised, lagCorrelation };
}
