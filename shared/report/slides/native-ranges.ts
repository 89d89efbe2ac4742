import { type ChartWords, type FunnelChart, type IntervalChart, placeLabels } from '../../charts';
import { axis, factorOf, flat, formats, type NativeChart, type NativeSeries } from './native-axis';
import { toneColour } from './theme';

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
export function intervals(chart: IntervalChart, words: ChartWords): NativeChart {
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

/** About how large a funnel is on a slide, in inches: for names that must not lie over each other. */
const plotInches = { width: 5.2, height: 2.6, letterWidth: 0.09, lineHeight: 0.2, dotRadius: 0.07 };

export function funnel(chart: FunnelChart, words: ChartWords): NativeChart {
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
  const across = axis([...chart.points.map(({ n }) => n), ...x], 'count', chart.xLabel);
  const value = axis(
    [...chart.points.map((point) => point.value), ...limits.flatMap(({ lower998, upper998 }) => [lower998, upper998]), chart.mean],
    chart.unit,
    chart.yLabel,
  );
  const names = placeLabels(
    chart.points.map((point) => ({ label: point.label, x: point.n, y: point.value * factor })),
    { ...plotInches, x: [across.low, across.high], y: [value.low, value.high] },
  );
  const points: NativeSeries = {
    name: chart.yLabel ?? '',
    kind: 'scatter',
    x: chart.points.map(({ n }) => n),
    values: chart.points.map(({ value }) => value * factor),
    marker: toneColour.neutral,
    pointColours: chart.points.map(({ tone }) => toneColour[tone]),
    labels: { texts: names.map(({ text }) => text), places: names.map(({ place }) => place) },
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
    value,
    across,
    legend: true,
  };
}
