import { describe, expect, it } from 'vitest';
import { type Planted, type SimulatedClient, simulateClient, simulatedSlots } from '../../../tests/fixtures/analyse/simulated-client';
import type { ServiceLevel } from '../../schema';
import { Lineage } from '../gather/lineage';
import { queueIntervalsQuery, type ServiceLevelRows } from './interval-rows';
import { explainServiceLevel } from './service-level';

const settings = { target: 0.8, thresholdSeconds: 20 };
const store = { readOnly: true as const, rows: async () => [], columns: async () => ({}) };
const noFiles = () => Lineage.of({ store, settings: { ...settings, clientId: 'c', targetGiven: true } });

const rowsOf = (client: SimulatedClient): ServiceLevelRows => ({
  intervals: client.intervals,
  intervalsFrom: queueIntervalsQuery,
  plan: client.plan,
  absence: [],
});
async function explain(rows: ServiceLevelRows): Promise<ServiceLevel> {
  const { service_level } = await explainServiceLevel(rows, settings, await noFiles());
  if (!service_level) throw new Error('nothing explained');
  return service_level;
}
const points = (level: ServiceLevel) => Object.fromEntries((level.drivers ?? []).map((driver) => [driver.driver, driver.contribution_pp]));

const mondays: Planted = { driver: 'volume', volume: ({ weekday }) => (weekday === 1 ? 1.25 : 1) };
const productChange: Planted = { driver: 'handle_time', handle: ({ day }) => (day >= 20 ? 1.12 : 1) };
const illness: Planted = { driver: 'absence', agents: ({ day }, required) => (day % 3 === 0 ? -0.16 * required : -0.04 * required) };
const offQueue: Planted = { driver: 'adherence', agents: (_, required) => -0.07 * required };
const wrongHours: Planted = {
  driver: 'intraday_fit',
  agents: ({ slot }, required) => (slot >= 3 && slot < 8 ? -0.15 : 0.15 * (5 / (simulatedSlots - 5))) * required,
};
const thinSchedule: Planted = { driver: 'staffing_level', agents: (_, required) => -0.08 * required };

const cases: Record<string, Planted[]> = {
  mondays: [mondays],
  'product change': [productChange],
  illness: [illness],
  'off queue': [offQueue],
  'wrong hours': [wrongHours],
  'thin schedule': [thinSchedule],
  mixed: [mondays, productChange, illness],
  healthy: [],
};

describe('explanation of simulated clients', () => {
  it.each(Object.keys(cases))('%s', async (name) => {
    for (const seed of [1, 2, 3]) {
      const client = simulateClient(cases[name] as Planted[], seed);
      const level = await explain(rowsOf(client));
      console.log(
        name,
        seed,
        'obs',
        level.observed?.toFixed(4),
        'plan',
        level.planned?.toFixed(4),
        'unexpl',
        level.unexplained_pp?.toFixed(2),
        level.grade,
        level.grade_reasons.join(','),
        JSON.stringify(level.calibration),
      );
      console.log(
        '   truth',
        JSON.stringify(client.truth),
        'found',
        (level.drivers ?? [])
          .map((d) => `${d.driver}:${d.contribution_pp.toFixed(2)}[${d.interval_pp?.map((x) => x.toFixed(2))}]${d.cleared ? 'c' : ''}`)
          .join(' '),
      );
      console.log(
        '   ',
        JSON.stringify(
          level.deviations.map((d) => [
            d.driver,
            d.level,
            d.label,
            d.label_to,
            d.planned?.toFixed(1),
            d.actual?.toFixed(1),
            d.contribution_pp.toFixed(2),
          ]),
        ),
      );
    }
    expect(points).toBeDefined();
  });
});
