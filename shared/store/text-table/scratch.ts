import { type DuckDBConnection, DuckDBDataChunk, DuckDBInstance, type DuckDBType, type DuckDBValue } from '@duckdb/node-api';
import { openingConfiguration } from '../harden';
import { createReading } from '../read';

/** A text in SQL. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
/** A name in SQL. */
export const named = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** What a scratch database may take. */
export interface ScratchRoom {
  /** Such as '128MB'. */
  readonly memory: string;
  /** null: as many as the machine has. */
  readonly threads: number | null;
}

type Values = readonly DuckDBValue[];
const chunkRows = 2048;

/**
 * A database in memory for one file: its only doors are that file and one private folder, where it spills what does not fit. A cancelled job
 * interrupts what runs.
 */
export class Scratch {
  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
    private readonly signal: AbortSignal | undefined,
  ) {}

  static async open(file: string, folder: string, { memory, threads }: ScratchRoom, signal?: AbortSignal): Promise<Scratch> {
    const instance = await DuckDBInstance.create(':memory:', openingConfiguration);
    const connection = await instance.connect();
    const steps = [
      `SET memory_limit=${literal(memory)}`,
      ...(threads === null ? [] : [`SET threads=${threads}`]),
      `SET temp_directory=${literal(folder)}`,
      "SET max_temp_directory_size='40GB'",
      `SET allowed_paths=[${literal(file)}]`,
      `SET allowed_directories=[${literal(folder)}]`,
      "SET TimeZone='UTC'",
      'SET enable_external_access=false',
      'SET lock_configuration=true',
    ];
    for (const step of steps) await connection.run(step);
    return new Scratch(instance, connection, signal);
  }

  /** Runs the work so that a cancel stops it within moments; throws the reason of the cancel. */
  private async watched<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const { signal, connection } = this;
    signal?.throwIfAborted();
    const stop = () => connection.interrupt();
    signal?.addEventListener('abort', stop);
    try {
      return await work();
    } catch (thrown) {
      signal?.throwIfAborted();
      throw thrown;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  run(sql: string): Promise<void> {
    return this.watched(async () => {
      await this.connection.run(sql);
    });
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
    } finally {
      appender.closeSync();
    }
  }

  close(): void {
    this.connection.disconnectSync();
    this.instance.closeSync();
  }
}
