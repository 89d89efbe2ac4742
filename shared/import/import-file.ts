import type { ColumnChoice, ImportOutcome, OverlapChoice, Progress, SourceReading, TableChoice } from '../contract';
import { plainFrom, scanPlain } from './bulk/scan-plain';
import type { BuiltRows, TextTables } from './bulk/text-table';
import { readerAlarms } from './checks/sheet-alarms';
import { type HoldingRoom, heldCells, heldSheet, heldTextBytes } from './held-sheet';
import { type LoadedTable, type RowSink, TableLoad } from './load-table';
import type { FactLoader, Overlap } from './loader';
import { lookAtTable } from './look/look-at-table';
import { sampledFile, tellsOfWholeTable } from './look/sampled-file';
import { isRefused, type Landing, type RefusedTable } from './mapping/landing';
import { WallClock } from './mapping/row-moment';
import { choicesFor, type MappingMemory, rememberChoices, type TableChoices } from './mapping-memory';
import { refusedReading } from './refused-reading';
import { type ScannedSheet, scanSheet } from './scan';
import { overlapValues, settleOverlap } from './settle-overlap';
import { stoppableLoader } from './stoppable-loader';
import type { OpenFile, RawSheet } from './table';
import { understandTable } from './understand';
import { cellText, isMissing } from './values/missing';
import { headerSignatureOf } from './vocabulary/header';

export interface InspectOptions {
  readonly choices?: readonly ColumnChoice[];
  readonly tableChoices?: readonly TableChoice[];
  /** inspectFile only: looks at the first rows of each sheet, and says nothing that takes the whole table. */
  readonly sampleRows?: number;
  /** inspectFile only: with what a screen shows beside each reading (`look`). */
  readonly preview?: boolean;
  readonly signal?: AbortSignal;
  /** Time zone in which UTC stamps are shown; default Europe/Amsterdam. */
  readonly timeZone?: string;
  /** What people chose before for the same headers; offered again, and said in the reading. */
  readonly memory?: MappingMemory;
  /** Where large sheets are taken as a whole; without it all are read row by row. */
  readonly textTables?: TextTables;
  /** Rows from which on a sheet is taken as a whole. */
  readonly plainFrom?: number;
}

export interface ImportOptions extends InspectOptions {
  readonly clientId: string;
  readonly clientName?: string;
  readonly onProgress?: (progress: Progress) => void;
  /** Rows that an earlier file holds already: refuse the file unless told otherwise. */
  readonly overlap?: OverlapChoice;
}

const defaultTimeZone = 'Europe/Amsterdam';

interface UnderstoodSheet {
  readonly scanned: ScannedSheet;
  readonly landings: readonly Landing[];
  readonly refused: readonly RefusedTable[];
  /** What people said about each table, for a preview. */
  readonly choices: ReadonlyMap<Landing | RefusedTable, TableChoices>;
}

/** The file with its rows kept between the passes, as far as there is room. */
function held(open: OpenFile): OpenFile {
  // A text file does not say how many rows it has; its size does.
  const room: HoldingRoom = { cells: open.format === 'csv' && open.bytes > heldTextBytes ? 0 : heldCells };
  return { ...open, sheets: open.sheets.map((sheet) => heldSheet(sheet, room)) };
}

async function understandSheet(sheet: RawSheet, options: InspectOptions, onShare?: (share: number) => void): Promise<UnderstoodSheet> {
  // The first rows alone are soonest read as rows.
  const whole =
    options.textTables && options.sampleRows === undefined
      ? await scanPlain(sheet, options.textTables, options.plainFrom ?? plainFrom, { signal: options.signal, onShare })
      : null;
  const scanned = whole ?? (await scanSheet(sheet, options.signal));
  const found: (Landing | RefusedTable)[] = [];
  const choices = new Map<Landing | RefusedTable, TableChoices>();
  for (const table of scanned.tables) {
    const said = await choicesFor(options, sheet, table);
    for (const one of understandTable(table, sheet, said)) {
      found.push(one);
      choices.set(one, said);
    }
  }
  const refused: RefusedTable[] = found.filter(isRefused);
  if (scanned.noTable) refused.push({ table: null, reason: scanned.noTable.reason, columns: [], alarms: [], system: null });
  return { scanned, landings: found.filter((one): one is Landing => !isRefused(one)), refused, choices };
}

const nowhere: RowSink = { rows: () => Promise.resolve(), rejects: () => Promise.resolve(), built: () => Promise.resolve() };

/** Lets go of the databases in which sheets stand as text. */
async function closeAll(sheets: readonly UnderstoodSheet[]): Promise<void> {
  for (const { scanned } of sheets) await scanned.close?.();
}

