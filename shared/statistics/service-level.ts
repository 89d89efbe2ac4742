import type { ErlangAResult } from './erlang-a';

/** The six service-level definitions of methods.md 2. */
export const serviceLevelFormulas = [
  'sl.offered',
  'sl.answered',
  'sl.exclAbandonsWithinT',
  'sl.abandonsMetWithinT',
  'sl.shortAbandonsMet',
  'sl.offeredLessShort',
] as const;
export type ServiceLevelFormula = (typeof serviceLevelFormulas)[number];

/** Counts of a period; null where the export does not give the count. */
export interface ServiceLevelCounts {
  readonly answered: number | null;
  readonly abandoned: number | null;
  readonly answeredWithinTarget: number | null;
  readonly abandonedWithinTarget?: number | null;
  readonly shortAbandoned?: number | null;
  /** Where the export counts more as offered than answered plus abandoned (flow-outs) or gives only this. */
  readonly offered?: number | null;
}

const share = (numerator: number | null, denominator: number | null) =>
  numerator === null || denominator === null || !(denominator > 0) ? null : numerator / denominator;
const plus = (a: number | null | undefined, b: number | null | undefined) =>
  a === null || a === undefined || b === null || b === undefined ? null : a + b;
const minus = (a: number | null, b: number | null | undefined) => (a === null || b === null || b === undefined ? null : a - b);

/** Service level by one definition as a fraction; null when a count it needs is missing or its denominator is zero. */
export function serviceLevelByDefinition(definition: ServiceLevelFormula, counts: ServiceLevelCounts): number | null {
  const { answered, abandoned, answeredWithinTarget, abandonedWithinTarget, shortAbandoned } = counts;
  const offered = counts.offered ?? plus(answered, abandoned);
  switch (definition) {
    case 'sl.offered':
      return share(answeredWithinTarget, offered);
    case 'sl.answered':
      return share(answeredWithinTarget, answered);
    case 'sl.exclAbandonsWithinT':
      return share(answeredWithinTarget, minus(offered, abandonedWithinTarget));
    case 'sl.abandonsMetWithinT':
      return share(plus(answeredWithinTarget, abandonedWithinTarget), offered);
    case 'sl.shortAbandonsMet':
      return share(plus(answeredWithinTarget, shortAbandoned), offered);
    case 'sl.offeredLessShort':
      return share(answeredWithinTarget, minus(offered, shortAbandoned));
  }
}

/** The four definitions that the Erlang A model can give; null for the short-abandon ones and without volume. */
export function serviceLevelOfModel(definition: ServiceLevelFormula, result: ErlangAResult): number | null {
  const { answeredWithinTarget, abandoned, abandonedWithinTarget } = result;
  if (answeredWithinTarget === null || abandoned === null || abandonedWithinTarget === null) return null;
  if (definition === 'sl.offered') return answeredWithinTarget;
  if (definition === 'sl.answered') return share(answeredWithinTarget, 1 - abandoned);
  if (definition === 'sl.exclAbandonsWithinT') return share(answeredWithinTarget, 1 - abandonedWithinTarget);
  if (definition === 'sl.abandonsMetWithinT') return answeredWithinTarget + abandonedWithinTarget;
  return null;
}

export interface RecognisedDefinition {
  readonly definition: ServiceLevelFormula;
  /** Share of comparable intervals within half a point of the printed figure. */
  readonly agreement: number;
  readonly intervals: number;
}

/**
 * Which definition the printed service levels follow (methods.md 2, rule 1): within 0.5 point on at least 95 % of the intervals.
 * Best first; more than one when the data cannot tell them apart, none when no definition fits.
 */
export function recogniseDefinitions(intervals: readonly { counts: ServiceLevelCounts; printed: number | null }[]): RecognisedDefinition[] {
  const found = serviceLevelFormulas.map((definition) => {
    let compared = 0;
    let close = 0;
    for (const { counts, printed } of intervals) {
      const value = serviceLevelByDefinition(definition, counts);
      if (value === null || printed === null) continue;
      compared += 1;
      if (Math.abs(value - printed) <= 0.005 + 1e-12) close += 1;
    }
    return { definition, agreement: compared === 0 ? 0 : close / compared, intervals: compared };
  });
  return found.filter(({ agreement }) => agreement >= 0.95).sort((a, b) => b.agreement - a.agreement);
}
