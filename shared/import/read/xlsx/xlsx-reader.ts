import type { OpenFile, OpenOptions, PlainText, RawRow, RawSheet, ReaderNote } from '../../table';
import type { FileFacts } from '../file-head';
import { batchCells, batchRows, limits } from '../limits';
import { Notebook } from '../notebook';
import type { ZipPackage } from '../zip-package';
import { cleanBlocks } from './clean-blocks';
import { PlainPass } from './plain-text';
import { CellReader } from './read-cells';
import { SheetScanner } from './scan-sheet';
import { type SheetSurvey, SheetSurveyor } from './survey-sheet';
import { readWorkbook, type SheetPart } from './workbook';
import { WorkbookParts } from './workbook-parts';

/** Sheets from this size on (bytes of XML) are unpacked so slowly that their plain text is made while they are looked over. */
const largeSheetBytes = 8 * 1024 * 1024;

/** Trouble with the disk for scratch files, or with the workbook: the rows are handed on instead, or say what is wrong. */
const isNoBug = (error: unknown) =>
  error instanceof Error && (error.name === 'ProblemError' || /^E[A-Z]+$/.test((error as NodeJS.ErrnoException).code ?? ''));

class XlsxSheet implements RawSheet {
  readonly file: string;
  readonly sheet: string;
  readonly hidden: boolean;
  readonly date1904: boolean;
  readonly text = null;
  hiddenColumns: RawSheet['hiddenColumns'] = [];
  merged: RawSheet['merged'] = [];
  numberFormats: RawSheet['numberFormats'] = [];
  expectedRows: number | null = null;
  /** The last row of the dimension, which may lie. */
  private promisedRows: number | null = null;
  /** Made while the sheet was looked over, for who asks first. */
  private ready: PlainText | null = null;
  private standing: readonly ReaderNote[];

  constructor(
    private readonly parts: WorkbookParts,
    private readonly part: SheetPart,
  ) {
    this.file = parts.file;
    this.sheet = part.name;
    this.hidden = part.hidden;
    this.date1904 = parts.workbook.date1904;
    this.standing = part.notes;
  }

  /** Those of the last pass that came to its end, or else of the workbook alone. */
  get notes(): readonly ReaderNote[] {
    return this.standing;
  }

  /** Unpacks the whole sheet once: what stands before and behind its cells, and the plain text of a large one on the way. */
  async lookOver({ signal, onShare }: OpenOptions): Promise<void> {
    const notebook = new Notebook(this.part.notes);
    const surveyor = new SheetSurveyor();
    let pass = await this.firstPass(notebook);
    const bytes = this.parts.zip.find(this.part.path)?.bytes ?? 0;
    let seen = 0;
    try {
      for await (const block of cleanBlocks(this.parts.zip.read(this.part.path, limits.partBytes, signal))) {
        seen += block.length;
        onShare?.(Math.min(1, seen / bytes));
        const isWanted = surveyor.take(block);
        if (pass !== null && !(await this.tolerant(pass.take(block)))) {
          await pass.giveUp();
          pass = null;
        }
        if (pass === null && !isWanted) break;
      }
      this.know(surveyor.outcome(this.parts.workbook.styles));
      if (pass !== null) this.ready = await this.tolerant(this.outcomeOf(pass, notebook));
      // Counted is better than promised.
      if (this.ready) this.expectedRows = this.ready.records;
    } finally {
      await pass?.giveUp();
    }
  }

