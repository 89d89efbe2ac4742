import { describe, expect, it } from 'vitest';
import { assessment as fixture } from '../../tests/fixtures/assessment';
import { type Findings, findingsSchema, type ServiceTypeResult } from '../schema';
import { seededRandom } from '../statistics';
import { openStore, type Store } from '../store';
import { besideOtherClients } from './other-clients';

const kpi = (metric: string, value: number, definition = metric): Findings['kpis'][number] => ({
  metric,
  scope: { period: ['2026-01-01', '2026-03-31'] },
  value,
  unit: 'ratio',
  n: 100,
  interval: null,
  definition,
  sources: [],
});
const findings = (kpis: Findings['kpis'], more: Partial<Findings> = {}): Findings => ({
  kpis,
  service_level: null,
  teams: [],
  team_comparisons: [],
  channels: [],
  missing: [],
  benchmark_comparison: { year: 2026, comparisons: [], tracking: [] },
  ...more,
});
const abandon = (value: number) => findings([kpi('abandon_rate', value), { ...kpi('abandon_rate', 0.99), scope: { queue: 'Verkoop' } }]);

async function workspaceOf(all: readonly Findings[], inside: (store: Store, ids: readonly string[]) => Promise<void>): Promise<void> {
  const store = await openStore(':memory:');
  const ids = all.map((_, index) => `klant-${index}`);
  for (const [index, id] of ids.entries()) {
    await store.clients.create(id, `Naam van ${id}`);
    await store.assessments.keep(id, all[index], []);
  }
  await inside(store, ids).finally(() => store.close());
}
const beside = (store: Store, id: string, own: Findings) => besideOtherClients(store, id, own, { grouping: true });

describe('a client beside the others of its workspace', () => {
  it('has peers from five others on, each counted once, with a median that leads back to nobody', async () => {
    const all = [0.11111, 0.21111, 0.31111, 0.41111, 0.51111, 0.61111].map(abandon);
    await workspaceOf(all, async (store, ids) => {
      const own = findingsSchema.parse(await beside(store, ids[1] as string, all[1] as Findings));
      expect(own.benchmark_comparison?.peers).toEqual([
        {
          metric: 'abandon_rate',
          unit: 'ratio',
          definition: 'abandon_rate',
          value: 0.21111,
          n: 5,
          median: 0.41,
          percentile: 0.2,
          higher_is_better: false,
        },
      ]);
      expect(JSON.stringify(own)).not.toMatch(/klant-|Naam van/);
    });
  });

  it('has none under five, nor on another definition, and not from a client that was never assessed', async () => {
    const all = [0.1, 0.2, 0.3, 0.4, 0.5].map(abandon);
    const other = findings([kpi('abandon_rate', 0.6, 'other')]);
    await workspaceOf([...all, other], async (store) => {
      await store.clients.create('leeg', 'Leeg');
      expect((await beside(store, 'klant-0', all[0] as Findings)).benchmark_comparison?.peers).toEqual([]);
    });
  });

  it('sees who was assessed since, and stands beside a published figure with the same definition only', async () => {
    const { benchmark_comparison: compared, kpis } = fixture();
    const [first] = compared?.comparisons.filter(({ scope }) => Object.keys(scope).every((name) => name === 'period')) ?? [];
    if (!first || !compared) throw new Error('the fixture compares a figure of the whole client');
    const all = Array.from({ length: 5 }, (_, index) =>
      findings([{ ...kpi(first.metric, first.value * (1 + index / 10)), unit: first.unit, definition: first.definition }]),
    );
    const own = findings(kpis, { benchmark_comparison: compared });
    await workspaceOf([own, ...all], async (store, ids) => {
      const place = async () => {
        const found = await beside(store, ids[0] as string, own);
        return found.benchmark_comparison?.comparisons.find((one) => one.reference.id === first.reference.id)?.peers ?? null;
      };
      expect(await place()).toMatchObject({ n: 5 });
      await store.assessments.forget(ids[5] as string);
      expect(await place()).toBeNull();
    });
  });
});

describe('groups of clients', () => {
  const random = seededRandom(4);
  const typed = (contacts: number, handle: number): Findings => {
    const type = {
      ...(fixture().type as ServiceTypeResult),
      features: [
        { feature: 'contacts_per_month' as const, value: contacts, low: 1, high: 2, level: 'high' as const },
        { feature: 'handle_time' as const, value: handle, low: 1, high: 2, level: 'high' as const },
        { feature: 'replies_per_contact' as const, value: null, low: 1, high: 2, level: 'unknown' as const },
      ],
    };
    return findings([], { service_type: type });
  };
  const around = (middle: number) => middle * Math.exp(0.08 * random.normal());

  it('are a continuum under fifty clients, and say so', async () => {
    const all = Array.from({ length: 12 }, () => typed(around(5000), around(300)));
    await workspaceOf(all, async (store) => {
      expect((await beside(store, 'klant-0', all[0] as Findings)).service_type?.clustering).toEqual({
        kind: 'continuum',
        because: 'too_few_units',
        units: 12,
        clusters: null,
        own_size: null,
      });
    });
  });

  it('are found where fifty clients fall apart, by the features that all of them know', async () => {
    const all = Array.from({ length: 54 }, (_, index) =>
      index % 2 ? typed(around(90_000), around(200)) : typed(around(3000), around(900)),
    );
    await workspaceOf(all, async (store) => {
      expect((await beside(store, 'klant-0', all[0] as Findings)).service_type?.clustering).toEqual({
        kind: 'clusters',
        because: null,
        units: 54,
        clusters: 2,
        own_size: 27,
      });
    });
  }, 60_000);
});
