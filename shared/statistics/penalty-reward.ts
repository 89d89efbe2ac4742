import { quantile } from './descriptive';
import { studentQuantile } from './distributions';
import { leastSquares } from './least-squares';

export type SatisfactionClass = 'basic' | 'performance' | 'excitement' | 'not_separable';

export interface PenaltyReward {
  readonly intercept: number | null;
  readonly rSquared: number | null;
  readonly items: readonly {
    readonly lowQuartile: number;
    readonly highQuartile: number;
    /** Change of the outcome when the item is low (usually negative), and when it is high. */
    readonly penalty: number | null;
    readonly reward: number | null;
    readonly penaltyError: number | null;
    readonly rewardError: number | null;
    /** Interval of |penalty| - reward; the class needs it to exclude 0. */
    readonly asymmetry: [number, number] | null;
    readonly class: SatisfactionClass;
  }[];
}

/**
 * Penalty-reward analysis (Brandt 1987; methods.md 5.4): OLS on dummies low (at or under Q1) and high (at or over Q3) per item, quartiles of type 7.
 * `x`: one row per answer. Basic: falls more than it gains; excitement: gains more than it falls; performance: both count and neither is larger.
 */
export function penaltyReward(x: readonly (readonly number[])[], y: readonly number[], confidence = 0.95): PenaltyReward {
  const width = x[0]?.length ?? 0;
  const quartiles = Array.from({ length: width }, (_, item) => {
    const column = x.map((row) => row[item] as number);
    return [quantile(column, 0.25) as number, quantile(column, 0.75) as number] as const;
  });
  const rows = x.map((row) =>
    row.flatMap((value, item) => [value <= (quartiles[item]?.[0] as number) ? 1 : 0, value >= (quartiles[item]?.[1] as number) ? 1 : 0]),
  );
  const fit = leastSquares(rows, y);
  const t = fit.degrees > 0 ? studentQuantile(0.5 + confidence / 2, fit.degrees) : Number.POSITIVE_INFINITY;
  const items = quartiles.map(([lowQuartile, highQuartile], item) => {
    const [at, up] = [1 + 2 * item, 2 + 2 * item];
    const penalty = fit.coefficients[at] ?? null;
    const reward = fit.coefficients[up] ?? null;
    const [penaltyError, rewardError] = [fit.standardErrors[at] ?? null, fit.standardErrors[up] ?? null];
    const both = fit.covariance?.[at]?.[up] ?? 0;
    const asymmetry = asymmetryOf(penalty, reward, penaltyError, rewardError, both, t);
    const counts = (value: number | null, error: number | null) => value !== null && error !== null && Math.abs(value) > t * error;
    const together = counts(penalty, penaltyError) && counts(reward, rewardError);
    return {
      lowQuartile,
      highQuartile,
      penalty,
      reward,
      penaltyError,
      rewardError,
      asymmetry,
      class: classOf(asymmetry, together, penalty, reward),
    };
  });
  return { intercept: fit.coefficients[0] ?? null, rSquared: fit.rSquared, items };
}

function asymmetryOf(
  penalty: number | null,
  reward: number | null,
  a: number | null,
  b: number | null,
  both: number,
  t: number,
): [number, number] | null {
  if (penalty === null || reward === null || a === null || b === null) return null;
  // |penalty| - reward with penalty below zero is -(penalty + reward)
  const error = Math.sqrt(Math.max(0, a * a + b * b + 2 * both));
  return [-(penalty + reward) - t * error, -(penalty + reward) + t * error];
}

/** A low value that pleases, or a high one that hurts, is no penalty or reward whatever their difference says. */
function classOf(asymmetry: [number, number] | null, together: boolean, penalty: number | null, reward: number | null): SatisfactionClass {
  if (asymmetry === null) return 'not_separable';
  if (asymmetry[0] > 0) return (penalty ?? 0) < 0 ? 'basic' : 'not_separable';
  if (asymmetry[1] < 0) return (reward ?? 0) > 0 ? 'excitement' : 'not_separable';
  return together && (penalty ?? 0) < 0 && (reward ?? 0) > 0 ? 'performance' : 'not_separable';
}
