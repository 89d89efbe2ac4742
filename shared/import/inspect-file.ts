import type { SourceReading } from '../contract';
import { TableLoad } from './load-table';
import type { Overlap } from './loader';
import { lookAtTable } from './look/look-at-table';
import { sampledFile, tellsOfWholeTable } from './look/sampled-file';
import type { Landing, RefusedTable } from './mapping/landing';
import type { WallClock } from './mapping/row-moment';
import { seenOverlapAlarms } from './settle-overlap';
import type { OpenFile, RawSheet } from './table';
import {
  clockOf,
  closeAll,
  held,
  type InspectOptions,
  nowhere,
  refusedReadings,
  type UnderstoodSheet,
  understandSheet,
  withReaderAlarms,
} from './understand-sheet';
import { headerSignatureOf } from './vocabulary/header';

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
  const clock = clockOf(options);
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

/** Reads the rows of a table, and says which of them the client has already; null when none, or when nobody said whose they are. */
async function runBesideEarlier(
  load: TableLoad,
  landing: Landing,
  open: OpenFile,
  sheet: RawSheet,
  { beside, signal }: InspectOptions,
): Promise<Overlap | null> {
  const rows = await beside?.earlier({
    clientId: beside.clientId,
    file: open.name,
    sha256: open.sha256,
    sheet: sheet.sheet,
    fact: landing.fact,
    columns: load.builder.columns,
    headerSignature: headerSignatureOf(landing.table.layout.columns.map((column) => column.header)),
    system: landing.system?.system.id ?? null,
  });
  if (!rows) {
    await load.run(nowhere, signal);
    return null;
  }
  try {
    await load.run({ rows: async (ready) => rows.append(ready), rejects: nowhere.rejects }, signal);
    return await rows.overlap();
  } finally {
    rows.close();
  }
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
    const load = new TableLoad(landing, sheet, options.beside?.clientId ?? '', clock);
    const overlap = await runBesideEarlier(load, landing, open, sheet, options);
    const { reading } = load.finish(null);
    const looked = finish(landing, withReaderAlarms(reading, open, understood.scanned, index === 0));
    readings.push({ ...looked, alarms: [...seenOverlapAlarms(reading, overlap, sampledRows), ...looked.alarms] });
  }
  const refused = refusedReadings(open, understood);
  return [...readings, ...understood.refused.map((one, index) => finish(one, refused[index] as SourceReading))];
}
