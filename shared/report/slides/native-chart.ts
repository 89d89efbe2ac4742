import type { BarChart, ChartSpec, ChartUnit, ChartWords, FunnelChart, IntervalChart, LineChart, WaterfallChart } from '../../charts';
import { waterfallFloor, waterfallSteps } from '../../charts';
import { linearScale } from '../svg/scale';
import { toneColour } from './theme';

/** A chart as an office suite draws it: series over a sheet of figures, so that a reader can edit it. */
export interface NativeSeries {
  readonly name: string;
  readonly kind: 'bar' | 'line' | 'scatter';
  readonly values: readonly (number | null)[];
  /** Places on the horizontal axis; only for scatter. */
  readonly x?: readonly number[];
  readonly fill?: string;
  readonly line?: { readonly colour: string; readonly dashed: boolean; readonly points: number };
  readonly marker?: string;
  /** Fixed labels, or the value in a number format. */
  readonly labels?: { readonly texts: readonly string[] } | { readonly format: string };
  /** Colours of single points that differ from the series. */
  readonly pointColours?: readonly string[];
  readonly interval?: { readonly below: readonly number[]; readonly above: readonly number[] };
}
export interface NativeAxis {
  readonly low: number;
  readonly high: number;
  readonly step: number;
  readonly format: string;
  readonly title?: string;
}
export interface NativeChart {
  readonly categories: readonly string[];
  readonly series: readonly NativeSeries[];
  readonly horizontal: boolean;
  readonly stacked: boolean;
  readonly value: NativeAxis;
  readonly across?: NativeAxis;
  readonly legend: boolean;
  readonly categoryTitle?: string;
}

const secondsInDay = 86_400;
/** Office suites count times in days. */
const factorOf = (unit: ChartUnit) => (unit === 'seconds' ? 1 / secondsInDay : 1);
const formats: Readonly<Record<ChartUnit, string>> = {
  percent: '0.0" %"',
  points: '+0.0;\u22120.0;0.0',
  seconds: '[m]:ss',
  count: '#,##0',
  score: '0.0',
  agents: '0.0',
  euro: '"€" #,##0',
};
const axisFormats: Readonly<Record<ChartUnit, string>> = { ...formats, percent: '0" %"', points: '+0;\u22120;0' };

function axis(values: readonly number[], unit: ChartUnit, title?: string): NativeAxis {
  const scale = linearScale(values, [0, 1], { times: unit === 'seconds' });
  const factor = factorOf(unit);
  const step = (scale.ticks[1] ?? scale.high) - (scale.ticks[0] ?? scale.low);
  const format = unit === 'points' && !Number.isInteger(step) ? formats.points : axisFormats[unit];
  return { low: scale.low * factor, high: scale.high * factor, step: step * factor, format, title };
}

const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
const times = (values: readonly (number | null)[], factor: number) => values.map((value) => (value === null ? null : value * factor));
const flat = (name: string, value: number, length: number, dashed = true): NativeSeries => ({
  name,
  kind: 'line',
  values: Array.from({ length }, () => value),
  line: { colour: toneColour.reference, dashed, points: 1.5 },
});

/** Stacked columns over an invisible base; the labels hang on an invisible line at the top of each step. */
function waterfall(chart: WaterfallChart, words: ChartWords): NativeChart {
  const steps = waterfallSteps(chart);
  const floor = waterfallFloor(chart);
  const tops = steps.map(({ from, to }) => Math.max(from, to));
  const tones = [...new Set(chart.bars.map(({ tone }) => tone))];
  const length = (index: number) => Math.abs(steps[index]!.to - steps[index]!.from);
  const base: NativeSeries = {
    name: words.say('chart.label.base'),
    kind: 'bar',
    values: chart.bars.map(({ kind }, index) => (kind === 'total' ? 0 : Math.min(steps[index]!.from, steps[index]!.to))),
    fill: 'none',
  };
  const series = tones.map(
    (tone): NativeSeries => ({
      name: words.say(`chart.tone.${tone}`),
      kind: 'bar',
      values: chart.bars.map((bar, index) => (bar.tone === tone ? length(index) : 0)),
      fill: toneColour[tone],
    }),
  );
  const labels: NativeSeries = {
    name: words.say('chart.label.top'),
    kind: 'line',
    values: tops,
    labels: { texts: chart.bars.map(({ kind, value }) => (kind === 'total' ? words.percent(value / 100) : words.value(value, 'points'))) },
  };
  return {
    categories: chart.bars.map(({ label }) => label),
    series: [base, ...series, labels],
    horizontal: false,
    stacked: true,
    value: axis([floor, ...tops], 'percent', chart.yLabel),
    legend: false,
  };
}

function bars(chart: BarChart): NativeChart {
  const factor = factorOf(chart.unit);
  const reference = chart.referenceLine;
  const horizontal = chart.horizontal && !reference;
  const values = chart.series.flatMap(({ values: some }) => known(some));
  return {
    categories: chart.categories,
    series: [
      ...chart.series.map(
        ({ name, tone, values: some }): NativeSeries => ({
          name,
          kind: 'bar',
          values: times(some, factor),
          fill: toneColour[tone],
          labels: { format: formats[chart.unit] },
        }),
      ),
      ...(reference ? [flat(reference.label, reference.value * factor, chart.categories.length)] : []),
    ],
    horizontal,
    stacked: chart.stacked,
    value: axis([0, ...values, ...(reference ? [reference.value] : [])], chart.unit, chart.yLabel),
    legend: Boolean(reference) || chart.series.length > 1,
  };
}

