import { describe, expect, it } from 'vitest';
import { type Planted, type SimulatedClient, simulateClient } from '../../../tests/fixtures/analyse/simulated-client';
import type { ServiceLevel } from '../../schema';
import { Lineage } from '../gather/lineage';
import { type PlanIntervalRow, queueIntervalsQuery } from './interval-rows';
import type { LedgerCell } from './ledger-cells';
import { modelError } from './model-error';
import { explainServiceLevel } from './service-level';

const settings = { target: 0.8, thresholdSeconds: 20 };
const store = { readOnly: true as const, rows: async () => [], columns: async () => ({}) };

async function explain(
  { intervals, plan }: SimulatedClient,
  changed: (row: PlanIntervalRow) => PlanIntervalRow = (row) => row,
): Promise<ServiceLevel> {
  const rows = { intervals, intervalsFrom: queueIntervalsQuery, plan: plan.map(changed), absence: [] };
  const lineage = await Lineage.of({ store, settings: { ...settings, clientId: 'c', targetGiven: true } });
  const { service_level } = await explainServiceLevel(rows, settings, lineage);
  if (!service_level) throw new Error('nothing explained');
  return service_level;
}
const none = new Float64Array(7);
const illness: Planted = { driver: 'absence', agents: ({ day }, required) => (day % 3 === 0 ? -0.16 : -0.04) * required };

describe('the grade tells the error of the model from the chance of a queue', () => {
  it('is A for a model that is right, however much single intervals vary', async () => {
    for (const planted of [[], [illness]]) {
      const level = await explain(simulateClient(planted, 5));
      expect(level).toMatchObject({ grade: 'A', grade_reasons: ['unexplained_within_2', 'rmse_within_10'] });
      const { sigma_pp, chance_pp, model_error_pp } = level.calibration ?? {};
      expect(sigma_pp).toBeGreaterThan(12);
      expect(Math.abs((sigma_pp ?? 0) / (chance_pp ?? 1) - 1)).toBeLessThan(0.15);
      expect(model_error_pp).toBeLessThan(8);
    }
  });

  it('is not A when the staff that is told swings around the staff that was there, even if that evens out', async () => {
    const day = (row: PlanIntervalRow) => Number(row.interval_start.slice(8, 10));
    const level = await explain(simulateClient([], 5), (row) => ({
      ...row,
      on_queue_agents: (row.on_queue_agents ?? 0) * (day(row) % 2 === 0 ? 1.2 : 0.85),
    }));
    expect(level.grade).not.toBe('A');
    expect(level.grade_reasons).toContain('rmse_over_10');
    expect(level.calibration?.model_error_pp).toBeGreaterThan(10);
  });

  it('is not sure on few days: the same distances on more days are', () => {
    const cell = (day: number, place: number): LedgerCell => ({
      ...{ queue: 'A', place: 100 * day + place, date: `2024-03-${String(day + 1).padStart(2, '0')}`, weekday: 1, time: '09:00' },
      ...{ offered: 50, rate: 50, forecast: 50, planned: 0.8, modelled: 0.8, contributions: none, repairs: none, noise: none },
      // Off by 12 points on every second day, of which 6 points are chance: 6 points of its own.
      ...{ inTime: 40 + (day % 2 === 0 ? 6 : 0), chance: 0.06 ** 2 },
    });
    const over = (days: number) =>
      modelError(
        Array.from({ length: 10 * days }, (_, at) => cell(Math.floor(at / 10), at % 10)),
        false,
      );
    expect(over(4)?.own).toBeCloseTo(over(28)?.own ?? Number.NaN, 9);
    expect(over(4)?.own).toBeCloseTo(Math.sqrt((12 ** 2 + 0) / 2 - 6 ** 2), 9);
    expect(over(4)?.atMost).toBeGreaterThan(10);
    expect(over(28)?.atMost).toBeLessThan(10);
    expect(over(1)?.atMost).toBe(Number.POSITIVE_INFINITY);
  });
});
