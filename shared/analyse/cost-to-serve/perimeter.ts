import { dateOf, wallMinutes } from '../gather/wall-time';

/** An amount over a run of days. */
export interface Spread {
  readonly date: string;
  readonly days: number;
  readonly amount: number;
}

/** Last day of the run. */
const lastOf = ({ date, days }: Pick<Spread, 'date' | 'days'>) => dateOf(wallMinutes(date) + (Math.max(1, days) - 1) * 1440);

/** Days from the first to the last that both the amounts and the counted days cover; null when they never meet. */
export function commonPeriod(amounts: readonly Pick<Spread, 'date' | 'days'>[], counted: readonly string[]): [string, string] | null {
  if (amounts.length === 0 || counted.length === 0) return null;
  const sorted = [...counted].sort();
  const from = [amounts.map(({ date }) => date).sort()[0] as string, sorted[0] as string].sort()[1] as string;
  const to = [amounts.map(lastOf).sort().at(-1) as string, sorted.at(-1) as string].sort()[0] as string;
  return from <= to ? [from, to] : null;
}

/** The part of an amount that falls on the days of the period, spread evenly over its own days. */
export function amountWithin(spread: Spread, [from, to]: readonly [string, string]): number {
  const first = spread.date > from ? spread.date : from;
  const last = lastOf(spread) < to ? lastOf(spread) : to;
  const days = (wallMinutes(last) - wallMinutes(first)) / 1440 + 1;
  return days <= 0 ? 0 : (spread.amount * days) / Math.max(1, spread.days);
}
