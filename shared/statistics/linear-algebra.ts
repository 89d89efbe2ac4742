/** A matrix as its rows. */
export type Matrix = readonly (readonly number[])[];

export const transpose = (a: Matrix): number[][] => (a[0] ?? []).map((_, column) => a.map((row) => row[column] as number));
export const dot = (a: readonly number[], b: readonly number[]): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
};
export const times = (a: Matrix, b: Matrix): number[][] => {
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
};

/** Lower Cholesky factor; null when the matrix is not positive definite (a constant or repeated column). */
export function cholesky(a: Matrix): number[][] | null {
  const size = a.length;
  const l = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let i = 0; i < size; i += 1) {
    const row = l[i] as number[];
    for (let j = 0; j <= i; j += 1) {
      const other = l[j] as number[];
      let sum = a[i]?.[j] as number;
      for (let k = 0; k < j; k += 1) sum -= (row[k] as number) * (other[k] as number);
      if (i === j) {
        if (!(sum > 1e-13 * Math.abs(a[i]?.[i] as number))) return null;
        row[j] = Math.sqrt(sum);
      } else row[j] = sum / (other[j] as number);
    }
  }
  return l;
}

/** Solves L L' x = b. */
export function choleskySolve(l: Matrix, b: readonly number[]): number[] {
  const x = [...b];
  for (let i = 0; i < l.length; i += 1) {
    for (let k = 0; k < i; k += 1) x[i] = (x[i] as number) - (l[i]?.[k] as number) * (x[k] as number);
    x[i] = (x[i] as number) / (l[i]?.[i] as number);
  }
  for (let i = l.length - 1; i >= 0; i -= 1) {
    for (let k = i + 1; k < l.length; k += 1) x[i] = (x[i] as number) - (l[k]?.[i] as number) * (x[k] as number);
    x[i] = (x[i] as number) / (l[i]?.[i] as number);
  }
  return x;
}

const identityColumn = (size: number, place: number) => Array.from({ length: size }, (_, index) => (index === place ? 1 : 0));
/** Inverse from a Cholesky factor. */
export const choleskyInverse = (l: Matrix): number[][] => l.map((_, column) => choleskySolve(l, identityColumn(l.length, column)));
export const choleskyLogDeterminant = (l: Matrix): number => 2 * l.reduce((sum, row, index) => sum + Math.log(row[index] as number), 0);

/** Eigenvalues and vectors (columns of `vectors`) of a symmetric matrix, by Jacobi rotations. */
export function symmetricEigen(matrix: Matrix): { values: number[]; vectors: number[][] } {
  const size = matrix.length;
  const a = matrix.map((row) => [...row]);
  const v = matrix.map((_, index) => identityColumn(size, index));
  for (let sweep = 0; sweep < 100; sweep += 1) {
    let off = 0;
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) off += (a[p]?.[q] as number) ** 2;
    if (off < 1e-300) break;
    for (let p = 0; p < size; p += 1) for (let q = p + 1; q < size; q += 1) rotate(a, v, p, q);
  }
  return { values: a.map((row, index) => row[index] as number), vectors: v };
}

/** One Jacobi rotation that makes a[p][q] zero. */
function rotate(a: number[][], v: number[][], p: number, q: number): void {
  const rowP = a[p] as number[];
  const rowQ = a[q] as number[];
  const apq = rowP[q] as number;
  if (apq === 0) return;
  const theta = ((rowQ[q] as number) - (rowP[p] as number)) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const c = 1 / Math.hypot(t, 1);
  const s = t * c;
  const turn = (row: number[]) => {
    const [x, y] = [row[p] as number, row[q] as number];
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  };
  for (const row of a) turn(row);
  for (let k = 0; k < a.length; k += 1) {
    const [x, y] = [rowP[k] as number, rowQ[k] as number];
    rowP[k] = c * x - s * y;
    rowQ[k] = s * x + c * y;
  }
  for (const row of v) turn(row);
}

/** Solves a square system by elimination with row exchange; null when it has no single answer. */
export function solveLinear(a: Matrix, b: readonly number[]): number[] | null {
  const rows = a.map((row, i) => [...row, b[i] as number]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let i = column + 1; i < size; i += 1)
      if (Math.abs(rows[i]?.[column] as number) > Math.abs(rows[pivot]?.[column] as number)) pivot = i;
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    const top = rows[column] as number[];
    if (top[column] === 0) return null;
    for (let i = column + 1; i < size; i += 1) {
      const row = rows[i] as number[];
      const factor = (row[column] as number) / (top[column] as number);
      for (let j = column; j <= size; j += 1) row[j] = (row[j] as number) - factor * (top[j] as number);
    }
  }
  const x = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i -= 1) {
    const row = rows[i] as number[];
    let sum = row[size] as number;
    for (let j = i + 1; j < size; j += 1) sum -= (row[j] as number) * (x[j] as number);
    x[i] = sum / (row[i] as number);
  }
  return x;
}
