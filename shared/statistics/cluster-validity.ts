import { kMeans, squaredDistance } from './k-means';
import { dot, symmetricEigen, transpose } from './linear-algebra';
import { seededRandom } from './seeded-random';

/** Mean silhouette (b - a) / max(a, b) over all points, Euclidean; a lone point counts 0. Null with fewer than two clusters. */
export function silhouette(points: readonly (readonly number[])[], clusters: readonly number[]): number | null {
  const k = Math.max(...clusters) + 1;
  const sizes = Array.from({ length: k }, (_, c) => clusters.filter((cluster) => cluster === c).length);
  if (sizes.filter((size) => size > 0).length < 2) return null;
  let total = 0;
  points.forEach((point, i) => {
    const own = clusters[i] as number;
    if ((sizes[own] as number) < 2) return;
    const sums = new Float64Array(k);
    points.forEach((other, j) => {
      const cluster = clusters[j] as number;
      if (i !== j) sums[cluster] = (sums[cluster] as number) + Math.sqrt(squaredDistance(point, other));
    });
    const a = (sums[own] as number) / ((sizes[own] as number) - 1);
    const b = Math.min(...sizes.map((size, c) => (c === own || size === 0 ? Number.POSITIVE_INFINITY : (sums[c] as number) / size)));
    total += Math.max(a, b) > 0 ? (b - a) / Math.max(a, b) : 0;
  });
  return total / points.length;
}

/** Sum of squared distances to the cluster means. */
export function withinSquares(points: readonly (readonly number[])[], clusters: readonly number[]): number {
  const groups = new Map<number, (readonly number[])[]>();
  points.forEach((point, i) => {
    const cluster = clusters[i] as number;
    const members = groups.get(cluster);
    if (members) members.push(point);
    else groups.set(cluster, [point]);
  });
  let sum = 0;
  for (const members of groups.values()) {
    const centre = (members[0] as readonly number[]).map(
      (_, j) => members.reduce((total, point) => total + (point[j] as number), 0) / members.length,
    );
    sum += members.reduce((total, point) => total + squaredDistance(point, centre), 0);
  }
  return sum;
}

/** Calinski-Harabasz: between over within variance; null where it has no meaning. */
export function calinskiHarabasz(points: readonly (readonly number[])[], clusters: readonly number[]): number | null {
  const k = new Set(clusters).size;
  const n = points.length;
  const within = withinSquares(points, clusters);
  if (k < 2 || n <= k || within === 0) return null;
  const all = withinSquares(
    points,
    points.map(() => 0),
  );
  return (all - within) / (k - 1) / (within / (n - k));
}

const pairs = (n: number) => (n * (n - 1)) / 2;

/** Adjusted Rand index of two labellings: 1 the same, about 0 by chance; 1 when the denominator is 0 (methods.md 7). */
export function adjustedRandIndex(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const count = (keys: readonly string[]) => {
    const counts = new Map<string, number>();
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
    return [...counts.values()].reduce((sum, size) => sum + pairs(size), 0);
  };
  const together = count(a.map((label, i) => `${label}\u0001${b[i]}`));
  const [first, second] = [count(a.map(String)), count(b.map(String))];
  const expected = (first * second) / pairs(a.length);
  const denominator = 0.5 * (first + second) - expected;
  return denominator === 0 || a.length < 2 ? 1 : (together - expected) / denominator;
}

export interface GapStatistic {
  readonly k: readonly number[];
  readonly gap: readonly number[];
  readonly standardError: readonly number[];
  /** The smallest k within one standard error of the first local maximum (firstSEmax). */
  readonly best: number;
  readonly seed: number;
}

/** The points along their own principal axes: distances stay, and a box around them fits closer than one along the columns. */
function alongPrincipalAxes(points: readonly (readonly number[])[]): number[][] {
  const columns = transpose(points).map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / column.length;
    return column.map((value) => value - mean);
  });
  const axes = transpose(symmetricEigen(columns.map((a) => columns.map((b) => dot(a, b)))).vectors);
  return transpose(columns).map((point) => axes.map((axis) => dot(point, axis)));
}

/** Gap statistic (Tibshirani et al. 2001) for k-means against uniform points in the box along the principal axes. */
export function gapStatistic(
  points: readonly (readonly number[])[],
  {
    maxClusters = 8,
    references = 50,
    seed,
    starts = 20,
  }: { readonly maxClusters?: number; readonly references?: number; readonly seed: number; readonly starts?: number },
): GapStatistic {
  const random = seededRandom(seed);
  const turned = alongPrincipalAxes(points);
  const ranges = (turned[0] ?? []).map((_, j) => {
    const column = turned.map((point) => point[j] as number);
    return [Math.min(...column), Math.max(...column)] as const;
  });
  const most = Math.min(maxClusters, points.length - 1);
  const ks = Array.from({ length: most }, (_, i) => i + 1);
  const logsOf = (set: readonly (readonly number[])[]) =>
    ks.map((k) => Math.log(kMeans(set, k, { seed, starts })?.withinSquares || Number.MIN_VALUE));
  const own = logsOf(points);
  const drawn = Array.from({ length: references }, () =>
    logsOf(points.map(() => ranges.map(([low, high]) => low + (high - low) * random.next()))),
  );
  const gap = ks.map((_, i) => drawn.reduce((sum, logs) => sum + (logs[i] as number), 0) / references - (own[i] as number));
  const standardError = ks.map((_, i) => {
    const values = drawn.map((logs) => logs[i] as number);
    const average = values.reduce((sum, value) => sum + value, 0) / references;
    const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - average) ** 2, 0) / references);
    return spread * Math.sqrt(1 + 1 / references);
  });
  return { k: ks, gap, standardError, best: firstWithinError(gap, standardError), seed };
}

/** firstSEmax: first local maximum of the gap, then the smallest k whose gap is within its standard error. */
export function firstWithinError(gap: readonly number[], standardError: readonly number[]): number {
  let peak = gap.findIndex((value, i) => i + 1 >= gap.length || value >= (gap[i + 1] as number));
  if (peak < 0) peak = gap.length - 1;
  const floor = (gap[peak] as number) - (standardError[peak] as number);
  return gap.findIndex((value, i) => i <= peak && value >= floor) + 1;
}
