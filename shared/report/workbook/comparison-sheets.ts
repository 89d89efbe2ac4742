import { momentsOf } from '../../charts';
import { axisNames } from '../../schema';
import { changedFigure } from '../../text/finding-words/changes';
import { featureFigure } from '../../text/finding-words/service-type';
import { metricName } from '../../text/metric-words';
import { comparedFigure } from '../model/benchmark';
import { filesFooter, filesOf, type ReportContext } from '../model/context';
import { differenceIn, inUnit } from './in-unit';
import type { SheetPlan, SheetValue } from './sheet';

/** Every change by moment, with its values before and after. */
export function changesSheet(context: ReportContext): SheetPlan[] {
  const { assessment, text, words } = context;
  const { changes } = assessment;
  if (!changes || changes.found.length === 0) return [];
  const rows = momentsOf(changes).flatMap((moment, index) =>
    moment.changes.map((change): SheetValue[] => [
      index + 1,
      changedFigure(change, text),
      change.on,
      text.say(change.kind === 'shift' ? 'changes.kind_shift' : 'changes.kind_day'),
      inUnit(change.before, change.unit),
      inUnit(change.after, change.unit),
      differenceIn(change.difference, change.unit),
      differenceIn(change.interval[0], change.unit),
      differenceIn(change.interval[1], change.unit),
      change.points_before,
      change.points_after,
      change.provisional ? text.say('changes.provisional') : null,
      filesOf(change.evidence).join(', '),
    ]),
  );
  return [
    {
      name: text.say('report.workbook.changes'),
      title: text.say('changes.moments', { moments: momentsOf(changes).length, count: changes.found.length, series: changes.series }),
      footer: words.footer({
        files: filesOf(changes.found.flatMap(({ evidence }) => evidence)),
        definition: text.say('changes.found_lead').replace(/\.$/, ''),
        period: assessment.client.period,
        n: changes.series,
        counted: 'rows',
      }),
      columns: [
        { header: text.say('report.changes.moment'), format: 'count', width: 10 },
        { header: text.say('changes.figure'), format: 'text', width: 42 },
        { header: text.say('changes.when'), format: 'date', width: 12 },
        { header: text.say('changes.kind'), format: 'text', width: 12 },
        { header: text.say('changes.before'), format: 'decimal', width: 12 },
        { header: text.say('changes.after'), format: 'decimal', width: 12 },
        { header: text.say('changes.difference'), format: 'decimal', width: 12 },
        { header: text.say('chart.axis.low'), format: 'decimal', width: 16 },
        { header: text.say('chart.axis.high'), format: 'decimal', width: 16 },
        { header: text.say('report.changes.points_before'), format: 'count', width: 12 },
        { header: text.say('report.changes.points_after'), format: 'count', width: 12 },
        { header: text.say('report.column.reason'), format: 'text', width: 14 },
        { header: text.say('report.column.source'), format: 'text', width: 40 },
      ],
      rows,
    },
  ];
}

