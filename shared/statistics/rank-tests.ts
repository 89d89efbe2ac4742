import { chiSquareUpper } from './distributions';
import { normalCumulative } from './normal';

/** Mid-ranks (ties share their mean rank) and the sizes of the tied groups. */
export function midRanks(values: readonly number[]): { ranks: number[]; ties: number[] } {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] as number) - (values[b] as number));
  const ranks = new Array<number>(values.length).fill(0);
  const ties: number[] = [];
  for (let start = 0; start < order.length; ) {
    let end = start;
    while (end + 1 < order.length && values[order[end + 1] as number] === values[order[start] as number]) end += 1;
    for (let place = start; place <= end; place += 1) ranks[order[place] as number] = (start + end) / 2 + 1;
    if (end > start) ties.push(end - start + 1);
    start = end + 1;
  }
  return { ranks, ties };
}

export interface MannWhitney {
  /** Number of pairs in which x exceeds y, ties half. */
  readonly u: number;
  /** P(X > Y) + P(X = Y)/2: the size of the difference. */
  readonly effect: number;
  readonly pGreater: number;
  readonly pLess: number;
  readonly pTwoSided: number;
  readonly z: number | null;
  readonly method: 'exact' | 'normal';
}

const rankSum = (x: readonly number[], y: readonly number[]) => {
  const { ranks, ties } = midRanks([...x, ...y]);
  const sum = ranks.slice(0, x.length).reduce((total, rank) => total + rank, 0);
  return { u: sum - (x.length * (x.length + 1)) / 2, ties };
};

/** Number of ways to each U, by the recurrence over the larger of the two groups' members; index = U. */
function waysToU(m: number, n: number): Float64Array {
  let ways = new Float64Array(m * n + 1);
  ways[0] = 1;
  // the Gaussian binomial coefficient, multiplied by (1 - q^(n+i)) / (1 - q^i) one i at a time
  for (let i = 1; i <= m; i += 1) {
    const next = new Float64Array(ways);
    for (let u = ways.length - 1; u >= n + i; u -= 1) next[u] = (next[u] as number) - (ways[u - n - i] as number);
    for (let u = i; u < next.length; u += 1) next[u] = (next[u] as number) + (next[u - i] as number);
    ways = next;
  }
  return ways;
}

/** Exact Mann-Whitney test (Wilcoxon rank sum) for small groups without ties; null when there are ties or a group is empty. */
export function mannWhitneyExact(x: readonly number[], y: readonly number[]): MannWhitney | null {
  if (x.length === 0 || y.length === 0) return null;
  const { u, ties } = rankSum(x, y);
  if (ties.length > 0) return null;
  const ways = waysToU(x.length, y.length);
  const all = ways.reduce((sum, count) => sum + count, 0);
  // The counts mirror, so the upper tail is summed from the lower end too: 1 minus the rest would lose the small chances.
  const atMost = (top: number) => ways.reduce((sum, count, value) => (value <= top ? sum + count : sum), 0) / all;
  const pLess = atMost(u);
  const pGreater = atMost(x.length * y.length - u);
  return {
    u,
    effect: u / (x.length * y.length),
    pGreater,
    pLess,
    pTwoSided: Math.min(1, 2 * Math.min(pLess, pGreater)),
    z: null,
    method: 'exact',
  };
}

/** Mann-Whitney by the normal approximation, corrected for ties and (unless switched off) continuity. Null when a group is empty or all values are equal. */
export function mannWhitneyNormal(x: readonly number[], y: readonly number[], continuity = true): MannWhitney | null {
  if (x.length === 0 || y.length === 0) return null;
  const { u, ties } = rankSum(x, y);
  const [m, n] = [x.length, y.length];
  const tied = ties.reduce((sum, size) => sum + size ** 3 - size, 0);
  const sigma = Math.sqrt(((m * n) / 12) * (m + n + 1 - tied / ((m + n) * (m + n - 1))));
  if (!(sigma > 0)) return null;
  const distance = u - (m * n) / 2;
  const half = continuity ? 0.5 : 0;
  const pGreater = normalCumulative(-(distance - half) / sigma);
  const pLess = normalCumulative((distance + half) / sigma);
  const z = (distance - Math.sign(distance) * half) / sigma;
  return { u, effect: u / (m * n), pGreater, pLess, pTwoSided: Math.min(1, 2 * Math.min(pGreater, pLess)), z, method: 'normal' };
}

/** Exact below 20 per group without ties, otherwise the approximation (methods.md 6). */
export function mannWhitney(x: readonly number[], y: readonly number[]): MannWhitney | null {
  const exact = Math.max(x.length, y.length) < 20 ? mannWhitneyExact(x, y) : null;
  return exact ?? mannWhitneyNormal(x, y);
}

export interface KruskalWallis {
  readonly h: number;
  readonly degrees: number;
  readonly p: number;
}

/** Kruskal-Wallis test over groups, corrected for ties. Null with fewer than two filled groups or when all values are equal. */
export function kruskalWallis(groups: readonly (readonly number[])[]): KruskalWallis | null {
  const filled = groups.filter((group) => group.length > 0);
  if (filled.length < 2) return null;
  const { ranks, ties } = midRanks(filled.flat());
  const n = ranks.length;
  let start = 0;
  let sum = 0;
  for (const group of filled) {
    const total = ranks.slice(start, start + group.length).reduce((acc, rank) => acc + rank, 0);
    sum += total ** 2 / group.length;
    start += group.length;
  }
  const correction = 1 - ties.reduce((acc, size) => acc + size ** 3 - size, 0) / (n ** 3 - n);
  if (!(correction > 0)) return null;
  const h = ((12 / (n * (n + 1))) * sum - 3 * (n + 1)) / correction;
  return { h, degrees: filled.length - 1, p: chiSquareUpper(h, filled.length - 1) };
}
