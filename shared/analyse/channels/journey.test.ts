import { describe, expect, it } from 'vitest';
import { workspaceWith } from '../../../tests/fixtures/analyse/workspace';
import { repeatKpisAnalysis } from '../kpis/repeat-kpis';
import { statusPattern } from './failure-demand';
import { journeyAnalysis } from './journey';

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
    contact('b', '2024-03-04T10:00:00', 'chat', { transferred: false, reason: 'Waar is mijn pakket' }),
    contact('b', '2024-03-14T10:00:00', 'voice', { transferred: true }),
    // Began in the last week: not followed. Nobody knows who c is.
    contact('d', '2024-03-28T10:00:00', 'voice', { reason: 'Factuur' }),
    contact('e', '2024-03-28T10:00:00', 'chat'),
    contact('f', '2024-03-28T10:00:00', 'email'),
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

  it('counts each failure once, while the days after it are known', async () => {
    const { journey } = await run(rows);
    // After the chat and the mail of a, a comes back; the chat of b asks where the parcel is; the call of the 14th was transferred.
    expect(journey?.failure_demand).toMatchObject({
      contacts: 5,
      failures: 4,
      share: 0.8,
      repeats: 2,
      repeats_of: 5,
      retries: null,
      transferred: 1,
      status_questions: 1,
    });
    const bare = await run([contact(null, '2024-03-04T09:00:00', 'voice'), contact(null, '2024-03-20T09:00:00', 'voice')]);
    expect(bare.journey?.failure_demand).toBeNull();
    expect(bare.missing).toEqual([
      { analysis: 'journey', needs: 'contact', unlocks: 'customer_key' },
      { analysis: 'self_service', needs: 'self_service', unlocks: 'self_service' },
      { analysis: 'channel_episodes', needs: 'contact', unlocks: 'journey_episode' },
    ]);
  });

  it('asks for more days, not for a customer number, where the contacts of one day carry one', async () => {
    const { missing } = await run([contact('a', '2024-03-04T09:00:00', 'voice'), contact('b', '2024-03-04T10:00:00', 'voice')]);
    expect(missing?.find(({ analysis }) => analysis === 'journey')?.unlocks).toBe('longer_period');
  });

  it('tells the repeat rate for 3, 7, 14 and 30 days and for the norm of the client, each on the contacts that can be followed so long', async () => {
    const day = (n: number) => `2024-0${n > 31 ? 4 : 3}-${String(n > 31 ? n - 31 : n).padStart(2, '0')}T09:00:00`;
    const { context, close } = await workspaceWith([
      {
        file: 'c.csv',
        fact: 'contact',
        rows: [
          contact('a', day(1), 'voice'),
          contact('a', day(3), 'voice'),
          contact('b', day(1), 'voice'),
          contact('b', day(11), 'chat'),
          // Hung up and called again: no return after an answer.
          contact('c', day(2), 'voice', { answered: false }),
          contact('c', day(3), 'voice'),
          contact('z', day(25), 'voice'),
          contact('y', day(25), 'chat'),
        ],
      },
    ]);
    const { journey } = await journeyAnalysis.run({ ...context, settings: { ...context.settings, repeatDays: 10 } });
    const { kpis } = await repeatKpisAnalysis.run({ ...context, settings: { ...context.settings, repeatDays: 10 } });
    await close();
    expect(journey?.repeats_within?.map(({ days, repeated, n, left_out }) => [days, repeated, n, left_out])).toEqual([
      [3, 1, 5, 2],
      [7, 1, 5, 2],
      [10, 2, 5, 2],
      [14, 2, 4, 3],
      [30, 0, 0, 7],
    ]);
    expect(journey?.repeats_within?.at(-1)).toMatchObject({ rate: null, interval: null });
    expect(journey).toMatchObject({ days: 10, failure_demand: { contacts: 6, repeats: 2, repeats_of: 5, retries: 1, retries_of: 1 } });
    expect(kpis?.[0]).toMatchObject({ metric: 'repeat_rate', value: 0.4, n: 5, definition: 'repeat_rate:days=10' });
    expect(journey?.evidence.map(({ definition }) => definition)).toContain('journey:days=10');
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
      'nog geen reactie gehad',
      'pakket niet bezorgd',
      "haven't received a reply",
      'follow-up op eerdere vraag',
      'navraag offerte',
      'hoe lang duurt het nog',
    ])
      expect(asks.test(reason), reason).toBe(true);
    for (const reason of [
      'bewaarinstructie',
      'opzeggen',
      'niet tevreden',
      'wijnkaart',
      'tracktor',
      'factuur',
      'retour',
      'klacht',
      'statusfactuur',
      'adres wijzigen',
      'contract',
    ])
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
    expect(journey?.peaks.find(({ channel }) => channel === 'chat')?.hours.map(({ contacts }) => contacts)).toEqual([1, 2]);
  });

  it('names the reasons and channels with the most failures, and none on a handful of contacts', async () => {
    const at = (day: number) => `2024-03-${String(day).padStart(2, '0')}T10:00:00`;
    const many = (n: number, reason: string, channel: string, transferred: number) =>
      Array.from({ length: n }, (_, index) =>
        contact(null, at(10 + (index % 10)), channel, { contact_id: `${reason}${index}`, reason, transferred: index < transferred }),
      );
    const { journey } = await run([
      ...many(40, 'Factuur', 'voice', 10),
      ...many(50, 'Verhuizing', 'voice', 5),
      ...many(20, 'Storing', 'chat', 20),
    ]);
    expect(journey?.failure_demand?.by_reason).toEqual([
      { reason: 'Factuur', contacts: 40, failures: 10, share: 0.25 },
      { reason: 'Verhuizing', contacts: 50, failures: 5, share: 0.1 },
    ]);
    expect(journey?.failure_demand?.by_channel).toEqual([{ channel: 'voice', contacts: 90, failures: 15, share: 15 / 90 }]);
  });

  it('tells the paths that several questions took, as a share of all questions', async () => {
    const day = (n: number) => `2024-03-${String(n).padStart(2, '0')}T09:00:00`;
    const { journey } = await run([
      ...Array.from({ length: 6 }, (_, n) => [contact(`p${n}`, day(4), 'chat'), contact(`p${n}`, day(5), 'email')]).flat(),
      ...Array.from({ length: 4 }, (_, n) => [contact(`q${n}`, day(4), 'voice'), contact(`q${n}`, day(5), 'email')]).flat(),
      ...Array.from({ length: 20 }, (_, n) => contact(`r${n}`, day(4), 'voice')),
      contact('z', day(28), 'voice'),
      contact('z', day(27), 'chat'),
    ]);
    expect(journey?.questions).toBe(30);
    expect(journey?.paths).toEqual([{ channels: ['chat', 'email'], questions: 6, contacts: 12, share: 0.2 }]);
  });
});

