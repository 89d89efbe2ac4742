import { describe, expect, it } from 'vitest';
import { analyseClient } from '../shared/analyse';
import type { FactName, Findings } from '../shared/schema';
import { seededRandom } from '../shared/statistics';
import { simulateClient } from './fixtures/analyse/simulated-client';
import { type FactRowGiven, type GivenFile, workspaceWith } from './fixtures/analyse/workspace';

/**
 * Facts of different grain meet in many analyses. If they were joined row to row, more rows of one fact would multiply the other. So: every
 * fact gets many more rows that say nothing new about the others, one at a time, and no figure that rests on the others may move.
 */
const at = (day: number, hour: number) => `2024-03-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:10:00`;
const days = [4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 18, 19, 20, 21, 22];
const client = simulateClient([{ driver: 'absence', agents: (_, required) => -0.1 * required }], 5, { days: 15 });
const bare = ({ import_id: _i, source_rows: _s, first_row: _f, last_row: _l, ...row }: Record<string, unknown>) => row as FactRowGiven;

function factRows(): Record<FactName, FactRowGiven[]> {
  const random = seededRandom(12);
  const contacts = Array.from({ length: 600 }, (_, n) => ({
    contact_id: `c${n}`,
    started_at: at(days[n % days.length] as number, 8 + (n % 9)),
    customer_key: `k${random.integer(350)}`,
    channel: n % 3 === 0 ? 'email' : 'chat',
    queue: 'Web',
    agent: `a${n % 6}`,
    reason: n % 2 ? 'factuur' : 'status bestelling',
    answered: true,
    wait_s: Math.round(random.exponential(60)),
    handle_s: 200 + random.integer(200),
    transferred: random.next() < 0.15,
    first_contact_resolved: random.next() < 0.7,
    first_response_s: n % 3 === 0 ? 1000 + random.integer(90_000) : null,
    resolution_s: n % 3 === 0 ? 90_000 + random.integer(90_000) : null,
  }));
  const perAgentDay = <Row>(make: (agent: string, day: number) => Row) =>
    days.flatMap((day) => Array.from({ length: 6 }, (_, agent) => make(`a${agent}`, day)));
  const date = (day: number) => at(day, 0).slice(0, 10);
  return {
    queue_interval: client.intervals.map((row) => bare({ ...row })),
    plan_interval: client.plan.map((row) => bare({ ...row })),
    contact: contacts,
    survey: contacts.slice(0, 400).map(({ contact_id, channel }, n) => ({
      contact_ref: contact_id,
      channel,
      csat: 1 + (n % 5),
      csat_max: 5,
      responded_at: at(days[n % days.length] as number, 12),
    })),
    agent_period: perAgentDay((agent, day) => ({
      agent,
      date: date(day),
      period_s: 86_400,
      handled: 40,
      handle_s: 12_000,
      signed_in_s: 28_800,
      ready_s: 14_000,
    })),
    adherence: perAgentDay((agent, day) => ({
      agent,
      date: date(day),
      scheduled_s: 28_800,
      present_s: 27_000,
      adherent_s: 26_000,
      absent_s: 1800,
    })),
    evaluation: perAgentDay((agent, day) => ({ agent, evaluated_at: at(day, 15), score: 70 + (day % 20), max_score: 100 })),
    roster: Array.from({ length: 6 }, (_, agent) => ({ agent: `a${agent}`, team: agent % 2 ? 'Noord' : 'Zuid' })),
    self_service: days.map((day) => ({
      date: date(day),
      channel: 'site',
      sessions: 100,
      solved: 40,
      handed_over: 20,
      handed_over_to: 'chat',
    })),
    cost: [{ date: '2024-03-01', amount: 31_000 }],
    profile: [{ question: 'sector', answer: 'energie' }],
    kpi_period: [{ date: '2024-03-01', metric: 'Verloop', value: 0.1 }],
  };
}

const filesOf = (rows: Record<FactName, readonly FactRowGiven[]>): GivenFile[] =>
  (Object.entries(rows) as [FactName, readonly FactRowGiven[]][]).map(([fact, own]) => ({ file: `${fact}.csv`, fact, rows: own }));
async function findingsOf(files: readonly GivenFile[]): Promise<Findings> {
  const { context, close } = await workspaceWith(files);
  const findings = await analyseClient(context);
  await close();
  return findings;
}

