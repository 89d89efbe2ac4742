import { describe, expect, it } from 'vitest';
import type { FactName, Findings } from '../shared/schema';
import { factRows, filesOf, findingsOf } from './fixtures/analyse/every-fact';

/**
 * Facts of different grain meet in many analyses. If they were joined row to row, more rows of one fact would multiply the other. So: every
 * fact gets many more rows that say nothing new about the others, one at a time, and no figure that rests on the others may move.
 */
/** The same rows again as a second file: every ratio keeps its value, every total of that fact doubles, nothing else may move. */
type Part = [string, (findings: Findings) => unknown];
const kpi = (metric: string, channel?: string) => (findings: Findings) =>
  findings.kpis.find(
    (each) => each.metric === metric && each.scope.channel === channel && !each.scope.week && !each.scope.queue && !each.scope.team,
  )?.value;
/** What a team's value rests on; the verdict is judged among all metrics together, so it may move and is not guarded here. */
const teamValue = (metric: string) => (findings: Findings) =>
  findings.teams.flatMap(({ team, metrics }) =>
    metrics.filter((own) => own.metric === metric).map((own) => [team, own.n, own.raw, own.shrunken]),
  ).length > 0 &&
  findings.teams.map(({ team, metrics }) => [
    team,
    metrics.filter((own) => own.metric === metric).map(({ n, raw, adjusted, shrunken }) => [n, raw, adjusted, shrunken]),
  ]);
const funnel = (metric: string) => (findings: Findings) => {
  const own = findings.team_comparisons.find((one) => one.metric === metric);
  return own && [own.mean, own.tau, own.limits, own.points.map(({ team, n, value, response_rate }) => [team, n, value, response_rate])];
};
const agentValue = (metric: string) => (findings: Findings) => {
  const own = findings.agents?.told.flatMap(({ agent, metrics }) =>
    metrics.filter((one) => one.metric === metric).map((one) => [agent, one]),
  );
  return own && own.length > 0 && own;
};
const reference = (id: string) => (findings: Findings) =>
  findings.benchmark_comparison?.comparisons.find((one) => one.reference.id === id)?.value;

/** Figures by the facts they rest on; each must stay when any other fact grows. */
/** Every part of the findings has a figure here, by the name of the part. */
const figures: { readonly of: readonly (keyof Findings)[]; readonly rests: readonly FactName[]; readonly parts: readonly Part[] }[] = [
  {
    of: ['kpis', 'channels', 'journey'],
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
    of: ['journey', 'backlog'],
    rests: ['contact'],
    parts: [
      ['repeats', kpi('repeat_rate')],
      ['questions', (findings) => findings.journey?.by_channel],
      ['paths', (findings) => findings.journey?.paths?.length && findings.journey.paths],
      ['failure demand', (findings) => findings.journey?.failure_demand],
      [
        'reasons of failure demand',
        (findings) => findings.journey?.failure_demand?.by_reason?.length && findings.journey.failure_demand.by_reason,
      ],
      [
        'stages',
        (findings) =>
          findings.channel_episodes?.map(({ channel, episode, contacts, handle_time, repeat_rate }) => [
            channel,
            episode,
            contacts,
            handle_time,
            repeat_rate,
          ]),
      ],
      ['backlog', (findings) => findings.backlog?.map(({ evidence: _, ...backlog }) => backlog)],
    ],
  },
  {
    of: ['kpis', 'satisfaction_drivers'],
    rests: ['survey', 'contact'],
    parts: [
      ['satisfaction', kpi('satisfaction')],
      ['drivers', (findings) => findings.satisfaction_drivers?.map(({ evidence: _, ...cell }) => cell)],
    ],
  },
  { of: ['kpis'], rests: ['evaluation', 'roster'], parts: [['quality', kpi('quality')]] },
  { of: ['kpis'], rests: ['agent_period', 'roster'], parts: [['occupancy', kpi('occupancy')]] },
  {
    of: ['kpis'],
    rests: ['adherence', 'roster'],
    parts: [
      ['adherence', kpi('adherence')],
      ['absence', kpi('absence')],
    ],
  },
  {
    of: ['service_level'],
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
    of: ['cost_to_serve'],
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
    of: ['changes'],
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
    of: ['service_type'],
    rests: ['queue_interval', 'contact', 'survey', 'agent_period', 'self_service'],
    parts: [['type', (findings) => findings.service_type?.axes]],
  },
  { of: ['journey'], rests: ['self_service'], parts: [['self-service', (findings) => findings.journey?.self_service]] },
  {
    of: ['channel_episodes', 'channels'],
    rests: ['survey', 'contact'],
    parts: [
      ['marks by stage', (findings) => findings.channel_episodes?.map(({ satisfaction, effort }) => [satisfaction, effort])],
      [
        'marks by channel',
        (findings) =>
          findings.channels.some(({ satisfaction }) => satisfaction) &&
          findings.channels.map(({ satisfaction, effort }) => [satisfaction, effort]),
      ],
      ['recommendation', kpi('nps')],
      ['effort', kpi('effort')],
    ],
  },
  {
    of: ['teams', 'team_comparisons', 'agents'],
    rests: ['contact', 'agent_period', 'roster'],
    parts: ['handle_time', 'talk_time', 'transfer_rate', 'first_time_right', 'repeat_rate', 'follow_up', 'reopened_rate'].flatMap(
      (metric): Part[] => [
        [`teams: ${metric}`, teamValue(metric)],
        [`funnel: ${metric}`, funnel(metric)],
        ...(metric === 'handle_time' ? ([[`agents: ${metric}`, agentValue(metric)]] as Part[]) : []),
      ],
    ),
  },
  {
    of: ['teams', 'team_comparisons', 'assessor_calibration'],
    rests: ['evaluation', 'roster'],
    parts: [
      ['teams: quality', teamValue('quality')],
      ['funnel: quality', funnel('quality')],
      [
        'reviewers',
        (findings) => findings.assessor_calibration && [findings.assessor_calibration.spread, findings.assessor_calibration.scored_twice],
      ],
    ],
  },
  {
    of: ['teams'],
    rests: ['adherence', 'roster'],
    parts: [
      ['teams: adherence', teamValue('adherence')],
      ['funnel: adherence', funnel('adherence')],
    ],
  },
  {
    of: ['teams'],
    rests: ['survey', 'contact', 'roster'],
    parts: [
      ['teams: satisfaction', teamValue('satisfaction')],
      [
        'response rates',
        (findings) => findings.team_comparisons.find(({ metric }) => metric === 'satisfaction')?.points.map((one) => one.response_rate),
      ],
    ],
  },
  { of: ['benchmark_comparison'], rests: ['survey'], parts: [['beside what is published', reference('nps-global')]] },
  {
    of: ['channel_episodes'],
    rests: ['cost', 'queue_interval', 'contact'],
    parts: [
      [
        'cost by stage',
        (findings) => findings.channel_episodes?.some(({ cost }) => cost !== null) && findings.channel_episodes.map(({ cost }) => cost),
      ],
    ],
  },
  {
    of: ['service_type'],
    rests: ['queue_interval', 'contact', 'survey', 'agent_period', 'self_service'],
    parts: [['features of the type', (findings) => findings.service_type?.features]],
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

  it('guards every part of the findings but what is missing', async () => {
    const guarded = new Set<string>(figures.flatMap((one) => one.of));
    const told = Object.keys(await base).filter((part) => part !== 'missing');
    expect(told.filter((part) => !guarded.has(part))).toEqual([]);
    expect([...guarded].filter((part) => !told.includes(part))).toEqual([]);
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
