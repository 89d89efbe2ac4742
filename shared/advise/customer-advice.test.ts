import { describe, expect, it } from 'vitest';
import { fired, said } from '../../tests/fixtures/advice-on';
import type { Findings, Journey, SatisfactionDriverCell } from '../schema';

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
