import type PptxGenJS from 'pptxgenjs';
import type { ChartSpec, ChartWords, HeatmapChart } from '../../charts';
import type { Text } from '../../text';
import type { BigNumber, Block, ReportTable } from '../model/types';
import { heatRange, heatStep, heatText } from '../svg/heatmap';
import { columnWidths, fitTable, fitText, linesHeight } from './fit';
import { type NativeChart, nativeChart } from './native-chart';
import { colours, fontFace, heatColour, toneColour } from './theme';

type Slide = PptxGenJS.Slide;
type Row = PptxGenJS.TableRow;
/** A part of a slide, in inches. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
export interface Pen {
  readonly slide: Slide;
  readonly text: Text;
  readonly words: ChartWords;
  /** Native charts of this slide, in the order in which they were added. */
  readonly charts: NativeChart[];
}

const border = { type: 'solid', pt: 0.75, color: colours.rule } as const;
const none = { type: 'none' } as const;
const margin = [0.04, 0.07, 0.04, 0.07] as [number, number, number, number];

/** Text on a slide: never bullets or markup of its own, only what is given. */
export function write({ slide }: Pick<Pen, 'slide'>, text: string, box: Box, options: PptxGenJS.TextPropsOptions = {}): void {
  slide.addText(text, { ...box, fontFace, fontSize: 12, color: colours.ink, margin: 0, valign: 'top', ...options });
}

function numbersIn(pen: Pen, numbers: readonly BigNumber[], box: Box): void {
  const gap = 0.25;
  const width = (box.w - gap * (numbers.length - 1)) / numbers.length;
  numbers.forEach(({ label, value, note, tone }, index) => {
    const x = box.x + index * (width + gap);
    pen.slide.addShape('rect', {
      x,
      y: box.y,
      w: width,
      h: box.h,
      fill: { color: 'F7F9F9' },
      line: { color: colours.rule, width: 0.75 },
      objectName: `Kader ${index + 1}`,
    });
    pen.slide.addShape('rect', {
      x,
      y: box.y,
      w: 0.07,
      h: box.h,
      fill: { color: toneColour[tone] },
      line: { color: toneColour[tone], width: 0 },
      objectName: `Accent ${index + 1}`,
    });
    write(pen, label, { x: x + 0.22, y: box.y + 0.12, w: width - 0.35, h: 0.3 }, { fontSize: 13, color: colours.soft });
    write(pen, value, { x: x + 0.22, y: box.y + 0.42, w: width - 0.35, h: 0.68 }, { fontSize: 36, bold: true });
    write(pen, note, { x: x + 0.22, y: box.y + 1.12, w: width - 0.35, h: box.h - 1.18 }, { fontSize: 12, color: colours.soft });
  });
}

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

function heatmapIn(pen: Pen, chart: HeatmapChart, box: Box): void {
  const { reference, reach } = heatRange(chart);
  const first = Math.min(1.2, box.w * 0.16);
  const width = (box.w - first) / chart.columns.length;
  const every = Math.ceil(0.46 / width);
  const head: Row = [
    { text: '' },
    ...chart.columns.map((name, index) => ({
      text: index % every === 0 ? name : '',
      options: { align: 'center' as const, color: colours.soft, fontSize: 9, margin: 0, ...(every > 1 ? { wrap: false } : {}) },
    })),
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
          fontSize: width < 0.42 ? 9 : 11,
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
