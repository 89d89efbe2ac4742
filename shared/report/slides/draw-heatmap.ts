import type PptxGenJS from 'pptxgenjs';
import type { HeatmapChart } from '../../charts';
import { heatRange, heatStep, heatText } from '../svg/heatmap';
import type { Box, Pen } from './pen';
import { colours, fontFace, heatColour } from './theme';

type Row = PptxGenJS.TableRow;

/** A heatmap as a table with coloured cells, which a reader can edit. */
export function heatmapIn(pen: Pen, chart: HeatmapChart, box: Box): void {
  const { reference, reach } = heatRange(chart);
  const first = Math.min(1.2, box.w * 0.16);
  const width = (box.w - first) / chart.columns.length;
  const least = Math.ceil(0.46 / width);
  // Whole hours over quarters and half hours.
  const every = [1, 2, 4, 8].find((step) => step >= least) ?? least;
  const head: Row = [
    { text: '' },
    // A name over narrow columns gets the room of those that follow it: it would be broken into letters in its own.
    ...chart.columns.flatMap((name, index) =>
      index % every === 0
        ? [
            {
              text: chart.columns.length - index >= least ? name : '',
              options: {
                align: every > 1 ? ('left' as const) : ('center' as const),
                color: colours.soft,
                fontSize: 9,
                margin: 0,
                colspan: Math.min(every, chart.columns.length - index),
              },
            },
          ]
        : [],
    ),
  ];
  const rowHeight = Math.min(0.72, (box.h - 0.4) / chart.rowsLabels.length);
  const rows: Row[] = chart.rowsLabels.map((name, row) => [
    { text: name, options: { fontSize: 11, color: colours.ink, valign: 'middle', margin: 0 } },
    ...(chart.values[row] ?? []).map((value) => {
      const step = value === null ? 'even' : heatStep(value, reference, reach);
      return {
        text: value === null ? '' : heatText(value, chart, pen.words),
        options: {
          align: 'center' as const,
          valign: 'middle' as const,
          fontSize: width < 0.24 ? 7 : width < 0.42 ? 9 : 11,
          margin: 0,
          color: step.endsWith('4') ? colours.white : colours.ink,
          fill: { color: heatColour[step] ?? colours.white },
          border: [
            { type: 'solid' as const, pt: 1, color: colours.white },
            { type: 'solid' as const, pt: 1, color: colours.white },
            { type: 'solid' as const, pt: 1, color: colours.white },
            { type: 'solid' as const, pt: 1, color: colours.white },
          ] as [PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps, PptxGenJS.BorderProps],
        },
      };
    }),
  ]);
  pen.slide.addTable([head, ...rows], {
    x: box.x,
    y: box.y,
    w: box.w,
    colW: [first, ...chart.columns.map(() => width)],
    rowH: [0.32, ...chart.rowsLabels.map(() => rowHeight)],
    fontFace,
  });
}
