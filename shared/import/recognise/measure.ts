import type { HeaderReading, HeaderStatistic } from '../vocabulary/header';
import { isUsual, rangeOf } from './expectations';

/** What a column of handle or waiting times holds: a total or a mean, and the factor to seconds. */
export interface MeasureChoice {
  readonly statistic: 'mean' | 'total';
  readonly scale: number;
  readonly unit: string;
  readonly sure: boolean;
}

const scales: readonly (readonly [string, number])[] = [
  ['s', 1],
  ['ms', 0.001],
  ['min', 60],
  ['h', 3600],
];

function correlation(left: readonly number[], right: readonly number[]): number {
  const n = left.length;
  if (n < 5) return 0;
  const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / n;
  const [ml, mr] = [mean(left), mean(right)];
  let [covariance, vl, vr] = [0, 0, 0];
  for (let at = 0; at < n; at++) {
    const [dl, dr] = [(left[at] ?? 0) - ml, (right[at] ?? 0) - mr];
    covariance += dl * dr;
    vl += dl * dl;
    vr += dr * dr;
  }
  return vl === 0 || vr === 0 ? 0 : covariance / Math.sqrt(vl * vr);
}

/** Concepts whose very name says mean. */
const meanConcepts = new Set(['aht', 'asa', 'abandon_time', 'forecast_aht']);
const totalConcepts = new Set(['queue_time_total']);

/** Statistic that header and concept state by themselves; null when values must tell. */
export function statedStatistic(concept: string, header: HeaderReading): 'mean' | 'total' | null {
  const said: HeaderStatistic | null = header.statistic;
  if (said === 'mean') return 'mean';
  if (said === 'total') return 'total';
  if (/\b(?:asa|aht|gat|att|dmt|tmo)\b/.test(header.words)) return 'mean';
  if (totalConcepts.has(concept)) return 'total';
  return meanConcepts.has(concept) && /speed|snelheid/.test(header.words) ? 'mean' : null;
}

/**
 * Tells totals from means and seconds from other units, from the values beside the counts of the same rows (a total grows with the count and
 * gives a plausible time per contact when divided by it; a mean is plausible by itself). `values` are as written, `counts` the contacts of the row.
 */
export function chooseMeasure(
  field: string,
  values: readonly number[],
  counts: readonly number[],
  stated: { readonly statistic: 'mean' | 'total' | null; readonly scale: number | null; readonly system: 'ms' | 's' | null },
): MeasureChoice {
  const range = rangeOf(field);
  const pairs = values.flatMap((value, at) => ((counts[at] ?? 0) > 0 && value > 0 ? [[value, counts[at] ?? 0] as const] : []));
  const sumValue = pairs.reduce((sum, [value]) => sum + value, 0);
  const sumCount = pairs.reduce((sum, [, count]) => sum + count, 0);
  const weighted = pairs.reduce((sum, [value, count]) => sum + value * count, 0);
  const perContact = { total: sumCount === 0 ? 0 : sumValue / sumCount, mean: sumCount === 0 ? 0 : weighted / sumCount };
  const fits = (statistic: 'mean' | 'total', scale: number) => {
    const seconds = perContact[statistic] * scale;
    return seconds >= range.low && seconds <= range.high;
  };
  const tried =
    stated.scale !== null
      ? ([['', stated.scale]] as const)
      : stated.system === 'ms'
        ? [...scales].sort((left) => (left[0] === 'ms' ? -1 : 0))
        : scales;
  for (const [unit, scale] of tried) {
    const open = (['total', 'mean'] as const).filter(
      (statistic) => (stated.statistic === null || stated.statistic === statistic) && fits(statistic, scale),
    );
    if (open.length === 0) continue;
    const only = open[0] as 'mean' | 'total';
    if (open.length === 1) return { statistic: only, scale, unit, sure: true };
    const grows = correlation(
      pairs.map(([value]) => value),
      pairs.map(([, count]) => count),
    );
    // Few rows show no course: then the only reading with a usual time per contact is taken.
    const few = pairs.length < 5;
    const usual = open.filter((statistic) => isUsual(field, perContact[statistic] * scale));
    if (few && usual.length === 1) return { statistic: usual[0] as 'mean' | 'total', scale, unit, sure: true };
    return { statistic: grows > 0.5 ? 'total' : 'mean', scale, unit, sure: !few && (grows > 0.7 || grows < 0.2) };
  }
  const scale = stated.scale ?? (stated.system === 'ms' ? 0.001 : 1);
  const fallback =
    stated.statistic ??
    (correlation(
      pairs.map(([value]) => value),
      pairs.map(([, count]) => count),
    ) > 0.5
      ? 'total'
      : 'mean');
  return { statistic: fallback, scale, unit: '', sure: pairs.length === 0 };
}
