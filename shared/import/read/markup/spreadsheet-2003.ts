import type { Handler } from 'htmlparser2';
import type { Cell, NumberFormat } from '../../table';
import { limits } from '../limits';
import { serialDay } from '../serial-day';
import { numberFormatOf } from '../xlsx/number-format';
import { RowBuilder, type TableSink } from './table-sink';

/** Formats that Excel 2003 writes by name. */
const namedFormats: Readonly<Record<string, NumberFormat>> = {
  'General Date': 'date',
  'Long Date': 'date',
  'Medium Date': 'date',
  'Short Date': 'date',
  'Long Time': 'duration',
  'Medium Time': 'duration',
  'Short Time': 'duration',
  Percent: 'percent',
  'General Number': 'general',
  Currency: 'general',
  'Euro Currency': 'general',
  Fixed: 'general',
  Standard: 'general',
  Scientific: 'general',
  'Yes/No': 'general',
  'True/False': 'general',
  'On/Off': 'general',
};
/** Moments before this serial day are times or durations: Excel writes them on its first days. */
const firstRealDate = 366;
const local = (name: string) => name.replace(/^.*:/, '');
const numberIn = (attributes: Record<string, string>, name: string) => {
  const value = attributes[`ss:${name}`] ?? attributes[name];
  return value === undefined ? undefined : Number(value);
};
const textIn = (attributes: Record<string, string>, name: string) => attributes[`ss:${name}`] ?? attributes[name];

/** XML Spreadsheet 2003: the sheets, rows and typed cells of the `urn:schemas-microsoft-com:office:spreadsheet` vocabulary. */
export class Spreadsheet2003 implements Partial<Handler> {
  private readonly styles = new Map<string, NumberFormat>();
  private styleId = '';
  private builder = new RowBuilder();
  private row = 0;
  private column = 0;
  private cell: { style: string; across: number; down: number; formula: boolean; type: string; text: string } | null = null;
  private inData = false;
  private inVisible = false;
  private visible = '';

  constructor(private readonly sink: TableSink) {}

  onopentag(tag: string, attributes: Record<string, string>): void {
    const name = local(tag);
    if (name === 'Style') this.styleId = textIn(attributes, 'ID') ?? '';
    else if (name === 'NumberFormat') {
      const code = textIn(attributes, 'Format') ?? 'General';
      this.styles.set(this.styleId, namedFormats[code] ?? numberFormatOf(code));
    } else if (name === 'Worksheet') this.startSheet(textIn(attributes, 'Name') ?? null);
    else if (name === 'Column') this.takeColumn(attributes);
    else if (name === 'Row') this.startRow(attributes);
    else if (name === 'Cell') this.startCell(attributes);
    else if (name === 'Data' && this.cell) {
      this.cell.type = textIn(attributes, 'Type') ?? 'String';
      this.inData = true;
    } else if (name === 'Visible') this.inVisible = true;
  }

  ontext(text: string): void {
    if (this.inData && this.cell && this.cell.text.length < limits.rowCharacters) this.cell.text += text;
    if (this.inVisible) this.visible += text;
  }

  onclosetag(tag: string): void {
    const name = local(tag);
    if (name === 'Data') this.inData = false;
    else if (name === 'Cell') this.endCell();
    else if (name === 'Row') this.sink.row(this.builder.take(this.row));
    else if (name === 'Visible') {
      this.inVisible = false;
      if (this.visible.trim().startsWith('SheetHidden') || this.visible.trim().startsWith('SheetVeryHidden')) this.sink.hideSheet();
      this.visible = '';
    } else if (name === 'Worksheet') this.sink.endSheet();
  }

  private startSheet(name: string | null): void {
    this.row = 0;
    this.column = 0;
    this.builder = new RowBuilder();
    this.sink.startSheet(name);
  }

  private takeColumn(attributes: Record<string, string>): void {
    const index = numberIn(attributes, 'Index');
    if (index !== undefined) this.column = index - 1;
    const count = 1 + (numberIn(attributes, 'Span') ?? 0);
    if (textIn(attributes, 'Hidden') === '1') this.sink.hideColumns(this.column, count);
    this.column += count;
  }

  private startRow(attributes: Record<string, string>): void {
    const next = numberIn(attributes, 'Index') ?? this.row + 1;
    for (let blank = this.row + 1; blank < next && next - this.row <= 1_000; blank++) this.sink.row({ row: blank, cells: [], formats: [] });
    this.row = next;
    if (textIn(attributes, 'Hidden') === '1') this.sink.note('hidden_rows', this.row);
  }

  private startCell(attributes: Record<string, string>): void {
    const index = numberIn(attributes, 'Index');
    if (index !== undefined && index >= 1 && index <= limits.columns) this.builder.column = index - 1;
    this.cell = {
      style: textIn(attributes, 'StyleID') ?? '',
      across: Math.min(numberIn(attributes, 'MergeAcross') ?? 0, limits.columns),
      down: Math.min(numberIn(attributes, 'MergeDown') ?? 0, limits.rows),
      formula: textIn(attributes, 'Formula') !== undefined,
      type: '',
      text: '',
    };
  }

  private endCell(): void {
    const { cell, builder, row } = this;
    if (!cell) return;
    this.cell = null;
    if (cell.across > 0 || cell.down > 0) {
      const first = builder.column;
      this.sink.merge({ firstRow: row, lastRow: row + cell.down, firstColumn: first, lastColumn: first + cell.across });
    }
    if (cell.formula && cell.text === '' && cell.type !== 'String') this.sink.note('formula_without_value', row);
    const value = this.valueOf(cell.type, cell.text, this.styles.get(cell.style) ?? 'general');
    builder.put(value.cell, value.format);
    builder.put(null, undefined, cell.across);
  }

  private valueOf(type: string, text: string, format: NumberFormat): { cell: Cell; format?: NumberFormat } {
    if (text === '') return { cell: null };
    if (type === 'Number' && Number.isFinite(Number(text))) return { cell: Number(text), format };
    if (type === 'Boolean') return { cell: text === '1' };
    if (type === 'Error') {
      this.sink.note('error_values', this.row, text);
      return { cell: null };
    }
    if (type === 'DateTime') {
      const serial = serialDay(text);
      // Excel counts a 29 February 1900 that never was, so its first days are one off: 1899-12-31 is its day 0.
      if (serial !== null && serial < firstRealDate) return { cell: serial - 1, format: 'duration' };
      if (serial !== null) return { cell: serial, format: 'date' };
    }
    return { cell: text };
  }
}
