import type { TeamComparison } from '../../schema';
import { shrinkNormal, winsorised } from '../../statistics';
import { type Adjusted, type AdjustedTeam, adjustForCaseMix } from './case-mix';
import { comparisonScales, type Scale } from './comparison-scale';
import { distances } from './distances';
import type { Outcome } from './outcome';

/** methods.md 4.4: a team value needs this many contacts and this many expected successes and failures. */
const fewestContacts = 30;
/** Times are skewed: a plain t on raw seconds says nothing under fifty of them (methods.md 6). */
const fewestTimes = 50;
const fewestEvents = 5;
const enoughSupport = 0.5;
const teamsForOverdispersion = 10;
/** Where nobody says whose contact it was, only the contacts' own spread is known. */
const manyDegrees = 10_000;

type Reason =
  | 'too_few_contacts'
  | 'too_few_times'
  | 'too_few_events'
  | 'little_shared_work'
  | 'response_rates_differ'
  | 'no_spread'
  | 'one_team';

/** One team on one metric before the family of all comparisons is judged together. */
export interface JudgedTeam {
  readonly team: string;
  readonly n: number;
  readonly raw: number;
  readonly value: number;
  readonly adjusted: number | null;
  readonly support: number | null;
  readonly notComparable: Reason | null;
  readonly shrunken: number | null;
  readonly variance: number | null;
  readonly reliability: number | null;
  /** Two-sided chance of a value this far from the mean without a real difference; null when not comparable. */
  readonly p: number | null;
}
export interface JudgedOutcome {
  readonly outcome: Outcome;
  readonly adjusted: Adjusted;
  readonly teams: readonly JudgedTeam[];
  /** What teams are compared with: the mean of the teams that do not stand out. */
  readonly reference: number;
  /** How teams are compared and limits drawn; variances below are on it. */
  readonly scale: Scale;
  readonly referenceVariance: number;
  /** Mean and standard deviation of the true team values, as shrinkage estimates them. */
  readonly mean: number;
  readonly tau: number;
  readonly overdispersion: TeamComparison['overdispersion'];
  /** Variance of one contact in a team mean, so that limits can be drawn for any n. */
  readonly unitVariance: number;
  readonly degrees: number;
}

/** Answers per contact of a team; null where its contacts are not known. Two answers on one contact never make it more than all. */
export function responseRate(outcome: Outcome, { team, n }: Pick<JudgedTeam, 'team' | 'n'>): number | null {
  const asked = outcome.asked?.get(team);
  return asked ? Math.min(1, n / asked) : null;
}
/** A rate more than twice another tells about who answers, not about the team (methods.md 4.4). */
export const ratesDiffer = (rates: readonly number[]): boolean => rates.length > 1 && Math.max(...rates) > 2 * Math.min(...rates);

/** Only case mix could mend response rates that differ. */
function responseRatesDiffer(outcome: Outcome, teams: readonly AdjustedTeam[], adjustedFor: readonly string[]): boolean {
  if (!outcome.asked || adjustedFor.length > 0) return false;
  return ratesDiffer(teams.flatMap(({ group, n }) => responseRate(outcome, { team: group, n }) ?? []));
}

function reasonAgainst(outcome: Outcome, team: AdjustedTeam, adjusted: Adjusted): Reason | null {
  if (team.n < fewestContacts) return 'too_few_contacts';
  if (outcome.unit === 'seconds' && team.n < fewestTimes) return 'too_few_times';
  if (outcome.kind === 'binary' && Math.min(adjusted.mean, 1 - adjusted.mean) * team.n < fewestEvents) return 'too_few_events';
  if (!(team.clustered > 0)) return 'no_spread';
  if (outcome.adjustable && adjusted.adjustedFor.length > 0 && team.support < enoughSupport) return 'little_shared_work';
  return null;
}

