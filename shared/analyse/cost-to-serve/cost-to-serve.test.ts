import { describe, expect, it } from 'vitest';
import { workspaceWith } from '../../../tests/fixtures/analyse/workspace';
import type { QueueDayRow } from '../change/gather-series';
import { ask } from '../gather/named-query';
import { type CostInput, type CostRow, costRowsQuery, costToServe, costToServeAnalysis } from './cost-to-serve';
import { amountWithin, commonPeriod } from './perimeter';

const traced = { import_id: 'i', source_rows: 1, first_row: 2, last_row: 2 };
const cost = (channel: string | null, amount: number, more: Partial<CostRow> = {}): CostRow => ({
  date: '2024-03-01',
  days: 31,
  channel,
  amount,
  currency: 'EUR',
  ...traced,
  ...more,
});
const day = (date: string, channel: string, offered: number, more: Partial<QueueDayRow> = {}): QueueDayRow => ({
  date,
  queue: channel,
  channel,
  offered,
  within_threshold: null,
  level_offered: null,
  abandoned: 0,
  abandon_offered: offered,
  handle_s: offered * 300,
  handled: offered,
  wait_s: null,
  waited: null,
  transferred: null,
  transferable: null,
  ...traced,
  ...more,
});
const march = Array.from({ length: 31 }, (_, index) => `2024-03-${String(index + 1).padStart(2, '0')}`);
const input = (more: Partial<CostInput>): CostInput => ({ costs: [], days: [], solved: [], repeats: [], paid: [], staff: null, ...more });

describe('perimeter', () => {
  it('is what both cover, and takes an even part of each amount', () => {
    expect(commonPeriod([{ date: '2024-03-01', days: 31 }], ['2024-02-20', '2024-03-10'])).toEqual(['2024-03-01', '2024-03-10']);
    expect(commonPeriod([{ date: '2024-03-01', days: 31 }], ['2024-02-20'])).toBeNull();
    expect(amountWithin({ date: '2024-03-01', days: 31, amount: 3100 }, ['2024-03-22', '2024-04-30'])).toBeCloseTo(1000, 9);
    expect(amountWithin({ date: '2024-05-01', days: 31, amount: 3100 }, ['2024-03-22', '2024-04-30'])).toBe(0);
  });
});

