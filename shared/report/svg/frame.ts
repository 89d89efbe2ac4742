import type { ChartUnit, ChartWords } from '../../charts';
import { element, label, wrapped } from './markup';
import type { Scale } from './scale';

/** The drawing surface in pixels of its own view box; it scales with the page. */
export interface Area {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}
export const area = (part: Partial<Area> = {}): Area => ({ width: 960, height: 400, left: 64, right: 940, top: 24, bottom: 340, ...part });

/** The marks of a chart and the height that they take. */
export interface Drawing {
  readonly markup: string;
  readonly height: number;
}

/** Where the axis of a tick stands: a percentage needs no decimal, a time is m:ss. */
export const tickText = (value: number, unit: ChartUnit, words: ChartWords, scale: Scale): string => {
  const whole = scale.ticks.every((tick) => Number.isInteger(tick));
  const text = words.value(value, unit);
  return whole && unit !== 'seconds' && unit !== 'count' && unit !== 'euro' ? text.replace(/[.,]0(?=\D|$)/, '') : text;
};

/** Horizontal grid lines with their values at the left. */
export function valueAxis(scale: Scale, unit: ChartUnit, words: ChartWords, place: Area): string {
  return scale.ticks
    .map((tick) => {
      const y = scale.at(tick);
      return (
        element('line', { class: tick === 0 ? 'axis' : 'grid', x1: place.left, x2: place.right, y1: y, y2: y }) +
        label(tickText(tick, unit, words, scale), { class: 'tick', x: place.left - 8, y: y + 4, 'text-anchor': 'end' })
      );
    })
    .join('');
}

/** Names under the bands; thinned out where they would touch. */
export function categoryAxis(names: readonly string[], middle: (index: number) => number, width: number, place: Area): string {
  const narrow = width < 90;
  const characters = Math.max(4, Math.floor(width / (narrow ? 5.6 : 6.3)));
  const longest = Math.max(...names.map((name) => Math.min(name.length, 14)));
  const every = width < 26 ? Math.ceil((longest * 6.6 + 10) / width) : 1;
  return names
    .map((name, index) => {
      if (index % every !== 0) return '';
      const lines = every > 1 ? [name] : wrapped(name, characters, 3);
      const spans = lines.map((line, row) =>
        label(line, { class: narrow ? 'tick small' : 'tick', x: middle(index), y: place.bottom + 18 + row * 14, 'text-anchor': 'middle' }),
      );
      return spans.join('');
    })
    .join('');
}

/** The line of a target or mean across the drawing, with its name. */
export const referenceLine = (name: string, y: number, place: Area): string =>
  element('line', { class: 'reference', x1: place.left, x2: place.right, y1: y, y2: y }) +
  label(name, { class: 'reference-label', x: place.right, y: y - 6, 'text-anchor': 'end' });

/** Names of the axes: the value at the top left, what is counted at the bottom right. */
export const axisNames = (place: Area, yLabel?: string, xLabel?: string): string =>
  (yLabel ? label(yLabel, { class: 'axis-name', x: 4, y: 12 }) : '') +
  (xLabel ? label(xLabel, { class: 'axis-name', x: place.right, y: place.height - 6, 'text-anchor': 'end' }) : '');