/** Every published figure beside the client's own, also those that do not compare, each with its letter, reservations and warning. */
function publishedSheet(context: ReportContext): SheetPlan[] {
  const { assessment, text } = context;
  const rows = assessment.benchmark ?? [];
  if (rows.length === 0) return [];
  return [
    {
      name: text.say('report.workbook.benchmark'),
      title: text.say('comparison.published'),
      footer: filesFooter(context, text.say('report.benchmark.definition'), Math.max(...rows.map(({ n }) => n))),
      columns: [
        { header: text.say('comparison.metric'), format: 'text', width: 36 },
        { header: text.say('comparison.own'), format: 'decimal', width: 13 },
        { header: text.say('report.column.n'), format: 'count', width: 11 },
        { header: text.say('comparison.reference'), format: 'decimal', width: 14 },
        { header: text.say('report.column.from'), format: 'decimal', width: 11 },
        { header: text.say('report.column.to'), format: 'decimal', width: 11 },
        { header: text.say('comparison.difference'), format: 'decimal', width: 12 },
        { header: text.say('comparison.grade'), format: 'text', width: 14 },
        { header: text.say('comparison.reservations'), format: 'wrapped', width: 50 },
        { header: text.say('report.benchmark.warning'), format: 'wrapped', width: 50 },
        { header: text.say('comparison.source'), format: 'text', width: 34 },
        { header: text.say('comparison.population'), format: 'text', width: 34 },
        { header: text.say('comparison.year'), format: 'text', width: 8 },
      ],
      rows: rows.map((row) => [
        comparedFigure(context, row),
        inUnit(row.value, row.unit),
        row.n,
        inUnit(row.reference.value, row.unit),
        inUnit(row.reference.low, row.unit),
        inUnit(row.reference.high, row.unit),
        row.reference.grade === 'D' ? null : differenceIn(row.difference, row.unit),
        row.reference.grade,
        row.reference.reservations.map((id) => text.sayOr(`reservation.${id}`, id.replaceAll('_', ' '))).join('; '),
        row.reference.warning === null ? null : text.sayOr(`benchmark_warning.${row.reference.warning}`, row.reference.warning),
        row.reference.source,
        row.reference.population,
        row.reference.year === null ? null : String(row.reference.year),
      ]),
    },
  ];
}

/** The client among the other clients of the workspace; no client is named. */
function peersSheet(context: ReportContext): SheetPlan[] {
  const { assessment, text } = context;
  const peers = assessment.benchmark_comparison?.peers ?? [];
  if (peers.length === 0) return [];
  return [
    {
      name: text.say('report.workbook.peers'),
      title: text.say('report.benchmark.peers'),
      footer: filesFooter(context, text.say('report.benchmark.definition'), Math.max(...peers.map(({ n }) => n))),
      columns: [
        { header: text.say('comparison.metric'), format: 'text', width: 40 },
        { header: text.say('comparison.own'), format: 'decimal', width: 13 },
        { header: text.say('report.benchmark.median'), format: 'decimal', width: 18 },
        { header: text.say('report.benchmark.percentile'), format: 'percent', width: 13 },
        { header: text.say('report.benchmark.clients'), format: 'count', width: 10 },
      ],
      rows: peers.map((peer) => [
        metricName(text, peer.metric),
        inUnit(peer.value, peer.unit),
        inUnit(peer.median, peer.unit),
        peer.percentile,
        peer.n,
      ]),
    },
  ];
}

/** Every axis of the compass with its features and limits. */
function typeSheet(context: ReportContext): SheetPlan[] {
  const { assessment, figures, text } = context;
  const { type } = assessment;
  if (!type) return [];
  const called = type.called === null || type.called === 'mixed' ? text.say('type.mixed') : text.say(`service_type.${type.called}`);
  return [
    {
      name: text.say('report.workbook.type'),
      title: `${text.say('type.title')} ${called}`,
      footer: `${text.say('type.lead')} ${text.say(`type_thresholds.${type.thresholds ?? 'shipped'}`)}`,
      columns: [
        { header: text.say('type.axis'), format: 'text', width: 18 },
        { header: text.say('type.feature'), format: 'text', width: 40 },
        { header: text.say('type.value'), format: 'text', width: 14 },
        { header: text.say('type.low_to'), format: 'text', width: 14 },
        { header: text.say('type.high_from'), format: 'text', width: 14 },
        { header: text.say('type.level'), format: 'text', width: 16 },
      ],
      rows: axisNames.flatMap((axis) =>
        type.axes[axis].features.map(({ feature, value, low, high, level }) => [
          text.say(`axis.${axis}`),
          text.say(`type_feature.${feature}`),
          featureFigure(feature, value, figures),
          featureFigure(feature, low, figures),
          featureFigure(feature, high, figures),
          text.say(`axis_level.${level}`),
        ]),
      ),
    },
  ];
}

export const comparisonSheets = (context: ReportContext): SheetPlan[] => [
  ...publishedSheet(context),
  ...peersSheet(context),
  ...typeSheet(context),
];
