import { describe, expect, it } from 'vitest';
import { assessment } from '../../tests/fixtures/assessment';
import type {
  AgentResult,
  Backlog,
  Change,
  Changes,
  CostToServe,
  Findings,
  Journey,
  PeerOfMetric,
  SatisfactionDriverCell,
} from '../schema';
import { languages } from '../schema';
import { createText } from '../text';
import { renderAdvice } from '../text/advice-text';
import { advise } from './index';

/** Rules on findings beside the service level: each fires on a finding that it is for, stays silent just below, and says whole sentences. */
const nothing = (): Findings => ({ kpis: [], service_level: null, teams: [], team_comparisons: [], channels: [], missing: [] });
const adviceOn = (more: Partial<Findings>) => advise({ findings: { ...nothing(), ...more }, target: 0.8, targetGiven: true });
const fired = (more: Partial<Findings>) => adviceOn(more).map(({ rule }) => rule);

/** What a reader meets, in every language: no open brace, no missing figure, and a capital at the start. */
function said(more: Partial<Findings>, rule: string): Record<(typeof languages)[number], string> {
  const own = adviceOn(more).find((one) => one.rule === rule);
  if (!own) throw new Error(`${rule} did not fire`);
  const sentences = languages.map((language) => {
    const { title, observation, cause, effect, actions } = renderAdvice(createText(language), own);
    const all = [title, observation, cause, effect, ...actions.flatMap(({ what, who, when }) => [what, who, when])];
    for (const sentence of all) {
      expect(sentence, `${rule} in ${language}`).not.toMatch(/[{}]|undefined|NaN|null/);
      expect(sentence.trim(), `${rule} in ${language}`).not.toBe('');
    }
    for (const sentence of [title, observation, cause, effect]) expect(sentence.charAt(0), sentence).toBe(sentence.charAt(0).toUpperCase());
    return [language, all.join(' ').replaceAll('\u00a0', ' ')] as const;
  });
  return Object.fromEntries(sentences) as Record<(typeof languages)[number], string>;
}

const journey = (more: Partial<Journey>): Journey => ({
  days: 7,
  questions: 0,
  contacts_per_question: null,
  by_channel: [],
  failure_demand: null,
  peaks: [],
  evidence: [],
  ...more,
});
const failure = (failures: number, contacts: number, more = {}) => ({
  journey: journey({
    failure_demand: {
      contacts,
      failures,
      share: failures / contacts,
      repeats: 900,
      transferred: 300,
      status_questions: null,
      by_reason: [{ reason: 'Factuur', contacts: 2000, failures: 800, share: 0.4 }],
      ...more,
    },
  }),
});

describe('failure demand', () => {
  it('is told from a fifth of a thousand contacts on, with its largest kind and reason', () => {
    expect(fired(failure(199, 1000))).not.toContain('less-failure-demand');
    expect(fired(failure(300, 999))).not.toContain('less-failure-demand');
    const { nl, en } = said(failure(2500, 10_000), 'less-failure-demand');
    expect(nl).toContain('2.500 contacten (25,0 %)');
    expect(nl).toContain('Bij Factuur is het 40,0 %');
    expect(en).toContain('come back within 7 days of an answer: 900');
    // A reason with a tenth of the failures at most is no reason to begin with.
    expect(
      said(failure(2500, 10_000, { by_reason: [{ reason: 'Rest', contacts: 400, failures: 200, share: 0.5 }] }), 'less-failure-demand').nl,
    ).not.toContain('Rest');
  });
});

describe('detours', () => {
  const detour = (questions: number, low: number, begun = 5000) => ({
    journey: journey({
      by_channel: [
        {
          channel: 'chat',
          questions: begun,
          contacts_per_question: 1.4,
          escalations: [{ to: 'email', questions, rate: questions / begun, interval: [low, 0.4] }],
        },
      ],
    }),
  });
  it('are told when surely over a tenth of the questions take them', () => {
    expect(fired(detour(600, 0.099))).not.toContain('fewer-detours');
    expect(fired(detour(60, 0.2, 199))).not.toContain('fewer-detours');
    expect(said(detour(900, 0.17), 'fewer-detours').nl).toContain(
      '18,0 % van de vragen die via chat beginnen, kost binnen 7 dagen ook een contact via e-mail',
    );
  });
});

