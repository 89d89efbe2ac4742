import type { WaterfallChart } from '../../shared/charts/spec';
import { axisTitle, baseLayout, type Drawing, type DrawingStyle, figureAxis, hover, type PlotLayout, padded } from './drawing';
import { plainText, wrappedLabel } from './plot-text';

interface Step {
  readonly from: number;
  readonly to: number;
}

/** Where each bar starts and ends: a total stands on zero, a change hangs where the one before it ended. */
export function waterfallSteps(bars: WaterfallChart['bars']): Step[] {
  let level = 0;
  return bars.map(({ kind, value }) => {
    const from = kind === 'total' ? 0 : level;
    level = kind === 'total' ? value : level + value;
    return { from, to: level };
  });
}

const connector = (index: number, level: number, colour: string): PlotLayout => ({
  type: 'line',
  x0: index + 0.34,
  x1: index + 0.66,
  y0: level,
  y1: level,
  line: { color: colour, width: 1 },
});

/** The share of the height that the changes should get; the axis is cut below them when totals dwarf them. */
const roomForChanges = 0.6;

export function drawWaterfall(chart: WaterfallChart, style: DrawingStyle): Drawing {
  const { palette } = style;
  const steps = waterfallSteps(chart.bars);
  const levels = steps.flatMap(({ from, to }, index) => (chart.bars[index]?.kind === 'total' ? [to] : [from, to]));
  const [tightLow, high] = padded(levels, 0.2);
  // Bars that stand on zero would leave the changes a few pixels; the axis then starts higher and says so by its figures.
  const low = (high - tightLow) / high > roomForChanges || tightLow < 0 ? Math.min(0, tightLow) : Math.floor(tightLow / 5) * 5;
  const shown = chart.bars.map((bar) => style.figure(bar.value, bar.kind === 'total' ? 'percent' : chart.unit));
  const positions = chart.bars.map((_, index) => index);
  const base = steps.map(({ from, to }) => Math.max(low, Math.min(from, to)));
  const heights = steps.map(({ from, to }, index) => Math.max(from, to) - (base[index] ?? 0));
  return {
    height: 380,
    data: [
      {
        type: 'bar',
        x: positions,
        y: heights,
        base,
        marker: { color: chart.bars.map(({ tone }) => palette.tones[tone]) },
        text: shown.map(plainText),
        textposition: 'outside',
        textfont: { size: 12, color: palette.text },
        cliponaxis: false,
        hovertext: chart.bars.map(({ label, interval }, index) => {
          const range = interval ? ` (${style.figure(interval[0], chart.unit)} … ${style.figure(interval[1], chart.unit)})` : '';
          return plainText(`${label}: ${shown[index]}${range}`);
        }),
        ...hover,
      },
    ],
    layout: {
      ...baseLayout(style),
      margin: { l: 56, r: 16, t: 24, b: 64 },
      bargap: 0.32,
      xaxis: {
        tickvals: positions,
        ticktext: chart.bars.map(({ label }) => wrappedLabel(label)),
        tickangle: 0,
        showgrid: false,
        zeroline: false,
      },
      yaxis: { ...figureAxis(style, 'percent', low, high), ...axisTitle(chart.yLabel, palette), zeroline: false },
      shapes: steps.slice(0, -1).map(({ to }, index) => connector(index, to, palette.quiet)),
    },
  };
}
