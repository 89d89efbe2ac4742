import { type ControlChart, type ControlCharts, signalsIn } from '../../schema';
import type { FigureFormats } from '../figures';
import type { Text } from '../index';
import { metricName } from '../metric-words';
import { figureName } from './changes';

/** Neighbours this much alike make the limits too tight (methods.md 8). */
const alike = 0.2;

/** A signal of a chart in words, with the places of its first and last point. */
export interface ToldSignal {
  readonly rule: string;
  readonly from: number;
  readonly to: number;
}

/** Every signal of a chart, the alarms of the cumulative sum too, in order of time. */
export function toldSignals({ signals, cusum }: ControlChart, text: Text): ToldSignal[] {
  return [
    ...signals.map(({ rule, from, to }) => ({ rule: text.say(`control.rule.${rule}`), from, to })),
    ...cusum.map(({ side, onset, alarm }) => ({ rule: text.say(`control.rule.cusum_${side}`), from: onset, to: alarm })),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
}

const signalCount = ({ signals, cusum }: ControlChart): number => signals.length + cusum.length;

/** The figure with the number of its signals, to choose from. */
export const chartChoice = (chart: ControlChart, text: Text): string =>
  text.say('control.choice', { figure: figureName(chart, text), signals: signalCount(chart) });

/** How many of the charts signal, beside how many would by chance. */
export const byChanceSentence = ({ series, by_chance }: ControlCharts, text: Text, figures: FigureFormats): string =>
  text.say('control.by_chance', {
    charts: series.length,
    signalling: series.filter(signalsIn).length,
    expected: figures.count(Math.max(1, Math.round(by_chance))),
  });

/** What to know before a signal of this chart is believed. */
export function chartCautions({ levels, neighbours, provisional }: ControlChart, text: Text, figures: FigureFormats): string[] {
  return [
    ...(levels.length > 1 ? [text.say('control.per_level')] : []),
    ...(levels.some(({ from, to }) => to - from + 1 < 12) ? [text.say('control.no_limits')] : []),
    ...(neighbours !== null && neighbours > alike ? [text.say('control.neighbours', { correlation: figures.decimal(neighbours, 2) })] : []),
    ...(provisional ? [text.say('control.provisional_why')] : []),
  ];
}

/** The words in and around the drawing of one chart. */
export function controlChartWords(chart: ControlChart, dates: readonly string[], text: Text, figures: FigureFormats) {
  const points = chart.values.length;
  return {
    title: text.say('control.chart_title', { figure: figureName(chart, text), signals: signalCount(chart), points, grain: chart.grain }),
    metric: metricName(text, chart.metric),
    footer: text.say('control.footer', {
      points,
      grain: chart.grain,
      first: figures.date(dates[0]),
      last: figures.date(dates[dates.length - 1]),
      pattern: chart.without_weekdays ? 'out' : 'kept',
    }),
    measured: text.say('control.measured'),
    centre: text.say('control.centre'),
    upper: text.say('control.upper'),
    lower: text.say('control.lower'),
    signal: text.say('control.signal'),
    alarm: text.say('control.alarm'),
  };
}
