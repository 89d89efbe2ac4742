import { type Backlog, readDefinition } from '../schema';
import { inSentence } from './footing';
import type { BarChart, LineChart } from './spec';
import { withAlternative } from './table';
import type { ChartFooting, ChartWords } from './words';

const secondsInDay = 86_400;
const daysInWeek = 7;

const footer = (
  backlogs: readonly Backlog[],
  words: ChartWords,
  n: number,
  definition = backlogs[0]?.evidence[0]?.definition ?? 'backlog',
) => {
  const days = backlogs.flatMap(({ days }) => days.map(({ date }) => date)).sort();
  const [from, to] = [days[0], days.at(-1)];
  const footing: ChartFooting = {
    files: [...new Set(backlogs.flatMap(({ evidence }) => evidence.flatMap(({ sources }) => sources.map(({ file }) => file))))],
    definition,
    period: from && to ? [from, to] : null,
    n,
    counted: 'questions',
  };
  return words.footer(footing);
};

/** Open questions at the end of every day. Null with fewer than two days, where only the change of the stock is known, and where nothing was ever left open. */
export function backlogStock(backlog: Backlog, words: ChartWords): LineChart | null {
  const last = backlog.days.at(-1);
  if (backlog.days.length < 2 || !last || backlog.stock === null || backlog.days.every(({ stock }) => !stock)) return null;
  return withAlternative(
    {
      type: 'line',
      id: `backlog-stock-${backlog.channel}`,
      title: words.say('chart.backlog_stock.title', {
        channel: words.channel(backlog.channel),
        stock: words.value(last.stock ?? 0, 'count'),
        count: last.stock ?? 0,
        date: words.date(last.date),
        known: backlog.days_of_work === null ? 'no' : 'yes',
        days: words.span((backlog.days_of_work ?? 0) * secondsInDay),
      }),
      xLabel: words.say('chart.axis.day'),
      yLabel: words.say('chart.axis.open_questions'),
      unit: 'count',
      footer: footer([backlog], words, backlog.inflow),
      x: backlog.days.map(({ date }) => words.shortDate(date)),
      // The channel is named in the legend, because a slide's title may speak of another one.
      series: [
        {
          name: `${words.channel(backlog.channel)}: ${inSentence(words.say('chart.axis.open_questions'))}`,
          tone: 'accent',
          values: backlog.days.map(({ stock }) => stock),
        },
      ],
    },
    words,
  );
}

/** How the stock changed since the first day, where only a queue report counts what came and went. Null with fewer than two days. */
export function backlogChange(backlog: Backlog, words: ChartWords): LineChart | null {
  const last = backlog.days.at(-1);
  if (backlog.days.length < 2 || !last || backlog.stock !== null) return null;
  const change = last.change ?? 0;
  return withAlternative(
    {
      type: 'line',
      id: `backlog-change-${backlog.channel}`,
      title: words.say('chart.backlog_change.title', {
        channel: words.channel(backlog.channel),
        direction: change > 0 ? 'up' : change < 0 ? 'down' : 'same',
        change: words.value(Math.abs(change), 'count'),
        count: Math.abs(change),
      }),
      xLabel: words.say('chart.axis.day'),
      yLabel: words.say('chart.axis.stock_change'),
      unit: 'count',
      footer: footer([backlog], words, backlog.inflow),
      x: backlog.days.map(({ date }) => words.shortDate(date)),
      series: [
        {
          name: `${words.channel(backlog.channel)}: ${inSentence(words.say('chart.axis.stock_change'))}`,
          tone: 'accent',
          values: backlog.days.map((day) => day.change ?? null),
        },
      ],
    },
    words,
  );
}

/** Mean age of what is open at the end of every day, in days. Null with fewer than two days of it. */
export function backlogAge(backlog: Backlog, words: ChartWords): LineChart | null {
  const known = backlog.days.filter(({ mean_age_s }) => mean_age_s !== null);
  if (known.length < 2) return null;
  return withAlternative(
    {
      type: 'line',
      id: `backlog-age-${backlog.channel}`,
      title: words.say('chart.backlog_age.title', {
        channel: words.channel(backlog.channel),
        known: backlog.mean_age_s === null ? 'no' : 'yes',
        age: words.span(backlog.mean_age_s ?? 0),
      }),
      xLabel: words.say('chart.axis.day'),
      yLabel: words.say('chart.axis.age_days'),
      unit: 'score',
      footer: footer([backlog], words, backlog.inflow),
      x: backlog.days.map(({ date }) => words.shortDate(date)),
      series: [
        {
          name: words.say('chart.axis.age_days'),
          tone: 'accent',
          values: backlog.days.map(({ mean_age_s }) => (mean_age_s === null ? null : mean_age_s / secondsInDay)),
        },
      ],
    },
    words,
  );
}

