import type { AnalysisContext } from '../analysis';
import type { Traced } from '../gather/lineage';
import { ask, type NamedQuery, namedQuery } from '../gather/named-query';
import { type AbsenceDayRow, absenceByDayQuery } from '../service-level/interval-rows';
import contactDaysSql from './contact-days.sql?raw';
import { type Measure, seriesOf } from './measures';
import { byOwnPeriods, moreSeries } from './more-series';
import queueDaysSql from './queue-days.sql?raw';
import type { Series } from './series';
import surveyDaysSql from './survey-days.sql?raw';
import { toldThroughout } from './throughout';

type Maybe = number | null;
/** Sums of one day of one queue, as queue-days.sql and contact-days.sql return them. */
export interface QueueDayRow extends Traced {
  readonly date: string;
  readonly queue: string;
  readonly channel: string;
  /** true: a week that begins on the date, where the source tells no days. */
  readonly by_week?: boolean;
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
  readonly talk_s?: Maybe;
  readonly talked?: Maybe;
  readonly hold_s?: Maybe;
  readonly held?: Maybe;
  readonly wrap_s?: Maybe;
  readonly wrapped?: Maybe;
  readonly solved?: Maybe;
  readonly solvable?: Maybe;
  readonly first_response_s?: Maybe;
  readonly responded?: Maybe;
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
/** A part of the handle time; of the whole client only, so that the many queues do not drown what is shown. */
const timePart = (
  metric: string,
  seconds: 'talk_s' | 'hold_s' | 'wrap_s' | 'first_response_s',
  told: 'talked' | 'held' | 'wrapped' | 'responded',
) =>
  ({
    metric,
    unit: 'seconds',
    scale: 'log',
    numerator: (row) => row[seconds] ?? null,
    denominator: (row) => row[told] ?? null,
  }) satisfies Measure<QueueDayRow>;
const wholeMeasures: readonly Measure<QueueDayRow>[] = [
  timePart('talk_time', 'talk_s', 'talked'),
  timePart('hold_time', 'hold_s', 'held'),
  timePart('wrap_time', 'wrap_s', 'wrapped'),
];
/** What single contacts tell and the counts of queues mostly do not. */
const contactMeasures: readonly Measure<QueueDayRow>[] = [
  {
    metric: 'first_contact_resolution',
    unit: 'ratio',
    scale: 'logit',
    numerator: (row) => row.solved ?? null,
    denominator: (row) => row.solvable ?? null,
  },
  // Days of a stock go together: what waits today waited yesterday. By week they are apart enough.
  { ...timePart('first_response_time', 'first_response_s', 'responded'), fewest: Number.POSITIVE_INFINITY },
];
const absence: Measure<AbsenceDayRow> = {
  metric: 'absence',
  unit: 'ratio',
  scale: 'logit',
  // Absent days of eight hours are people, not contacts: few a day is usual.
  fewest: 5,
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

const keysOf = <Row>(rows: readonly Row[], key: (row: Row) => string) => [...new Set(rows.map(key))].sort();

/** Every figure of the client over time: whole, per channel and per queue where there are several. */
export function allSeries(
  queues: readonly QueueDayRow[],
  query: NamedQuery<QueueDayRow>,
  absences: readonly AbsenceDayRow[],
  surveys: readonly SurveyDayRow[],
): Series[] {
  const whole = query === contactDaysQuery ? toldThroughout(queues) : queues;
  const series = [...queueMeasures, ...wholeMeasures].flatMap((measure) => seriesOf(whole, measure, {}, query));
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

/** Reads the days of the client: volumes and times as the queues counted them, else from single contacts, never both; then what only contacts, agents and customers tell. */
export async function gatherSeries(context: AnalysisContext): Promise<Series[]> {
  const counted = await ask(context, queueDaysQuery);
  const single = await ask(context, contactDaysQuery);
  const [query, queues] = counted.length > 0 ? [queueDaysQuery, counted] : [contactDaysQuery, single];
  const solvedByQueue = counted.some((row) => (row.solvable ?? 0) > 0);
  return [
    ...byOwnPeriods(allSeries(queues, query, await ask(context, absenceByDayQuery), await ask(context, surveyDaysQuery))),
    ...contactMeasures.flatMap((measure) =>
      measure.metric === 'first_contact_resolution' && solvedByQueue
        ? seriesOf(counted, measure, {}, queueDaysQuery)
        : seriesOf(toldThroughout(single), measure, {}, contactDaysQuery),
    ),
    ...(await moreSeries(context)),
  ];
}
