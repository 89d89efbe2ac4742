import type PptxGenJS from 'pptxgenjs';
import type { ChartSpec } from '../../charts';
import type { Block, ReportTable } from '../model/types';
import { heatmapIn } from './draw-heatmap';
import { numbersIn } from './draw-numbers';
import { columnWidths, fitTable, fitText, linesHeight } from './fit';
import { nativeChart } from './native-chart';
import { type Box, type Pen, write } from './pen';
import { colours, fontFace, toneColour } from './theme';

export { type Box, type Pen, write } from './pen';

type Row = PptxGenJS.TableRow;

const border = { type: 'solid', pt: 0.75, color: colours.rule } as const;
const none = { type: 'none' } as const;
const margin = [0.04, 0.07, 0.04, 0.07] as [number, number, number, number];

const linesOfBlock = (block: Extract<Block, { kind: 'bullets' | 'paragraphs' }>) => [
  ...(block.heading ? [block.heading] : []),
  ...block.lines,
];

function linesIn(pen: Pen, block: Extract<Block, { kind: 'bullets' | 'paragraphs' }>, box: Box, sizes: readonly number[]): number {
  const lines = linesOfBlock(block);
  const size = fitText(lines, box.w, box.h, sizes);
  const height = linesHeight(lines, box.w, size);
  const bullet = block.kind === 'bullets' ? { bullet: { indent: 12 } } : {};
  const runs = [
    ...(block.heading ? [{ text: block.heading, options: { bold: true, breakLine: true, color: colours.accent, paraSpaceAfter: 3 } }] : []),
    ...block.lines.map((line, index) => ({
      text: line,
      options: { ...bullet, breakLine: index < block.lines.length - 1, paraSpaceAfter: size / 2.5 },
    })),
  ];
  pen.slide.addText(runs, {
    x: box.x,
    y: box.y,
    w: box.w,
    h: Math.min(box.h, height),
    fontFace,
    fontSize: size,
    color: colours.ink,
    margin: 0,
    valign: 'top',
  });
  return Math.min(box.h, height);
}

function tableIn(pen: Pen, table: ReportTable, box: Box): number {
  const caption = table.caption ? captionHeight : 0;
  if (table.caption) write(pen, table.caption, { ...box, h: 0.3 }, { fontSize: 14, bold: true, color: colours.accent });
  const { size, rows, height } = fitTable(table, box.w, box.h - caption);
  const head: Row = table.columns.map(({ header, align }) => ({
    text: header,
    options: {
      bold: true,
      color: colours.soft,
      align,
      valign: 'bottom',
      border: [none, none, { type: 'solid', pt: 1.5, color: colours.accent }, none],
      margin,
    },
  }));
  const body: Row[] = table.rows.slice(0, rows).map((row) =>
    row.map(({ text, tone, strong }, index) => ({
      text,
      options: {
        align: table.columns[index]?.align ?? 'left',
        bold: strong ?? tone === 'accent',
        color: tone && tone !== 'muted' ? toneColour[tone] : tone ? colours.soft : colours.ink,
        border: [none, none, border, none],
        margin,
      },
    })),
  );
  const left = table.rows.length - rows;
  const more: Row[] =
    left > 0
      ? [
          [
            {
              text: pen.text.say('report.more_rows', { count: left }),
              options: { colspan: table.columns.length, italic: true, color: colours.soft, margin },
            },
          ],
        ]
      : [];
  pen.slide.addTable([head, ...body, ...more], {
    x: box.x,
    y: box.y + caption,
    w: box.w,
    colW: columnWidths(table, box.w),
    fontFace,
    fontSize: size,
    valign: 'top',
  });
  return height + caption;
}

function chartIn(pen: Pen, chart: ChartSpec, box: Box): void {
  if (chart.type === 'heatmap') {
    heatmapIn(pen, chart, box);
    return;
  }
  const native = nativeChart(chart, pen.words);
  if (!native) return;
  pen.charts.push(native);
  // Only a place for the chart: its part and its workbook are written by us afterwards.
  pen.slide.addChart('bar', [{ name: 'a', labels: ['a'], values: [1] }], {
    ...box,
    altText: `${chart.title}. ${chart.footer}`,
    objectName: chart.id,
  });
}

const numbersHeight = 1.72;
const captionHeight = 0.34;

/** The height that a block asks for at its natural size, in inches; null for a chart, which takes what is left. */
export function naturalHeight(block: Block, width: number, size: number): number | null {
  switch (block.kind) {
    case 'numbers':
      return numbersHeight;
    case 'bullets':
    case 'paragraphs':
      return linesHeight(linesOfBlock(block), width, size);
    case 'table':
      return fitTable(block.table, width, 99).height + (block.table.caption ? captionHeight : 0);
    case 'chart':
      return null;
  }
}

/** One block in a box; returns the height that it took, in inches. */
export function drawBlock(pen: Pen, block: Block, box: Box, sizes: readonly number[]): number {
  switch (block.kind) {
    case 'numbers':
      numbersIn(pen, block.numbers, { ...box, h: numbersHeight });
      return numbersHeight;
    case 'bullets':
    case 'paragraphs':
      return linesIn(pen, block, box, sizes);
    case 'table':
      return tableIn(pen, block.table, box);
    case 'chart':
      chartIn(pen, block.chart, box);
      return box.h;
  }
}
