import { describe, expect, it } from 'vitest';
import { adviceOn, fired, nothing, said } from '../../tests/fixtures/advice-on';
import { assessment } from '../../tests/fixtures/assessment';
import type { Change, Changes, Findings } from '../schema';
import { advise } from './index';

describe('changes', () => {
  const change = (metric: string, before: number, after: number, more: Partial<Change> = {}): Change => ({
    metric,
    unit: metric === 'handle_time' ? 'seconds' : 'ratio',
    scope: {},
    kind: 'shift',
    grain: 'day',
    on: '2026-10-05',
    onset: null,
    before,
    after,
    difference: after - before,
    interval: [after - before - 0.1, after - before + 0.1],
    points_before: 20,
    points_after: 20,
    p_adjusted: 0.001,
    provisional: false,
    explained: null,
    evidence: [],
    ...more,
  });
  const changes = (...found: Change[]): Partial<Findings> => {
    const moments: Changes['moments'] = [
      {
        on: '2026-10-05',
        to: '2026-10-05',
        kind: 'shift',
        changes: found.map((_, place) => place),
        metrics: found.map(({ metric }) => metric),
      },
    ];
    return { changes: { series: 8, left_out_days: [], found, moments } };
  };
  const longer = change('handle_time', 300, 340);

  it('that belong together are one advice, told from what to what and with its causes', () => {
    const level = change('sl.offered', 0.8, 0.7, { explained: [{ driver: 'handle_time', contribution_pp: -7 }] });
    const own = adviceOn(changes(longer, level)).filter(({ rule }) => rule === 'change-that-holds');
    expect(own).toHaveLength(1);
    const { nl } = said(changes(longer, level), 'change-that-holds');
    expect(nl).toContain('van 80,0 % naar 70,0 %');
    expect(nl).toContain('Ook veranderd: gemiddelde afhandeltijd');
    expect(nl).toContain('afhandeltijd: 7,0 procentpunt');
    expect(said(changes(longer), 'ask-what-changed').nl).toContain('van 5:00 naar 5:40');
  });

  it('that the gap ledger already dates and advises on are told once, and waves that are over not at all', () => {
    const level = assessment().service_level;
    const cause = level?.drivers?.find(({ driver }) => driver === 'handle_time');
    if (!level || !cause) throw new Error('the fixture has no handle time');
    const dated = (from: string) => ({
      ...changes(change('handle_time', 300, 340, { explanation: ledger })),
      service_level: {
        ...level,
        drivers: [{ ...cause, contribution_pp: -7, cleared: false }],
        deviations: [
          {
            driver: 'handle_time' as const,
            level: 'date' as const,
            label: from,
            label_to: '2026-11-06',
            planned: 300,
            actual: 340,
            contribution_pp: -7,
          },
        ],
      },
    });
    const ledger: Change['explanation'] = {
      kind: 'ledger',
      queue: null,
      driver: 'handle_time',
      driver_pp: -7,
      before: 0.8,
      after: 0.72,
      parts: [{ driver: 'handle_time', contribution_pp: -7 }],
      rest_pp: -1,
    };
    const rules = (findings: Partial<Findings>) => adviceOn(findings).map(({ rule }) => rule);
    expect(rules(dated('2026-10-05'))).not.toContain('change-that-holds');
    expect(rules(dated('2026-10-05'))).not.toContain('ask-what-changed');
    expect(rules(dated('2026-09-20'))).toContain('change-that-holds');
    // Up and back again: nothing of today.
    const back = change('handle_time', 340, 300, { on: '2026-10-26' });
    expect(fired(changes(longer, back))).toEqual([]);
    expect(fired(changes(longer, { ...back, difference: -5 }))).not.toEqual([]);
  });

  it('that are provisional, short, for the better or of one queue are left alone', () => {
    const silent = [
      change('handle_time', 300, 340, { provisional: true }),
      change('handle_time', 300, 340, { points_after: 6 }),
      change('handle_time', 340, 300),
      // Whether a lower mark is easier or harder is not in the figure.
      change('effort', 5.5, 4.5, { unit: 'score' }),
      // Shown, and too small to do anything about.
      change('handle_time', 300, 312),
      change('adherence', 0.954, 0.948),
      change('handle_time', 300, 340, { scope: { queue: 'Verkoop' } }),
      change('handle_time', 300, 340, { kind: 'day' }),
    ];
    for (const one of silent) {
      const only = one.kind === 'day' ? { changes: { series: 8, left_out_days: [], found: [one] } } : changes(one);
      expect(fired(only)).toEqual([]);
    }
    // What only the manager can see is not asked of a team.
    expect(fired(changes(change('abandon_rate', 0.05, 0.09)))).toEqual(['change-that-holds']);
  });
});

describe('control charts', () => {
  it('make no advice, however much they signal', () => {
    const made = assessment();
    const charts = made.changes?.charts;
    if (!made.changes || !charts) throw new Error('the invented client has no control charts');
    const loud = charts.series.map((chart) => ({
      ...chart,
      signals: chart.values.map((_, place) => ({ rule: 'beyond_limit' as const, from: place, to: place })),
      cusum: [{ side: 'down' as const, onset: 0, alarm: chart.values.length - 1 }],
    }));
    const { charts: _, ...without } = made.changes;
    const adviceWith = (changes: Changes) => advise({ findings: { ...made, changes }, target: 0.8, targetGiven: true });
    expect(adviceWith({ ...without, charts: { ...charts, series: loud } })).toEqual(adviceWith(without));
    expect(adviceWith(without).length).toBeGreaterThan(0);
    // Nothing was shown to change: then the charts alone say nothing to do.
    const none = { ...nothing(), changes: { ...without, found: [], moments: [], charts: { ...charts, series: loud } } };
    expect(advise({ findings: none, target: 0.8, targetGiven: true })).toEqual([]);
  });
});
