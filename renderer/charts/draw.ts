import type { ChartSpec } from '../../shared/charts/spec';
import { drawBars, drawHeatmap, drawLines } from './draw-series';
import { drawFunnel, drawIntervals } from './draw-teams';
import { drawWaterfall } from './draw-waterfall';
import type { Drawing, DrawingStyle } from './drawing';

/** A chart as data for Plotly: traces, layout and the height it needs. Pure, so that it can be tested without a browser. */
export function draw(chart: ChartSpec, style: DrawingStyle): Drawing {
  switch (chart.type) {
    case 'waterfall':
      return drawWaterfall(chart, style);
    case 'bar':
      return drawBars(chart, style);
    case 'line':
      return drawLines(chart, style);
    case 'funnel':
      return drawFunnel(chart, style);
    case 'interval':
      return drawIntervals(chart, style);
    case 'heatmap':
      return drawHeatmap(chart, style);
  }
}
