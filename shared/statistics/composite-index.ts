import { percentileInterval } from './bootstrap';
import { seededRandom } from './seeded-random';

/** One metric of a composite: shrunken values per team with their variances, the common mean and spread. */
export interface IndexMetric {
  readonly name: string;
  /** null: the team has no comparable value; it then counts as the mean. */
  readonly estimates: readonly (number | null)[];
  readonly variances: readonly (number | null)[];
  readonly mean: number;
  /** Between-team standard deviation; 0 lets the metric drop out. */
  readonly tau: number;
  readonly weight: number;
  readonly higherIsBetter: boolean;
}

export interface IndexTeam {
  /** Weighted mean of standardised values; 0 is the mean team. */
  readonly value: number;
  readonly interval: [number, number];
  /** 1 is best. */
  readonly rank: number;
  readonly rankInterval: [number, number];
  readonly inTopThird: number;
  readonly inBottomThird: number;
  /** Ranks when the weights vary as a Dirichlet around the declared ones. */
  readonly rankIntervalOverWeights: [number, number];
}

export interface CompositeIndex {
  readonly teams: readonly IndexTeam[];
  readonly usedMetrics: readonly string[];
  readonly seed: number;
  readonly draws: number;
}

const ranksOf = (values: readonly number[]): number[] => {
  const order = values.map((_, j) => j).sort((a, b) => (values[b] as number) - (values[a] as number));
  const ranks = new Array<number>(values.length).fill(0);
  order.forEach((team, place) => {
    ranks[team] = place + 1;
  });
  return ranks;
};

/**
 * Composite team index with its uncertainty (methods.md 4.4): z = (estimate - mean) / tau per metric, signed so that more is better,
 * weighted sum; rank intervals from draws around the estimates. Null with fewer than two teams or when no metric spreads.
 */
export function compositeIndex(
  metrics: readonly IndexMetric[],
  { seed, draws = 2000 }: { readonly seed: number; readonly draws?: number },
): CompositeIndex | null {
  const used = metrics.filter(({ tau, weight }) => tau > 0 && weight > 0);
  const teams = used[0]?.estimates.length ?? 0;
  if (teams < 2) return null;
  const weightSum = used.reduce((sum, { weight }) => sum + weight, 0);
  const weights = used.map(({ weight }) => weight / weightSum);
  const standardised = (metric: IndexMetric, value: number | null) =>
    value === null ? 0 : ((metric.higherIsBetter ? 1 : -1) * (value - metric.mean)) / metric.tau;
  const indexOf = (valueAt: (metric: IndexMetric, team: number) => number | null, by: readonly number[]) =>
    Array.from({ length: teams }, (_, team) =>
      used.reduce((sum, metric, k) => sum + (by[k] as number) * standardised(metric, valueAt(metric, team)), 0),
    );
  const estimates = (metric: IndexMetric, team: number) => metric.estimates[team] ?? null;
  const values = indexOf(estimates, weights);
  const random = seededRandom(seed);
  const drawnValues: number[][] = [];
  const drawnRanks: number[][] = [];
  const weightRanks: number[][] = [];
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = indexOf((metric, team) => {
      const estimate = metric.estimates[team] ?? null;
      return estimate === null
        ? metric.mean + metric.tau * random.normal()
        : estimate + Math.sqrt(metric.variances[team] ?? 0) * random.normal();
    }, weights);
    drawnValues.push(drawn);
    drawnRanks.push(ranksOf(drawn));
    weightRanks.push(ranksOf(indexOf(estimates, random.dirichlet(weights.map((weight) => 10 * weight)))));
  }
  const ranks = ranksOf(values);
  const column = (table: readonly (readonly number[])[], team: number) => table.map((row) => row[team] as number);
  const third = teams / 3;
  const shareOf = (table: readonly number[], test: (rank: number) => boolean) => table.filter(test).length / table.length;
  const results = values.map((value, team) => {
    const own = column(drawnRanks, team);
    return {
      value,
      interval: percentileInterval(column(drawnValues, team)) ?? ([value, value] as [number, number]),
      rank: ranks[team] as number,
      rankInterval: roundedOut(own),
      inTopThird: shareOf(own, (rank) => rank <= third),
      inBottomThird: shareOf(own, (rank) => rank > teams - third),
      rankIntervalOverWeights: roundedOut(column(weightRanks, team)),
    };
  });
  return { teams: results, usedMetrics: used.map(({ name }) => name), seed, draws };
}

/** Ranks are whole: the interval is rounded outwards. */
function roundedOut(ranks: readonly number[]): [number, number] {
  const [low, high] = percentileInterval(ranks) ?? [0, 0];
  return [Math.floor(low), Math.ceil(high)];
}
