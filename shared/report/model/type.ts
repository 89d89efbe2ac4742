import type { ServiceTypeResult } from '../../schema';
import { axisNames } from '../../schema';
import { featureFigure } from '../../text/finding-words/service-type';
import { filesFooter, listed, type ReportContext } from './context';
import { cell, left, type ReportTable, right, type Section } from './types';

const mostMoves = 4;

function axesTable({ figures, text }: ReportContext, type: ServiceTypeResult): ReportTable {
  const rows = axisNames.flatMap((axis) => type.axes[axis].features.map((feature) => ({ axis, ...feature })));
  return {
    columns: [
      left(text.say('type.axis'), 1.3),
      left(text.say('type.feature'), 2.4),
      right(text.say('type.value'), 1),
      right(text.say('type.low_to'), 1.1),
      right(text.say('type.high_from'), 1.1),
      left(text.say('type.level'), 1.2),
    ],
    rows: rows
      .filter(({ value }) => value !== null)
      .map((row) => [
        cell(text.say(`axis.${row.axis}`)),
        cell(text.say(`type_feature.${row.feature}`)),
        { text: featureFigure(row.feature, row.value, figures), strong: true },
        cell(featureFigure(row.feature, row.low, figures)),
        cell(featureFigure(row.feature, row.high, figures)),
        cell(text.say(`axis_level.${row.level}`)),
      ]),
  };
}

/** Which of the four types the client is, by which limits, and what would move it; nothing while no type fits. */
export function typeSection(context: ReportContext): Section | null {
  const { assessment, figures, text } = context;
  const { type } = assessment;
  if (!type || type.called === null || type.called === 'mixed') return null;
  const own = type.reasons.filter((reason) => reason.type === type.called);
  const [nearest] = type.nearest;
  const moves = type.moves.filter((move) => move.type === nearest?.type).slice(0, mostMoves);
  const name = text.say(`service_type.${type.called}`);
  return {
    id: 'type',
    title: text.say('report.type.title', {
      type: name.toLowerCase(),
      all: own.length,
      conditions: listed(
        context,
        own.map(({ condition }) => text.sayOr(`type_condition.${condition}`, condition.replaceAll('_', ' '))),
      ),
    }),
    part: 'main',
    main: [{ kind: 'table', table: axesTable(context, type) }],
    side: [
      ...(nearest && moves.length > 0
        ? [
            {
              kind: 'bullets' as const,
              heading: text.say('report.type.nearest', { type: text.say(`service_type.${nearest.type}`).toLowerCase() }),
              lines: moves.map(({ feature, from, to }) =>
                text.say('report.type.move', {
                  feature: text.say(`type_feature.${feature}`),
                  from: featureFigure(feature, from, figures),
                  to: featureFigure(feature, to, figures),
                }),
              ),
            },
          ]
        : []),
      { kind: 'bullets', heading: text.say('report.how_to_read'), lines: [text.say('type.lead'), text.say('type.not')] },
    ],
    footer: filesFooter(
      context,
      'type',
      assessment.channels.reduce((sum, { contacts }) => sum + contacts, 0),
    ),
    notes: text.say('report.notes.type'),
    onSlides: true,
  };
}
