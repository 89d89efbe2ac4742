import { describe, expect, it } from 'vitest';
import { noFiles } from '../../../tests/fixtures/analyse/no-files';
import { type Planted, type SimulatedClient, simulateClient, simulatedSlots } from '../../../tests/fixtures/analyse/simulated-client';
import type { ServiceLevel } from '../../schema';
import { seededRandom } from '../../statistics';
import { type PlanIntervalRow, type QueueIntervalRow, queueIntervalsQuery, type ServiceLevelRows } from './interval-rows';
import { explainServiceLevel } from './service-level';

const settings = { target: 0.8, thresholdSeconds: 20 };

const rowsOf = (client: SimulatedClient): ServiceLevelRows => ({
  intervals: client.intervals,
  intervalsFrom: queueIntervalsQuery,
  plan: client.plan,
  absence: [],
});
async function explain(rows: ServiceLevelRows): Promise<ServiceLevel> {
  const { service_level } = await explainServiceLevel(rows, settings, await noFiles(settings));
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

const everyDriver = ['volume', 'handle_time', 'staffing_level', 'intraday_fit', 'absence', 'adherence'] as const;

/** The parts of the ledger against the gap, in percentage points. */
const rest = (level: Pick<ServiceLevel, 'gap_pp' | 'plan_itself_pp' | 'arrival_mix_pp' | 'unexplained_pp' | 'drivers'>) =>
  (level.gap_pp ?? 0) -
  (level.plan_itself_pp ?? 0) -
  (level.arrival_mix_pp ?? 0) -
  (level.unexplained_pp ?? 0) -
  (level.drivers ?? []).reduce((sum, driver) => sum + driver.contribution_pp, 0);

describe('explanation of clients simulated by events', () => {
  const errors: number[] = [];

  it.each(Object.keys(cases))('finds what was planted and clears the rest: %s', async (name) => {
    const planted = cases[name] as Planted[];
    for (const seed of [1, 2, 3]) {
      const client = simulateClient(planted, seed);
      const level = await explain(rowsOf(client));
      const found = points(level);
      expect(level.observed).toBeCloseTo(client.observed, 10);
      for (const driver of everyDriver) {
        const truth = client.truth[driver] ?? 0;
        errors.push(Math.abs((found[driver] ?? 0) - truth));
        const cleared = level.drivers?.find((each) => each.driver === driver)?.cleared;
        if (truth === 0) expect(cleared, `${name} ${seed} ${driver}`).toBe(true);
        else {
          expect(cleared, `${name} ${seed} ${driver}`).toBe(false);
          expect(Math.abs((found[driver] ?? 0) - truth)).toBeLessThan(1.3);
        }
      }
      expect(rest(level)).toBeCloseTo(0, 9);
      expect(level.grade).not.toBe('C');
    }
  });

  it('is on average within 0.18 point of the simulated Shapley values (methods.md 3.1b)', () => {
    expect(errors.length).toBe(8 * 3 * everyDriver.length);
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.18);
  });

  it('says where a cause sits', async () => {
    const place = async (planted: Planted) => (await explain(rowsOf(simulateClient([planted], 4)))).deviations[0];
    expect(await place(mondays)).toMatchObject({ driver: 'volume', level: 'weekday', label: '1' });
    expect(await place(productChange)).toMatchObject({ driver: 'handle_time', level: 'date', label: '2024-04-01' });
    expect(await place(wrongHours)).toMatchObject({ driver: 'intraday_fit', level: 'time_of_day', label: '09:30', label_to: '12:00' });
    expect(await place(thinSchedule)).toMatchObject({ driver: 'staffing_level', level: 'whole_period' });
  });
});

