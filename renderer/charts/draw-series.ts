import type { BarChart, HeatmapChart, LineChart } from '../../shared/charts/spec';
import { axisTitle, baseLayout, type Drawing, type DrawingStyle, figureAxis, guideLine, hover, padded } from './drawing';
import { readableOn } from './palette';
import { plainText, wrappedLabel } from './plot-text';

type Series = BarChart['series'][number];

const known = (series: readonly Series[], also: readonly number[]) => [
  ...series.flatMap(({ values }) => values.filter((value): value is number => value !== null)),
  ...also,
];

const legend = (style: DrawingStyle, series: readonly Series[]) => ({
  showlegend: series.length > 1,
  legend: { orientation: 'h', y: 1.02, yanchor: 'bottom', x: 0, font: { size: 12, color: style.palette.text } },
});

const hoverTexts = (style: DrawingStyle, labels: readonly string[], { name, values }: Series, unit: BarChart['unit'], several: boolean) =>
  values.map((value, index) => plainText(`${labels[index]}${several ? ` · ${name}` : ''}: ${style.figure(value, unit)}`));

/** Percentages keep to 0..100 unless every value lies in a band at the top. */
const span = (values: readonly number[], unit: BarChart['unit'], fromZero: boolean): [number, number] => {
  const [low, high] = padded(fromZero ? [0, ...values] : values);
  const least = values.some((value) => value < 0) ? low : 0;
  const top = unit === 'percent' ? Math.min(high, 102) : high;
  return fromZero ? [least, top] : [unit === 'percent' ? Math.max(0, low) : low, top];
};

function stackedSpan(chart: BarChart): number[] {
  const sums = (sign: 1 | -1) =>
    chart.categories.map((_, index) => chart.series.reduce((sum, { values }) => sum + Math.max(0, sign * (values[index] ?? 0)), 0) * sign);
  return [...sums(1), ...sums(-1)];
}

export function drawBars(chart: BarChart, style: DrawingStyle): Drawing {
  const { palette } = style;
  const reference = chart.referenceLine ? [chart.referenceLine.value] : [];
  const values = chart.stacked ? [...stackedSpan(chart), ...reference] : known(chart.series, reference);
  const several = chart.series.length > 1;
  const labels = chart.categories.map((label) => (chart.horizontal ? plainText(label) : wrappedLabel(label)));
  const figures = { ...figureAxis(style, chart.unit, ...span(values, chart.unit, true)), ...axisTitle(chart.yLabel, palette) };
  const names = { tickvals: labels.map((_, index) => index), ticktext: labels, showgrid: false, automargin: true };
  return {
    height: chart.horizontal ? Math.max(160, 64 + chart.categories.length * 38) : 300,
    data: chart.series.map((series) => {
      const positions = series.values.map((_, index) => index);
      return {
        type: 'bar',
        name: plainText(series.name),
        orientation: chart.horizontal ? 'h' : 'v',
        ...(chart.horizontal ? { x: series.values, y: positions } : { x: positions, y: series.values }),
        marker: { color: palette.tones[series.tone] },
        ...(several
          ? {}
          : {
              text: series.values.map((value) => plainText(style.figure(value, chart.unit))),
              // Nothing is written in a bar of no length, so there the figure stands beside it.
              textposition: series.values.map((value) => (value === 0 ? 'outside' : 'auto')),
              textangle: 0,
              insidetextfont: { color: readableOn(palette.tones[series.tone]) },
              outsidetextfont: { color: palette.text },
            }),
        // A label beside a short bar may reach over the edge of the axis.
        cliponaxis: false,
        hovertext: hoverTexts(style, chart.categories, series, chart.unit, several),
        ...hover,
      };
    }),
    layout: {
      ...baseLayout(style),
      ...legend(style, chart.series),
      barmode: chart.stacked ? 'relative' : 'group',
      xaxis: chart.horizontal ? figures : names,
      yaxis: chart.horizontal ? { ...names, autorange: 'reversed' } : figures,
      shapes: chart.referenceLine ? [guideLine(chart.horizontal ? 'x' : 'y', chart.referenceLine.value, palette.tones.reference)] : [],
    },
  };
}

/** A ring around a point that stands out, so that the point itself stays seen. */
const ring = (colour: string) => ({ size: 12, color: colour, symbol: 'circle-open', line: { width: 2.5, color: colour } });

/** Lines beside the first one differ in their dashes too, for who cannot tell the colours apart. */
const dashes = ['solid', 'dot', 'dash', 'dashdot', 'longdash'] as const;

