import type { Kpi } from '../../schema';
import { studentQuantile, wilson } from '../../statistics';

/** What hangs together by chance (a day, an agent), added up: its contacts are never counted as independent. */
interface Cluster {
  numerator: number;
  denominator: number;
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

interface Sums {
  readonly numerator: number;
  readonly denominator: number;
  readonly clusters: readonly Cluster[];
}

/** Standard error of sum/sum over clusters by linearisation; null with too few clusters. */
function clusteredError({ numerator, denominator, clusters }: Sums): { error: number; clusters: number } | null {
  const count = clusters.length;
  if (count < fewestClusters) return null;
  const ratio = numerator / denominator;
  const squares = clusters.reduce((sum, cluster) => sum + (cluster.numerator - ratio * cluster.denominator) ** 2, 0);
  return { error: Math.sqrt((count / (count - 1)) * squares) / denominator, clusters: count };
}

const unknown: RatioResult = { value: null, n: 0, interval: null, designEffect: null };

/** A share of contacts: Wilson's interval with n divided by the design effect of the clusters. */
function shareOf(sums: Sums): RatioResult {
  const n = sums.denominator;
  if (!(n > 0)) return unknown;
  const value = sums.numerator / n;
  const clustered = clusteredError(sums);
  const chance = (value * (1 - value)) / n;
  const designEffect = clustered && chance > 0 ? Math.max(1, clustered.error ** 2 / chance) : null;
  const effective = n / (designEffect ?? 1);
  const { low, high } = wilson(value * effective, effective);
  return { value, n, interval: [low, high], designEffect };
}

/** A mean or a ratio of times: Student's interval over the clusters. */
function meanOf(sums: Sums): RatioResult {
  const n = sums.denominator;
  if (!(n > 0)) return unknown;
  const value = sums.numerator / n;
  const clustered = clusteredError(sums);
  if (!clustered) return { value, n, interval: null, designEffect: null };
  const reach = studentQuantile(0.975, clustered.clusters - 1) * clustered.error;
  return { value, n, interval: [value - reach, value + reach], designEffect: null };
}

/** A part of time (absence of scheduled hours): Wilson's interval at the n that the clusters are worth, so that it stays between 0 and 1. */
function partOf(sums: Sums): RatioResult {
  const mean = meanOf(sums);
  const clustered = sums.denominator > 0 ? clusteredError(sums) : null;
  const chance = (mean.value ?? 0) * (1 - (mean.value ?? 0));
  if (mean.value === null || !clustered || !(clustered.error > 0) || !(chance > 0)) return mean;
  const worth = chance / clustered.error ** 2;
  const { low, high } = wilson(mean.value * worth, worth);
  return { ...mean, interval: [low, high] };
}

/** How one metric is computed from gathered rows. */
export interface Metric<Row> {
  readonly id: string;
  readonly unit: Kpi['unit'];
  /** share: part of a count (Wilson). part: part of a time, within 0 and 1. mean: everything else. */
  readonly kind: 'share' | 'part' | 'mean';
  readonly numerator: (row: Row) => number | null;
  readonly denominator: (row: Row) => number | null;
  /** What the result rests on, where that is not the denominator (seconds are no n). */
  readonly n?: (row: Row) => number | null;
  /** Text key definition.<id>; the metric's own id unless given. */
  readonly definition?: string;
}

/** The metric over some rows, with what `clusterOf` holds together counted as one by chance; `used` counts the rows that say anything. One pass: there may be a million rows. */
export function measure<Row>(
  metric: Metric<Row>,
  rows: readonly Row[],
  clusterOf: (row: Row) => string,
): RatioResult & { readonly used: number } {
  const clusters = new Map<string, Cluster>();
  const sums = { numerator: 0, denominator: 0, n: 0, used: 0 };
  for (const row of rows) {
    const numerator = metric.numerator(row);
    const denominator = metric.denominator(row);
    if (numerator === null || denominator === null || !(denominator > 0)) continue;
    const cluster = clusterOf(row);
    const before = clusters.get(cluster);
    if (before) {
      before.numerator += numerator;
      before.denominator += denominator;
    } else clusters.set(cluster, { numerator, denominator });
    sums.numerator += numerator;
    sums.denominator += denominator;
    sums.n += metric.n?.(row) ?? 0;
    sums.used += 1;
  }
  const whole = { ...sums, clusters: [...clusters.values()] };
  const result = { share: shareOf, part: partOf, mean: meanOf }[metric.kind](whole);
  return { ...result, n: metric.n ? sums.n : result.n, used: sums.used };
}
