import { type Handler, Parser } from 'htmlparser2';
import type { MergedRange, NumberFormat, OpenFile, RawRow, RawSheet } from '../../table';
import type { FileFacts } from '../file-head';
import { batchCells, batchRows, limits } from '../limits';
import { Notebook } from '../notebook';
import { refusal } from '../refuse';
import { usualFormats } from '../usual-formats';
import type { TableSink } from './table-sink';

const rowsSampled = 1_000;

/** A file of marked-up tables: where its text comes from (again for each pass) and who understands its tags. */
export interface MarkupSource {
  readonly file: FileFacts;
  readonly format: OpenFile['format'];
  readonly xmlMode: boolean;
  texts(signal?: AbortSignal): AsyncIterable<string>;
  dialect(sink: TableSink): Partial<Handler>;
  close(): Promise<void>;
}

interface SheetFacts {
  name: string | null;
  hidden: boolean;
  rows: number;
  readonly hiddenColumns: number[];
  readonly merged: MergedRange[];
  readonly sample: RawRow[];
}

/** Notes per sheet what there is, and keeps the rows of the wanted sheet. Sheets are numbered in the order in which they start. */
class SheetCollector implements TableSink {
  readonly sheets: SheetFacts[] = [];
  rows: RawRow[] = [];
  private readonly open: number[] = [];

  constructor(
    private readonly wanted: number | null,
    private readonly notebook: Notebook,
  ) {}

  startSheet(name: string | null): void {
    this.open.push(this.sheets.length);
    this.sheets.push({ name, hidden: false, rows: 0, hiddenColumns: [], merged: [], sample: [] });
  }

  endSheet(): void {
    this.open.pop();
  }

  hideSheet(): void {
    const sheet = this.current();
    if (sheet) sheet.hidden = true;
  }

  hideColumns(first: number, count: number): void {
    for (let column = first; column < Math.min(first + count, limits.columns); column++) this.current()?.hiddenColumns.push(column);
  }

  merge(range: MergedRange): void {
    const sheet = this.current();
    if (sheet && sheet.merged.length < limits.mergedRanges) sheet.merged.push(range);
  }

  row(row: RawRow): void {
    const sheet = this.current();
    if (!sheet) return;
    if (row.cells.length > 0) sheet.rows = row.row;
    if (this.wanted === null && sheet.sample.length < rowsSampled) sheet.sample.push(row);
    if (this.open.at(-1) === this.wanted) this.rows.push(row);
  }

  note(code: string, row: number, example?: string): void {
    if (this.open.at(-1) === this.wanted) this.notebook.remark(code, row, example);
  }

  private current = (): SheetFacts | undefined => this.sheets[this.open.at(-1) ?? -1];
}

/** Runs the text of a source through its dialect; yields after each block of text, so that rows can be taken. */
async function* parse(source: MarkupSource, sink: TableSink, signal?: AbortSignal): AsyncGenerator<void> {
  const parser = new Parser(source.dialect(sink), { xmlMode: source.xmlMode, decodeEntities: true, recognizeSelfClosing: source.xmlMode });
  for await (const text of source.texts(signal)) {
    signal?.throwIfAborted();
    parser.write(text);
    yield;
  }
  parser.end();
  yield;
}

class MarkupSheet implements RawSheet {
  readonly file: string;
  readonly date1904 = false;
  readonly text = null;
  readonly hidden: boolean;
  readonly hiddenColumns: readonly number[];
  readonly merged: readonly MergedRange[];
  readonly numberFormats: readonly (NumberFormat | undefined)[];
  readonly expectedRows: number;
  private readonly notebook = new Notebook();

  constructor(
    private readonly source: MarkupSource,
    private readonly index: number,
    readonly sheet: string | null,
    facts: SheetFacts,
  ) {
    this.file = source.file.name;
    this.hidden = facts.hidden;
    this.hiddenColumns = facts.hiddenColumns;
    this.merged = facts.merged;
    this.numberFormats = usualFormats(facts.sample);
    this.expectedRows = facts.rows;
  }

  get notes() {
    return this.notebook.notes;
  }

  async *rows(signal?: AbortSignal): AsyncGenerator<readonly RawRow[]> {
    this.notebook.startPass();
    const collector = new SheetCollector(this.index, this.notebook);
    for await (const _ of parse(this.source, collector, signal)) {
      const rows = collector.rows;
      if (rows.length === 0) continue;
      collector.rows = [];
      yield* batches(rows);
    }
    this.notebook.endPass();
  }
}

function* batches(rows: readonly RawRow[]): Generator<readonly RawRow[]> {
  let from = 0;
  let cells = 0;
  for (let at = 0; at < rows.length; at++) {
    cells += rows[at]?.cells.length ?? 0;
    if (at - from + 1 < batchRows && cells < batchCells) continue;
    yield rows.slice(from, at + 1);
    from = at + 1;
    cells = 0;
  }
  if (from < rows.length) yield rows.slice(from);
}

/**
 * Opens a file of marked-up tables: a first pass finds the sheets, each later pass streams the rows of one. Tables without a cell are left
 * out; `emptyCode` is the refusal when nothing is left.
 */
export async function openMarkup(source: MarkupSource, emptyCode: string): Promise<OpenFile> {
  const survey = new SheetCollector(null, new Notebook());
  for await (const _ of parse(source, survey)) survey.rows = [];
  const found = survey.sheets.map((facts, index) => ({ facts, index })).filter(({ facts }) => facts.rows > 0 || facts.name !== null);
  if (found.length === 0) throw refusal(emptyCode, { file: source.file.name });
  const sheets = found.map(
    ({ facts, index }, order) => new MarkupSheet(source, index, facts.name ?? (found.length > 1 ? String(order + 1) : null), facts),
  );
  return { ...source.file, format: source.format, sheets, close: () => source.close() };
}
