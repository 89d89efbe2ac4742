import { channels, type Kpi, type Scope } from '../../schema';
import type { Lineage, Traced } from '../gather/lineage';
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

function scopeOf(dimension: Dimension, row: Placed): Scope | null {
  if (dimension === 'week') return row.date ? { week: isoWeek(row.date), period: weekOf(row.date) } : null;
  const value = row[dimension];
  if (!value || (dimension === 'channel' && !isChannel(value))) return null;
  return { [dimension]: value };
}

/** Rows per value of a dimension, in a fixed order. */
export function groupsBy<Row extends Placed>(rows: readonly Row[], dimension: Dimension): { scope: Scope; rows: Row[] }[] {
  const groups = new Map<string, { scope: Scope; rows: Row[] }>();
  for (const row of rows) {
    const scope = scopeOf(dimension, row);
    if (!scope) continue;
    const key = JSON.stringify(scope);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { scope, rows: [row] });
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
  /** Rows that count for the whole client; all of them unless given. */
  readonly whole?: readonly Row[];
}

/** One figure per metric and scope: the whole client first, then each value of each dimension. Metrics without a denominator are left out. */
export function rollUp<Row extends Placed>({ rows, metrics, dimensions, clusterOf, lineage, whole = rows }: RollUp<Row>): Kpi[] {
  const places: { scope: Scope; rows: readonly Row[] }[] = [
    { scope: periodOf(whole), rows: whole },
    ...dimensions.flatMap((dimension) => groupsBy(rows, dimension)),
  ];
  return places.flatMap(({ scope, rows: some }) =>
    metrics.flatMap((metric) => {
      const { value, n, interval } = measure(metric, some, clusterOf);
      if (value === null) return [];
      const sources = lineage.sources(some.filter((row) => metric.denominator(row)));
      return [{ metric: metric.id, scope, value, unit: metric.unit, n, interval, definition: metric.definition ?? metric.id, sources }];
    }),
  );
}
