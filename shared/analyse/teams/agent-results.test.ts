import { describe, expect, it } from 'vitest';
import { workspaceWith } from '../../../tests/fixtures/analyse/workspace';
import { agentResultsSchema } from '../../schema';
import { seededRandom } from '../../statistics';
import { dateOf, wallMinutes } from '../gather/wall-time';
import type { OutcomeCell } from './outcome';
import { type AgentWeekRow, ownTrends } from './own-trends';
import { ownValues } from './own-values';
import { teamsAnalysis } from './teams';

const lineage = { import_id: 'i', source_rows: 1, first_row: 2, last_row: 2 };
const monday = (week: number) => dateOf(wallMinutes('2024-01-01') + week * 7 * 1440);

/** Handle times of agents on an easy and a hard reason; `own` seconds on top for each agent, `hard` the share of hard contacts. */
function cells(own: readonly number[], hard: (agent: number) => number, seed: number, contacts = 200): OutcomeCell[] {
  const random = seededRandom(seed);
  return own.flatMap((more, agent) =>
    Array.from({ length: contacts }, (): OutcomeCell => {
      const isHard = random.next() < hard(agent);
      const seconds = (isHard ? 600 : 300) + more + 80 * random.normal();
      return {
        team: 'Maas',
        person: `p${agent}`,
        mix: { reason: isHard ? 'moeilijk' : 'makkelijk' },
        n: 1,
        total: seconds,
        squares: seconds ** 2,
      };
    }),
  );
}
const outcome = (given: OutcomeCell[]) =>
  ({
    metric: 'handle_time',
    unit: 'seconds',
    kind: 'continuous',
    higherIsBetter: false,
    covariates: ['reason'],
    cells: given,
    evidence: [],
    asked: null,
    adjustable: true,
  }) as const;

describe('own value', () => {
  it('takes the kind of work out: who gets the hard questions is not slow', () => {
    const values = ownValues(outcome(cells([0, 0, 0, 0, 0, 0], (agent) => (agent === 0 ? 0.9 : 0.3), 1)));
    const [hard, ...others] = values.map(({ shrunken }) => shrunken);
    for (const other of others) expect(Math.abs((hard as number) - other)).toBeLessThan(15);
  });

  it('is pulled to the middle: values lie closer together than the bare means, and each in its interval', () => {
    const own = [60, 0, 0, -20, 10, 0, -60];
    const given = cells(own, () => 0.5, 2);
    const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values);
    const values = ownValues(outcome(given));
    expect(spread(values.map(({ shrunken }) => shrunken))).toBeLessThan(120 + 15);
    const alike = ownValues(outcome(cells([0, 0, 0, 0, 0, 0], () => 0.5, 7)));
    const bare = cells([0, 0, 0, 0, 0, 0], () => 0, 7);
    const means = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5'].map((person) =>
      bare.filter((cell) => cell.person === person).reduce((sum, { total }) => sum + total / 200, 0),
    );
    expect(spread(alike.map(({ shrunken }) => shrunken))).toBeLessThan(0.8 * spread(means));
    for (const { shrunken, interval } of values) expect(interval[0] < shrunken && shrunken < interval[1]).toBe(true);
  });

  it('is not told under a hundred contacts, nor under five agents', () => {
    expect(ownValues(outcome(cells([0, 0, 0, 0, 0, 0], () => 0.5, 3, 99)))).toEqual([]);
    expect(ownValues(outcome(cells([0, 0, 0, 0], () => 0.5, 4)))).toEqual([]);
    expect(ownValues(outcome(cells([0, 0, 0, 0, 0], () => 0.5, 5)))).toHaveLength(5);
  });
});

