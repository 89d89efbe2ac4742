/** A slow and simple reading of a worksheet by a general XML parser, beside which the byte reader is tested. */
import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { serialDay } from '../../shared/import/read/serial-day';
import type { Cell } from '../../shared/import/table';

const childrenOf = (node: Element, name: string) =>
  [...(node.childNodes as unknown as Iterable<Node>)].filter((child): child is Element => child.nodeType === 1 && child.localName === name);
/** A carriage return that was written as a character is a line end, and Excel's escapes are letters. */
const shown = (text: string) =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))).replace(/\r\n?/g, '\n');
const runsOf = (node: Element): string =>
  [...childrenOf(node, 't'), ...childrenOf(node, 'r').flatMap((run) => childrenOf(run, 't'))]
    .map((run) => shown(run.textContent ?? ''))
    .join('');
const columnOf = (letters: string) => [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function cellOf(cell: Element, strings: readonly string[]): Cell {
  const type = cell.getAttribute('t') ?? 'n';
  const value = childrenOf(cell, 'v')[0]?.textContent ?? '';
  if (type === 'inlineStr') {
    const inline = childrenOf(cell, 'is')[0];
    return (inline ? runsOf(inline) : '') || null;
  }
  if (value === '') return null;
  if (type === 'e') return null;
  if (type === 's') return strings[Number(value)] || null;
  if (type === 'b') return value === '1' || value === 'true';
  if (type === 'd') return serialDay(value) ?? shown(value);
  if (type !== 'n') return shown(value);
  const number = Number(value.trim());
  return Number.isFinite(number) ? number + 0 : shown(value);
}

/** The filled cells of a sheet by row and column. */
export function sheetByDom(xml: string, strings: readonly string[]): Map<number, Map<number, Cell>> {
  const rows = new Map<number, Map<number, Cell>>();
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement as Element;
  let row = 0;
  for (const element of childrenOf(childrenOf(root, 'sheetData')[0] as Element, 'row')) {
    const named = childrenOf(element, 'c')
      .map((cell) => /\d+$/.exec(cell.getAttribute('r') ?? '')?.[0])
      .find((number) => number !== undefined);
    row = Number(element.getAttribute('r') ?? named ?? row + 1);
    const cells = rows.get(row) ?? new Map<number, Cell>();
    let column = -1;
    for (const cell of childrenOf(element, 'c')) {
      const letters = /^[A-Z]+/.exec(cell.getAttribute('r') ?? '')?.[0];
      column = letters ? columnOf(letters) : column + 1;
      const value = cellOf(cell, strings);
      if (value !== null) cells.set(column, value);
    }
    rows.set(row, cells);
  }
  return rows;
}
