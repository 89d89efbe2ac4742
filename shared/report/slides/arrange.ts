import type { Block, Section } from '../model/types';
import { type Box, drawBlock, naturalHeight, type Pen } from './draw';
import { fitText, linesOf } from './fit';

const body: Box = { x: 0.6, y: 1.68, w: 12.13, h: 5.05 };
const gap = 0.4;
const between = 0.22;
const leastChart = 1.9;

/** The largest title size (points) at which a title takes two lines. */
export const titleSize = (title: string): number => [24, 22, 20, 18].find((size) => linesOf(title, body.w, size * 1.08) <= 2) ?? 16;

/** Heights of blocks that share a box: a chart gets its least, a table what it asks for, text may shrink to its smallest size first. */
function shares(blocks: readonly Block[], width: number, space: number, sizes: readonly number[]): number[] {
  const asked = blocks.map((block) => naturalHeight(block, width, sizes[0] ?? 14));
  const least = blocks.map((block, index) =>
    isText(block) ? (naturalHeight(block, width, sizes.at(-1) ?? 10) ?? 0) : block.kind === 'numbers' ? (asked[index] ?? 0) : 0,
  );
  const charts = blocks.filter(({ kind }) => kind === 'chart').length;
  const fixed = asked.reduce<number>((sum, height) => sum + (height ?? 0), 0);
  const forCharts = charts ? Math.max(charts * leastChart, space - fixed) : 0;
  const tables = blocks.reduce((sum, block, index) => sum + (block.kind === 'table' ? (asked[index] ?? 0) : 0), 0);
  const forTables = Math.min(tables, Math.max(0, space - forCharts - least.reduce((sum, height) => sum + height, 0)));
  const texts = fixed - tables;
  const forTexts = Math.min(texts, space - forCharts - forTables);
  return blocks.map(({ kind }, index) => {
    if (kind === 'chart') return forCharts / charts;
    const [own, all, given] = [asked[index] ?? 0, kind === 'table' ? tables : texts, kind === 'table' ? forTables : forTexts];
    return (own * given) / Math.max(all, 0.01) + 0.02;
  });
}

/** Blocks under each other. */
function column(pen: Pen, blocks: readonly Block[], box: Box, sizes: readonly number[]): void {
  const heights = shares(blocks, box.w, box.h - between * (blocks.length - 1), sizes);
  let y = box.y;
  blocks.forEach((block, index) => {
    y += drawBlock(pen, block, { ...box, y, h: Math.max(0.4, heights[index] ?? 0) }, sizes) + between;
  });
}

const isText = ({ kind }: Block) => kind === 'bullets' || kind === 'paragraphs';
const isWaterfall = (block: Block) => block.kind === 'chart' && block.chart.type === 'waterfall';
const shortTable = (block: Block) => block.kind === 'table' && block.table.rows.length <= 8;

/** A wide chart with its reading help under it, in two columns. */
function chartOverText(pen: Pen, chart: Block, help: readonly Block[]): void {
  const height = 3.35;
  drawBlock(pen, chart, { ...body, h: height }, []);
  const lines = help.flatMap((block) => ('lines' in block ? block.lines : []));
  const heading = help.flatMap((block) => ('heading' in block && block.heading ? [block.heading] : []))[0];
  const half = Math.ceil(lines.length / 2);
  const width = (body.w - gap) / 2;
  const box = { ...body, y: body.y + height + 0.1, h: body.h - height - 0.1, w: width };
  const left = lines.slice(0, half);
  const right = lines.slice(half);
  const size = Math.min(...[left, right].map((some) => fitText(['', ...some], width, box.h, [13, 12, 11, 10])));
  drawBlock(pen, { kind: 'bullets', heading, lines: left }, box, [size]);
  drawBlock(pen, { kind: 'bullets', heading: heading ? '\u00a0' : undefined, lines: right }, { ...box, x: body.x + width + gap }, [size]);
}

/** Places the blocks of a section: what carries the message first, what helps to read it beside or under it. */
export function arrange(pen: Pen, { main, side, stacked }: Section): void {
  const [first] = main;
  const text = side.every(isText);
  if (side.length === 0) column(pen, main, body, [16, 15, 14, 13, 12]);
  else if (stacked) column(pen, [...main, ...side], body, [12, 11, 10]);
  else if (first && main.length === 1 && isWaterfall(first) && text) chartOverText(pen, first, side);
  else if (
    main.every(({ kind }) => kind === 'table') &&
    (text ||
      (main.every(shortTable) &&
        side.every((block) => block.kind === 'chart' && (block.chart.type === 'bar' || block.chart.type === 'interval'))))
  )
    column(pen, [...main, ...side], body, [14, 13, 12, 11, 10]);
  else {
    const share =
      text && !main.every(isText)
        ? 0.66
        : main.every(({ kind }) => kind === 'table') && side.every(({ kind }) => kind === 'chart')
          ? 0.6
          : 0.5;
    const width = (body.w - gap) * share;
    const sizes = [14, 13, 12, 11, 10];
    column(pen, main, { ...body, w: width }, sizes);
    column(pen, side, { ...body, x: body.x + width + gap, w: body.w - width - gap }, text ? sizes : [12, 11, 10]);
  }
}
