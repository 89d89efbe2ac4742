import { describe, expect, it } from 'vitest';
import { silentShare } from '../../../tests/fixtures/analyse/repetitions';
import { seededRandom } from '../../statistics';
import { type JudgedOutcome, judgeOutcome } from './compare-teams';
import { funnelLimitsOf } from './funnel-limits';
import type { Outcome, OutcomeCell } from './outcome';
import { teamResults } from './team-results';

const reasons = ['factuur', 'verhuizing', 'storing'];

interface Plan {
  /** Mean added per team, seconds or logit-like shift. */
  readonly effect: readonly number[];
  readonly agents?: number;
  readonly contacts?: number;
  /** Spread between agents of a team. */
  readonly agentSpread?: number;
  /** Chance of each reason per team; equal unless given. */
  readonly mix?: readonly (readonly number[])[];
}

/** Contacts of agents in teams: seconds that depend on the reason, the agent and the team. */
function handleTimes({ effect, agents = 10, contacts = 80, agentSpread = 40, mix }: Plan, seed: number): Outcome {
  const random = seededRandom(seed);
  const cells: OutcomeCell[] = [];
  effect.forEach((shift, team) => {
    for (let agent = 0; agent < agents; agent += 1) {
      const own = agentSpread * random.normal();
      for (let contact = 0; contact < contacts; contact += 1) {
        const shares = mix?.[team] ?? [1 / 3, 1 / 3, 1 / 3];
        const draw = random.next();
        const reason = draw < (shares[0] as number) ? 0 : draw < (shares[0] as number) + (shares[1] as number) ? 1 : 2;
        const seconds = random.gamma(2, (240 + 120 * reason + own + shift) / 2);
        cells.push({
          team: `Team ${team + 1}`,
          person: `${team}-${agent}`,
          mix: { reason: reasons[reason] as string },
          n: 1,
          total: seconds,
          squares: seconds ** 2,
        });
      }
    }
  });
  return {
    metric: 'handle_time',
    unit: 'seconds',
    kind: 'continuous',
    higherIsBetter: false,
    covariates: ['reason'],
    cells,
    evidence: [],
    asked: null,
    adjustable: true,
  };
}

const judged = (outcomes: readonly Outcome[]) => teamResults(outcomes.map(judgeOutcome).filter((result) => result !== null));
const verdictsOf = (outcome: Outcome) => Object.fromEntries(judged([outcome]).teams.map((team) => [team.team, team.metrics[0]?.verdict]));

describe('teams without a difference', () => {
  const silent = (outcomes: readonly Outcome[]) => judged(outcomes).team_comparisons.every((comparison) => !comparison.difference_shown);

  it('are not called different in at least 95 % of the repetitions, although agents differ', async () => {
    const share = await silentShare('teams', (seed) => silent([handleTimes({ effect: [0, 0, 0, 0, 0] }, seed)]));
    expect(share).toBeGreaterThanOrEqual(0.95);
  }, 120_000);

  it('nor when many metrics are looked at together', async () => {
    const share = await silentShare('teams over four metrics', (seed) =>
      silent([0, 1, 2, 3].map((metric) => handleTimes({ effect: [0, 0, 0, 0], agents: 8, contacts: 40 }, seed * 100 + metric))),
    );
    expect(share).toBeGreaterThanOrEqual(0.95);
  }, 120_000);

  it('would be called different far more often if the contacts of one agent were taken as independent', () => {
    let alarms = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const outcome = handleTimes({ effect: [0, 0, 0, 0, 0] }, seed);
      const independent = { ...outcome, cells: outcome.cells.map((cell, index) => ({ ...cell, person: `pair ${Math.floor(index / 2)}` })) };
      if (judged([independent]).team_comparisons[0]?.difference_shown) alarms += 1;
    }
    expect(alarms / 20).toBeGreaterThan(0.1);
  });
});

