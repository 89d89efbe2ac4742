import type { AgentResult } from '../../schema';
import { benjaminiHochberg, leastSquares, studentQuantile } from '../../statistics';
import type { Traced } from '../gather/lineage';
import { wallMinutes } from '../gather/wall-time';
import { fewestOwnContacts } from './own-values';

/** A week of one agent on one queue, as agent-weeks.sql returns it. */
export interface AgentWeekRow extends Traced {
  readonly agent: string;
  readonly team: string | null;
  readonly week: string;
  readonly queue: string;
  readonly channel: string;
  readonly with_handle: number;
  readonly handle_s: number | null;
  readonly with_transferred: number;
  readonly transferred: number | null;
  readonly with_resolved: number;
  readonly resolved: number | null;
}
export type OwnTrend = AgentResult['trends'][number];

const fewestWeeks = 6;
const fewestAWeek = 10;
/** Half of the usual rate, so that a client without any trend hears of one in under 5 % of the cases (measured in the test). */
const falseDiscoveryLimit = 0.025;

const measures = [
  { metric: 'handle_time', unit: 'seconds', n: 'with_handle', total: 'handle_s' },
  { metric: 'transfer_rate', unit: 'ratio', n: 'with_transferred', total: 'transferred' },
  { metric: 'first_time_right', unit: 'ratio', n: 'with_resolved', total: 'resolved' },
] as const;
type Measure = (typeof measures)[number];

interface WeekSum {
  n: number;
  /** Beside what the queues and channels of these contacts usually give. */
  residual: number;
}

/** Weeks of each person against the mean of the same queue and channel: other work is no trend of the agent. */
function weeksOf(rows: readonly AgentWeekRow[], { n, total }: Measure, personOf: (agent: string) => string) {
  const places = new Map<string, { n: number; total: number }>();
  const place = (row: AgentWeekRow) => `${row.channel}\u0001${row.queue}`;
  for (const row of rows) {
    const sum = places.get(place(row)) ?? { n: 0, total: 0 };
    places.set(place(row), { n: sum.n + row[n], total: sum.total + (row[total] ?? 0) });
  }
  const persons = new Map<string, Map<string, WeekSum>>();
  for (const row of rows) {
    if (row[n] === 0) continue;
    const usual = places.get(place(row)) as { n: number; total: number };
    const person = personOf(row.agent);
    const weeks = persons.get(person) ?? new Map<string, WeekSum>();
    const sum = weeks.get(row.week) ?? { n: 0, residual: 0 };
    sum.n += row[n];
    sum.residual += (row[total] ?? 0) - (row[n] * usual.total) / usual.n;
    weeks.set(row.week, sum);
    persons.set(person, weeks);
  }
  return persons;
}

/** Straight line through the weeks, weighed by contacts; null with too few weeks or contacts, or without any scatter. */
function lineThrough(weeks: ReadonlyMap<string, WeekSum>) {
  const points = [...weeks].filter(([, { n }]) => n >= fewestAWeek);
  const contacts = points.reduce((sum, [, { n }]) => sum + n, 0);
  if (points.length < fewestWeeks || contacts < fewestOwnContacts) return null;
  const line = leastSquares(
    points.map(([week]) => [wallMinutes(week) / (7 * 1440)]),
    points.map(([, { n, residual }]) => residual / n),
    { weights: points.map(([, { n }]) => n) },
  );
  const [slope, error, p] = [line.coefficients[1], line.standardErrors[1], line.pValues[1]];
  if (slope == null || error == null || p == null) return null;
  const reach = studentQuantile(0.975, line.degrees) * error;
  return { weeks: points.length, slope, interval: [slope - reach, slope + reach] as [number, number], p };
}

/** Own course in time per person and metric, per week; what is shown stands after the false-discovery correction over all persons and metrics. */
export function ownTrends(rows: readonly AgentWeekRow[], personOf: (agent: string) => string): ReadonlyMap<string, OwnTrend[]> {
  const lines = measures.flatMap((measure) =>
    [...weeksOf(rows, measure, personOf)].flatMap(([person, weeks]) => {
      const line = lineThrough(weeks);
      return line ? [{ person, measure, line }] : [];
    }),
  );
  const adjusted = benjaminiHochberg(lines.map(({ line }) => line.p));
  const trends = new Map<string, OwnTrend[]>();
  for (const [index, { person, measure, line }] of lines.entries()) {
    const shown = (adjusted[index] as number) <= falseDiscoveryLimit;
    const { weeks, slope, interval } = line;
    const trend = { metric: measure.metric, unit: measure.unit, weeks, per_week: slope, interval, shown, rising: slope > 0 };
    trends.set(person, [...(trends.get(person) ?? []), trend]);
  }
  return trends;
}
