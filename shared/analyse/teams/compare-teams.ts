import type { TeamComparison, TeamMetricResult } from '../../schema';
import { shrinkNormal, studentQuantile, studentUpper, winsorised } from '../../statistics';
import { type Adjusted, type AdjustedTeam, adjustForCaseMix } from './case-mix';
import { comparisonScales, type Scale } from './comparison-scale';
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

/** Tails of the funnel: outside 99.8 % "differs", outside 95 % "possible" (methods.md 4.4). */
const tails = { wide: 0.002, narrow: 0.05 };
/** Weighted mean of some teams and its variance. */
function centreOf(values: readonly number[], variances: readonly number[], members: readonly number[]): { mean: number; variance: number } {
  const weight = members.reduce((sum, team) => sum + 1 / (variances[team] as number), 0);
  const mean = members.reduce((sum, team) => sum + (values[team] as number) / (variances[team] as number), 0) / weight;
  return { mean, variance: 1 / weight };
}

/**
 * Chance of each team's distance to the other teams. A team that stands out pulls the mean its way and would make ordinary teams look
 * different, so the most extreme one is set apart first, then the next; the rest is the reference.
 */
function distances(values: readonly number[], variances: readonly number[], degrees: number) {
  const chance = (team: number, others: readonly number[]) => {
    const centre = centreOf(values, variances, others);
    return (
      2 * studentUpper(Math.abs((values[team] as number) - centre.mean) / Math.sqrt((variances[team] as number) + centre.variance), degrees)
    );
  };
  let members = values.map((_, team) => team);
  const apart: number[] = [];
  const within = () =>
    members.map((team) => ({
      team,
      p: chance(
        team,
        members.filter((other) => other !== team),
      ),
    }));
  while (members.length > 2) {
    const extreme = within().reduce((a, b) => (b.p < a.p ? b : a));
    if (extreme.p >= tails.wide) break;
    apart.push(extreme.team);
    members = members.filter((team) => team !== extreme.team);
  }
  const p = new Array<number>(values.length).fill(1);
  for (const each of within()) p[each.team] = each.p;
  for (const team of apart) p[team] = chance(team, members);
  return { p, centre: centreOf(values, variances, members) };
}

/** Adjusts, shrinks and tests the teams on one outcome. null with fewer than two teams. */
export function judgeOutcome(outcome: Outcome): JudgedOutcome | null {
  const adjusted = adjustForCaseMix(outcome.cells, outcome.kind, outcome.adjustable ? outcome.covariates : []);
  if (!adjusted || adjusted.teams.length < 2) return null;
  // Nothing varies, such as absence in a month without any: there is nothing to compare.
  if (adjusted.teams.every((team) => !(team.clustered > 0))) return null;
  const ratesDiffer = responseRatesDiffer(outcome, adjusted.teams, adjusted.adjustedFor);
  const reasons = adjusted.teams.map((team) => (ratesDiffer ? 'response_rates_differ' : reasonAgainst(outcome, team, adjusted)));
  const usable = adjusted.teams.filter((_, index) => reasons[index] === null);
  const comparable = usable.length < 2 ? [] : usable;
  const values = comparable.map((team) => team.standardised);
  const variances = comparable.map((team) => team.clustered);
  const shrinkage = shrinkNormal(values, variances);
  const mean = shrinkage?.mean ?? adjusted.mean;
  const scale = comparisonScales[outcome.kind === 'binary' ? 'share' : 'plain'];
  const scaled = values.map(scale.of);
  const scaledVariances = variances.map((variance, index) => variance * scale.slope(values[index] as number) ** 2);
  const overdispersion = overdispersionOf(scaled, scaledVariances, scale.of(mean));
  const widened = overdispersion?.applied ? overdispersion.tau2 : 0;
  const degrees = adjusted.spread?.degrees ?? manyDegrees;
  const tested =
    comparable.length > 0
      ? distances(
          scaled,
          scaledVariances.map((variance) => variance + widened),
          degrees,
        )
      : null;
  const contacts = comparable.reduce((sum, team) => sum + team.n, 0);
  const unitVariance =
    contacts > 0 ? comparable.reduce((sum, team, index) => sum + team.n ** 2 * (scaledVariances[index] as number), 0) / contacts : 0;
  const teams = adjusted.teams.map((team, index): JudgedTeam => {
    const at = comparable.indexOf(team);
    const own = shrinkage?.estimates[at];
    return {
      team: team.group,
      n: team.n,
      raw: team.raw,
      value: team.standardised,
      adjusted: adjusted.adjustedFor.length > 0 ? team.standardised : null,
      support: adjusted.adjustedFor.length > 0 ? team.support : null,
      notComparable: reasons[index] ?? (own ? null : 'one_team'),
      shrunken: own?.estimate ?? null,
      variance: own ? own.standardError ** 2 : null,
      reliability: own?.reliability ?? null,
      p: tested?.p[at] ?? null,
    };
  });
  const centre = tested?.centre ?? { mean: scale.of(mean), variance: 0 };
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

const falseDiscoveryLimit = 0.05;
const enoughReliability = 0.5;

/** The words of methods.md 4.4; `adjustedP` is the p-value after Benjamini-Hochberg over all teams and metrics. */
export function verdictOf(team: JudgedTeam, adjustedP: number | null, agentsKnown: boolean): Pick<TeamMetricResult, 'verdict' | 'because'> {
  if (team.notComparable || team.p === null || adjustedP === null) return { verdict: 'not_comparable', because: team.notComparable };
  if (team.p >= tails.narrow) return { verdict: 'no_evidence', because: null };
  if (team.p >= tails.wide) return { verdict: 'possible', because: null };
  if (adjustedP > falseDiscoveryLimit) return { verdict: 'possible', because: 'many_comparisons' };
  if (!agentsKnown) return { verdict: 'possible', because: 'agents_unknown' };
  if ((team.reliability ?? 0) < enoughReliability) return { verdict: 'possible', because: 'low_reliability' };
  return { verdict: 'differs', because: null };
}

const limitPoints = 30;

/** Funnel limits as a function of n, from half the smallest to somewhat over the largest team. */
export function funnelLimitsOf(judged: JudgedOutcome): TeamComparison['limits'] {
  const sizes = judged.teams.map((team) => team.n);
  const [from, to] = [Math.max(10, 0.5 * Math.min(...sizes)), 1.1 * Math.max(...sizes)];
  const widened = judged.overdispersion?.applied ? judged.overdispersion.tau2 : 0;
  const [wide, narrow] = [studentQuantile(1 - tails.wide / 2, judged.degrees), studentQuantile(1 - tails.narrow / 2, judged.degrees)];
  const share = judged.outcome.unit === 'ratio';
  const within = (value: number) => (share ? Math.min(1, Math.max(0, value)) : Math.max(0, value));
  return Array.from({ length: limitPoints }, (_, index) => {
    const n = from * (to / from) ** (index / (limitPoints - 1));
    const centre = judged.scale.of(judged.reference);
    const error = Math.sqrt(judged.unitVariance / n + widened + judged.referenceVariance);
    return {
      n,
      lower_998: within(judged.scale.back(centre - wide * error)),
      lower_95: within(judged.scale.back(centre - narrow * error)),
      upper_95: within(judged.scale.back(centre + narrow * error)),
      upper_998: within(judged.scale.back(centre + wide * error)),
    };
  });
}
