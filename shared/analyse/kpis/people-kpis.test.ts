import { describe, expect, it } from 'vitest';
import { type GivenFile, workspaceWith } from '../../../tests/fixtures/analyse/workspace';
import type { Kpi } from '../../schema';
import { analyseClient } from '..';
import { repeatContactsQuery } from './repeat-kpis';

const figure = (kpis: readonly Kpi[], metric: string, team?: string) =>
  kpis.find(
    (kpi) =>
      kpi.metric === metric &&
      kpi.scope.week === undefined &&
      kpi.scope.queue === undefined &&
      kpi.scope.channel === undefined &&
      kpi.scope.team === team,
  );

async function kpisOf(files: readonly GivenFile[]): Promise<readonly Kpi[]> {
  const { context, close } = await workspaceWith(files);
  const { kpis } = await analyseClient(context);
  await close();
  return kpis;
}

const roster: GivenFile = {
  file: 'roster.csv',
  fact: 'roster',
  rows: [
    { agent: '0012', agent_name: 'P. Jansen', team: 'Maas', valid_from: null, valid_to: '2024-06-09' },
    { agent: '0012', agent_name: 'P. Jansen', team: 'Rijn', valid_from: '2024-06-10', valid_to: null },
    { agent: '0013', agent_name: 'Zoë de Wit', team: 'Rijn', valid_from: null, valid_to: null },
  ],
};

describe('figures of agents', () => {
  it('adherence and absence are shares of scheduled time, in the team that the roster gives on that day', async () => {
    const day = (date: string, agent: string, adherent: number, absent: number) => ({
      date,
      agent,
      scheduled_s: 28_800,
      adherent_s: adherent,
      absent_s: absent,
    });
    const kpis = await kpisOf([
      roster,
      {
        file: 'hours.csv',
        fact: 'adherence',
        rows: [
          day('2024-06-03', 'Jansen, P.', 25_920, 0),
          day('2024-06-10', '12', 14_400, 14_400),
          day('2024-06-10', 'de Wit, Zoe', 0, 28_800),
        ],
      },
    ]);
    expect(figure(kpis, 'absence')?.value).toBeCloseTo(0.5, 12);
    expect(figure(kpis, 'absence', 'Maas')?.value).toBe(0);
    expect(figure(kpis, 'absence', 'Rijn')?.value).toBeCloseTo(0.75, 12);
    expect(figure(kpis, 'adherence')?.value).toBeCloseTo((25_920 + 14_400) / (28_800 + 14_400), 12);
  });

  it('an absence that hardly occurs has an interval above zero', async () => {
    const agents = Array.from({ length: 12 }, (_, at) => `a${at}`);
    const rows = agents.map((agent, at) => ({
      date: '2024-06-03',
      agent,
      scheduled_s: 28_800,
      adherent_s: 28_000,
      absent_s: at === 0 ? 900 : 0,
    }));
    const absence = figure(await kpisOf([{ file: 'hours.csv', fact: 'adherence', rows }]), 'absence');
    const [low, high] = absence?.interval ?? [-1, 2];
    expect(low).toBeGreaterThanOrEqual(0);
    expect(low).toBeLessThan(absence?.value ?? 0);
    expect(high).toBeGreaterThan(absence?.value ?? 1);
    expect(high).toBeLessThan(0.1);
  });

  it('occupancy is handling time over handling plus ready time', async () => {
    const kpis = await kpisOf([
      {
        file: 'agents.csv',
        fact: 'agent_period',
        rows: [{ date: '2024-06-03', agent: 'a', team: 'Maas', handled: 40, talk_s: 12_000, wrap_s: 3_000, ready_s: 5_000 }],
      },
    ]);
    expect(figure(kpis, 'occupancy')?.value).toBeCloseTo(0.75, 12);
    expect(figure(kpis, 'handle_time', 'Maas')?.value).toBeCloseTo(375, 12);
  });

  it('quality adds up the criteria of a review, or takes its total row', async () => {
    const kpis = await kpisOf([
      {
        file: 'quality.csv',
        fact: 'evaluation',
        rows: [
          { evaluated_at: '2024-06-03T10:00:00', evaluation_id: '1', agent: 'a', team: 'Maas', criterion: 'tone', score: 3, max_score: 5 },
          {
            evaluated_at: '2024-06-03T10:00:00',
            evaluation_id: '1',
            agent: 'a',
            team: 'Maas',
            criterion: 'answer',
            score: 5,
            max_score: 5,
          },
          { evaluated_at: '2024-06-04T10:00:00', evaluation_id: '2', agent: 'a', team: 'Maas', criterion: null, score: 6, max_score: 10 },
          { evaluated_at: '2024-06-04T10:00:00', evaluation_id: '2', agent: 'a', team: 'Maas', criterion: 'tone', score: 1, max_score: 5 },
        ],
      },
    ]);
    expect(figure(kpis, 'quality')).toMatchObject({ value: 0.7, n: 2 });
  });
});

