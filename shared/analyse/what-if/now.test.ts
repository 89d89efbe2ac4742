import { describe, expect, it } from 'vitest';
import { illness, prepared, prices } from '../../../tests/fixtures/analyse/prepared-queue';
import { simulateClient } from '../../../tests/fixtures/analyse/simulated-client';
import { seededRandom } from '../../statistics';
import { queueIntervalsQuery } from '../service-level/interval-rows';
import { movedInProportion, observedLevel, outcomeOf } from './evaluate';
import { leversNow } from './overview';
import { prepareWhatIf } from './prepared';
import { baseline, WhatIfError, whatIf } from './what-if';

describe('now', () => {
  const client = prepared([illness]);
  const rows = simulateClient([illness], 3).intervals;
  const before = baseline(client);
  const now = outcomeOf(client, before, before, prices);

  it('is what the files count, to the contact, whatever the model says', () => {
    const sum = (of: (row: (typeof rows)[number]) => number | null) => rows.reduce((total, row) => total + (of(row) ?? 0), 0);
    expect(now.contacts).toBe(sum(({ offered }) => offered));
    expect(now.abandon_rate).toBeCloseTo(sum(({ abandoned }) => abandoned) / sum(({ offered }) => offered), 12);
    expect(now.occupancy).toBeCloseTo(sum(({ handle_s }) => handle_s) / 3600 / now.net_hours, 9);
    expect(leversNow(client).handleTimeSeconds).toBeCloseTo(sum(({ handle_s }) => handle_s) / sum(({ answered }) => answered), 9);
    const model = before.lost / before.contacts;
    expect(Math.abs((now.abandon_rate as number) - model)).toBeGreaterThan(1e-4);
  });

  it('moves with the model: fewer people, more abandons; the old figure stays where nothing is moved', () => {
    expect(whatIf(client, {}, prices)).toEqual(now);
    const fewer = whatIf(client, { positions_factor: 0.9 }, prices);
    const more = whatIf(client, { positions_factor: 1.4 }, prices);
    expect(fewer.abandon_rate).toBeGreaterThan(now.abandon_rate as number);
    expect(more.abandon_rate).toBeLessThan(now.abandon_rate as number);
    expect(more.abandon_rate).toBeGreaterThan(0);
    expect(whatIf(client, { volume_factor: 1.1 }, prices).contacts).toBeCloseTo(1.1 * now.contacts, 6);
  });

  it('a measured share stays within 0..1 and keeps to the direction of the model', () => {
    const random = seededRandom(5);
    for (let round = 0; round < 500; round += 1) {
      const [measured, from, to] = [random.next(), random.next(), random.next()];
      const moved = movedInProportion(measured, from, to) as number;
      expect(moved).toBeGreaterThanOrEqual(0);
      expect(moved).toBeLessThanOrEqual(1);
      expect(Math.sign(moved - measured)).toBe(Math.sign(to - from));
    }
    expect(movedInProportion(0.125, 0.113, 0.113)).toBe(0.125);
    expect(movedInProportion(null, 0.113, 0.08)).toBe(0.08);
    expect(movedInProportion(1, 1, 1)).toBe(1);
    expect(movedInProportion(0.2, 0, 0.5)).toBeCloseTo(0.6, 12);
  });

  it('counts the days that have intervals, and the weeks that they make up', () => {
    const dates = new Set(rows.map(({ interval_start }) => interval_start.slice(0, 10)));
    const weekdays = new Set([...dates].map((date) => new Date(`${date}T00:00:00Z`).getUTCDay()));
    expect(client.days).toBe(dates.size);
    expect(weekdays.size).toBe(5);
    expect(client.weeks).toBeCloseTo(dates.size / 5, 1);
  });
});

describe('without a plan', () => {
  const client = simulateClient([illness], 3);
  const onQueue = new Map(client.plan.map((row) => [`${row.queue} ${row.interval_start}`, row.on_queue_agents]));
  const intervals = client.intervals.map((row) => ({ ...row, agents_on_queue: onQueue.get(`${row.queue} ${row.interval_start}`) ?? null }));
  const bare = prepareWhatIf({ intervals, intervalsFrom: queueIntervalsQuery, plan: [], absence: [] }, { thresholdSeconds: 20 });

  it('the same move gives about the same answer, from the positions that were counted', () => {
    const planned = prepared([illness]);
    expect(bare.queues.map(({ queue }) => queue)).toEqual(['Facturen', 'Storingen']);
    expect(observedLevel(bare)).toBeCloseTo(client.observed, 9);
    for (const change of [{ positions_factor: 1.1 }, { volume_factor: 0.9 }, { handle_time_factor: 0.95 }]) {
      const [a, b] = [whatIf(bare, change, prices).service_level as number, whatIf(planned, change, prices).service_level as number];
      expect(Math.abs(a - b)).toBeLessThan(0.01);
    }
    expect(() => whatIf(bare, { absence_share: 0.1 }, prices)).toThrow(WhatIfError);
  });

  it('nothing can be moved where nobody knows who was there', () => {
    const unstaffed = { intervals: client.intervals, intervalsFrom: queueIntervalsQuery, plan: [], absence: [] };
    expect(prepareWhatIf(unstaffed, { thresholdSeconds: 20 }).queues).toEqual([]);
  });
});
