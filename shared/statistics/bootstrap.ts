import { quantileOfSorted } from './descriptive';

/** The middle `level` (0..1, default 0.95) of the samples by percentiles of type 7; null for no samples. */
export function percentileInterval(samples: readonly number[], level = 0.95): [number, number] | null {
  const sorted = Float64Array.from(samples).sort();
  const tail = (1 - level) / 2;
  const low = quantileOfSorted(sorted, tail);
  const high = quantileOfSorted(sorted, 1 - tail);
  return low === null || high === null ? null : [low, high];
}
