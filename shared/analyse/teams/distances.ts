import { studentUpper } from '../../statistics';

/** Tails of the funnel: outside 99.8 % "differs", outside 95 % "possible" (methods.md 4.4). */
export const tails = { wide: 0.002, narrow: 0.05 };

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
export function distances(values: readonly number[], variances: readonly number[], degrees: number) {
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
