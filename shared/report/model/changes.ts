import { type ChangeMoment, changeSeries, isSmallMoment, momentsOf } from '../../charts';
import type { Change } from '../../schema';
import {
  beginInWords,
  causesOfChange,
  changedFigure,
  changeSentence,
  differenceWords,
  explainedOf,
  explanationLines,
  momentSentence,
  printedChange,
} from '../../text/finding-words/changes';
import { metricName } from '../../text/metric-words';
import { filesOf, type ReportContext } from './context';
import { type Block, cell, left, type ReportTable, right, type Section } from './types';

const mostFigures = 6;
const mostMoments = 2;

function figuresTable({ figures, text }: ReportContext, changes: readonly Change[]): ReportTable {
  return {
    columns: [
      left(text.say('changes.figure'), 2.6),
      left(text.say('changes.when'), 1.3),
      right(text.say('changes.before'), 1),
      right(text.say('changes.after'), 1),
      right(text.say('changes.difference'), 1.5),
    ],
    rows: changes
      .slice(0, mostFigures)
      .map((change) => [
        cell(changedFigure(change, text)),
        cell(figures.day(change.on)),
        cell(figures.value(change.before, change.unit)),
        { text: figures.value(change.after, change.unit), strong: true },
        cell(differenceWords(change.difference, change.unit, text, figures, [change.before, change.after])),
      ]),
  };
}

/** Since when, for sure, and what was behind it: as the screen tells it. */
function causeLines({ figures, text }: ReportContext, change: Change, { interval }: ChangeMoment): string[] {
  const begin = beginInWords(interval, text, figures);
  const why = explanationLines(change, text, figures);
  const causes = causesOfChange(change, text, figures);
  if (why.length > 0 || causes === '') return [...(begin ? [begin] : []), ...why];
  return [
    ...(begin ? [begin] : []),
    text.say('report.changes.causes', { causes }),
    text.say('changes.rest', {
      explained: figures.pointsInWords(explainedOf(change)),
      difference: figures.pointsInWords(printedChange(change)),
    }),
  ];
}

/** The moment that tells most: with causes first, then the one at which most figures changed. */
const byWeight = (a: ChangeMoment, b: ChangeMoment) =>
  Number(Boolean(b.changes[0].explained)) - Number(Boolean(a.changes[0].explained)) || b.changes.length - a.changes.length;

/** What changed and when; nothing when no change was shown. */
export function changesSection(context: ReportContext): Section | null {
  const { assessment, figures, text, words } = context;
  const { changes } = assessment;
  const [first, ...others] = changes
    ? momentsOf(changes)
        .filter((moment) => !isSmallMoment(moment))
        .sort(byWeight)
    : [];
  if (!changes || !first) return null;
  const [lead] = first.changes;
  const footer = words.footer({
    files: filesOf(lead.evidence),
    definition: lead.metric,
    period: lead.evidence[0]?.filters.period ?? assessment.client.period,
    n: lead.points_before + lead.points_after,
    counted: lead.grain === 'day' ? 'days' : 'rows',
  });
  const chart = changeSeries(
    lead,
    {
      title: changeSentence(lead, text, figures),
      metric: metricName(text, lead.metric),
      measured: text.say('changes.measured'),
      level: text.say('changes.level'),
      footer,
    },
    words,
  );
  const table: Block = { kind: 'table', table: figuresTable(context, first.changes) };
  const later = others.slice(0, mostMoments).map((moment) => momentSentence(moment, text, figures));
  return {
    id: 'changes',
    title: momentSentence(first, text, figures).replace(/\.$/, ''),
    part: 'main',
    main: chart ? [{ kind: 'chart', chart }] : [table],
    side: [
      ...(chart ? [table] : []),
      { kind: 'bullets', heading: text.say('report.how_to_read'), lines: [...causeLines(context, lead, first), text.say('changes.not')] },
      ...(later.length > 0 ? [{ kind: 'bullets' as const, heading: text.say('report.changes.others'), lines: later }] : []),
    ],
    footer,
    notes: text.say('report.notes.changes'),
    onSlides: true,
  };
}