describe('properties of the ledger', () => {
  const client = simulateClient([mondays, illness], 7, { days: 15 });

  it('adds up for the whole, each queue, and over days, weekdays and times', async () => {
    const level = await explain(rowsOf(client));
    for (const part of [level, ...level.by_queue]) expect(Math.abs(rest(part))).toBeLessThan(1e-9);
    for (const slices of [level.by_day, level.by_weekday, level.by_time_of_day])
      for (const { driver, contribution_pp } of level.drivers ?? [])
        expect(slices.reduce((sum, slice) => sum + (slice.contributions_pp?.[driver] ?? 0), 0)).toBeCloseTo(contribution_pp, 9);
  });

  it('does not depend on the order of rows, nor on how an interval is split over files', async () => {
    const whole = points(await explain(rowsOf(client)));
    const shuffled = { intervals: seededRandom(3).shuffle(client.intervals), plan: seededRandom(4).shuffle(client.plan) };
    const split = client.intervals.flatMap((row) => {
      const part = (share: (value: number) => number) =>
        Object.fromEntries(
          Object.entries(row).map(([name, value]) => [name, typeof value === 'number' && splittable.has(name) ? share(value) : value]),
        ) as unknown as QueueIntervalRow;
      return [
        { ...part((value) => Math.floor(value / 3)), import_id: 'file-1' },
        { ...part((value) => value - Math.floor(value / 3)), import_id: 'file-2' },
      ];
    });
    for (const rows of [shuffled, { intervals: split, plan: client.plan }]) {
      const other = points(await explain({ ...rowsOf(client), ...rows }));
      for (const driver of everyDriver) expect(other[driver]).toBeCloseTo(whole[driver] as number, 9);
    }
  });

  it('gives a driver that never moved nothing, and merges what the files cannot show', async () => {
    const level = await explain(rowsOf(client));
    expect(points(level).adherence).toBe(0);
    const blind = client.plan.map((row) => ({ ...row, present_agents: null }));
    const merged = await explain({ ...rowsOf(client), plan: blind });
    expect(merged.merged_drivers).toContainEqual({ driver: 'absence', into: 'adherence', because: 'no_present_agents' });
    expect(points(merged).absence).toBeUndefined();
    expect(points(merged).adherence).toBeCloseTo(points(level).absence as number, 6);
  });
});

const splittable = new Set(['offered', 'answered', 'within_threshold', 'abandoned', 'wait_s', 'abandon_wait_s', 'handle_s']);

describe('what cannot be explained', () => {
  const client = simulateClient([illness], 8, { days: 15 });

  it('is without causes when there is no plan, with the field that would unlock them, and null when nothing is counted', async () => {
    const { service_level, missing } = await explainServiceLevel({ ...rowsOf(client), plan: [] }, settings, await noFiles(settings));
    expect(service_level).toMatchObject({ drivers: null, planned: null, grade: null, deviations: [] });
    expect(service_level?.observed).toBeCloseTo(client.observed, 10);
    const uncounted = client.intervals.map((row) => ({ ...row, within_threshold: null }));
    expect(
      (await explainServiceLevel({ ...rowsOf(client), intervals: uncounted }, settings, await noFiles(settings))).service_level,
    ).toBeNull();
    expect(missing).toContainEqual({ analysis: 'service_level_gap', needs: 'plan_interval', unlocks: 'forecast_volume' });
  });

  it('leaves a queue without plan unexplained, and says so', async () => {
    const level = await explain({ ...rowsOf(client), plan: client.plan.filter((row) => row.queue === 'Facturen') });
    const other = level.by_queue.find((queue) => queue.queue === 'Storingen');
    expect(other?.drivers).toBeNull();
    expect(other?.observed).not.toBeNull();
    expect(level.grade_reasons).toContain('queues_without_plan');
    expect(Math.abs(rest(level))).toBeLessThan(1e-9);
  });

  it('takes a plan for all queues together', async () => {
    const sums = new Map<string, PlanIntervalRow>();
    for (const row of client.plan) {
      const before = sums.get(row.interval_start);
      const add = (field: 'forecast_volume' | 'required_agents' | 'scheduled_agents' | 'present_agents' | 'on_queue_agents') =>
        (before?.[field] ?? 0) + (row[field] ?? 0);
      const volume = add('forecast_volume');
      sums.set(row.interval_start, {
        ...row,
        queue: '',
        forecast_volume: volume,
        forecast_aht_s:
          ((before?.forecast_aht_s ?? 0) * (before?.forecast_volume ?? 0) + (row.forecast_aht_s ?? 0) * (row.forecast_volume ?? 0)) /
          volume,
        required_agents: add('required_agents'),
        scheduled_agents: add('scheduled_agents'),
        present_agents: add('present_agents'),
        on_queue_agents: add('on_queue_agents'),
      });
    }
    const level = await explain({ ...rowsOf(client), plan: [...sums.values()] });
    expect(level.by_queue.map(({ queue }) => queue)).toEqual(['all']);
    expect(points(level).absence).toBeLessThan(-3);
    expect(Math.abs(rest(level))).toBeLessThan(1e-9);
  });
});
