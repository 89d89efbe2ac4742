import { squaredDistance } from './k-means';

export interface WardTree {
  /** Heights of the n - 1 merges, ascending; the scale of R's ward.D2 (distances, not squares). */
  readonly heights: readonly number[];
  /** Clusters 0..k-1 when cut into k. */
  cut(k: number): number[];
}

interface Merge {
  readonly a: number;
  readonly b: number;
  readonly height: number;
}

/** Merges by following nearest neighbours (Ward's distance never makes two mutual neighbours less close): O(n^2). */
function mergesOf(points: readonly (readonly number[])[]): Merge[] {
  const n = points.length;
  const distance = points.map((a) => Float64Array.from(points, (b) => squaredDistance(a, b)));
  const size = new Float64Array(n).fill(1);
  const alive = new Array<boolean>(n).fill(true);
  const chain: number[] = [];
  const merges: Merge[] = [];
  while (merges.length < n - 1) {
    if (chain.length === 0) chain.push(alive.indexOf(true));
    const tip = chain.at(-1) as number;
    const before = chain.at(-2) ?? -1;
    const row = distance[tip] as Float64Array;
    let nearest = before;
    let least = before >= 0 ? (row[before] as number) : Number.POSITIVE_INFINITY;
    for (let other = 0; other < n; other += 1) {
      if (!alive[other] || other === tip || !((row[other] as number) < least)) continue;
      [nearest, least] = [other, row[other] as number];
    }
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    chain.splice(-2);
    merges.push({ a: nearest, b: tip, height: Math.sqrt(least) });
    join(nearest, tip, distance, size, alive);
  }
  return merges.sort((x, y) => x.height - y.height);
}

/** The formula of Lance and Williams for Ward on squared distances; `a` becomes the joined cluster. */
function join(a: number, b: number, distance: readonly Float64Array[], size: Float64Array, alive: boolean[]): void {
  const [na, nb] = [size[a] as number, size[b] as number];
  const between = distance[a]?.[b] as number;
  for (let k = 0; k < size.length; k += 1) {
    if (!alive[k] || k === a || k === b) continue;
    const nk = size[k] as number;
    const joined = ((na + nk) * (distance[a]?.[k] as number) + (nb + nk) * (distance[b]?.[k] as number) - nk * between) / (na + nb + nk);
    (distance[a] as Float64Array)[k] = joined;
    (distance[k] as Float64Array)[a] = joined;
  }
  size[a] = na + nb;
  alive[b] = false;
}

/** Hierarchical clustering by Ward (R: hclust with ward.D2 on Euclidean distances). */
export function wardTree(points: readonly (readonly number[])[]): WardTree {
  const merges = points.length > 1 ? mergesOf(points) : [];
  const cut = (k: number) => {
    const parent = points.map((_, i) => i);
    const rootOf = (i: number): number => {
      let at = i;
      while (parent[at] !== at) at = parent[at] as number;
      return at;
    };
    for (const { a, b } of merges.slice(0, Math.max(0, points.length - k))) parent[rootOf(b)] = rootOf(a);
    const names = new Map<number, number>();
    return points.map((_, i) => {
      const root = rootOf(i);
      if (!names.has(root)) names.set(root, names.size);
      return names.get(root) as number;
    });
  };
  return { heights: merges.map(({ height }) => height), cut };
}