export function drawLines(chart: LineChart, style: DrawingStyle): Drawing {
  const { palette } = style;
  const several = chart.series.length > 1;
  const values = known(chart.series, chart.referenceLine ? [chart.referenceLine.value] : []);
  const every = Math.ceil(chart.x.length / 8);
  const ticks = chart.x.map((_, index) => index).filter((index) => index % every === 0);
  return {
    height: 300,
    data: chart.series.map((series, order) => ({
      type: 'scatter',
      mode: series.drawnAs === 'points' ? 'markers' : order === 0 ? 'lines+markers' : 'lines',
      name: plainText(series.name),
      x: series.values.map((_, index) => index),
      y: series.values,
      line: {
        color: palette.tones[series.tone],
        width: order === 0 ? 2 : 1.5,
        dash: dashes[Math.min(order, dashes.length - 1)],
        shape: series.drawnAs === 'steps' ? 'hvh' : 'linear',
      },
      marker: series.drawnAs === 'points' ? ring(palette.tones[series.tone]) : { size: 5, color: palette.tones[series.tone] },
      hovertext: hoverTexts(style, chart.x, series, chart.unit, several),
      ...hover,
    })),
    layout: {
      ...baseLayout(style),
      ...legend(style, chart.series),
      xaxis: {
        tickangle: 0,
        tickvals: ticks,
        ticktext: ticks.map((index) => plainText(chart.x[index] ?? '')),
        showgrid: false,
        zeroline: false,
      },
      yaxis: { ...figureAxis(style, chart.unit, ...span(values, chart.unit, false)), ...axisTitle(chart.yLabel, palette), zeroline: false },
      shapes: chart.referenceLine ? [guideLine('y', chart.referenceLine.value, palette.tones.reference)] : [],
    },
  };
}

/** Colours run from the reference (a target, or nothing gained or lost) to both sides alike; without one from lowest to highest. */
function colourRange(chart: HeatmapChart, values: readonly number[]): { readonly zmin: number; readonly zmax: number } {
  const middle = chart.reference ?? (chart.unit === 'points' ? 0 : null);
  if (middle === null) return { zmin: Math.min(...values), zmax: Math.max(...values) };
  const reach = Math.max(...values.map((value) => Math.abs(value - middle)), chart.unit === 'percent' ? 10 : 0.5);
  return { zmin: middle - reach, zmax: middle + reach };
}

/** What stands in a cell: whole percentages without their sign, because a narrow cell has no room for more. */
const cellFigure = (value: number | null, unit: HeatmapChart['unit'], style: DrawingStyle): string => {
  if (value === null) return '';
  return unit === 'percent' ? style.figure(Math.round(value), 'count') : style.figure(value, unit);
};

export function drawHeatmap(chart: HeatmapChart, style: DrawingStyle): Drawing {
  const { palette } = style;
  const rowHeight = 30;
  const every = Math.ceil(chart.columns.length / 12);
  const ticks = chart.columns.map((_, index) => index).filter((index) => index % every === 0);
  const values = chart.values.flat().filter((value): value is number => value !== null);
  return {
    height: 64 + chart.rowsLabels.length * rowHeight,
    data: [
      {
        type: 'heatmap',
        z: chart.values,
        ...colourRange(chart, values),
        colorscale: palette.scale,
        // No colour bar: it is drawn with a style attribute, which the content policy refuses; the figures stand in the cells instead.
        showscale: false,
        text: chart.values.map((row) => row.map((value) => cellFigure(value, chart.unit, style))),
        texttemplate: '%{text}',
        textfont: { size: 11 },
        xgap: 1,
        ygap: 1,
        hoverongaps: false,
        hovertext: chart.rowsLabels.map((row, y) =>
          chart.columns.map((column, x) => plainText(`${row} ${column}: ${style.figure(chart.values[y]?.[x] ?? null, chart.unit)}`)),
        ),
        ...hover,
      },
    ],
    layout: {
      ...baseLayout(style),
      margin: { l: 64, r: 8, t: 8, b: 40 },
      xaxis: {
        tickangle: 0,
        tickvals: ticks,
        ticktext: ticks.map((index) => plainText(chart.columns[index] ?? '')),
        showgrid: false,
        zeroline: false,
      },
      yaxis: {
        tickvals: chart.rowsLabels.map((_, index) => index),
        ticktext: chart.rowsLabels.map(plainText),
        autorange: 'reversed',
        showgrid: false,
        zeroline: false,
        automargin: true,
      },
    },
  };
}
