import type { Handler } from 'htmlparser2';
import type { Cell, NumberFormat } from '../../table';
import { limits } from '../limits';
import { numberFormatOf } from '../xlsx/number-format';
import { RowBuilder, type TableSink } from './table-sink';

interface OpenCell {
  text: string;
  readonly columns: number;
  readonly rows: number;
  readonly attributes: Readonly<Record<string, string>>;
}

interface OpenTable {
  row: number;
  builder: RowBuilder;
  cell: OpenCell | null;
  /** Per column: how many rows below are covered by a cell above. */
  covered: number[];
}

const silent = new Set(['script', 'style', 'head', 'title', 'template']);
const breaking = new Set(['br', 'p', 'div', 'li']);
const plainNumber = /^-?\d+([.,]\d+)?$/;
const spanOf = (value: string | undefined, most: number) => Math.min(Math.max(Number.parseInt(value ?? '1', 10) || 1, 1), most);

/** The value of a cell: the number that an office program left in its attributes, else the text that people see. */
function readValue({ text, attributes }: OpenCell): { cell: Cell; format?: NumberFormat } {
  const shown = text
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim())
    .join('\n')
    .trim();
  const told = attributes.sdval ?? (plainNumber.test(shown) ? attributes['x:num'] : undefined);
  if (told && Number.isFinite(Number(told)))
    return { cell: Number(told), format: numberFormatOf(attributes.sdnum?.split(';')[2] ?? 'General') };
  return { cell: shown === '' ? null : shown };
}

/** Tables of a web page: many systems save HTML under the name .xls. Each table is a sheet; a table inside a cell is one of its own. */
export class HtmlTables implements Partial<Handler> {
  private readonly open: OpenTable[] = [];
  private mute = 0;
  private caption: string | null = null;
  private inCaption = false;

  constructor(private readonly sink: TableSink) {}

  onopentag(name: string, attributes: Record<string, string>): void {
    if (silent.has(name)) this.mute += 1;
    const table = this.open.at(-1);
    if (name === 'table') this.startTable();
    else if (!table) return;
    else if (name === 'caption') this.inCaption = true;
    else if (name === 'tr') this.endRow(table);
    else if (name === 'td' || name === 'th') {
      this.endCell(table);
      table.cell = { text: '', columns: spanOf(attributes.colspan, limits.columns), rows: spanOf(attributes.rowspan, 65_534), attributes };
    } else if (breaking.has(name) && table.cell && table.cell.text.trim() !== '') table.cell.text += '\n';
  }

  ontext(text: string): void {
    if (this.mute > 0) return;
    if (this.inCaption) this.caption = `${this.caption ?? ''}${text}`.trim();
    const cell = this.open.at(-1)?.cell;
    // A line end in the markup is a space; a line end for people is an element.
    if (cell && cell.text.length < limits.rowCharacters) cell.text += text.replace(/[\r\n]+/g, ' ');
  }

  onclosetag(name: string): void {
    if (silent.has(name)) this.mute = Math.max(0, this.mute - 1);
    const table = this.open.at(-1);
    if (!table) return;
    if (name === 'caption') this.inCaption = false;
    else if (name === 'td' || name === 'th') this.endCell(table);
    else if (name === 'tr') this.endRow(table);
    else if (name === 'table') this.endTable(table);
  }

  onend(): void {
    for (let table = this.open.at(-1); table; table = this.open.at(-1)) this.endTable(table);
  }

  private startTable(): void {
    // The rows of a table in a table would mix with those around it; the outer one is layout.
    this.open.push({ row: 0, builder: new RowBuilder(), cell: null, covered: [] });
    this.caption = null;
    this.sink.startSheet(null);
  }

  private endTable(table: OpenTable): void {
    this.endRow(table);
    this.open.pop();
    this.sink.endSheet();
  }

  private endCell(table: OpenTable): void {
    const { cell, builder, covered } = table;
    if (!cell) return;
    table.cell = null;
    while ((covered[builder.column] ?? 0) > 0) builder.put(null);
    const first = builder.column;
    const value = readValue(cell);
    builder.put(value.cell, value.format);
    for (let extra = 1; extra < cell.columns; extra++) builder.put(null);
    if (cell.columns === 1 && cell.rows === 1) return;
    const row = table.row + 1;
    this.sink.merge({ firstRow: row, lastRow: row + cell.rows - 1, firstColumn: first, lastColumn: first + cell.columns - 1 });
    // Counted from this row on, which its own end takes off again.
    for (let column = first; column < first + cell.columns; column++) covered[column] = cell.rows;
  }

  private endRow(table: OpenTable): void {
    const hadCell = table.cell !== null || table.builder.column > 0;
    this.endCell(table);
    if (!hadCell) return;
    table.row += 1;
    this.sink.row(table.builder.take(table.row));
    for (let column = 0; column < table.covered.length; column++) table.covered[column] = Math.max(0, (table.covered[column] ?? 0) - 1);
  }
}
