import { type BarChart, type ChartWords, type WaterfallChart, waterfallFloor, waterfallSteps } from '../../charts';
import { area, axisNames, categoryAxis, type Drawing, referenceLine, valueAxis } from './frame';
import { element, label, wrapped } from './markup';
import { bands, linearScale } from './scale';

/** A waterfall: totals from the axis, changes hanging between them. */
export function drawWaterfall(chart: WaterfallChart, words: ChartWords): Drawing {
  const place = area({ height: 410 });
  const steps = waterfallSteps(chart);
  const floor = waterfallFloor(chart);
  const scale = linearScale([floor, ...steps.flatMap(({ from, to }) => [Math.max(from, floor), to])], [place.bottom, place.top + 14]);
  const { width, middle } = bands(chart.bars.length, [place.left, place.right]);
  const bar = width * 0.68;
  const drawn = chart.bars.map((one, index) => {
    const { from, to } = steps[index]!;
    const [low, high] = [Math.max(Math.min(from, to), scale.low), Math.max(from, to)];
    const x = middle(index);
    const text = one.kind === 'total' ? words.percent(one.value / 100) : words.value(one.value, 'points');
    const next =
      index < chart.bars.length - 1
        ? element('line', { class: 'connector', x1: x + bar / 2, x2: middle(index + 1) - bar / 2, y1: scale.at(to), y2: scale.at(to) })
        : '';
    return (
      element('rect', {
        class: `tone-${one.tone}`,
        x: x - bar / 2,
        y: scale.at(high),
        width: bar,
        height: Math.max(1.5, scale.at(low) - scale.at(high)),
      }) +
      label(text, { class: 'value', x, y: scale.at(high) - 6, 'text-anchor': 'middle' }) +
      next
    );
  });
  const markup =
    valueAxis(scale, 'percent', words, place) +
    drawn.join('') +
    categoryAxis(
      chart.bars.map((one) => one.label),
      middle,
      width,
      place,
    ) +
    axisNames(place, chart.yLabel);
  return { markup, height: place.height };
}

function drawColumns(chart: BarChart, words: ChartWords): Drawing {
  const place = area();
  const all = chart.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const totals = chart.stacked
    ? chart.categories.map((_, index) => chart.series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0))
    : [];
  const reference = chart.referenceLine ? [chart.referenceLine.value] : [];
  const scale = linearScale([0, ...all, ...totals, ...reference], [place.bottom, place.top + 14], { times: chart.unit === 'seconds' });
  const { width, middle } = bands(chart.categories.length, [place.left, place.right]);
  const groups = chart.stacked ? 1 : chart.series.length;
  const bar = Math.min(90, (width * 0.7) / groups);
  const drawn = chart.categories.map((_, index) => {
    let base = 0;
    return chart.series
      .map(({ tone, values }, place) => {
        const value = values[index] ?? null;
        if (value === null) return '';
        const from = chart.stacked ? base : 0;
        base += value;
        const x = middle(index) + (chart.stacked ? -bar / 2 : (place - groups / 2) * bar);
        const [y1, y2] = [scale.at(Math.max(from, from + value)), scale.at(Math.min(from, from + value))];
        return (
          element('rect', { class: `tone-${tone}`, x, y: y1, width: bar, height: Math.max(1, y2 - y1) }) +
          (chart.stacked
            ? ''
            : label(words.value(value, chart.unit), { class: 'value', x: x + bar / 2, y: y1 - 6, 'text-anchor': 'middle' }))
        );
      })
      .join('');
  });
  const line = chart.referenceLine ? referenceLine(chart.referenceLine.label, scale.at(chart.referenceLine.value), place) : '';
  const markup =
    valueAxis(scale, chart.unit, words, place) +
    drawn.join('') +
    line +
    categoryAxis(chart.categories, middle, width, place) +
    axisNames(place, chart.yLabel);
  return { markup, height: place.height };
}

function drawRows(chart: BarChart, words: ChartWords): Drawing {
  const height = Math.max(150, 60 + chart.categories.length * chart.series.length * 38);
  const place = area({ left: 210, height, bottom: height - 34, top: 26 });
  const all = chart.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const scale = linearScale([0, ...all, ...(chart.referenceLine ? [chart.referenceLine.value] : [])], [place.left, place.right - 60], {
    times: chart.unit === 'seconds',
  });
  const { width, middle } = bands(chart.categories.length, [place.top, place.bottom]);
  const bar = Math.min(30, (width * 0.7) / chart.series.length);
  const drawn = chart.categories.map((name, index) => {
    const row = chart.series.map(({ tone, values }, place) => {
      const value = values[index] ?? null;
      if (value === null) return '';
      const y = middle(index) + (place - chart.series.length / 2) * bar;
      const [x1, x2] = [scale.at(Math.min(0, value)), scale.at(Math.max(0, value))];
      return (
        element('rect', { class: `tone-${tone}`, x: x1, y, width: Math.max(1, x2 - x1), height: bar - 2 }) +
        label(words.value(value, chart.unit), { class: 'value', x: x2 + 8, y: y + bar / 2 + 4 })
      );
    });
    const [text = ''] = wrapped(name, 30, 1);
    return row.join('') + label(text, { class: 'tick', x: place.left - 10, y: middle(index) + 4, 'text-anchor': 'end' });
  });
  const at = chart.referenceLine ? scale.at(chart.referenceLine.value) : 0;
  const line = chart.referenceLine
    ? element('line', { class: 'reference', x1: at, x2: at, y1: place.top - 6, y2: place.bottom }) +
      label(`${chart.referenceLine.label} ${words.value(chart.referenceLine.value, chart.unit)}`, {
        class: 'reference-label',
        x: at,
        y: place.top - 10,
        'text-anchor': 'middle',
      })
    : '';
  return { markup: drawn.join('') + line + axisNames(place, undefined, chart.yLabel), height: place.height };
}

export const drawBars = (chart: BarChart, words: ChartWords): Drawing =>
  chart.horizontal ? drawRows(chart, words) : drawColumns(chart, words);