function refusedReadings(open: OpenFile, { scanned, landings, refused }: UnderstoodSheet): SourceReading[] {
  // What the reader noticed stands with the first table of the sheet only.
  return refused.map((one, index) => refusedReading(scanned, one, index === 0 && landings.length === 0 ? readerAlarms(open, scanned) : []));
}

function withReaderAlarms(reading: SourceReading, open: OpenFile, scanned: ScannedSheet, first: boolean): SourceReading {
  return first ? { ...reading, alarms: [...reading.alarms, ...readerAlarms(open, scanned)] } : reading;
}

/** The reading of a table that was only looked at. */
function inspected(
  { scanned, choices }: UnderstoodSheet,
  found: Landing | RefusedTable,
  reading: SourceReading,
  sampledRows: number | null,
  preview: boolean,
): SourceReading {
  const sure = sampledRows === null ? reading : { ...reading, alarms: reading.alarms.filter(({ code }) => !tellsOfWholeTable(code)) };
  return preview ? { ...sure, look: lookAtTable(found, scanned, choices.get(found), sure, sampledRows) } : sure;
}

/**
 * Looks at every table of an opened file and loads nothing: fact, columns, counts, rejects and alarms are those that a load would give; with
 * `sampleRows` those of the first rows.
 */
export async function inspectFile(given: OpenFile, options: InspectOptions = {}): Promise<SourceReading[]> {
  const sampled = sampledFile(given, options.sampleRows);
  const open = held(sampled.open);
  const clock = new WallClock(options.timeZone ?? defaultTimeZone);
  const readings: SourceReading[] = [];
  for (const [at, sheet] of open.sheets.entries()) {
    const understood = await understandSheet(sheet, options);
    try {
      readings.push(...(await inspectSheet(open, understood, options, clock, sampled.sampledRows(at))));
    } finally {
      await closeAll([understood]);
    }
  }
  return readings;
}

async function inspectSheet(
  open: OpenFile,
  understood: UnderstoodSheet,
  options: InspectOptions,
  clock: WallClock,
  sampledRows: number | null,
): Promise<SourceReading[]> {
  const { sheet } = understood.scanned;
  const readings: SourceReading[] = [];
  const finish = (found: Landing | RefusedTable, reading: SourceReading) =>
    inspected(understood, found, reading, sampledRows, options.preview === true);
  for (const [index, landing] of understood.landings.entries()) {
    const load = new TableLoad(landing, sheet, '', clock);
    await load.run(nowhere, options.signal);
    readings.push(finish(landing, withReaderAlarms(load.finish(null).reading, open, understood.scanned, index === 0)));
  }
  const refused = refusedReadings(open, understood);
  return [...readings, ...understood.refused.map((one, index) => finish(one, refused[index] as SourceReading))];
}

