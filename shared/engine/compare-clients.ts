import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Assessment } from '../contract';
import { units } from '../schema';

/** Clients besides the own one below which nothing is compared: a value must never point at one company (product.md, law and manners). */
export const minimumPeers = 5;

/** DIR/benchmark.json. Every client counts once; no client is named; labels are the same over all metrics of one file. */
export const comparisonSchema = z.object({
  schema: z.literal('contactpeil/benchmark@1'),
  clients: z.number(),
  minimum_peers: z.number(),
  metrics: z.array(
    z.object({
      metric: z.string(),
      unit: z.enum(units),
      definition: z.string(),
      /** Clients with a value. */
      n: z.number(),
      median: z.number().nullable(),
      comparisons: z.array(z.object({ client: z.string(), value: z.number(), percentile: z.number(), peers: z.number() })).nullable(),
      /** Why nothing is compared: too_few_peers; null when it is. */
      reason: z.string().nullable(),
    }),
  ),
});
export type Comparison = z.infer<typeof comparisonSchema>;

interface Value {
  readonly client: string;
  readonly value: number;
}

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
};

/** Two digits: enough to compare by, too few to find a company's own figure back. */
const coarse = (value: number): number => Number(value.toPrecision(2));

/** Share of the other clients below the own value, ties counted half; 0..1. */
const percentileAmong = (own: Value, all: readonly Value[]): number => {
  const others = all.filter((other) => other.client !== own.client);
  const below = others.filter((other) => other.value < own.value).length;
  const equal = others.filter((other) => other.value === own.value).length;
  return (below + equal / 2) / others.length;
};

/** Letters in an order that follows neither the alphabet nor the files, so that a letter says nothing about who it is. */
function labelsOf(ids: readonly string[]): ReadonlyMap<string, string> {
  const key = (id: string) => createHash('sha256').update(id).digest('hex');
  const letters = (index: number): string =>
    (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
  return new Map(ids.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).map((id, index) => [id, `client ${letters(index)}`]));
}

type Kpi = Assessment['kpis'][number];
/** Days that a figure covers; without a period it covers everything. */
const daysOf = ({ scope: { period } }: Kpi) => (period ? Date.parse(period[1]) - Date.parse(period[0]) : Number.POSITIVE_INFINITY);

/** Per metric the figure over the whole client: not of a queue, team or channel, and of the longest period (weeks are parts too). */
function wholeClientFigures(kpis: readonly Kpi[]): ReadonlyMap<string, Kpi> {
  const figures = new Map<string, Kpi>();
  for (const kpi of kpis) {
    const narrowed = Object.entries(kpi.scope).some(([key, value]) => key !== 'period' && value !== undefined);
    // A number of contacts says which company it is, whatever it is called.
    if (narrowed || kpi.value === null || kpi.unit === 'count') continue;
    // The definition carries the formula and the scale: a mark out of 5 is never laid beside a mark out of 10.
    const key = `${kpi.metric}|${kpi.unit}|${kpi.definition}`;
    const before = figures.get(key);
    if (!before || daysOf(kpi) > daysOf(before)) figures.set(key, kpi);
  }
  return figures;
}

/** Compares the whole-client figures of several assessments: medians over clients, and each client's own place among at least five others. */
export function compareClients(assessments: readonly Assessment[]): Comparison {
  const labels = labelsOf(assessments.map((assessment) => assessment.client.id));
  const metrics = new Map<string, { kpi: Kpi; values: Value[] }>();
  for (const { client, kpis } of assessments) {
    for (const [key, kpi] of wholeClientFigures(kpis)) {
      const metric = metrics.get(key) ?? { kpi, values: [] };
      metric.values.push({ client: labels.get(client.id) as string, value: kpi.value as number });
      metrics.set(key, metric);
    }
  }
  return {
    schema: 'contactpeil/benchmark@1',
    clients: assessments.length,
    minimum_peers: minimumPeers,
    metrics: [...metrics.values()]
      .map(({ kpi, values }) => {
        const enough = values.length > minimumPeers;
        const sorted = values.toSorted((a, b) => a.client.localeCompare(b.client, 'en', { numeric: true }));
        return {
          metric: kpi.metric,
          unit: kpi.unit,
          definition: kpi.definition,
          n: values.length,
          median: enough ? coarse(median(values.map(({ value }) => value))) : null,
          comparisons: enough
            ? sorted.map((own) => ({
                ...own,
                value: coarse(own.value),
                percentile: percentileAmong(own, values),
                peers: values.length - 1,
              }))
            : null,
          reason: enough ? null : 'too_few_peers',
        };
      })
      .toSorted((a, b) => a.metric.localeCompare(b.metric, 'en')),
  };
}
