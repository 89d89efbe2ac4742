import type { Evidence, Kpi } from '../../schema';
import { filesFooter, type ReportContext } from '../model/context';
import { metricName } from '../model/kpis';
import { alarmSentence } from '../model/sources';
import type { Format, SheetPlan, SheetValue } from './sheet';

const formatOf: Readonly<Record<Kpi['unit'], Format>> = {
  ratio: 'percent',
  count: 'count',
  seconds: 'time',
  points: 'points',
  score: 'decimal',
  agents: 'decimal',
  euro: 'euro',
  nps: 'decimal',
};
const inUnit = (value: number | null, unit: Kpi['unit']): SheetValue => ({ value, format: formatOf[unit] });

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
        text.sayOr(`definition.${kpi.definition}`, metricName(context, kpi.metric)),
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

const evidenceText = ({ text, formats }: ReportContext, evidence: readonly Evidence[]) =>
  evidence
    .flatMap(({ sources }) => sources)
    .map(({ file, sheet, first_row, last_row }) =>
      text.say('report.evidence', {
        file: sheet ? `${file} (${sheet})` : file,
        first: formats.number(first_row),
        last: formats.number(last_row),
      }),
    )
    .join('; ');

/** Every advice with an owner and a state to fill in: the start of the next visit. */
export function adviceSheet(context: ReportContext): SheetPlan[] {
  const { assessment, text } = context;
  if (assessment.advice.length === 0) return [];
  const wide = (header: Parameters<typeof text.say>[0], width: number) => ({ header: text.say(header), format: 'wrapped' as const, width });
  return [
    {
      name: text.say('report.workbook.advice'),
      title: text.say('report.workbook.advice'),
      footer: text.say('report.advice.definition'),
      columns: [
        { header: text.say('report.column.number'), format: 'count', width: 6 },
        wide('report.column.role', 14),
        wide('report.column.advice', 34),
        wide('report.column.observation', 44),
        wide('report.column.cause', 40),
        wide('report.column.what', 44),
        wide('report.column.who', 22),
        wide('report.column.when', 22),
        wide('report.column.effect', 36),
        wide('report.column.effort', 13),
        wide('report.column.status', 10),
        wide('report.column.evidence', 48),
      ],
      rows: assessment.advice.flatMap((advice) =>
        advice.actions.map(({ what, who, when }): SheetValue[] => [
          advice.priority,
          text.say('report.role', { role: advice.role }),
          advice.title,
          advice.observation,
          advice.cause,
          what,
          who,
          when,
          advice.effect,
          text.say('report.effort', { effort: advice.effort }),
          text.say('report.status.open'),
          evidenceText(context, advice.evidence),
        ]),
      ),
    },
  ];
}

function readSheet(context: ReportContext): SheetPlan {
  const { assessment, text } = context;
  return {
    name: text.say('report.workbook.sources'),
    title: text.say('report.workbook.sources'),
    footer: text.say('report.sources.definition'),
    columns: [
      { header: text.say('report.column.file'), format: 'text', width: 40 },
      { header: text.say('report.column.sheet'), format: 'text', width: 24 },
      { header: text.say('report.column.fact'), format: 'text', width: 34 },
      { header: text.say('report.column.system'), format: 'text', width: 18 },
      { header: text.say('report.column.header_row'), format: 'count', width: 10 },
      { header: text.say('report.column.read'), format: 'count', width: 12 },
      { header: text.say('report.column.loaded'), format: 'count', width: 12 },
      { header: text.say('report.column.rejected'), format: 'count', width: 12 },
      { header: text.say('report.column.skipped'), format: 'count', width: 13 },
      { header: text.say('report.column.from'), format: 'date', width: 12 },
      { header: text.say('report.column.to'), format: 'date', width: 12 },
    ],
    rows: assessment.sources.map((source) => [
      source.file,
      source.sheet,
      source.fact === null ? text.say('report.sources.no_fact') : text.sayOr(`report.fact.${source.fact}`, source.fact),
      source.system,
      source.header_row,
      source.rows_read,
      source.rows_loaded,
      source.rows_rejected,
      source.rows_skipped,
      source.period?.[0] ?? null,
      source.period?.[1] ?? null,
    ]),
  };
}

/** How each column was read; without example cells, which may hold names. */
function columnsSheet(context: ReportContext): SheetPlan {
  const { assessment, text } = context;
  return {
    name: text.say('report.workbook.columns'),
    title: text.say('report.workbook.columns'),
    footer: text.say('report.sources.definition'),
    columns: [
      { header: text.say('report.column.file'), format: 'text', width: 40 },
      { header: text.say('report.column.sheet'), format: 'text', width: 24 },
      { header: text.say('report.column.header'), format: 'text', width: 30 },
      { header: text.say('report.column.field'), format: 'text', width: 26 },
      { header: text.say('report.column.unit'), format: 'text', width: 20 },
      { header: text.say('report.column.confidence'), format: 'percent', width: 12 },
    ],
    rows: assessment.sources.flatMap(({ file, sheet, columns }) =>
      columns.map((column): SheetValue[] => [
        file,
        sheet,
        column.header,
        column.field ?? text.say('report.left_out'),
        column.unit,
        column.field === null ? null : column.confidence,
      ]),
    ),
  };
}

function alarmSheet(context: ReportContext): SheetPlan[] {
  const { assessment, text } = context;
  const alarms = assessment.sources.flatMap(({ alarms: some }) => some);
  if (alarms.length === 0) return [];
  return [
    {
      name: text.say('report.workbook.alarms'),
      title: text.say('report.alarms.title', { count: alarms.length }),
      footer: text.say('report.sources.definition'),
      columns: [
        { header: text.say('report.column.severity'), format: 'text', width: 16 },
        { header: text.say('report.column.file'), format: 'text', width: 40 },
        { header: text.say('report.column.sheet'), format: 'text', width: 24 },
        { header: text.say('report.column.alarm'), format: 'wrapped', width: 90 },
      ],
      rows: alarms.map((alarm) => [
        text.say('report.severity', { severity: alarm.severity }),
        alarm.where.file,
        alarm.where.sheet,
        alarmSentence(context, alarm),
      ]),
    },
  ];
}

/** What was read of each file, how each column was understood, and the remarks. */
export const sourceSheets = (context: ReportContext): SheetPlan[] =>
  context.assessment.sources.length ? [readSheet(context), columnsSheet(context), ...alarmSheet(context)] : [];
