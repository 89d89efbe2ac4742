import type { AdviceInput, Binding, Rule } from '../../rule';

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

/** A raw difference that disappears after case-mix: the team handles other work, it does not work otherwise. */
export const onlyAnotherMix: Rule = {
  id: 'only-another-mix',
  role: 'team_manager',
  effort: 'low',
  actions: [['team_manager', 'this_month']],
  bind: ({ findings }: AdviceInput): Binding[] =>
    findings.team_comparisons.flatMap((comparison) => {
      if (comparison.adjusted_for.length === 0 || comparison.mean === 0) return [];
      return findings.teams.flatMap((team) => {
        const result = team.metrics.find((one) => one.metric === comparison.metric);
        if (!result || result.raw === null || result.adjusted === null || result.verdict !== 'no_evidence') return [];
        const raw = Math.abs(result.raw - comparison.mean);
        const adjusted = Math.abs(result.adjusted - comparison.mean);
        // The raw difference must look serious (8 %) and at least two thirds of it must be mix.
        if (raw / Math.abs(comparison.mean) < 0.08 || adjusted > raw / 3) return [];
        const unit = comparison.unit === 'seconds' ? 'duration' : comparison.unit === 'ratio' ? 'ratio' : 'score';
        return [
          {
            subject: `${team.team}: ${comparison.metric}`,
            weight: 0.8,
            evidence: comparison.evidence,
            figures: {
              team: { unit: 'team' as const, value: team.team },
              metric: { unit: 'metric' as const, value: comparison.metric },
              raw: { unit, value: result.raw },
              adjusted: { unit, value: result.adjusted },
              mean: { unit, value: comparison.mean },
            } as const,
          },
        ];
      });
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
