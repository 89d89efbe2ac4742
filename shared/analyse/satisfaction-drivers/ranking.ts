import { chiSquareUpper, driverImportance, percentileInterval, relativeWeights, shapleyFromTable } from '../../statistics';
import { cholesky, choleskySolve, dot } from '../../statistics/linear-algebra';
import { correlationsOf, explainedBySets, inHeaps, type Moments, momentsOf, resample } from './importance-samples';

/** Columns that say nearly the same cannot be told apart and are weighed as one. */
const sameAbove = 0.8;
/** Up to here all subsets are weighed; beyond, Johnson's weights. */
const mostPlayers = 12;
export const rankingReplicates = 1000;
/** With more customers than this they are drawn in heaps: the spread is then known to 3 % all the same. */
const mostBlocks = 600;

export interface RankedPlayer {
  /** Columns of x. */
  readonly columns: readonly number[];
  readonly weight: number;
  readonly interval: [number, number] | null;
  readonly rankInterval: [number, number] | null;
  /** Of no relation at all with the outcome, the others kept; by the spread over resampled customers. null without resamples. */
  readonly pValue: number | null;
}
export interface Ranking {
  readonly method: 'lmg' | 'johnson';
  readonly r2: number;
  /** Largest weight first. */
  readonly players: readonly RankedPlayer[];
}

/** Joins columns that correlate above .8, also through a third. */
export function playersOf(among: readonly (readonly number[])[]): number[][] {
  const group = among.map((_, column) => column);
  among.forEach((row, i) => {
    row.forEach((value, j) => {
      if (j <= i || Math.abs(value) <= sameAbove) return;
      const [from, to] = [group[j] as number, group[i] as number];
      group.forEach((each, column) => {
        if (each === from) group[column] = to;
      });
    });
  });
  return [...new Set(group)].map((id) => group.flatMap((each, column) => (each === id ? [column] : [])));
}

/** Slopes on standardised columns; zero for a column that the others already say. */
function slopesOf(among: readonly (readonly number[])[], withOutcome: readonly number[]): number[] {
  let kept: number[] = [];
  among.forEach((_, column) => {
    const trial = [...kept, column];
    if (cholesky(trial.map((i) => trial.map((j) => among[i]?.[j] as number)))) kept = trial;
  });
  const factor = cholesky(kept.map((i) => kept.map((j) => among[i]?.[j] as number)));
  const solved = factor
    ? choleskySolve(
        factor,
        kept.map((i) => withOutcome[i] as number),
      )
    : [];
  return among.map((_, column) => (kept.includes(column) ? (solved[kept.indexOf(column)] as number) : 0));
}

/** Wald test that all slopes of a player are zero, with their covariance over the resamples. */
function playerTest(columns: readonly number[], slopes: readonly number[], samples: readonly (readonly number[])[]): number | null {
  if (samples.length < 2) return null;
  const means = columns.map((column) => samples.reduce((sum, sample) => sum + (sample[column] as number), 0) / samples.length);
  const spread = columns.map((a, i) =>
    columns.map(
      (b, j) =>
        samples.reduce(
          (sum, sample) => sum + ((sample[a] as number) - (means[i] as number)) * ((sample[b] as number) - (means[j] as number)),
          0,
        ) /
        (samples.length - 1),
    ),
  );
  const factor = cholesky(spread);
  if (!factor) return null;
  const own = columns.map((column) => slopes[column] as number);
  return chiSquareUpper(dot(own, choleskySolve(factor, own)), columns.length);
}

const ranksOf = (weights: readonly number[]): number[] => {
  const order = weights.map((_, place) => place).sort((a, b) => (weights[b] as number) - (weights[a] as number));
  return weights.map((_, place) => order.indexOf(place) + 1);
};

/** Weights per player from correlations alone. */
function weightsOf(moments: Moments, players: readonly (readonly number[])[]): { weights: number[]; slopes: number[] } | null {
  const found = correlationsOf(moments);
  if (!found) return null;
  const slopes = slopesOf(found.among, found.withOutcome);
  const weights = shapleyFromTable(explainedBySets(found.among, found.withOutcome, players), players.length);
  return { weights: [...weights], slopes };
}

