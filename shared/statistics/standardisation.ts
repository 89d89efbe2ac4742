import { designMatrix, levelsOf, type Term } from './design-matrix';
import { independentColumns, leastSquares } from './least-squares';
import { cholesky, choleskyInverse, dot } from './linear-algebra';
import { logistic, logisticRegression } from './logistic-regression';

/**
 * Cells of equal case mix: one per combination of group (team) and covariates, with how many contacts it holds.
 * Cells instead of contacts keep a million rows small; the answers are the same.
 */
export interface CaseMixInput {
  /** Team per cell. */
  readonly groups: readonly string[];
  /** What the team does not choose: channel, reason, segment, hour, repeat. */
  readonly covariates: readonly Term[];
  /** Contacts per cell. */
  readonly n: readonly number[];
  /** Successes per cell (binary), or sum of the outcome per cell (continuous). */
  readonly total: readonly number[];
  /** Continuous outcomes: sum of squares per cell, for the spread within cells. */
  readonly sumOfSquares?: readonly number[];
}

export interface StandardisedGroup {
  readonly group: string;
  readonly n: number;
  readonly raw: number;
  /** What the whole population would score with this group's effect (direct standardisation). */
  readonly standardised: number;
  /** Sampling variance of the standardised value. */
  readonly variance: number;
  readonly observed: number;
  /** Sum of predictions from the covariates alone (indirect standardisation). */
  readonly expected: number;
  readonly observedOverExpected: number | null;
  /** Share of the group's contacts in strata that at least two other groups also handle. */
  readonly support: number;
}

export interface Standardisation {
  readonly groups: readonly StandardisedGroup[];
  /** Mean outcome over all contacts. */
  readonly mean: number;
  /** true: some coefficients ran to infinity; standardised values are then uncertain. */
  readonly separated: boolean;
}

const rowsOf = (input: CaseMixInput, withGroups: boolean) => {
  const team: Term = { name: 'group', values: input.groups, asFactor: true };
  return designMatrix(withGroups ? [team, ...input.covariates] : input.covariates, input.groups.length);
};

/** Share of each group's contacts in strata (combinations of covariate values) that at least two other groups handle. */
export function supportShares(input: Pick<CaseMixInput, 'groups' | 'covariates' | 'n'>): Map<string, number> {
  const stratumOf = (cell: number) => input.covariates.map(({ values }) => String(values[cell])).join('\u0001');
  const handlers = new Map<string, Set<string>>();
  input.groups.forEach((group, cell) => {
    if (!((input.n[cell] as number) > 0)) return;
    const stratum = stratumOf(cell);
    handlers.set(stratum, (handlers.get(stratum) ?? new Set()).add(group));
  });
  const sums = new Map<string, { all: number; shared: number }>();
  input.groups.forEach((group, cell) => {
    const sum = sums.get(group) ?? { all: 0, shared: 0 };
    const n = input.n[cell] as number;
    sum.all += n;
    if ((handlers.get(stratumOf(cell))?.size ?? 0) >= 3) sum.shared += n;
    sums.set(group, sum);
  });
  return new Map([...sums].map(([group, { all, shared }]) => [group, all > 0 ? shared / all : 0]));
}

interface Sums {
  readonly n: number;
  readonly total: number;
}
function sumsByGroup(input: CaseMixInput): Map<string, Sums> {
  const sums = new Map<string, Sums>();
  input.groups.forEach((group, cell) => {
    const before = sums.get(group) ?? { n: 0, total: 0 };
    sums.set(group, { n: before.n + (input.n[cell] as number), total: before.total + (input.total[cell] as number) });
  });
  return sums;
}

/** Rows of the whole population as if one group had handled every cell. */
const asGroup = (rows: readonly (readonly number[])[], dummies: number, place: number) =>
  rows.map((row) => row.map((value, column) => (column < dummies ? (column === place - 1 ? 1 : 0) : value)));

interface Model {
  /** Mean over the population of the prediction with the group's effect, and its sampling variance. */
  standardise(rows: readonly (readonly number[])[]): { value: number; variance: number };
  readonly separated: boolean;
}

/** Gradient of a population mean of predictions to the coefficients, and the variance it gives with their covariance. */
function deltaVariance(gradient: readonly number[], covariance: readonly (readonly number[])[]): number {
  return gradient.reduce((sum, a, i) => sum + a * dot(covariance[i] as number[], gradient), 0);
}

