import { chiSquareUpper, driverImportance, percentileInterval, relativeWeights, shapleyFromTable } from '../../statistics';
import { cholesky, choleskySolve, dot } from '../../statistics/linear-algebra';
import { correlationsOf, explainedBySets, type Moments, momentsOf, resample } from './importance-samples';

/** Columns that say nearly the same cannot be told apart and are weighed as one. */
const sameAbove = 0.8;
/** Up to here all subsets are weighed; beyond, Johnson's weights. */
const mostPlayers = 12;
export const rankingReplicates = 1000;

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

/** Johnson's weights of a resample, from a table with the same correlations: the rows drawn. */
function resampleJohnson(blocks: readonly Block[], drawn: readonly number[]) {
  const rows = drawn.flatMap((block) => blocks[block]?.rows ?? []);
  const y = drawn.flatMap((block) => blocks[block]?.y ?? []);
  return relativeWeights(rows, y)?.weights ?? null;
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
  const moments = blocks.map((block) => momentsOf(block.rows, block.y));
  resample(moments, johnson ? 200 : rankingReplicates, seed, (drawn) => {
    const found = johnson ? johnsonOf(drawn) : weightsOf(drawn, players);
    if (!found) return;
    samples.weights.push(found.weights);
    samples.slopes.push(found.slopes);
  });
  return samples;
}