describe('self-service', () => {
  const session = (topic: string | null, sessions: number, more: object) => ({ date: '2024-03-04', topic, sessions, ...more });
  const sessionsOf = async (rows: object[]) => {
    const { context, close } = await workspaceWith([{ file: 's.csv', fact: 'self_service', rows: rows as { sessions: number }[] }]);
    const { journey, missing } = await journeyAnalysis.run(context);
    await close();
    return { own: journey?.self_service, missing };
  };

  it('is told without any contact: what is solved, handed over and broken off, each over the sessions that tell it', async () => {
    const { own, missing } = await sessionsOf([
      session('Factuur', 100, { solved: 40, handed_over: 30, handed_over_to: 'chat' }),
      session('Factuur', 100, { handed_over: 10, handed_over_to: 'voice' }),
      session('Storing', 10, { solved: 10, handed_over: 0, abandoned: 0 }),
    ]);
    expect(own).toMatchObject({ sessions: 210, solved: 50, handed_over: 40, abandoned: 0, abandoned_share: 0 });
    expect(own?.solved_share).toBeCloseTo(50 / 110, 12);
    expect(own?.handed_over_share).toBeCloseTo(40 / 210, 12);
    expect(own?.handed_over_to).toEqual([
      { to: 'chat', sessions: 30, share: 0.75 },
      { to: 'voice', sessions: 10, share: 0.25 },
    ]);
    expect(own?.topics).toEqual([{ topic: 'Factuur', sessions: 200, solved_share: 0.4, handed_over_share: 0.2 }]);
    expect(missing?.map(({ analysis }) => analysis)).not.toContain('self_service');
  });

  it('says nothing of what its source does not tell', async () => {
    const { own } = await sessionsOf([session(null, 100, {})]);
    expect(own).toMatchObject({
      sessions: 100,
      solved: null,
      solved_share: null,
      solved_interval: null,
      handed_over_share: null,
      topics: [],
    });
  });
});
