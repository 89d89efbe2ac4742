import type { Handler } from 'htmlparser2';
import type { Cell, NumberFormat } from '../../table';
import { limits } from '../limits';
import { durationInDays, serialDay } from '../serial-day';
import { RowBuilder, type TableSink } from './table-sink';

/** Repeated blank rows up to this number are handed on; more is the empty rest of a sheet. */
const widestGap = 1_000;
type Attributes = Record<string, string>;

const count = (attributes: Attributes, name: string, most: number) =>
  Math.min(Math.max(Number.parseInt(attributes[name] ?? '1', 10) || 1, 1), most);

interface OpenCell {
  readonly attributes: Attributes;
  readonly covered: boolean;
  text: string;
  paragraphs: number;
}

/** OpenDocument spreadsheets: values come typed from the attributes (dates and times in ISO), text from the paragraphs. */
export class OpenDocumentTables implements Partial<Handler> {
  private readonly hiddenStyles = new Set<string>();
  private styleName = '';
  private builder = new RowBuilder();
  private row = 0;
  private blanks = 0;
  private rowsAlike = 1;
  private column = 0;
  private cell: OpenCell | null = null;
  private depth = 0;
  private mute = 0;
  private inParagraph = 0;

  constructor(private readonly sink: TableSink) {}

  onopentag(name: string, attributes: Attributes): void {
    if (name === 'style:style') this.styleName = attributes['style:name'] ?? '';
    else if (name === 'style:table-properties' && attributes['table:display'] === 'false') this.hiddenStyles.add(this.styleName);
    else if (name === 'office:annotation' || name === 'table:shapes' || name === 'table:tracked-changes') this.mute += 1;
    if (this.mute > 0) return;
    if (name === 'table:table') this.startTable(attributes);
    else if (name === 'table:table-column') this.takeColumn(attributes);
    else if (name === 'table:table-row') this.startRow(attributes);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell')
      this.cell = { attributes, covered: name !== 'table:table-cell', text: '', paragraphs: 0 };
    else if (this.cell) this.takeText(name, attributes, this.cell);
  }

  ontext(text: string): void {
    if (this.mute === 0 && this.inParagraph > 0 && this.cell && this.cell.text.length < limits.rowCharacters) this.cell.text += text;
  }

  onclosetag(name: string): void {
    if (name === 'office:annotation' || name === 'table:shapes' || name === 'table:tracked-changes') this.mute = Math.max(0, this.mute - 1);
    if (this.mute > 0) return;
    if (name === 'text:p') this.inParagraph = Math.max(0, this.inParagraph - 1);
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.endCell();
    else if (name === 'table:table-row') this.endRow();
    else if (name === 'table:table') {
      this.depth -= 1;
      if (this.depth === 0) this.sink.endSheet();
    }
  }

  private takeText(name: string, attributes: Attributes, cell: OpenCell): void {
    if (name === 'text:p') {
      if (cell.paragraphs > 0) cell.text += '\n';
      cell.paragraphs += 1;
      this.inParagraph += 1;
    } else if (name === 'text:s') cell.text += ' '.repeat(count(attributes, 'text:c', 1_000));
    else if (name === 'text:tab') cell.text += '\t';
    else if (name === 'text:line-break') cell.text += '\n';
  }

  private startTable(attributes: Attributes): void {
    this.depth += 1;
    if (this.depth > 1) return;
    this.row = 0;
    this.blanks = 0;
    this.column = 0;
    this.sink.startSheet(attributes['table:name'] ?? null);
    if (this.hiddenStyles.has(attributes['table:style-name'] ?? '')) this.sink.hideSheet();
  }

  private takeColumn(attributes: Attributes): void {
    const columns = count(attributes, 'table:number-columns-repeated', limits.columns);
    const isHidden = (attributes['table:visibility'] ?? 'visible') !== 'visible';
    if (isHidden && this.column + columns < limits.columns) this.sink.hideColumns(this.column, columns);
    this.column += columns;
  }

  private startRow(attributes: Attributes): void {
    this.rowsAlike = count(attributes, 'table:number-rows-repeated', limits.rows);
    if ((attributes['table:visibility'] ?? 'visible') !== 'visible' && this.rowsAlike < 10_000)
      this.sink.note('hidden_rows', this.nextRow());
  }

  private nextRow = () => this.row + this.blanks + 1;

  private endCell(): void {
    const { cell, builder } = this;
    if (!cell) return;
    this.cell = null;
    const { attributes } = cell;
    const across = count(attributes, 'table:number-columns-spanned', limits.columns);
    const down = count(attributes, 'table:number-rows-spanned', limits.rows);
    if (across > 1 || down > 1) {
      const row = this.nextRow();
      const first = builder.column;
      this.sink.merge({ firstRow: row, lastRow: row + down - 1, firstColumn: first, lastColumn: first + across - 1 });
    }
    const value = cell.covered ? { cell: null } : this.valueOf(attributes, cell);
    builder.put(value.cell, value.format, count(attributes, 'table:number-columns-repeated', limits.columns));
  }

  private valueOf(attributes: Attributes, { text, paragraphs }: OpenCell): { cell: Cell; format?: NumberFormat } {
    const type = attributes['office:value-type'];
    if (attributes['calcext:value-type'] === 'error') {
      this.sink.note('error_values', this.nextRow(), text);
      return { cell: null };
    }
    const number = Number(attributes['office:value'] ?? Number.NaN);
    if ((type === 'float' || type === 'currency') && Number.isFinite(number)) return { cell: number, format: 'general' };
    if (type === 'percentage' && Number.isFinite(number)) return { cell: number, format: 'percent' };
    if (type === 'boolean') return { cell: attributes['office:boolean-value'] === 'true' };
    if (type === 'date') return this.typed(serialDay(attributes['office:date-value'] ?? ''), 'date', text);
    if (type === 'time') return this.typed(durationInDays(attributes['office:time-value'] ?? ''), 'duration', text);
    const shown = paragraphs > 0 ? text : (attributes['office:string-value'] ?? '');
    if (shown === '' && attributes['table:formula'] && type === undefined) this.sink.note('formula_without_value', this.nextRow());
    return { cell: shown === '' ? null : shown };
  }

  private typed(value: number | null, format: NumberFormat, text: string): { cell: Cell; format?: NumberFormat } {
    return value === null ? { cell: text === '' ? null : text } : { cell: value, format };
  }

  private endRow(): void {
    const { cells, formats } = this.builder.take(0);
    if (cells.length === 0) {
      this.blanks += this.rowsAlike;
      return;
    }
    if (this.blanks > widestGap) this.sink.note('rows_far_apart', this.nextRow());
    else for (let blank = 1; blank <= this.blanks; blank++) this.sink.row({ row: this.row + blank, cells: [], formats: [] });
    this.row += this.blanks;
    this.blanks = 0;
    for (let copy = 0; copy < this.rowsAlike && this.row < limits.rows; copy++) this.sink.row({ row: ++this.row, cells, formats });
  }
}
