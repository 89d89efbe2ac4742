import { describe, expect, it } from 'vitest';
import { workspaceWith } from '../../../tests/fixtures/analyse/workspace';
import { seededRandom } from '../../statistics';
import { dateOf, wallMinutes } from '../gather/wall-time';
import { changeAnalysis } from './change';
import { gatherSeries } from './gather-series';
import { byWeek, fromScale, toScale } from './series';

describe('the series in which changes are sought', () => {
  it('reads days of queues once, and not the contacts beside them', async () => {
    const interval = (start: string, offered: number) => ({
      interval_start: start,
      interval_s: 1800,
      queue: 'A',
      channel: 'voice',
      offered,
      answered: offered,
      within_threshold: null,
      wait_s: 100,
    });
    const { context, close } = await workspaceWith([
      {
        file: 'q.csv',
        fact: 'queue_interval',
        rows: [interval('2024-03-04T09:00:00', 30), interval('2024-03-04T09:30:00', 20), interval('2024-03-05T09:00:00', 40)],
      },
      { file: 'c.csv', fact: 'contact', rows: [{ started_at: '2024-03-04T09:00:00', channel: 'voice' }] },
    ]);
    const series = await gatherSeries(context);
    await close();
    expect(series.find(({ metric }) => metric === 'contacts')?.days).toEqual([
      { date: '2024-03-04', numerator: 50, denominator: 1 },
      { date: '2024-03-05', numerator: 40, denominator: 1 },
    ]);
    expect(series.find(({ metric }) => metric === 'speed_of_answer')?.days[0]).toEqual({
      date: '2024-03-04',
      numerator: 200,
      denominator: 50,
    });
    expect(series.some(({ metric }) => metric === 'sl.offered')).toBe(false);
  });

  it('adds days up to whole weeks and returns from every scale', () => {
    const days = Array.from({ length: 16 }, (_, index) => ({
      date: dateOf(wallMinutes('2024-03-03') + 1440 * index),
      numerator: 1,
      denominator: 2,
    }));
    expect(byWeek(days)).toEqual([
      { date: '2024-03-04', numerator: 7, denominator: 14 },
      { date: '2024-03-11', numerator: 7, denominator: 14 },
    ]);
    for (const scale of ['log', 'identity'] as const)
      expect(fromScale(scale, toScale(scale, { date: '', numerator: 3, denominator: 4 }))).toBeCloseTo(0.75, 12);
    expect(fromScale('logit', toScale('logit', { date: '', numerator: 3000, denominator: 4000 }))).toBeCloseTo(0.75, 3);
  });

  it('looks at every figure that the facts tell: people, reviews, answers and returns too', async () => {
    const random = seededRandom(8);
    const dates = Array.from({ length: 42 }, (_, index) => dateOf(wallMinutes('2024-06-03') + 1440 * index));
    const adherent = (date: string) => 28_800 * ((date >= '2024-06-24' ? 0.78 : 0.92) + 0.01 * random.normal());
    const { context, close } = await workspaceWith([
      {
        file: 'rooster.csv',
        fact: 'adherence',
        rows: dates.flatMap((date) =>
          Array.from({ length: 12 }, (_, agent) => ({ date, agent: `a${agent}`, scheduled_s: 28_800, adherent_s: adherent(date) })),
        ),
      },
      {
        file: 'contacten.csv',
        fact: 'contact',
        rows: dates.flatMap((date) =>
          Array.from({ length: 40 }, (_, n) => ({
            started_at: `${date}T10:00:00`,
            contact_id: `${date}-${n}`,
            customer_key: `k${random.integer(3000)}`,
            channel: 'email',
            first_contact_resolved: random.next() < 0.7,
            first_response_s: 3000 + 1000 * random.next(),
            talk_s: 200 + 40 * random.next(),
            hold_s: 10 + 5 * random.next(),
            wrap_s: 60 + 10 * random.next(),
          })),
        ),
      },
      {
        file: 'onderzoek.csv',
        fact: 'survey',
        rows: dates.flatMap((date) =>
          Array.from({ length: 25 }, () => ({
            responded_at: `${date}T12:00:00`,
            nps: random.integer(11),
            ces: 1 + random.integer(7),
            ces_max: 7,
            resolved: random.next() < 0.8,
          })),
        ),
      },
    ]);
    const all = await gatherSeries(context);
    const { changes } = await changeAnalysis.run(context);
    await close();
    expect([...new Set(all.map(({ metric }) => metric))].sort()).toEqual(
      [
        'contacts',
        'adherence',
        'effort',
        'first_contact_resolution',
        'first_contact_resolution.customer',
        'first_response_time',
        'handle_time',
        'hold_time',
        'nps',
        'repeat_rate',
        'talk_time',
        'wrap_time',
      ].sort(),
    );
    expect(changes?.calendar).toEqual({ country: 'NL', basis: 'assumed' });
    expect(changes?.found.map(({ metric, kind }) => [metric, kind])).toEqual([['adherence', 'shift']]);
    // Twelve people a day: half a person added to each day would tell 0.89 and 0.76.
    expect(changes?.found[0]?.before).toBeCloseTo(0.92, 2);
    expect(changes?.found[0]?.after).toBeCloseTo(0.78, 2);
    expect(Math.abs(wallMinutes(changes?.found[0]?.on as string) - wallMinutes('2024-06-24'))).toBeLessThanOrEqual(1440);
  });
});
