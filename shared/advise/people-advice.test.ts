import { describe, expect, it } from 'vitest';
import { adviceOn, fired, said } from '../../tests/fixtures/advice-on';
import type { AgentResult, Findings } from '../schema';

describe('reviewers', () => {
  const found = (shown: boolean, low: number | null, contacts = 30): Partial<Findings> => ({
    assessor_calibration: {
      reviews: 400,
      assessors: 5,
      spread: { assessors: 5, standard_deviation: 0.03, widest_gap: 0.09, difference_shown: shown, adjusted_for: [] },
      scored_twice:
        low === null ? null : { contacts, mean_difference: low + 0.03, interval: [low, low + 0.06], close_share: 0.3, error: 0.06 },
      evidence: [],
    },
  });
  it('with two yardsticks are told; chance and a handful of contacts are not', () => {
    expect(fired(found(false, null))).toEqual([]);
    expect(fired(found(false, 0.05))).toEqual([]);
    expect(fired(found(false, 0.09, 19))).toEqual([]);
    expect(said(found(true, null), 'one-yardstick').nl).toContain('tot 9,0 procentpunt verschil');
    expect(said(found(false, 0.09), 'one-yardstick').nl).toContain('30 contacten zijn door twee beoordelaars gescoord');
  });
});

describe('own line', () => {
  const agents = (rising: number, all: number): Partial<Findings> => ({
    agents: {
      agents: all,
      evidence: [],
      told: Array.from(
        { length: all },
        (_, place): AgentResult => ({
          agent: `Naam ${place}`,
          team: null,
          metrics: [],
          trends: [
            { metric: 'handle_time', unit: 'seconds', weeks: 8, per_week: 5, interval: [1, 9], shown: place < rising, rising: true },
          ],
        }),
      ),
    },
  });
  it('is spoken of when it is about the work: five people and one in ten, and nobody is named', () => {
    expect(fired(agents(4, 30))).toEqual([]);
    expect(fired(agents(5, 51))).toEqual([]);
    const { nl } = said(agents(6, 40), 'your-own-line');
    expect(nl).toContain('Bij 6 van de 40 collega’s');
    expect(JSON.stringify(adviceOn(agents(6, 40)))).not.toContain('Naam');
  });
});

describe('another mix of work', () => {
  const team = (raw: Record<string, number>): Partial<Findings> => ({
    teams: [
      {
        team: 'Maas',
        agents: 12,
        index: null,
        metrics: Object.entries(raw).map(([metric, value]) => ({
          metric: metric as 'handle_time',
          unit: 'seconds' as const,
          raw: value,
          adjusted: metric === 'hold_time' ? 16 : 401,
          shrunken: 401,
          interval: [390, 410] as [number, number],
          n: 9000,
          reliability: 0.9,
          support: 1,
          verdict: 'no_evidence' as const,
          because: null,
        })),
      },
    ],
    team_comparisons: Object.keys(raw).map((metric) => ({
      metric: metric as 'handle_time',
      unit: 'seconds' as const,
      higher_is_better: false,
      mean: metric === 'hold_time' ? 16 : 400,
      tau: 8,
      adjusted_for: ['queue'],
      points: [],
      limits: [],
      overdispersion: null,
      difference_shown: false,
      evidence: [],
    })),
  });
  it('is said once per team, with the largest difference first, and not about a few seconds', () => {
    const both = team({ talk_time: 440, handle_time: 480, hold_time: 20 });
    expect(fired(both).filter((rule) => rule === 'only-another-mix')).toHaveLength(1);
    const { nl } = said(both, 'only-another-mix');
    expect(nl).toContain('gemiddelde afhandeltijd uit op 8:00');
    expect(nl).toContain('Hetzelfde geldt voor gemiddelde gesprekstijd');
    expect(nl).not.toContain('tijd in de wacht');
    expect(fired(team({ hold_time: 20 }))).toEqual([]);
  });
});

describe('parts of the handle time', () => {
  const wrap = (own: number): Partial<Findings> => ({
    teams: [
      {
        team: 'Maas',
        agents: 12,
        index: null,
        metrics: [
          {
            metric: 'wrap_time',
            unit: 'seconds',
            raw: own,
            adjusted: own,
            shrunken: own,
            interval: [own - 4, own + 4],
            n: 9000,
            reliability: 0.9,
            support: 1,
            verdict: 'differs',
            because: null,
          },
        ],
      },
    ],
    team_comparisons: [
      {
        metric: 'wrap_time',
        unit: 'seconds',
        higher_is_better: false,
        mean: 60,
        tau: 8,
        adjusted_for: ['queue'],
        points: [],
        limits: [],
        overdispersion: null,
        difference_shown: true,
        evidence: [],
      },
    ],
  });
  it('are coached from ten seconds on: on many contacts one second is shown and saves nothing', () => {
    expect(fired(wrap(69))).toEqual([]);
    expect(said(wrap(75), 'team-wrap-time').nl).toContain('Het nawerk van team Maas duurt 1:15');
  });

  it('show the value that the chart shows, also where nothing could be adjusted', () => {
    const one = wrap(75);
    one.teams = (one.teams ?? []).map((team) => ({
      ...team,
      metrics: team.metrics.map((metric) => ({ ...metric, adjusted: null, shrunken: 73 })),
    }));
    expect(said(one, 'team-wrap-time').nl).toContain('Het nawerk van team Maas duurt 1:15');
  });
});
