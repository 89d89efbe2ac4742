import type { Alarm } from '../../contract';
import { alarmValues } from '../../text/alarm-values';
import { filesFooter, type ReportContext } from './context';
import { cell, left, right, type Section } from './types';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const weight = { stop: 0, warning: 1, note: 2 };
const bySeverity = (a: Alarm, b: Alarm) => weight[a.severity] - weight[b.severity];

/** What was read, loaded, rejected and skipped of each file. */
export function sourcesSection(context: ReportContext): Section | null {
  const { assessment, formats, text } = context;
  const { sources } = assessment;
  const remarks = sources.flatMap(({ alarms }) => alarms).sort(bySeverity);
  if (sources.length === 0) return null;
  const read = sum(sources.map(({ rows_read }) => rows_read));
  const rejected = sum(sources.map(({ rows_rejected }) => rows_rejected));
  return {
    id: 'sources',
    title: text.say('report.sources.title', {
      files: new Set(sources.map(({ file }) => file)).size,
      read: formats.number(read),
      count: rejected,
      rejected: formats.number(rejected),
    }),
    part: 'appendix',
    main: [
      {
        kind: 'table',
        table: {
          columns: [
            left(text.say('report.column.file'), 3.4),
            left(text.say('report.column.fact'), 2.2),
            right(text.say('report.column.read'), 1),
            right(text.say('report.column.loaded'), 1),
            right(text.say('report.column.rejected'), 1.1),
            right(text.say('report.column.skipped'), 1.2),
          ],
          rows: sources.map((source) => [
            cell(source.sheet ? `${source.file} (${source.sheet})` : source.file),
            cell(source.fact ? text.sayOr(`report.fact.${source.fact}`, source.fact) : text.say('report.sources.no_fact')),
            cell(formats.number(source.rows_read)),
            cell(formats.number(source.rows_loaded)),
            cell(formats.number(source.rows_rejected), source.rows_rejected > 0 ? 'warning' : undefined),
            cell(formats.number(source.rows_skipped)),
          ]),
        },
      },
    ],
    side: remarks.length
      ? [
          {
            kind: 'bullets',
            heading: text.say('report.sources.remarks'),
            lines: remarks.slice(0, 4).map((alarm) => alarmSentence(context, alarm)),
          },
        ]
      : [],
    footer: filesFooter(context, text.say('report.sources.definition'), read, 'rows'),
    notes: text.say('report.notes.sources'),
    onSlides: true,
  };
}

/** An alarm as a sentence; its code with its values when this version has no sentence for it. */
export function alarmSentence({ text }: Pick<ReportContext, 'text'>, { code, values, where }: Alarm): string {
  const known = { file: where.file, sheet: where.sheet ?? '', column: where.column ?? '', ...alarmValues(text, values) };
  try {
    return text.sayOr(`alarm.${code}`, text.say('report.alarms.unknown', { code: code.replaceAll('_', ' ') }), known);
  } catch {
    // A value that the sentence wants is not in the data: the code itself is still worth more than nothing.
    return text.say('report.alarms.unknown', { code: code.replaceAll('_', ' ') });
  }
}

/** Warnings about the files, the serious ones first. */
export function alarmsSection(context: ReportContext): Section | null {
  const { assessment, text } = context;
  const alarms = assessment.sources.flatMap(({ alarms: some }) => some).sort(bySeverity);
  if (alarms.length === 0) return null;
  return {
    id: 'alarms',
    title: text.say('report.alarms.title', { count: alarms.length }),
    part: 'appendix',
    main: [
      {
        kind: 'table',
        table: {
          columns: [
            left(text.say('report.column.severity'), 1),
            left(text.say('report.column.file'), 2),
            left(text.say('report.column.alarm'), 5),
          ],
          rows: alarms.map((alarm) => [
            cell(text.say('report.severity', { severity: alarm.severity }), alarm.severity === 'note' ? 'muted' : 'warning'),
            cell(alarm.where.file),
            cell(alarmSentence(context, alarm)),
          ]),
        },
      },
    ],
    side: [],
    footer: filesFooter(context, text.say('report.sources.definition'), sum(assessment.sources.map(({ rows_read }) => rows_read)), 'rows'),
    notes: text.say('report.notes.alarms'),
    onSlides: false,
  };
}
