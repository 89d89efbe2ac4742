import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuildPlan, DistinctText } from '../../schema';
import type { Watching } from '../watch-statement';
import { type BuiltRows, buildRows } from './build-rows';
import { literal, Scratch, type ScratchRoom, TextTableGaveUp } from './scratch';

/** As PlainText of shared/import/table.ts describes it; the store may not import that folder, so the shapes stand here too. */
export type PlainTextFile = TextRecordsFile | ColumnsFile;
interface PlainFile {
  readonly path: string;
  readonly firstRow: number;
  readonly records: number;
  readonly width: number;
}
interface TextRecordsFile extends PlainFile {
  readonly tagged: false;
  readonly delimiter: string;
  readonly quote: string;
  readonly skipLines: number;
  readonly longestLine?: number;
}
interface ColumnsFile extends PlainFile {
  readonly tagged: true;
}

/**
 * What the scratch database may take; what does not fit is spilled. The reader of a workbook holds its texts at the same time, so one thread has
 * to do there; with less room than this, making rows spills and takes twice as long. Very wide tables need some for every column.
 */
const roomFor = ({ tagged, width }: PlainTextFile): ScratchRoom => ({
  megabytes: Math.max(tagged ? 128 : 512, width * 8),
  mostMegabytes: Math.max(1024, width * 16),
  threads: tagged ? 1 : null,
});
const textsFile = 'texts.parquet';
/** Records that are kept together: as many as DuckDB itself takes, or fewer long ones, because a group is in memory while it is gathered. */
const mostInGroup = 122_880;
const groupBytes = 24 * 1024 * 1024;
const vector = 2048;
const smallestLineLimit = 2_097_152;
/** Records that are looked at to tell columns that hardly repeat, and from how many different texts on they are called so. */
const recordsLooked = 32_768;
const crowdedFrom = 0.5;
const crowdedLeast = 100;

const numbersOf = (rows: readonly { readonly place: number }[]): number[] => rows.map((row) => row.place);

function readCsv(text: TextRecordsFile): string {
  const columns = Array.from({ length: text.width }, (_, at) => `'c${at}': 'VARCHAR'`).join(', ');
  const quote = literal(text.quote);
  const longest = Math.max(smallestLineLimit, (text.longestLine ?? 0) + 1024);
  return `read_csv(${literal(text.path)}, columns = {${columns}}, delim = ${literal(text.delimiter)}, quote = ${quote}, escape = ${quote},
    header = false, skip = ${text.skipLines}, auto_detect = false, null_padding = false, nullstr = '', strict_mode = true, parallel = true,
    max_line_size = ${longest}, buffer_size = ${Math.max(longest * 2, 8 * 1024 * 1024)})`;
}

function rowsInGroup(text: TextRecordsFile, bytes: number): number {
  const fitting = Math.floor((groupBytes * text.records) / Math.max(1, bytes) / vector) * vector;
  return Math.min(mostInGroup, Math.max(vector, fitting));
}

/** The statement that keeps the records column by column, each repeated text once per group: a few passes then take little memory and time. */
const keepTexts = (text: TextRecordsFile, path: string, bytes: number): string =>
  `COPY (SELECT * FROM ${readCsv(text)}) TO ${literal(path)}
    (FORMAT parquet, COMPRESSION uncompressed, ROW_GROUP_SIZE ${rowsInGroup(text, bytes)})`;
const showTexts = (path: string): string =>
  `CREATE OR REPLACE VIEW texts AS SELECT *, file_row_number AS place FROM read_parquet(${literal(path)})`;

/** The records of one plain text file in a scratch database; TextTable of shared/import/bulk. */
export class StoreTextTable {
  private kept = 'true';
  private awake = true;

