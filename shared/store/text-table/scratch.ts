import { availableParallelism } from 'node:os';
import { type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, type DuckDBType, type DuckDBValue } from '@duckdb/node-api';
import { openingConfiguration, progressSettings } from '../harden';
import { createReading } from '../read';
import { type Watching, watchStatement } from '../watch-statement';

/** A text in SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** A name in SQL. */
export const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What a scratch database may take. */
export interface ScratchRoom {
  /** Megabytes; what does not fit is spilled. */
  readonly megabytes: number;
  /** Megabytes for a statement that cannot do with that, spilling and all. */
  readonly mostMegabytes: number;
  /** null: as many as the machine has. */
  readonly threads: number | null;
}

/**
 * The database cannot do it: no room on disk, or records that it cuts in another way than the reader. Not for mistakes of ours and not for a
 * cancel. Its name is what shared/import/bulk knows it by, which may not import this folder.
 */
export class TextTableGaveUp extends Error {
  override readonly name = 'TextTableGaveUp';
}
/** How DuckDB begins what it has to say, such as "Out of Memory Error: ...". */
const fromDuckdb = /^[A-Z][\w ]* Error: /;
const outOfMemory = /^Out of Memory Error: /;

type Values = readonly DuckDBValue[];
const chunkRows = 2048;
/** Up to so many threads one that keeps the order by itself is as fast as all of them. */
const fewThreads = 3;

/**
 * A database in memory for one file: its only doors are that file and one private folder, where it spills what does not fit. A cancelled job
 * interrupts what runs.
 */
export class Scratch {
  private isRoomy = false;

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
    private readonly room: ScratchRoom,
    private readonly signal: AbortSignal | undefined,
  ) {}

  /**
   * `read`: the statement that takes the file in, record by record in file order; null when that was done before. `show` names what was read.
   * Throws what they throw; then nothing is left open.
   */
  static async open(
    file: string,
    folder: string,
    room: ScratchRoom,
    { read, show }: { readonly read: string | null; readonly show: string },
    watching: Watching = {},
  ): Promise<Scratch> {
    const { megabytes, threads } = room;
    const instance = await DuckDBInstance.create(':memory:', openingConfiguration);
    const scratch = new Scratch(instance, await instance.connect(), room, watching.signal);
    // One thread keeps the order by itself; made to keep it, a database puts aside and joins what it reads, which costs half as much again.
    const alone = threads === 1 || availableParallelism() <= fewThreads;
    const steps = [
      `SET memory_limit='${megabytes}MB'`,
      `SET temp_directory=${literal(folder)}`,
      "SET max_temp_directory_size='40GB'",
      `SET allowed_paths=[${literal(file)}]`,
      `SET allowed_directories=[${literal(folder)}]`,
      "SET TimeZone='UTC'",
      ...progressSettings,
      'SET enable_external_access=false',
      ...(alone ? ['SET threads=1', 'SET preserve_insertion_order=false'] : []),
      ...(read === null ? [] : [read]),
      'SET preserve_insertion_order=true',
      show,
      ...(threads === null ? ['RESET threads'] : [`SET threads=${threads}`]),
      // The one thing that may still be changed, and only by this class: no statement of a person comes here.
      "SET allowed_configs=['memory_limit']",
      'SET lock_configuration=true',
    ];
    try {
      for (const step of steps) await scratch.run(step, step === read ? watching.onShare : undefined);
    } catch (thrown) {
      scratch.close();
      throw thrown;
    }
    return scratch;
  }

  /** Says of what goes wrong whether it is a cancel or something that the database cannot do. */
  private whatWentWrong(thrown: unknown): unknown {
    if (this.signal?.aborted) return this.signal.reason;
    const isOfDatabase = thrown instanceof Error && fromDuckdb.test(thrown.message);
    return isOfDatabase ? new TextTableGaveUp(thrown.message, { cause: thrown }) : thrown;
  }

  /** Runs the work so that a cancel stops it within moments; throws the reason of the cancel, or TextTableGaveUp for what the database cannot do. */
  private async watched<Answer>(work: () => Promise<Answer>, onShare?: Watching['onShare']): Promise<Answer> {
    try {
      return await watchStatement(this.connection, { signal: this.signal, onShare }, () => this.withRoom(work));
    } catch (thrown) {
      throw this.whatWentWrong(thrown);
    }
  }

  /** A statement that needs more memory than it could spill gets it, and is run again. */
  private async withRoom<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await work();
    } catch (thrown) {
      if (this.isRoomy || !(thrown instanceof Error) || !outOfMemory.test(thrown.message)) throw thrown;
      this.isRoomy = true;
      await this.connection.run(`SET memory_limit='${this.room.mostMegabytes}MB'`);
      return work();
    }
  }

  run(sql: string, onShare?: Watching['onShare']): Promise<void> {
    return this.watched(async () => {
      await this.connection.run(sql);
    }, onShare);
  }

  rows<Row extends object>(sql: string): Promise<Row[]> {
    return this.watched(() => createReading(this.connection).rows<Row>(sql));
  }

  async number(sql: string): Promise<number> {
    const [row] = await this.rows<{ answer: number }>(sql);
    return Number(row?.answer ?? 0);
  }

  /** The one column of a query in pieces, in order. */
  async *column(sql: string): AsyncGenerator<(string | null)[]> {
    for await (const [only] of this.columns(sql)) yield only as (string | null)[];
  }

  /** The columns of a query in pieces, in order; on a connection of its own, so that other work goes on meanwhile. */
  async *columns(sql: string): AsyncGenerator<DuckDBValue[][]> {
    const connection = await this.instance.connect();
    try {
      const result = await connection.stream(sql);
      for (;;) {
        this.signal?.throwIfAborted();
        const chunk = await result.fetchChunk();
        if (!chunk || chunk.rowCount === 0) return;
        yield Array.from({ length: chunk.columnCount }, (_, at) => chunk.getColumnValues(at) as DuckDBValue[]);
      }
    } catch (thrown) {
      throw this.whatWentWrong(thrown);
    } finally {
      connection.disconnectSync();
    }
  }

  /** Makes a table and fills it with pieces, each of which holds its values column by column. */
  async fill(
    table: string,
    names: readonly string[],
    types: readonly DuckDBType[],
    pieces: Iterable<readonly Values[]> | AsyncIterable<readonly Values[]>,
  ): Promise<void> {
    await this.run(`CREATE OR REPLACE TABLE ${table} (${names.map((name, at) => `${name} ${types[at]}`).join(', ')})`);
    const appender = await this.connection.createAppender(table);
    const chunk = DuckDBDataChunk.create(types);
    try {
      for await (const columns of pieces) {
        const rows = columns[0]?.length ?? 0;
        for (let from = 0; from < rows; from += chunkRows) {
          this.signal?.throwIfAborted();
          chunk.reset();
          chunk.rowCount = Math.min(chunkRows, rows - from);
          for (const [at, values] of columns.entries()) chunk.setColumnValues(at, values.slice(from, from + chunkRows));
          appender.appendDataChunk(chunk);
        }
      }
      appender.flushSync();
    } catch (thrown) {
      throw this.whatWentWrong(thrown);
    } finally {
      appender.closeSync();
    }
  }

  close(): void {
    this.connection.disconnectSync();
    this.instance.closeSync();
  }
}
