import { describe, expect, it } from 'vitest';
import { fired, said } from '../../tests/fixtures/advice-on';
import type { Backlog, CostToServe, Findings, PeerOfMetric } from '../schema';

describe('written work', () => {
  const days = (stock: (index: number) => number) =>
    Array.from({ length: 40 }, (_, index) => ({
      date: `2026-${index < 20 ? '09' : '10'}-${String((index % 20) + 1).padStart(2, '0')}`,
      inflow: 60,
      outflow: index < 20 ? 60 : 50,
      stock: stock(index),
      mean_age_s: 100_000,
    }));
  const stock = (more: Partial<Backlog>): Partial<Findings> => ({
    backlog: [
      {
        channel: 'email',
        inflow: 2400,
        outflow: 2200,
        stock: 300,
        mean_age_s: 200_000,
        days_of_work: 5,
        first_response: null,
        resolution: null,
        days: days(() => 300),
        evidence: [],
        ...more,
      },
    ],
  });
  const answered = (share: number, n = 1000) => ({
    first_response: { target_s: 86_400, n, within: share * n, share, median_s: 90_000 },
  });

  it('that breaks its promise is told to the manager, and to the team manager when old questions wait', () => {
    expect(fired(stock(answered(0.8)))).toEqual([]);
    expect(fired(stock(answered(0.5, 199)))).toEqual([]);
    expect(fired(stock(answered(0.5)))).toEqual(['oldest-first', 'first-answer-late']);
    expect(fired(stock({ ...answered(0.5), mean_age_s: 80_000 }))).toEqual(['first-answer-late']);
    expect(said(stock(answered(0.5)), 'first-answer-late').nl).toContain('500 van de 1.000 vragen niet');
    expect(said(stock(answered(0.5)), 'oldest-first').nl).toContain('300 vragen open');
  });

  it('of which the stock grows is told from the second half of four weeks on', () => {
    const growing = { days: days((index) => 200 + 5 * index), stock: 395 };
    expect(said(stock(growing), 'stock-grows').nl).toContain('stonden er 300 vragen open, nu 395');
    expect(fired(stock({ ...growing, days_of_work: 1.9 }))).not.toContain('stock-grows');
    expect(fired(stock({ ...growing, days: growing.days.slice(-20) }))).not.toContain('stock-grows');
    expect(fired(stock({ days: days(() => 300), stock: 380 }))).not.toContain('stock-grows');
  });
});

describe('money', () => {
  const cost = (more: Partial<CostToServe>): Partial<Findings> => ({
    cost_to_serve: {
      period: ['2026-09-01', '2026-09-30'],
      amount: 100_000,
      contacts: 20_000,
      cost_per_contact: 5,
      by_channel: [],
      solved: null,
      cost_per_solved: null,
      repeats: null,
      transfers: null,
      capacity: null,
      other_currencies: [],
      evidence: [],
      ...more,
    },
  });
  it('of repeats is told from a twelfth of the cost on', () => {
    expect(fired(cost({ repeats: { contacts: 1500, amount: 7900 } }))).toEqual([]);
    expect(fired(cost({ repeats: { contacts: 400, amount: 20_000 } }))).toEqual([]);
    expect(fired(cost({ repeats: { contacts: 3000, amount: null } }))).toEqual([]);
    expect(said(cost({ repeats: { contacts: 3000, amount: 15_000 } }), 'price-of-repeats').nl).toMatch(
      /€ 15\.000, 15,0 % van alle kosten, of € 5,00/,
    );
  });

  it('of hours at the wrong moments is told when there are too many and too few beside each other', () => {
    const capacity = (surplus_hours: number, short_hours: number, euro: number | null = 40) =>
      cost({
        capacity: {
          hours: 5000,
          required_hours: 4900,
          surplus_hours,
          short_hours,
          euro_per_hour: euro,
          surplus_amount: euro && euro * surplus_hours,
        },
      });
    expect(fired(capacity(300, 140))).toEqual([]);
    expect(fired(capacity(140, 300))).toEqual([]);
    expect(fired(capacity(300, 300, null))).toEqual([]);
    expect(said(capacity(300, 200), 'pay-for-the-wrong-hours').nl).toContain('Verplaats uren: 300 te veel en 200 te weinig');
  });
});

describe('peers', () => {
  const beside = (more: Partial<PeerOfMetric>, interval: [number, number] | null = [0.11, 0.13]): Partial<Findings> => ({
    kpis: [
      {
        metric: more.metric ?? 'abandon_rate',
        scope: {},
        value: more.value ?? 0.12,
        unit: 'ratio',
        n: 900,
        interval,
        definition: more.definition ?? 'abandon_rate',
        sources: [],
      },
    ],
    benchmark_comparison: {
      year: 2026,
      comparisons: [],
      tracking: [],
      peers: [
        {
          metric: 'abandon_rate',
          unit: 'ratio',
          definition: 'abandon_rate',
          value: 0.12,
          n: 6,
          median: 0.05,
          percentile: 0.9,
          higher_is_better: false,
          ...more,
        },
      ],
    },
  });
  it('are a question only in the last fifth, and never under five or without a good side', () => {
    expect(said(beside({}), 'behind-the-peers').nl).toContain('het midden van 6 andere organisaties is 5,0 %');
    for (const silent of [{ percentile: 0.79 }, { n: 4 }, { higher_is_better: null }, { higher_is_better: true }])
      expect(fired(beside(silent)), JSON.stringify(silent)).toEqual([]);
    // Last, yet hardly different; different, yet perhaps by chance.
    expect(fired(beside({ median: 0.095 }))).toEqual([]);
    expect(fired(beside({}, [0.04, 0.2]))).toEqual([]);
    expect(fired(beside({}, null))).toEqual([]);
  });
});
