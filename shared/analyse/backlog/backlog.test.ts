import { describe, expect, it } from 'vitest';
import { type FactRowGiven, workspaceWith } from '../../../tests/fixtures/analyse/workspace';
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
const queueDay = (date: string, offered: number, answered: number | null, more: FactRowGiven = {}): FactRowGiven => ({
  queue: 'Postvak',
  channel: 'email',
  interval_start: `${date}T00:00:00`,
  interval_s: 86_400,
  offered,
  answered,
  ...more,
});
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
      { date: '2024-03-04', inflow: 2, outflow: 1, stock: 1, change: 1, mean_age_s: 12 * 3600 },
      // 36 hours and 6 hours.
      { date: '2024-03-05', inflow: 1, outflow: 0, stock: 2, change: 2, mean_age_s: 21 * 3600 },
      { date: '2024-03-06', inflow: 0, outflow: 1, stock: 1, change: 1, mean_age_s: 30 * 3600 },
      { date: '2024-03-07', inflow: 1, outflow: 0, stock: 2, change: 2, mean_age_s: 39 * 3600 },
    ]);
    expect(backlog?.[0]).toMatchObject({
      channel: 'email',
      inflow: 4,
      outflow: 2,
      stock: 2,
      days_of_work: 4,
      evidence: [
        { definition: 'backlog', sources: [{ rows: 4 }] },
        { definition: 'backlog.promises:first_response_s=86400|resolution_s=259200' },
      ],
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
      before = day.stock ?? Number.NaN;
      const end = wallMinutes(day.date) + 1440;
      const open = rows.filter(({ opened, closed }) => opened < end && (closed === null || closed >= end));
      expect(day.stock).toBe(open.length);
      const age = open.reduce((sum, { opened }) => sum + (end - opened) * 60, 0) / open.length;
      if (open.length > 0) expect(day.mean_age_s).toBeCloseTo(age, 3);
    }
  });

  it('measures each channel by its own promise, and prints that promise with the figure', async () => {
    const rows = [
      question('2024-03-04T09:00:00', '2024-03-05T09:00:00', { first_response_s: 7200 }),
      question('2024-03-04T09:00:00', '2024-03-05T09:00:00', { first_response_s: 7200, channel: 'ticket' }),
    ];
    const { context, close } = await workspaceWith([{ file: 't.csv', fact: 'contact', rows }]);
    const written = {
      email: { first_response_s: 3600, resolution_s: 7200 },
      ticket: { first_response_s: 14_400, resolution_s: 172_800 },
      message: { first_response_s: 60, resolution_s: 60 },
    };
    const { backlog } = await backlogAnalysis.run({ ...context, settings: { ...context.settings, writtenNorms: written } });
    await close();
    const [email, ticket] = ['email', 'ticket'].map((channel) => backlog?.find((one) => one.channel === channel));
    expect(email).toMatchObject({ first_response: { target_s: 3600, within: 0, n: 1 }, resolution: { target_s: 7200, within: 0 } });
    expect(ticket).toMatchObject({ first_response: { target_s: 14_400, within: 1, n: 1 }, resolution: { target_s: 172_800, within: 1 } });
    expect(email?.evidence[1]?.definition).toBe('backlog.promises:first_response_s=3600|resolution_s=7200');
  });
});

describe('written work that only a queue report counts', () => {
  const report = [queueDay('2024-03-04', 90, 70), queueDay('2024-03-05', 60, 75), queueDay('2024-03-07', 40, 45)];
  const counted = async (rows: readonly FactRowGiven[], opening_stock?: number, contacts: readonly FactRowGiven[] = []) => {
    const { context, close } = await workspaceWith([
      { file: 'q.csv', fact: 'queue_interval', rows },
      ...(contacts.length > 0 ? [{ file: 't.csv', fact: 'contact' as const, rows: contacts }] : []),
    ]);
    const norm = { first_response_s: 86_400, resolution_s: 259_200 };
    const writtenNorms = { email: { ...norm, ...(opening_stock === undefined ? {} : { opening_stock }) }, ticket: norm, message: norm };
    const result = await backlogAnalysis.run({ ...context, settings: { ...context.settings, writtenNorms } });
    await close();
    return result;
  };

  it('tells what came and went and how the stock changed, and no stock, age or promise', async () => {
    const { backlog, missing } = await counted(report);
    expect(backlog).toMatchObject([
      {
        channel: 'email',
        counted_by: 'queue',
        inflow: 190,
        outflow: 190,
        stock: null,
        opening_stock: null,
        mean_age_s: null,
        days_of_work: null,
      },
    ]);
    expect(backlog?.[0]?.days.map(({ date, change, stock }) => [date, change, stock])).toEqual([
      ['2024-03-04', 20, null],
      ['2024-03-05', 5, null],
      ['2024-03-06', 5, null],
      ['2024-03-07', 0, null],
    ]);
    expect(backlog?.[0]).toMatchObject({
      first_response: null,
      resolution: null,
      evidence: [{ definition: 'backlog.flow', sources: [{ rows: 3 }] }],
    });
    expect(missing).toEqual([{ analysis: 'backlog', needs: 'contact', unlocks: 'written_questions' }]);
  });

  it('knows the stock once somebody says what was open at the start', async () => {
    const { backlog } = await counted(report, 100);
    expect(backlog?.[0]).toMatchObject({ stock: 100, opening_stock: 100, days_of_work: 100 / (190 / 4) });
    expect(backlog?.[0]?.days.map(({ stock }) => stock)).toEqual([120, 105, 105, 100]);
  });

  it('says which column is missing where the report does not count what was handled, and makes no zero of it', async () => {
    expect(await counted(report.map((row) => ({ ...row, answered: null })))).toEqual({
      backlog: [],
      missing: [
        { analysis: 'backlog', needs: 'queue_interval', unlocks: 'answered' },
        { analysis: 'backlog', needs: 'contact', unlocks: 'contact' },
      ],
    });
  });

  it('leaves calls alone, and gives way to single questions of the same channel', async () => {
    const { backlog } = await counted(report.map((row) => ({ ...row, channel: 'voice' })));
    expect(backlog).toEqual([]);
    const both = await counted(report, 100, [question('2024-03-04T12:00:00', '2024-03-04T15:00:00')]);
    expect(both.backlog).toMatchObject([{ counted_by: 'contacts', inflow: 1, stock: 0 }]);
  });
});
