import { describe, expect, it } from 'vitest';
import { type Planted, type SimulatedClient, simulateClient } from '../../../tests/fixtures/analyse/simulated-client';
import type { ServiceLevel } from '../../schema';
import { Lineage } from '../gather/lineage';
import { dateOf, timeOf, wallMinutes } from '../gather/wall-time';
import { type PlanIntervalRow, type QueueIntervalRow, queueIntervalsQuery } from './interval-rows';
import { explainServiceLevel } from './service-level';

const settings = { target: 0.8, thresholdSeconds: 20 };
const store = { readOnly: true as const, rows: async () => [], columns: async () => ({}) };
async function explain(intervals: QueueIntervalRow[], plan: PlanIntervalRow[]): Promise<ServiceLevel> {
  const lineage = await Lineage.of({ store, settings: { ...settings, clientId: 'c', targetGiven: true } });
  const { service_level } = await explainServiceLevel(
    { intervals, intervalsFrom: queueIntervalsQuery, plan, absence: [] },
    settings,
    lineage,
  );
  if (!service_level) throw new Error('nothing explained');
  return service_level;
}

const counted = ['offered', 'answered', 'within_threshold', 'abandoned', 'wait_s', 'abandon_wait_s', 'handle_s'] as const;
const staff = ['required_agents', 'scheduled_agents', 'present_agents', 'on_queue_agents'] as const;
const startAt = (stamp: string, minutes: number) => {
  const at = Math.floor(wallMinutes(stamp) / minutes) * minutes;
  return `${dateOf(at)}T${timeOf(at)}:00`;
};

