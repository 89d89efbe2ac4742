import { adjustedRandIndex, calinskiHarabasz, gapStatistic, silhouette, withinSquares } from '../cluster-validity';
import { variance } from '../descriptive';
import { kMeans } from '../k-means';
import { wardTree } from '../ward';
import { dataOf } from './built-in-data';
import {
  asNumbers,
  type CalculationInput,
  type Calculator,
  find,
  isFields,
  labelsField,
  missing,
  numberField,
  optionalNumber,
  wrongField,
} from './input';

/** Points and, where the data carry them, the known kinds. */
function pointsOf(input: CalculationInput): { points: number[][]; kinds: string[] | null } {
  const own = find(input.fields, ['x', 'points', 'X']);
  const data = dataOf(input);
  const value = Array.isArray(own?.value)
    ? own.value
    : isFields(data)
      ? (find(data, ['x', 'points', 'X'])?.value ?? columnsOf(data))
      : data;
  if (!Array.isArray(value)) throw missing(['x']);
  const points = value.map((row) => asNumbers(Array.isArray(row) ? row : [row], 'x'));
  if (points.some((point) => point.length !== points[0]?.length)) throw wrongField('x', 'points_of_one_length');
  const kinds = isFields(data) ? find(data, ['species', 'labels', 'kind'])?.value : undefined;
  const wanted = find(input.fields, ['scaled', 'scale', 'standardise', 'standardize', 'zscore'])?.value;
  if (wanted !== undefined && wanted !== null && typeof wanted !== 'boolean' && typeof wanted !== 'string')
    throw wrongField('scaled', 'true_or_false');
  const scaled = wanted === true || (typeof wanted === 'string' && /^(true|yes|z|std|standard|scale)/i.test(wanted));
  return {
    points: scaled ? standardised(points, optionalNumber(input.fields, ['ddof']) === 0) : points,
    kinds: Array.isArray(kinds) ? kinds.map(String) : null,
  };
}

const columnsOf = (data: Readonly<Record<string, unknown>>): unknown[] => {
  const columns = Object.values(data).filter(
    (column): column is number[] => Array.isArray(column) && column.every((value) => typeof value === 'number'),
  );
  return (columns[0] ?? []).map((_, i) => columns.map((column) => column[i]));
};

/** Mean 0 and standard deviation 1 per column (divisor n - 1, as R's scale; n when asked). */
function standardised(points: readonly (readonly number[])[], population: boolean): number[][] {
  const n = points.length;
  const columns = (points[0] ?? []).map((_, j) => points.map((point) => point[j] as number));
  const forms = columns.map((column) => {
    const mean = column.reduce((sum, value) => sum + value, 0) / n;
    const spread = Math.sqrt((variance(column) ?? 0) * (population ? (n - 1) / n : 1));
    return { mean, spread: spread > 0 ? spread : 1 };
  });
  return points.map((point) => point.map((value, j) => (value - (forms[j]?.mean as number)) / (forms[j]?.spread as number)));
}

const seedOf = (input: CalculationInput) => optionalNumber(input.fields, ['seed']) ?? 20260101;
const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b);

/** More clusters than different points would leave empty ones. */
function clustersOf(k: number, points: readonly (readonly number[])[]): number {
  const different = new Set(points.map((point) => point.join(' '))).size;
  if (!Number.isInteger(k) || k < 1 || k > different) throw wrongField('k', 'whole_to_different_points', { high: different });
  return k;
}

const kmeans: Calculator = (input) => {
  const { points, kinds } = pointsOf(input);
  const result = kMeans(points, clustersOf(numberField(input.fields, ['k', 'clusters', 'centers']), points), {
    seed: seedOf(input),
    starts: 100,
  });
  if (result === null) return { wss: null, sizes: null, undefined: true };
  const ari = kinds === null ? null : adjustedRandIndex(result.clusters, kinds);
  return {
    sizes: ascending(result.sizes),
    wss: result.withinSquares,
    silhouette: silhouette(points, result.clusters),
    calinski_harabasz: calinskiHarabasz(points, result.clusters),
    ari_vs_species: ari,
    ari,
    centers_sorted_by_x1: [...result.centres].sort((a, b) => (a[0] as number) - (b[0] as number)),
    clusters: result.clusters,
  };
};

