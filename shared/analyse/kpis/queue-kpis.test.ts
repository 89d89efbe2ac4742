import { describe, expect, it } from 'vitest';
import { workspaceWith } from '../../../tests/fixtures/analyse/workspace';
import type { Kpi, Scope } from '../../schema';
import { Lineage } from '../gather/lineage';
import { ask } from '../gather/named-query';
import { queueCountsQuery, queueKpis, queueKpisAnalysis } from './queue-kpis';

const places = ['queue', 'channel', 'week', 'team'] as const;
const sameScope = (scope: Scope, wanted: Scope) => places.every((place) => scope[place] === wanted[place]);
const value = (kpis: readonly Kpi[], metric: string, scope: Scope = {}) =>
  kpis.find((kpi) => kpi.metric === metric && sameScope(kpi.scope, scope))?.value;

const interval = (start: string, queue: string, counts: Record<string, number | null>) => ({
  interval_start: start,
  interval_s: 1800,
  queue,
  ...counts,
});

describe('queue-counts.sql', () => {
  it('adds up per queue, day and import, each ratio only over rows that tell both counts', async () => {
    const { context, close } = await workspaceWith([
      {
        file: 'report.csv',
        fact: 'queue_interval',
        rows: [
          interval('2024-06-03T08:00:00', 'A', {
            offered: 10,
            answered: 9,
            within_threshold: 8,
            abandoned: 1,
            wait_s: 90,
            talk_s: 900,
            hold_s: null,
            wrap_s: 90,
          }),
          interval('2024-06-03T08:30:00', 'A', {
            offered: 20,
            answered: 15,
            within_threshold: null,
            abandoned: 5,
            wait_s: 300,
            talk_s: null,
            hold_s: null,
            wrap_s: null,
          }),
          // A day total of the same queue and day: the shorter intervals win.
          {
            interval_start: '2024-06-03T00:00:00',
            interval_s: 86400,
            queue: 'A',
            offered: 30,
            answered: 24,
            within_threshold: 20,
            abandoned: 6,
            wait_s: null,
            talk_s: null,
            hold_s: null,
            wrap_s: null,
          },
        ],
      },
    ]);
    const rows = await ask(context, queueCountsQuery);
    await close();
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      queue: 'A',
      channel: 'voice',
      date: '2024-06-03',
      offered: 30,
      answered: 24,
      in_time: 8,
      offered_with_in_time: 10,
      answered_with_in_time: 9,
      abandoned: 6,
      wait_s: 390,
      answered_with_wait: 24,
      handle_s: 990,
      answered_with_handle: 9,
      source_rows: 2,
      first_row: 2,
      last_row: 3,
    });
  });
});

describe('queue figures', () => {
  it('is sum over sum: 1,000 answered, 800 in time, 75 abandoned of which 50 after 10 s', async () => {
    const { context, close } = await workspaceWith([
      {
        file: 'day.csv',
        fact: 'queue_interval',
        rows: [
          {
            interval_start: '2024-06-03T08:00:00',
            interval_s: 1800,
            queue: 'A',
            offered: 1075,
            answered: 1000,
            within_threshold: 800,
            abandoned: 75,
            short_abandoned: 25,
            abandoned_within_threshold: 30,
          },
        ],
      },
    ]);
    const kpis = queueKpis(await ask(context, queueCountsQuery), [], await Lineage.of(context));
    await close();
    expect(value(kpis, 'sl.answered')).toBeCloseTo(0.8, 12);
    expect(value(kpis, 'sl.offered')).toBeCloseTo(800 / 1075, 12);
    expect(value(kpis, 'sl.shortAbandonsMet')).toBeCloseTo(825 / 1075, 12);
    expect(value(kpis, 'sl.offeredLessShort')).toBeCloseTo(800 / 1050, 12);
    expect(value(kpis, 'sl.exclAbandonsWithinT')).toBeCloseTo(800 / 1045, 12);
    expect(value(kpis, 'sl.abandonsMetWithinT')).toBeCloseTo(830 / 1075, 12);
    expect(value(kpis, 'abandon_rate')).toBeCloseTo(75 / 1075, 12);
    expect(value(kpis, 'sl.offered', { queue: 'A' })).toBeCloseTo(800 / 1075, 12);
    expect(value(kpis, 'sl.offered', { week: '2024-W23' })).toBeCloseTo(800 / 1075, 12);
    expect(value(kpis, 'handle_time')).toBeUndefined();
  });

  it('weighs a printed percentage by offered contacts and says that its formula is unknown', async () => {
    const day = (offered: number, printed: number) => ({ offered, answered: offered - 5, reported_service_level: printed });
    const { context, close } = await workspaceWith([{ file: 'kpi.csv', fact: 'queue_interval', rows: [day(100, 0.9), day(300, 0.5)] }]);
    const { kpis } = await queueKpisAnalysis.run(context);
    await close();
    const level = kpis?.find((kpi) => kpi.metric === 'sl.offered');
    expect(level?.value).toBeCloseTo(0.6, 12);
    expect(level?.definition).toBe('sl.as_printed');
    expect(level?.scope.period).toBeUndefined();
  });

  it('counts contacts of channels without own counts, and never a channel twice', async () => {
    const call = (minute: number, wait: number, answered: boolean, channel: string) => ({
      started_at: `2024-06-03T08:${String(minute).padStart(2, '0')}:00`,
      channel,
      answered,
      wait_s: wait,
      handle_s: answered ? 300 : null,
    });
    const { context, close } = await workspaceWith([
      {
        file: 'voice.csv',
        fact: 'queue_interval',
        rows: [interval('2024-06-03T08:00:00', 'A', { offered: 50, answered: 40, within_threshold: 30 })],
      },
      {
        file: 'contacts.csv',
        fact: 'contact',
        rows: [call(1, 10, true, 'voice'), call(2, 10, true, 'chat'), call(3, 60, true, 'chat'), call(4, 3, false, 'chat')],
      },
    ]);
    const { kpis = [] } = await queueKpisAnalysis.run(context);
    await close();
    expect(value(kpis, 'contacts')).toBe(53);
    expect(value(kpis, 'sl.offered')).toBeCloseTo(0.6, 12);
    expect(value(kpis, 'sl.offered', { channel: 'chat' })).toBeCloseTo(1 / 3, 12);
    expect(value(kpis, 'abandon_rate', { channel: 'chat' })).toBeCloseTo(1 / 3, 12);
    expect(kpis.find((kpi) => kpi.scope.channel === 'chat')?.sources[0]?.file).toBe('contacts.csv');
  });
});
