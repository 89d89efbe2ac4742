import type { FactName, FactValue } from '../schema';
import type { BuiltRows } from './bulk/text-table';

export type { FactValue };

export interface FactRow {
  readonly sourceRow: number;
  /** In the order of FactBatch.columns. */
  readonly values: readonly FactValue[];
}

export interface RejectedRow {
  readonly sourceRow: number;
  readonly column: string | null;
  /** The raw cell, as text. */
  readonly value: string | null;
  /** Key in text: reject.<reason>. */
  readonly reason: string;
  /** The whole row as text, cells joined by tab. */
  readonly raw: string;
}

/** What the loader is told about one table of one sheet before its rows come. */
export interface ImportTable {
  readonly clientId: string;
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string | null;
  readonly fact: FactName;
  readonly columns: readonly string[];
  /** SourceReading as JSON: mapping, definitions, alarms; filled in by finish(). */
  readonly headerSignature: string;
  readonly system: string | null;
}

/** Rows of a table that an earlier file of the client holds already. */
export interface Overlap {
  readonly rows: number;
  /** First and last moment of those rows, as ISO text; null when the fact has none. */
  readonly from: string | null;
  readonly to: string | null;
  readonly files: readonly { readonly importId: string; readonly file: string; readonly sheet: string | null; readonly rows: number }[];
  readonly examples: readonly { readonly row: number; readonly key: string }[];
}

/** The same day moved by whole hours: two files in two time zones. */
export interface TimeShift {
  readonly hours: number;
  readonly direction: 'later' | 'earlier';
  readonly file: string;
  /** Half hours of this import beside those of the other, for people. */
  readonly halfHours: readonly string[];
}

/** Something this import says that an earlier file says otherwise; becomes an alarm. */
export interface FileRemark {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly rows: readonly number[];
  readonly examples: readonly string[];
  readonly changesFigures: boolean;
}

/** Rows of a file that is only looked at, beside what the client has already; the store implements it. Close it after use. */
export interface RowsBesideEarlier {
  append(rows: readonly FactRow[]): void;
  /** After the last row; null when none is there already. */
  overlap(): Promise<Overlap | null>;
  close(): void;
}

/** Begins such a comparison for one table; null when the client has no earlier file of its kind. */
export type BesideEarlier = (table: ImportTable) => Promise<RowsBesideEarlier | null>;

/**
 * Import is handed this by the engine; the store implements it. One transaction per file: begin, tables, then commit or rollback.
 * appendRows resolves when the batch is in the transaction.
 */
export interface FactLoader {
  begin(): Promise<void>;
  startTable(table: ImportTable): Promise<string>;
  appendRows(importId: string, rows: readonly FactRow[]): Promise<void>;
  /** Takes rows that a database made all at once into the transaction; without it every table comes row by row. */
  appendBuilt?(importId: string, rows: BuiltRows, onShare?: (share: number) => void): Promise<void>;
  reject(importId: string, rows: readonly RejectedRow[]): Promise<void>;
  /** Fingerprint over the rows of this import, in whatever order they came: equal rows of another file have the same. After the last row. */
  rowsFingerprint(importId: string): Promise<string>;
  /**
   * Stores the reading (SourceReading of the contract, as JSON) and the counts, with the fingerprint over the loaded rows that
   * sameRows looks for. Refuses counts that are not what was appended: rows_do_not_add_up.
   */
  finishTable(importId: string, reading: unknown, rowsFingerprint?: string): Promise<void>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
  /** Makes the call that is under way fail soon; only a rollback may follow. */
  interrupt?(): void;
  /** An earlier import of this client with the same content, or null. */
  alreadyImported(clientId: string, sha256: string): Promise<{ importId: string; file: string; importedAt: string } | null>;
  /** An earlier import whose rows of this fact have the same content under another name or in another workbook: the fingerprint over the loaded rows. */
  sameRows(
    clientId: string,
    fact: FactName,
    rowsFingerprint: string,
  ): Promise<{ importId: string; file: string; sheet: string | null } | null>;
  /** Rows of this import that an earlier file holds already; null when none. After the last row, before finishTable. */
  overlap?(importId: string): Promise<Overlap | null>;
  /** Whole hours between the busy hours of this import and those of an earlier file of the same queues; null when none. */
  timeShift?(importId: string): Promise<TimeShift | null>;
  /** What this import says otherwise than earlier files of the client: the same contacts by other intervals, agents in another team. */
  remarks?(importId: string): Promise<readonly FileRemark[]>;
  /** Replaces those earlier rows by this import's, in the same transaction. Returns how many earlier rows went. */
  replaceOverlap?(importId: string, overlap: Overlap): Promise<number>;
}