/** Spread between teams beyond chance (methods.md 4.3), only with ten teams or more. Values and variances of comparable teams. */
function overdispersionOf(values: readonly number[], variances: readonly number[], mean: number): TeamComparison['overdispersion'] {
  const teams = values.length;
  if (teams < teamsForOverdispersion) return null;
  const z = winsorised(
    values.map((value, index) => (value - mean) / Math.sqrt(variances[index] as number)),
    0.1,
  );
  const phi = z.reduce((sum, value) => sum + value * value, 0) / teams;
  const weights = variances.map((variance) => 1 / variance);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const scale = sum - weights.reduce((total, weight) => total + weight * weight, 0) / sum;
  const tau2 = teams * phi > teams - 1 ? (teams * phi - (teams - 1)) / scale : 0;
  return { phi, tau2, applied: tau2 > 0 };
}

/** Comparable teams tested against one another, on the scale on which their values spread evenly. */
function testedOf(outcome: Outcome, comparable: readonly AdjustedTeam[], mean: number, degrees: number) {
  const scale = comparisonScales[outcome.kind === 'binary' ? 'share' : 'plain'];
  const values = comparable.map((team) => scale.of(team.standardised));
  const variances = comparable.map((team) => team.clustered * scale.slope(team.standardised) ** 2);
  const overdispersion = overdispersionOf(values, variances, scale.of(mean));
  const widened = overdispersion?.applied ? overdispersion.tau2 : 0;
  const contacts = comparable.reduce((sum, team) => sum + team.n, 0);
  const spread = comparable.reduce((sum, team, index) => sum + team.n ** 2 * (variances[index] as number), 0);
  const { p, centre } =
    comparable.length > 0
      ? distances(
          values,
          variances.map((variance) => variance + widened),
          degrees,
        )
      : { p: [], centre: { mean: scale.of(mean), variance: 0 } };
  return { scale, overdispersion, p, centre, unitVariance: contacts > 0 ? spread / contacts : 0 };
}

/** Adjusts, shrinks and tests the teams on one outcome. null with fewer than two teams. */
export function judgeOutcome(outcome: Outcome): JudgedOutcome | null {
  const adjusted = adjustForCaseMix(outcome.cells, outcome.kind, outcome.adjustable ? outcome.covariates : []);
  if (!adjusted || adjusted.teams.length < 2) return null;
  // Nothing varies, such as absence in a month without any: there is nothing to compare.
  if (adjusted.teams.every((team) => !(team.clustered > 0))) return null;
  const isAdjusted = adjusted.adjustedFor.length > 0;
  const unevenReplies = responseRatesDiffer(outcome, adjusted.teams, adjusted.adjustedFor);
  const reasons = adjusted.teams.map((team) => (unevenReplies ? 'response_rates_differ' : reasonAgainst(outcome, team, adjusted)));
  const usable = adjusted.teams.filter((_, index) => reasons[index] === null);
  const comparable = usable.length < 2 ? [] : usable;
  const shrinkage = shrinkNormal(
    comparable.map((team) => team.standardised),
    comparable.map((team) => team.clustered),
  );
  const mean = shrinkage?.mean ?? adjusted.mean;
  const degrees = adjusted.spread?.degrees ?? manyDegrees;
  const { scale, overdispersion, p, centre, unitVariance } = testedOf(outcome, comparable, mean, degrees);
  const teams = adjusted.teams.map((team, index): JudgedTeam => {
    const at = comparable.indexOf(team);
    const own = shrinkage?.estimates[at];
    return {
      team: team.group,
      n: team.n,
      raw: team.raw,
      value: team.standardised,
      adjusted: isAdjusted ? team.standardised : null,
      support: isAdjusted ? team.support : null,
      notComparable: reasons[index] ?? (own ? null : 'one_team'),
      shrunken: own?.estimate ?? null,
      variance: own ? own.standardError ** 2 : null,
      reliability: own?.reliability ?? null,
      p: p[at] ?? null,
    };
  });
  return {
    outcome,
    adjusted,
    teams,
    reference: scale.back(centre.mean),
    scale,
    referenceVariance: centre.variance,
    mean,
    tau: Math.sqrt(shrinkage?.tau2 ?? 0),
    overdispersion,
    unitVariance,
    degrees,
  };
}