describe('self-service', () => {
  const own = (share: number | null, sessions = 5000) => ({
    journey: journey({
      self_service: {
        sessions,
        solved: null,
        solved_share: null,
        solved_interval: null,
        handed_over: share === null ? null : share * sessions,
        handed_over_share: share,
        abandoned: null,
        abandoned_share: null,
        handed_over_to: [],
        topics: [{ topic: 'Verhuizen', sessions: 900, solved_share: null, handed_over_share: 0.6 }],
      },
    }),
  });
  it('that hands over three in ten is told, with its topic; what the source does not count is not', () => {
    expect(fired(own(0.29))).not.toContain('solve-in-self-service');
    expect(fired(own(0.5, 900))).not.toContain('solve-in-self-service');
    expect(fired(own(null))).not.toContain('solve-in-self-service');
    expect(said(own(0.4), 'solve-in-self-service').nl).toContain('Bij Verhuizen gaat 60,0 % door');
  });
});

describe('written work', () => {
  const days = (stock: (index: number) => number) =>
    Array.from({ length: 40 }, (_, index) => ({
      date: `2026-${index < 20 ? '09' : '10'}-${String((index % 20) + 1).padStart(2, '0')}`,
      inflow: 60,
      outflow: index < 20 ? 60 : 50,
      stock: stock(index),
      mean_age_s: 100_000,
    }));
  const stock = (more: Partial<Backlog>): Partial<Findings> => ({
    backlog: [
      {
        channel: 'email',
        inflow: 2400,
        outflow: 2200,
        stock: 300,
        mean_age_s: 200_000,
        days_of_work: 5,
        first_response: null,
        resolution: null,
        days: days(() => 300),
        evidence: [],
        ...more,
      },
    ],
  });
  const answered = (share: number, n = 1000) => ({
    first_response: { target_s: 86_400, n, within: share * n, share, median_s: 90_000 },
  });

  it('that breaks its promise is told to the manager, and to the team manager when old questions wait', () => {
    expect(fired(stock(answered(0.8)))).toEqual([]);
    expect(fired(stock(answered(0.5, 199)))).toEqual([]);
    expect(fired(stock(answered(0.5)))).toEqual(['oldest-first', 'first-answer-late']);
    expect(fired(stock({ ...answered(0.5), mean_age_s: 80_000 }))).toEqual(['first-answer-late']);
    expect(said(stock(answered(0.5)), 'first-answer-late').nl).toContain('500 van de 1.000 vragen niet');
    expect(said(stock(answered(0.5)), 'oldest-first').nl).toContain('300 vragen open');
  });

  it('of which the stock grows is told from the second half of four weeks on', () => {
    const growing = { days: days((index) => 200 + 5 * index), stock: 395 };
    expect(said(stock(growing), 'stock-grows').nl).toContain('stonden er 300 vragen open, nu 395');
    expect(fired(stock({ ...growing, days_of_work: 1.9 }))).not.toContain('stock-grows');
    expect(fired(stock({ ...growing, days: growing.days.slice(-20) }))).not.toContain('stock-grows');
    expect(fired(stock({ days: days(() => 300), stock: 380 }))).not.toContain('stock-grows');
  });
});

describe('what goes with satisfaction', () => {
  const cell = (effect: number, more: Partial<SatisfactionDriverCell['ranking'][number]> = {}, shown = true): Partial<Findings> => ({
    satisfaction_drivers: [
      {
        outcome: 'satisfaction',
        scale: 5,
        top_from: 4,
        channel: 'voice',
        episode: null,
        pooled: null,
        n: 900,
        customers: 880,
        not_linked: 0,
        r2: 0.2,
        method: 'lmg',
        effect_model: 'proportional_odds',
        separated: false,
        difference_shown: shown,
        ranking: [
          {
            driver: 'transferred',
            together_with: ['transferred'],
            origin: 'log',
            weight: 0.1,
            interval: [0.05, 0.15],
            rank_interval: [1, 2],
            separated_from_next: false,
            p_adjusted: 0.001,
            shown: true,
            effect: { from: 0, to: 1, unit: 'ratio', top_share_pp: effect, interval_pp: [effect - 2, effect + 2] },
            satisfaction_class: null,
            ...more,
          },
        ],
        left_out: [],
        seed: 1,
        replicates: 1000,
        evidence: [],
      },
    ],
  });

  it('is told with its size and never as a cause; chance, small steps and the customer’s own word are left alone', () => {
    const { nl, en } = said(cell(-9), 'what-goes-with-satisfaction');
    expect(nl).toContain('Doorverbonden worden hangt samen met minder tevreden klanten: 9,0 procentpunt');
    expect(nl).toContain('Een oorzaak toont het niet aan');
    expect(`${nl} ${en}`).not.toMatch(/komt door|leidt tot|because of|causes/);
    expect(said(cell(-9), 'what-customers-like').nl).toContain('minder vaak tevreden');
    for (const silent of [cell(-9, {}, false), cell(-9, { shown: false }), cell(-2.5), cell(-9, { origin: 'survey' })])
      expect(fired(silent)).toEqual([]);
    // An interval over zero shows nothing.
    expect(fired(cell(-4, { effect: { from: 0, to: 1, unit: 'ratio', top_share_pp: -4, interval_pp: [-9, 1] } }))).toEqual([]);
    // A wait is nothing that an agent has in hand.
    expect(fired(cell(-9, { driver: 'wait' }))).toEqual(['what-goes-with-satisfaction']);
  });
});

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

