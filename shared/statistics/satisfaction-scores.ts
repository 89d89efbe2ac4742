export interface NetPromoterScore {
  readonly n: number;
  readonly promoters: number;
  readonly detractors: number;
  /** -100..100; null without answers. */
  readonly nps: number | null;
  /** Standard error in points; null without answers. */
  readonly standardError: number | null;
}

/** Net promoter score from the counts of each answer 0..10 (methods.md 2). Answers outside 0..10 are not counted. */
export function netPromoterScore(counts: ReadonlyMap<number, number>): NetPromoterScore {
  let [n, promoters, detractors] = [0, 0, 0];
  for (const [answer, count] of counts) {
    if (!(answer >= 0 && answer <= 10)) continue;
    n += count;
    if (answer >= 9) promoters += count;
    else if (answer <= 6) detractors += count;
  }
  if (n === 0) return { n, promoters, detractors, nps: null, standardError: null };
  const p = promoters / n;
  const d = detractors / n;
  return { n, promoters, detractors, nps: 100 * (p - d), standardError: 100 * Math.sqrt((p + d - (p - d) ** 2) / n) };
}

/** Share of answers at or above `from` (CSAT top-two-box on five points: from = 4); null without answers. */
export function topBoxShare(counts: ReadonlyMap<number, number>, from: number): number | null {
  let [n, top] = [0, 0];
  for (const [answer, count] of counts) {
    n += count;
    if (answer >= from) top += count;
  }
  return n === 0 ? null : top / n;
}
