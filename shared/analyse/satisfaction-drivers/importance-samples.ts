import { seededRandom } from '../../statistics';

/**
 * The same LMG shares as statistics' driverImportance, from sums of squares and products instead of rows: a resample by customer is then a
 * sum of small matrices, and a thousand of them take a fraction of a second.
 */
export interface Moments {
  /** Columns: 1, the predictors, the outcome; upper triangle row by row. */
  readonly sums: Float64Array;
  readonly width: number;
}

const at = (width: number, i: number, j: number): number => (i <= j ? i * width - (i * (i - 1)) / 2 + (j - i) : at(width, j, i));

/** Sums of squares and products of one block of rows. */
export function momentsOf(rows: readonly (readonly number[])[], y: readonly number[]): Moments {
  const width = (rows[0]?.length ?? 0) + 2;
  const sums = new Float64Array((width * (width + 1)) / 2);
  rows.forEach((row, place) => {
    const full = [1, ...row, y[place] as number];
    let slot = 0;
    for (let i = 0; i < width; i += 1)
      for (let j = i; j < width; j += 1) {
        sums[slot] = (sums[slot] as number) + (full[i] as number) * (full[j] as number);
        slot += 1;
      }
  });
  return { sums, width };
}

/** Correlations of the predictors and with the outcome, and standard deviations; null when one of them does not vary. */
export function correlationsOf({ sums, width }: Moments): { among: number[][]; withOutcome: number[]; spread: number[] } | null {
  const n = sums[0] as number;
  const columns = Array.from({ length: width - 1 }, (_, column) => column + 1);
  const covariance = (i: number, j: number) =>
    (sums[at(width, i, j)] as number) / n - ((sums[i] as number) / n) * ((sums[j] as number) / n);
  const spread = columns.map((column) => Math.sqrt(Math.max(0, covariance(column, column))));
  const scale = columns.map((column) => Math.sqrt((sums[at(width, column, column)] as number) / n));
  if (!(n > 1) || spread.some((value, place) => !(value > 1e-9 * (scale[place] as number)))) return null;
  const correlation = (i: number, j: number) => covariance(i, j) / ((spread[i - 1] as number) * (spread[j - 1] as number));
  const predictors = columns.slice(0, -1);
  return {
    among: predictors.map((i) => predictors.map((j) => correlation(i, j))),
    withOutcome: predictors.map((i) => correlation(i, width - 1)),
    spread,
  };
}

/**
 * R squared of every set of players by walking the sets depth first and adding one row to the Cholesky factor at a time.
 * Columns that the earlier ones already say add nothing.
 */
export function explainedBySets(
  among: readonly (readonly number[])[],
  withOutcome: readonly number[],
  players: readonly (readonly number[])[],
) {
  const explained = new Float64Array(2 ** players.length);
  const kept: number[] = [];
  const factor: number[][] = [];
  const projected: number[] = [];
  const add = (column: number): number => {
    const row: number[] = [];
    let rest = among[column]?.[column] as number;
    let target = withOutcome[column] as number;
    kept.forEach((other, k) => {
      let value = among[column]?.[other] as number;
      const own = factor[k] as number[];
      for (let i = 0; i < k; i += 1) value -= (row[i] as number) * (own[i] as number);
      value /= own[k] as number;
      row.push(value);
      rest -= value * value;
      target -= value * (projected[k] as number);
    });
    if (!(rest > 1e-9)) return Number.NaN;
    const root = Math.sqrt(rest);
    row.push(root);
    kept.push(column);
    factor.push(row);
    projected.push(target / root);
    return (target / root) ** 2;
  };
  const walk = (first: number, mask: number, sum: number) => {
    explained[mask] = sum;
    for (let player = first; player < players.length; player += 1) {
      const before = kept.length;
      let gained = 0;
      for (const column of players[player] as readonly number[]) {
        const gain = add(column);
        if (!Number.isNaN(gain)) gained += gain;
      }
      walk(player + 1, mask | (1 << player), sum + gained);
      kept.length = before;
      factor.length = before;
      projected.length = before;
    }
  };
  walk(0, 0, 0);
  return explained;
}

/**
 * Blocks dealt by chance into at most `most` heaps of equal size and added up. Drawing heaps gives the same spread as drawing the blocks
 * themselves (both estimate the variance of the sum of independent blocks), and costs no more for twenty thousand customers than for five hundred.
 */
export function inHeaps(blocks: readonly Moments[], most: number, seed: number): readonly Moments[] {
  if (blocks.length <= most) return blocks;
  const heaps: Moments[] = [];
  seededRandom(seed)
    .shuffle([...blocks])
    .forEach(({ sums, width }, place) => {
      const heap = heaps[place % most];
      if (!heap) heaps.push({ sums: sums.slice(), width });
      else
        sums.forEach((value, slot) => {
          heap.sums[slot] = (heap.sums[slot] as number) + value;
        });
    });
  return heaps;
}

/** Draws blocks (customers) with replacement and hands the sums of each draw to `measure`. */
export function resample(blocks: readonly Moments[], replicates: number, seed: number, measure: (drawn: Moments) => void): void {
  const random = seededRandom(seed);
  const width = blocks[0]?.width ?? 0;
  const sums = new Float64Array((width * (width + 1)) / 2);
  for (let replicate = 0; replicate < replicates; replicate += 1) {
    sums.fill(0);
    for (let draw = 0; draw < blocks.length; draw += 1) {
      const block = (blocks[random.integer(blocks.length)] as Moments).sums;
      for (let slot = 0; slot < sums.length; slot += 1) sums[slot] = (sums[slot] as number) + (block[slot] as number);
    }
    measure({ sums, width });
  }
}