/** The same client as a file with longer intervals would tell it. */
function countsPer(rows: readonly QueueIntervalRow[], minutes: number): QueueIntervalRow[] {
  const sums = new Map<string, QueueIntervalRow>();
  for (const row of rows) {
    const interval_start = startAt(row.interval_start, minutes);
    const key = `${row.queue} ${interval_start}`;
    const before = sums.get(key);
    const added = Object.fromEntries(counted.map((name) => [name, (before?.[name] ?? 0) + (row[name] ?? 0)]));
    sums.set(key, { ...row, interval_start, interval_s: minutes * 60, ...added });
  }
  return [...sums.values()];
}
function planPer(rows: readonly PlanIntervalRow[], minutes: number): PlanIntervalRow[] {
  const groups = new Map<string, PlanIntervalRow[]>();
  for (const row of rows) {
    const key = `${row.queue} ${startAt(row.interval_start, minutes)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].map((parts) => {
    const [first] = parts as [PlanIntervalRow];
    const volume = parts.reduce((sum, row) => sum + (row.forecast_volume ?? 0), 0);
    const mean = (name: (typeof staff)[number]) => parts.reduce((sum, row) => sum + (row[name] ?? 0), 0) / parts.length;
    return {
      ...first,
      interval_start: startAt(first.interval_start, minutes),
      interval_s: minutes * 60,
      forecast_volume: volume,
      forecast_aht_s: parts.reduce((sum, row) => sum + (row.forecast_aht_s ?? 0) * (row.forecast_volume ?? 0), 0) / volume,
      ...Object.fromEntries(staff.map((name) => [name, mean(name)])),
    };
  });
}
const blamed = (level: ServiceLevel) =>
  (level.drivers ?? []).filter(({ cleared, contribution_pp }) => !cleared && contribution_pp < 0).map(({ driver }) => driver);
const found = (level: ServiceLevel, driver: string) => level.drivers?.find((each) => each.driver === driver)?.contribution_pp ?? Number.NaN;

const mondays: Planted = { driver: 'volume', volume: ({ weekday }) => (weekday === 1 ? 1.25 : 1) };
const illness: Planted = { driver: 'absence', agents: ({ day }, required) => (day % 3 === 0 ? -0.16 : -0.04) * required };
const day = 1440;

describe('the same client in longer intervals', () => {
  const clients = { volume: simulateClient([mondays], 5), absence: simulateClient([illness], 5) };

  it.each([30, 60, 120] as const)('of %d minutes: the cause within 1.3 points, the others cleared', async (minutes) => {
    for (const [driver, client] of Object.entries(clients)) {
      const level = await explain(countsPer(client.intervals, minutes), planPer(client.plan, minutes));
      expect(blamed(level), driver).toEqual([driver]);
      expect(Math.abs(found(level, driver) - (client.truth[driver as 'volume'] ?? 0))).toBeLessThan(1.3);
      expect(level.grade_reasons.includes('intervals_over_an_hour')).toBe(minutes > 60);
      if (minutes > 60) expect(level.grade).not.toBe('A');
    }
  });

  it('of a day: only directions, and the grade says so', async () => {
    for (const [driver, client] of Object.entries(clients)) {
      const level = await explain(countsPer(client.intervals, day), planPer(client.plan, day));
      expect(level.grade).toBe('C');
      expect(level.grade_reasons).toContain('intervals_of_a_day');
      expect(blamed(level), driver).toEqual([driver]);
      expect([level.by_time_of_day, level.by_weekday_time]).toEqual([[], []]);
      expect(level.by_day).toHaveLength(42);
    }
  });

  it('a day counted beside a plan per half hour follows the plan', async () => {
    const level = await explain(countsPer(clients.volume.intervals, day), clients.volume.plan);
    expect(level.grade_reasons).toContain('counts_coarser_than_plan');
    expect(blamed(level)).toEqual(['volume']);
  });
});

describe('lengths mixed', () => {
  const client: SimulatedClient = simulateClient([mondays], 5);
  const first = client.intervals.filter(({ queue }) => queue === 'Facturen');
  const second = client.intervals.filter(({ queue }) => queue === 'Storingen');
  const early = ({ interval_start }: { interval_start: string }) => interval_start < '2024-03-25';

  it('between queues: each keeps its own, and the whole adds up', async () => {
    const level = await explain([...first, ...countsPer(second, 60)], client.plan);
    expect(level.observed).toBeCloseTo(client.observed, 10);
    expect(blamed(level)).toEqual(['volume']);
    expect(Math.abs(found(level, 'volume') - (client.truth.volume ?? 0))).toBeLessThan(1.3);
  });

  it('within a queue: half hours beside hours become hours, and no contact is lost or counted twice', async () => {
    const rows = [...countsPer(first.filter(early), 60), ...first.filter((row) => !early(row)), ...second];
    const level = await explain(rows, client.plan);
    expect(level.offered).toBe(client.intervals.reduce((sum, row) => sum + (row.offered ?? 0), 0));
    expect(level.observed).toBeCloseTo(client.observed, 10);
    expect(Math.abs(found(level, 'volume') - (client.truth.volume ?? 0))).toBeLessThan(1.3);
  });

  it('days of which only a total is told are spread over the hours, with and without a plan', async () => {
    const rows = [...countsPer(client.intervals.filter(early), day), ...client.intervals.filter((row) => !early(row))];
    for (const plan of [client.plan, []]) {
      const level = await explain(rows, plan);
      expect(level.offered).toBeCloseTo(
        client.intervals.reduce((sum, row) => sum + (row.offered ?? 0), 0),
        6,
      );
      expect(level.observed).toBeCloseTo(client.observed, 10);
      if (plan.length > 0) expect(level.grade_reasons).toContain('counts_coarser_than_plan');
    }
  });

  it('a forecast per day beside a schedule per half hour is one plan', async () => {
    const forecast = planPer(client.plan, day).map((row) => ({
      ...row,
      ...Object.fromEntries(staff.map((name) => [name, null])),
      import_id: 'forecast',
    })) as PlanIntervalRow[];
    const schedule = client.plan.map((row) => ({ ...row, forecast_volume: null, forecast_aht_s: null }));
    const level = await explain(client.intervals, [...forecast, ...schedule]);
    expect(level.grade_reasons).toContain('plan_coarser_than_intervals');
    expect(blamed(level)).toContain('volume');
    expect(Math.abs(found(level, 'volume') - (client.truth.volume ?? 0))).toBeLessThan(2);
  });
});
