import type { Kpi } from '../../schema';
import { studentQuantile, wilson } from '../../statistics';

/** One independent piece of a ratio: a day of a queue, a day of an agent. Its contacts hang together, so they are never counted as independent. */
export interface Piece {
  /** What hangs together: a date or an agent. */
  readonly cluster: string;
  readonly numerator: number;
  readonly denominator: number;
}
export interface RatioResult {
  /** Sum over sum; null without a denominator. */
  readonly value: number | null;
  readonly n: number;
  /** 95 %; null where chance cannot be judged. */
  readonly interval: [number, number] | null;
  /** How much wider than for independent contacts the interval is (variance factor, at least 1); null when it could not be judged. */
  readonly designEffect: number | null;
}

/** Fewer clusters say too little about how much contacts hang together. */
const fewestClusters = 6;

function byCluster(pieces: readonly Piece[]): { numerator: number; denominator: number }[] {
  const clusters = new Map<string, { numerator: number; denominator: number }>();
  for (const { cluster, numerator, denominator } of pieces) {
    const sum = clusters.get(cluster) ?? { numerator: 0, denominator: 0 };
    clusters.set(cluster, { numerator: sum.numerator + numerator, denominator: sum.denominator + denominator });
  }
  return [...clusters.values()];
}

/** Standard error of sum/sum over clusters by linearisation; null with too few clusters. */
export function clusteredError(pieces: readonly Piece[]): { error: number; clusters: number } | null {
  const clusters = byCluster(pieces).filter(({ denominator }) => denominator > 0);
  if (clusters.length < fewestClusters) return null;
  const denominator = clusters.reduce((sum, cluster) => sum + cluster.denominator, 0);
  const ratio = clusters.reduce((sum, cluster) => sum + cluster.numerator, 0) / denominator;
  const squares = clusters.reduce((sum, cluster) => sum + (cluster.numerator - ratio * cluster.denominator) ** 2, 0);
  return { error: Math.sqrt((clusters.length / (clusters.length - 1)) * squares) / denominator, clusters: clusters.length };
}

/** A share of contacts: Wilson's interval with n divided by the design effect of the clusters. */
export function shareOf(pieces: readonly Piece[]): RatioResult {
  const n = pieces.reduce((sum, piece) => sum + piece.denominator, 0);
  if (!(n > 0)) return { value: null, n: 0, interval: null, designEffect: null };
  const successes = pieces.reduce((sum, piece) => sum + piece.numerator, 0);
  const value = successes / n;
  const clustered = clusteredError(pieces);
  const chance = (value * (1 - value)) / n;
  const designEffect = clustered && chance > 0 ? Math.max(1, clustered.error ** 2 / chance) : null;
  const effective = n / (designEffect ?? 1);
  const { low, high } = wilson(value * effective, effective);
  return { value, n, interval: [low, high], designEffect };
}

/** A mean or a ratio of times: Student's interval over the clusters. */
export function meanOf(pieces: readonly Piece[]): RatioResult {
  const n = pieces.reduce((sum, piece) => sum + piece.denominator, 0);
  if (!(n > 0)) return { value: null, n: 0, interval: null, designEffect: null };
  const value = pieces.reduce((sum, piece) => sum + piece.numerator, 0) / n;
  const clustered = clusteredError(pieces);
  if (!clustered) return { value, n, interval: null, designEffect: null };
  const reach = studentQuantile(0.975, clustered.clusters - 1) * clustered.error;
  return { value, n, interval: [value - reach, value + reach], designEffect: null };
}

/** How one metric is computed from gathered rows. */
export interface Metric<Row> {
  readonly id: string;
  readonly unit: Kpi['unit'];
  /** share: part of a count (Wilson). mean: everything else. */
  readonly kind: 'share' | 'mean';
  readonly numerator: (row: Row) => number | null;
  readonly denominator: (row: Row) => number | null;
  /** What the result rests on, where that is not the denominator (seconds are no n). */
  readonly n?: (row: Row) => number | null;
  /** Text key definition.<id>; the metric's own id unless given. */
  readonly definition?: string;
}

export function measure<Row>(metric: Metric<Row>, rows: readonly Row[], clusterOf: (row: Row) => string): RatioResult {
  const pieces: Piece[] = [];
  let n = 0;
  for (const row of rows) {
    const numerator = metric.numerator(row);
    const denominator = metric.denominator(row);
    if (numerator === null || denominator === null || !(denominator > 0)) continue;
    pieces.push({ cluster: clusterOf(row), numerator, denominator });
    n += metric.n?.(row) ?? 0;
  }
  const result = metric.kind === 'share' ? shareOf(pieces) : meanOf(pieces);
  return metric.n ? { ...result, n } : result;
}