interface Week {
  readonly monday: string;
  readonly days: number;
  readonly inflow: number;
  readonly outflow: number;
}

const mondayOf = (iso: string): string => {
  const date = new Date(`${iso}T00:00:00Z`);
  return new Date(date.getTime() - ((date.getUTCDay() + 6) % daysInWeek) * secondsInDay * 1000).toISOString().slice(0, 10);
};

/** What came and what was closed per whole week; the first and last week stay out when days are missing. */
export function weeksOf(backlog: Backlog): readonly Week[] {
  const weeks = new Map<string, Week>();
  for (const { date, inflow, outflow } of backlog.days) {
    const monday = mondayOf(date);
    const week = weeks.get(monday) ?? { monday, days: 0, inflow: 0, outflow: 0 };
    weeks.set(monday, { monday, days: week.days + 1, inflow: week.inflow + inflow, outflow: week.outflow + outflow });
  }
  return [...weeks.values()].filter(({ days }) => days === daysInWeek);
}

/** Inflow beside outflow, week by week. Null with fewer than two whole weeks. */
export function backlogFlow(backlog: Backlog, words: ChartWords): BarChart | null {
  const weeks = weeksOf(backlog);
  if (weeks.length < 2) return null;
  return withAlternative(
    {
      type: 'bar',
      id: `backlog-flow-${backlog.channel}`,
      title: words.say('chart.backlog_flow.title', {
        channel: words.channel(backlog.channel),
        inflow: words.value(backlog.inflow, 'count'),
        outflow: words.value(backlog.outflow, 'count'),
      }),
      xLabel: words.say('chart.axis.week'),
      yLabel: words.say('chart.axis.questions'),
      unit: 'count',
      footer: footer([backlog], words, backlog.inflow),
      horizontal: false,
      stacked: false,
      categories: weeks.map(({ monday }) => words.week(monday)),
      series: [
        { name: words.say('chart.label.inflow'), tone: 'warning', values: weeks.map(({ inflow }) => inflow) },
        { name: words.say('chart.label.outflow'), tone: 'accent', values: weeks.map(({ outflow }) => outflow) },
      ],
    },
    words,
  );
}

const promises = ['first_response', 'resolution'] as const;

/** Every promise of which it is known whether it was kept, lowest share first. */
export const promisesOf = (backlogs: readonly Backlog[]) =>
  backlogs
    .flatMap((backlog) =>
      promises.flatMap((promise) => {
        const kept = backlog[promise];
        return kept && kept.share !== null ? [{ ...kept, share: kept.share, channel: backlog.channel, promise }] : [];
      }),
    )
    .sort((a, b) => a.share - b.share);

/** The promises with their norms where every channel has the same evidence; each bar tells its own norm. */
function promisesDefinition(backlogs: readonly Backlog[]): string {
  const ids = new Set(
    backlogs.flatMap(({ evidence }) =>
      evidence.flatMap(({ definition: id }) => (readDefinition(id).name === 'backlog.promises' ? id : [])),
    ),
  );
  const [only] = ids;
  return ids.size === 1 && only ? only : 'backlog.promises';
}

/** Share of the questions answered and solved within the target, per channel. Null where nothing of it is known. */
export function backlogPromises(backlogs: readonly Backlog[], words: ChartWords): BarChart | null {
  const kept = promisesOf(backlogs);
  const [lowest] = kept;
  if (!lowest) return null;
  const sentence = (key: 'chart.promises.title' | 'chart.promises.label', one: typeof lowest) =>
    words.say(key, {
      channel: key === 'chart.promises.title' ? inSentence(words.channel(one.channel)) : words.channel(one.channel),
      promise: one.promise,
      target: words.span(one.target_s),
      share: words.percent(one.share),
    });
  return withAlternative(
    {
      type: 'bar',
      id: 'backlog-promises',
      title: sentence('chart.promises.title', lowest),
      xLabel: words.say('chart.axis.promise'),
      yLabel: words.say('chart.axis.in_time'),
      unit: 'percent',
      footer: footer(
        backlogs,
        words,
        kept.reduce((most, { n }) => Math.max(most, n), 0),
        promisesDefinition(backlogs.filter(({ channel }) => kept.some((one) => one.channel === channel))),
      ),
      horizontal: true,
      stacked: false,
      categories: kept.map((one) => sentence('chart.promises.label', one)),
      series: [{ name: words.say('chart.axis.in_time'), tone: 'accent', values: kept.map(({ share }) => share * 100) }],
    },
    words,
  );
}