describe('case mix', () => {
  const heavy = [0.1, 0.2, 0.7];
  const even = [1 / 3, 1 / 3, 1 / 3];

  it('takes away a raw difference that is only other work', () => {
    const outcome = handleTimes({ effect: [0, 0, 0], mix: [heavy, even, even], agentSpread: 10, contacts: 200 }, 11);
    const { teams, team_comparisons } = judged([outcome]);
    const own = teams[0]?.metrics[0];
    expect((own?.raw ?? 0) - (teams[1]?.metrics[0]?.raw ?? 0)).toBeGreaterThan(40);
    expect(Math.abs((own?.adjusted ?? 0) - (teams[1]?.metrics[0]?.adjusted ?? 0))).toBeLessThan(20);
    expect(team_comparisons[0]).toMatchObject({ adjusted_for: ['reason'], difference_shown: false });
  });

  it('refuses a team whose work no other team does', () => {
    const outcome = handleTimes(
      {
        effect: [0, 0, 0],
        mix: [
          [0, 0, 1],
          [0.5, 0.5, 0],
          [0.5, 0.5, 0],
        ],
      },
      12,
    );
    expect(verdictsOf(outcome)).toMatchObject({ 'Team 1': 'not_comparable' });
  });
});

describe('totals of agents instead of single contacts', () => {
  /** The same contacts added up per agent in days of twenty, without their squares. */
  const asTotals = (outcome: Outcome): Outcome => {
    const days = new Map<string, OutcomeCell>();
    outcome.cells.forEach((cell, index) => {
      const key = `${cell.person} ${Math.floor(index / 20)}`;
      const before = days.get(key);
      days.set(key, { ...cell, mix: {}, n: (before?.n ?? 0) + 1, total: (before?.total ?? 0) + cell.total, squares: null });
    });
    return { ...outcome, cells: [...days.values()], covariates: [], adjustable: false };
  };

  it('are as uncertain as the contacts they add up, not more: the spread between agents counts once', () => {
    for (const seed of [41, 42, 43]) {
      const contacts = { ...handleTimes({ effect: [0, 0, 0], agents: 15, contacts: 200 }, seed), covariates: [] };
      const [single, totals] = [judgeOutcome(contacts), judgeOutcome(asTotals(contacts))];
      single?.adjusted.teams.forEach(({ clustered, standardised }, team) => {
        const other = totals?.adjusted.teams[team];
        expect(other?.standardised).toBeCloseTo(standardised, 9);
        expect((other?.clustered as number) / clustered).toBeGreaterThan(0.9);
        expect((other?.clustered as number) / clustered).toBeLessThan(1.1);
      });
    }
  });

  it('show no difference where there is none, and the team that takes a sixth longer', async () => {
    const plan = { agents: 15, contacts: 200, agentSpread: 40 };
    const shown = (seed: number, effect: readonly number[]) =>
      judged([asTotals(handleTimes({ ...plan, effect }, seed))]).team_comparisons.some((comparison) => comparison.difference_shown);
    expect(await silentShare('teams by totals of agents', (seed) => !shown(600 + seed, [0, 0, 0]))).toBeGreaterThanOrEqual(0.95);
    const found = [51, 52, 53, 54, 55, 56, 57, 58, 59, 60].filter((seed) => shown(seed, [75, 0, 0]));
    expect(found.length).toBeGreaterThanOrEqual(8);
  }, 120_000);
});

