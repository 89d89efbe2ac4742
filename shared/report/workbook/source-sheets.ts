import type { ReportContext } from '../model/context';
import { alarmSentence } from '../model/sources';
import type { SheetPlan, SheetValue } from './sheet';

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
