import { describe, expect, it } from 'vitest';
import { workspaceWith } from '../../../tests/fixtures/analyse/workspace';
import { seededRandom } from '../../statistics';
import { dateOf, timeOf, wallMinutes } from '../gather/wall-time';
import { backlogAnalysis } from './backlog';

const question = (started_at: string, ended_at: string | null, more: object = {}) => ({
  started_at,
  ended_at,
  channel: 'email',
  first_response_s: null,
  resolution_s: null,
  ...more,
});
const run = async (rows: ReturnType<typeof question>[]) => {
  const { context, close } = await workspaceWith([{ file: 't.csv', fact: 'contact', rows }]);
  const result = await backlogAnalysis.run(context);
  await close();
  return result;
};
const stamp = (minutes: number) => `${dateOf(minutes)}T${timeOf(minutes)}:00`;

describe('backlog', () => {
  it('counts what came, what went, what is open and for how long', async () => {
    const { backlog } = await run([
      question('2024-03-04T12:00:00', '2024-03-04T15:00:00'),
      question('2024-03-04T12:00:00', '2024-03-06T10:00:00'),
      question('2024-03-05T18:00:00', null),
      question('2024-03-07T00:00:00', null),
    ]);
    expect(backlog?.[0]?.days).toEqual([
      { date: '2024-03-04', inflow: 2, outflow: 1, stock: 1, mean_age_s: 12 * 3600 },
      // 36 hours and 6 hours.
      { date: '2024-03-05', inflow: 1, outflow: 0, stock: 2, mean_age_s: 21 * 3600 },
      { date: '2024-03-06', inflow: 0, outflow: 1, stock: 1, mean_age_s: 30 * 3600 },
      { date: '2024-03-07', inflow: 1, outflow: 0, stock: 2, mean_age_s: 39 * 3600 },
    ]);
    expect(backlog?.[0]).toMatchObject({
      channel: 'email',
      inflow: 4,
      outflow: 2,
      stock: 2,
      days_of_work: 4,
      evidence: [{ sources: [{ rows: 4 }] }],
    });
  });

  it('holds the promises against answers, and counts silence once it is too long', async () => {
    const day = 86_400;
    const { backlog } = await run([
      question('2024-03-04T09:00:00', '2024-03-10T09:00:00', { first_response_s: 3600 }),
      question('2024-03-04T09:00:00', '2024-03-05T09:00:00', { first_response_s: 2 * day }),
      question('2024-03-04T09:00:00', null),
      question('2024-03-10T08:00:00', null),
    ]);
    expect(backlog?.[0]?.first_response).toEqual({ target_s: day, n: 3, within: 1, share: 1 / 3, median_s: (3600 + 2 * day) / 2 });
    expect(backlog?.[0]?.resolution).toMatchObject({ n: 3, within: 1 });
  });

  it('takes the closing from the time until solved, leaves calls alone, and says when closings are not told', async () => {
    const { backlog } = await run([
      question('2024-03-04T12:00:00', null, { resolution_s: 3600 }),
      { ...question('2024-03-04T12:00:00', null), channel: 'voice' },
    ]);
    expect(backlog).toMatchObject([{ inflow: 1, outflow: 1, stock: 0, mean_age_s: null }]);
    expect(await run([question('2024-03-04T12:00:00', null)])).toEqual({
      backlog: [],
      missing: [{ analysis: 'backlog', needs: 'contact', unlocks: 'first_response_s' }],
    });
  });

  it('balances on every day over random questions, and agrees with counting them one by one', async () => {
    const random = seededRandom(8);
    const start = wallMinutes('2024-03-04');
    const rows = Array.from({ length: 400 }, () => {
      const opened = start + random.integer(20 * 1440);
      const closed = random.next() < 0.9 ? opened + random.integer(6 * 1440) : null;
      return { opened, closed };
    });
    const { backlog } = await run(rows.map(({ opened, closed }) => question(stamp(opened), closed === null ? null : stamp(closed))));
    let before = 0;
    for (const day of backlog?.[0]?.days ?? []) {
      expect(day.stock).toBe(before + day.inflow - day.outflow);
      before = day.stock;
      const end = wallMinutes(day.date) + 1440;
      const open = rows.filter(({ opened, closed }) => opened < end && (closed === null || closed >= end));
      expect(day.stock).toBe(open.length);
      const age = open.reduce((sum, { opened }) => sum + (end - opened) * 60, 0) / open.length;
      if (open.length > 0) expect(day.mean_age_s).toBeCloseTo(age, 3);
    }
  });
});
