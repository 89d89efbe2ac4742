import { adjustedRandIndex, gapStatistic, kMeans, seededRandom, silhouette, variance, wardTree } from '../../statistics';

export type Clustering =
  | {
      readonly kind: 'clusters';
      readonly k: number;
      readonly clusters: readonly number[];
      readonly jaccard: readonly number[];
      readonly agreement: number;
    }
  | { readonly kind: 'continuum'; readonly because: 'too_few_units' | 'no_clear_number' | 'not_stable' | 'methods_disagree' };

export interface UnitFeature {
  readonly values: readonly number[];
  /** count: long-tailed, taken by logarithm; rate: 0..1, by logit; other: as it is. */
  readonly kind: 'count' | 'rate' | 'other';
}

const fewestUnits = 50;
const mostClusters = 8;
const stableJaccard = 0.75;
const sameByBoth = 0.6;
const resamples = 50;

/** On an even scale: log or logit, then z-scores; a column that says what another says (|r| above .9) is dropped. */
export function preparedColumns(features: readonly UnitFeature[]): number[][] {
  const columns = features.flatMap(({ values, kind }) => {
    const even = values.map((value) =>
      kind === 'count' ? Math.log1p(Math.max(0, value)) : kind === 'rate' ? Math.log((value + 0.005) / (1.005 - value)) : value,
    );
    const mean = even.reduce((sum, value) => sum + value, 0) / even.length;
    const spread = Math.sqrt(variance(even) ?? 0);
    return spread > 1e-12 ? [even.map((value) => (value - mean) / spread)] : [];
  });
  const correlation = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, value, row) => sum + value * (b[row] as number), 0) / (a.length - 1);
  return columns.filter((column, place) => columns.slice(0, place).every((earlier) => Math.abs(correlation(column, earlier)) <= 0.9));
}

/** Mean over resamples of how well each cluster is found again, as the share of common members (Hennig 2007). */
function bootstrapJaccard(points: readonly (readonly number[])[], clusters: readonly number[], k: number, seed: number): number[] {
  const random = seededRandom(seed);
  const sums = new Array<number>(k).fill(0);
  for (let round = 0; round < resamples; round += 1) {
    const drawn = Array.from(points, () => random.integer(points.length));
    const found = kMeans(
      drawn.map((place) => points[place] as number[]),
      k,
      { seed: seed + round, starts: 20 },
    );
    for (let cluster = 0; cluster < k; cluster += 1) {
      const own = new Set(drawn.filter((place) => clusters[place] === cluster));
      let best = 0;
      for (let other = 0; other < k; other += 1) {
        const members = new Set(drawn.filter((_, index) => found?.clusters[index] === other));
        const common = [...own].filter((place) => members.has(place)).length;
        best = Math.max(best, common / Math.max(1, own.size + members.size - common));
      }
      sums[cluster] = (sums[cluster] as number) + best / resamples;
    }
  }
  return sums;
}

/**
 * Clusters units (clients) only where the data has them (methods.md 7): at least 50, a number of clusters on which silhouette and gap agree
 * that there is more than one, each cluster found again in resamples, and k-means and Ward in agreement. Otherwise a continuum, with why.
 */
export function clusterUnits(features: readonly UnitFeature[], seed: number): Clustering {
  const units = features[0]?.values.length ?? 0;
  if (units < fewestUnits) return { kind: 'continuum', because: 'too_few_units' };
  const columns = preparedColumns(features);
  const points = Array.from({ length: units }, (_, row) => columns.map((column) => column[row] as number));
  if (columns.length === 0) return { kind: 'continuum', because: 'no_clear_number' };
  const gap = gapStatistic(points, { maxClusters: mostClusters, references: 20, seed, starts: 10 });
  if (gap.best < 2) return { kind: 'continuum', because: 'no_clear_number' };
  const tried = Array.from({ length: mostClusters - 1 }, (_, index) => index + 2).flatMap((k) => {
    const found = kMeans(points, k, { seed, starts: 50 });
    const width = found && silhouette(points, found.clusters);
    return found && width !== null ? [{ k, clusters: found.clusters, width }] : [];
  });
  const best = tried.sort((a, b) => b.width - a.width)[0];
  if (!best) return { kind: 'continuum', because: 'no_clear_number' };
  const jaccard = bootstrapJaccard(points, best.clusters, best.k, seed);
  if (jaccard.some((value) => value < stableJaccard)) return { kind: 'continuum', because: 'not_stable' };
  const agreement = adjustedRandIndex(best.clusters, wardTree(points).cut(best.k));
  if (agreement < sameByBoth) return { kind: 'continuum', because: 'methods_disagree' };
  return { kind: 'clusters', k: best.k, clusters: best.clusters, jaccard, agreement };
}