function cutOf(k: number, points: readonly unknown[]): number {
  if (!Number.isInteger(k) || k < 1 || k > points.length) throw wrongField('k', 'whole_to_points', { high: points.length });
  return k;
}

const ward: Calculator = (input) => {
  const { points, kinds } = pointsOf(input);
  const tree = wardTree(points);
  const k = cutOf(optionalNumber(input.fields, ['k', 'clusters']) ?? Math.min(3, points.length), points);
  const clusters = tree.cut(k);
  const counts = new Map<number, number>();
  for (const cluster of clusters) counts.set(cluster, (counts.get(cluster) ?? 0) + 1);
  const shown = optionalNumber(input.fields, ['top_heights', 'n_heights']) ?? 5;
  const ari = kinds === null ? null : adjustedRandIndex(clusters, kinds);
  return {
    sizes: ascending([...counts.values()]),
    ari,
    ari_vs_species: ari,
    heights: tree.heights.slice(-shown),
    all_heights: tree.heights,
    top_height: tree.heights.at(-1),
    wss: withinSquares(points, clusters),
    silhouette: silhouette(points, clusters),
    clusters,
  };
};

/** Mean silhouette for given labels, for one k, or for a range of k by k-means. */
const silhouettes: Calculator = (input) => {
  const { points } = pointsOf(input);
  const labels = find(input.fields, ['labels', 'clusters']);
  if (Array.isArray(labels?.value)) {
    if (labels.value.length !== points.length) throw wrongField(labels.name, 'one_for_each', { count: points.length, of: 'x' });
    const names = [...new Set(labels.value.map(String))];
    return {
      silhouette: silhouette(
        points,
        labels.value.map((label) => names.indexOf(String(label))),
      ),
    };
  }
  const wanted = find(input.fields, ['k', 'ks', 'k_values', 'k_range'])?.value;
  const ks = Array.isArray(wanted) ? asNumbers(wanted, 'k') : typeof wanted === 'number' ? [wanted] : [2, 3, 4, 5, 6, 7, 8];
  const values = ks.map((k) => {
    const result = kMeans(points, clustersOf(k, points), { seed: seedOf(input), starts: 50 });
    return result === null ? null : silhouette(points, result.clusters);
  });
  const best = ks[values.indexOf(Math.max(...values.map((value) => value ?? -1)))];
  return {
    k: ks,
    silhouettes: values,
    silhouette: values.length === 1 ? values[0] : Object.fromEntries(ks.map((k, i) => [String(k), values[i]])),
    by_k: Object.fromEntries(ks.map((k, i) => [String(k), values[i]])),
    best_k: best,
    k_best: best,
    best,
  };
};

const gap: Calculator = (input) => {
  const { points } = pointsOf(input);
  const result = gapStatistic(points, {
    seed: seedOf(input),
    maxClusters: optionalNumber(input.fields, ['k_max', 'K_max', 'max_k']) ?? 8,
    references: optionalNumber(input.fields, ['B', 'references']) ?? 50,
  });
  return {
    k: result.k,
    gap: result.gap,
    se: result.standardError,
    best_k: result.best,
    k_best: result.best,
    best: result.best,
    seed: result.seed,
  };
};

const ari: Calculator = ({ fields }) => {
  const a = labelsField(fields, ['a', 'x', 'labels_a', 'labels_true', 'true']);
  const b = labelsField(fields, ['b', 'y', 'labels_b', 'labels_pred', 'pred']);
  if (a.length !== b.length) throw wrongField('b', 'one_for_each', { count: a.length, of: 'a' });
  return { ari: adjustedRandIndex(a, b) };
};

export const clusterCalculators: Readonly<Record<string, Calculator>> = {
  kmeans,
  'ward.D2': ward,
  ward,
  hclust: ward,
  silhouette: silhouettes,
  gap,
  gapStatistic: gap,
  ari,
};