interface Duplicate {
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

interface LoadedFile {
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
async function attempt(
  open: OpenFile,
  sheets: readonly UnderstoodSheet[],
  loader: FactLoader,
  options: ImportOptions,
  skip: ReadonlyMap<Landing, Duplicate>,
): Promise<LoadedFile> {
  const clock = new WallClock(options.timeZone ?? defaultTimeZone);
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

function duplicateReading(open: OpenFile, duplicate: Duplicate, reading: SourceReading): SourceReading {
  const first = duplicate.landing.table.sample[0];
  const where = { file: open.name, sheet: reading.sheet, column: null, rows: first ? [first.row] : [] };
  const examples = first
    ? first.cells
        .filter((cell) => !isMissing(cell))
        .map(cellText)
        .slice(0, 5)
    : [];
  const values = { file: duplicate.file, sheet: duplicate.sheet ?? '', rows: reading.rows_read };
  return {
    ...reading,
    import_id: null,
    rows_loaded: 0,
    rows_rejected: 0,
    rows_skipped: reading.rows_read,
    skipped: [],
    alarms: [{ code: 'same_rows', where, values, examples, tip: 'same_rows', severity: 'note' }, ...reading.alarms],
  };
}

const outcome = (
  open: OpenFile,
  kind: ImportOutcome['outcome'],
  tables: SourceReading[],
  problem: ImportOutcome['problem'],
): ImportOutcome => ({
  file: open.name,
  outcome: kind,
  problem,
  tables,
  alarms: tables.flatMap((table) => table.alarms),
});

function refusedOutcome(open: OpenFile, tables: SourceReading[]): ImportOutcome {
  const why =
    tables.find((table) => !/^(?:empty_sheet|no_table)/.test(table.fact_reason))?.fact_reason ?? tables[0]?.fact_reason ?? 'no_table';
  const code = tables.every((table) => table.header_row === null) ? 'no_table_found' : 'nothing_recognised';
  return outcome(open, 'refused', tables, { code, values: { file: open.name, reason: why }, tip: 'ask_for_export' });
}

/**
 * Loads an opened file into a client: finds its tables, understands them, checks and loads their rows in one transaction, all or nothing.
 * The same content is recognised by the file's sha256 and, table by table, by the loaded rows themselves. Refusals come back as an outcome with
 * a Problem; what the loader or a reader throws is thrown on after a rollback.
 */
export async function importFile(given: OpenFile, givenLoader: FactLoader, options: ImportOptions): Promise<ImportOutcome> {
  const open = held(given);
  const loader = stoppableLoader(givenLoader, options.signal);
  const before = await loader.alreadyImported(options.clientId, open.sha256);
  if (before) {
    const values = { file: open.name, before: before.file, when: before.importedAt };
    return outcome(open, 'already_loaded', [], { code: 'already_loaded', values });
  }
  const sheets: UnderstoodSheet[] = [];
  try {
    for (const [index, sheet] of open.sheets.entries()) {
      const tell = (part: number) =>
        options.onProgress?.({ stage: 'read', share: (0.4 * (index + part)) / open.sheets.length, file: open.name });
      tell(0);
      sheets.push(await understandSheet(sheet, options, tell));
    }
    return await loadSheets(open, sheets, loader, options);
  } finally {
    await closeAll(sheets);
  }
}

async function loadSheets(
  open: OpenFile,
  sheets: readonly UnderstoodSheet[],
  loader: FactLoader,
  options: ImportOptions,
): Promise<ImportOutcome> {
  const refused = sheets.flatMap((sheet) => refusedReadings(open, sheet));
  if (sheets.every((sheet) => sheet.landings.length === 0)) return refusedOutcome(open, refused);
  const skip = new Map<Landing, Duplicate>();
  let result = await attempt(open, sheets, loader, options, skip);
  const inspected = new Map<Landing, SourceReading>();
  if (result.duplicates.length > 0) {
    const clock = new WallClock(options.timeZone ?? defaultTimeZone);
    for (const duplicate of result.duplicates) {
      skip.set(duplicate.landing, duplicate);
      const sheet = sheets.find((one) => one.landings.includes(duplicate.landing))?.scanned.sheet;
      if (!sheet) continue;
      const load = new TableLoad(duplicate.landing, sheet, options.clientId, clock);
      await load.run(nowhere, options.signal);
      inspected.set(duplicate.landing, duplicateReading(open, duplicate, load.finish(null).reading));
    }
    result = result.loaded.length > 0 ? await attempt(open, sheets, loader, options, skip) : result;
  }
  if (result.overlapping) return overlappingOutcome(open, result, [...inspected.values(), ...refused]);
  if (result.loaded.length > 0)
    await rememberChoices(
      options,
      sheets.flatMap(({ scanned }) => scanned),
    );
  return conclude(open, result, [...inspected.values()], refused);
}

/** Rows that are there already: nothing was loaded, and the problem says how many rows, which file and which period. */
function overlappingOutcome(open: OpenFile, { loaded }: LoadedFile, others: readonly SourceReading[]): ImportOutcome {
  const found = loaded.flatMap(({ overlap }) => overlap ?? []).toSorted((left, right) => right.rows - left.rows);
  const [largest] = found;
  const values = {
    file: open.name,
    ...(largest ? overlapValues(largest) : {}),
    count: found.reduce((sum, one) => sum + one.rows, 0),
    rows: loaded.reduce((sum, { table }) => sum + table.reading.rows_loaded, 0),
  };
  const readings = loaded.map(({ table }) => ({ ...table.reading, import_id: null }));
  return outcome(open, 'refused', [...readings, ...others], { code: 'overlapping_rows', values, tip: 'overlapping_rows' });
}

function conclude(open: OpenFile, result: LoadedFile, duplicates: SourceReading[], refused: SourceReading[]): ImportOutcome {
  const tables = [...result.loaded.map(({ table }) => table.reading), ...duplicates, ...refused];
  const rows = result.loaded.reduce((sum, { table }) => sum + table.reading.rows_loaded, 0);
  if (rows > 0) return outcome(open, 'loaded', tables, null);
  const first = duplicates[0];
  if (first) {
    const values = { file: open.name, before: String(first.alarms[0]?.values.file ?? ''), when: '' };
    return outcome(open, 'already_loaded', tables, { code: 'already_loaded', values });
  }
  const readings = tables.map((table) => ({ ...table, import_id: null }));
  return outcome(open, 'refused', readings, {
    code: 'no_row_loadable',
    values: { file: open.name, rows: tables.reduce((sum, table) => sum + table.rows_read, 0) },
    tip: 'see_rejects',
  });
}
