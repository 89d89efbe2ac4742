import type { ChartSpec } from './spec';
import type { ChartWords } from './words';

/** The figures of a chart as a table: names in the first column, null where nothing was measured. */
export interface ChartTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}
type Drawn = ChartSpec extends infer Each ? (Each extends ChartSpec ? Omit<Each, 'alternative'> : never) : never;

const orEmpty = (label: string | undefined) => label ?? '';

function bySeries(
  categories: readonly string[],
  series: readonly { name: string; values: readonly (number | null)[] }[],
  first: string,
): ChartTable {
  return {
    head: [first, ...series.map(({ name }) => name)],
    rows: categories.map((category, index) => [category, ...series.map(({ values }) => values[index] ?? null)]),
  };
}

/** The table behind a chart, in the unit of the chart. */
export function chartTable(chart: Drawn, words: ChartWords): ChartTable {
  switch (chart.type) {
    case 'waterfall':
      return {
        head: [orEmpty(chart.xLabel), orEmpty(chart.yLabel), words.say('chart.axis.low'), words.say('chart.axis.high')],
        rows: chart.bars.map(({ label, value, interval }) => [label, value, interval?.[0] ?? null, interval?.[1] ?? null]),
      };
    case 'bar':
      return bySeries(chart.categories, chart.series, orEmpty(chart.xLabel));
    case 'line':
      return bySeries(chart.x, chart.series, orEmpty(chart.xLabel));
    case 'funnel':
      return {
        head: [words.say('chart.axis.team'), orEmpty(chart.yLabel), orEmpty(chart.xLabel)],
        rows: chart.points.map(({ label, value, n }) => [label, value, n]),
      };
    case 'interval':
      return {
        head: [orEmpty(chart.xLabel), orEmpty(chart.yLabel), words.say('chart.axis.low'), words.say('chart.axis.high')],
        rows: chart.rows.map(({ label, value, low, high }) => [label, value, low, high]),
      };
    case 'heatmap':
      return {
        head: [orEmpty(chart.yLabel), ...chart.columns],
        rows: chart.rowsLabels.map((label, index) => [label, ...(chart.values[index] ?? [])]),
      };
  }
}

/** The table as plain lines, tab between cells: what a screen reader or a test reads instead of the drawing. */
export function describe(chart: Drawn, words: ChartWords): string {
  const { head, rows } = chartTable(chart, words);
  const cell = (value: string | number | null, column: number) => {
    if (typeof value !== 'number') return value ?? '–';
    return chart.type === 'funnel' && column === 2 ? words.value(value, 'count') : words.value(value, chart.unit);
  };
  return [head.join('\t'), ...rows.map((row) => row.map(cell).join('\t'))].join('\n');
}

/** A chart with its figures as text added. */
export const withAlternative = <T extends Drawn>(chart: T, words: ChartWords): T & { readonly alternative: string } => ({
  ...chart,
  alternative: describe(chart, words),
});
