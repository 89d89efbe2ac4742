import type { OverlapChoice, Progress } from '../contract';
import type { BuiltRows } from './bulk/text-table';
import { type LoadedTable, TableLoad } from './load-table';
import type { FactLoader, Overlap } from './loader';
import type { Landing } from './mapping/landing';
import type { WallClock } from './mapping/row-moment';
import type { ScannedSheet } from './scan';
import { settleOverlap } from './settle-overlap';
import type { OpenFile } from './table';
import { clockOf, type InspectOptions, type UnderstoodSheet, withReaderAlarms } from './understand-sheet';
import { headerSignatureOf } from './vocabulary/header';

export interface ImportOptions extends InspectOptions {
  readonly clientId: string;
  readonly clientName?: string;
  readonly onProgress?: (progress: Progress) => void;
  /** Rows that an earlier file holds already: refuse the file unless told otherwise. */
  readonly overlap?: OverlapChoice;
}

/** A table whose rows were loaded before, from this file and sheet. */
export interface Duplicate {
  readonly landing: Landing;
  readonly file: string;
  readonly sheet: string | null;
}

interface LoadedLanding {
  readonly landing: Landing;
  readonly table: LoadedTable;
  readonly importId: string;
  readonly overlap: Overlap | null;
}

/** What one attempt to load a file came to. */
export interface LoadedFile {
  readonly loaded: readonly LoadedLanding[];
  readonly duplicates: readonly Duplicate[];
  /** true: rolled back because rows are there already, and nobody said what should happen to them. */
  readonly overlapping: boolean;
}

async function loadLanding(
  open: OpenFile,
  landing: Landing,
  scanned: ScannedSheet,
  loader: FactLoader,
  options: ImportOptions,
  clock: WallClock,
  first: boolean,
  share: (part: number) => number,
) {
  const { sheet } = scanned;
  const load = new TableLoad(landing, sheet, options.clientId, clock);
  const importId = await loader.startTable({
    clientId: options.clientId,
    file: open.name,
    sha256: open.sha256,
    sheet: sheet.sheet,
    fact: landing.fact,
    columns: load.builder.columns,
    headerSignature: headerSignatureOf(landing.table.layout.columns.map((column) => column.header)),
    system: landing.system?.system.id ?? null,
  });
  await load.run(
    {
      rows: (rows) => loader.appendRows(importId, rows),
      rejects: (rows) => loader.reject(importId, rows),
      ...(loader.appendBuilt
        ? { built: async (rows: BuiltRows, onShare: (share: number) => void) => loader.appendBuilt?.(importId, rows, onShare) }
        : {}),
    },
    options.signal,
    (stage, rows, part) => options.onProgress?.({ stage, share: share(part), file: open.name, rows }),
  );
  const finished = load.finish(importId);
  const reading = withReaderAlarms(finished.reading, open, scanned, first);
  const print = await loader.rowsFingerprint(importId);
  const same = reading.rows_loaded > 0 ? await loader.sameRows(options.clientId, landing.fact, print) : null;
  const known = same || reading.rows_loaded === 0;
  const { overlap, alarms } = known
    ? { overlap: null, alarms: [] }
    : await settleOverlap(loader, importId, reading, options.overlap ?? 'refuse');
  const table: LoadedTable = { ...finished, reading: { ...reading, alarms: [...alarms, ...reading.alarms] } };
  await loader.finishTable(importId, table.reading, print);
  return { importId, table, same, overlap };
}

/** One attempt in one transaction. Tables that were loaded before are found out only at their end: then all is rolled back. */
export async function attempt(
  open: OpenFile,
  sheets: readonly UnderstoodSheet[],
  loader: FactLoader,
  options: ImportOptions,
  skip: ReadonlyMap<Landing, Duplicate>,
): Promise<LoadedFile> {
  const clock = clockOf(options);
  const work = sheets.flatMap((understood) =>
    understood.landings
      .filter((landing) => !skip.has(landing))
      .map((landing, index) => ({ landing, scanned: understood.scanned, first: index === 0 })),
  );
  const loaded: LoadedLanding[] = [];
  const duplicates: Duplicate[] = [];
  let overlapping = false;
  await loader.begin();
  try {
    for (const [at, { landing, scanned, first }] of work.entries()) {
      const share = (part: number) => 0.4 + (0.6 * (at + part)) / work.length;
      const { importId, table, same, overlap } = await loadLanding(open, landing, scanned, loader, options, clock, first, share);
      if (same) duplicates.push({ landing, file: same.file, sheet: same.sheet });
      else loaded.push({ landing, table, importId, overlap });
    }
    overlapping = (options.overlap ?? 'refuse') === 'refuse' && loaded.some((one) => one.overlap !== null);
    if (!overlapping && duplicates.length === 0 && loaded.some(({ table }) => table.reading.rows_loaded > 0)) await loader.commit();
    else await loader.rollback();
  } catch (thrown) {
    await loader.rollback();
    throw thrown;
  }
  return { loaded, duplicates, overlapping };
}
