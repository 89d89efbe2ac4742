import type { ImportOutcome, SourceReading } from '../contract';
import { conclude, duplicateReading, outcome, overlappingOutcome, refusedOutcome } from './import-outcome';
import { attempt, type Duplicate, type ImportOptions } from './load-attempt';
import { TableLoad } from './load-table';
import type { FactLoader } from './loader';
import type { Landing } from './mapping/landing';
import { rememberChoices } from './mapping-memory';
import { stoppableLoader } from './stoppable-loader';
import type { OpenFile } from './table';
import { clockOf, closeAll, held, nowhere, refusedReadings, type UnderstoodSheet, understandSheet } from './understand-sheet';

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
    const clock = clockOf(options);
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
