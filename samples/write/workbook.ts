import ExcelJS from 'exceljs';
import JSZip from 'jszip';
import type { SampleFile } from './files';

export type SheetCell = string | number | Date | null;
export interface SheetContent {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Ranges such as 'D3:G3'. */
  readonly merged?: readonly string[];
  readonly hidden?: boolean;
  /** Number format per column, by 1-based column. */
  readonly formats?: Readonly<Record<number, string>>;
  /** 1-based rows in bold. */
  readonly boldRows?: readonly number[];
  readonly widths?: readonly number[];
  /** 1-based. */
  readonly hiddenColumns?: readonly number[];
}

const fixedMoment = new Date(Date.UTC(2025, 0, 1));

/** A date cell: midnight, or with seconds since midnight, as local wall time. */
export const dateCell = (date: string, seconds = 0) => new Date(Date.parse(`${date}T00:00:00Z`) + seconds * 1000);

/** An Excel workbook, the same bytes every time: no moment of writing in its properties or in the zip. */
export async function workbookFile(name: string, sheets: readonly SheetContent[]): Promise<SampleFile> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'Contactpeil samples';
  workbook.lastModifiedBy = 'Contactpeil samples';
  workbook.created = fixedMoment;
  workbook.modified = fixedMoment;
  for (const content of sheets) addSheet(workbook, content);
  const written = await JSZip.loadAsync(await workbook.xlsx.writeBuffer());
  const fixed = new JSZip();
  for (const path of Object.keys(written.files).sort()) {
    const entry = written.files[path]!;
    if (!entry.dir) fixed.file(path, await entry.async('uint8array'), { date: fixedMoment, createFolders: false });
  }
  return {
    name,
    bytes: await fixed.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 9 }, platform: 'DOS' }),
  };
}

function addSheet(workbook: ExcelJS.Workbook, content: SheetContent) {
  const sheet = workbook.addWorksheet(content.name, { state: content.hidden ? 'hidden' : 'visible' });
  for (const row of content.rows) sheet.addRow([...row]);
  for (const [column, format] of Object.entries(content.formats ?? {})) sheet.getColumn(Number(column)).numFmt = format;
  for (const range of content.merged ?? []) sheet.mergeCells(range);
  for (const row of content.boldRows ?? []) sheet.getRow(row).font = { bold: true };
  content.widths?.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  for (const column of content.hiddenColumns ?? []) sheet.getColumn(column).hidden = true;
}
