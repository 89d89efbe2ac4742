import { describe, expect, it } from 'vitest';
import { type FactRowGiven, workspaceWith } from '../../../tests/fixtures/analyse/workspace';
import { channelsAnalysis } from './channels';

const contact = (day: string, channel: string, customer: string | null = null) => ({
  started_at: `2024-06-${day}T10:00:00`,
  channel,
  customer_key: customer,
  answered: true,
});

const answers: FactRowGiven[] = [
  { responded_at: '2024-06-05T10:00:00', ces: 5, ces_max: 7, channel: 'chat', csat: 5, csat_max: 5 },
  { responded_at: '2024-06-05T11:00:00', channel: 'chat', csat: 2, csat_max: 5 },
  { responded_at: '2024-06-05T12:00:00', channel: 'chat', csat: 9, csat_max: 10 },
];
const satisfaction = { mean: 3.5, scale: 5, top_share: 0.5, answers: 2 };
const nobody = { effort_scale: null, satisfaction: null, switching_days: 7 };

describe('channels', () => {
  it('counts each channel once, follows customers to another channel, and knows effort and cost', async () => {
    const { context, close } = await workspaceWith([
      {
        file: 'calls.csv',
        fact: 'queue_interval',
        rows: [{ interval_start: '2024-06-01T08:00:00', interval_s: 1800, channel: 'voice', offered: 6 }],
      },
      {
        file: 'contacts.csv',
        fact: 'contact',
        rows: [
          contact('01', 'chat', 'k1'),
          contact('02', 'email', 'k1'),
          contact('01', 'chat', 'k2'),
          contact('03', 'voice', 'k3'),
          contact('20', 'chat', 'k9'),
        ],
      },
      { file: 'survey.csv', fact: 'survey', rows: answers },
      { file: 'cost.csv', fact: 'cost', rows: [{ date: '2024-06-01', channel: 'voice', amount: 60, currency: 'EUR', contacts: 10 }] },
    ]);
    const { channels, missing } = await channelsAnalysis.run(context);
    await close();
    expect(channels).toEqual([
      { channel: 'voice', contacts: 6, share: 0.6, switching: [], effort: null, cost: 6, ...nobody },
      {
        channel: 'chat',
        contacts: 3,
        share: 0.3,
        switching: [{ to: 'email', rate: 0.5 }],
        switching_days: 7,
        effort: 5,
        cost: null,
        effort_scale: 7,
        satisfaction,
      },
      { channel: 'email', contacts: 1, share: 0.1, switching: [], effort: null, cost: null, ...nobody },
    ]);
    expect(missing).toEqual([]);
  });
});
