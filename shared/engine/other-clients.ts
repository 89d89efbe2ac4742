import type { UnitFeature } from '../analyse';
import type { Findings, Kpi, PeerOfMetric, ServiceTypeResult, TypeFeature } from '../schema';
import type { Store } from '../store';
import { coarse, figureKey, wholeClientFigures } from './whole-client';

type Features = ReadonlyMap<TypeFeature, number | null>;
/** What one client tells to the others: whole figures and the features of its type. Never a name. */
interface OtherClient {
  readonly id: string;
  readonly figures: ReadonlyMap<string, Kpi & { readonly value: number }>;
  readonly features: Features | null;
}

/** Per workspace what the last assessments said; read again only when a client was assessed anew. */
const known = new WeakMap<Store, Map<string, { readonly assessedAt: string; readonly client: OtherClient }>>();

const featuresOf = ({ service_type: type }: Findings): Features | null =>
  type?.features ? new Map(type.features.map(({ feature, value }) => [feature, value])) : null;
const tell = (id: string, findings: Findings): OtherClient => ({
  id,
  figures: wholeClientFigures(findings.kpis),
  features: featuresOf(findings),
});

/** The assessed clients of the workspace besides this one. */
async function otherClients(store: Store, clientId: string): Promise<OtherClient[]> {
  const kept = known.get(store) ?? new Map();
  known.set(store, kept);
  const others: OtherClient[] = [];
  for (const { clientId: id } of await store.clients.list()) {
    if (id === clientId) continue;
    const assessedAt = await store.assessments.assessedAt(id);
    if (assessedAt === null) continue;
    if (kept.get(id)?.assessedAt !== assessedAt) {
      const record = await store.assessments.find(id);
      if (record) kept.set(id, { assessedAt, client: tell(id, JSON.parse(record.findings) as Findings) });
    }
    const own = kept.get(id);
    if (own) others.push(own.client);
  }
  return others;
}

/** Each figure of the client beside those of the others, each client counted once; none under five others, and a median that leads back to nobody. */
async function peersOf(own: OtherClient, others: readonly OtherClient[]): Promise<PeerOfMetric[]> {
  const { higherIsBetter, peerFigure } = await import('../analyse');
  return [...own.figures.entries()]
    .flatMap(([key, { metric, unit, definition, value }]): PeerOfMetric[] => {
      const values = [own, ...others].flatMap((client) => {
        const figure = client.figures.get(key);
        return figure ? [{ client: client.id, values: [figure.value] }] : [];
      });
      const peers = peerFigure(own.id, values);
      if (!peers) return [];
      const { n, percentile } = peers;
      return [{ metric, unit, definition, value, n, median: coarse(peers.median), percentile, higher_is_better: higherIsBetter(metric) }];
    })
    .sort((a, b) => (figureKey(a) < figureKey(b) ? -1 : 1));
}

/** Long tails by logarithm, shares by logit; the service level against its target may pass 1 and stays as it is. */
const kinds: Partial<Record<TypeFeature, UnitFeature['kind']>> = {
  contacts_per_month: 'count',
  agents: 'count',
  handle_time: 'count',
  contacts_per_agent_month: 'count',
  first_response: 'count',
  replies_per_contact: 'count',
  reopened_rate: 'rate',
  transfer_rate: 'rate',
  reason_variety: 'rate',
  self_service_solved: 'rate',
  first_time_right: 'rate',
  satisfaction_top: 'rate',
};
/** Seed of the starts and resamples, so that the same clients give the same groups. */
const clusterSeed = 7_117;
/** A group of fewer clients would point at them. */
const fewestInGroup = 5;

/** The clients of the workspace in groups, by the features that all of them know; a continuum under fifty, or where the groups do not hold. */
async function clusteringOf(own: OtherClient, others: readonly OtherClient[]): Promise<ServiceTypeResult['clustering']> {
  const units = [own, ...others].flatMap(({ features }) => features ?? []);
  const names = [...(own.features?.keys() ?? [])].filter((name) => units.every((unit) => unit.get(name) != null));
  const columns = names.map(
    (name): UnitFeature => ({ kind: kinds[name] ?? 'other', values: units.map((unit) => unit.get(name) as number) }),
  );
  const { clusterUnits } = await import('../analyse');
  const found = columns.length > 0 ? clusterUnits(columns, clusterSeed) : ({ kind: 'continuum', because: 'no_clear_number' } as const);
  if (found.kind === 'continuum') {
    return { kind: 'continuum', because: found.because, units: units.length, clusters: null, own_size: null };
  }
  const size = found.clusters.filter((cluster) => cluster === found.clusters[0]).length;
  return { kind: 'clusters', because: null, units: units.length, clusters: found.k, own_size: size >= fewestInGroup ? size : null };
}

/**
 * The findings of a client beside the other assessed clients of its workspace: peers with every figure that at least five others have, and,
 * with `grouping`, the groups that the clients fall into. Findings without other clients come back as they are.
 */
export async function besideOtherClients(
  store: Store,
  clientId: string,
  findings: Findings,
  { grouping }: { readonly grouping: boolean },
): Promise<Findings> {
  const others = await otherClients(store, clientId);
  const own = tell(clientId, findings);
  const peers = await peersOf(own, others);
  const compared = findings.benchmark_comparison;
  const figure = (key: string) => {
    const found = peers.find((one) => figureKey(one) === key);
    return found ? { n: found.n, median: found.median, percentile: found.percentile } : null;
  };
  const isWhole = (scope: Kpi['scope']) => Object.entries(scope).every(([name, value]) => name === 'period' || value === undefined);
  const benchmark_comparison = compared && {
    ...compared,
    peers,
    comparisons: compared.comparisons.map((one) => {
      const kpi = isWhole(one.scope)
        ? [...own.figures.values()].find(
            ({ definition, value, unit }) => definition === one.definition && value === one.value && unit === one.unit,
          )
        : undefined;
      return { ...one, peers: kpi ? figure(figureKey(kpi)) : null };
    }),
  };
  const type = findings.service_type;
  const clustering = grouping && type?.features ? await clusteringOf(own, others) : type?.clustering;
  return {
    ...findings,
    ...(benchmark_comparison ? { benchmark_comparison } : {}),
    ...(type && clustering ? { service_type: { ...type, clustering } } : {}),
  };
}