/** The same rows again as a second file: every ratio keeps its value, every total of that fact doubles, nothing else may move. */
type Part = [string, (findings: Findings) => unknown];
const kpi = (metric: string, channel?: string) => (findings: Findings) =>
  findings.kpis.find(
    (each) => each.metric === metric && each.scope.channel === channel && !each.scope.week && !each.scope.queue && !each.scope.team,
  )?.value;
/** Figures by the facts they rest on; each must stay when any other fact grows. */
const figures: { readonly rests: readonly FactName[]; readonly parts: readonly Part[] }[] = [
  {
    rests: ['queue_interval', 'contact'],
    parts: [
      ['contacts', kpi('contacts')],
      ['service level', kpi('sl.offered')],
      ['handle time of calls', kpi('handle_time', 'voice')],
      ['channels', (findings) => findings.channels.map(({ channel, contacts, share }) => [channel, contacts, share])],
      ['peaks', (findings) => findings.journey?.peaks],
    ],
  },
  {
    rests: ['contact'],
    parts: [
      ['repeats', kpi('repeat_rate')],
      ['questions', (findings) => findings.journey?.by_channel],
      ['failure demand', (findings) => findings.journey?.failure_demand],
      ['backlog', (findings) => findings.backlog?.map(({ evidence: _, ...backlog }) => backlog)],
    ],
  },
  {
    rests: ['survey', 'contact'],
    parts: [
      ['satisfaction', kpi('satisfaction')],
      ['drivers', (findings) => findings.satisfaction_drivers?.map(({ evidence: _, ...cell }) => cell)],
    ],
  },
  { rests: ['evaluation', 'roster'], parts: [['quality', kpi('quality')]] },
  { rests: ['agent_period', 'roster'], parts: [['occupancy', kpi('occupancy')]] },
  {
    rests: ['adherence', 'roster'],
    parts: [
      ['adherence', kpi('adherence')],
      ['absence', kpi('absence')],
    ],
  },
  {
    rests: ['queue_interval', 'plan_interval', 'adherence'],
    parts: [
      [
        'gap ledger',
        (findings) =>
          findings.service_level && [
            findings.service_level.observed,
            findings.service_level.offered,
            findings.service_level.drivers?.map((driver) => [driver.driver, driver.contribution_pp]),
          ],
      ],
      ['forecast', kpi('forecast_contacts')],
    ],
  },
  {
    rests: ['cost', 'queue_interval', 'contact', 'plan_interval', 'agent_period', 'adherence'],
    parts: [
      [
        'cost',
        (findings) =>
          findings.cost_to_serve && [findings.cost_to_serve.amount, findings.cost_to_serve.contacts, findings.cost_to_serve.capacity],
      ],
    ],
  },
  {
    rests: ['queue_interval', 'contact', 'survey', 'adherence'],
    parts: [
      [
        'changes',
        (findings) =>
          findings.changes && [
            findings.changes.series,
            findings.changes.found.map(({ metric, on, before, after }) => [metric, on, before, after]),
          ],
      ],
    ],
  },
  {
    rests: ['queue_interval', 'contact', 'survey', 'agent_period', 'self_service'],
    parts: [['type', (findings) => findings.service_type?.axes]],
  },
];

describe('facts of different grain never multiply each other', () => {
  const rows = factRows();
  const base = findingsOf(filesOf(rows));

  it('has something to guard in every part', async () => {
    const findings = await base;
    for (const { parts } of figures) for (const [name, read] of parts) expect(read(findings), name).toBeTruthy();
    expect(
      findings.kpis.find(({ metric, scope }) => metric === 'contacts' && !scope.channel && !scope.queue && !scope.week)?.value,
    ).toBeGreaterThan(20_000);
  });

  it('sees a figure grow when the fact that it rests on grows', async () => {
    const twice = await findingsOf([...filesOf(rows), { file: 'again.csv', fact: 'queue_interval', rows: rows.queue_interval }]);
    expect(kpi('contacts')(twice)).toBeGreaterThan(1.5 * (kpi('contacts')(await base) as number));
  });

  it.each(Object.keys(rows) as FactName[])('more rows of %s', async (fact) => {
    const before = await base;
    const after = await findingsOf([...filesOf(rows), { file: `${fact}-again.csv`, fact, rows: rows[fact] }]);
    for (const { rests, parts } of figures) {
      if (rests.includes(fact)) continue;
      for (const [name, read] of parts) expect(read(after), `${name} when ${fact} grows`).toEqual(read(before));
    }
  });
});
