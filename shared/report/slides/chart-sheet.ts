import ExcelJS from 'exceljs';
import type { NativeChart, NativeSeries } from './native-chart';

/** Where the figures of a series stand in the sheet behind the chart. */
export interface SeriesPlace {
  readonly name: string;
  readonly values: string;
  /** Categories, or the x values of a scatter. */
  readonly along: string;
  readonly below?: string;
  readonly above?: string;
}
export const sheetName = 'Sheet1';

const letter = (column: number): string =>
  (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) + String.fromCharCode(65 + (column % 26));
const range = (column: number, length: number) => `${sheetName}!$${letter(column)}$2:$${letter(column)}$${length + 1}`;

interface Column {
  readonly header: string;
  readonly cells: readonly (string | number | null)[];
}

/** Columns of the sheet and the place of each series in it. */
export function chartSheet(chart: NativeChart): { readonly columns: readonly Column[]; readonly places: readonly SeriesPlace[] } {
  const columns: Column[] = [];
  const add = (header: string, cells: Column['cells']) => columns.push({ header, cells }) - 1;
  const categories = chart.across ? -1 : add('', chart.categories);
  const place = (series: NativeSeries): SeriesPlace => {
    const along = series.x ? add(chart.across?.title ?? 'x', series.x) : categories;
    const values = add(series.name, series.values);
    const below = series.interval ? add('−', series.interval.below) : -1;
    const above = series.interval ? add('+', series.interval.above) : -1;
    return {
      name: `${sheetName}!$${letter(values)}$1`,
      values: range(values, series.values.length),
      along: range(along, series.values.length),
      ...(series.interval ? { below: range(below, series.values.length), above: range(above, series.values.length) } : {}),
    };
  };
  const places = chart.series.map(place);
  return { columns, places };
}

/** The workbook that opens when a reader chooses "edit data": zeros are zeros, and what was not measured is empty. */
export async function chartWorkbook(chart: NativeChart): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  // A fixed date: the same report gives the same file.
  workbook.created = new Date(Date.UTC(2026, 0, 1));
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet(sheetName);
  chartSheet(chart).columns.forEach(({ header, cells }, index) => {
    sheet.getColumn(index + 1).width = 22;
    if (header) sheet.getCell(1, index + 1).value = header;
    cells.forEach((value, row) => {
      if (value !== null) sheet.getCell(row + 2, index + 1).value = value;
    });
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
