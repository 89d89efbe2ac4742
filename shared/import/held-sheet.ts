import type { RawRow, RawSheet } from './table';

/** Cells of one file that are kept in memory between the passes over it; larger files are read again. */
export const heldCells = 5_000_000;
/** Text files above this size are read again without trying. */
export const heldTextBytes = 32 * 1024 * 1024;

/** What is left of the room for the sheets of one file. */
export interface HoldingRoom {
  cells: number;
}

/**
 * A sheet whose rows are kept after the first whole pass when there is room, so that a file of ordinary size is unpacked and taken apart once.
 * Everything else, the notes included, stays the reader's own.
 */
export function heldSheet(sheet: RawSheet, room: HoldingRoom): RawSheet {
  let held: readonly (readonly RawRow[])[] | null = null;
  async function* firstPass(signal: AbortSignal | undefined): AsyncGenerator<readonly RawRow[]> {
    let kept: (readonly RawRow[])[] | null = [];
    let cells = 0;
    let rows = 0;
    for await (const batch of sheet.rows(signal)) {
      if (kept !== null) {
        // A row costs room even when it is empty.
        for (const row of batch) cells += row.cells.length + 4;
        // A sheet that says it is too large is not begun with.
        rows += batch.length;
        const expected = (cells / rows) * (sheet.expectedRows ?? 0);
        if (Math.max(cells, expected) > room.cells) kept = null;
        else kept.push(batch);
      }
      yield batch;
    }
    if (kept === null || held !== null) return;
    held = kept;
    room.cells -= cells;
  }
  async function* fromMemory(batches: readonly (readonly RawRow[])[], signal: AbortSignal | undefined): AsyncGenerator<readonly RawRow[]> {
    for (const batch of batches) {
      signal?.throwIfAborted();
      yield batch;
    }
  }
  const rows = (signal?: AbortSignal) => (held === null ? firstPass(signal) : fromMemory(held, signal));
  return new Proxy(sheet, { get: (reader, name) => (name === 'rows' ? rows : Reflect.get(reader, name, reader)) });
}
