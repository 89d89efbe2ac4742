import { cholesky, choleskyLogDeterminant, choleskySolve, dot } from './linear-algebra';
import { minimiseByGrid } from './optimise';

export interface RandomInterceptInput {
  readonly y: readonly number[];
  /** The team, agent or batch of each row. */
  readonly groups: readonly string[];
  /** Fixed effects per row, without the intercept. */
  readonly x?: readonly (readonly number[])[];
}

export interface RandomInterceptGroup {
  readonly group: string;
  readonly n: number;
  /** Best linear unbiased prediction of the group's deviation. */
  readonly blup: number;
  /** Conditional standard deviation of that deviation. */
  readonly conditionalSd: number;
}

export interface RandomIntercept {
  /** Intercept, then the columns of x. */
  readonly fixed: readonly number[];
  readonly fixedStandardErrors: readonly number[];
  readonly groupVariance: number;
  readonly residualVariance: number;
  /** groupVariance / (groupVariance + residualVariance). */
  readonly intraclassCorrelation: number;
  readonly groups: readonly RandomInterceptGroup[];
  /** REML criterion, -2 log likelihood. */
  readonly criterion: number;
}

interface Sums {
  readonly labels: string[];
  readonly sizes: number[];
  readonly sumX: number[][];
  readonly sumY: number[];
  readonly crossX: number[][];
  readonly crossXY: number[];
  readonly squaresY: number;
  readonly rows: number;
}

function collect(x: readonly (readonly number[])[], y: readonly number[], groups: readonly string[]): Sums {
  const labels = [...new Set(groups)];
  const place = new Map(labels.map((label, index) => [label, index]));
  const width = x[0]?.length ?? 0;
  const zeros = () => new Array<number>(width).fill(0);
  const sums: Sums = {
    labels,
    sizes: labels.map(() => 0),
    sumX: labels.map(zeros),
    sumY: labels.map(() => 0),
    crossX: zeros().map(zeros),
    crossXY: zeros(),
    squaresY: dot(y, y),
    rows: y.length,
  };
  x.forEach((row, index) => {
    const group = place.get(groups[index] as string) as number;
    const value = y[index] as number;
    sums.sizes[group] = (sums.sizes[group] as number) + 1;
    sums.sumY[group] = (sums.sumY[group] as number) + value;
    const own = sums.sumX[group] as number[];
    for (let i = 0; i < width; i += 1) {
      own[i] = (own[i] as number) + (row[i] as number);
      sums.crossXY[i] = (sums.crossXY[i] as number) + (row[i] as number) * value;
      const cross = sums.crossX[i] as number[];
      for (let j = 0; j < width; j += 1) cross[j] = (cross[j] as number) + (row[i] as number) * (row[j] as number);
    }
  });
  return sums;
}

interface Fit {
  readonly criterion: number;
  readonly beta: number[];
  readonly residualVariance: number;
  readonly factor: number[][];
}

/** Generalised least squares and the REML criterion at one ratio lambda = group variance / residual variance (methods.md 4.2). */
function fitAt(sums: Sums, lambda: number): Fit | null {
  const cross = sums.crossX.map((row) => [...row]);
  const right = [...sums.crossXY];
  let squares = sums.squaresY;
  let logs = 0;
  sums.sizes.forEach((size, group) => {
    const shrink = lambda / (1 + size * lambda);
    logs += Math.log1p(size * lambda);
    const own = sums.sumX[group] as number[];
    const y = sums.sumY[group] as number;
    squares -= shrink * y * y;
    own.forEach((a, i) => {
      right[i] = (right[i] as number) - shrink * a * y;
      const row = cross[i] as number[];
      own.forEach((b, j) => {
        row[j] = (row[j] as number) - shrink * a * b;
      });
    });
  });
  const factor = cholesky(cross);
  if (factor === null) return null;
  const beta = choleskySolve(factor, right);
  const degrees = sums.rows - beta.length;
  const residualVariance = (squares - dot(beta, right)) / degrees;
  if (!(residualVariance > 0)) return null;
  const criterion = degrees * (Math.log(2 * Math.PI * residualVariance) + 1) + logs + choleskyLogDeterminant(factor);
  return { criterion, beta, residualVariance, factor };
}

