import { channelShares, inSentence, serviceLevelFooter } from '../../charts';
import type { Alarm } from '../../contract';
import { alarmValues } from '../../text/alarm-values';
import { filesFooter, type ReportContext } from './context';
import { cell, left, right, type Section } from './types';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

const weight = { stop: 0, warning: 1, note: 2 };
const bySeverity = (a: Alarm, b: Alarm) => weight[a.severity] - weight[b.severity];

/** The six definitions on the same counts, the client's own marked. */
export function definitionsSection(context: ReportContext): Section | null {
  const { assessment, formats, text, words } = context;
  const level = assessment.service_level;
  const known = level?.definitions.filter(({ value }) => value !== null) ?? [];
  if (!level || known.length === 0) return null;
  const values = known.map(({ value }) => value ?? 0);
  const own = level.client_definition;
  const use = (definition: string) => [...(definition === level.definition ? ['ours'] : []), ...(definition === own ? ['client'] : [])];
  return {
    id: 'definitions',
    title: text.say('report.definitions.title', {
      count: known.length,
      low: formats.percent(Math.min(...values)),
      high: formats.percent(Math.max(...values)),
    }),
    part: 'appendix',
    main: [
      {
        kind: 'table',
        table: {
          columns: [
            left(text.say('report.column.definition'), 4),
            right(text.say('report.column.service_level'), 1),
            left(text.say('report.column.use'), 2.6),
          ],
          rows: known.map(({ definition, value }) => [
            cell(words.definition(definition)),
            { text: formats.percent(value ?? 0), strong: definition === level.definition },
            cell(
              use(definition)
                .map((one) => text.say('report.definitions.use', { use: one }))
                .join('; '),
            ),
          ]),
        },
      },
    ],
    side: [
      {
        kind: 'bullets',
        lines: [
          text.say('report.definitions.own', { known: own ? 'yes' : 'no' }),
          text.say('report.definitions.clock', { seconds: formats.number(level.threshold_s) }),
          text.say('report.definitions.target', { target: formats.percent(level.target, 0), source: level.target_source ?? 'assumed' }),
        ],
      },
    ],
    footer: serviceLevelFooter(level, words),
    notes: text.say('report.notes.definitions'),
    onSlides: true,
  };
}

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

/** Marks an analysis that this version does not have; no file of the client would unlock it. */
const noFileHelps = 'later_version';

/** What cannot be said yet, and which file would unlock it. */
export function missingSection(context: ReportContext): Section | null {
  const { assessment, text } = context;
  const missing = assessment.missing.filter(({ unlocks }) => unlocks !== noFileHelps);
  if (missing.length === 0) return null;
  return {
    id: 'missing',
    title: text.say('report.missing.title', { count: missing.length }),
    part: 'main',
    main: [
      {
        kind: 'table',
        table: {
          columns: [
            left(text.say('report.column.question'), 3),
            left(text.say('report.column.ask'), 4),
            left(text.say('report.column.gain'), 4),
          ],
          rows: missing.map(({ analysis, needs, unlocks }) => [
            {
              text: text.sayOr(`missing.${analysis}`, text.sayOr(`report.analysis.${analysis}`, analysis.replaceAll('_', ' '))),
              strong: true,
            },
            cell(text.sayOr(`report.ask.${needs}`, text.say('report.ask.other'))),
            cell(text.sayOr(`unlocks.${unlocks}`, '–')),
          ]),
        },
      },
    ],
    side: [],
    footer: '',
    notes: text.say('report.notes.missing'),
    onSlides: true,
  };
}

/** Switching below half a percent is no pattern to report. */
const leastSwitching = 0.005;

/** Through which channels customers come. */
export function channelsSection(context: ReportContext): Section | null {
  const { assessment, text, words } = context;
  const footing = {
    files: [...new Set(assessment.sources.map(({ file }) => file))],
    definition: text.say('report.channels.definition'),
    period: assessment.client.period,
    n: sum(assessment.channels.map(({ contacts }) => contacts)),
    counted: 'contacts' as const,
  };
  const chart = channelShares(assessment.channels, footing, words);
  if (!chart) return null;
  const lines = assessment.channels.flatMap(({ channel, switching }) =>
    switching
      .filter(({ rate }) => rate >= leastSwitching)
      .map(({ to, rate }) =>
        text.say('report.channels.switching', {
          from: inSentence(words.channel(channel)),
          to: inSentence(words.channel(to)),
          rate: context.formats.percent(rate),
        }),
      ),
  );
  const side = lines.length ? [{ kind: 'bullets' as const, lines }] : [];
  return {
    id: 'channels',
    title: chart.title,
    part: 'main',
    main: [{ kind: 'chart', chart }],
    side,
    footer: chart.footer,
    notes: text.say('report.notes.channels'),
    onSlides: false,
  };
}

/** The method in plain words, with what it cannot say. */
export function methodSection({ text }: ReportContext): Section {
  const steps = ['plan', 'model', 'split', 'calibration', 'interval'] as const;
  const limits = ['cause', 'model', 'teams', 'people', 'respondents'] as const;
  return {
    id: 'method',
    title: text.say('report.method.title'),
    part: 'appendix',
    main: [{ kind: 'bullets', heading: text.say('report.method.how'), lines: steps.map((step) => text.say(`report.method.step.${step}`)) }],
    side: [
      {
        kind: 'bullets',
        heading: text.say('report.method.limits'),
        lines: limits.map((limit) => text.say(`report.method.limit.${limit}`)),
      },
    ],
    footer: '',
    notes: text.say('report.notes.method'),
    onSlides: true,
  };
}
