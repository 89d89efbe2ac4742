import type ExcelJS from 'exceljs';
import { colours, fontFace } from '../slides/theme';

export type Format = 'text' | 'wrapped' | 'count' | 'percent' | 'points' | 'decimal' | 'time' | 'date' | 'euro' | 'price';
export interface SheetColumn {
  readonly header: string;
  readonly format: Format;
  /** Width in characters. */
  readonly width: number;
}
/** A value in its own unit: shares 0..1, seconds, ISO dates. A cell of its own format overrides that of the column. */
export type SheetValue =
  | string
  | number
  | null
  | { readonly value: number | null; readonly format: Format }
  | { readonly formula: string; readonly result: number };
export interface SheetPlan {
  readonly name: string;
  readonly title: string;
  /** Source, definition, period and n. */
  readonly footer: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
}

const headerRow = 4;
const mostInName = 31;
const secondsInDay = 86_400;
const numberFormats: Readonly<Record<Format, string | undefined>> = {
  text: undefined,
  wrapped: undefined,
  count: '#,##0',
  percent: '0.0%',
  points: '+0.0;-0.0;0.0',
  decimal: '#,##0.00',
  time: '[m]:ss',
  date: 'dd-mm-yyyy',
  euro: '"€" #,##0',
  price: '"€" #,##0.00',
};

/** A name that Excel takes: at most 31 characters, none of its reserved ones, not used before. */
export function sheetNameFor(name: string, used: ReadonlySet<string>): string {
  const clean =
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, mostInName) || 'Sheet';
  let free = clean;
  for (let number = 2; used.has(free.toLowerCase()); number++) free = `${clean.slice(0, mostInName - String(number).length - 1)} ${number}`;
  return free;
}

/** What a text from a file may not become: a formula. Excel keeps it as text, also after someone edits the cell. */
const looksLikeFormula = (text: string) => /^[=+\-@\t\r]/.test(text);

function fill(cell: ExcelJS.Cell, given: SheetValue, format: Format): void {
  if (given === null) return;
  if (typeof given === 'object' && 'formula' in given) {
    cell.value = { formula: given.formula, result: given.result };
    cell.numFmt = numberFormats[format] ?? 'General';
    return;
  }
  if (typeof given === 'object') {
    fill(cell, given.value, given.format);
    return;
  }
  if (typeof given === 'number') {
    if (!Number.isFinite(given)) return;
    cell.value = format === 'time' ? given / secondsInDay : given;
    cell.numFmt = numberFormats[format] ?? 'General';
    cell.alignment = { vertical: 'top', horizontal: 'right' };
    return;
  }
  if (format === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(given)) {
    cell.value = new Date(`${given}T00:00:00Z`);
    cell.numFmt = numberFormats.date ?? 'General';
    cell.alignment = { vertical: 'top', horizontal: 'left' };
    return;
  }
  cell.value = given;
  if (looksLikeFormula(given)) cell.numFmt = '@';
}

function head(sheet: ExcelJS.Worksheet, { columns, title, footer }: SheetPlan): void {
  sheet.getCell('A1').value = title;
  sheet.getCell('A1').font = { name: fontFace, size: 14, bold: true, color: { argb: `FF${colours.ink}` } };
  sheet.getCell('A2').value = footer;
  sheet.getCell('A2').font = { name: fontFace, size: 9, color: { argb: `FF${colours.soft}` } };
  columns.forEach(({ header, width, format }, index) => {
    const cell = sheet.getCell(headerRow, index + 1);
    const isText = format === 'text' || format === 'wrapped' || format === 'date';
    cell.value = header;
    cell.font = { name: fontFace, size: 10, bold: true, color: { argb: `FF${colours.white}` } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${colours.accent}` } };
    cell.alignment = { vertical: 'middle', wrapText: true, horizontal: isText ? 'left' : 'right', indent: isText && index > 0 ? 1 : 0 };
    sheet.getColumn(index + 1).width = width;
  });
  sheet.getRow(headerRow).height = 30;
}

/** One table on a sheet of its own: title and source above it, header that stays in view, filter, numbers as numbers. */
export function addSheet(workbook: ExcelJS.Workbook, plan: SheetPlan): ExcelJS.Worksheet {
  const used = new Set(workbook.worksheets.map(({ name }) => name.toLowerCase()));
  const sheet = workbook.addWorksheet(sheetNameFor(plan.name, used), {
    views: [{ state: 'frozen', ySplit: headerRow, xSplit: 1, showGridLines: false }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  head(sheet, plan);
  plan.rows.forEach((row, index) => {
    plan.columns.forEach(({ format }, column) => {
      const cell = sheet.getCell(headerRow + 1 + index, column + 1);
      cell.font = { name: fontFace, size: 10, color: { argb: `FF${colours.ink}` } };
      cell.alignment = { vertical: 'top', wrapText: format === 'wrapped', indent: column === 0 ? 0 : 1 };
      cell.border = { bottom: { style: 'hair', color: { argb: `FF${colours.rule}` } } };
      fill(cell, row[column] ?? null, format);
    });
  });
  if (plan.rows.length > 0)
    sheet.autoFilter = { from: { row: headerRow, column: 1 }, to: { row: headerRow + plan.rows.length, column: plan.columns.length } };
  return sheet;
}

export const firstDataRow = headerRow + 1;
