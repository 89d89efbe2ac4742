/** One source system: how its exports are known and the units of its columns. */
export interface SourceSystem {
  readonly id: string;
  readonly name: string;
  /** Headers that this system writes, as it writes them. `sure` ones are rare elsewhere and count double. */
  readonly headers: readonly string[];
  readonly sure: readonly string[];
  /** Unit of a column of bare numbers in this system's exports; null when it varies. */
  unitOf(header: string): 'ms' | 's' | null;
  /** 'total' for columns of times that are sums in this system whatever they are called; null when the header or the values must tell. */
  statisticOf(header: string): 'total' | null;
}

export interface SystemMatch {
  readonly system: SourceSystem;
  readonly score: number;
  /** The headers that gave it away. */
  readonly found: readonly string[];
}

const always = () => null;

/** A system profile; `ms` and `seconds` are patterns over headers. */
export const defineSystem = (profile: {
  readonly id: string;
  readonly name: string;
  readonly headers: readonly string[];
  readonly sure: readonly string[];
  readonly ms?: RegExp;
  readonly seconds?: RegExp;
  readonly totals?: RegExp;
}): SourceSystem => ({
  id: profile.id,
  name: profile.name,
  headers: profile.headers,
  sure: profile.sure,
  statisticOf: (header) => (profile.totals?.test(header) ? 'total' : null),
  unitOf:
    profile.ms || profile.seconds ? (header) => (profile.ms?.test(header) ? 'ms' : profile.seconds?.test(header) ? 's' : null) : always,
});

const spaced = (header: string): string => header.trim().replace(/\s+/g, ' ');

/**
 * How much of a table's headers are this system's, compared as the system writes them (capitals count: "CALL ID" is Five9, "Call Id" anyone):
 * two sure headers, or one with two common ones, or four common ones that make half of the table.
 */
export function matchSystem(system: SourceSystem, headers: readonly string[]): SystemMatch | null {
  const sure = new Set(system.sure);
  const common = new Set(system.headers);
  const found: string[] = [];
  let sureFound = 0;
  for (const header of headers.map(spaced)) {
    if (sure.has(header)) sureFound++;
    else if (!common.has(header)) continue;
    found.push(header);
  }
  const commonFound = found.length - sureFound;
  const share = headers.length === 0 ? 0 : found.length / headers.length;
  const enough = sureFound >= 2 || (sureFound >= 1 && commonFound >= 2) || (commonFound >= 4 && share >= 0.5);
  return enough ? { system, score: Math.min(1, (2 * sureFound + commonFound) / Math.max(4, headers.length)), found } : null;
}
