import { backlogChange, backlogPromises, backlogStock, promisesOf } from '../../charts';
import type { Backlog } from '../../schema';
import type { ReportContext } from './context';
import { cell, left, type ReportTable, right, type Section } from './types';

const secondsInDay = 86_400;

/** Written work by channel, the largest stock first; a channel of which only the change of the stock is known comes last. */
export const byStock = ({ assessment }: Pick<ReportContext, 'assessment'>): Backlog[] =>
  [...(assessment.backlog ?? [])].sort((a, b) => (b.stock ?? -1) - (a.stock ?? -1));

/** The stock in the course of time, or its change where nothing else is known. */
export const stockChart = (backlog: Backlog, words: ReportContext['words']) =>
  backlogStock(backlog, words) ?? backlogChange(backlog, words);

function stockTable({ figures, text, words }: ReportContext, backlogs: readonly Backlog[]): ReportTable {
  return {
    columns: [
      left(text.say('chart.axis.channel'), 1.1),
      right(text.say('report.backlog.in'), 1),
      right(text.say('report.backlog.out'), 1),
      right(text.say('backlog.stock'), 0.9),
      right(text.say('report.backlog.age'), 1.3),
      right(text.say('report.backlog.work'), 1.3),
    ],
    rows: backlogs.map((one) => [
      cell(words.channel(one.channel)),
      cell(figures.count(one.inflow)),
      cell(figures.count(one.outflow)),
      { text: one.stock === null ? '–' : figures.count(one.stock), strong: true },
      cell(figures.span(one.mean_age_s)),
      cell(figures.span(one.days_of_work === null ? null : one.days_of_work * secondsInDay)),
    ]),
  };
}

/** Written questions: what is open, how old it is, and whether the promises are kept; nothing without such work. */
export function backlogSection(context: ReportContext): Section | null {
  const { figures, text, words } = context;
  const backlogs = byStock(context);
  const [largest] = backlogs;
  const [lowest] = promisesOf(backlogs);
  const promises = backlogPromises(backlogs, words);
  // Where nothing was ever left open there is no stock to draw; how fast it went is still worth telling.
  const chart = largest && (stockChart(largest, words) ?? promises);
  if (!largest || !chart) return null;
  const open = backlogs.reduce((sum, { stock }) => sum + (stock ?? 0), 0);
  const kept = promisesOf(backlogs).map((one) =>
    text.say('report.backlog.promise', {
      label: words.say('chart.promises.label', {
        channel: words.channel(one.channel),
        promise: one.promise,
        target: words.span(one.target_s),
      }),
      share: figures.percent(one.share),
      within: figures.count(one.within),
      n: figures.count(one.n),
      median: figures.span(one.median_s),
    }),
  );
  return {
    id: 'backlog',
    title:
      lowest && promises
        ? text.say('report.backlog.title', {
            promise: promises.title,
            count: open,
            stock: figures.count(open),
          })
        : chart.title,
    part: 'main',
    main: [{ kind: 'chart', chart }],
    side: [
      { kind: 'table', table: stockTable(context, backlogs) },
      ...(kept.length > 0 ? [{ kind: 'bullets' as const, heading: text.say('backlog.promises'), lines: kept }] : []),
      { kind: 'bullets', heading: text.say('report.how_to_read'), lines: [text.say('report.backlog.read')] },
    ],
    footer: chart.footer,
    notes: text.say('report.notes.backlog'),
    onSlides: true,
  };
}