describe('cost to serve', () => {
  it('is cost over handled contacts of the same days; shared cost goes by handle time', () => {
    const days = march.flatMap((date) => [
      day(date, 'voice', 110, { abandoned: 10, handle_s: 100 * 400, transferred: 5, transferable: 100 }),
      day(date, 'email', 50, { handle_s: 50 * 800 }),
    ]);
    const result = costToServe(
      input({
        days,
        costs: [cost('voice', 15_500), cost('email', 9300), cost(null, 6200), cost('voice', 999, { currency: 'USD' })],
        solved: march.map((date) => ({ date, channel: 'voice', known: 100, solved: 60 })),
        repeats: [{ channel: 'voice', contacts: 2000, repeated: 300 }],
        paid: march.map((date) => ({ date, days: 1, hours: 50 })),
      }),
    );
    expect(result).toMatchObject({ period: ['2024-03-01', '2024-03-31'], amount: 31_000, contacts: 31 * 150, other_currencies: ['USD'] });
    expect(result.cost_per_contact).toBeCloseTo(31_000 / 4650, 9);
    // Both take half of the handle time, so half of the shared 6,200 each.
    expect(result.by_channel).toEqual([
      { channel: 'email', amount: 12_400, shared: 3100, contacts: 1550, cost_per_contact: 8 },
      { channel: 'voice', amount: 18_600, shared: 3100, contacts: 3100, cost_per_contact: 6 },
    ]);
    expect(result.by_channel.reduce((sum, { amount }) => sum + amount, 0)).toBeCloseTo(result.amount as number, 9);
    expect(result.cost_per_solved).toBeCloseTo(18_600 / (31 * 60), 9);
    expect(result.repeats).toEqual({ contacts: 465, amount: 2790 });
    expect(result.transfers).toEqual({ contacts: 155, amount: 930 });
  });

  it('sets what was solved beside the contacts of which that is told, also where a channel tells it of half its days', () => {
    const result = costToServe(
      input({
        days: march.flatMap((date) => [day(date, 'voice', 100), day(date, 'chat', 50)]),
        costs: [cost('voice', 31 * 500), cost('chat', 31 * 100)],
        // Calls tell it on ten days only, chats always, mails without a price never count.
        solved: [
          ...march.slice(0, 10).map((date) => ({ date, channel: 'voice', known: 100, solved: 80 })),
          ...march.map((date) => ({ date, channel: 'chat', known: 50, solved: 25 })),
          { date: '2024-03-01', channel: 'email', known: 10, solved: 10 },
        ],
      }),
    );
    expect(result.cost_per_solved).toBeCloseTo((1000 * 5 + 1550 * 2) / (800 + 775), 9);
  });

  it('compares ten days of contacts with ten days of a monthly bill', () => {
    const result = costToServe(input({ days: march.slice(0, 10).map((date) => day(date, 'voice', 100)), costs: [cost('voice', 3100)] }));
    expect(result).toMatchObject({ amount: 1000, contacts: 1000, cost_per_contact: 1 });
  });

  it('has no price where there is no bill, and never zero', () => {
    const staff = { intervals: [], hours: 100, requiredHours: 90, surplusHours: 20, shortHours: 10 };
    const result = costToServe(input({ days: march.map((date) => day(date, 'voice', 100, { transferred: 5, transferable: 100 })), staff }));
    expect(result).toMatchObject({
      amount: null,
      cost_per_contact: null,
      transfers: { contacts: 155, amount: null },
      capacity: { surplus_hours: 20, euro_per_hour: null, surplus_amount: null, short_amount: null },
      missing_prices: ['contact', 'solved_question', 'transfer', 'hour'],
      unpriced_channels: ['voice'],
    });
  });

  it('prices spare hours at what a signed-in hour costs', () => {
    const staff = { intervals: [], hours: 1000, requiredHours: 900, surplusHours: 120, shortHours: 20 };
    const result = costToServe(
      input({
        days: march.map((date) => day(date, 'voice', 100)),
        costs: [cost(null, 62_000)],
        paid: march.map((date) => ({ date, days: 1, hours: 50 })),
        staff,
      }),
    );
    // Twenty hours too few would cost 800; they are no money lost and never added to the surplus.
    expect(result.capacity).toMatchObject({ euro_per_hour: 40, surplus_amount: 4800, short_amount: 800 });
    expect(result).toMatchObject({ missing_prices: ['solved_question'], unpriced_channels: [] });
  });

  it('reads a bill without a length as a month, once, whatever else is loaded', async () => {
    const contacts = march.flatMap((date) =>
      [0, 1].map((n) => ({ started_at: `${date}T1${n}:00:00`, channel: 'voice', contact_id: `${date} ${n}`, customer_key: `k${n}` })),
    );
    const { context, close } = await workspaceWith([
      {
        file: 'k.csv',
        fact: 'cost',
        rows: [
          { date: '2024-02-01', amount: 290 },
          { date: '2024-03-01', amount: 310 },
        ],
      },
      { file: 'c.csv', fact: 'contact', rows: contacts },
      { file: 's.csv', fact: 'survey', rows: contacts.map(({ contact_id }) => ({ contact_ref: contact_id, csat: 4, csat_max: 5 })) },
    ]);
    expect((await ask(context, costRowsQuery)).map(({ days }) => days)).toEqual([29, 31]);
    const { cost_to_serve } = await costToServeAnalysis.run(context);
    await close();
    expect(cost_to_serve).toMatchObject({ amount: 310, contacts: 62, cost_per_contact: 5 });
    expect(cost_to_serve?.evidence[0]?.sources[0]).toMatchObject({ file: 'k.csv', rows: 2 });
  });
});
