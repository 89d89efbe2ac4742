import { describe, expect, it } from 'vitest';
import { assessment as fixture } from '../../tests/fixtures/assessment';
import type { Assessment } from '../contract';
import { compareClients, comparisonSchema } from './compare-clients';

const kpi = (metric: string, value: number | null): Assessment['kpis'][number] => ({
  metric,
  scope: {},
  value,
  unit: 'ratio',
  n: 100,
  interval: null,
  definition: metric,
  sources: [],
});
const client = (name: string, value: number | null): Assessment => ({
  ...fixture(),
  client: { id: name, name: `Naam van ${name}`, period: null },
  kpis: [kpi('abandon_rate', value), { ...kpi('abandon_rate', 0.99), scope: { queue: 'Verkoop' } }],
});

describe('comparison of clients', () => {
  it('gives medians over clients and each place among the others, without a name', () => {
    const clients = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6].map((value, index) => client(`klant-${index}`, value));
    const comparison = comparisonSchema.parse(compareClients(clients));
    const [metric] = comparison.metrics;
    expect(metric).toMatchObject({ metric: 'abandon_rate', n: 6, reason: null });
    expect(metric?.median).toBeCloseTo(0.35, 12);
    const places = metric?.comparisons?.toSorted((a, b) => a.value - b.value).map(({ percentile }) => percentile);
    expect(places).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(metric?.comparisons?.every(({ peers }) => peers === 5)).toBe(true);
    expect(JSON.stringify(comparison)).not.toMatch(/klant-|Naam van/);
  });

  it('gives no value that could be found back, no size, and never two scales side by side', () => {
    const clients = [0.11111, 0.22222, 0.33333, 0.44444, 0.55555, 0.66666].map((value, index) => {
      const one = client(`klant-${index}`, value);
      const satisfaction = { ...kpi('satisfaction', 7 + value), unit: 'score' as const, definition: index < 2 ? 'scale_5' : 'scale_10' };
      return { ...one, kpis: [...one.kpis, { ...kpi('contacts', 52_202 + index), unit: 'count' as const }, satisfaction] };
    });
    const { metrics } = compareClients(clients);
    expect(metrics.map(({ metric, definition, n }) => [metric, definition, n])).toEqual([
      ['abandon_rate', 'abandon_rate', 6],
      ['satisfaction', 'scale_5', 2],
      ['satisfaction', 'scale_10', 4],
    ]);
    expect(metrics[0]?.comparisons?.map(({ value }) => value).toSorted()).toEqual([0.11, 0.22, 0.33, 0.44, 0.56, 0.67]);
    expect(metrics.slice(1).every(({ comparisons, median }) => comparisons === null && median === null)).toBe(true);
  });

  it('compares nothing below five peers, and says why', () => {
    const clients = [0.1, 0.2, 0.3, 0.4, 0.5, null].map((value, index) => client(`klant-${index}`, value));
    expect(compareClients(clients).metrics[0]).toMatchObject({ n: 5, median: null, comparisons: null, reason: 'too_few_peers' });
  });

  it('takes the figure of the longest period, not of a week', () => {
    const week = (value: number, period: [string, string]) => ({ ...kpi('abandon_rate', value), scope: { period } });
    const all = [0, 1, 2, 3, 4, 5].map((number) => ({
      ...client(`klant-${number}`, null),
      kpis: [
        week(0.9, ['2025-01-06', '2025-01-12']),
        week(number / 10, ['2025-01-06', '2025-02-28']),
        week(0.8, ['2025-02-03', '2025-02-09']),
      ],
    }));
    expect(compareClients(all).metrics[0]?.median).toBeCloseTo(0.25, 12);
  });

  it('counts each client once', () => {
    const twice = { ...client('klant-0', 0.1), kpis: [kpi('abandon_rate', 0.1), kpi('abandon_rate', 0.9)] };
    expect(compareClients([twice]).metrics[0]?.n).toBe(1);
  });

  it('tells a median per type only where no figure of one company can be had by taking groups from each other', () => {
    const typed = (count: number, called: string | null, from: number) =>
      Array.from({ length: count }, (_, index) => {
        const one = client(`klant-${called}-${index}`, (from + index) / 100);
        return { ...one, type: called === null ? null : ({ ...one.type, called } as Assessment['type']) };
      });
    const groupsOf = (...all: Assessment[][]) => comparisonSchema.parse(compareClients(all.flat())).metrics[0]?.groups;
    const captains = typed(6, 'captain_of_scale', 10);
    expect(groupsOf(captains, typed(6, 'late_bloomer', 40))).toEqual([
      { type: 'captain_of_scale', n: 6, median: 0.13 },
      { type: 'late_bloomer', n: 6, median: 0.42 },
    ]);
    // Six of eight: the two others could be had from the median of all.
    expect(groupsOf(captains, typed(2, 'mixed', 40))).toEqual([]);
    expect(groupsOf(typed(4, 'captain_of_scale', 10), typed(9, null, 40))).toEqual([]);
    // Two groups of five leave three: one of them is not told.
    expect(groupsOf(typed(5, 'captain_of_scale', 10), typed(5, 'late_bloomer', 40), typed(3, null, 70))).toHaveLength(1);
  });
});
