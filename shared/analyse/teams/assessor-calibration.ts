import type { AssessorCalibration, Findings } from '../../schema';
import { studentQuantile } from '../../statistics';
import type { AnalysisContext } from '../analysis';
import { type AgentTeams, agentKey, readAgentTeams } from '../gather/agent-teams';
import { Lineage } from '../gather/lineage';
import { ask } from '../gather/named-query';
import { qualityScoresQuery, qualityShares, type ReviewRow } from '../kpis/quality-kpis';
import { judgeOutcome } from './compare-teams';
import type { OutcomeCell } from './outcome';
import { teamResults } from './team-results';

type Review = ReviewRow & { readonly share: number };
/** Two scores on one contact count as close within five points of a hundred. */
const closeWithin = 0.05;

const hasAssessor = (review: Review): review is Review & { evaluator: string } => (review.evaluator ?? '') !== '';

/** Reviewers compared as teams are: on like work, shrunken, and "no difference shown" when that is so. Nobody is named. */
function spreadOf(reviews: readonly Review[], teams: AgentTeams): AssessorCalibration['spread'] {
  const cells = reviews.filter(hasAssessor).map(
    (review): OutcomeCell => ({
      team: agentKey(review.evaluator),
      person: teams.personOf(review.agent),
      mix: {
        team: teams.teamOf(review.agent, review.team, review.date) ?? '',
        channel: review.channel ?? '',
        reason: review.reason ?? '',
      },
      n: 1,
      total: review.share,
      squares: review.share ** 2,
    }),
  );
  const judged = judgeOutcome({
    metric: 'quality',
    unit: 'ratio',
    kind: 'continuous',
    higherIsBetter: true,
    covariates: ['team', 'channel', 'reason'],
    cells,
    evidence: [],
    asked: null,
    adjustable: true,
  });
  const known = judged?.teams.flatMap(({ shrunken }) => shrunken ?? []) ?? [];
  if (!judged || known.length < 2) return null;
  const difference_shown = teamResults([judged]).team_comparisons[0]?.difference_shown ?? false;
  return {
    assessors: known.length,
    standard_deviation: judged.tau,
    widest_gap: Math.max(...known) - Math.min(...known),
    difference_shown,
    adjusted_for: [...judged.adjusted.adjustedFor],
  };
}

/** Scores of one contact by two reviewers; of more than two, the first and the second by name, so that each contact counts once. */
function scoredTwice(reviews: readonly Review[]): AssessorCalibration['scored_twice'] {
  const byContact = new Map<string, Map<string, { n: number; total: number }>>();
  for (const review of reviews.filter(hasAssessor)) {
    if (!review.contact_ref) continue;
    const scores = byContact.get(review.contact_ref) ?? new Map<string, { n: number; total: number }>();
    const before = scores.get(agentKey(review.evaluator)) ?? { n: 0, total: 0 };
    scores.set(agentKey(review.evaluator), { n: before.n + 1, total: before.total + review.share });
    byContact.set(review.contact_ref, scores);
  }
  const differences = [...byContact.values()]
    .filter((scores) => scores.size > 1)
    .map((scores) => {
      const [first, second] = [...scores].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { n, total }]) => total / n) as [number, number];
      return Math.abs(first - second);
    });
  const n = differences.length;
  if (n === 0) return null;
  const mean = differences.reduce((sum, value) => sum + value, 0) / n;
  const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const reach = n > 1 ? studentQuantile(0.975, n - 1) * Math.sqrt(squares / (n - 1) / n) : null;
  return {
    contacts: n,
    mean_difference: mean,
    interval: reach === null ? null : [Math.max(0, mean - reach), mean + reach],
    close_share: differences.filter((value) => value <= closeWithin + 1e-9).length / n,
    // Each of the two has this error; their difference has twice its variance.
    error: Math.sqrt(differences.reduce((sum, value) => sum + value ** 2, 0) / (2 * n)),
  };
}

/** Spread between reviewers and agreement on contacts that two of them scored (methods.md 4; issue 4, assessor calibration). Pure. */
export function calibrationOf(given: readonly ReviewRow[], teams: AgentTeams): Omit<AssessorCalibration, 'evidence'> | null {
  const reviews = qualityShares(given);
  const assessors = new Set(reviews.filter(hasAssessor).map(({ evaluator }) => agentKey(evaluator)));
  if (assessors.size === 0) return null;
  return {
    reviews: reviews.filter(hasAssessor).length,
    assessors: assessors.size,
    spread: spreadOf(reviews, teams),
    scored_twice: scoredTwice(reviews),
  };
}

/** Do reviewers measure with one yardstick? Nothing without reviews; missing where no review says who gave it. */
export async function assessorCalibration(context: AnalysisContext): Promise<Partial<Findings>> {
  const rows = await ask(context, qualityScoresQuery);
  if (rows.length === 0) return {};
  const found = calibrationOf(rows, await readAgentTeams(context));
  if (!found) return { missing: [{ analysis: 'assessor_calibration', needs: 'evaluation', unlocks: 'evaluator' }] };
  const lineage = await Lineage.of(context);
  return { assessor_calibration: { ...found, evidence: [lineage.evidence(qualityScoresQuery, 'assessor_calibration', {}, rows)] } };
}
