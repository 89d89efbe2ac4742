import type { Kpi, Scope } from '../../schema';
import type { Traced } from '../gather/lineage';
import type { NamedQuery } from '../gather/named-query';
import { dateOf, wallMinutes, weekOf } from '../gather/wall-time';

export type Scale = 'log' | 'logit' | 'identity';

/** Sums of one day (or week) of one figure. For volume the divisor is 1. */
export interface DaySum {
  readonly date: string;
  readonly numerator: number;
  readonly denominator: number;
}

/** One figure in the course of time. */
export interface Series {
  readonly metric: string;
  readonly unit: Kpi['unit'];
  /** Text key definition.<id>, with the norms a person set; the metric's own id unless given. */
  readonly definition?: string;
  readonly scope: Scope;
  readonly scale: Scale;
  readonly grain: 'day' | 'week';
  /** In order of date. */
  readonly days: readonly DaySum[];
  readonly query: NamedQuery<object>;
  readonly rows: readonly Traced[];
}

/** On the scale on which noise is even: logarithm of volumes and times, logit of shares (half a case added, so that 0 and 100 % stay finite). */
export function toScale(scale: Scale, { numerator, denominator }: DaySum): number {
  if (scale === 'logit') return Math.log((numerator + 0.5) / (denominator - numerator + 0.5));
  return scale === 'log' ? Math.log(Math.max(numerator / denominator, 1e-9)) : numerator / denominator;
}
export function fromScale(scale: Scale, value: number): number {
  if (scale === 'logit') return 1 / (1 + Math.exp(-value));
  return scale === 'log' ? Math.exp(value) : value;
}

/** Days added up to weeks that begin on Monday; the first and the last week are left out when they are not whole. Volumes become a mean a day. */
export function byWeek(days: readonly DaySum[]): DaySum[] {
  const weeks = new Map<string, { numerator: number; denominator: number }>();
  for (const { date, numerator, denominator } of days) {
    const [monday] = weekOf(date);
    const sum = weeks.get(monday) ?? { numerator: 0, denominator: 0 };
    weeks.set(monday, { numerator: sum.numerator + numerator, denominator: sum.denominator + denominator });
  }
  const [first, last] = [days[0]?.date ?? '', days[days.length - 1]?.date ?? ''];
  return [...weeks]
    .filter(([monday]) => monday >= first && dateOf(wallMinutes(monday) + 4 * 1440) <= last)
    .map(([date, sum]) => ({ date, ...sum }));
}
