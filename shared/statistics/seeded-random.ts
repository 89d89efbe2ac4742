import { logGamma } from './gamma';

/** A repeatable stream of chance. The same seed gives the same numbers on every machine. */
export interface SeededRandom {
  /** In [0,1). */
  next(): number;
  /** A whole number in 0..n-1. */
  integer(n: number): number;
  /** Standard normal. */
  normal(): number;
  exponential(mean: number): number;
  poisson(mean: number): number;
  binomial(trials: number, probability: number): number;
  gamma(shape: number, scale: number): number;
  /** Shares that sum to one. */
  dirichlet(concentrations: readonly number[]): number[];
  shuffle<T>(items: readonly T[]): T[];
  /** An independent stream for a named part, so that adding a part does not move the others. */
  split(label: number): SeededRandom;
}

/** One step of splitmix32: spreads a seed over all bits. */
function spread(seed: number): number {
  let z = (seed + 0x9e3779b9) | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return (z ^ (z >>> 15)) >>> 0;
}

/** sfc32 (Doty-Humphrey): 128 bits of state, 32 bits a step. */
function bits(seed: number): () => number {
  const low = seed >>> 0;
  const high = Math.floor(seed / 2 ** 32) >>> 0;
  let [a, b, c, counter] = [spread(low), spread(low ^ 0x6d2b79f5), spread(high ^ 0x1b873593), 1];
  const step = () => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + result;
    return result >>> 0;
  };
  for (let i = 0; i < 15; i += 1) step();
  return step;
}

/** Poisson with a mean of 10 and more: transformed rejection (Hoermann 1993, PTRS). */
function poissonByRejection(next: () => number, mean: number): number {
  const root = Math.sqrt(mean);
  const b = 0.931 + 2.53 * root;
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const certain = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = next() - 0.5;
    const v = next();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= certain) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    if (Math.log(v) + Math.log(inverseAlpha) - Math.log(a / (us * us) + b) <= k * Math.log(mean) - mean - logGamma(k + 1)) return k;
  }
}

/** Poisson with a small mean: multiply uniform numbers until they fall below e^-mean. */
function poissonByProduct(next: () => number, mean: number): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = next(); product > limit; product *= next()) count += 1;
  return count;
}

/** Gamma with shape of one and more (Marsaglia and Tsang 2000). */
function gammaFromOne(next: () => number, normal: () => number, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = normal();
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(1 - next()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A generator of chance that depends on the seed only; store the seed with the result. */
export function seededRandom(seed: number): SeededRandom {
  const step = bits(seed);
  const next = () => ((step() >>> 5) * 67108864 + (step() >>> 6)) / 9007199254740992;
  let spare: number | null = null;
  const normal = () => {
    if (spare !== null) {
      const kept = spare;
      spare = null;
      return kept;
    }
    const radius = Math.sqrt(-2 * Math.log(1 - next()));
    const angle = 2 * Math.PI * next();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  const gamma = (shape: number, scale: number): number =>
    shape >= 1 ? gammaFromOne(next, normal, shape) * scale : gamma(shape + 1, scale) * (1 - next()) ** (1 / shape);
  const integer = (n: number) => Math.floor(next() * n);
  return {
    next,
    integer,
    normal,
    gamma,
    exponential: (mean) => -mean * Math.log(1 - next()),
    poisson: (mean) => (mean > 0 ? (mean < 10 ? poissonByProduct(next, mean) : poissonByRejection(next, mean)) : 0),
    binomial(trials, probability) {
      let successes = 0;
      for (let trial = 0; trial < trials; trial += 1) if (next() < probability) successes += 1;
      return successes;
    },
    dirichlet(concentrations) {
      const draws = concentrations.map((concentration) => gamma(concentration, 1));
      const total = draws.reduce((sum, draw) => sum + draw, 0);
      return draws.map((draw) => draw / total);
    },
    shuffle(items) {
      const order = [...items];
      for (let last = order.length - 1; last > 0; last -= 1) {
        const other = integer(last + 1);
        [order[last], order[other]] = [order[other] as never, order[last] as never];
      }
      return order;
    },
    split: (label) => seededRandom(spread((seed >>> 0) ^ spread(label + 0x51ed270b)) + 2 ** 32 * (label >>> 0)),
  };
}
