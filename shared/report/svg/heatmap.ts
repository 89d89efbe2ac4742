import type { ChartWords, HeatmapChart } from '../../charts';
import type { Drawing } from './frame';
import { element, label } from './markup';

/** Steps of colour on each side of the reference; the class names carry them, so that light, dark and print each choose their own. */
const colourSteps = 4;

/**
 * Which step of colour a value gets: bad-4 (far under the reference) to good-4 (far above).
 * @param reach the largest distance from the reference in the chart.
 */
export function heatStep(value: number, reference: number, reach: number): string {
  const distance = value - reference;
  const step = reach === 0 ? 0 : Math.min(colourSteps, Math.ceil((Math.abs(distance) / reach) * colourSteps));
  return step === 0 ? 'even' : `${distance < 0 ? 'bad' : 'good'}-${step}`;
}

/** The reference of a heatmap, or its middle, and the largest distance from it. */
export function heatRange(chart: HeatmapChart): { reference: number; reach: number } {
  const values = chart.values.flat().filter((value) => value !== null);
  const reference = chart.reference ?? values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return { reference, reach: Math.max(0, ...values.map((value) => Math.abs(value - reference))) };
}

/** A value in a small cell: no unit, no decimal where the unit is a percentage. */
export const heatText = (value: number, chart: HeatmapChart, words: ChartWords): string =>
  chart.unit === 'percent' ? words.value(Math.round(value), 'count') : words.value(value, chart.unit);

export function drawHeatmap(chart: HeatmapChart, words: ChartWords): Drawing {
  const left = 150;
  const rowHeight = 38;
  const width = (940 - left) / chart.columns.length;
  const height = 40 + chart.rowsLabels.length * rowHeight + 26;
  const { reference, reach } = heatRange(chart);
  const every = Math.ceil(44 / width);
  const columns = chart.columns.map((name, index) =>
    index % every === 0 ? label(name, { class: 'tick', x: left + (index + 0.5) * width, y: 28, 'text-anchor': 'middle' }) : '',
  );
  const rows = chart.rowsLabels.map((name, row) => {
    const y = 38 + row * rowHeight;
    const cells = (chart.values[row] ?? []).map((value, column) => {
      const x = left + column * width;
      const step = value === null ? 'none' : heatStep(value, reference, reach);
      const text =
        value === null
          ? ''
          : label(heatText(value, chart, words), {
              class: `heat-text heat-text-${step}`,
              x: x + width / 2,
              y: y + rowHeight / 2 + 4,
              'text-anchor': 'middle',
            });
      return (
        element('rect', { class: `heat-${step}`, x: x + 1, y: y + 1, width: width - 2, height: rowHeight - 2, rx: 2 }) +
        (width > 24 ? text : '')
      );
    });
    return label(name, { class: 'tick', x: left - 10, y: y + rowHeight / 2 + 4, 'text-anchor': 'end' }) + cells.join('');
  });
  return { markup: columns.join('') + rows.join(''), height };
}
