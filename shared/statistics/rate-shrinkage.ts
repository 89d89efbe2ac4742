/** How the sampling variance of a group's ratio is judged (methods.md 3.1b). */
export type RatioVariance =
  /** Counts: 1 / expected. */
  | { readonly kind: 'count' }
  /** Sums of handle seconds: CV squared / contacts. Both per cell; CV of single handle times, null (or absent) when unknown: then 1. */
  | {
      readonly kind: 'handle_time';
      readonly contacts: readonly (number | null)[];
      readonly coefficientsOfVariation?: readonly (number | null)[];
    }
  /** Sampled levels (agents counted at moments): variance of one cell relative to its expected value, per cell. */
  | { readonly kind: 'relative'; readonly varianceOfCell: readonly number[] };

export interface RateLevel {
  /** For example 'weekday'. */
  readonly name: string;
  /** The group each cell belongs to. */
  readonly groups: readonly (string | number)[];
}

export interface ShrinkRatesInput {
  /** Per cell (interval of a queue): count, or sum of handle seconds. null: not observed; the cell then only receives factors. */
  readonly observed: readonly (number | null)[];
  /** Per cell: what the plan (or the comparable past) expects of the same. */
  readonly expected: readonly number[];
  readonly levels: readonly RateLevel[];
  readonly variance: RatioVariance;
}

export interface ShrunkenGroup {
  readonly group: string | number;
  readonly observed: number;
  /** By the estimate of the levels above. */
  readonly expected: number;
  readonly ratio: number;
  readonly variance: number;
  /** tau2 / (tau2 + variance): 0 nothing believed, 1 all believed. */
  readonly reliability: number;
  readonly factor: number;
}

export interface ShrunkenLevel {
  readonly name: string;
  readonly tau2: number;
  readonly groups: readonly ShrunkenGroup[];
}

export interface ShrunkenRates {
  /** Per cell: expected times all factors; the estimated rate. */
  readonly rates: readonly number[];
  /** Per cell: product of the factors of all levels. */
  readonly factors: readonly number[];
  /** factorByLevel[level][cell]: which level contributed what. */
  readonly factorByLevel: readonly (readonly number[])[];
  readonly levels: readonly ShrunkenLevel[];
}

interface GroupSums {
  observed: number;
  expected: number;
  /** What the variance rule adds up: expected counts, contacts divided by CV squared, or squared-weighted variances. */
  information: number;
}

/** What one cell adds to its group's information. */
function informationOf(variance: RatioVariance, cell: number, expected: number): number {
  if (variance.kind === 'handle_time') {
    const contacts = variance.contacts[cell] ?? 0;
    return contacts > 0 ? contacts / (variance.coefficientsOfVariation?.[cell] ?? 1) ** 2 : 0;
  }
  if (variance.kind === 'relative') return (variance.varianceOfCell[cell] ?? 0) * expected * expected;
  return expected;
}

/** Sampling variance of the ratio of a group; null when the group holds nothing to judge by. */
function varianceOf(variance: RatioVariance, sums: GroupSums): number | null {
  if (!(sums.expected > 0)) return null;
  if (variance.kind === 'relative') return sums.information / sums.expected ** 2;
  if (!(sums.information > 0)) return null;
  return 1 / sums.information;
}

function sumsByGroup(input: ShrinkRatesInput, level: RateLevel, current: Float64Array): Map<string | number, GroupSums> {
  const sums = new Map<string | number, GroupSums>();
  for (let cell = 0; cell < current.length; cell += 1) {
    const observed = input.observed[cell];
    if (observed === null || observed === undefined) continue;
    const group = level.groups[cell] as string | number;
    const sum = sums.get(group) ?? { observed: 0, expected: 0, information: 0 };
    const expected = current[cell] as number;
    sum.observed += observed;
    sum.expected += expected;
    sum.information += informationOf(input.variance, cell, expected);
    sums.set(group, sum);
  }
  return sums;
}

/** Between-group variance by moments around 1, and the shrunken factor of each group; a lone group is taken as it is. */
function shrinkLevel(name: string, variance: RatioVariance, sums: Map<string | number, GroupSums>): ShrunkenLevel {
  const judged = [...sums].flatMap(([group, sum]) => {
    const spread = varianceOf(variance, sum);
    return spread === null ? [] : [{ group, ...sum, ratio: sum.observed / sum.expected, variance: spread }];
  });
  const lone = judged.length === 1;
  // an exact group (variance 0) would have endless weight: it is as precise as the most precise of the others
  const smallest = Math.min(...judged.map((each) => each.variance).filter((each) => each > 0), 1);
  const weightOf = (each: { variance: number }) => 1 / Math.max(each.variance, smallest);
  const weights = judged.reduce((sum, each) => sum + weightOf(each), 0);
  const spread = judged.reduce((sum, each) => sum + weightOf(each) * (each.ratio - 1) ** 2, 0);
  const tau2 = judged.length === 0 ? 0 : Math.max(0, (spread - judged.length) / weights);
  const groups = judged.map(({ group, observed, expected, ratio, variance: own }) => {
    const reliability = lone || own === 0 ? 1 : tau2 / (tau2 + own);
    return { group, observed, expected, ratio, variance: own, reliability, factor: 1 + reliability * (ratio - 1) };
  });
  return { name, tau2, groups };
}

/**
 * Rates behind noisy counts (methods.md 3.1b): starts from the expected value per cell, goes down the levels of groups and multiplies at each
 * by the ratio observed / expected, shrunken towards 1 by its sampling noise. Order of `levels`: coarse first.
 */
export function shrinkRatesThroughLevels(input: ShrinkRatesInput): ShrunkenRates {
  const cells = input.expected.length;
  const current = Float64Array.from(input.expected);
  const factors = new Float64Array(cells).fill(1);
  const factorByLevel: number[][] = [];
  const levels = input.levels.map((level) => {
    const shrunken = shrinkLevel(level.name, input.variance, sumsByGroup(input, level, current));
    const factorOf = new Map(shrunken.groups.map(({ group, factor }) => [group, factor]));
    const applied = level.groups.map((group) => factorOf.get(group) ?? 1);
    applied.forEach((factor, cell) => {
      current[cell] = (current[cell] as number) * factor;
      factors[cell] = (factors[cell] as number) * factor;
    });
    factorByLevel.push(applied);
    return shrunken;
  });
  return { rates: [...current], factors: [...factors], factorByLevel, levels };
}
