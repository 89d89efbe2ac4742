import { channels, type Kpi, type Scope } from '../../schema';
import type { Lineage, Traced } from '../gather/lineage';
import type { NamedQuery } from '../gather/named-query';
import { wallMinutes, weekOf } from '../gather/wall-time';
import { type Metric, measure } from './ratio';

/** What a gathered row may be grouped by. */
export interface Placed extends Traced {
  readonly queue?: string | null;
  readonly channel?: string | null;
  readonly team?: string | null;
  readonly date?: string | null;
}
export type Dimension = 'queue' | 'channel' | 'team' | 'week';

/** ISO week such as 2024-W23. */
export function isoWeek(date: string): string {
  const [monday] = weekOf(date);
  const thursday = new Date((wallMinutes(monday) + 3 * 1440) * 60_000);
  const firstDay = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  const week = Math.floor((thursday.getTime() - firstDay) / (7 * 86_400_000)) + 1;
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`;
}

const isChannel = (name: string): name is (typeof channels)[number] => (channels as readonly string[]).includes(name);

function scopeOf(dimension: Dimension, value: string | null | undefined): Scope | null {
  if (!value || (dimension === 'channel' && !isChannel(value))) return null;
  return dimension === 'week' ? { week: isoWeek(value), period: weekOf(value) } : { [dimension]: value };
}

interface Group<Row> {
  readonly scope: Scope;
  readonly rows: Row[];
}

/** Rows per value of a dimension, in a fixed order. */
export function groupsBy<Row extends Placed>(rows: readonly Row[], dimension: Dimension): Group<Row>[] {
  const column = dimension === 'week' ? 'date' : dimension;
  const groups = new Map<string, Group<Row>>();
  // A million rows have few values: the scope of a value is made once.
  const byValue = new Map<string | null | undefined, Group<Row> | null>();
  for (const row of rows) {
    const value = row[column];
    let group = byValue.get(value);
    if (group === undefined) {
      const scope = scopeOf(dimension, value);
      const key = JSON.stringify(scope);
      group = scope && (groups.get(key) ?? { scope, rows: [] });
      if (group) groups.set(key, group);
      byValue.set(value, group);
    }
    group?.rows.push(row);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** First and last day of the rows; nothing when no row has a date. */
export function periodOf(rows: readonly Placed[]): Pick<Scope, 'period'> {
  let [first, last] = ['', ''];
  for (const { date } of rows) {
    if (!date) continue;
    if (first === '' || date < first) first = date;
    if (date > last) last = date;
  }
  return first === '' ? {} : { period: [first, last] };
}

export interface RollUp<Row extends Placed> {
  readonly rows: readonly Row[];
  readonly metrics: readonly Metric<Row>[];
  readonly dimensions: readonly Dimension[];
  /** What hangs together by chance: a day, or an agent. */
  readonly clusterOf: (row: Row) => string;
  readonly lineage: Lineage;
  /** The question that all rows come from. */
  readonly query?: NamedQuery<object>;
  /** Rows that count for the whole client; all of them unless given. */
  readonly whole?: readonly Row[];
}

/** One figure per metric and scope: the whole client first, then each value of each dimension. Metrics without a denominator are left out. */
export function rollUp<Row extends Placed>({ rows, metrics, dimensions, clusterOf, lineage, query, whole = rows }: RollUp<Row>): Kpi[] {
  const places: { scope: Scope; rows: readonly Row[] }[] = [
    { scope: periodOf(whole), rows: whole },
    ...dimensions.flatMap((dimension) => groupsBy(rows, dimension)),
  ];
  const asked = query ? { query: query.name } : {};
  return places.flatMap(({ scope, rows: some }) => {
    const all = lineage.sources(some);
    return metrics.flatMap((metric) => {
      const { value, n, interval, used } = measure(metric, some, clusterOf);
      if (value === null) return [];
      const sources = used === some.length ? all : lineage.sources(some.filter((row) => metric.denominator(row)));
      return [
        { metric: metric.id, scope, value, unit: metric.unit, n, interval, definition: metric.definition ?? metric.id, sources, ...asked },
      ];
    });
  });
}