  async *rows(signal?: AbortSignal): AsyncGenerator<readonly RawRow[]> {
    const notebook = new Notebook(this.part.notes);
    const scanner = new SheetScanner(this, notebook);
    const { zip, workbook } = this.parts;
    const { styles, date1904 } = workbook;
    const reader = new CellReader({ styles, date1904, strings: await this.parts.sharedStrings(), notebook });
    let batch: RawRow[] = [];
    let cells = 0;
    for await (const block of cleanBlocks(zip.read(this.part.path, limits.partBytes, signal))) {
      scanner.push(block);
      while (scanner.next()) {
        const { row, blanks } = scanner;
        for (let blank = row - blanks; blank < row; blank++) batch.push({ row: blank, cells: [], formats: [] });
        const values = reader.read(scanner.tape, scanner.bytes, row);
        batch.push({ row, cells: values, formats: values.length === 0 ? [] : reader.formatsOf(values.length) });
        cells += values.length;
        if (batch.length < batchRows && cells < batchCells) continue;
        yield batch;
        batch = [];
        cells = 0;
      }
    }
    scanner.finish();
    if (batch.length > 0) yield batch;
    this.endPass(notebook, scanner.rowsSeen);
  }

  async plainText(signal?: AbortSignal): Promise<PlainText | null> {
    signal?.throwIfAborted();
    const { ready } = this;
    this.ready = null;
    if (ready) return ready;
    const notebook = new Notebook(this.part.notes);
    const pass = await this.startPass(notebook);
    try {
      for await (const block of cleanBlocks(this.parts.zip.read(this.part.path, limits.partBytes, signal)))
        if (!(await pass.take(block))) return null;
      return await this.outcomeOf(pass, notebook);
    } catch (error) {
      if (!signal?.aborted && error instanceof Error && error.name !== 'ProblemError' && isNoBug(error)) return null;
      throw error;
    } finally {
      await pass.giveUp();
    }
  }

  private async startPass(notebook: Notebook): Promise<PlainPass> {
    const { styles, date1904 } = this.parts.workbook;
    const context = { styles, date1904, strings: await this.parts.sharedStrings(), notebook };
    const bytes = this.parts.zip.find(this.part.path)?.bytes ?? 0;
    return PlainPass.start({ place: this, context, bytes }, await this.parts.scratch());
  }

  /** The pass over a large sheet; null for others, and when it cannot begin. */
  private async firstPass(notebook: Notebook): Promise<PlainPass | null> {
    const isLarge = (this.parts.zip.find(this.part.path)?.bytes ?? 0) >= largeSheetBytes;
    return isLarge ? this.tolerant(this.startPass(notebook)) : null;
  }

  private async outcomeOf(pass: PlainPass, notebook: Notebook): Promise<PlainText | null> {
    const plain = await pass.outcome();
    if (plain) this.endPass(notebook, pass.rowsSeen);
    return plain;
  }

  /** While a sheet is looked over its plain text is an offer: what stands in its way is met again when its rows are read. */
  private async tolerant<T>(work: Promise<T>): Promise<T | null> {
    try {
      return await work;
    } catch (error) {
      if (isNoBug(error)) return null;
      throw error;
    }
  }

  private know(survey: SheetSurvey): void {
    this.hiddenColumns = survey.hiddenColumns;
    this.merged = survey.merged;
    this.numberFormats = survey.numberFormats;
    this.expectedRows = survey.expectedRows;
    this.promisedRows = survey.expectedRows;
  }

  /** A dimension up to the last row of all is a format on whole columns, not a promise. */
  private endPass(notebook: Notebook, came: number): void {
    const promised = this.promisedRows;
    if (promised !== null && promised > came && promised > 1 && promised < limits.rows)
      notebook.remark('sheet_shorter_than_promised', came, undefined, { promised, came });
    notebook.endPass();
    this.standing = notebook.notes;
  }
}

/** Opens a workbook whose package is already open; closing the file closes the package and removes what was written beside it. */
export async function openXlsx(zip: ZipPackage, about: FileFacts, options: OpenOptions = {}): Promise<OpenFile> {
  const workbook = await readWorkbook(zip, about.name);
  const parts = new WorkbookParts(zip, workbook, about.name);
  const sheets: XlsxSheet[] = [];
  try {
    for (const part of workbook.sheets) {
      const sheet = new XlsxSheet(parts, part);
      await sheet.lookOver(options);
      sheets.push(sheet);
    }
  } catch (error) {
    await parts.close();
    throw error;
  }
  return { ...about, format: 'xlsx', sheets, notes: workbook.notes, close: () => parts.close() };
}
