import { describe, expect, it } from 'vitest';
import { simulateClient } from '../../../tests/fixtures/analyse/simulated-client';
import type { ServiceLevel } from '../../schema';
import { seededRandom } from '../../statistics';
import { Lineage } from '../gather/lineage';
import { type HandleSpreadRow, handleSpreadOf } from './handle-spread';
import { queueIntervalsQuery } from './interval-rows';
import { explainServiceLevel } from './service-level';

const traced = { import_id: 'contacts', source_rows: 1, first_row: 2, last_row: 2 };
const rowOf = (queue: string, times: readonly number[], channel = 'voice'): HandleSpreadRow => ({
  ...{ queue, channel, ...traced, contacts: times.length },
  handle_s: times.reduce((sum, seconds) => sum + seconds, 0),
  handle_squared: times.reduce((sum, seconds) => sum + seconds ** 2, 0),
});
const grid = { queue: 'Facturen', channel: 'voice' };
const spread = (coefficient: number, count: number, seed: number) => {
  const random = seededRandom(seed);
  const shape = 1 / coefficient ** 2;
  return Array.from({ length: count }, () => random.gamma(shape, 300 / shape));
};

describe('how much single handle times differ', () => {
  it('is the standard deviation divided by the mean, over all rows of the queue and only those', () => {
    const rows = [
      rowOf('Facturen', Array(60).fill(100)),
      rowOf(' facturen', Array(60).fill(300)),
      rowOf('Facturen', Array(500).fill(9000), 'chat'),
      rowOf('Storingen', Array(500).fill(20)),
    ];
    expect(handleSpreadOf(grid, rows)).toBeCloseTo(100 / 200, 12);
    expect(handleSpreadOf(grid, [rowOf('Facturen', spread(0.7, 20_000, 1))])).toBeCloseTo(0.7, 1);
  });

  it('is not known from under a hundred contacts, without any, or where all took nothing', () => {
    expect(handleSpreadOf(grid, [rowOf('Facturen', spread(0.7, 99, 2))])).toBeNull();
    expect(handleSpreadOf(grid, [rowOf('Facturen', spread(0.7, 100, 2))])).not.toBeNull();
    expect(handleSpreadOf(grid)).toBeNull();
    expect(handleSpreadOf(grid, [rowOf('Facturen', Array(200).fill(0))])).toBeNull();
  });
});

describe('the ledger', () => {
  /** A client simulated with handle times that differ by 0.8 of their mean. */
  const client = simulateClient([{ driver: 'handle_time', handle: ({ day }) => (day % 4 === 0 ? 1.15 : 1) }], 3);
  const explain = async (spreads: readonly HandleSpreadRow[]): Promise<ServiceLevel> => {
    const store = { readOnly: true as const, rows: async () => [], columns: async () => ({}) };
    const lineage = await Lineage.of({ store, settings: { target: 0.8, thresholdSeconds: 20, clientId: 'c', targetGiven: true } });
    const rows = { intervals: client.intervals, intervalsFrom: queueIntervalsQuery, plan: client.plan, absence: [], spreads };
    const { service_level } = await explainServiceLevel(rows, { target: 0.8, thresholdSeconds: 20 }, lineage);
    if (!service_level) throw new Error('nothing explained');
    return service_level;
  };
  const blame = (level: ServiceLevel) => level.drivers?.find(({ driver }) => driver === 'handle_time')?.contribution_pp ?? Number.NaN;

  it('judges chance in handle time by it, comes no further from the truth, and says so', async () => {
    const known = await explain([rowOf('Facturen', spread(0.8, 5000, 4)), rowOf('Storingen', spread(0.8, 5000, 5))]);
    const unknown = await explain([]);
    expect(known.calibration?.handle_spread).toBeCloseTo(0.8, 1);
    expect(known.evidence.some(({ definition }) => definition === 'handle_spread')).toBe(true);
    expect(unknown.calibration?.handle_spread).toBeUndefined();
    expect(unknown.evidence.some(({ definition }) => definition === 'handle_spread')).toBe(false);
    expect(blame(known)).not.toBe(blame(unknown));
    const truth = client.truth.handle_time ?? Number.NaN;
    expect(truth).toBeLessThan(-1);
    expect(Math.abs(blame(known) - truth)).toBeLessThan(1.3);
    expect(Math.abs(blame(known) - truth)).toBeLessThan(Math.abs(blame(unknown) - truth) + 0.1);
  });

  it('believes more of single days where handle times hardly differ', async () => {
    const steady = await explain([rowOf('Facturen', spread(0.2, 5000, 6)), rowOf('Storingen', spread(0.2, 5000, 7))]);
    const wild = await explain([rowOf('Facturen', spread(3, 5000, 8)), rowOf('Storingen', spread(3, 5000, 9))]);
    const onDays = (level: ServiceLevel) =>
      level.by_day.filter((_, day) => day % 4 === 0).reduce((sum, day) => sum + (day.contributions_pp?.handle_time ?? 0), 0);
    expect(onDays(steady)).toBeLessThan(onDays(wild));
  });
});
