import type { ServiceLevel } from '../schema';
import { hundred, serviceLevelFooter } from './footing';
import type { BarChart, LineChart } from './spec';
import { withAlternative } from './table';
import type { ChartWords } from './words';

const targetLine = (level: ServiceLevel, words: ChartWords) => ({ label: words.say('chart.label.target'), value: level.target * 100 });

/** Service level per day against the target, with the plan's promise where there is one. Null without days. */
export function serviceLevelByDay(level: ServiceLevel, words: ChartWords): LineChart | null {
  const days = level.by_day.filter(({ observed }) => observed !== null);
  if (days.length < 2) return null;
  const missed = days.filter(({ observed }) => (observed ?? 1) < level.target).length;
  const worst = days.reduce((low, day) => ((day.observed ?? 1) < (low.observed ?? 1) ? day : low));
  const planned = days.some((day) => day.planned !== null);
  return withAlternative(
    {
      type: 'line',
      id: 'service-level-by-day',
      title: words.say('chart.by_day.title', {
        missed,
        days: days.length,
        date: words.date(worst.date),
        worst: words.percent(worst.observed ?? 0),
        target: words.target(level.target),
      }),
      xLabel: words.say('chart.axis.day'),
      yLabel: words.say('chart.axis.service_level'),
      unit: 'percent',
      footer: serviceLevelFooter(level, words),
      x: days.map(({ date }) => words.shortDate(date)),
      series: [
        { name: words.say('chart.label.observed'), tone: 'accent', values: days.map(({ observed }) => hundred(observed)) },
        ...(planned
          ? [
              {
                name: words.say(level.reference === 'comparable_past' ? 'chart.label.past' : 'chart.label.planned'),
                tone: 'muted' as const,
                values: days.map((day) => hundred(day.planned)),
              },
            ]
          : []),
      ],
      referenceLine: targetLine(level, words),
    },
    words,
  );
}

/** Service level over the hours of the day. Null when the data has no times within a day. */
export function serviceLevelByTime(level: ServiceLevel, words: ChartWords): LineChart | null {
  const times = level.by_time_of_day.filter(({ observed, offered }) => observed !== null && offered > 0);
  if (times.length < 2) return null;
  const worst = times.reduce((low, time) => ((time.observed ?? 1) < (low.observed ?? 1) ? time : low));
  return withAlternative(
    {
      type: 'line',
      id: 'service-level-by-time',
      title: words.say('chart.by_time.title', { time: worst.time_of_day, worst: words.percent(worst.observed ?? 0) }),
      xLabel: words.say('chart.axis.time'),
      yLabel: words.say('chart.axis.service_level'),
      unit: 'percent',
      footer: serviceLevelFooter(level, words),
      x: times.map(({ time_of_day }) => time_of_day),
      series: [{ name: words.say('chart.label.observed'), tone: 'accent', values: times.map(({ observed }) => hundred(observed)) }],
      referenceLine: targetLine(level, words),
    },
    words,
  );
}

const bar = (
  level: ServiceLevel,
  words: ChartWords,
  part: Pick<BarChart, 'id' | 'title' | 'xLabel' | 'categories' | 'horizontal'> & { readonly values: readonly (number | null)[] },
): BarChart => {
  const { values, ...rest } = part;
  return withAlternative(
    {
      type: 'bar',
      ...rest,
      yLabel: words.say('chart.axis.service_level'),
      unit: 'percent',
      footer: serviceLevelFooter(level, words),
      stacked: false,
      series: [{ name: words.say('chart.label.observed'), tone: 'accent', values: values.map(hundred) }],
      referenceLine: targetLine(level, words),
    },
    words,
  );
};

/** Service level per weekday. Null with fewer than two weekdays. */
export function serviceLevelByWeekday(level: ServiceLevel, words: ChartWords): BarChart | null {
  const days = level.by_weekday.filter(({ observed }) => observed !== null);
  if (days.length < 2) return null;
  const worst = days.reduce((low, day) => ((day.observed ?? 1) < (low.observed ?? 1) ? day : low));
  return bar(level, words, {
    id: 'service-level-by-weekday',
    title: words.say('chart.by_weekday.title', { weekday: words.weekday(worst.weekday), worst: words.percent(worst.observed ?? 0) }),
    xLabel: words.say('chart.axis.weekday'),
    horizontal: false,
    categories: days.map(({ weekday }) => words.weekday(weekday)),
    values: days.map(({ observed }) => observed),
  });
}

/** Service level per queue, lowest first. Null with fewer than two queues. */
export function serviceLevelByQueue(level: ServiceLevel, words: ChartWords): BarChart | null {
  const queues = level.by_queue.filter(({ observed }) => observed !== null).sort((a, b) => (a.observed ?? 0) - (b.observed ?? 0));
  if (queues.length < 2) return null;
  const [worst] = queues;
  const below = queues.filter(({ observed, target }) => (observed ?? 1) < target).length;
  return bar(level, words, {
    id: 'service-level-by-queue',
    title: words.say('chart.by_queue.title', {
      below,
      queues: queues.length,
      all: below === queues.length ? 'yes' : 'no',
      queue: worst!.queue,
      worst: words.percent(worst!.observed ?? 0),
    }),
    xLabel: words.say('chart.axis.queue'),
    horizontal: true,
    categories: queues.map(({ queue }) => queue),
    values: queues.map(({ observed }) => observed),
  });
}
