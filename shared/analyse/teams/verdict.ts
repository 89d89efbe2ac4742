import type { TeamMetricResult } from '../../schema';
import type { JudgedTeam } from './compare-teams';
import { tails } from './distances';

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
