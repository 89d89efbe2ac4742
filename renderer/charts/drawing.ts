import type { ChartUnit } from '../../shared/charts/spec';
import type { Palette } from './palette';

/** A trace or a layout in Plotly's own words; its published types are generated and too wide to help here. */
export type PlotTrace = Readonly<Record<string, unknown>>;
export type PlotLayout = Readonly<Record<string, unknown>>;

export interface Drawing {
  readonly data: readonly PlotTrace[];
  readonly layout: PlotLayout;
  readonly height: number;
}

/** What every chart is drawn with: colours of the theme and figures in the language. */
export interface DrawingStyle {
  readonly palette: Palette;
  figure(value: number | null, unit: ChartUnit): string;
}

export const hover = { hovertemplate: '%{hovertext}<extra></extra>' } as const;

/** Axis that shows its own figures: the labels are ours, so that decimals and percent signs follow the language. */
export function figureAxis(style: DrawingStyle, unit: ChartUnit, low: number, high: number): PlotLayout {
  const step = unit === 'seconds' ? niceSeconds((high - low) / 5) : niceStep((high - low) / 5);
  const first = Math.ceil(low / step - 1e-9) * step;
  const ticks = Array.from({ length: Math.max(1, Math.floor((high - first) / step + 1e-9) + 1) }, (_, index) => first + index * step);
  const digits = step < 1 ? 1 : 0;
  const shown = ticks.map((tick) => {
    const rounded = Number(tick.toFixed(digits + 1));
    return unit === 'seconds' ? style.figure(rounded, unit) : style.figure(rounded, unit).replace(/[.,]0(?=\D*$)/, '');
  });
  return { range: [low, high], tickvals: ticks, ticktext: shown, gridcolor: style.palette.line, zerolinecolor: style.palette.quiet };
}

/** 1, 2 or 5 times a power of ten, at least the step wished for. */
export function niceStep(wished: number): number {
  if (!(wished > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(wished));
  return ([1, 2, 5, 10].find((factor) => factor * power >= wished - 1e-12) ?? 10) * power;
}

const clockSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 1800, 3600];
/** A step that a clock has, so that an axis of times reads 6:30, 7:00, 7:30. */
const niceSeconds = (wished: number): number => clockSteps.find((step) => step >= wished) ?? niceStep(wished);

/** Room above and below what is drawn. */
export function padded(values: readonly number[], share = 0.08): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low || Math.abs(high) || 1) * share;
  return [low - room, high + room];
}

export function baseLayout(style: DrawingStyle): PlotLayout {
  const { palette } = style;
  return {
    paper_bgcolor: palette.ground,
    plot_bgcolor: palette.ground,
    font: { family: 'system-ui, sans-serif', size: 12, color: palette.text },
    margin: { l: 56, r: 16, t: 12, b: 44 },
    showlegend: false,
    hovermode: 'closest',
    dragmode: false,
    bargap: 0.32,
  };
}

export const axisTitle = (title: string | undefined, palette: Palette): PlotLayout =>
  title ? { title: { text: title, font: { size: 11, color: palette.quiet }, standoff: 8 } } : {};

export const guideLine = (axis: 'x' | 'y', value: number, colour: string, dash = 'dash'): PlotLayout => ({
  type: 'line',
  ...(axis === 'y' ? { xref: 'paper', x0: 0, x1: 1, y0: value, y1: value } : { yref: 'paper', y0: 0, y1: 1, x0: value, x1: value }),
  line: { color: colour, width: 1.5, dash },
});