describe('teams that differ', () => {
  it('the one that stands out is named, the ordinary ones are not', () => {
    const found = [21, 22, 23, 24].map((seed) => verdictsOf(handleTimes({ effect: [90, 0, 0, 0], agentSpread: 30 }, seed)));
    for (const verdicts of found) expect(verdicts['Team 1']).toBe('differs');
    expect(
      found.filter((verdicts) => verdicts['Team 2'] === 'differs' || verdicts['Team 3'] === 'differs' || verdicts['Team 4'] === 'differs'),
    ).toEqual([]);
  });

  it('are shrunken towards the mean, and the funnel narrows with n', () => {
    const result = judgeOutcome(handleTimes({ effect: [90, 0, 0, 0] }, 25)) as JudgedOutcome;
    for (const team of result.teams) {
      const [low, high] = [Math.min(team.value, result.mean), Math.max(team.value, result.mean)];
      expect(team.shrunken).toBeGreaterThanOrEqual(low - 1e-9);
      expect(team.shrunken).toBeLessThanOrEqual(high + 1e-9);
    }
    const limits = funnelLimitsOf(result);
    const widths = limits.map((limit) => limit.upper_998 - limit.lower_998);
    expect(widths).toEqual([...widths].sort((a, b) => b - a));
    for (const limit of limits) expect(limit.upper_998 - limit.lower_998).toBeGreaterThan(limit.upper_95 - limit.lower_95);
  });

  it('too few contacts, one team only, and equal answers are no comparison', () => {
    expect(verdictsOf(handleTimes({ effect: [0, 300], agents: 2, contacts: 10 }, 26))).toEqual({
      'Team 1': 'not_comparable',
      'Team 2': 'not_comparable',
    });
    expect(judgeOutcome(handleTimes({ effect: [0] }, 27))).toBeNull();
    const equal = handleTimes({ effect: [0, 0] }, 28);
    expect(judgeOutcome({ ...equal, cells: equal.cells.map((cell) => ({ ...cell, total: 5, squares: 25 })) })).toBeNull();
  });

  it('nobody is called different when it is unknown whose contacts these are', () => {
    const outcome = handleTimes({ effect: [200, 0, 0] }, 29);
    const found = verdictsOf({ ...outcome, cells: outcome.cells.map((cell) => ({ ...cell, person: null })) });
    expect(found['Team 1']).toBe('possible');
  });
});

describe('the index of the teams', () => {
  const metrics = (effect: readonly number[]) => [
    { ...handleTimes({ effect, agentSpread: 10, contacts: 200 }, 31), metric: 'handle_time' as const },
    { ...handleTimes({ effect, agentSpread: 10, contacts: 200 }, 32), metric: 'wrap_time' as const },
  ];

  it('says how sure a place is, and how it moves with other weights; a part of the handle time is not counted twice', () => {
    const { teams } = judged(metrics([90, 40, 0, -40, -90, 20]));
    const [slow, quick] = [teams[0]?.index, teams[4]?.index];
    expect(quick?.weights).toEqual([{ metric: 'handle_time', weight: 1 }]);
    expect(quick?.in_top_third).toBeGreaterThan(0.95);
    expect(slow?.in_bottom_third).toBeGreaterThan(0.95);
    expect(slow?.in_top_third).toBeLessThan(0.05);
    // With one metric no weight can change a place.
    expect(quick?.rank_interval_over_weights).toEqual([1, 1]);
  });

  it('has no places at all where the teams do not differ', () => {
    expect(judged(metrics([0, 0, 0, 0, 0, 0])).teams.map(({ index }) => index)).toEqual(new Array(6).fill(null));
  });

  it('has no sure place for ordinary teams between two that differ', () => {
    const ordinary = judged(metrics([120, 0, 0, 0, 0, -120])).teams.slice(1, 5);
    const sure = ordinary.map(({ index }) => Math.max(index?.in_top_third ?? 1, index?.in_bottom_third ?? 1));
    for (const chance of sure) expect(chance).toBeLessThan(0.95);
  });
});

