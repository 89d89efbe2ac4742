import type { Kpi } from '../../schema';
import { definitionOf } from '../../text/chart-words';
import { filesFooter, type ReportContext } from '../model/context';
import { metricName } from '../model/kpis';
import { inUnit } from './in-unit';
import type { SheetPlan, SheetValue } from './sheet';

/** Where a figure holds: queue, team, channel, weekday; never an agent. */
function scopeOf({ formats, text, words }: ReportContext, { scope }: Kpi): string {
  const parts = [
    scope.queue,
    scope.team,
    scope.channel && words.channel(scope.channel as Parameters<typeof words.channel>[0]),
    scope.site,
    scope.weekday && formats.weekday(scope.weekday),
    scope.time_of_day,
    scope.date && formats.date(scope.date),
    scope.week,
  ].filter((part) => part !== undefined && part !== '');
  return parts.length ? parts.join(', ') : text.say('report.scope.all');
}

/** Every key figure that is not of a single agent. */
export function kpiSheet(context: ReportContext): SheetPlan[] {
  const { assessment, text } = context;
  const kpis = assessment.kpis.filter(({ scope }) => scope.agent === undefined);
  if (kpis.length === 0) return [];
  return [
    {
      name: text.say('report.workbook.kpis'),
      title: text.say('report.workbook.kpis'),
      footer: filesFooter(context, text.say('report.kpis.definition'), Math.max(...kpis.map(({ n }) => n))),
      columns: [
        { header: text.say('report.column.metric'), format: 'text', width: 46 },
        { header: text.say('report.column.scope'), format: 'text', width: 26 },
        { header: text.say('report.column.value'), format: 'decimal', width: 13 },
        { header: text.say('chart.axis.low'), format: 'decimal', width: 14 },
        { header: text.say('chart.axis.high'), format: 'decimal', width: 14 },
        { header: text.say('report.column.n'), format: 'count', width: 11 },
        { header: text.say('report.column.from'), format: 'date', width: 12 },
        { header: text.say('report.column.to'), format: 'date', width: 12 },
        { header: text.say('report.column.source'), format: 'text', width: 40 },
        { header: text.say('report.column.definition'), format: 'text', width: 70 },
      ],
      rows: kpis.map((kpi) => [
        metricName(context, kpi.metric),
        scopeOf(context, kpi),
        inUnit(kpi.value, kpi.unit),
        inUnit(kpi.interval?.[0] ?? null, kpi.unit),
        inUnit(kpi.interval?.[1] ?? null, kpi.unit),
        kpi.n,
        kpi.scope.period?.[0] ?? null,
        kpi.scope.period?.[1] ?? null,
        [...new Set(kpi.sources.map(({ file }) => file))].join(', '),
        definitionOf(text, kpi.definition, () => metricName(context, kpi.metric)),
      ]),
    },
  ];
}

/** Every team on every metric. */
export function teamsSheet(context: ReportContext): SheetPlan[] {
  const { assessment, text, words } = context;
  if (assessment.teams.length === 0) return [];
  return [
    {
      name: text.say('report.workbook.teams'),
      title: text.say('report.workbook.teams'),
      footer: text.say('report.teams.read'),
      columns: [
        { header: text.say('chart.axis.team'), format: 'text', width: 20 },
        { header: text.say('report.column.metric'), format: 'text', width: 22 },
        { header: text.say('report.column.raw'), format: 'decimal', width: 11 },
        { header: text.say('report.column.adjusted'), format: 'decimal', width: 13 },
        { header: text.say('report.column.shrunken'), format: 'decimal', width: 18 },
        { header: text.say('chart.axis.low'), format: 'decimal', width: 14 },
        { header: text.say('chart.axis.high'), format: 'decimal', width: 14 },
        { header: text.say('report.column.n'), format: 'count', width: 11 },
        { header: text.say('report.column.reliability'), format: 'decimal', width: 15 },
        { header: text.say('chart.axis.verdict'), format: 'text', width: 24 },
        { header: text.say('report.column.reason'), format: 'text', width: 40 },
      ],
      rows: assessment.teams.flatMap(({ team, metrics }) =>
        metrics.map((metric): SheetValue[] => [
          team,
          words.metric(metric.metric),
          inUnit(metric.raw, metric.unit),
          inUnit(metric.adjusted, metric.unit),
          inUnit(metric.shrunken, metric.unit),
          inUnit(metric.interval?.[0] ?? null, metric.unit),
          inUnit(metric.interval?.[1] ?? null, metric.unit),
          metric.n,
          metric.reliability,
          words.verdict(metric.verdict),
          metric.because === null
            ? null
            : text.sayOr(`because.${metric.because}`, text.sayOr(`grade.${metric.because}`, metric.because.replaceAll('_', ' '))),
        ]),
      ),
    },
  ];
}
