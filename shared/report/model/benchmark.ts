import type { BenchmarkComparison, PeerOfMetric } from '../../schema';
import { publishedDifference } from '../../text/finding-words/benchmark';
import { metricName } from '../../text/metric-words';
import { filesFooter, type ReportContext } from './context';
import { clientKpis } from './kpis';
import { cell, left, type ReportTable, right, type Section } from './types';

/** A figure of the client with the channel it is about. */
export function comparedFigure({ text, words }: Pick<ReportContext, 'text' | 'words'>, { metric, scope }: BenchmarkComparison): string {
  const channel = scope.channel ? words.channel(scope.channel as Parameters<typeof words.channel>[0]) : null;
  return channel ? text.say('changes.in_scope', { metric: metricName(text, metric), scope: channel }) : metricName(text, metric);
}

/** The published figure as printed: one value, or the range. */
export function publishedFigure(
  { figures, text }: Pick<ReportContext, 'figures' | 'text'>,
  { reference, unit }: BenchmarkComparison,
): string {
  if (reference.value !== null) return figures.value(reference.value, unit);
  return text.say('comparison.between', { low: figures.value(reference.low, unit), high: figures.value(reference.high, unit) });
}

type Compared = BenchmarkComparison & { readonly difference: number };
const isCompared = (row: BenchmarkComparison): row is Compared =>
  row.difference !== null && row.reference.grade !== 'D' && row.metric !== notHere;

function publishedTable(context: ReportContext, rows: readonly Compared[]): ReportTable {
  const { figures, text } = context;
  return {
    columns: [
      left(text.say('comparison.metric'), 2),
      right(text.say('comparison.own'), 0.9),
      right(text.say('comparison.reference'), 1),
      right(text.say('comparison.difference'), 1.2),
      left(text.say('comparison.grade'), 1),
      left(text.say('comparison.reservations'), 3),
    ],
    rows: rows.map((row) => [
      cell(comparedFigure(context, row)),
      { text: figures.value(row.value, row.unit), strong: true },
      cell(publishedFigure(context, row)),
      cell(publishedDifference(row, text, figures)),
      cell(row.reference.grade),
      cell(row.reference.reservations.map((id) => text.sayOr(`reservation.${id}`, id.replaceAll('_', ' '))).join('; ') || '–'),
    ]),
  };
}

function peersTable({ figures, text }: ReportContext, peers: readonly PeerOfMetric[]): ReportTable {
  return {
    caption: text.say('report.benchmark.peers'),
    columns: [
      left(text.say('comparison.metric'), 2.4),
      right(text.say('comparison.own'), 1),
      right(text.say('report.benchmark.median'), 1.2),
      right(text.say('report.benchmark.percentile'), 1.4),
      right(text.say('report.benchmark.clients'), 1),
    ],
    rows: peers.map((peer) => [
      cell(metricName(text, peer.metric)),
      { text: figures.value(peer.value, peer.unit), strong: true },
      cell(figures.value(peer.median, peer.unit)),
      cell(figures.percent(peer.percentile, 0)),
      cell(figures.count(peer.n)),
    ]),
  };
}

/** Fewer figures than this make no headline of "so many are better". */
const fewestJudged = 3;
/** How many channels were handed over says nothing about how many a client has, let alone how well it does: it stands in the workbook only. */
const notHere = 'channels_used';

/** The message: how many figures are better than among the other clients; else the figure that compares best with a published one. */
function titleOf(context: ReportContext, compared: readonly Compared[], peers: readonly PeerOfMetric[]): string {
  const { figures, text } = context;
  // The six formulas of the service level are one figure here.
  const judged = peers.filter(
    ({ higher_is_better, metric }) => higher_is_better !== null && (!metric.startsWith('sl.') || metric === 'sl.offered'),
  );
  if (judged.length >= fewestJudged)
    return text.say('report.benchmark.title_judged', {
      better: judged.filter(({ higher_is_better, value, median }) => (higher_is_better ? value > median : value < median)).length,
      all: judged.length,
      n: Math.max(...judged.map(({ n }) => n)),
    });
  const [peer] = peers;
  const [first] = compared;
  if (first)
    return text.say('report.benchmark.title', {
      metric: comparedFigure(context, first),
      value: figures.value(first.value, first.unit),
      reference: publishedFigure(context, first),
      grade: first.reference.grade,
    });
  if (!peer) return text.say('report.contents.benchmark');
  return text.say('report.benchmark.title_peers', {
    metric: metricName(text, peer.metric),
    value: figures.value(peer.value, peer.unit),
    median: figures.value(peer.median, peer.unit),
    n: peer.n,
  });
}

const gradeOrder = { A: 0, B: 1, C: 2, D: 3 };

/** The client beside published figures that compare, and beside other clients; nothing when no figure compares. */
export function benchmarkSection(context: ReportContext): Section | null {
  const { assessment, text } = context;
  const compared = (assessment.benchmark ?? [])
    .filter(isCompared)
    .sort((a, b) => gradeOrder[a.reference.grade] - gradeOrder[b.reference.grade] || b.n - a.n);
  const peers = assessment.benchmark_comparison?.peers ?? [];
  const [first] = compared;
  const [peer] = peers;
  const notCompared = (assessment.benchmark ?? []).filter(({ metric }) => metric !== notHere).length - compared.length;
  if (!first && !peer) return null;
  const contacts = clientKpis(assessment.kpis).find(({ metric }) => metric === 'contacts')?.n ?? assessment.service_level?.offered ?? 0;
  return {
    id: 'benchmark',
    title: titleOf(context, compared, peers),
    part: 'main',
    main: [
      ...(peers.length > 0 ? [{ kind: 'table' as const, table: peersTable(context, peers) }] : []),
      ...(compared.length > 0 ? [{ kind: 'table' as const, table: publishedTable(context, compared) }] : []),
    ],
    side: [
      {
        kind: 'bullets',
        heading: text.say('report.how_to_read'),
        lines: [
          text.say('comparison.not'),
          ...(notCompared > 0 ? [text.say('report.benchmark.left_out', { count: notCompared })] : []),
          ...(peers.length === 0 ? [text.say('comparison.no_peers_why')] : []),
        ],
      },
    ],
    footer: filesFooter(context, text.say('report.benchmark.definition'), contacts),
    notes: text.say('report.notes.benchmark'),
    onSlides: true,
  };
}
