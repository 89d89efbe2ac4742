import type { Findings } from '../../../schema';
import type { AdviceInput, Binding, Rule } from '../../rule';

type TeamFindings = Findings['teams'][number];
type TeamComparisonFinding = Findings['team_comparisons'][number];

/** All metrics on which no team may be called better or worse: said once, so that nobody coaches on noise. */
export const noDifferenceShown: Rule = {
  id: 'no-difference-shown',
  role: 'team_manager',
  effort: 'low',
  actions: [['team_manager', 'this_month']],
  bind({ findings }: AdviceInput): Binding[] {
    // A possible difference is told by its own advice; to call it none here would contradict that.
    const same = findings.team_comparisons.filter(
      (one) => !one.difference_shown && one.points.length >= 2 && !one.points.some(({ verdict }) => verdict === 'possible'),
    );
    const first = same[0];
    if (!first) return [];
    return [
      {
        subject: 'teams',
        weight: 0.5,
        evidence: same.flatMap((one) => one.evidence),
        figures: {
          metrics: { unit: 'metric', value: same.map((one) => one.metric).join(',') },
          count: { unit: 'count', value: same.length },
          teams: { unit: 'count', value: Math.max(...same.map((one) => one.points.length)) },
        },
      },
    ];
  },
};

/** Seconds that nobody notices are no reason for a conversation, however large they are as a share of a short time. */
const fewestSeconds = 15;

interface MixedAway {
  readonly comparison: TeamComparisonFinding;
  readonly raw: number;
  readonly adjusted: number;
  /** The raw difference as a share of the level of the other teams. */
  readonly apart: number;
}

/** The metric on which a raw difference of this team disappears after case-mix; null where none does. */
function mixedAway(team: TeamFindings, comparison: TeamComparisonFinding): MixedAway | null {
  if (comparison.adjusted_for.length === 0 || comparison.mean === 0) return null;
  const result = team.metrics.find((one) => one.metric === comparison.metric);
  if (!result || result.raw === null || result.adjusted === null || result.verdict !== 'no_evidence') return null;
  const raw = Math.abs(result.raw - comparison.mean);
  const apart = raw / Math.abs(comparison.mean);
  // The raw difference must look serious (8 %) and at least two thirds of it must be mix.
  if (apart < 0.08 || Math.abs(result.adjusted - comparison.mean) > raw / 3) return null;
  if (comparison.unit === 'seconds' && raw < fewestSeconds) return null;
  return { comparison, raw: result.raw, adjusted: result.adjusted, apart };
}

/** Raw differences that disappear after case-mix: the team handles other work, it does not work otherwise. Once per team, with the largest. */
export const onlyAnotherMix: Rule = {
  id: 'only-another-mix',
  role: 'team_manager',
  effort: 'low',
  actions: [['team_manager', 'this_month']],
  bind: ({ findings }: AdviceInput): Binding[] =>
    findings.teams.flatMap((team) => {
      const found = findings.team_comparisons.flatMap((comparison) => mixedAway(team, comparison) ?? []).sort((a, b) => b.apart - a.apart);
      const first = found[0];
      if (!first) return [];
      const { comparison, raw, adjusted } = first;
      const unit = comparison.unit === 'seconds' ? 'duration' : comparison.unit === 'ratio' ? 'ratio' : 'score';
      const others = found.slice(1).map((one) => one.comparison.metric);
      return [
        {
          subject: `${team.team}: ${comparison.metric}`,
          weight: 0.8,
          evidence: found.flatMap((one) => one.comparison.evidence),
          figures: {
            team: { unit: 'team' as const, value: team.team },
            metric: { unit: 'metric' as const, value: comparison.metric },
            raw: { unit, value: raw },
            adjusted: { unit, value: adjusted },
            mean: { unit, value: comparison.mean },
            has_others: { unit: 'name' as const, value: others.length > 0 ? 'yes' : 'no' },
            others: { unit: 'metric' as const, value: others.join(',') },
          } as const,
        },
      ];
    }),
};

/** "Possible" differences: look again, do not act yet. */
export const lookAgainNextMonth: Rule = {
  id: 'look-again-next-month',
  role: 'team_manager',
  effort: 'low',
  actions: [['team_manager', 'next_month']],
  bind({ findings }: AdviceInput): Binding[] {
    const possible = findings.teams.flatMap((team) =>
      team.metrics.filter((one) => one.verdict === 'possible').map((one) => ({ team: team.team, metric: one.metric })),
    );
    const first = possible[0];
    if (!first) return [];
    return [
      {
        subject: 'possible',
        weight: 0.3,
        evidence: findings.team_comparisons.flatMap((one) => one.evidence).slice(0, 3),
        figures: {
          count: { unit: 'count', value: possible.length },
          teams: { unit: 'name', value: [...new Set(possible.map((one) => one.team))].join(', ') },
          metrics: { unit: 'metric', value: [...new Set(possible.map((one) => one.metric))].join(',') },
        },
      },
    ];
  },
};
