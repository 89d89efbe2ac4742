import type { Kpi, Scope } from '../../schema';
import type { Traced } from '../gather/lineage';
import type { NamedQuery } from '../gather/named-query';
import { byWeek, type DaySum, type Scale, type Series } from './series';

type Maybe = number | null;

/** How one figure is made of gathered rows, and on which scale its noise is even. */
export interface Measure<Row> {
  readonly metric: string;
  /** Text key definition.<id>, with the norms a person set; the metric's own id unless given. */
  readonly definition?: string;
  readonly unit: Kpi['unit'];
  readonly scale: Scale;
  readonly numerator: (row: Row) => Maybe;
  /** null: a volume, counted per day. */
  readonly denominator: ((row: Row) => Maybe) | null;
  /** Below this many a day the figure goes by week; 20 unless given. Infinity: always by week. */
  readonly fewest?: number;
}

/** Sums per day; days without a divisor, or without contacts, are not points. */
function daySums<Row>(rows: readonly (Row & { readonly date: string })[], measure: Measure<Row>): DaySum[] {
  const sums = new Map<string, { numerator: number; denominator: number }>();
  for (const row of rows) {
    const [numerator, denominator] = [measure.numerator(row), measure.denominator ? measure.denominator(row) : 0];
    if (numerator === null || denominator === null) continue;
    const sum = sums.get(row.date) ?? { numerator: 0, denominator: 0 };
    sums.set(row.date, { numerator: sum.numerator + numerator, denominator: sum.denominator + denominator });
  }
  return [...sums]
    .map(([date, sum]) => ({ date, numerator: sum.numerator, denominator: measure.denominator ? sum.denominator : 1 }))
    .filter(({ numerator, denominator }) => denominator > 0 && (measure.scale !== 'log' || numerator > 0))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Below this a day says little: shares and means then go by week. */
const fewestADay = 20;

/** One figure of one part of the client over time, by day or, with few cases a day, by week; none without any day. */
export function seriesOf<Row extends Traced>(
  rows: readonly (Row & { readonly date: string })[],
  measure: Measure<Row>,
  scope: Scope,
  query: NamedQuery<object>,
): Series[] {
  const days = daySums(rows, measure);
  if (days.length === 0) return [];
  const { metric, unit, scale, definition } = measure;
  const mean = days.reduce((sum, day) => sum + (measure.denominator ? day.denominator : day.numerator), 0) / days.length;
  const common = { metric, unit, scope, scale, query, rows, ...(definition ? { definition } : {}) };
  return mean >= (measure.fewest ?? fewestADay) ? [{ ...common, grain: 'day', days }] : [{ ...common, grain: 'week', days: byWeek(days) }];
}
