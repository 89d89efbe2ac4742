import { describe, expect, it } from 'vitest';
import { workspaceWith } from '../../../tests/fixtures/analyse/workspace';
import { journeyAnalysis, statusPattern } from './journey';

const contact = (customer_key: string | null, started_at: string, channel: string, more: object = {}) => ({
  customer_key,
  started_at,
  channel,
  contact_id: `${customer_key}${started_at}`,
  ...more,
});
const run = async (rows: object[], intervals: object[] = []) => {
  const { context, close } = await workspaceWith([
    { file: 'c.csv', fact: 'contact', rows: rows as ReturnType<typeof contact>[] },
    ...(intervals.length > 0
      ? [{ file: 'q.csv', fact: 'queue_interval' as const, rows: intervals as Record<string, string | number>[] }]
      : []),
  ]);
  const result = await journeyAnalysis.run(context);
  await close();
  return result;
};

describe('journey', () => {
  const rows = [
    // One question: chat, then two mails within a week of each other.
    contact('a', '2024-03-04T09:00:00', 'chat'),
    contact('a', '2024-03-06T09:00:00', 'email'),
    contact('a', '2024-03-12T09:00:00', 'email'),
    // Two questions: more than a week apart.
    contact('b', '2024-03-04T10:00:00', 'chat', { transferred: false }),
    contact('b', '2024-03-14T10:00:00', 'voice', { transferred: true }),
    // Began in the last week: not followed. Nobody knows who c is.
    contact('d', '2024-03-28T10:00:00', 'voice', { reason: 'Waar is mijn pakket' }),
    contact(null, '2024-03-30T11:00:00', 'voice', { reason: 'Factuur' }),
  ];

  it('counts questions, the contacts they take and the channels they need', async () => {
    const { journey } = await run(rows);
    expect(journey).toMatchObject({ days: 7, questions: 3, contacts_per_question: 5 / 3 });
    expect(journey?.by_channel).toMatchObject([
      { channel: 'chat', questions: 2, contacts_per_question: 2, escalations: [{ to: 'email', questions: 1, rate: 0.5 }] },
      { channel: 'voice', questions: 1, contacts_per_question: 1, escalations: [] },
    ]);
    const [low, high] = journey?.by_channel[0]?.escalations[0]?.interval ?? [0, 0];
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThan(1);
  });

  it('counts each failure once, from the eighth day on', async () => {
    const { journey } = await run(rows);
    // The mail of 12 March repeats, the call of the 14th was transferred, the call of the 28th asks where the parcel is.
    expect(journey?.failure_demand).toEqual({ contacts: 4, failures: 3, share: 0.75, repeats: 1, transferred: 1, status_questions: 1 });
    const bare = await run([contact(null, '2024-03-04T09:00:00', 'voice'), contact(null, '2024-03-20T09:00:00', 'voice')]);
    expect(bare.journey?.failure_demand).toBeNull();
    expect(bare.missing).toEqual([{ analysis: 'journey', needs: 'contact', unlocks: 'customer_key' }]);
  });

  it('knows questions about how something stands, and leaves others alone', () => {
    const asks = new RegExp(statusPattern);
    for (const reason of [
      'waar is mijn bestelling',
      "where's my order",
      'order status',
      'nog niet ontvangen',
      'track and trace',
      'wanneer komt de monteur',
    ])
      expect(asks.test(reason), reason).toBe(true);
    for (const reason of ['factuur', 'retour', 'klacht', 'statusfactuur', 'adres wijzigen', 'contract'])
      expect(asks.test(reason), reason).toBe(false);
  });

  it('tells the busiest hour from the queues where they count, and never from both', async () => {
    const interval = (time: string, offered: number, interval_s = 1800) => ({
      interval_start: `2024-03-04T${time}:00`,
      interval_s,
      queue: 'A',
      channel: 'voice',
      offered,
    });
    const { journey } = await run(rows, [
      interval('10:00', 30),
      interval('10:30', 20),
      interval('14:00', 40),
      interval('00:00', 999, 86_400),
    ]);
    expect(journey?.peaks.find(({ channel }) => channel === 'voice')).toEqual({
      channel: 'voice',
      peak_hour: 10,
      hours: [
        { hour: 10, contacts: 50, share: 50 / 90 },
        { hour: 14, contacts: 40, share: 40 / 90 },
      ],
    });
    expect(journey?.peaks.find(({ channel }) => channel === 'chat')?.hours.map(({ contacts }) => contacts)).toEqual([1, 1]);
  });
});
