import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../statistics';
import { judgeOutcome } from './compare-teams';
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

const verdicts = (outcomes: readonly Outcome[]) => {
  const judged = outcomes.map(judgeOutcome).filter((result) => result !== null);
  return teamResults(judged).teams.flatMap((team) => team.metrics.map(({ verdict }) => verdict));
};

describe('teams without a difference', () => {
  it('are called different in under 5 % of seeds, although agents differ', () => {
    let alarms = 0;
    const seeds = 200;
    for (let seed = 1; seed <= seeds; seed += 1)
      if (verdicts([handleTimes({ effect: [0, 0, 0, 0, 0] }, seed)]).includes('differs')) alarms += 1;
    console.log('alarms', alarms);
    expect(alarms / seeds).toBeLessThan(0.05);
  });
});

describe('case mix', () => {
  it('shows a planted difference', () => {
    for (const seed of [1, 2, 3])
      console.log(
        JSON.stringify(teamResults([judgeOutcome(handleTimes({ effect: [70, 0, 0, 0, 0] }, seed))!]).teams.map((t) => t.metrics[0])),
      );
  });
});
