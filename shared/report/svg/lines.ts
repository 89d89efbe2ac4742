import { type ChartWords, type FunnelChart, type IntervalChart, type LineChart, placeLabels } from '../../charts';
import { area, axisNames, categoryAxis, type Drawing, referenceLine, tickText, valueAxis } from './frame';
import { element, label, wrapped } from './markup';
import { bands, linearScale } from './scale';

/** A path through the known points; a gap where nothing was measured. */
function path(values: readonly (number | null)[], x: (index: number) => number, y: (value: number) => number): string {
  let pen = 'M';
  return values
    .map((value, index) => {
      if (value === null) {
        pen = 'M';
        return '';
      }
      const command = `${pen}${x(index).toFixed(1)} ${y(value).toFixed(1)}`;
      pen = 'L';
      return command;
    })
    .join('');
}

export function drawLines(chart: LineChart, words: ChartWords): Drawing {
  const place = area();
  const all = chart.series.flatMap(({ values }) => values.filter((value) => value !== null));
  const scale = linearScale([...all, ...(chart.referenceLine ? [chart.referenceLine.value] : [])], [place.bottom, place.top + 14], {
    times: chart.unit === 'seconds',
  });
  const { width, middle } = bands(chart.x.length, [place.left, place.right]);
  const dots = chart.x.length <= 60;
  const drawn = chart.series.map(({ tone, values }) => {
    const marks =
      dots && tone !== 'muted'
        ? values.map((value, index) =>
            value === null ? '' : element('circle', { class: `tone-${tone}`, cx: middle(index), cy: scale.at(value), r: 3 }),
          )
        : [];
    return element('path', { class: `line-${tone}`, d: path(values, middle, scale.at) }) + marks.join('');
  });
  const legend =
    chart.series.length > 1
      ? chart.series
          .map(
            ({ name, tone }, index) =>
              element('line', { class: `line-${tone}`, x1: 300 + index * 190, x2: 324 + index * 190, y1: 8, y2: 8 }) +
              label(name, { class: 'tick', x: 330 + index * 190, y: 12 }),
          )
          .join('')
      : '';
  const line = chart.referenceLine ? referenceLine(chart.referenceLine.label, scale.at(chart.referenceLine.value), place) : '';
  const markup =
    valueAxis(scale, chart.unit, words, place) +
    line +
    drawn.join('') +
    legend +
    categoryAxis(chart.x, middle, width, place) +
    axisNames(place, chart.yLabel, chart.xLabel);
  return { markup, height: place.height };
}

const besideDot = {
  top: { dx: 0, dy: -10, anchor: 'middle' },
  bottom: { dx: 0, dy: 20, anchor: 'middle' },
  right: { dx: 10, dy: 4, anchor: 'start' },
  left: { dx: -10, dy: 4, anchor: 'end' },
} as const;