/**
 * Linear model with a random intercept per group, by REML over the one ratio of variances.
 * Null with fewer than two groups, without spare degrees of freedom, when the answers are all equal, or when a column repeats another.
 */
export function randomIntercept({ y, groups, x }: RandomInterceptInput): RandomIntercept | null {
  const rows = y.length;
  const width = x?.[0]?.length ?? 0;
  if (rows < width + 3 || new Set(groups).size < 2) return null;
  // centred on the means, so that sums of squares keep their digits
  const meanY = y.reduce((sum, value) => sum + value, 0) / rows;
  const means = Array.from({ length: width }, (_, column) => (x ?? []).reduce((sum, row) => sum + (row[column] as number), 0) / rows);
  const centredX = y.map((_, row) => [1, ...means.map((average, column) => (x?.[row]?.[column] as number) - average)]);
  const centredY = y.map((value) => value - meanY);
  const sums = collect(centredX, centredY, groups);
  const logLambda = minimiseByGrid((at) => fitAt(sums, Math.exp(at))?.criterion ?? Number.POSITIVE_INFINITY, -14, 14, 112);
  const none = fitAt(sums, 0);
  const some = fitAt(sums, Math.exp(logLambda));
  const best = some !== null && (none === null || some.criterion < none.criterion) ? some : none;
  if (best === null) return null;
  const lambda = best === some ? Math.exp(logLambda) : 0;
  const [first = 0, ...slopes] = best.beta;
  const intercept = meanY + first - slopes.reduce((sum, slope, column) => sum + slope * (means[column] as number), 0);
  return {
    fixed: [intercept, ...slopes],
    fixedStandardErrors: standardErrors(best, means),
    groupVariance: lambda * best.residualVariance,
    residualVariance: best.residualVariance,
    intraclassCorrelation: lambda / (1 + lambda),
    groups: sums.labels.map((group, index) => predictionOf(sums, index, group, best, lambda)),
    criterion: best.criterion,
  };
}

function predictionOf(sums: Sums, index: number, group: string, fit: Fit, lambda: number): RandomInterceptGroup {
  const n = sums.sizes[index] as number;
  const meanResidual = ((sums.sumY[index] as number) - dot(sums.sumX[index] as number[], fit.beta)) / n;
  const reliability = (n * lambda) / (1 + n * lambda);
  return { group, n, blup: reliability * meanResidual, conditionalSd: Math.sqrt((fit.residualVariance * lambda) / (1 + n * lambda)) };
}

/** Standard errors; the intercept's back from the centred to the given scale. */
function standardErrors(fit: Fit, means: readonly number[]): number[] {
  const variance = (direction: readonly number[]) => fit.residualVariance * dot(direction, choleskySolve(fit.factor, direction));
  const unit = (place: number) => fit.beta.map((_, index) => (index === place ? 1 : 0));
  return fit.beta.map((_, place) => Math.sqrt(variance(place === 0 ? [1, ...means.map((average) => -average)] : unit(place))));
}

/** One-way analysis of variance: mean squares between and within groups. */
export function meanSquares(y: readonly number[], groups: readonly string[]): { between: number; within: number } | null {
  const byGroup = new Map<string, number[]>();
  y.forEach((value, index) => {
    const group = groups[index] as string;
    const members = byGroup.get(group);
    if (members) members.push(value);
    else byGroup.set(group, [value]);
  });
  if (byGroup.size < 2 || y.length <= byGroup.size) return null;
  const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const grand = average(y);
  let [between, within] = [0, 0];
  for (const values of byGroup.values()) {
    const own = average(values);
    between += values.length * (own - grand) ** 2;
    within += values.reduce((sum, value) => sum + (value - own) ** 2, 0);
  }
  return { between: between / (byGroup.size - 1), within: within / (y.length - byGroup.size) };
}