describe('figures of customers', () => {
  it('keeps scales apart, and takes agent and team of a survey from its contact', async () => {
    const kpis = await kpisOf([
      roster,
      {
        file: 'calls.csv',
        fact: 'contact',
        rows: [{ started_at: '2024-06-03T10:00:00', contact_id: 'c1', agent: '13', channel: 'voice', answered: true }],
      },
      {
        file: 'survey.csv',
        fact: 'survey',
        rows: [
          { responded_at: null, csat: 8, csat_max: 10, nps: 9, contact_ref: 'c1' },
          { responded_at: '2024-06-04T10:00:00', csat: 6, csat_max: 10, nps: 6, contact_ref: null },
          { responded_at: '2024-06-04T10:00:00', csat: 5, csat_max: 5, nps: 8, contact_ref: null },
        ],
      },
    ]);
    expect(figure(kpis, 'satisfaction')).toMatchObject({ value: 7, n: 2, definition: 'satisfaction.scale_10' });
    expect(figure(kpis, 'satisfaction_top')?.value).toBe(0.5);
    expect(figure(kpis, 'satisfaction', 'Rijn')).toMatchObject({ value: 8, n: 1 });
    expect(figure(kpis, 'nps')?.value).toBeCloseTo(0, 12);
  });

  it('counts a repeat within seven days and leaves out the last seven days', async () => {
    const contact = (day: string, customer: string | null) => ({
      started_at: `2024-06-${day}T10:00:00`,
      customer_key: customer,
      channel: 'voice',
      answered: true,
    });
    const { context, close } = await workspaceWith([
      {
        file: 'calls.csv',
        fact: 'contact',
        rows: [
          contact('01', 'k1'),
          contact('05', 'k1'),
          contact('01', 'k2'),
          contact('10', 'k2'),
          contact('02', null),
          contact('20', 'k1'),
          contact('19', 'k3'),
        ],
      },
    ]);
    const rows = await context.store.rows<{ contacts: number; repeated: number }>(repeatContactsQuery.sql, {
      client_id: 'client',
      days: 7,
    });
    await close();
    // k1 on 1 June comes back on the 5th; k1 on the 5th and k2 on the 1st and 10th do not within seven days; 19 and 20 June are censored.
    expect(rows.reduce((sum, row) => sum + row.contacts, 0)).toBe(4);
    expect(rows.reduce((sum, row) => sum + row.repeated, 0)).toBe(1);
  });
});

describe('figures of the planner', () => {
  it('weighs the forecast error by volume and tells the direction', async () => {
    const row = (hour: string, forecast: number, actual: number) => ({
      interval_start: `2024-06-03T${hour}:00:00`,
      interval_s: 3600,
      forecast_volume: forecast,
      actual_volume: actual,
    });
    const kpis = await kpisOf([{ file: 'plan.csv', fact: 'plan_interval', rows: [row('08', 100, 80), row('09', 100, 140)] }]);
    expect(figure(kpis, 'forecast_error')?.value).toBeCloseTo(60 / 220, 12);
    expect(figure(kpis, 'forecast_bias')?.value).toBeCloseTo(20 / 200, 12);
    expect(figure(kpis, 'forecast_contacts')?.value).toBe(200);
    expect(figure(kpis, 'forecast_actual_contacts')?.value).toBe(220);
  });
});
