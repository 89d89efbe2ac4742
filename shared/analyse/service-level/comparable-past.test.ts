import { describe, expect, it } from 'vitest';
import { noFiles } from '../../../tests/fixtures/analyse/no-files';
import { type Planted, type SimulatedClient, simulateClient } from '../../../tests/fixtures/analyse/simulated-client';
import type { Driver, ServiceLevel } from '../../schema';
import { queueIntervalsQuery, type ServiceLevelRows } from './interval-rows';
import { explainServiceLevel } from './service-level';

const settings = { target: 0.75, thresholdSeconds: 20 };

/** Only what the telephony counts, with the average positions on the queue; `chain` also gives schedule and presence, but no forecast. */
function withoutPlan({ intervals, plan }: SimulatedClient, chain = false): ServiceLevelRows {
  const staff = new Map(plan.map((row) => [`${row.queue} ${row.interval_start}`, row]));
  return {
    intervals: intervals.map((row) => ({
      ...row,
      agents_on_queue: staff.get(`${row.queue} ${row.interval_start}`)?.on_queue_agents ?? null,
    })),
    intervalsFrom: queueIntervalsQuery,
    plan: chain ? plan.map((row) => ({ ...row, forecast_volume: null, forecast_aht_s: null, required_agents: null })) : [],
    absence: [],
  };
}
const explain = async (rows: ServiceLevelRows, target = settings.target) =>
  explainServiceLevel(rows, { ...settings, target }, await noFiles(settings));
const points = (level: ServiceLevel | null) =>
  Object.fromEntries((level?.drivers ?? []).map((each) => [each.driver, each.contribution_pp])) as Partial<Record<Driver, number>>;
const blamed = (level: ServiceLevel | null) =>
  (level?.drivers ?? []).filter(({ cleared, contribution_pp }) => !cleared && contribution_pp < 0).map(({ driver }) => driver);

/** Four weeks as usual, then something changes for the last four and a half. */
const from = 20;
const busier: Planted = { driver: 'volume', volume: ({ day }) => (day >= from ? 1.12 : 1) };
const longer: Planted = { driver: 'handle_time', handle: ({ day }) => (day >= from ? 1.1 : 1) };
const thinner: Planted = { driver: 'staffing_level', agents: ({ day }, required) => (day >= from ? -0.1 * required : 0) };
const iller: Planted = { driver: 'absence', agents: ({ day }, required) => (day >= from ? -0.15 : -0.04) * required };

describe('a client without a plan', () => {
  it.each([
    ['volume', busier],
    ['handle_time', longer],
    ['staffing_level', thinner],
  ] as const)('is compared with the weeks in which the target was met: %s', async (driver, planted) => {
    const client = simulateClient([planted], 5);
    const { service_level: level, missing } = await explain(withoutPlan(client));
    expect(level).toMatchObject({
      reference: 'comparable_past',
      reference_period: { period: ['2024-03-04', '2024-03-31'], met: true },
      calibration: { basis: 'past_period' },
    });
    expect(level?.observed).toBeCloseTo(client.observed, 10);
    expect(blamed(level)).toEqual([driver]);
    expect(Math.abs((points(level)[driver] ?? 0) - (client.truth[driver] ?? 0))).toBeLessThan(1.5);
    expect(level?.deviations[0]).toMatchObject({ driver, level: 'date', label: '2024-04-01' });
    const parts = [level?.plan_itself_pp, level?.arrival_mix_pp, level?.unexplained_pp, ...Object.values(points(level))];
    expect(parts.reduce<number>((sum, part) => sum + (part ?? Number.NaN), 0)).toBeCloseTo(level?.gap_pp ?? Number.NaN, 9);
    expect(missing).toContainEqual({ analysis: 'service_level_gap', needs: 'plan_interval', unlocks: 'plan_interval' });
  });

  it('tells more absence than in the past from the absence that there always was', async () => {
    const { service_level: level } = await explain(withoutPlan(simulateClient([iller], 6), true), 0.7);
    expect(blamed(level)).toEqual(['absence']);
    expect(Math.abs(points(level).staffing_level ?? 9)).toBeLessThan(0.3);
  });

  it('blames nothing when nothing changed and one week happens to be worse', async () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const { service_level: level } = await explain(withoutPlan(simulateClient([], seed)), 0.78);
      expect(blamed(level), String(seed)).toEqual([]);
    }
  });

  it('is compared with its best weeks when none met the target, and the report says so', async () => {
    const { service_level: level } = await explain(withoutPlan(simulateClient([busier], 5)), 0.95);
    expect(level?.reference_period?.met).toBe(false);
    expect(level?.grade).not.toBe('A');
    expect(level?.grade_reasons).toContain('past_missed_target');
    expect(level?.plan_itself_pp).toBeLessThan(-8);
    expect(blamed(level)).toEqual(['volume']);
  });

  it('shows what was observed and no cause when no weeks stand out, when there are too few, or when positions are unknown', async () => {
    const even = await explain(withoutPlan(simulateClient([], 2)), 0.95);
    const short = await explain(withoutPlan(simulateClient([busier], 5, { days: 10 })));
    const unstaffed = await explain({ ...withoutPlan(simulateClient([busier], 5)), intervals: simulateClient([busier], 5).intervals });
    for (const [{ service_level: level, missing }, unlocks] of [
      [even, 'better_weeks'],
      [short, 'longer_period'],
      [unstaffed, 'agents_on_queue'],
    ] as const) {
      expect(level).toMatchObject({ drivers: null, reference: null, planned: null, grade: null });
      expect(level?.observed).toBeGreaterThan(0.5);
      expect(level?.by_day.length).toBeGreaterThan(5);
      expect(missing).toContainEqual({ analysis: 'comparable_past', needs: 'queue_interval', unlocks });
      expect(missing).toContainEqual({ analysis: 'service_level_gap', needs: 'plan_interval', unlocks: 'forecast_volume' });
    }
  });

  it('is explained beside queues that have a plan, and stays out of their ledger', async () => {
    const client = simulateClient([busier], 5);
    const rows = { ...withoutPlan(client), plan: client.plan.filter(({ queue }) => queue === 'Facturen') };
    const { service_level: level } = await explain(rows);
    const [one, other] = level?.by_queue ?? [];
    expect([level?.reference, one?.reference, other?.reference]).toEqual(['plan', 'plan', 'comparable_past']);
    expect(level?.grade_reasons).toContain('queues_without_plan');
    expect(level?.offered).toBe(one?.offered);
  });
});
