import type { ChartUnit, LabelPlace } from '../../charts';
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
  /** Fixed labels (each at its own side of its point where that is said; an empty one is not drawn), or the value in a number format. */
  readonly labels?:
    | { readonly texts: readonly string[]; readonly places?: readonly LabelPlace[] }
    | { readonly format: string; readonly inside?: boolean };
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
export const factorOf = (unit: ChartUnit) => (unit === 'seconds' ? 1 / secondsInDay : 1);
export const formats: Readonly<Record<ChartUnit, string>> = {
  percent: '0.0" %"',
  points: '+0.0;\u22120.0;0.0',
  seconds: '[m]:ss',
  count: '#,##0',
  score: '0.0',
  agents: '0.0',
  euro: '"€" #,##0',
};
export const axisFormats: Readonly<Record<ChartUnit, string>> = { ...formats, percent: '0" %"', points: '+0;\u22120;0' };

export function axis(values: readonly number[], unit: ChartUnit, title?: string): NativeAxis {
  const scale = linearScale(values, [0, 1], { times: unit === 'seconds' });
  const factor = factorOf(unit);
  const step = (scale.ticks[1] ?? scale.high) - (scale.ticks[0] ?? scale.low);
  const format = unit === 'points' && !Number.isInteger(step) ? formats.points : axisFormats[unit];
  return { low: scale.low * factor, high: scale.high * factor, step: step * factor, format, title };
}

export const known = (values: readonly (number | null)[]) => values.filter((value) => value !== null);
export const times = (values: readonly (number | null)[], factor: number) =>
  values.map((value) => (value === null ? null : value * factor));
export const flat = (name: string, value: number, length: number, dashed = true): NativeSeries => ({
  name,
  kind: 'line',
  values: Array.from({ length }, () => value),
  line: { colour: toneColour.reference, dashed, points: 1.5 },
});
