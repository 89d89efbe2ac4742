import type { OpenFile, RawRow, RawSheet } from '../../table';
import { decodeStream } from '../decode-stream';
import type { FileFacts } from '../file-head';
import { batchCells, batchRows, limits } from '../limits';
import { Notebook } from '../notebook';
import type { ZipPackage } from '../zip-package';
import { SheetScanner } from './scan-sheet';
import { readSharedStrings } from './shared-strings';
import { type SheetSurvey, surveySheet } from './survey-sheet';
import { readWorkbook, type SheetPart, type Workbook } from './workbook';

/** What the sheets of one workbook share; the strings are read when the first sheet is. */
class WorkbookParts {
  private strings: Promise<string[]> | null = null;

  constructor(
    readonly zip: ZipPackage,
    readonly workbook: Workbook,
    readonly file: string,
  ) {}

  sharedStrings(): Promise<string[]> {
    const path = this.workbook.sharedStringsPath;
    if (path === null) return Promise.resolve([]);
    this.strings ??= readSharedStrings(decodeStream(this.zip.read(path, limits.sharedStringsBytes)), this.file);
    return this.strings;
  }
}

class XlsxSheet implements RawSheet {
  readonly file: string;
  readonly sheet: string;
  readonly hidden: boolean;
  readonly date1904: boolean;
  readonly text = null;
  readonly hiddenColumns: RawSheet['hiddenColumns'];
  readonly merged: RawSheet['merged'];
  readonly numberFormats: RawSheet['numberFormats'];
  readonly expectedRows: number | null;
  private readonly notebook: Notebook;

  constructor(
    private readonly parts: WorkbookParts,
    private readonly part: SheetPart,
    survey: SheetSurvey,
  ) {
    this.file = parts.file;
    this.sheet = part.name;
    this.hidden = part.hidden;
    this.date1904 = parts.workbook.date1904;
    this.hiddenColumns = survey.hiddenColumns;
    this.merged = survey.merged;
    this.numberFormats = survey.numberFormats;
    this.expectedRows = survey.expectedRows;
    this.notebook = new Notebook(part.notes);
  }

  get notes() {
    return this.notebook.notes;
  }

  async *rows(signal?: AbortSignal): AsyncGenerator<readonly RawRow[]> {
    this.notebook.startPass();
    const { zip, workbook, file } = this.parts;
    const strings = await this.parts.sharedStrings();
    const scanner = new SheetScanner({
      file,
      sheet: this.sheet,
      styles: workbook.styles,
      date1904: this.date1904,
      strings,
      notebook: this.notebook,
    });
    let batch: RawRow[] = [];
    let cells = 0;
    for await (const text of decodeStream(zip.read(this.part.path, limits.partBytes, signal))) {
      for (const row of scanner.push(text)) {
        batch.push(row);
        cells += row.cells.length;
        if (batch.length < batchRows && cells < batchCells) continue;
        yield batch;
        batch = [];
        cells = 0;
      }
    }
    scanner.finish();
    if (batch.length > 0) yield batch;
    this.compareWithPromise(scanner.rowsSeen);
    this.notebook.endPass();
  }

  /** A dimension up to the last row of all is a format on whole columns, not a promise. */
  private compareWithPromise(came: number): void {
    const promised = this.expectedRows;
    if (promised === null || promised <= came || promised <= 1 || promised >= limits.rows) return;
    this.notebook.remark('sheet_shorter_than_promised', came, undefined, { promised, came });
  }
}

/** Opens a workbook whose package is already open; closing the file closes the package. */
export async function openXlsx(zip: ZipPackage, about: FileFacts): Promise<OpenFile> {
  const workbook = await readWorkbook(zip, about.name);
  const parts = new WorkbookParts(zip, workbook, about.name);
  const sheets: RawSheet[] = [];
  for (const part of workbook.sheets)
    sheets.push(new XlsxSheet(parts, part, await surveySheet(zip, part.path, about.name, workbook.styles)));
  return { ...about, format: 'xlsx', sheets, notes: workbook.notes, close: async () => zip.close() };
}
