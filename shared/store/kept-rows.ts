import type { DuckDBAppender, DuckDBConnection } from '@duckdb/node-api';

export interface RejectedRowToKeep {
  readonly sourceRow: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly reason: string;
  readonly raw: string;
}
export interface SkippedRowToKeep {
  readonly row: number;
  readonly reason: string;
}

function appendText(appender: DuckDBAppender, text: string | null): void {
  if (text === null) appender.appendNull();
  else appender.appendVarchar(text);
}

/** Keeps rows that could not be loaded, each with the cell and the reason, for the list that people see and export. */
export async function keepRejected(connection: DuckDBConnection, importId: string, rows: readonly RejectedRowToKeep[]): Promise<void> {
  const appender = await connection.createAppender('rejected_row');
  try {
    for (const row of rows) {
      appender.appendVarchar(importId);
      appender.appendInteger(row.sourceRow);
      appendText(appender, row.column);
      appendText(appender, row.value);
      appender.appendVarchar(row.reason);
      appender.appendVarchar(row.raw);
      appender.endRow();
    }
  } finally {
    appender.closeSync();
  }
}

/** Keeps which rows of the file are no data, and why. */
export async function keepSkipped(connection: DuckDBConnection, importId: string, skipped: readonly SkippedRowToKeep[]): Promise<void> {
  if (skipped.length === 0) return;
  const appender = await connection.createAppender('skipped_row');
  try {
    for (const { row, reason } of skipped) {
      appender.appendVarchar(importId);
      appender.appendInteger(row);
      appender.appendVarchar(reason);
      appender.endRow();
    }
  } finally {
    appender.closeSync();
  }
}