describe('own course', () => {
  const weeks = (rise: (agent: number) => number, seed: number, agents = 20): AgentWeekRow[] => {
    const random = seededRandom(seed);
    return Array.from({ length: agents }, (_, agent) =>
      Array.from({ length: 10 }, (_week, week) => {
        const n = 30 + random.integer(20);
        const mean = 300 + rise(agent) * week + (90 * random.normal()) / Math.sqrt(n);
        return {
          agent: `a${agent}`,
          team: 'Maas',
          week: monday(week),
          queue: 'Facturen',
          channel: 'voice',
          with_handle: n,
          handle_s: n * mean,
          with_transferred: n,
          transferred: random.binomial(n, 0.1),
          with_resolved: 0,
          resolved: null,
          ...lineage,
        };
      }),
    ).flat();
  };
  const shown = (rows: readonly AgentWeekRow[]) =>
    [...ownTrends(rows, (agent) => agent)].flatMap(([person, trends]) =>
      trends.filter((trend) => trend.shown).map((trend) => ({ person, trend })),
    );

  it('finds the agent whose calls grow longer, and says by how much a week', () => {
    const found = shown(weeks((agent) => (agent === 4 ? 12 : 0), 1));
    expect(found.map(({ person, trend }) => [person, trend.metric, trend.rising])).toEqual([['a4', 'handle_time', true]]);
    expect(found[0]?.trend.per_week).toBeGreaterThan(8);
    expect(found[0]?.trend.per_week).toBeLessThan(16);
  });

  it('shows nothing where nobody changes, in at least 95 % of 200 repetitions', () => {
    const silent = Array.from({ length: 200 }, (_, seed) => shown(weeks(() => 0, 100 + seed))).filter((found) => found.length === 0).length;
    expect(silent).toBeGreaterThanOrEqual(190);
  });

  it('is not drawn through five weeks', () => {
    const few = weeks(() => 20, 2).filter(({ week }) => week < monday(5));
    expect(ownTrends(few, (agent) => agent).size).toBe(0);
  });

  it('does not take another queue for a change of the agent', () => {
    const rows = weeks(() => 0, 3, 6);
    const moved = rows.map((row) =>
      row.agent === 'a0' && row.week >= monday(5)
        ? { ...row, queue: 'Storing', handle_s: (row.handle_s as number) + 200 * row.with_handle }
        : row,
    );
    const others = weeks(() => 0, 4, 6).map((row) => ({
      ...row,
      agent: `b${row.agent}`,
      queue: 'Storing',
      handle_s: (row.handle_s as number) + 200 * row.with_handle,
    }));
    expect(shown([...moved, ...others])).toEqual([]);
  });
});

describe('agents of a client', () => {
  it('stand in order of name, with own values only: no rank, no mean of others, no verdict', async () => {
    const random = seededRandom(9);
    const contacts = Array.from({ length: 2000 }, (_, n) => ({
      started_at: `${dateOf(wallMinutes('2024-01-01') + (n % 56) * 1440)}T10:00:00`,
      agent: `Medewerker ${'FEDCBA'[n % 6]}`,
      team: 'Maas',
      queue: 'Facturen',
      answered: true,
      handle_s: Math.round(300 + 60 * random.normal()),
      transferred: random.next() < 0.1,
    }));
    const { context, close } = await workspaceWith([{ file: 'c.csv', fact: 'contact', rows: contacts }]);
    const { agents } = await teamsAnalysis.run(context);
    await close();
    expect(agentResultsSchema.parse(agents).agents).toBe(6);
    expect(agents?.told.map(({ agent }) => agent)).toEqual([...'ABCDEF'].map((letter) => `Medewerker ${letter}`));
    expect(agents?.told[0]?.metrics.map(({ metric }) => metric)).toEqual(['handle_time', 'transfer_rate']);
    expect(agents?.told[0]?.trends.map(({ weeks }) => weeks)).toEqual([8, 8]);
    expect(JSON.stringify(agents?.told)).not.toMatch(/rank|mean|verdict|percentile/);
    expect(agents?.evidence.map(({ query }) => query)).toContain('teams/agent-weeks.sql');
  });
});
