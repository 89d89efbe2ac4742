import type { ChartSpec, ChartWords } from '../../charts';
import { drawBars, drawWaterfall } from './bars';
import type { Drawing } from './frame';
import { drawHeatmap } from './heatmap';
import { drawFunnel, drawIntervals, drawLines } from './lines';
import { element, escapeXml } from './markup';

function drawn(chart: ChartSpec, words: ChartWords): Drawing {
  switch (chart.type) {
    case 'waterfall':
      return drawWaterfall(chart, words);
    case 'bar':
      return drawBars(chart, words);
    case 'line':
      return drawLines(chart, words);
    case 'funnel':
      return drawFunnel(chart, words);
    case 'interval':
      return drawIntervals(chart, words);
    case 'heatmap':
      return drawHeatmap(chart, words);
  }
}

/**
 * A chart as inline SVG, without script and without style of its own: classes carry the meaning (tone-bad, line-accent, heat-good-3) and the page
 * gives them colour. The figures behind it belong in a table beside it; the drawing names itself by its title.
 */
export function drawChart(chart: ChartSpec, words: ChartWords): string {
  const { markup, height } = drawn(chart, words);
  const id = `chart-${chart.id.replace(/[^a-zA-Z0-9-]/g, '-')}`;
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 960 ${height}`, role: 'img', 'aria-labelledby': id, class: 'chart' },
    element('title', { id }, escapeXml(chart.title)),
    markup,
  );
}
