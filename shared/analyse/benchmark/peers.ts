/** Below this many other clients nothing is told: a value must never point at one company. */
export const fewestPeers = 5;

/** Values of one client over its periods or units; it counts once, however much it measured. */
export interface ClientValues {
  readonly client: string;
  readonly values: readonly number[];
}
export interface PeerFigure {
  readonly n: number;
  readonly median: number;
  /** Share of the peers below the own value, ties half; 0..1. */
  readonly percentile: number;
}

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1
    ? (sorted[Math.floor(middle)] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Mean per client, then the median over the other clients and the own place among them; null under five other clients. */
export function peerFigure(own: string, all: readonly ClientValues[]): PeerFigure | null {
  const means = all.filter(({ values }) => values.length > 0).map(({ client, values }) => ({ client, mean: meanOf(values) }));
  const mine = means.find(({ client }) => client === own);
  const others = means.filter(({ client }) => client !== own).map(({ mean }) => mean);
  if (!mine || others.length < fewestPeers) return null;
  const below = others.filter((value) => value < mine.mean).length;
  const equal = others.filter((value) => value === mine.mean).length;
  return { n: others.length, median: medianOf(others), percentile: (below + equal / 2) / others.length };
}

/**
 * Which groups of clients may be told together: none under five, and none that differs from another told group, or from what such groups
 * leave of it together, by fewer than five clients (their values could be had by subtraction). Larger groups go first.
 */
export function releasableGroups(groups: readonly { readonly name: string; readonly clients: readonly string[] }[]): string[] {
  const told: { name: string; clients: ReadonlySet<string> }[] = [];
  const sizes = groups.map((group) => ({ name: group.name, clients: new Set(group.clients) }));
  for (const group of sizes.sort((a, b) => b.clients.size - a.clients.size || (a.name < b.name ? -1 : 1))) {
    if (group.clients.size < fewestPeers) continue;
    const safe = told.every(({ clients }) => {
      const onlyThere = [...clients].filter((client) => !group.clients.has(client)).length;
      const onlyHere = [...group.clients].filter((client) => !clients.has(client)).length;
      return (onlyThere === 0 || onlyThere >= fewestPeers) && (onlyHere === 0 || onlyHere >= fewestPeers);
    });
    // A group and all told parts of it: what is left over must be large enough too.
    const parts = told.filter(({ clients }) => [...clients].every((client) => !group.clients.has(client)));
    const wholes = told.filter(({ clients }) => [...group.clients].every((client) => clients.has(client)));
    const leftOver = wholes.every(({ clients }) => {
      const covered = new Set([...group.clients, ...parts.flatMap((part) => [...part.clients])]);
      const rest = [...clients].filter((client) => !covered.has(client)).length;
      return rest === 0 || rest >= fewestPeers;
    });
    if (safe && leftOver) told.push(group);
  }
  return told.map(({ name }) => name);
}

/** Each period as an index, the base periods together being 100; weighed by n. null for a period without value, and all null without a base. */
export function indexAgainst(
  points: readonly { readonly period: string; readonly value: number | null; readonly n: number }[],
  base: readonly string[],
): { period: string; index: number | null }[] {
  const own = points.filter(({ period, value, n }) => base.includes(period) && value !== null && n > 0);
  const weight = own.reduce((sum, { n }) => sum + n, 0);
  const level = weight > 0 ? own.reduce((sum, { value, n }) => sum + (value as number) * n, 0) / weight : null;
  return points.map(({ period, value }) => ({
    period,
    index: value === null || level === null || level === 0 ? null : (100 * value) / level,
  }));
}
