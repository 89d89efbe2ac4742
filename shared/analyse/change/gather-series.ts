import type { Kpi, Scope } from '../../schema';
import type { AnalysisContext } from '../analysis';
import type { Traced } from '../gather/lineage';
import { ask, type NamedQuery, namedQuery } from '../gather/named-query';
import { type AbsenceDayRow, absenceByDayQuery } from '../service-level/interval-rows';
import contactDaysSql from './contact-days.sql?raw';
import queueDaysSql from './queue-days.sql?raw';
import { byWeek, type DaySum, type Scale, type Series } from './series';
import surveyDaysSql from './survey-days.sql?raw';

type Maybe = number | null;
/** Sums of one day of one queue, as queue-days.sql and contact-days.sql return them. */
export interface QueueDayRow extends Traced {
  readonly date: string;
  readonly queue: string;
  readonly channel: string;
  readonly offered: Maybe;
  readonly within_threshold: Maybe;
  readonly level_offered: Maybe;
  readonly abandoned: Maybe;
  readonly abandon_offered: Maybe;
  readonly handle_s: Maybe;
  readonly handled: Maybe;
  readonly wait_s: Maybe;
  readonly waited: Maybe;
  readonly transferred: Maybe;
  readonly transferable: Maybe;
}
export interface SurveyDayRow extends Traced {
  readonly date: string;
  readonly csat_max: Maybe;
  readonly marks: number;
  readonly answers: number;
}
export const queueDaysQuery = namedQuery<QueueDayRow>('change/queue-days.sql', 'queue_interval', queueDaysSql);
export const contactDaysQuery = namedQuery<QueueDayRow>('change/contact-days.sql', 'contact', contactDaysSql);
export const surveyDaysQuery = namedQuery<SurveyDayRow>('change/survey-days.sql', 'survey', surveyDaysSql);

interface Measure<Row> {
  readonly metric: string;
  readonly unit: Kpi['unit'];
  readonly scale: Scale;
  readonly numerator: (row: Row) => Maybe;
  /** null: a volume, counted per day. */
  readonly denominator: ((row: Row) => Maybe) | null;
}

const queueMeasures: readonly Measure<QueueDayRow>[] = [
  { metric: 'contacts', unit: 'count', scale: 'log', numerator: (row) => row.offered, denominator: null },
  {
    metric: 'sl.offered',
    unit: 'ratio',
    scale: 'logit',
    numerator: (row) => row.within_threshold,
    denominator: (row) => row.level_offered,
  },
  { metric: 'abandon_rate', unit: 'ratio', scale: 'logit', numerator: (row) => row.abandoned, denominator: (row) => row.abandon_offered },
  { metric: 'handle_time', unit: 'seconds', scale: 'log', numerator: (row) => row.handle_s, denominator: (row) => row.handled },
  { metric: 'speed_of_answer', unit: 'seconds', scale: 'log', numerator: (row) => row.wait_s, denominator: (row) => row.waited },
  { metric: 'transfer_rate', unit: 'ratio', scale: 'logit', numerator: (row) => row.transferred, denominator: (row) => row.transferable },
];
const absence: Measure<AbsenceDayRow> = {
  metric: 'absence',
  unit: 'ratio',
  scale: 'logit',
  numerator: (row) => row.absent_s && row.absent_s / 28_800,
  denominator: (row) => row.scheduled_s && row.scheduled_s / 28_800,
};
const satisfaction: Measure<SurveyDayRow> = {
  metric: 'satisfaction',
  unit: 'score',
  scale: 'identity',
  numerator: (row) => row.marks,
  denominator: (row) => row.answers,
};

/** Sums per day; days without a divisor, or without contacts, are not points. */
function daySums<Row extends { readonly date: string }>(rows: readonly Row[], measure: Measure<Row>): DaySum[] {
  const sums = new Map<string, { numerator: number; denominator: number }>();
  for (const row of rows) {
    const [numerator, denominator] = [measure.numerator(row), measure.denominator ? measure.denominator(row) : 0];
    if (numerator === null || denominator === null) continue;
    const sum = sums.get(row.date) ?? { numerator: 0, denominator: 0 };
    sums.set(row.date, { numerator: sum.numerator + numerator, denominator: sum.denominator + denominator });
  }
  return [...sums]
    .map(([date, sum]) => ({ date, numerator: sum.numerator, denominator: measure.denominator ? sum.denominator : 1 }))
    .filter(({ numerator, denominator }) => denominator > 0 && (measure.scale !== 'log' || numerator > 0))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Below these a day says little: shares and means then go by week. */
const fewestADay = 20;
const fewestVolumeADay = 20;

function seriesOf<Row extends Traced & { readonly date: string }>(
  rows: readonly Row[],
  measure: Measure<Row>,
  scope: Scope,
  query: NamedQuery<object>,
): Series[] {
  const days = daySums(rows, measure);
  if (days.length === 0) return [];
  const { metric, unit, scale } = measure;
  const mean = days.reduce((sum, day) => sum + (measure.denominator ? day.denominator : day.numerator), 0) / days.length;
  const common = { metric, unit, scope, scale, query, rows };
  // Absent days of eight hours are people, not contacts: few a day is usual.
  const enough = measure.metric === 'absence' ? 5 : measure.denominator ? fewestADay : fewestVolumeADay;
  return mean >= enough ? [{ ...common, grain: 'day', days }] : [{ ...common, grain: 'week', days: byWeek(days) }];
}

const keysOf = <Row>(rows: readonly Row[], key: (row: Row) => string) => [...new Set(rows.map(key))].sort();

/** Every figure of the client over time: whole, per channel and per queue where there are several. */
export function allSeries(
  queues: readonly QueueDayRow[],
  query: NamedQuery<QueueDayRow>,
  absences: readonly AbsenceDayRow[],
  surveys: readonly SurveyDayRow[],
): Series[] {
  const series = queueMeasures.flatMap((measure) => seriesOf(queues, measure, {}, query));
  for (const by of ['channel', 'queue'] as const) {
    const keys = keysOf(queues, (row) => row[by]);
    if (keys.length < 2) continue;
    for (const key of keys) {
      const own = queues.filter((row) => row[by] === key);
      series.push(...queueMeasures.flatMap((measure) => seriesOf(own, measure, { [by]: key }, query)));
    }
  }
  series.push(...seriesOf(absences, absence, {}, absenceByDayQuery));
  const answers = new Map<number | null, number>();
  for (const row of surveys) answers.set(row.csat_max, (answers.get(row.csat_max) ?? 0) + row.answers);
  const scale = [...answers].sort((a, b) => b[1] - a[1])[0]?.[0];
  const onScale = surveys.filter((row) => row.csat_max === scale);
  return [...series, ...seriesOf(onScale, satisfaction, {}, surveyDaysQuery)];
}

/** Reads the days of the client: as the queues counted them, else from single contacts. Never both. */
export async function gatherSeries(context: AnalysisContext): Promise<Series[]> {
  const counted = await ask(context, queueDaysQuery);
  const query = counted.length > 0 ? queueDaysQuery : contactDaysQuery;
  const queues = counted.length > 0 ? counted : await ask(context, contactDaysQuery);
  return allSeries(queues, query, await ask(context, absenceByDayQuery), await ask(context, surveyDaysQuery));
}
