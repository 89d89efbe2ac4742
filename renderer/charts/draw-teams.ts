import { placeLabels } from '../../shared/charts';
import type { FunnelChart, IntervalChart } from '../../shared/charts/spec';
import { axisTitle, baseLayout, type Drawing, type DrawingStyle, figureAxis, guideLine, hover, type PlotTrace, padded } from './drawing';
import { plainText } from './plot-text';

/** The limits of a funnel as two bands that fill the space between their lines. */
function bands(chart: FunnelChart, style: DrawingStyle): PlotTrace[] {
  const n = chart.limits.map((limit) => limit.n);
  const band = (low: readonly number[], high: readonly number[], fill: string): PlotTrace => ({
    type: 'scatter',
    mode: 'lines',
    x: [...n, ...[...n].reverse()],
    y: [...high, ...[...low].reverse()],
    fill: 'toself',
    fillcolor: fill,
    line: { width: 0 },
    hoverinfo: 'skip',
  });
  const [inner, outer] = style.palette.band;
  return [
    band(
      chart.limits.map(({ lower998 }) => lower998),
      chart.limits.map(({ upper998 }) => upper998),
      outer,
    ),
    band(
      chart.limits.map(({ lower95 }) => lower95),
      chart.limits.map(({ upper95 }) => upper95),
      inner,
    ),
  ];
}

/** The smallest field in which a funnel is drawn: half a page of 1024 pixels. Where there is more room, names stand freer. */
const smallField = { width: 330, height: 235, letterWidth: 7, lineHeight: 15, dotRadius: 6 };
const besideDot = { top: 'top center', bottom: 'bottom center', right: 'middle right', left: 'middle left' } as const;

export function drawFunnel(chart: FunnelChart, style: DrawingStyle): Drawing {
  const { palette } = style;
  const inLimits = chart.limits.flatMap(({ lower998, upper998 }) => [lower998, upper998]);
  const sizes = [...chart.points.map(({ n }) => n), ...chart.limits.map(({ n }) => n)];
  const [left, right] = padded(sizes, 0.04);
  const across = [Math.max(0, left), right] as const;
  const upright = padded([...inLimits, ...chart.points.map(({ value }) => value)]);
  const dots = chart.points.map(({ label, n, value }) => ({ label, x: n, y: value }));
  const labels = placeLabels(dots, { ...smallField, x: across, y: upright });
  return {
    height: 340,
    data: [
      ...bands(chart, style),
      {
        type: 'scatter',
        mode: 'markers+text',
        x: chart.points.map(({ n }) => n),
        y: chart.points.map(({ value }) => value),
        text: labels.map(({ text }) => plainText(text)),
        textposition: labels.map(({ place }) => besideDot[place]),
        textfont: { size: 12, color: palette.text },
        marker: { size: 11, color: chart.points.map(({ tone }) => palette.tones[tone]), line: { width: 1.5, color: palette.text } },
        cliponaxis: false,
        hovertext: chart.points.map(({ label, n, value }) =>
          plainText(`${label}: ${style.figure(value, chart.unit)} (n = ${style.figure(n, 'count')})`),
        ),
        ...hover,
      },
    ],
    layout: {
      ...baseLayout(style),
      xaxis: {
        ...figureAxis(style, 'count', ...across),
        ...axisTitle(chart.xLabel, palette),
        zeroline: false,
        showgrid: false,
      },
      yaxis: {
        ...figureAxis(style, chart.unit, ...upright),
        ...axisTitle(chart.yLabel, palette),
        zeroline: false,
      },
      shapes: [guideLine('y', chart.mean, palette.tones.reference)],
    },
  };
}

export function drawIntervals(chart: IntervalChart, style: DrawingStyle): Drawing {
  const { palette } = style;
  const reference = chart.reference === undefined ? [] : [chart.reference];
  const span = padded([...chart.rows.flatMap(({ low, high }) => [low, high]), ...reference], 0.12);
  const positions = chart.rows.map((_, index) => index);
  return {
    height: Math.max(150, 70 + chart.rows.length * 34),
    data: [
      {
        type: 'scatter',
        mode: 'markers',
        x: chart.rows.map(({ value }) => value),
        y: positions,
        error_x: {
          type: 'data',
          symmetric: false,
          array: chart.rows.map(({ value, high }) => high - value),
          arrayminus: chart.rows.map(({ value, low }) => value - low),
          color: palette.quiet,
          thickness: 1.6,
          width: 5,
        },
        marker: { size: 10, color: chart.rows.map(({ tone }) => palette.tones[tone]) },
        hovertext: chart.rows.map(({ label, value, low, high }) =>
          plainText(`${label}: ${style.figure(value, chart.unit)} (${style.figure(low, chart.unit)} … ${style.figure(high, chart.unit)})`),
        ),
        ...hover,
      },
    ],
    layout: {
      ...baseLayout(style),
      xaxis: { ...figureAxis(style, chart.unit, ...span), ...axisTitle(chart.yLabel, palette), zeroline: false },
      yaxis: {
        tickvals: positions,
        ticktext: chart.rows.map(({ label }) => plainText(label)),
        range: [chart.rows.length - 0.5, -0.5],
        showgrid: false,
        zeroline: false,
        automargin: true,
      },
      shapes: reference.map((value) => guideLine('x', value, palette.tones.reference)),
    },
  };
}
