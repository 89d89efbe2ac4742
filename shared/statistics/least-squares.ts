import { studentUpper } from './distributions';
import { dot, type Matrix } from './linear-algebra';

export interface LeastSquares {
  /** Intercept first when there is one; null for a column that the others already say (R prints NA). */
  readonly coefficients: readonly (number | null)[];
  readonly standardErrors: readonly (number | null)[];
  readonly pValues: readonly (number | null)[];
  readonly residualSumOfSquares: number;
  readonly degrees: number;
  /** Residual standard deviation squared; null without degrees of freedom. */
  readonly residualVariance: number | null;
  readonly rSquared: number | null;
  readonly fitted: readonly number[];
  /** Covariance of the coefficients, zero for the null ones; null without degrees of freedom. */
  readonly covariance: Matrix | null;
}

interface Decomposition {
  /** Columns kept, as their places in the input. */
  readonly kept: number[];
  /** Upper triangle, column by column of the kept ones. */
  readonly r: number[][];
  /** Householder vectors with their scale. */
  readonly reflections: number[][];
}

function reflect(v: readonly number[], start: number, target: number[]): void {
  let sum = 0;
  for (let i = start; i < target.length; i += 1) sum += (v[i] as number) * (target[i] as number);
  for (let i = start; i < target.length; i += 1) target[i] = (target[i] as number) - 2 * sum * (v[i] as number);
}

/** QR by Householder reflections; a column that is (almost) a combination of the earlier ones is left out. */
function decompose(columns: readonly (readonly number[])[]): Decomposition {
  const kept: number[] = [];
  const r: number[][] = [];
  const reflections: number[][] = [];
  columns.forEach((column, place) => {
    const work = [...column];
    const before = Math.sqrt(dot(work, work));
    reflections.forEach((v, start) => {
      reflect(v, start, work);
    });
    const start = reflections.length;
    if (start >= work.length) return;
    let norm = 0;
    for (let i = start; i < work.length; i += 1) norm = Math.hypot(norm, work[i] as number);
    if (!(norm > 1e-9 * before) || before === 0) return;
    const v = new Array<number>(work.length).fill(0);
    const head = work[start] as number;
    const sign = head >= 0 ? 1 : -1;
    for (let i = start; i < work.length; i += 1) v[i] = work[i] as number;
    v[start] = head + sign * norm;
    const length = Math.sqrt(dot(v, v));
    for (let i = start; i < v.length; i += 1) v[i] = (v[i] as number) / length;
    reflect(v, start, work);
    kept.push(place);
    reflections.push(v);
    r.push(work.slice(0, start + 1));
  });
  return { kept, r, reflections };
}

function backSolve(r: readonly (readonly number[])[], b: readonly number[]): number[] {
  const x = new Array<number>(r.length).fill(0);
  for (let i = r.length - 1; i >= 0; i -= 1) {
    let sum = b[i] as number;
    for (let k = i + 1; k < r.length; k += 1) sum -= (r[k]?.[i] as number) * (x[k] as number);
    x[i] = sum / (r[i]?.[i] as number);
  }
  return x;
}

/** Diagonal and off-diagonal of (X'X)^-1 = R^-1 R^-T. */
function inverseProduct(r: readonly (readonly number[])[]): number[][] {
  const columns = r.map((_, place) =>
    backSolve(
      r,
      r.map((__, i) => (i === place ? 1 : 0)),
    ),
  );
  return r.map((_, i) => r.map((__, j) => columns.reduce((sum, column) => sum + (column[i] as number) * (column[j] as number), 0)));
}

interface Prepared {
  readonly columns: number[][];
  readonly y: number[];
  readonly means: number[];
  readonly meanY: number;
  readonly roots: number[];
  readonly weight: number;
}

/** Centres (with an intercept) and weights the columns: the conditioning that Longley's data ask for. */
function prepare(x: Matrix, y: readonly number[], weights: readonly number[] | undefined, intercept: boolean): Prepared {
  const width = x[0]?.length ?? 0;
  const w = weights ?? y.map(() => 1);
  const weight = w.reduce((sum, each) => sum + each, 0);
  const centre = (at: (row: number) => number) => (intercept ? w.reduce((sum, each, row) => sum + each * at(row), 0) / weight : 0);
  const means = Array.from({ length: width }, (_, column) => centre((row) => x[row]?.[column] as number));
  const meanY = centre((row) => y[row] as number);
  const roots = w.map(Math.sqrt);
  const columns = means.map((average, column) => roots.map((root, row) => root * ((x[row]?.[column] as number) - average)));
  return { columns, y: roots.map((root, row) => root * ((y[row] as number) - meanY)), means, meanY, roots, weight };
}

