import type { WaterfallChart } from '../../shared/charts/spec';
import { axisTitle, baseLayout, type Drawing, type DrawingStyle, figureAxis, hover, type PlotLayout, padded } from './drawing';
import { plainText } from './plot-text';

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
  y0: index + 0.36,
  y1: index + 0.64,
  x0: level,
  x1: level,
  line: { color: colour, width: 1 },
});

/** The share of the width that the changes should get; the axis is cut before them when totals dwarf them. */
const roomForChanges = 0.6;
const rowHeight = 32;

function start(levels: readonly number[]): { readonly low: number; readonly high: number } {
  const [tight, high] = padded(levels, 0.22);
  const dwarfed = tight > 0 && (high - tight) / high < roomForChanges;
  return { low: dwarfed ? Math.floor(tight / 5) * 5 : Math.min(0, tight), high };
}

/** Lies on its side, because the causes have long names and a tablet is narrow: from the target at the top to what was achieved below. */
export function drawWaterfall(chart: WaterfallChart, style: DrawingStyle): Drawing {
  const { palette } = style;
  const steps = waterfallSteps(chart.bars);
  const { low, high } = start(steps.flatMap(({ from, to }, index) => (chart.bars[index]?.kind === 'total' ? [to] : [from, to])));
  const shown = chart.bars.map((bar) => style.figure(bar.value, bar.kind === 'total' ? 'percent' : chart.unit));
  const positions = chart.bars.map((_, index) => index);
  const base = steps.map(({ from, to }) => Math.max(low, Math.min(from, to)));
  return {
    height: 56 + chart.bars.length * rowHeight,
    data: [
      {
        type: 'bar',
        orientation: 'h',
        y: positions,
        x: steps.map(({ from, to }, index) => Math.max(from, to) - (base[index] ?? 0)),
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
      margin: { l: 56, r: 40, t: 8, b: 44 },
      yaxis: {
        tickvals: positions,
        ticktext: chart.bars.map(({ label }) => plainText(label)),
        range: [chart.bars.length - 0.5, -0.5],
        showgrid: false,
        zeroline: false,
        automargin: true,
      },
      xaxis: { ...figureAxis(style, 'percent', low, high), ...axisTitle(chart.yLabel, palette), zeroline: false },
      shapes: steps.slice(0, -1).map(({ to }, index) => connector(index, to, palette.quiet)),
    },
  };
}
