import type { AnalysisContext } from '../analysis';
import { ask, type NamedQuery } from '../gather/named-query';
import { repeatDaysOf, withinDays } from '../gather/norms';
import { wallMinutes, weekdayOf } from '../gather/wall-time';
import { type AdherenceRow, type AgentTimeRow, agentAdherenceQuery, agentTimeQuery } from '../kpis/agent-kpis';
import { type AnswerRow, contactScoresQuery, mainScale, readAnswers, surveyAnswersQuery } from '../kpis/customer-kpis';
import { qualityScoresQuery, qualityShares, type ReviewRow } from '../kpis/quality-kpis';
import { type RepeatRow, repeatContactsQuery } from '../kpis/repeat-kpis';
import { type Measure, seriesOf } from './measures';
import type { Series } from './series';
import { toldThroughout } from './throughout';

type Dated<Row> = Row & { readonly date: string };
const dated = <Row extends { readonly date: string | null }>(rows: readonly Row[]): Dated<Row>[] =>
  rows.filter((row): row is Dated<Row> => row.date !== null);

/** Eight hours of one person, so that a day of a department counts as people and not as seconds. */
const workday = 28_800;

const adherence: Measure<AdherenceRow> = {
  metric: 'adherence',
  unit: 'ratio',
  scale: 'logit',
  fewest: 5,
  numerator: (row) => row.adherent_s && row.adherent_s / workday,
  denominator: (row) => row.scheduled_with_adherent && row.scheduled_with_adherent / workday,
};
const occupancy: Measure<AgentTimeRow> = {
  metric: 'occupancy',
  unit: 'ratio',
  scale: 'logit',
  fewest: 5,
  numerator: (row) => row.busy_s && row.busy_s / workday,
  denominator: (row) => row.available_s && row.available_s / workday,
};
export const quality: Measure<ReviewRow & { readonly share: number }> = {
  metric: 'quality',
  unit: 'ratio',
  scale: 'identity',
  numerator: (row) => row.share,
  denominator: () => 1,
};
/** As the series of answers by day; here from the answers themselves, that also tell where and about what. */
export const satisfaction: Measure<AnswerRow> = {
  metric: 'satisfaction',
  unit: 'score',
  scale: 'identity',
  numerator: (row) => (row.csat === null ? null : row.csat * row.answers),
  denominator: (row) => row.answers,
};
export const effort: Measure<AnswerRow> = {
  metric: 'effort',
  unit: 'score',
  scale: 'identity',
  numerator: (row) => (row.ces === null ? null : row.ces * row.answers),
  denominator: (row) => row.answers,
};
/** Promoters less detractors, as a number per hundred answers. */
export const recommendation: Measure<AnswerRow> = {
  metric: 'nps',
  unit: 'nps',
  scale: 'identity',
  numerator: (row) => (row.nps === null ? null : 100 * row.answers * (row.nps >= 9 ? 1 : row.nps <= 6 ? -1 : 0)),
  denominator: (row) => (row.nps === null ? null : row.answers),
};
export const solvedByCustomer: Measure<AnswerRow> = {
  metric: 'first_contact_resolution.customer',
  unit: 'ratio',
  scale: 'logit',
  numerator: (row) => (row.resolved === null ? null : row.resolved ? row.answers : 0),
  denominator: (row) => (row.resolved === null ? null : row.answers),
};
export const repeats: Measure<RepeatRow> = {
  metric: 'repeat_rate',
  unit: 'ratio',
  scale: 'logit',
  numerator: (row) => row.repeated,
  denominator: (row) => row.contacts,
};

/** Totals of a week or a month stand on one weekday: their points are weeks, not days. */
export function byOwnPeriods(series: readonly Series[]): Series[] {
  return series.map((one) => {
    const weekdays = new Set(one.days.map(({ date }) => weekdayOf(wallMinutes(date))));
    return one.grain === 'day' && one.days.length > 1 && weekdays.size === 1 ? { ...one, grain: 'week' } : one;
  });
}

async function answerSeries(context: AnalysisContext): Promise<Series[]> {
  const { answers, from } = await readAnswers(context);
  const query: NamedQuery<object> = from === 'survey' ? surveyAnswersQuery : contactScoresQuery;
  const told = dated(answers);
  const asked = dated(mainScale(answers, 'ces')?.rows ?? []);
  return [
    ...seriesOf(asked, effort, {}, query),
    ...seriesOf(told, recommendation, {}, query),
    ...seriesOf(told, solvedByCustomer, {}, query),
  ];
}

/** Figures of people, customers and returns in the course of time, of the whole client. */
export async function moreSeries(context: AnalysisContext): Promise<Series[]> {
  const days = dated(await ask(context, agentAdherenceQuery));
  const time = dated(await ask(context, agentTimeQuery));
  const reviews = dated(qualityShares(await ask(context, qualityScoresQuery)));
  const within = repeatDaysOf(context);
  const returns = toldThroughout(await ask(context, repeatContactsQuery, { days: within }));
  return byOwnPeriods([
    ...seriesOf(days, adherence, {}, agentAdherenceQuery),
    ...seriesOf(time, occupancy, {}, agentTimeQuery),
    ...seriesOf(reviews, quality, {}, qualityScoresQuery),
    ...(await answerSeries(context)),
    ...seriesOf(returns, { ...repeats, definition: withinDays('repeat_rate', within) }, {}, repeatContactsQuery),
  ]);
}
