import { describe, expect, it } from 'vitest';
import { type JudgedTeam, judgeOutcome } from './compare-teams';
import type { Outcome, OutcomeCell } from './outcome';
import { verdictOf } from './verdict';

/** The limits of methods.md 4.3, 4.4 and 6 at their edge: one less, and the answer is another. */
const because = (outcome: Outcome) => judgeOutcome(outcome)?.teams[0]?.notComparable;
const outcomeOf = (kind: 'binary' | 'continuous', unit: Outcome['unit'], cells: readonly OutcomeCell[]): Outcome => ({
  metric: kind === 'binary' ? 'transfer_rate' : 'handle_time',
  unit,
  kind,
  higherIsBetter: false,
  covariates: [],
  cells,
  evidence: [],
  asked: null,
  adjustable: false,
});

/** `n` contacts of the first team and 400 of each other one, by five agents a team, each with its own value. */
function contacts(n: number, teams: number, of: (index: number, team: number) => number): OutcomeCell[] {
  return Array.from({ length: teams }, (_, team) =>
    Array.from({ length: team === 0 ? n : 400 }, (__, index): OutcomeCell => {
      const value = of(index, team);
      return { team: `Team ${team + 1}`, person: `${team}-${index % 5}`, mix: {}, n: 1, total: value, squares: value ** 2 };
    }),
  ).flat();
}
const times = (n: number) =>
  outcomeOf(
    'continuous',
    'seconds',
    contacts(n, 3, (index) => 200 + ((index * 37) % 200)),
  );
const marks = (n: number) =>
  outcomeOf(
    'continuous',
    'ratio',
    contacts(n, 3, (index) => ((index * 37) % 100) / 100),
  );
/** One in five contacts counts, in every team. */
const shares = (n: number, every: number) =>
  outcomeOf(
    'binary',
    'ratio',
    contacts(n, 3, (index) => (index % every === 0 ? 1 : 0)),
  );

describe('a team is compared', () => {
  it('from 30 contacts, on times from 50', () => {
    expect([because(marks(29)), because(marks(30))]).toEqual(['too_few_contacts', null]);
    expect([because(times(29)), because(times(49)), because(times(50))]).toEqual(['too_few_contacts', 'too_few_times', null]);
  });
  it('from five expected cases that went the rarer way', () => {
    // One in ten: 40 contacts give four expected cases, 60 give six.
    expect([because(shares(40, 10)), because(shares(60, 10))]).toEqual(['too_few_events', null]);
  });
});

describe('spread between teams beyond chance', () => {
  /** Teams whose true mean moves by more than chance, so that limits would have to widen. */
  const spreadOver = (teams: number) =>
    judgeOutcome(
      outcomeOf(
        'continuous',
        'seconds',
        contacts(400, teams, (index, team) => 300 + 20 * ((team * 7) % 5) + ((index * 37) % 200)),
      ),
    );
  it('widens the limits from ten teams, under ten it is not judged', () => {
    expect(spreadOver(9)?.overdispersion).toBeNull();
    expect(spreadOver(10)?.overdispersion).toMatchObject({ applied: true });
    expect(spreadOver(10)?.overdispersion?.tau2).toBeGreaterThan(0);
  });
  it('does not let one team far out widen the limits of all: the extremes are pulled in first', () => {
    const one = judgeOutcome(
      outcomeOf(
        'continuous',
        'seconds',
        contacts(400, 20, (index, team) => 300 + (team === 3 ? 40 : 0) + ((index * 37 + team * 11) % 200)),
      ),
    );
    expect(one?.overdispersion).toMatchObject({ applied: false, tau2: 0 });
  });
});

describe('the word for a team far from the others', () => {
  const team = (p: number, reliability: number): JudgedTeam => ({
    team: 'Team 1',
    n: 400,
    raw: 1,
    value: 1,
    adjusted: null,
    support: null,
    notComparable: null,
    shrunken: 1,
    variance: 1,
    reliability,
    p,
  });
  const word = (p: number, adjusted: number, { reliability = 0.9, agentsKnown = true } = {}) =>
    verdictOf(team(p, reliability), adjusted, agentsKnown);
  it('is "differs" outside 99.8 %, "possible" outside 95 %, and nothing inside', () => {
    expect([word(0.0019, 0.01), word(0.0021, 0.01), word(0.049, 0.01), word(0.051, 0.01)].map(({ verdict }) => verdict)).toEqual([
      'differs',
      'possible',
      'possible',
      'no_evidence',
    ]);
  });
  it('is no more than "possible" after correction for all comparisons, with a reliability under a half, or when nobody knows whose contacts they are', () => {
    expect(word(0.001, 0.051)).toEqual({ verdict: 'possible', because: 'many_comparisons' });
    expect(word(0.001, 0.01, { reliability: 0.49 })).toEqual({ verdict: 'possible', because: 'low_reliability' });
    expect(word(0.001, 0.01, { agentsKnown: false })).toEqual({ verdict: 'possible', because: 'agents_unknown' });
    expect(word(0.001, 0.049, { reliability: 0.5 })).toEqual({ verdict: 'differs', because: null });
  });
});