function lines(chart: LineChart): NativeChart {
  const factor = factorOf(chart.unit);
  const reference = chart.referenceLine;
  const values = chart.series.flatMap(({ values: some }) => known(some));
  return {
    categories: chart.x,
    series: [
      ...chart.series.map(
        ({ name, tone, values: some }): NativeSeries => ({
          name,
          kind: 'line',
          values: times(some, factor),
          line: { colour: toneColour[tone], dashed: false, points: tone === 'muted' ? 1.5 : 2.25 },
        }),
      ),
      ...(reference ? [flat(reference.label, reference.value * factor, chart.x.length)] : []),
    ],
    horizontal: false,
    stacked: false,
    value: axis([...values, ...(reference ? [reference.value] : [])], chart.unit, chart.yLabel),
    legend: true,
  };
}

/** Bars from zero with their interval, where zero means "no effect". */
function effects(chart: IntervalChart): NativeChart {
  const bars: NativeSeries = {
    name: chart.yLabel ?? '',
    kind: 'bar',
    values: chart.rows.map(({ value }) => value),
    fill: toneColour.neutral,
    pointColours: chart.rows.map(({ tone }) => toneColour[tone]),
    interval: { below: chart.rows.map(({ value, low }) => value - low), above: chart.rows.map(({ value, high }) => high - value) },
  };
  const values = axis([0, ...chart.rows.flatMap(({ low, high }) => [low, high])], chart.unit, chart.yLabel);
  return {
    categories: chart.rows.map(({ label }) => label),
    series: [bars],
    horizontal: true,
    stacked: false,
    value: values,
    legend: false,
  };
}

/** Dots with their interval on upright lines; the reference as a line. */
function intervals(chart: IntervalChart, words: ChartWords): NativeChart {
  if (chart.reference === 0) return effects(chart);
  const factor = factorOf(chart.unit);
  const dots: NativeSeries = {
    name: chart.yLabel ?? '',
    kind: 'line',
    values: chart.rows.map(({ value }) => value * factor),
    marker: toneColour.accent,
    pointColours: chart.rows.map(({ tone }) => toneColour[tone]),
    labels: { format: formats[chart.unit] },
    interval: {
      below: chart.rows.map(({ value, low }) => (value - low) * factor),
      above: chart.rows.map(({ value, high }) => (high - value) * factor),
    },
  };
  const reference = chart.reference === undefined ? [] : [flat(words.say('chart.label.mean'), chart.reference * factor, chart.rows.length)];
  return {
    categories: chart.rows.map(({ label }) => label),
    series: [dots, ...reference],
    horizontal: false,
    stacked: false,
    value: axis(
      [...chart.rows.flatMap(({ low, high }) => [low, high]), ...(chart.reference === undefined ? [] : [chart.reference])],
      chart.unit,
      chart.yLabel,
    ),
    legend: false,
  };
}

function funnel(chart: FunnelChart, words: ChartWords): NativeChart {
  const factor = factorOf(chart.unit);
  const limits = [...chart.limits].sort((a, b) => a.n - b.n);
  const x = limits.map(({ n }) => n);
  const limit = (key: 'lower998' | 'lower95' | 'upper95' | 'upper998', name: string): NativeSeries => ({
    name,
    kind: 'scatter',
    x,
    values: limits.map((one) => one[key] * factor),
    line: { colour: toneColour.neutral, dashed: key.endsWith('95'), points: 1.25 },
  });
  const [first = 0, last = 0] = [x[0], x.at(-1)];
  const points: NativeSeries = {
    name: chart.yLabel ?? '',
    kind: 'scatter',
    x: chart.points.map(({ n }) => n),
    values: chart.points.map(({ value }) => value * factor),
    marker: toneColour.neutral,
    pointColours: chart.points.map(({ tone }) => toneColour[tone]),
    labels: { texts: chart.points.map(({ label }) => label) },
  };
  const mean: NativeSeries = {
    name: words.say('chart.label.mean'),
    kind: 'scatter',
    x: [first, last],
    values: [chart.mean * factor, chart.mean * factor],
    line: { colour: toneColour.reference, dashed: false, points: 1.5 },
  };
  const [outer, inner] = [words.say('chart.label.limits_998'), words.say('chart.label.limits_95')];
  return {
    categories: [],
    series: [limit('lower95', inner), limit('upper95', inner), limit('lower998', outer), limit('upper998', outer), mean, points],
    horizontal: false,
    stacked: false,
    value: axis(
      [...chart.points.map(({ value }) => value), ...limits.flatMap(({ lower998, upper998 }) => [lower998, upper998]), chart.mean],
      chart.unit,
      chart.yLabel,
    ),
    across: axis([...chart.points.map(({ n }) => n), ...x], 'count', chart.xLabel),
    legend: true,
  };
}

/** The chart as an office suite draws it; null for a heatmap, which is a table there. */
export function nativeChart(chart: ChartSpec, words: ChartWords): NativeChart | null {
  switch (chart.type) {
    case 'waterfall':
      return waterfall(chart, words);
    case 'bar':
      return bars(chart);
    case 'line':
      return lines(chart);
    case 'interval':
      return intervals(chart, words);
    case 'funnel':
      return funnel(chart, words);
    case 'heatmap':
      return null;
  }
}
