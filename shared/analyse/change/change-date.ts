/** A place at which a shift may have begun, with the logarithm of its weight (0 for the likeliest). */
export interface PossibleBegin {
  readonly place: number;
  readonly log: number;
}

/**
 * How well each place fits as the begin of a shift between `from` and `to`, both levels free: squares left around the two means against those of the
 * best place, in variances of one point (flat prior over the places; the profile likelihood of a single change point, Siegmund 1988, Bai 1997).
 */
export function possibleBegins(
  values: readonly number[],
  { from, to, shortest, variance }: { readonly from: number; readonly to: number; readonly shortest: number; readonly variance: number },
): PossibleBegin[] {
  const part = values.slice(from, to);
  const mean = part.reduce((sum, value) => sum + value, 0) / part.length;
  const found: { place: number; between: number }[] = [];
  let left = 0;
  for (let cut = 1; cut < part.length; cut += 1) {
    left += (part[cut - 1] as number) - mean;
    if (cut < shortest || part.length - cut < shortest) continue;
    // The squares that the two means explain: what they explain more is what is left over less.
    found.push({ place: from + cut, between: (left * left * part.length) / (cut * (part.length - cut)) });
  }
  const best = Math.max(...found.map(({ between }) => between));
  return found.map(({ place, between }) => ({ place, log: (between - best) / (2 * Math.max(variance, 1e-300)) }));
}

/** First and last place of the smallest set that holds the begin with this chance. */
export function crediblePlaces(begins: readonly PossibleBegin[], chance: number): readonly [number, number] | null {
  const weights = begins.map(({ place, log }) => ({ place, weight: Math.exp(log) })).sort((a, b) => b.weight - a.weight);
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  const kept: number[] = [];
  let sum = 0;
  for (const { place, weight } of weights) {
    if (kept.length > 0 && sum >= chance * all) break;
    kept.push(place);
    sum += weight;
  }
  return kept.length > 0 ? [Math.min(...kept), Math.max(...kept)] : null;
}
