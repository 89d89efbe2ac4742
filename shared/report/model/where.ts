import {
  causesByWeekday,
  serviceLevelByDay,
  serviceLevelByQueue,
  serviceLevelFooter,
  serviceLevelHeatmap,
  shownCauses,
} from '../../charts';
import type { Deviation, Driver, QueueLedger } from '../../schema';
import { printedGap } from '../../schema/adding-up';
import { isoWeekday } from '../../text/formats';
import type { ReportContext } from './context';
import { causesOf } from './ledger';
import { type Block, cell, left, right, type Section } from './types';

const largestDeviations = 4;
const isDate = (label: string) => /^\d{4}-\d{2}-\d{2}/.test(label);

/** The place of a deviation in words: Mondays, 12 March, around 10:30. */
function placeOf({ formats, text }: ReportContext, { level, label, label_to }: Deviation): string {
  const [first = '', second = ''] = label.split(/[ T]/);
  const hour = /^\d{1,2}$/.test(second) ? `${second.padStart(2, '0')}:00` : second.slice(0, 5);
  const weekday = /^[1-7]$/.test(first) ? formats.weekday(Number(first)) : first;
  const date = isDate(first) ? `${formats.shortWeekday(isoWeekday(first))} ${formats.date(first)}` : first;
  const on = level === 'date' || level === 'date_hour' ? date : weekday;
  const to = label_to === undefined ? '' : isDate(label_to) ? formats.date(label_to) : label_to;
  return text.say('report.where.place', { level, on, time: level === 'time_of_day' ? label : hour, run: to ? 'yes' : 'no', to });
}

/** Planned and actual in the unit of the driver. */
function amountOf({ formats }: ReportContext, driver: Driver, value: number): string {
  if (driver === 'handle_time') return formats.duration(value);
  return formats.number(value, driver === 'volume' || driver === 'repeat_contacts' ? 0 : 1);
}

/** What planned and actual count: contacts a day or an interval, people, or a time, which says so itself. */
function countedAs({ driver, level }: Deviation): string {
  if (driver === 'handle_time') return 'time';
  if (driver === 'volume' || driver === 'repeat_contacts') return level === 'time_of_day' ? 'interval' : 'day';
  return 'people';
}

/** Where each cause was found, as sentences; the largest first. */
export function deviationLines(context: ReportContext): string[] {
  const { assessment, formats, text, words } = context;
  const past = assessment.service_level?.reference === 'comparable_past';
  const found = [...(assessment.service_level?.deviations ?? [])].sort((a, b) => Math.abs(b.contribution_pp) - Math.abs(a.contribution_pp));
  return found.slice(0, largestDeviations).map((deviation) =>
    text.say(past ? 'report.where.deviation_past' : 'report.where.deviation', {
      driver: words.driver(deviation.driver),
      place: placeOf(context, deviation),
      counted: countedAs(deviation),
      known: deviation.planned !== null && deviation.actual !== null ? 'yes' : 'no',
      planned: deviation.planned === null ? '' : amountOf(context, deviation.driver, deviation.planned),
      actual: deviation.actual === null ? '' : amountOf(context, deviation.driver, deviation.actual),
      points: formats.signed(deviation.contribution_pp),
    }),
  );
}

/** On which weekday and at what time the service level drops, and what was found there. */
export function whereSection(context: ReportContext): Section | null {
  const { assessment, text, words } = context;
  const level = assessment.service_level;
  const chart = level && serviceLevelHeatmap(level, words);
  if (!level || !chart) return null;
  const lines = deviationLines(context);
  const causes = shownCauses(level).length > 0 ? causesByWeekday(level, words) : null;
  const side: Block[] = [
    ...(lines.length ? [{ kind: 'bullets' as const, heading: text.say('report.where.found'), lines }] : []),
    ...(causes ? [{ kind: 'paragraphs' as const, heading: text.say('report.where.weekday'), lines: [causes.title] }] : []),
  ];
  return {
    id: 'where',
    title: chart.title,
    part: 'main',
    main: [{ kind: 'chart', chart }],
    side,
    footer: chart.footer,
    notes: text.say('report.notes.where'),
    onSlides: true,
  };
}

/** The service level day by day. */
export function daysSection(context: ReportContext): Section | null {
  const { assessment, text, words } = context;
  const chart = assessment.service_level && serviceLevelByDay(assessment.service_level, words);
  if (!chart) return null;
  return {
    id: 'days',
    title: chart.title,
    part: 'main',
    main: [{ kind: 'chart', chart }],
    side: [],
    footer: chart.footer,
    notes: text.say('report.notes.days'),
    onSlides: true,
  };
}

/** Each queue with its own gap and its own largest cause. */
export function queuesSection(context: ReportContext): Section | null {
  const { assessment, formats, text, words } = context;
  const level = assessment.service_level;
  const chart = level && serviceLevelByQueue(level, words);
  if (!level || !chart) return null;
  const row = (queue: QueueLedger) => {
    const [cause] = causesOf({ ...level, ...queue });
    const missed = (queue.gap_pp ?? 0) < 0;
    return [
      cell(queue.queue),
      cell(formats.number(queue.offered)),
      cell(queue.observed === null ? '–' : formats.percent(queue.observed)),
      cell(queue.gap_pp === null ? '–' : formats.signed(printedGap(queue) ?? 0), missed ? 'bad' : 'good'),
      cell(
        cause
          ? `${words.driver(cause.driver)} (${formats.signed(cause.contribution_pp)})`
          : text.say(queue.drivers ? 'report.queues.no_cause' : 'report.queues.no_plan'),
      ),
    ];
  };
  const sorted = [...level.by_queue].sort((a, b) => (a.observed ?? 2) - (b.observed ?? 2));
  return {
    id: 'queues',
    title: chart.title,
    part: 'main',
    main: [
      {
        kind: 'table',
        table: {
          columns: [
            left(text.say('chart.axis.queue'), 1.8),
            right(text.say('report.column.offered'), 1.15),
            right(text.say('report.column.service_level'), 1.2),
            right(text.say('report.column.gap'), 1.5),
            left(text.say('report.column.largest_cause'), 2.2),
          ],
          rows: sorted.map(row),
        },
      },
    ],
    side: [{ kind: 'chart', chart }],
    footer: serviceLevelFooter(level, words),
    notes: text.say('report.notes.queues'),
    onSlides: true,
  };
}