/** Coefficients of the kept columns, with one step of refinement on the residuals. */
function solve({ kept, r, reflections }: Decomposition, columns: readonly (readonly number[])[], y: readonly number[]): number[] {
  const project = (right: readonly number[]) => {
    const work = [...right];
    reflections.forEach((v, start) => {
      reflect(v, start, work);
    });
    return backSolve(r, work);
  };
  const first = project(y);
  const rest = y.map(
    (value, row) => value - kept.reduce((sum, place, k) => sum + (columns[place]?.[row] as number) * (first[k] as number), 0),
  );
  const correction = project(rest);
  return first.map((value, k) => value + (correction[k] as number));
}

/**
 * Ordinary or weighted least squares by QR of the centred columns. `x` holds rows without the intercept.
 * A weight of zero leaves a row out of the degrees of freedom.
 */
export function leastSquares(
  x: Matrix,
  y: readonly number[],
  { weights, intercept = true }: { readonly weights?: readonly number[]; readonly intercept?: boolean } = {},
): LeastSquares {
  const prepared = prepare(x, y, weights, intercept);
  const decomposition = decompose(prepared.columns);
  const { kept } = decomposition;
  const slopes = solve(decomposition, prepared.columns, prepared.y);
  const bySlot = new Map(kept.map((place, k) => [place, slopes[k] as number]));
  const constant = prepared.meanY - prepared.means.reduce((sum, average, place) => sum + average * (bySlot.get(place) ?? 0), 0);
  const fitted = y.map(
    (_, row) =>
      prepared.meanY +
      prepared.means.reduce((sum, average, place) => sum + ((x[row]?.[place] as number) - average) * (bySlot.get(place) ?? 0), 0),
  );
  const squares = (values: readonly number[]) => prepared.roots.reduce((sum, root, row) => sum + (root * (values[row] as number)) ** 2, 0);
  const residualSumOfSquares = squares(y.map((value, row) => value - (fitted[row] as number)));
  const degrees = prepared.roots.filter((root) => root > 0).length - kept.length - (intercept ? 1 : 0);
  const residualVariance = degrees > 0 ? residualSumOfSquares / degrees : null;
  const inverse = inverseProduct(decomposition.r);
  const unscaled = unscaledCovariance(inverse, kept, prepared, intercept);
  const places = prepared.means.map((_, place) => place);
  const coefficients = [...(intercept ? [constant] : []), ...places.map((place) => bySlot.get(place) ?? null)];
  const covariance = residualVariance === null ? null : unscaled.map((row) => row.map((value) => value * residualVariance));
  const standardErrors = coefficients.map((value, k) =>
    value === null || covariance === null ? null : Math.sqrt(covariance[k]?.[k] as number),
  );
  const totalSquares = squares(y.map((value) => value - prepared.meanY));
  return {
    coefficients,
    standardErrors,
    pValues: coefficients.map((value, k) => pValueOf(value, standardErrors[k] ?? null, degrees)),
    residualSumOfSquares,
    degrees,
    residualVariance,
    rSquared: totalSquares > 0 ? 1 - residualSumOfSquares / totalSquares : null,
    fitted,
    covariance,
  };
}

/** (X'X)^-1 of the given columns, from that of the centred ones; the intercept first when there is one. */
function unscaledCovariance(inverse: Matrix, kept: readonly number[], { means, weight }: Prepared, intercept: boolean): number[][] {
  const slope = (i: number, j: number) => inverse[kept.indexOf(i)]?.[kept.indexOf(j)] ?? 0;
  const slopes = means.map((_, i) => means.map((__, j) => slope(i, j)));
  if (!intercept) return slopes;
  const withIntercept = slopes.map((row) => -dot(row, means));
  const first = 1 / weight - dot(withIntercept, means);
  return [[first, ...withIntercept], ...slopes.map((row, i) => [withIntercept[i] as number, ...row])];
}

const pValueOf = (value: number | null, error: number | null, degrees: number) =>
  value === null || error === null || error === 0 ? null : 2 * studentUpper(Math.abs(value / error), degrees);

/** Places of the columns that are not a combination of the earlier ones (and not constant when there is an intercept). */
export function independentColumns(x: Matrix, intercept = true): number[] {
  return decompose(
    prepare(
      x,
      x.map(() => 0),
      undefined,
      intercept,
    ).columns,
  ).kept;
}