function binaryModel(input: CaseMixInput, rows: readonly (readonly number[])[], all: number): Model {
  const fit = logisticRegression(rows, input.total, input.n);
  const beta = fit.coefficients.map((value) => value ?? 0);
  return {
    separated: fit.separated,
    standardise(as) {
      let value = 0;
      const gradient = beta.map(() => 0);
      as.forEach((row, cell) => {
        const weight = (input.n[cell] as number) / all;
        const p = logistic((beta[0] as number) + dot(row, beta.slice(1)));
        value += weight * p;
        const slope = weight * p * (1 - p);
        gradient[0] = (gradient[0] as number) + slope;
        row.forEach((x, column) => {
          gradient[column + 1] = (gradient[column + 1] as number) + slope * x;
        });
      });
      return { value, variance: deltaVariance(gradient, fit.covariance) };
    },
  };
}

function continuousModel(input: CaseMixInput, rows: readonly (readonly number[])[], all: number): Model {
  const means = input.n.map((n, cell) => (n > 0 ? (input.total[cell] as number) / n : 0));
  const fit = leastSquares(rows, means, { weights: input.n });
  // spread of single contacts: between cells around the fit, plus within cells where the squares are known
  const within = (input.sumOfSquares ?? []).reduce(
    (sum, squares, cell) => sum + squares - (input.n[cell] as number) * (means[cell] as number) ** 2,
    0,
  );
  const cells = input.n.filter((n) => n > 0).length;
  const degrees = (input.sumOfSquares ? all - cells : 0) + fit.degrees;
  const residual = degrees > 0 ? (fit.residualSumOfSquares + within) / degrees : 0;
  const beta = fit.coefficients.map((value) => value ?? 0);
  const inverse = inverseInformation(rows, input.n);
  return {
    separated: false,
    standardise(as) {
      const share = input.n.map((n) => n / all);
      const gradient = [
        1,
        ...(as[0] ?? []).map((_, column) => as.reduce((sum, row, cell) => sum + (share[cell] as number) * (row[column] as number), 0)),
      ];
      return { value: dot(gradient, beta), variance: residual * deltaVariance(gradient, inverse) };
    },
  };
}

/** (X'WX)^-1 with intercept, zero for columns that the others already say. */
function inverseInformation(rows: readonly (readonly number[])[], weights: readonly number[]): number[][] {
  const kept = [0, ...independentColumns(rows).map((place) => place + 1)];
  const at = (row: readonly number[], place: number) => (place === 0 ? 1 : (row[place - 1] as number));
  const cross = kept.map((i) =>
    kept.map((j) => rows.reduce((sum, row, cell) => sum + (weights[cell] as number) * at(row, i) * at(row, j), 0)),
  );
  const factor = cholesky(cross);
  const small = factor === null ? null : choleskyInverse(factor);
  const width = (rows[0]?.length ?? 0) + 1;
  return Array.from({ length: width }, (_, i) =>
    Array.from({ length: width }, (__, j) => small?.[kept.indexOf(i)]?.[kept.indexOf(j)] ?? 0),
  );
}

/** Predictions per cell from the covariates alone. */
function expectedPerCell(input: CaseMixInput, kind: 'binary' | 'continuous'): number[] {
  const rows = rowsOf(input, false).rows;
  if (kind === 'binary') return logisticRegression(rows, input.total, input.n).fitted.map((p, cell) => p * (input.n[cell] as number));
  const means = input.n.map((n, cell) => (n > 0 ? (input.total[cell] as number) / n : 0));
  return leastSquares(rows, means, { weights: input.n }).fitted.map((value, cell) => value * (input.n[cell] as number));
}

/**
 * Case-mix adjustment (methods.md 4.1): regression with group effects for the directly standardised value, covariates alone for observed over
 * expected, and the support check. Null when nothing was counted.
 */
export function standardise(input: CaseMixInput, kind: 'binary' | 'continuous'): Standardisation | null {
  const all = input.n.reduce((sum, n) => sum + n, 0);
  if (!(all > 0)) return null;
  const labels = levelsOf(input.groups);
  const { rows } = rowsOf(input, true);
  const model = kind === 'binary' ? binaryModel(input, rows, all) : continuousModel(input, rows, all);
  const expected = expectedPerCell(input, kind);
  const support = supportShares(input);
  const sums = sumsByGroup(input);
  const groups = labels.map((group, place) => {
    const { n, total: observed } = sums.get(group) as Sums;
    const own = expected.reduce((sum, value, cell) => sum + (input.groups[cell] === group ? value : 0), 0);
    const { value, variance } = model.standardise(asGroup(rows, labels.length - 1, place));
    return {
      group,
      n,
      raw: n > 0 ? observed / n : 0,
      standardised: value,
      variance,
      observed,
      expected: own,
      observedOverExpected: own > 0 ? observed / own : null,
      support: support.get(group) ?? 0,
    };
  });
  return { groups, mean: input.total.reduce((sum, value) => sum + value, 0) / all, separated: model.separated };
}
