import { satisfactionWeights } from '../../charts';
import type { SatisfactionDriverCell } from '../../schema';
import { cellName, cellSentence, driverName, effectWords, fromSurveyOnly, rankWords } from '../../text/finding-words/satisfaction';
import { filesOf, listed, type ReportContext } from './context';
import { cell, left, type ReportTable, right, type Section } from './types';

const mostOthers = 3;

/** Every cell that shows something, satisfaction before effort, most answers first. */
export const tellingCells = ({ assessment }: Pick<ReportContext, 'assessment'>): SatisfactionDriverCell[] =>
  [...(assessment.drivers ?? [])]
    .filter(({ difference_shown }) => difference_shown)
    .sort((a, b) => Number(a.outcome === 'effort') - Number(b.outcome === 'effort') || b.n - a.n);

function rankingTable({ figures, text }: ReportContext, { ranking }: SatisfactionDriverCell): ReportTable {
  return {
    columns: [
      left(text.say('satisfaction.driver'), 2),
      right(text.say('satisfaction.weight'), 0.9),
      right(text.say('satisfaction.rank'), 0.9),
      left(text.say('satisfaction.effect'), 2.6),
    ],
    rows: ranking
      .filter(({ shown }) => shown)
      .map((row) => [
        cell(driverName(text, row.driver)),
        { text: figures.percent(row.weight), strong: true },
        cell(rankWords(row, text)),
        cell(effectWords(row, text, figures)),
      ]),
  };
}

/** What else a reader must know: what comes from the survey itself, what shows nothing, and who is not in the answers. */
function caveats(context: ReportContext, own: SatisfactionDriverCell): string[] {
  const { text } = context;
  const named = (some: SatisfactionDriverCell['ranking']) =>
    listed(
      context,
      some.map(({ driver }) => driverName(text, driver).toLowerCase()),
    );
  const survey = own.ranking.filter(({ origin, shown }) => shown && origin === 'survey');
  const silent = own.ranking.filter(({ shown }) => !shown);
  return [
    ...(survey.length > 0 ? [text.say('report.satisfaction.halo', { drivers: named(survey) })] : []),
    ...(silent.length > 0 ? [text.say('report.satisfaction.silent', { drivers: named(silent) })] : []),
    ...(fromSurveyOnly(own) ? [text.say('satisfaction.survey_only')] : []),
    text.say('satisfaction.not'),
  ];
}

/** What goes with satisfaction, never as a cause; nothing when nothing can be shown. */
export function satisfactionSection(context: ReportContext): Section | null {
  const { assessment, figures, text, words } = context;
  const [own, ...others] = tellingCells(context);
  if (!own) return null;
  const first = own.ranking.find(({ shown }) => shown);
  if (!first) return null;
  const footer = words.footer({
    files: filesOf(own.evidence),
    definition: own.evidence[0]?.definition ?? 'drivers.satisfaction',
    period: own.evidence[0]?.filters.period ?? assessment.client.period,
    n: own.n,
    counted: 'answers',
  });
  const title = text.say('report.satisfaction.title', {
    separated: own.ranking.length === 1 ? 'alone' : own.separated ? 'yes' : 'no',
    outcome: text.say(`satisfaction.outcome_${own.outcome}`).toLowerCase(),
    driver: driverName(text, first.driver),
    share: figures.percent(first.weight, 0),
  });
  const chart = satisfactionWeights(
    own,
    {
      title,
      axis: text.say('satisfaction.weight_axis'),
      names: text.say('satisfaction.driver'),
      footer,
      driver: (id) => driverName(text, id),
    },
    words,
  );
  const table = { kind: 'table' as const, table: rankingTable(context, own) };
  const other = others.slice(0, mostOthers).map((one) => `${cellName(one, text)}. ${cellSentence(one, text, figures)}`);
  return {
    id: 'satisfaction',
    title,
    part: 'main',
    main: chart ? [{ kind: 'chart', chart }] : [table],
    side: [
      ...(chart ? [table] : []),
      { kind: 'bullets', heading: text.say('report.how_to_read'), lines: caveats(context, own) },
      ...(other.length > 0 ? [{ kind: 'bullets' as const, heading: text.say('report.satisfaction.others'), lines: other }] : []),
    ],
    footer,
    notes: text.say('report.notes.satisfaction'),
    onSlides: true,
  };
}
