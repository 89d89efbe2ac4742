import { createHash } from 'node:crypto';
import * as z from 'zod';
import { peerFigure, releasableGroups } from '../analyse/benchmark/peers';
import type { Assessment } from '../contract';
import { serviceTypeSchema, units } from '../schema';
import { coarse, wholeClientFigures } from './whole-client';

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
      /** Median per way of operating, where no figure of one company can be had from it. */
      groups: z.array(z.object({ type: serviceTypeSchema, n: z.number(), median: z.number() })),
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

/** Letters in an order that follows neither the alphabet nor the files, so that a letter says nothing about who it is. */
function labelsOf(ids: readonly string[]): ReadonlyMap<string, string> {
  const key = (id: string) => createHash('sha256').update(id).digest('hex');
  const letters = (index: number): string =>
    (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
  return new Map(ids.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)).map((id, index) => [id, `client ${letters(index)}`]));
}

type Metric = Comparison['metrics'][number];

/**
 * Medians per way of operating (type), only for groups from which no figure of a company can be had: none under five, and none that leaves fewer
 * than five when taken from all or from the other groups.
 */
function groupsOf(values: readonly Value[], typeOf: ReadonlyMap<string, Assessment['type']>): Metric['groups'] {
  const groups = new Map<string, string[]>([['all', values.map(({ client }) => client)]]);
  for (const { client } of values) {
    const called = typeOf.get(client)?.called;
    if (called && called !== 'mixed') groups.set(called, [...(groups.get(called) ?? []), client]);
  }
  const told = releasableGroups([...groups].map(([name, clients]) => ({ name, clients })));
  return serviceTypeSchema.options
    .filter((type) => told.includes(type))
    .map((type) => {
      const own = values.filter(({ client }) => groups.get(type)?.includes(client));
      return { type, n: own.length, median: coarse(median(own.map(({ value }) => value))) };
    });
}

function metricOf(
  { metric, unit, definition }: Pick<Metric, 'metric' | 'unit' | 'definition'>,
  values: readonly Value[],
  groups: Metric['groups'],
): Metric {
  const enough = values.length > minimumPeers;
  const sorted = values.toSorted((a, b) => a.client.localeCompare(b.client, 'en', { numeric: true }));
  const all = values.map(({ client, value }) => ({ client, values: [value] }));
  return {
    metric,
    unit,
    definition,
    n: values.length,
    median: enough ? coarse(median(values.map(({ value }) => value))) : null,
    comparisons: enough
      ? sorted.flatMap(({ client, value }) => {
          const peers = peerFigure(client, all);
          return peers ? [{ client, value: coarse(value), percentile: peers.percentile, peers: peers.n }] : [];
        })
      : null,
    groups: enough ? groups : [],
    reason: enough ? null : 'too_few_peers',
  };
}

/** Compares the whole-client figures of several assessments: medians over clients, and each client's own place among at least five others. */
export function compareClients(assessments: readonly Assessment[]): Comparison {
  const labels = labelsOf(assessments.map((assessment) => assessment.client.id));
  const typeOf = new Map(assessments.map(({ client, type }) => [labels.get(client.id) as string, type]));
  const metrics = new Map<string, { kpi: Pick<Metric, 'metric' | 'unit' | 'definition'>; values: Value[] }>();
  for (const { client, kpis } of assessments) {
    for (const [key, kpi] of wholeClientFigures(kpis)) {
      const metric = metrics.get(key) ?? { kpi, values: [] };
      metric.values.push({ client: labels.get(client.id) as string, value: kpi.value });
      metrics.set(key, metric);
    }
  }
  return {
    schema: 'contactpeil/benchmark@1',
    clients: assessments.length,
    minimum_peers: minimumPeers,
    metrics: [...metrics.values()]
      .map(({ kpi, values }) => metricOf(kpi, values, groupsOf(values, typeOf)))
      .toSorted((a, b) => a.metric.localeCompare(b.metric, 'en')),
  };
}
