import type { ChartSpec, ChartWords } from '../../charts';
import type { NativeChart } from './native-axis';
import { funnel, intervals } from './native-ranges';
import { bars, lines, waterfall } from './native-series';

export type { NativeAxis, NativeChart, NativeSeries } from './native-axis';

/** The chart as an office suite draws it; null for a heatmap, which is a table there. */
export function nativeChart(chart: ChartSpec, words: ChartWords): NativeChart | null {
  switch (chart.type) {
    case 'waterfall':
      return waterfall(chart, words);
    case 'bar':
      return bars(chart);
    case 'line':
      return lines(chart);
    case 'interval':
      return intervals(chart, words);
    case 'funnel':
      return funnel(chart, words);
    case 'heatmap':
      return null;
  }
}
