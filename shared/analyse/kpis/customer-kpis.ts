import type { Kpi } from '../../schema';
import { netPromoterScore } from '../../statistics';
import type { Analysis, AnalysisContext } from '../analysis';
import { type AgentTeams, readAgentTeams } from '../gather/agent-teams';
import { Lineage, type Traced } from '../gather/lineage';
import { ask, namedQuery } from '../gather/named-query';
import { withTeams } from './agent-kpis';
import contactScoresSql from './contact-scores.sql?raw';
import type { Metric } from './ratio';
import { groupsBy, periodOf, rollUp } from './roll-up';
import surveyAnswersSql from './survey-answers.sql?raw';

type Maybe = number | null;
/** One distinct set of answers, as survey-answers.sql and contact-scores.sql return it. */
export interface AnswerRow extends Traced {
  readonly csat: Maybe;
  readonly csat_max: Maybe;
  readonly nps: Maybe;
  readonly ces: Maybe;
  readonly ces_max: Maybe;
  readonly ces_high_is_easy: boolean;
  readonly resolved: boolean | null;
  readonly queue: string;
  readonly channel: string;
  readonly reason: string | null;
  readonly agent: string | null;
  readonly team: string | null;
  readonly date: string | null;
  readonly answers: number;
}
export const surveyAnswersQuery = namedQuery<AnswerRow>('kpis/survey-answers.sql', 'survey', surveyAnswersSql);
export const contactScoresQuery = namedQuery<AnswerRow>('kpis/contact-scores.sql', 'contact', contactScoresSql);

const usualScales = [1, 5, 7, 10, 100];

/** The scale on which most answers were given: what the source says, else the smallest usual scale that holds the highest mark. */
export function mainScale(rows: readonly AnswerRow[], mark: 'csat' | 'ces'): { scale: number; rows: AnswerRow[] } | null {
  const marked = rows.filter((row) => row[mark] !== null);
  if (marked.length === 0) return null;
  const told = mark === 'csat' ? 'csat_max' : 'ces_max';
  const unsaid = marked.filter((row) => row[told] === null);
  const highest = Math.max(...unsaid.map((row) => row[mark] as number), 0);
  const guess = usualScales.find((scale) => highest <= scale) ?? highest;
  const scaleOf = (row: AnswerRow) => row[told] ?? guess;
  const answers = new Map<number, number>();
  for (const row of marked) answers.set(scaleOf(row), (answers.get(scaleOf(row)) ?? 0) + row.answers);
  const scale = [...answers].sort((a, b) => b[1] - a[1])[0]?.[0] as number;
  return { scale, rows: marked.filter((row) => scaleOf(row) === scale) };
}

/** From which mark an answer counts as satisfied: 4 of 5, 6 of 7, 8 of 10, good of good/bad. */
export const satisfiedFrom = (scale: number): number => (scale <= 1 ? 1 : scale <= 7 ? scale - 1 : 0.8 * scale);

/** The second name carries the scale, so that marks on different scales are never one figure. */
function scoreMetrics(mark: 'csat' | 'ces', scale: number): Metric<AnswerRow>[] {
  const id = mark === 'csat' ? 'satisfaction' : 'effort';
  const mean: Metric<AnswerRow> = {
    id,
    unit: 'score',
    kind: 'mean',
    numerator: (row) => (row[mark] as number) * row.answers,
    denominator: (row) => row.answers,
    definition: `${id}.scale_${scale}`,
  };
  if (mark === 'ces') return [mean];
  const top: Metric<AnswerRow> = {
    id: 'satisfaction_top',
    unit: 'ratio',
    kind: 'share',
    numerator: (row) => ((row.csat as number) >= satisfiedFrom(scale) ? row.answers : 0),
    denominator: (row) => row.answers,
    definition: `satisfaction_top.scale_${scale}`,
  };
  return [mean, top];
}

const solved: Metric<AnswerRow> = {
  id: 'first_contact_resolution.customer',
  unit: 'ratio',
  kind: 'share',
  numerator: (row) => (row.resolved ? row.answers : 0),
  denominator: (row) => (row.resolved === null ? null : row.answers),
};

/** NPS per scope with the interval of its own standard error (methods.md 2). */
function npsKpis(rows: readonly AnswerRow[], lineage: Lineage): Kpi[] {
  const answered = rows.filter((row) => row.nps !== null);
  if (answered.length === 0) return [];
  const places = [
    { scope: periodOf(answered), rows: answered },
    ...(['channel', 'queue', 'team', 'week'] as const).flatMap((by) => groupsBy(answered, by)),
  ];
  return places.map(({ scope, rows: some }) => {
    const counts = new Map<number, number>();
    for (const row of some) counts.set(row.nps as number, (counts.get(row.nps as number) ?? 0) + row.answers);
    const { n, nps, standardError } = netPromoterScore(counts);
    const reach = standardError === null ? null : 1.959964 * standardError;
    return {
      metric: 'nps',
      scope,
      value: nps,
      unit: 'nps' as const,
      n,
      interval: nps === null || reach === null ? null : ([nps - reach, nps + reach] as [number, number]),
      definition: 'nps',
      sources: lineage.sources(some),
    };
  });
}

/** Satisfaction (mean and top share), effort, recommendation and the customer's own word on resolution; scales are never mixed. */
export function customerKpis(answers: readonly AnswerRow[], teams: AgentTeams, lineage: Lineage): Kpi[] {
  const rows = withTeams(answers, teams);
  const dimensions = ['channel', 'queue', 'team', 'week'] as const;
  // Answers about one agent hang together; an answer of which the agent is unknown stands alone.
  const clusterOf = (row: AnswerRow) => (row.agent === null ? `row ${row.import_id} ${row.first_row}` : teams.personOf(row.agent));
  const scored = (['csat', 'ces'] as const).flatMap((mark) => {
    const main = mainScale(rows, mark);
    return main ? rollUp({ rows: main.rows, metrics: scoreMetrics(mark, main.scale), dimensions, clusterOf, lineage }) : [];
  });
  return [...scored, ...npsKpis(rows, lineage), ...rollUp({ rows, metrics: [solved], dimensions, clusterOf, lineage })];
}

/** Answers of surveys; marks stored with the contacts only where no survey holds any. */
export async function readAnswers(context: AnalysisContext): Promise<{ answers: AnswerRow[]; from: 'survey' | 'contact' }> {
  const surveyed = await ask(context, surveyAnswersQuery);
  if (surveyed.some((row) => row.csat !== null)) return { answers: surveyed, from: 'survey' };
  const stored = await ask(context, contactScoresQuery);
  return { answers: [...surveyed, ...stored], from: stored.length > 0 ? 'contact' : 'survey' };
}

export const customerKpisAnalysis: Analysis<'kpis'> = {
  id: 'customer_kpis',
  part: 'kpis',
  needs: [['survey', 'contact']],
  async run(context) {
    const { answers } = await readAnswers(context);
    const kpis = customerKpis(answers, await readAgentTeams(context), await Lineage.of(context));
    return kpis.length > 0 ? { kpis } : { missing: [{ analysis: 'customer_kpis', needs: 'survey', unlocks: 'survey' }] };
  },
};
