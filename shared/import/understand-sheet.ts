import type { ColumnChoice, SourceReading, TableChoice } from '../contract';
import { plainFrom, scanPlain } from './bulk/scan-plain';
import type { TextTables } from './bulk/text-table';
import { readerAlarms } from './checks/sheet-alarms';
import { withBlockLabels } from './find-table/labelled-blocks';
import { type HoldingRoom, heldCells, heldSheet, heldTextBytes } from './held-sheet';
import type { RowSink } from './load-table';
import type { BesideEarlier } from './loader';
import { isRefused, type Landing, type RefusedTable } from './mapping/landing';
import { WallClock } from './mapping/row-moment';
import { choicesFor, type MappingMemory, type TableChoices } from './mapping-memory';
import { refusedReading } from './refused-reading';
import { type ScannedSheet, scanSheet } from './scan';
import type { OpenFile, RawSheet } from './table';
import { knowNames, understandTable } from './understand';

export interface InspectOptions {
  readonly choices?: readonly ColumnChoice[];
  readonly tableChoices?: readonly TableChoice[];
  /** inspectFile only: looks at the first rows of each sheet, and says nothing that takes the whole table. */
  readonly sampleRows?: number;
  /** inspectFile only: with what a screen shows beside each reading (`look`). */
  readonly preview?: boolean;
  readonly signal?: AbortSignal;
  /** inspectFile only: whose file it is, and what of its rows that client has already. */
  readonly beside?: { readonly clientId: string; readonly earlier: BesideEarlier };
  /** Time zone in which UTC stamps are shown; default Europe/Amsterdam. */
  readonly timeZone?: string;
  /** What people chose before for the same headers; offered again, and said in the reading. */
  readonly memory?: MappingMemory;
  /** Where large sheets are taken as a whole; without it all are read row by row. */
  readonly textTables?: TextTables;
  /** Rows from which on a sheet is taken as a whole. */
  readonly plainFrom?: number;
}

/** The clock that stamps in UTC are brought to: the one asked for, else that of the Netherlands. */
export const clockOf = ({ timeZone }: InspectOptions): WallClock => new WallClock(timeZone ?? 'Europe/Amsterdam');

export interface UnderstoodSheet {
  readonly scanned: ScannedSheet;
  readonly landings: readonly Landing[];
  readonly refused: readonly RefusedTable[];
  /** What people said about each table, for a preview. */
  readonly choices: ReadonlyMap<Landing | RefusedTable, TableChoices>;
}

/** The file with its rows kept between the passes, as far as there is room. */
export function held(open: OpenFile): OpenFile {
  // A text file does not say how many rows it has; its size does.
  const room: HoldingRoom = { cells: open.format === 'csv' && open.bytes > heldTextBytes ? 0 : heldCells };
  return { ...open, sheets: open.sheets.map((sheet) => heldSheet(sheet, room)) };
}

/** The tables of one sheet, each understood or refused. Throws when cancelled. */
export async function understandSheet(
  asRead: RawSheet,
  options: InspectOptions,
  onShare?: (share: number) => void,
): Promise<UnderstoodSheet> {
  const sheet = await withBlockLabels(asRead, options.signal);
  // The first rows alone are soonest read as rows.
  const whole =
    options.textTables && options.sampleRows === undefined
      ? await scanPlain(sheet, options.textTables, options.plainFrom ?? plainFrom, { signal: options.signal, onShare })
      : null;
  const first = whole ?? (await scanSheet(sheet, options.signal, onShare));
  const scanned = { ...first, tables: first.tables.map((table) => knowNames(table, sheet)) };
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

/** For a table that is only looked at: its rows go nowhere. */
export const nowhere: RowSink = { rows: () => Promise.resolve(), rejects: () => Promise.resolve(), built: () => Promise.resolve() };

/** Lets go of the databases in which sheets stand as text. */
export async function closeAll(sheets: readonly UnderstoodSheet[]): Promise<void> {
  for (const { scanned } of sheets) await scanned.close?.();
}

/** The readings of the tables of a sheet that cannot be loaded, each with its reason. */
export function refusedReadings(open: OpenFile, { scanned, landings, refused }: UnderstoodSheet): SourceReading[] {
  // What the reader noticed stands with the first table of the sheet only.
  return refused.map((one, index) => refusedReading(scanned, one, index === 0 && landings.length === 0 ? readerAlarms(open, scanned) : []));
}

/** With what the reader of the file noticed; that stands with the first table of a sheet only. */
export function withReaderAlarms(reading: SourceReading, open: OpenFile, scanned: ScannedSheet, first: boolean): SourceReading {
  return first ? { ...reading, alarms: [...reading.alarms, ...readerAlarms(open, scanned)] } : reading;
}