describe('shares of yes and no', () => {
  /** Contacts of ten agents per team, each with a share of its own around that of the team. */
  const shares = (team: readonly number[], seed: number, { agents = 10, contacts = 60, spread = 0.3 } = {}): Outcome => {
    const random = seededRandom(seed);
    const cells = team.flatMap((share, place) =>
      Array.from({ length: agents }, (_, agent) => {
        const own = 1 / (1 + Math.exp(-(Math.log(share / (1 - share)) + spread * random.normal())));
        return Array.from({ length: contacts }, (): OutcomeCell => {
          const yes = random.next() < own ? 1 : 0;
          return { team: `Team ${place + 1}`, person: `${place}-${agent}`, mix: {}, n: 1, total: yes, squares: yes };
        });
      }).flat(),
    );
    return {
      ...{ metric: 'transfer_rate', unit: 'ratio', kind: 'binary', higherIsBetter: false },
      ...{ covariates: [], cells, evidence: [], asked: null, adjustable: false },
    };
  };
  const levels = [0.03, 0.5, 0.97];

  it.each(levels)('have limits within 0 and 1 that are uneven near the ends: %s', (level) => {
    for (const contacts of [25, 60]) {
      const result = judgeOutcome(shares([level, level, level, level], 41, { contacts })) as JudgedOutcome;
      for (const { lower_998, lower_95, upper_95, upper_998 } of funnelLimitsOf(result)) {
        const around = [lower_998, lower_95, result.reference, upper_95, upper_998];
        expect(around).toEqual([...around].sort((a, b) => a - b));
        expect(Math.min(...around)).toBeGreaterThanOrEqual(0);
        expect(Math.max(...around)).toBeLessThanOrEqual(1);
        const [below, above] = [result.reference - lower_998, upper_998 - result.reference];
        if (level < 0.1) expect(above).toBeGreaterThan(below);
        if (level > 0.9) expect(below).toBeGreaterThan(above);
      }
    }
  });

  it.each(levels)('that differ in nothing are not called different more than one time in twenty: %s', async (level) => {
    const share = await silentShare(`shares of ${level}`, (seed) =>
      judged([shares([level, level, level, level], 500 + seed)]).team_comparisons.every((comparison) => !comparison.difference_shown),
    );
    expect(share).toBeGreaterThanOrEqual(0.95);
  });

  it('are called different as the drawn limits say, for teams alike in size', () => {
    let outside = 0;
    for (let seed = 1; seed <= 10; seed += 1) {
      const result = judgeOutcome(shares([0.04, 0.04, 0.04, 0.04, 0.04, 0.12], 600 + seed)) as JudgedOutcome;
      const far = result.teams[5];
      const at = funnelLimitsOf(result).reduce((a, b) => (Math.abs(b.n - (far?.n ?? 0)) < Math.abs(a.n - (far?.n ?? 0)) ? b : a));
      if ((far?.value ?? 0) > at.upper_998 * 1.05) {
        outside += 1;
        expect(far?.p).toBeLessThan(0.002);
      }
      if ((far?.value ?? 1) < at.upper_95 * 0.95) expect(far?.p).toBeGreaterThan(0.05);
    }
    expect(outside).toBeGreaterThan(5);
  });
});

describe('response rates', () => {
  const asked = (rates: readonly number[]) => {
    const outcome = { ...handleTimes({ effect: [0, 0, 0], contacts: 40 }, 33), metric: 'satisfaction' as const };
    return { ...outcome, asked: new Map(rates.map((rate, team) => [`Team ${team + 1}`, 400 / rate])) };
  };

  it('stand beside each team, and more than twice another they forbid a comparison that nothing can weigh', () => {
    const uneven = { ...asked([0.1, 0.1, 0.25]), covariates: [] };
    const [comparison] = judged([uneven]).team_comparisons;
    expect(comparison?.points.map(({ response_rate }) => response_rate)).toEqual([0.1, 0.1, 0.25]);
    expect(comparison?.response_rates_differ).toBe(true);
    expect(judged([uneven]).teams.map(({ metrics }) => metrics[0]?.because)).toEqual(new Array(3).fill('response_rates_differ'));
    const even = { ...asked([0.1, 0.12, 0.19]), covariates: [] };
    expect(judged([even]).team_comparisons[0]?.response_rates_differ).toBe(false);
    expect(Object.values(verdictsOf(even))).not.toContain('not_comparable');
  });

  it('are not told where nobody knows how many were asked', () => {
    const { team_comparisons } = judged([handleTimes({ effect: [0, 0] }, 34)]);
    expect(team_comparisons[0]?.points[0]).not.toHaveProperty('response_rate');
    expect(team_comparisons[0]).not.toHaveProperty('response_rates_differ');
  });
});
