/** One step of the import bench, in a process of its own: `import-steps.ts STEP FILE FOLDER`; built before it is timed. */
import { statSync } from 'node:fs';
import { readFile, rename } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createEngine } from '../../shared/engine';
import type { RawSheet } from '../../shared/import/table';
import { readCsvAsText } from '../../shared/store/bare-csv';
import { measure } from './in-a-child';
import { writeLargeCsv, writeLargeXlsx } from './large-files';

const [step = '', file = '', folder = ''] = process.argv.slice(2);

interface Done {
  readonly rows: number;
  readonly note?: string;
}
/** Loads the program that does the step, before the clock starts; gives the work to be timed. */
type Step = () => Promise<() => Promise<Done>>;

/** The whole way of the product: found, understood, checked, loaded with lineage, in one transaction. */
const intoTheStore: Step = async () => {
  await Promise.all([import('../../shared/import/import-file'), import('../../shared/import/open-file')]);
  const engine = createEngine({ place: folder, host: 'terminal', version: '0' });
  await engine.openWorkspaceFile(join(folder, `${basename(file)}.contactpeil-workspace`));
  const client = await engine.call('client.create', { name: 'Bench' });
  return async () => {
    const { token } = await engine.registerFile(file);
    const stages = new Set<string>();
    const onProgress = ({ stage }: { stage: string }) => stages.add(stage);
    const outcomes = await engine.call('import.run', { clientId: client.id, files: [token], choices: [] }, { onProgress });
    const tables = outcomes.flatMap((outcome) => outcome.tables);
    const rows = tables.reduce((sum, table) => sum + table.rows_loaded, 0);
    const lost = tables.reduce((sum, table) => sum + table.rows_read - table.rows_loaded - table.rows_rejected - table.rows_skipped, 0);
    const columns = tables.reduce((sum, table) => sum + table.columns.filter((column) => column.field !== null).length, 0);
    if (lost !== 0 || rows === 0) throw new Error(`rows lost: ${lost}, loaded: ${rows}, ${JSON.stringify(outcomes[0]?.problem)}`);
    await engine.close();
    // Only a table that a database takes as a whole has a stage in which its rows are made and checked.
    const way = stages.has('check') ? 'taken as a whole' : 'read row by row';
    return { rows, note: `${columns} columns understood, ${way}` };
  };
};

const withExceljs: Step = async () => {
  const { default: exceljs } = await import('exceljs');
  return async () => {
    const reader = new exceljs.stream.xlsx.WorkbookReader(file, { sharedStrings: 'cache', styles: 'cache', worksheets: 'emit' });
    let rows = 0;
    let filled = 0;
    for await (const sheet of reader)
      for await (const row of sheet) {
        rows += 1;
        // A row is only parsed when its values are asked for.
        filled += (row.values as unknown[]).length;
      }
    return { rows, note: `${filled} cells` };
  };
};

const withSheetjs: Step = async () => {
  const { read, utils } = await import('@e965/xlsx');
  return async () => {
    const book = read(await readFile(file), { dense: true, cellText: false, cellHTML: false, cellFormula: false });
    const range = utils.decode_range(book.Sheets[book.SheetNames[0] as string]?.['!ref'] ?? 'A1');
    return { rows: range.e.r + 1 };
  };
};

/** Our reader alone: the file opened and every sheet read, as rows or as plain text. */
const ownReader =
  (read: (sheet: RawSheet) => Promise<Done>): Step =>
  async () => {
    const { openFile } = await import('../../shared/import/open-file');
    return async () => {
      const opened = await openFile(file);
      const [sheet] = opened.sheets;
      const done = sheet ? await read(sheet) : { rows: 0 };
      await opened.close();
      return done;
    };
  };

async function countRows(sheet: RawSheet): Promise<Done> {
  let rows = 0;
  let cells = 0;
  for await (const batch of sheet.rows())
    for (const row of batch) {
      rows += 1;
      cells += row.cells.length;
    }
  return { rows, note: `${cells} cells` };
}

async function writePlain(sheet: RawSheet): Promise<Done> {
  const plain = await sheet.plainText?.();
  if (!plain) throw new Error('no plain text');
  return { rows: plain.records, note: `${Math.round(statSync(plain.path).size / 1e6)} MB of text` };
}

const rowsOf = () => Number(folder);
const make =
  (write: (path: string, rows: number) => Promise<void>): Step =>
  async () =>
  async () => {
    await write(`${file}.part`, rowsOf());
    await rename(`${file}.part`, file);
    return { rows: rowsOf(), note: `${Math.round(statSync(file).size / 1e6)} MB` };
  };

const steps: Readonly<Record<string, Step>> = {
  'make-csv': make(writeLargeCsv),
  'make-xlsx': make(writeLargeXlsx),
  store: intoTheStore,
  'read-csv': async () => async () => ({ rows: await readCsvAsText(file, join(folder, 'bare.duckdb'), ';') }),
  'own-rows': ownReader(countRows),
  'own-plain-text': ownReader(writePlain),
  exceljs: withExceljs,
  sheetjs: withSheetjs,
};
const prepare = steps[step];
if (!prepare) throw new Error(`no step ${step}`);
await measure(await prepare());
