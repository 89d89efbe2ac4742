import type { Kpi } from '../../schema';
import type { Analysis } from '../analysis';
import { type AgentTeams, readAgentTeams } from '../gather/agent-teams';
import { Lineage, type Traced } from '../gather/lineage';
import { ask, namedQuery } from '../gather/named-query';
import { withTeams } from './agent-kpis';
import qualitySql from './quality-scores.sql?raw';
import type { Metric } from './ratio';
import { rollUp } from './roll-up';

/** One review, as quality-scores.sql returns it. */
export interface ReviewRow extends Traced {
  readonly review: string;
  readonly agent: string;
  readonly team: string | null;
  readonly channel: string | null;
  readonly reason: string | null;
  readonly evaluator: string | null;
  readonly contact_ref: string | null;
  readonly date: string | null;
  readonly score: number;
  readonly max_score: number | null;
}
export const qualityScoresQuery = namedQuery<ReviewRow>('kpis/quality-scores.sql', 'evaluation', qualitySql);

/** Score as a share of the highest possible one. Where no highest score is told, 100, 10, 5 or 1 by the highest score seen. */
export function qualityShares<Row extends ReviewRow>(rows: readonly Row[]): (Row & { share: number })[] {
  const highest = Math.max(0, ...rows.filter((row) => row.max_score === null).map((row) => row.score));
  const scale = [1, 5, 10, 100].find((each) => highest <= each) ?? highest;
  return rows.map((row) => ({ ...row, share: row.score / (row.max_score && row.max_score > 0 ? row.max_score : scale) }));
}

const quality: Metric<ReviewRow & { share: number }> = {
  id: 'quality',
  unit: 'ratio',
  kind: 'mean',
  numerator: (row) => row.share,
  denominator: () => 1,
};

/** Mean quality score per client, channel, team and week; reviews of one agent hang together. */
export function qualityKpis(reviews: readonly ReviewRow[], teams: AgentTeams, lineage: Lineage): Kpi[] {
  const rows = qualityShares(withTeams(reviews, teams));
  return rollUp({
    rows,
    metrics: [quality],
    dimensions: ['channel', 'team', 'week'],
    clusterOf: (row) => teams.personOf(row.agent),
    lineage,
    query: qualityScoresQuery,
  });
}

export const qualityKpisAnalysis: Analysis<'kpis'> = {
  id: 'quality_kpis',
  part: 'kpis',
  needs: [['evaluation']],
  run: async (context) => ({
    kpis: qualityKpis(await ask(context, qualityScoresQuery), await readAgentTeams(context), await Lineage.of(context)),
  }),
};
