import type { Figure, TeamMetric } from '../../../schema';
import { differingTeams, type TeamFinding } from '../../evidence-in-findings';
import type { AdviceInput, Binding, Rule } from '../../rule';
import { withinDays } from '../../within-days';

const valueUnit = (unit: string): Figure['unit'] => (unit === 'seconds' ? 'duration' : unit === 'ratio' ? 'ratio' : 'score');

const figures = ({ team, result, comparison }: TeamFinding): Record<string, Figure> => {
  const unit = valueUnit(comparison.unit) as 'duration' | 'ratio' | 'score';
  const [low, high] = result.interval ?? [result.shrunken, result.shrunken];
  return {
    team: { unit: 'team', value: team.team },
    metric: { unit: 'metric', value: result.metric },
    // The value that chart, table and screen show, so that one team has one number; the order of advice goes by the shrunken one.
    value: { unit, value: result.adjusted ?? result.raw ?? result.shrunken },
    low: { unit, value: low },
    high: { unit, value: high },
    mean: { unit, value: comparison.mean },
    n: { unit: 'count', value: result.n },
    ...(result.metric === 'repeat_rate' ? withinDays(comparison.evidence[0]?.definition) : {}),
  };
};

/** How far from the mean in between-team spreads: makes differences on unlike scales comparable for the order of advice. */
const distance = ({ result, comparison }: TeamFinding) =>
  comparison.tau > 0 ? Math.abs(result.shrunken - comparison.mean) / comparison.tau : 0.5;

/** Fires per team whose adjusted, shrunken value differs for the worse (outside the 99.8 % limits); never on "possible" or "no evidence". */
const whenWorse =
  (metric: TeamMetric) =>
  ({ findings }: AdviceInput): Binding[] =>
    differingTeams(findings, metric)
      .filter((one) => one.better < 0)
      .map((one) => ({ subject: one.team.team, figures: figures(one), weight: 1 + distance(one), evidence: one.comparison.evidence }));

const coaching = (id: string, metric: TeamMetric, effort: Rule['effort'] = 'medium'): Rule => ({
  id,
  role: 'team_manager',
  effort,
  actions: [
    ['team_manager', 'this_week'],
    ['team_manager', 'next_two_weeks'],
    ['quality', 'next_month'],
  ],
  bind: whenWorse(metric),
});

export const teamHandleTime = coaching('team-handle-time', 'handle_time');
export const teamQuality = coaching('team-quality', 'quality');
export const teamSatisfaction = coaching('team-satisfaction', 'satisfaction');
export const teamEffort = coaching('team-effort', 'effort');
export const teamFirstTimeRight = coaching('team-first-time-right', 'first_time_right');
export const teamTransfers = coaching('team-transfers', 'transfer_rate');
export const teamRepeat = coaching('team-repeat', 'repeat_rate');
/** A part of the handle time that differs by less than ten seconds is shown on many contacts and saves nobody any time. */
const fewestSeconds = 10;
const ofPart = (rule: Rule): Rule => ({
  ...rule,
  bind: (input) =>
    rule.bind(input).filter(({ figures: { value, mean } }) => Math.abs(Number(value?.value) - Number(mean?.value)) >= fewestSeconds),
});
export const teamHoldTime = ofPart(coaching('team-hold-time', 'hold_time', 'low'));
export const teamWrapTime = ofPart(coaching('team-wrap-time', 'wrap_time', 'low'));
export const teamFollowUp = coaching('team-follow-up', 'follow_up');
export const teamReopened = coaching('team-reopened', 'reopened_rate');
export const teamAdherence = coaching('team-adherence', 'adherence', 'low');

/** Absence is a health matter: the rule speaks of cover and conversation, never of reasons or persons. */
export const teamAbsence = coaching('team-absence', 'absence');

/** A team that differs for the better has a practice worth showing to the others. */
export const learnFromTeam: Rule = {
  id: 'learn-from-team',
  role: 'team_manager',
  effort: 'low',
  actions: [
    ['team_manager', 'next_two_weeks'],
    ['quality', 'next_month'],
  ],
  bind: ({ findings }: AdviceInput): Binding[] =>
    findings.team_comparisons.flatMap(({ metric }) =>
      // A lower absence or a shorter call is not a practice to copy without knowing why.
      metric === 'absence' || metric.endsWith('_time')
        ? []
        : differingTeams(findings, metric)
            .filter((one) => one.better > 0)
            .map((one) => ({
              subject: `${one.team.team}: ${metric}`,
              figures: figures(one),
              weight: 0.6 + distance(one) / 2,
              evidence: one.comparison.evidence,
            })),
    ),
};
