import { type SeededRandom, seededRandom } from './seeded-random';

export interface KMeans {
  /** Cluster 0..k-1 per point. */
  readonly clusters: readonly number[];
  readonly centres: readonly (readonly number[])[];
  readonly sizes: readonly number[];
  /** Sum of squared distances to the own centre. */
  readonly withinSquares: number;
}

export const squaredDistance = (a: readonly number[], b: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += ((a[i] as number) - (b[i] as number)) ** 2;
  return sum;
};

/** k-means++: each next centre with a chance proportional to its squared distance from the chosen ones. */
function startingCentres(points: readonly (readonly number[])[], k: number, random: SeededRandom): number[][] {
  const centres = [[...(points[random.integer(points.length)] as number[])]];
  const nearest = points.map((point) => squaredDistance(point, centres[0] as number[]));
  while (centres.length < k) {
    let left = random.next() * nearest.reduce((sum, distance) => sum + distance, 0);
    let chosen = points.length - 1;
    for (let i = 0; i < points.length; i += 1) {
      left -= nearest[i] as number;
      if (left <= 0) {
        chosen = i;
        break;
      }
    }
    const centre = [...(points[chosen] as number[])];
    centres.push(centre);
    points.forEach((point, i) => {
      nearest[i] = Math.min(nearest[i] as number, squaredDistance(point, centre));
    });
  }
  return centres;
}

function assign(
  points: readonly (readonly number[])[],
  centres: readonly (readonly number[])[],
): { clusters: number[]; withinSquares: number; farthest: number } {
  let [withinSquares, farthest, far] = [0, 0, -1];
  const clusters = points.map((point, i) => {
    let [best, distance] = [0, Number.POSITIVE_INFINITY];
    centres.forEach((centre, c) => {
      const d = squaredDistance(point, centre);
      if (d < distance) [best, distance] = [c, d];
    });
    withinSquares += distance;
    if (distance > far) [farthest, far] = [i, distance];
    return best;
  });
  return { clusters, withinSquares, farthest };
}

function centresOf(points: readonly (readonly number[])[], clusters: readonly number[], k: number, farthest: number): number[][] {
  const width = points[0]?.length ?? 0;
  const sums = Array.from({ length: k }, () => new Array<number>(width).fill(0));
  const sizes = new Array<number>(k).fill(0);
  points.forEach((point, i) => {
    const cluster = clusters[i] as number;
    sizes[cluster] = (sizes[cluster] as number) + 1;
    const sum = sums[cluster] as number[];
    point.forEach((value, j) => {
      sum[j] = (sum[j] as number) + value;
    });
  });
  // an empty cluster restarts at the point that fits worst
  return sums.map((sum, c) => (sizes[c] === 0 ? [...(points[farthest] as number[])] : sum.map((value) => value / (sizes[c] as number))));
}

/** k-means by Lloyd from many k-means++ starts; the best is kept. Null when there are fewer points than clusters. */
export function kMeans(
  points: readonly (readonly number[])[],
  k: number,
  { seed, starts = 50 }: { readonly seed: number; readonly starts?: number },
): KMeans | null {
  if (k < 1 || points.length < k) return null;
  const random = seededRandom(seed);
  let best: KMeans | null = null;
  for (let start = 0; start < starts; start += 1) {
    let centres = startingCentres(points, k, random);
    let { clusters, withinSquares, farthest } = assign(points, centres);
    for (let step = 0; step < 300; step += 1) {
      centres = centresOf(points, clusters, k, farthest);
      const next = assign(points, centres);
      const settled = next.clusters.every((cluster, i) => cluster === clusters[i]);
      ({ clusters, withinSquares, farthest } = next);
      if (settled) break;
    }
    if (best === null || withinSquares < best.withinSquares - 1e-12) {
      best = { clusters, centres, withinSquares, sizes: centres.map((_, c) => clusters.filter((cluster) => cluster === c).length) };
    }
  }
  return best;
}