describe('money', () => {
  const cost = (more: Partial<CostToServe>): Partial<Findings> => ({
    cost_to_serve: {
      period: ['2026-09-01', '2026-09-30'],
      amount: 100_000,
      contacts: 20_000,
      cost_per_contact: 5,
      by_channel: [],
      solved: null,
      cost_per_solved: null,
      repeats: null,
      transfers: null,
      capacity: null,
      other_currencies: [],
      evidence: [],
      ...more,
    },
  });
  it('of repeats is told from a twelfth of the cost on', () => {
    expect(fired(cost({ repeats: { contacts: 1500, amount: 7900 } }))).toEqual([]);
    expect(fired(cost({ repeats: { contacts: 400, amount: 20_000 } }))).toEqual([]);
    expect(fired(cost({ repeats: { contacts: 3000, amount: null } }))).toEqual([]);
    expect(said(cost({ repeats: { contacts: 3000, amount: 15_000 } }), 'price-of-repeats').nl).toMatch(
      /€ 15\.000, 15,0 % van alle kosten, of € 5,00/,
    );
  });

  it('of hours at the wrong moments is told when there are too many and too few beside each other', () => {
    const capacity = (surplus_hours: number, short_hours: number, euro: number | null = 40) =>
      cost({
        capacity: {
          hours: 5000,
          required_hours: 4900,
          surplus_hours,
          short_hours,
          euro_per_hour: euro,
          surplus_amount: euro && euro * surplus_hours,
        },
      });
    expect(fired(capacity(300, 140))).toEqual([]);
    expect(fired(capacity(140, 300))).toEqual([]);
    expect(fired(capacity(300, 300, null))).toEqual([]);
    expect(said(capacity(300, 200), 'pay-for-the-wrong-hours').nl).toContain('Verplaats uren: 300 te veel en 200 te weinig');
  });
});

describe('peers', () => {
  const beside = (more: Partial<PeerOfMetric>, interval: [number, number] | null = [0.11, 0.13]): Partial<Findings> => ({
    kpis: [
      {
        metric: more.metric ?? 'abandon_rate',
        scope: {},
        value: more.value ?? 0.12,
        unit: 'ratio',
        n: 900,
        interval,
        definition: more.definition ?? 'abandon_rate',
        sources: [],
      },
    ],
    benchmark_comparison: {
      year: 2026,
      comparisons: [],
      tracking: [],
      peers: [
        {
          metric: 'abandon_rate',
          unit: 'ratio',
          definition: 'abandon_rate',
          value: 0.12,
          n: 6,
          median: 0.05,
          percentile: 0.9,
          higher_is_better: false,
          ...more,
        },
      ],
    },
  });
  it('are a question only in the last fifth, and never under five or without a good side', () => {
    expect(said(beside({}), 'behind-the-peers').nl).toContain('het midden van 6 andere organisaties is 5,0 %');
    for (const silent of [{ percentile: 0.79 }, { n: 4 }, { higher_is_better: null }, { higher_is_better: true }])
      expect(fired(beside(silent)), JSON.stringify(silent)).toEqual([]);
    // Last, yet hardly different; different, yet perhaps by chance.
    expect(fired(beside({ median: 0.095 }))).toEqual([]);
    expect(fired(beside({}, [0.04, 0.2]))).toEqual([]);
    expect(fired(beside({}, null))).toEqual([]);
  });
});

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
