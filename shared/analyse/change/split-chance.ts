import type { SeededRandom } from '../../statistics';

const rounds = 999;
/** After so many shuffles that split as well, the chance is over five in a hundred whatever the rest say. */
const enough = 60;

/** Sums from the first point on, about the mean, and the squares about it. */
function runningSums(values: readonly number[]): { sums: Float64Array; squares: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sums = new Float64Array(values.length + 1);
  let squares = 0;
  for (const [place, value] of values.entries()) {
    sums[place + 1] = (sums[place] as number) + value - mean;
    squares += (value - mean) ** 2;
  }
  return { sums, squares };
}

/**
 * Largest part of the squares that one level against the rest explains, as an F with what is left, so that a real shift does not hide itself in the noise. The
 * level is a stretch at either end (it changed and stayed) or in between (it changed and came back), as in circular binary segmentation (Olshen 2004).
 */
function largestStretch(values: readonly number[], shortest: number): number {
  const n = values.length;
  const { sums, squares } = runningSums(values);
  let best = 0;
  for (let from = 0; from + shortest <= n; from += from === 0 ? shortest : 1) {
    for (let to = from + shortest; to <= n; to += 1) {
      const length = to - from;
      if (n - length < shortest || (to < n && n - to < shortest)) continue;
      const sum = (sums[to] as number) - (sums[from] as number);
      const between = (sum * sum * n) / (length * (n - length));
      if (between > best) best = between;
    }
  }
  return best / Math.max(1e-300, squares - best);
}

/** Chance of so large a split in a series without order; neighbours that go together are shuffled in runs of `block`. */
export function splitChance(values: readonly number[], shortest: number, block: number, random: SeededRandom): number {
  const seen = largestStretch(values, shortest);
  const starts = Array.from({ length: Math.ceil(values.length / block) }, (_, index) => index * block);
  let asLarge = 1;
  for (let round = 1; round <= rounds; round += 1) {
    const shuffled = random.shuffle(starts).flatMap((start) => values.slice(start, start + block));
    if (largestStretch(shuffled, shortest) >= seen) asLarge += 1;
    if (asLarge > enough) return asLarge / (round + 1);
  }
  return asLarge / (rounds + 1);
}
