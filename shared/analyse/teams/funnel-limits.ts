import type { TeamComparison } from '../../schema';
import { studentQuantile } from '../../statistics';
import type { JudgedOutcome } from './compare-teams';
import { tails } from './distances';

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
