import type { Team, TeamComparison, TeamMetric, TeamMetricResult } from '../../schema';
import { benjaminiHochberg, compositeIndex } from '../../statistics';
import { type JudgedOutcome, type JudgedTeam, ratesDiffer, responseRate } from './compare-teams';
import { funnelLimitsOf } from './funnel-limits';
import { verdictOf } from './verdict';

/** Seed of the draws behind rank intervals; stored so that a rank can be repeated. */
export const indexSeed = 20_240_617;

/** Adjusted p per judged team, over all teams and metrics as one family. */
function familyOf(judged: readonly JudgedOutcome[]): Map<JudgedTeam, number> {
  const tested = judged.flatMap(({ teams }) => teams.filter((team) => team.p !== null));
  const adjusted = benjaminiHochberg(tested.map((team) => team.p as number));
  return new Map(tested.map((team, index) => [team, adjusted[index] as number]));
}

function resultOf(judged: JudgedOutcome, team: JudgedTeam, family: ReadonlyMap<JudgedTeam, number>): TeamMetricResult {
  const reach = team.variance === null ? null : 1.959964 * Math.sqrt(team.variance);
  const known = judged.adjusted.spread !== null;
  const within = (value: number) => (judged.outcome.unit === 'ratio' ? Math.min(1, Math.max(0, value)) : value);
  return {
    metric: judged.outcome.metric,
    unit: judged.outcome.unit,
    raw: team.raw,
    adjusted: team.adjusted,
    shrunken: team.shrunken,
    interval: team.shrunken === null || reach === null ? null : [within(team.shrunken - reach), within(team.shrunken + reach)],
    n: Math.round(team.n),
    reliability: team.reliability,
    support: team.support,
    ...verdictOf(team, family.get(team) ?? null, known),
  };
}

function comparisonOf(judged: JudgedOutcome, family: ReadonlyMap<JudgedTeam, number>): TeamComparison {
  const points = judged.teams.map((team) => ({
    team: team.team,
    n: Math.round(team.n),
    value: team.value,
    verdict: verdictOf(team, family.get(team) ?? null, judged.adjusted.spread !== null).verdict,
    ...(judged.outcome.asked ? { response_rate: responseRate(judged.outcome, team) } : {}),
  }));
  const rates = points.flatMap(({ response_rate }) => response_rate ?? []);
  return {
    metric: judged.outcome.metric,
    unit: judged.outcome.unit,
    higher_is_better: judged.outcome.higherIsBetter,
    mean: judged.reference,
    tau: judged.tau,
    adjusted_for: [...judged.adjusted.adjustedFor],
    points,
    limits: funnelLimitsOf(judged),
    overdispersion: judged.overdispersion,
    ...(rates.length > 1 ? { response_rates_differ: ratesDiffer(rates) } : {}),
    difference_shown: points.some(({ verdict }) => verdict === 'differs'),
    evidence: [...judged.outcome.evidence],
  };
}

/** A position may be shown only where the metrics tell teams apart reliably enough (methods.md 4.4). */
const enoughReliability = 0.5;

/** Parts of the handle time say again what the handle time says; absence is a matter of health and no merit. */
const notInIndex: readonly TeamMetric[] = ['talk_time', 'hold_time', 'wrap_time', 'absence'];

/** Composite per team over metrics with equal weights; a metric that does not tell teams apart drops out. */
function indices(judged: readonly JudgedOutcome[], names: readonly string[]): Map<string, NonNullable<Team['index']>> {
  const usable = judged.filter(({ outcome, teams, tau }) => {
    if (notInIndex.includes(outcome.metric)) return false;
    const known = teams.filter((team) => team.reliability !== null);
    return tau > 0 && known.length > 1 && known.every((team) => (team.reliability as number) >= enoughReliability);
  });
  const find = (outcome: JudgedOutcome, name: string) => outcome.teams.find((team) => team.team === name);
  const result = compositeIndex(
    usable.map((outcome) => ({
      name: outcome.outcome.metric,
      estimates: names.map((name) => find(outcome, name)?.shrunken ?? null),
      variances: names.map((name) => find(outcome, name)?.variance ?? null),
      mean: outcome.mean,
      tau: outcome.tau,
      weight: 1,
      higherIsBetter: outcome.outcome.higherIsBetter,
    })),
    { seed: indexSeed },
  );
  if (!result) return new Map();
  const weights = usable.map(({ outcome }) => ({ metric: outcome.metric, weight: 1 / usable.length }));
  return new Map(
    names.flatMap((name, index) => {
      const own = result.teams[index];
      if (!own) return [];
      const place = {
        value: own.value,
        interval: own.interval,
        rank_interval: own.rankInterval,
        teams: names.length,
        in_top_third: own.inTopThird,
        in_bottom_third: own.inBottomThird,
        rank_interval_over_weights: own.rankIntervalOverWeights,
        weights,
      };
      return [[name, place] as const];
    }),
  );
}

/** Teams with all their metrics, and one funnel per metric. Teams in order of name: the order is no ranking. */
export function teamResults(judged: readonly JudgedOutcome[]): { teams: Team[]; team_comparisons: TeamComparison[] } {
  const family = familyOf(judged);
  const names = [...new Set(judged.flatMap(({ teams }) => teams.map(({ team }) => team)))].sort();
  const index = indices(judged, names);
  const persons = new Map<string, Set<string>>();
  for (const { outcome } of judged)
    for (const cell of outcome.cells)
      if (cell.person !== null) persons.set(cell.team, (persons.get(cell.team) ?? new Set()).add(cell.person));
  const teams = names.map((name) => ({
    team: name,
    metrics: judged.flatMap((outcome) => {
      const own = outcome.teams.find(({ team }) => team === name);
      return own ? [resultOf(outcome, own, family)] : [];
    }),
    index: index.get(name) ?? null,
    agents: persons.get(name)?.size ?? null,
  }));
  return { teams, team_comparisons: judged.map((outcome) => comparisonOf(outcome, family)) };
}
