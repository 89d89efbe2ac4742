import type { Kpi } from '../../schema';
import { filesFooter, type ReportContext, writtenRange, writtenValue } from './context';
import { cell, left, type ReportTable, right, type Section } from './types';

const mostInOneColumn = 15;

const places = ['queue', 'team', 'channel', 'site', 'agent', 'date', 'weekday', 'time_of_day', 'week'] as const;

/** Key figures of the whole client. Figures of a single agent are never in a report. */
export const clientKpis = (kpis: readonly Kpi[]): Kpi[] =>
  kpis.filter(({ scope, value }) => value !== null && places.every((place) => scope[place] === undefined));

/** A metric by its name; the service-level definitions by their formula. */
export function metricName({ text, words }: Pick<ReportContext, 'text' | 'words'>, metric: string): string {
  if (metric.startsWith('sl.'))
    return text.say('report.kpi.service_level', { definition: words.definition(metric as Parameters<typeof words.definition>[0]) });
  return text.sayOr(`metric.${metric}`, text.sayOr(`report.metric.${metric}`, metric.replaceAll('_', ' ').replaceAll('.', ' ')));
}

function kpiTable(context: ReportContext, kpis: readonly Kpi[]): ReportTable {
  const { formats, text } = context;
  return {
    columns: [
      left(text.say('report.column.metric'), 2.6),
      right(text.say('report.column.value'), 1),
      right(text.say('report.column.interval'), 1.6),
      right(text.say('report.column.n'), 0.9),
    ],
    rows: kpis.map((kpi) => [
      cell(metricName(context, kpi.metric)),
      { text: writtenValue(context, kpi.value ?? 0, kpi.unit), strong: true },
      cell(kpi.interval ? writtenRange(context, kpi.interval, (value) => writtenValue(context, value, kpi.unit)) : '–'),
      cell(formats.number(kpi.n)),
    ]),
  };
}

/** All key figures with interval and n on one page. */
export function kpiSection(context: ReportContext): Section | null {
  const { assessment, text } = context;
  const kpis = clientKpis(assessment.kpis).filter(({ metric }) => !metric.startsWith('sl.') || metric === 'sl.offered');
  if (kpis.length === 0) return null;
  // A long list stands in two columns.
  const first = kpis.length > mostInOneColumn ? Math.ceil(kpis.length / 2) : kpis.length;
  // The contacts that came; a forecast may count more.
  const counted = kpis.find(({ metric }) => metric === 'contacts')?.n ?? Math.max(...kpis.map(({ n }) => n));
  return {
    id: 'kpis',
    title: text.say('report.kpis.title', { count: kpis.length, ...headline(context, kpis) }),
    part: 'main',
    main: [{ kind: 'table', table: kpiTable(context, kpis.slice(0, first)) }],
    side: first < kpis.length ? [{ kind: 'table', table: kpiTable(context, kpis.slice(first)) }] : [],
    footer: filesFooter(context, text.say('report.kpis.definition'), counted),
    notes: text.say('report.notes.kpis'),
    onSlides: true,
  };
}

/** Reachability in the title where it is known: customers who got someone on the line. */
function headline(context: ReportContext, kpis: readonly Kpi[]): { known: string; value: string } {
  const reach = kpis.find(({ metric }) => metric === 'reachability' || metric === 'answer_rate');
  return { known: reach ? 'yes' : 'no', value: reach ? context.formats.percent(reach.value ?? 0) : '' };
}
