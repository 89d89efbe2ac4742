import { describe, expect, it } from 'vitest';
import { workspaceWith } from '../../../tests/fixtures/analyse/workspace';
import { ask } from '../gather/named-query';
import { teamContactsQuery, teamRepeatsQuery } from './contact-outcomes';
import { gatherOutcomes } from './outcomes';

const call = (time: string, agent: string, seconds: number | null, more: Record<string, string | boolean | null> = {}) => ({
  started_at: `2024-06-03T${time}:00`,
  agent,
  team: agent === 'a' ? 'Maas' : 'Rijn',
  queue: 'Facturen',
  reason: 'factuur',
  answered: true,
  handle_s: seconds,
  transferred: false,
  customer_key: null,
  ...more,
});

describe('team-contacts.sql', () => {
  it('adds up per agent and kind of work; a team that follows the roster by day keeps its days', async () => {
    const { context, close } = await workspaceWith([
      {
        file: 'calls.csv',
        fact: 'contact',
        rows: [
          call('09:00', 'a', 100),
          call('09:30', 'a', 200, { transferred: true }),
          call('15:00', 'a', 300),
          call('09:00', 'b', null),
          call('09:10', 'b', 50, { answered: false }),
        ],
      },
    ]);
    const promised = { email_s: 86_400, ticket_s: 86_400, message_s: 86_400 };
    const rows = await ask(context, teamContactsQuery, { by_day: 0, by_part: 1, by_weekday: 1, ...promised });
    const days = await ask(context, teamContactsQuery, { by_day: 1, by_part: 0, by_weekday: 0, ...promised });
    await close();
    expect(
      rows.map(({ agent, date, part_of_day, contacts, with_handle, handle_s, handle_squares, transferred }) => ({
        agent,
        date,
        part_of_day,
        contacts,
        with_handle,
        handle_s,
        handle_squares,
        transferred,
      })),
    ).toEqual([
      {
        agent: 'a',
        date: null,
        part_of_day: 'afternoon',
        contacts: 1,
        with_handle: 1,
        handle_s: 300,
        handle_squares: 90_000,
        transferred: 0,
      },
      {
        agent: 'a',
        date: null,
        part_of_day: 'morning',
        contacts: 2,
        with_handle: 2,
        handle_s: 300,
        handle_squares: 50_000,
        transferred: 1,
      },
      { agent: 'b', date: null, part_of_day: 'morning', contacts: 1, with_handle: 0, handle_s: null, handle_squares: null, transferred: 0 },
    ]);
    expect(days.map(({ agent, date, part_of_day, contacts }) => [agent, date, part_of_day, contacts])).toEqual([
      ['a', '2024-06-03', null, 3],
      ['b', '2024-06-03', null, 1],
    ]);
  });
});

describe('team-repeats.sql', () => {
  it('gives a repeat to the agent after whom the customer came back, and leaves out the last seven days', async () => {
    const later = (date: string, agent: string, customer: string) => ({
      ...call('09:00', agent, 60),
      started_at: `${date}T09:00:00`,
      customer_key: customer,
    });
    const { context, close } = await workspaceWith([
      {
        file: 'calls.csv',
        fact: 'contact',
        rows: [
          later('2024-06-03', 'a', 'k1'),
          later('2024-06-05', 'b', 'k1'),
          later('2024-06-04', 'b', 'k2'),
          later('2024-06-20', 'a', 'k3'),
        ],
      },
    ]);
    const rows = await ask(context, teamRepeatsQuery, { by_day: 0, days: 7 });
    await close();
    expect(rows.map(({ agent, contacts, repeated }) => [agent, contacts, repeated])).toEqual([
      ['a', 1, 1],
      ['b', 2, 0],
    ]);
  });
});

describe('outcomes', () => {
  it('come once per metric: from single contacts where they tell it, else from the totals of agents', async () => {
    const totals = ['a', 'b'].map((agent) => ({
      date: '2024-06-03',
      agent,
      team: agent === 'a' ? 'Maas' : 'Rijn',
      handled: 10,
      talk_s: 3000,
      wrap_s: 300,
      transferred: 1,
    }));
    const withContacts = await workspaceWith([
      { file: 'calls.csv', fact: 'contact', rows: [call('09:00', 'a', 100), call('09:00', 'b', 120)] },
      { file: 'agents.csv', fact: 'agent_period', rows: totals },
    ]);
    const first = (await gatherOutcomes(withContacts.context)).outcomes;
    await withContacts.close();
    const withoutContacts = await workspaceWith([{ file: 'agents.csv', fact: 'agent_period', rows: totals }]);
    const second = (await gatherOutcomes(withoutContacts.context)).outcomes;
    await withoutContacts.close();
    const told = (outcomes: typeof first) => outcomes.map(({ metric, adjustable }) => `${metric} ${adjustable}`).sort();
    // The contacts tell no parts of the handle time; the totals do.
    expect(told(first)).toEqual(['handle_time true', 'talk_time false', 'transfer_rate true', 'wrap_time false']);
    expect(told(second)).toEqual(['handle_time false', 'talk_time false', 'transfer_rate false', 'wrap_time false']);
    expect(second[0]?.cells[0]).toMatchObject({ team: 'Maas', person: 'a', n: 10, total: 3300, squares: null });
    expect(second[0]?.evidence[0]?.sources[0]?.file).toBe('agents.csv');
  });
});
