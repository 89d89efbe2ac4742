import type { Benchmark } from '../schema';
import type { LineChart, Tone } from './spec';
import { withAlternative } from './table';
import type { ChartWords } from './words';

type Indexed = NonNullable<Benchmark['index']>[number];
const tones: readonly Tone[] = ['accent', 'warning', 'neutral', 'reference'];
/** More lines than this cannot be told apart. */
export const mostIndexLines = tones.length;

interface IndexLabels {
  readonly title: string;
  readonly axis: string;
  readonly footer: string;
  metric(id: string): string;
}

/** '2025-W36' as week 36, a date as a date. */
function weekName(period: string, words: ChartWords): string {
  const [, week] = /^\d{4}-W(\d{1,2})$/.exec(period) ?? [];
  if (week !== undefined) return words.say('format.week', { week: Number(week) });
  return /^\d{4}-\d{2}-\d{2}$/.test(period) ? words.shortDate(period) : period;
}

/** Figures as a share of their own beginning, which is 100; at most four lines. Null with fewer than two weeks. */
export function indexLines(indexed: readonly Indexed[], labels: IndexLabels, words: ChartWords): LineChart | null {
  const shown = indexed.slice(0, mostIndexLines);
  const weeks = [...new Set(shown.flatMap(({ points }) => points.map(({ period }) => period)))].sort();
  if (weeks.length < 2) return null;
  return withAlternative(
    {
      type: 'line',
      id: 'index-lines',
      title: labels.title,
      xLabel: words.say('chart.axis.week'),
      yLabel: labels.axis,
      unit: 'score',
      footer: labels.footer,
      x: weeks.map((week) => weekName(week, words)),
      series: shown.map(({ metric, points }, index) => ({
        name: labels.metric(metric),
        tone: tones[index] ?? 'muted',
        values: weeks.map((week) => points.find(({ period }) => period === week)?.index ?? null),
      })),
      referenceLine: { label: words.say('chart.label.base_hundred'), value: 100 },
    },
    words,
  );
}