  private constructor(
    private scratch: Scratch,
    private readonly text: PlainTextFile,
    /** Where the records are kept column by column. */
    private readonly columnsAt: string,
    private readonly folder: string,
    private readonly room: ScratchRoom,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /** null when the database does not find the records that the reader did. */
  static async open(text: PlainTextFile, folder: string | null, room: ScratchRoom, watching: Watching): Promise<StoreTextTable | null> {
    const own = await mkdtemp(join(folder ?? tmpdir(), 'contactpeil-text-'));
    const texts = text.tagged ? text.path : join(own, textsFile);
    let table: StoreTextTable | null = null;
    try {
      const read = text.tagged ? null : keepTexts(text, texts, (await stat(text.path)).size);
      const scratch = await Scratch.open(text.path, own, room, { read, show: showTexts(texts) }, watching);
      table = new StoreTextTable(scratch, text, texts, own, room, watching.signal);
      if ((await scratch.number('SELECT count(*) AS answer FROM texts')) === text.records) return table;
    } catch (thrown) {
      // Records of uneven width or with quoting that the database reads in its own way: not for here.
      if (!(thrown instanceof TextTableGaveUp)) {
        await (table?.close() ?? rm(own, { recursive: true, force: true }));
        throw thrown;
      }
    }
    await (table?.close() ?? rm(own, { recursive: true, force: true }));
    return null;
  }

  get records(): number {
    return this.text.records;
  }

  keepOnly(from: number, without: readonly number[]): void {
    this.kept = `texts.place >= ${from}${without.length > 0 ? ` AND texts.place NOT IN (${without.join(', ')})` : ''}`;
  }

  async crowdedColumns(): Promise<ReadonlySet<number>> {
    const { width, records } = this.text;
    const counts = Array.from({ length: width }, (_, at) => `approx_count_distinct(c${at}) AS c${at}`).join(', ');
    const [found] = await this.scratch.rows<Record<string, number>>(`SELECT ${counts} FROM (FROM texts LIMIT ${recordsLooked})`);
    const limit = Math.min(records, recordsLooked) * crowdedFrom;
    return new Set(
      Array.from({ length: width }, (_, at) => at).filter((at) => Number(found?.[`c${at}`] ?? 0) > Math.max(crowdedLeast, limit)),
    );
  }

  async distinct(column: number, most: number): Promise<DistinctText[] | null> {
    const found = await this.scratch.rows<DistinctText>(
      `SELECT c${column} AS text, count(*) AS count, min(place) AS first FROM texts WHERE ${this.kept} GROUP BY 1 ORDER BY 3 LIMIT ${most + 1}`,
    );
    return found.length > most ? null : found;
  }

  texts(column: number): AsyncGenerator<(string | null)[]> {
    return this.scratch.column(`SELECT c${column} FROM texts`);
  }

  firstFilled(column: number, count: number, without: readonly string[]): Promise<{ place: number; text: string }[]> {
    const other = without.length > 0 ? ` AND c${column} NOT IN (${without.map(literal).join(', ')})` : '';
    return this.scratch.rows(
      `SELECT place, c${column} AS text FROM texts WHERE c${column} IS NOT NULL${other} AND ${this.kept} LIMIT ${count}`,
    );
  }

  async placesWith(column: number, texts: readonly string[], most: number): Promise<number[]> {
    if (texts.length === 0) return [];
    return numbersOf(
      await this.scratch.rows(`SELECT place FROM texts WHERE c${column} IN (${texts.map(literal).join(', ')}) LIMIT ${most}`),
    );
  }

  async fewFilled(columns: readonly number[], most: number): Promise<number[]> {
    const filled = columns.map((column) => `(c${column} IS NOT NULL)::INTEGER`).join(' + ');
    return numbersOf(await this.scratch.rows(`SELECT place FROM texts WHERE ${filled} <= 1 LIMIT ${most}`));
  }

  async recordsAt(places: readonly number[]): Promise<{ place: number; fields: (string | null)[] }[]> {
    if (places.length === 0) return [];
    const found = await this.scratch.rows<Record<string, string | number | null>>(
      `SELECT * FROM texts WHERE place IN (${places.join(', ')}) ORDER BY place`,
    );
    return found.map((row) => ({
      place: Number(row.place),
      fields: Array.from({ length: this.text.width }, (_, at) => (row[`c${at}`] ?? null) as string | null),
    }));
  }

  /** Makes the rows of a fact; after a rest the database is opened again first. */
  async build(plan: BuildPlan, onShare?: Watching['onShare']): Promise<BuiltRows> {
    if (!this.awake) {
      const show = showTexts(this.columnsAt);
      this.scratch = await Scratch.open(this.text.path, this.folder, this.room, { read: null, show }, { signal: this.signal });
      this.awake = true;
    }
    return buildRows(this.scratch, plan, this.kept, this.text.tagged, this.folder, onShare);
  }

  /** Gives the memory of the records back while rows go into the workspace. */
  async rest(): Promise<void> {
    // Only a closed database gives its memory back to the machine.
    if (this.awake) this.scratch.close();
    this.awake = false;
  }

  async close(): Promise<void> {
    await this.rest();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** TextTables of shared/import/bulk. `folder`: where scratch files go; the system's temporary folder when null. `room`: what each may take. */
export const openTextTables = (folder: string | null, room = roomFor) => ({
  open: (text: PlainTextFile, watching: Watching = {}): Promise<StoreTextTable | null> =>
    StoreTextTable.open(text, folder, room(text), watching),
});
