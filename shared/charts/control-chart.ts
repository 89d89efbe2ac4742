import type { ControlChart } from '../schema';
import { drawnUnits } from './changes';
import type { LineChart } from './spec';
import { withAlternative } from './table';
import type { ChartWords } from './words';

export interface ControlChartLabels {
  readonly title: string;
  readonly metric: string;
  readonly footer: string;
  readonly measured: string;
  readonly centre: string;
  readonly upper: string;
  readonly lower: string;
  readonly signal: string;
  readonly alarm: string;
}

/** A control chart as a manager of quality knows it: the points, their centre, limits on both sides, and a ring around what signals. */
export function controlChartLines(
  chart: ControlChart,
  dates: readonly string[],
  labels: ControlChartLabels,
  words: ChartWords,
): LineChart | null {
  if (chart.values.length < 2 || dates.length !== chart.values.length) return null;
  const unit = drawnUnits[chart.unit];
  const drawn = (value: number | null) => (unit === 'percent' && value !== null ? value * 100 : value);
  const only = (shown: (place: number) => boolean) => chart.values.map((value, place) => (shown(place) ? drawn(value) : null));
  const centres = chart.levels.flatMap(({ from, to, centre }) => Array.from({ length: to - from + 1 }, () => drawn(centre)));
  const signals = only((place) => chart.signals.some(({ from, to }) => from <= place && place <= to));
  const alarms = only((place) => chart.cusum.some(({ alarm }) => alarm === place));
  const marks = [
    { name: labels.signal, tone: 'bad' as const, values: signals, drawnAs: 'points' as const },
    { name: labels.alarm, tone: 'warning' as const, values: alarms, drawnAs: 'points' as const },
  ].filter(({ values }) => values.some((value) => value !== null));
  return withAlternative(
    {
      type: 'line',
      id: `control-chart-${chart.metric}`,
      title: labels.title,
      xLabel: words.say(chart.grain === 'day' ? 'chart.axis.day' : 'chart.axis.week'),
      yLabel: labels.metric,
      unit,
      footer: labels.footer,
      x: dates.map((date) => words.shortDate(date)),
      series: [
        { name: labels.measured, tone: 'accent', values: chart.values.map(drawn) },
        { name: labels.centre, tone: 'reference', values: centres, drawnAs: 'steps' },
        { name: labels.upper, tone: 'neutral', values: chart.upper.map(drawn), drawnAs: 'steps' },
        { name: labels.lower, tone: 'neutral', values: chart.lower.map(drawn), drawnAs: 'steps' },
        ...marks,
      ],
    },
    words,
  );
}