/** Each team as a dot at its number of measurements, between the limits of chance. */
export function drawFunnel(chart: FunnelChart, words: ChartWords): Drawing {
  const place = area();
  const values = [
    ...chart.points.map(({ value }) => value),
    ...chart.limits.flatMap(({ lower998, upper998 }) => [lower998, upper998]),
    chart.mean,
  ];
  const scale = linearScale(values, [place.bottom, place.top + 14], { times: chart.unit === 'seconds' });
  const across = linearScale([...chart.points.map(({ n }) => n), ...chart.limits.map(({ n }) => n)], [place.left, place.right], {
    count: 6,
  });
  const limits = [...chart.limits].sort((a, b) => a.n - b.n);
  const limit = (key: 'lower998' | 'lower95' | 'upper95' | 'upper998', name: string) =>
    element('path', {
      class: name,
      d: path(
        limits.map((one) => one[key]),
        (index) => across.at(limits[index]!.n),
        scale.at,
      ),
    });
  const names = placeLabels(
    chart.points.map(({ label: name, n, value }) => ({ label: name, x: n, y: value })),
    {
      x: [across.low, across.high],
      y: [scale.low, scale.high],
      width: place.right - place.left,
      height: place.bottom - place.top - 14,
      letterWidth: 7,
      lineHeight: 15,
      dotRadius: 6,
    },
  );
  const dots = chart.points.map(({ n, value, tone }, index) => {
    const [x, y] = [across.at(n), scale.at(value)];
    const named = names[index];
    const { dx, dy, anchor } = besideDot[named?.place ?? 'top'];
    return (
      element('circle', { class: `tone-${tone}`, cx: x, cy: y, r: 6 }) +
      (named?.text ? label(named.text, { class: 'value', x: x + dx, y: y + dy, 'text-anchor': anchor }) : '')
    );
  });
  const ticks = across.ticks.map((tick) =>
    label(words.value(tick, 'count'), { class: 'tick', x: across.at(tick), y: place.bottom + 18, 'text-anchor': 'middle' }),
  );
  const mean = scale.at(chart.mean);
  const markup =
    valueAxis(scale, chart.unit, words, place) +
    element('line', { class: 'mean', x1: place.left, x2: place.right, y1: mean, y2: mean }) +
    label(words.say('chart.label.mean'), { class: 'reference-label', x: place.right, y: mean - 6, 'text-anchor': 'end' }) +
    limit('lower95', 'limit-95') +
    limit('upper95', 'limit-95') +
    limit('lower998', 'limit-998') +
    limit('upper998', 'limit-998') +
    legendOfLimits(words) +
    dots.join('') +
    ticks.join('') +
    axisNames(place, chart.yLabel, chart.xLabel);
  return { markup, height: place.height };
}

const legendOfLimits = (words: ChartWords) =>
  (['95', '998'] as const)
    .map((limit, index) => {
      const x = 300 + index * 240;
      return (
        element('path', { class: `limit-${limit}`, d: `M${x} 8L${x + 24} 8` }) +
        label(words.say(`chart.label.limits_${limit}`), { class: 'tick', x: x + 30, y: 12 })
      );
    })
    .join('');

/** A dot with its interval per row, and the value that means "no effect" or the mean. */
export function drawIntervals(chart: IntervalChart, words: ChartWords): Drawing {
  const height = Math.max(160, 66 + chart.rows.length * 34);
  const place = area({ left: 210, height, bottom: height - 46, top: 16 });
  const values = chart.rows.flatMap(({ low, high, value }) => [low, high, value]);
  const scale = linearScale([...values, ...(chart.reference === undefined ? [] : [chart.reference])], [place.left, place.right - 70], {
    times: chart.unit === 'seconds',
  });
  const { middle } = bands(chart.rows.length, [place.top, place.bottom]);
  const grid = scale.ticks.map(
    (tick) =>
      element('line', { class: 'grid', x1: scale.at(tick), x2: scale.at(tick), y1: place.top, y2: place.bottom }) +
      label(tickText(tick, chart.unit, words, scale), { class: 'tick', x: scale.at(tick), y: place.bottom + 18, 'text-anchor': 'middle' }),
  );
  const reference =
    chart.reference === undefined
      ? ''
      : element('line', {
          class: 'reference',
          x1: scale.at(chart.reference),
          x2: scale.at(chart.reference),
          y1: place.top,
          y2: place.bottom,
        });
  const rows = chart.rows.map(({ label: name, value, low, high, tone }, index) => {
    const y = middle(index);
    const [text = ''] = wrapped(name, 30, 1);
    return (
      label(text, { class: 'tick', x: place.left - 10, y: y + 4, 'text-anchor': 'end' }) +
      element('line', { class: `line-${tone}`, x1: scale.at(low), x2: scale.at(high), y1: y, y2: y }) +
      element('circle', { class: `tone-${tone}`, cx: scale.at(value), cy: y, r: 5.5 }) +
      label(words.value(value, chart.unit), { class: 'value', x: place.right, y: y + 4, 'text-anchor': 'end' })
    );
  });
  return { markup: grid.join('') + reference + rows.join('') + axisNames(place, undefined, chart.yLabel), height };
}
