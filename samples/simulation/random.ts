/** A seeded source of chance. Each purpose takes its own source by label, so that a change in one place never shifts another. */
export interface RandomSource {
  /** In [0, 1). */
  uniform(): number;
  /** Uniform in [low, high). */
  between(low: number, high: number): number;
  /** Whole number 0..count-1. */
  below(count: number): number;
  chance(probability: number): boolean;
  normal(mean: number, deviation: number): number;
  exponential(mean: number): number;
  /** Lognormal with the given mean and coefficient of variation. */
  lognormal(mean: number, variation: number): number;
  /** Exponential when the variation is 1, else lognormal. */
  lognormalOrExponential(mean: number, variation: number): number;
  poisson(mean: number): number;
  pick<T>(items: readonly T[]): T;
  /** Index drawn in proportion to the weights. */
  weighted(weights: readonly number[]): number;
}

/** Four 32-bit words from a text (multiply and mix, after the public-domain cyrb128). */
function seedWords(text: string): [number, number, number, number] {
  let a = 1779033703;
  let b = 3144134277;
  let c = 1013904242;
  let d = 2773480762;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  return [a >>> 0, b >>> 0, c >>> 0, d >>> 0];
}

/** Small fast counting generator (sfc32, public domain): 32 bits of state mixing, period over 2^64. */
function smallFastCounting(words: [number, number, number, number]): () => number {
  let [a, b, c, d] = words;
  const next = () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let i = 0; i < 15; i++) next();
  return next;
}

/** A source of chance for one purpose; the same labels give the same draws on every machine. */
export function randomSource(...labels: readonly (string | number)[]): RandomSource {
  const uniform = smallFastCounting(seedWords(labels.join('|')));
  const normal = (mean: number, deviation: number) =>
    mean + deviation * Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  const weighted = (weights: readonly number[]) => {
    let left = uniform() * weights.reduce((sum, weight) => sum + weight, 0);
    for (let i = 0; i < weights.length; i++) {
      left -= weights[i] ?? 0;
      if (left < 0) return i;
    }
    return weights.length - 1;
  };
  const poisson = (mean: number) => {
    let count = 0;
    let reached = -Math.log(1 - uniform());
    while (reached < mean) {
      count++;
      reached -= Math.log(1 - uniform());
    }
    return count;
  };
  const exponential = (mean: number) => -mean * Math.log(1 - uniform());
  const lognormal = (mean: number, variation: number) => {
    const variance = Math.log(1 + variation * variation);
    return Math.exp(normal(Math.log(mean) - variance / 2, Math.sqrt(variance)));
  };
  return {
    uniform,
    normal,
    exponential,
    lognormal,
    lognormalOrExponential: (mean, variation) => (variation === 1 ? exponential(mean) : lognormal(mean, variation)),
    weighted,
    poisson,
    between: (low, high) => low + (high - low) * uniform(),
    below: (count) => Math.floor(uniform() * count),
    chance: (probability) => uniform() < probability,
    pick: (items) => items[Math.floor(uniform() * items.length)]!,
  };
}
