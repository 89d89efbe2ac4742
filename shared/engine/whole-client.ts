import type { Kpi } from '../schema';

/** Days that a figure covers; without a period it covers everything. */
const daysOf = ({ scope: { period } }: Kpi) => (period ? Date.parse(period[1]) - Date.parse(period[0]) : Number.POSITIVE_INFINITY);

/** What makes two figures comparable: the definition carries the formula and the scale, so a mark out of 5 is never laid beside one out of 10. */
export const figureKey = ({ metric, unit, definition }: Pick<Kpi, 'metric' | 'unit' | 'definition'>) => `${metric}|${unit}|${definition}`;

/** Per metric the figure over the whole client: not of a queue, team or channel, and of the longest period (weeks are parts too). */
export function wholeClientFigures(kpis: readonly Kpi[]): ReadonlyMap<string, Kpi & { readonly value: number }> {
  const figures = new Map<string, Kpi & { readonly value: number }>();
  for (const kpi of kpis) {
    const narrowed = Object.entries(kpi.scope).some(([key, value]) => key !== 'period' && value !== undefined);
    // A number of contacts says which company it is, whatever it is called.
    if (narrowed || kpi.value === null || kpi.unit === 'count') continue;
    const before = figures.get(figureKey(kpi));
    if (!before || daysOf(kpi) > daysOf(before)) figures.set(figureKey(kpi), { ...kpi, value: kpi.value });
  }
  return figures;
}

/** Two digits: enough to compare by, too few to find a company's own figure back. */
export const coarse = (value: number): number => Number(value.toPrecision(2));
