import { type FileHandle, open } from 'node:fs/promises';
import { FieldBytes } from '../xlsx/field-bytes';
import { encodings, writeColumn } from './column-pages';
import { ColumnTexts } from './column-texts';
import { ThriftWriter, thrift } from './thrift';

const magic = 'PAR1';
/** Rows that are kept together at most: as many as DuckDB itself takes. */
const mostRows = 122_880;
const rowStep = 256;
/** Cells and bytes of texts that are gathered at most before they go to disk; one row of very long texts may be more. */
const mostCells = 4_000_000;
const mostBytes = 16 * 1024 * 1024;
const kinds = { texts: 6 } as const;
const optional = 1;
const utf8 = 0;

interface Group {
  readonly rows: number;
  readonly bytes: number;
  /** For each column its start, the start of its values, and its end in the file. */
  readonly places: readonly number[];
}

/**
 * A private file of texts in columns: a Parquet file, whose columns are c0, c1, ... A text that repeats within a group of rows stands there once.
 * Cells come row by row; a group is written out while the next one is gathered. Rows that lack their last columns have empty cells there.
 */
export class ColumnFile {
  private readonly columns: ColumnTexts[] = [];
  private readonly groups: Group[] = [];
  private readonly spare = new FieldBytes();
  private block = new FieldBytes();
  private other = new FieldBytes();
  private writing: Promise<unknown> = Promise.resolve();
  private flushed = 0;
  private gathered = 0;
  /** The row at hand, counted within its group. */
  row = 0;

  private constructor(private readonly file: FileHandle) {
    this.block.ascii(magic);
  }

  /** Makes the file, which only this person can read. */
  static async create(path: string): Promise<ColumnFile> {
    return new ColumnFile(await open(path, 'wx', 0o600));
  }

  /** The column with this number, from 0. */
  column(at: number): ColumnTexts {
    while (this.columns.length <= at) this.columns.push(new ColumnTexts());
    return this.columns[at] as ColumnTexts;
  }

  /** Ends the row at hand; `bytes` are those of its texts that were not met before. */
  endRow(bytes: number): void {
    this.row += 1;
    this.gathered += bytes;
  }

  /** True when `flush` must be called before the next row. */
  get isFull(): boolean {
    const { row, columns } = this;
    if (this.gathered >= mostBytes || row >= mostRows) return row > 0;
    return row % rowStep === 0 && row > 0 && row * columns.length >= mostCells;
  }

  /** Hands the group to the disk and goes on with the next one. */
  async flush(): Promise<void> {
    if (this.row > 0) this.endGroup();
    await this.writing;
    const { block, file } = this;
    this.flushed += block.length;
    this.block = this.other;
    this.other = block;
    this.writing = writeWhole(file, block);
    // A failure is met by the next flush.
    this.writing.catch(() => {});
  }

  /** Ends the file with this many columns: those that had no cell are empty. */
  async close(width: number): Promise<void> {
    try {
      await this.flush();
      this.endFile(width);
      await this.flush();
      await this.writing;
    } finally {
      await this.file.close();
    }
  }

  /** Ends the file as it is, for one that will be thrown away. */
  async abandon(): Promise<void> {
    await this.writing.catch(() => {});
    await this.file.close();
  }

  private endGroup(): void {
    const { columns, block, spare, row } = this;
    const start = block.length;
    const places: number[] = [];
    for (const column of columns) this.writeColumn(column, places);
    this.groups.push({ rows: row, bytes: block.length - start, places });
    for (const column of columns) column.clear();
    spare.length = 0;
    this.row = 0;
    this.gathered = 0;
  }

  private writeColumn(column: ColumnTexts, places: number[], rows = this.row): void {
    const { block, spare, flushed } = this;
    column.endGroup(rows);
    const { start, data, end } = writeColumn(block, column, rows, spare);
    places.push(flushed + start, flushed + data, flushed + end);
  }

  private endFile(width: number): void {
    const groups = this.groups.map(({ rows, bytes, places }) => {
      const all = [...places];
      const before = this.block.length;
      while (all.length < width * 3) this.writeColumn(new ColumnTexts(), all, rows);
      return { rows, bytes: bytes + this.block.length - before, places: all };
    });
    const { block } = this;
    const start = block.length;
    writeFooter(new ThriftWriter(block), groups, width);
    const length = block.length - start;
    block.reserve(4);
    block.length = block.bytes.writeUInt32LE(length, block.length);
    block.ascii(magic);
  }
}

function writeFooter(out: ThriftWriter, groups: readonly Group[], width: number): void {
  const rows = groups.reduce((sum, group) => sum + group.rows, 0);
  out.begin(null);
  out.int(1, 1);
  out.list(2, thrift.struct, width + 1);
  out.begin(null);
  out.text(4, 'texts');
  out.int(5, width);
  out.end();
  for (let column = 0; column < width; column++) {
    out.begin(null);
    out.int(1, kinds.texts);
    out.int(3, optional);
    out.text(4, `c${column}`);
    out.int(6, utf8);
    out.end();
  }
  out.int(3, rows, thrift.int64);
  out.list(4, thrift.struct, groups.length);
  for (const group of groups) writeGroup(out, group, width);
  out.text(6, 'Contactpeil');
  out.end();
}

function writeGroup(out: ThriftWriter, { rows, bytes, places }: Group, width: number): void {
  out.begin(null);
  out.list(1, thrift.struct, width);
  for (let column = 0; column < width; column++) {
    const [start = 0, data = 0, end = 0] = places.slice(column * 3, column * 3 + 3);
    out.begin(null);
    out.int(2, start, thrift.int64);
    out.begin(3);
    out.int(1, kinds.texts);
    out.list(2, thrift.int32, 3);
    for (const one of [encodings.plain, encodings.runs, encodings.dictionary]) out.number(one);
    out.list(3, thrift.binary, 1);
    out.bareText(`c${column}`);
    out.int(4, 0);
    out.int(5, rows, thrift.int64);
    out.int(6, end - start, thrift.int64);
    out.int(7, end - start, thrift.int64);
    out.int(9, data, thrift.int64);
    if (data > start) out.int(11, start, thrift.int64);
    out.end();
    out.end();
  }
  out.int(2, bytes, thrift.int64);
  out.int(3, rows, thrift.int64);
  out.end();
}

/** Writes out what has been gathered and begins afresh. A write may take less than it was given. */
async function writeWhole(file: FileHandle, fields: FieldBytes): Promise<void> {
  const { bytes, length } = fields;
  for (let at = 0; at < length; ) at += (await file.write(bytes, at, length - at)).bytesWritten;
  fields.length = 0;
}
