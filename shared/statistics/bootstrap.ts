import { quantileOfSorted } from './descriptive';
import { seededRandom } from './seeded-random';

/** The middle `level` (0..1, default 0.95) of the samples by percentiles of type 7; null for no samples. */
export function percentileInterval(samples: readonly number[], level = 0.95): [number, number] | null {
  const sorted = Float64Array.from(samples).sort();
  const tail = (1 - level) / 2;
  const low = quantileOfSorted(sorted, tail);
  const high = quantileOfSorted(sorted, 1 - tail);
  return low === null || high === null ? null : [low, high];
}

export interface BlockBootstrapOptions {
  /** Stored with the result, so that it can be repeated. */
  readonly seed: number;
  /** Default 500. */
  readonly replicates?: number;
  /** Default 0.95. */
  readonly level?: number;
}

export interface BlockBootstrap {
  /** samples[replicate][measure]. */
  readonly samples: readonly (readonly number[])[];
  /** One percentile interval per measure; null when there are fewer than two blocks. */
  readonly intervals: readonly ([number, number] | null)[];
}

/**
 * Block bootstrap: draws whole blocks (days, agents) with replacement, as many as there are, and computes the measures of each draw.
 * Keeps the dependence inside a block. With fewer than two blocks nothing can be said and the intervals are null.
 */
export function blockBootstrap<Block>(
  blocks: readonly Block[],
  measures: (drawn: readonly Block[]) => readonly number[],
  { seed, replicates = 500, level = 0.95 }: BlockBootstrapOptions,
): BlockBootstrap {
  const width = measures(blocks).length;
  if (blocks.length < 2) return { samples: [], intervals: Array.from({ length: width }, () => null) };
  const random = seededRandom(seed);
  const samples = Array.from({ length: replicates }, () =>
    measures(Array.from({ length: blocks.length }, () => blocks[random.integer(blocks.length)] as Block)),
  );
  const intervals = Array.from({ length: width }, (_, measure) =>
    percentileInterval(
      samples.map((sample) => sample[measure] as number),
      level,
    ),
  );
  return { samples, intervals };
}
