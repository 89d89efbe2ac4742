import { readFile } from 'node:fs/promises';
import type { FormatReader, NumberFormat, OpenFile, RawRow, RawSheet, ReaderNote } from '../../table';
import { type FileFacts, fingerprint, readHead } from '../file-head';
import { batchCells, batchRows, limits } from '../limits';
import { Notebook } from '../notebook';
import { megabytes, refusal } from '../refuse';
import { isBareBiff, isCompoundFile } from '../signatures';
import { usualFormats } from '../usual-formats';
import { numberFormatOf } from '../xlsx/number-format';
import { isEncryptedBiff, streamsOf } from './compound-file';
import { SheetJsWorker, type WorkerSheet } from './sheetjs-worker';

/** Rows looked at for the usual format of each column. */
const rowsSampled = 1_000;

type Formats = readonly (NumberFormat | undefined)[];

class SheetJsSheet implements RawSheet {
  readonly sheet: string;
  readonly hidden: boolean;
  readonly hiddenColumns: RawSheet['hiddenColumns'];
  readonly merged: RawSheet['merged'];
  readonly expectedRows: number;
  readonly text = null;
  numberFormats: Formats = [];
  private readonly notebook = new Notebook();
  private readonly formatOfCode: NumberFormat[] = [];

  constructor(
    readonly file: string,
    readonly date1904: boolean,
    private readonly worker: SheetJsWorker,
    private readonly index: number,
    about: WorkerSheet,
  ) {
    this.sheet = about.name;
    this.hidden = about.hidden;
    this.hiddenColumns = about.hiddenColumns;
    this.merged = about.merged;
    this.expectedRows = about.rows;
  }

  get notes() {
    return this.notebook.notes;
  }

  async *rows(signal?: AbortSignal): AsyncGenerator<readonly RawRow[]> {
    this.notebook.startPass();
    let count: number = batchRows;
    for (let from = 0; from < this.expectedRows; ) {
      signal?.throwIfAborted();
      const rows = await this.take(from, count);
      yield rows;
      from += count;
      const widest = rows.reduce((most, row) => Math.max(most, row.cells.length), 1);
      count = Math.min(batchRows, Math.max(1, Math.floor(batchCells / widest)));
    }
    this.notebook.endPass();
  }

  /** The usual formats, from the first rows. */
  async sampleFormats(): Promise<void> {
    this.numberFormats = usualFormats(await this.take(0, rowsSampled));
  }

  private async take(from: number, count: number): Promise<RawRow[]> {
    const { rows, codes } = await this.worker.rows(this.index, from, count);
    for (let at = this.formatOfCode.length; at < codes.length; at++) this.formatOfCode.push(numberFormatOf(codes[at] as string));
    return rows.map(({ row, cells, styles, errors }) => {
      for (const error of errors) this.notebook.remark('error_values', row, error);
      return { row, cells, formats: Array.from(styles, (style) => (style === undefined ? undefined : this.formatOfCode[style])) };
    });
  }
}

/** Opens a workbook that only SheetJS reads. Sheets that are in its list but did not come are refused, not left out. */
export async function openWithSheetJs(about: FileFacts, format: 'xls' | 'xlsb'): Promise<OpenFile> {
  const { path, name, bytes } = about;
  if (bytes > limits.wholeFileBytes)
    throw refusal('file_too_large', { file: name }, { megabytes: megabytes(bytes), limit: megabytes(limits.wholeFileBytes) });
  const worker = new SheetJsWorker(path, name, bytes);
  try {
    const { date1904, sheets: found } = await worker.open();
    const missing = found.find((sheet) => sheet.missing);
    if (missing) throw refusal('sheet_missing', { file: name, sheet: missing.name }, { sheet: missing.name });
    const notes: ReaderNote[] = [];
    const sheets: SheetJsSheet[] = [];
    for (const [index, sheet] of found.entries()) {
      if (sheet.kind !== 'sheet')
        notes.push({ code: 'sheet_without_cells', values: { sheet: sheet.name, kind: sheet.kind }, examples: [sheet.name] });
      else sheets.push(new SheetJsSheet(name, date1904, worker, index, sheet));
    }
    for (const sheet of sheets) await sheet.sampleFormats();
    return { ...about, format, sheets, notes, close: () => worker.close() };
  } catch (error) {
    await worker.close();
    throw error;
  }
}

/** What a compound file holds, by its streams; a workbook with a password hides in one. */
function refuseOtherStreams(file: Buffer, name: string): void {
  const streams = streamsOf(file);
  const find = (...names: string[]) => streams.find((stream) => names.includes(stream.name));
  const workbook = find('Workbook', 'Book');
  if (find('EncryptedPackage', 'EncryptionInfo') || (workbook && isEncryptedBiff(file, workbook.offset)))
    throw refusal('file_password_protected', { file: name });
  if (workbook) return;
  if (find('WordDocument', 'PowerPoint Document', '__properties_version1.0')) throw refusal('file_is_document', { file: name });
  const detail = streams.map((stream) => stream.name).join(', ');
  throw refusal(streams.length === 0 ? 'file_truncated' : 'file_not_text', { file: name }, {}, detail.slice(0, 200));
}

async function openXls(path: string, name: string): Promise<OpenFile> {
  const { sha256, bytes } = await fingerprint(path);
  if (bytes > limits.wholeFileBytes)
    throw refusal('file_too_large', { file: name }, { megabytes: megabytes(bytes), limit: megabytes(limits.wholeFileBytes) });
  if (isCompoundFile(await readHead(path, 8))) refuseOtherStreams(await readFile(path), name);
  return openWithSheetJs({ path, name, sha256, bytes }, 'xls');
}

/** xls of every age. */
export const xlsReader: FormatReader = { format: 'xls', recognises: (head) => isCompoundFile(head) || isBareBiff(head), open: openXls };
