import { type BarChart, type ChartWords, type LineChart, type WaterfallChart, waterfallFloor, waterfallSteps } from '../../charts';
import { axis, factorOf, flat, formats, known, type NativeChart, type NativeSeries, times } from './native-axis';
import { toneColour } from './theme';

/** Stacked columns over an invisible base; the labels hang on an invisible line at the top of each step. */
export function waterfall(chart: WaterfallChart, words: ChartWords): NativeChart {
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

export function bars(chart: BarChart): NativeChart {
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
          // A line across would run through labels above the bars.
          labels: { format: formats[chart.unit], inside: Boolean(reference) },
        }),
      ),
      ...(reference ? [flat(reference.label, reference.value * factor, chart.categories.length)] : []),
    ],
    horizontal,
    stacked: chart.stacked,
    // A label stands beyond the end of its bar: the longest keeps room for it, before the names or the edge.
    value: axis(
      [0, ...values.map((value) => (reference ? value : value * 1.12)), ...(reference ? [reference.value] : [])],
      chart.unit,
      chart.yLabel,
    ),
    legend: Boolean(reference) || chart.series.length > 1,
  };
}

export function lines(chart: LineChart): NativeChart {
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
