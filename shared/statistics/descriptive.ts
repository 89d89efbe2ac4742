/** Sum with Kahan's compensation: row order hardly matters. */
export function total(values: Iterable<number>): number {
  let sum = 0;
  let lost = 0;
  for (const value of values) {
    const corrected = value - lost;
    const next = sum + corrected;
    lost = next - sum - corrected;
    sum = next;
  }
  return sum;
}

/** Mean; null for no values. */
export const mean = (values: readonly number[]): number | null => (values.length === 0 ? null : total(values) / values.length);

/** Sample variance (divisor n - 1); null for fewer than two values. */
export function variance(values: readonly number[]): number | null {
  if (values.length < 2) return null;
  const centre = total(values) / values.length;
  return total(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}

/** Quantile of type 7 (the default of R) from values already in ascending order; null for no values. */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * Math.min(1, Math.max(0, share));
  const below = Math.floor(place);
  const low = sorted[below] as number;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] as number;
  return place === below ? low : low + (place - below) * (high - low);
}

/** Quantile of type 7; null for no values. */
export const quantile = (values: readonly number[], share: number): number | null =>
  quantileOfSorted(Float64Array.from(values).sort(), share);
