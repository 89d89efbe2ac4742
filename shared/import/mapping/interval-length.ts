/**
 * Length in seconds of the intervals of a table from the starts seen: the most common distance between neighbouring different starts of one day;
 * 86,400, 604,800 or a month (2,629,800, its mean length) when rows carry dates only. null when fewer than two starts tell.
 */
export function intervalLength(starts: readonly number[], datesOnly: boolean): number | null {
  const distinct = [...new Set(starts)].sort((left, right) => left - right);
  if (distinct.length < 2) return datesOnly ? 86_400 : null;
  const gaps = new Map<number, number>();
  for (let at = 1; at < distinct.length; at++) {
    const [before, now] = [distinct[at - 1] ?? 0, distinct[at] ?? 0];
    const gap = now - before;
    if (!datesOnly && Math.floor(before / 86_400) !== Math.floor(now / 86_400)) continue;
    gaps.set(gap, (gaps.get(gap) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const [gap, count] of gaps) if (count > most || (count === most && gap < best)) [best, most] = [gap, count];
  if (most === 0) return datesOnly ? 86_400 : null;
  if (!datesOnly) return [300, 600, 900, 1800, 3600, 7200, 10_800, 14_400].includes(best) ? best : best < 300 ? null : best;
  const days = best / 86_400;
  if (days === 7) return 604_800;
  return days >= 28 && days <= 31 ? 2_629_800 : 86_400;
}