/** Johnson's weights from correlations alone: of a small table (each row and its mirror image) that has these correlations. */
function johnsonOf(moments: Moments, players: readonly (readonly number[])[]): { weights: number[]; slopes: number[] } | null {
  const found = correlationsOf(moments);
  if (!found) return null;
  const { among, withOutcome } = found;
  const factor = cholesky([...among.map((row, i) => [...row, withOutcome[i] as number]), [...withOutcome, 1]]);
  if (!factor) return null;
  const half = factor.map((_, k) => factor.map((row) => row[k] ?? 0));
  const table = [...half, ...half.map((row) => row.map((value) => -value))];
  const solved = relativeWeights(
    table.map((row) => row.slice(0, -1)),
    table.map((row) => row[row.length - 1] as number),
  );
  if (!solved) return null;
  const weights = players.map((columns) => columns.reduce((sum, column) => sum + (solved.weights[column] as number), 0));
  return { weights, slopes: slopesOf(among, withOutcome) };
}

interface Block {
  readonly rows: number[][];
  readonly y: number[];
}

function blocksOf(x: readonly (readonly number[])[], y: readonly number[], customers: readonly string[]): Block[] {
  const blocks = new Map<string, Block>();
  x.forEach((row, place) => {
    const key = customers[place] as string;
    const block = blocks.get(key) ?? { rows: [], y: [] };
    block.rows.push([...row]);
    block.y.push(y[place] as number);
    blocks.set(key, block);
  });
  // Sorted, so that the draw does not depend on the order of rows.
  return [...blocks].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, block]) => block);
}

interface Samples {
  readonly weights: number[][];
  readonly slopes: number[][];
}

function samplesOf(
  x: readonly (readonly number[])[],
  y: readonly number[],
  customers: readonly string[],
  players: readonly (readonly number[])[],
  seed: number,
): Samples {
  const blocks = blocksOf(x, y, customers);
  const samples: Samples = { weights: [], slopes: [] };
  if (blocks.length < 2) return samples;
  const johnson = players.length > mostPlayers;
  const moments = inHeaps(
    blocks.map((block) => momentsOf(block.rows, block.y)),
    mostBlocks,
    seed,
  );
  resample(moments, rankingReplicates, seed, (drawn) => {
    const found = johnson ? johnsonOf(drawn, players) : weightsOf(drawn, players);
    if (!found) return;
    samples.weights.push(found.weights);
    samples.slopes.push(found.slopes);
  });
  return samples;
}

/**
 * Which columns go with the outcome, largest share of R squared first (methods.md 5.1, 5.2, 5.5): LMG up to twelve players, Johnson's weights
 * beyond; intervals of weight and rank from a thousand resamples of customers. Null when the outcome or a column does not vary.
 */
export function rankDrivers(
  x: readonly (readonly number[])[],
  y: readonly number[],
  customers: readonly string[],
  seed: number,
): Ranking | null {
  const moments = momentsOf(x, y);
  const found = correlationsOf(moments);
  if (!found) return null;
  const players = playersOf(found.among);
  const method = players.length > mostPlayers ? 'johnson' : 'lmg';
  const exact = method === 'lmg' ? driverImportance(x, y, players) : null;
  const result = exact ? { weights: exact.lmg, r2: exact.rSquared } : johnsonResult(moments, players);
  if (!result) return null;
  const samples = samplesOf(x, y, customers, players, seed);
  const ranks = samples.weights.map(ranksOf);
  const slopes = slopesOf(found.among, found.withOutcome);
  const of = (rows: readonly (readonly number[])[], player: number) => percentileInterval(rows.map((row) => row[player] as number));
  const ranked = players.map((columns, player) => ({
    columns,
    weight: result.weights[player] as number,
    interval: of(samples.weights, player),
    rankInterval: of(ranks, player),
    pValue: playerTest(columns, slopes, samples.slopes),
  }));
  return { method, r2: result.r2, players: ranked.sort((a, b) => b.weight - a.weight) };
}

function johnsonResult(moments: Moments, players: readonly (readonly number[])[]): { weights: readonly number[]; r2: number } | null {
  const found = johnsonOf(moments, players);
  return found && { weights: found.weights, r2: found.weights.reduce((sum, weight) => sum + weight, 0) };
}
