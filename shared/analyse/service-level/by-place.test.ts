import { describe, expect, it } from 'vitest';
import { type Planted, simulateClient } from '../../../tests/fixtures/analyse/simulated-client';
import { type PlaceLedger, type ServiceLevel, serviceLevelSchema } from '../../schema';
import { agentTeams, type RosterRow } from '../gather/agent-teams';
import { Lineage } from '../gather/lineage';
import { queueIntervalsQuery } from './interval-rows';
import type { AbsenceAgentRow, AgentQueueRow, People } from './people';
import { explainServiceLevel } from './service-level';

const settings = { target: 0.8, thresholdSeconds: 20 };
const store = { readOnly: true as const, rows: async () => [], columns: async () => ({}) };
const lineageRow = { import_id: 'i', source_rows: 1, first_row: 2, last_row: 2 };
const illness: Planted = {
  driver: 'absence',
  agents: ({ day, queue }, required) => (queue === 0 && day % 3 === 0 ? -0.2 : -0.02) * required,
};
const client = simulateClient([illness], 5, { days: 15 });
const dates = [...new Set(client.intervals.map((row) => row.interval_start.slice(0, 10)))];

/** North answers the invoices, South and East the outages; on ill days nine tenths of the absence is of North. */
const agents = [
  { agent: 'n', team: 'North', site: 'Zwolle', queue: 'Facturen', lost: 0.9 },
  { agent: 's', team: 'South', site: 'Breda', queue: 'Storingen', lost: 0.1 },
  { agent: 'e', team: 'East', site: 'Breda', queue: 'Storingen', lost: 0 },
] as const;
const roster: RosterRow[] = agents.map(({ agent, team, site }) => ({
  ...lineageRow,
  ...{ agent, team, site, agent_name: null, valid_from: null, valid_to: null },
}));
const queues: AgentQueueRow[] = agents.map(({ agent, queue }) => ({
  ...lineageRow,
  agent,
  team: null,
  queue,
  channel: 'voice',
  contacts: 1000,
}));
const absence: AbsenceAgentRow[] = dates.flatMap((date) =>
  agents.map(({ agent, lost }) => ({
    ...lineageRow,
    ...{ date, agent, team: null, scheduled_s: 28_800, lost_s: 3600 * lost, there_s: 28_800 - 3600 * lost, off_plan_s: 0 },
  })),
);
const people: People = { absence, queues, teams: agentTeams(roster) };

async function explain(more: { people?: People; presentTold?: boolean } = {}): Promise<ServiceLevel> {
  const plan = more.presentTold === false ? client.plan.map((row) => ({ ...row, present_agents: null })) : client.plan;
  const whole = dates.map((date) => ({ ...lineageRow, date, scheduled_s: 3 * 28_800, absent_s: 3600, present_s: null, adherent_s: null }));
  const rows = {
    intervals: client.intervals,
    intervalsFrom: queueIntervalsQuery,
    plan,
    absence: whole,
    ...(more.people ? { people: more.people } : {}),
  };
  const lineage = await Lineage.of({ store, settings: { ...settings, clientId: 'c', targetGiven: true } });
  const { service_level } = await explainServiceLevel(rows, settings, lineage);
  if (!service_level) throw new Error('nothing explained');
  return serviceLevelSchema.parse(service_level);
}
const named = (rows: readonly PlaceLedger[] | undefined, name: string | null) => rows?.find((row) => row.name === name);

describe('the ledger by team, site, hour and interval', () => {
  it('adds up over teams and sites, and over hours, to each contribution', async () => {
    const level = await explain({ people });
    for (const slices of [level.by_team, level.by_site, level.by_hour])
      for (const { driver, contribution_pp } of level.drivers ?? [])
        expect((slices ?? []).reduce((sum, slice) => sum + (slice.contributions_pp?.[driver] ?? 0), 0)).toBeCloseTo(contribution_pp, 9);
    for (const slices of [level.by_team, level.by_site, level.by_hour])
      expect((slices ?? []).reduce((sum, { offered }) => sum + offered, 0)).toBe(level.offered);
  });

  it('puts absence with the team of who was away, and a queue with the team that answers it alone', async () => {
    const level = await explain({ people });
    const absent = level.drivers?.find(({ driver }) => driver === 'absence')?.contribution_pp as number;
    expect(named(level.by_team, 'North')?.contributions_pp?.absence).toBeCloseTo(0.9 * absent, 6);
    expect(named(level.by_team, 'South')?.contributions_pp?.absence).toBeCloseTo(0.1 * absent, 6);
    const invoices = level.by_queue.find(({ queue }) => queue === 'Facturen');
    expect(named(level.by_team, 'North')).toMatchObject({ offered: invoices?.offered, observed: invoices?.observed });
    // Two teams answer the outages, but one site does.
    expect(named(level.by_team, null)?.offered).toBe(level.offered - (invoices?.offered ?? 0));
    expect(named(level.by_site, 'Breda')?.offered).toBe(level.offered - (invoices?.offered ?? 0));
    expect(named(level.by_site, null)).toBeUndefined();
  });

  it('is empty where nobody knows who works where', async () => {
    expect(await explain()).toMatchObject({ by_team: [], by_site: [] });
    expect(await explain({ people: { ...people, teams: agentTeams([]) } })).toMatchObject({ by_team: [], by_site: [] });
  });

  it('names the intervals that cost most contacts, worst first', async () => {
    const { worst_intervals: worst = [], target } = await explain({ people });
    expect(worst).toHaveLength(50);
    const late = worst.map((row) => row.late);
    expect(late).toEqual(late.toSorted((a, b) => b - a));
    for (const row of worst) expect(row.late).toBeCloseTo(target * row.offered - (row.observed ?? 0) * row.offered, 9);
    const most = Math.max(...client.intervals.map((row) => target * (row.offered ?? 0) - (row.within_threshold ?? 0)));
    expect(late[0]).toBeCloseTo(most, 9);
  });
});

describe('absence that the plan does not tell', () => {
  it('counts in the queue of who was away, and over all queues alike where that is not known', async () => {
    const absent = (level: ServiceLevel, queue: string) =>
      level.by_queue.find((each) => each.queue === queue)?.drivers?.find(({ driver }) => driver === 'absence')?.contribution_pp ??
      Number.NaN;
    const known = await explain({ people, presentTold: false });
    expect(absent(known, 'Facturen')).toBeLessThan(5 * absent(known, 'Storingen'));
    const unknown = await explain({ presentTold: false });
    expect(absent(unknown, 'Facturen') / absent(unknown, 'Storingen')).toBeLessThan(2);
  });
});
