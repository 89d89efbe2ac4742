import {
  type ColumnChoice,
  type ImportOutcome,
  type OverlapChoice,
  ProblemError,
  type Progress,
  type SourceReading,
  type TableChoice,
  type TextOptions,
} from '../contract';
import type { OpenFile, OpenOptions } from '../import/table';
import type { InspectOptions } from '../import/understand-sheet';
import type { Store } from '../store';
import { cancelled, stopIfCancelled, toProblem } from './as-problem';
import { defaultTimeZone } from './clients';
import type { FileTokens, KnownFile } from './file-tokens';
import { type Job, partOf } from './job';
import type { KeptFiles } from './kept-files';
import type { Stages } from './stages';
import { isStillSo, keepTextChoices, openingOf } from './text-choices';

/** Problems that say something of the program or the machine, not of the file. */
const failures = new Set(['unexpected', 'disk_full', 'rows_do_not_add_up', 'value_not_storable', 'workspace_damaged']);

function notLoaded(file: KnownFile, thrown: unknown): ImportOutcome {
  const { code, values, tip, detail } = toProblem(thrown);
  return {
    file: file.name,
    outcome: failures.has(code) ? 'failed' : 'refused',
    problem: { code, values, ...(tip ? { tip } : {}), ...(detail ? { detail } : {}) },
    tables: [],
    alarms: [],
  };
}

const isCancelled = (thrown: unknown, job: Job) =>
  job.signal?.aborted === true || (thrown instanceof ProblemError && thrown.problem.code === 'cancelled');

/** A file that no reader could open still shows among the sources, with the reason in place of a fact. */
export const readingOfRefusal = (outcome: ImportOutcome): SourceReading => ({
  import_id: null,
  file: outcome.file,
  sheet: null,
  fact: null,
  fact_reason: `problem:${outcome.problem?.code ?? 'unexpected'}`,
  fact_score: 0,
  system: null,
  header_row: null,
  rows_read: 0,
  rows_loaded: 0,
  rows_rejected: 0,
  rows_skipped: 0,
  skipped: [],
  columns: [],
  alarms: [
    {
      code: 'file_refused',
      where: { file: outcome.file, sheet: null, column: null, rows: [] },
      values: { problem: outcome.problem?.code ?? 'unexpected' },
      // No cell of it could be read: its name is all there is to show.
      examples: [outcome.file],
      tip: outcome.problem?.tip ?? 'ask_for_export',
      severity: 'stop',
    },
  ],
  period: null,
});

/** A large workbook is unpacked while it is opened, and every byte of a text is looked at: a cancel stops that too. */
const untilCancelled = (options: OpenOptions, { signal }: Job): OpenOptions => (signal ? { ...options, signal } : options);
/** Share of the load of one file that is taken by opening it. */
const openingShare = 0.2;

/** Progress of one file, of which the share only grows: parts of a workbook or an archive each begin anew. */
function growing(report: (progress: Partial<Progress>) => void): (progress: Partial<Progress>) => void {
  let furthest = 0;
  return (progress) => {
    furthest = Math.max(furthest, progress.share ?? 0);
    report({ ...progress, share: furthest });
  };
}

/** The file as it was kept open since a look, if it still would be read so; else opened now. */
async function opened(
  { kept, stages, job }: Pick<Inspection, 'kept' | 'stages' | 'job'>,
  file: KnownFile,
  options: OpenOptions,
): Promise<OpenFile> {
  const before = await kept.take(file, options);
  if (before && (await isStillSo(before, options))) return before;
  await before?.close();
  return stages.openFile(file.path, file.name, untilCancelled(options, job));
}

export interface Inspection {
  readonly stages: Stages;
  readonly kept: KeptFiles;
  readonly job: Job;
  readonly choices?: readonly ColumnChoice[] | undefined;
  readonly tableChoices?: readonly TableChoice[] | undefined;
  readonly textOptions?: readonly TextOptions[] | undefined;
  readonly sampleRows?: number | undefined;
  readonly preview?: boolean | undefined;
  /** Imports that the file is to replace. */
  readonly replaces?: readonly string[] | undefined;
  /** The workspace, when one is open: people's earlier choices, and what is there already. */
  readonly store?: Store | undefined;
  readonly clientId?: string | undefined;
}

/** The clock to which stamps in UTC are brought. */
async function clockOf(store: Store | undefined, clientId: string | undefined): Promise<{ timeZone: string }> {
  const client = store && clientId ? await store.clients.find(clientId) : null;
  return { timeZone: client?.timeZone ?? defaultTimeZone };
}

/** Says which earlier file of the client holds the very same content, if one does. */
async function loadedBefore({ store, clientId, replaces = [] }: Inspection, open: OpenFile): Promise<ImportOutcome | null> {
  if (!store || !clientId) return null;
  const before = (await store.imports.list(clientId)).find(
    ({ sha256, importId }) => sha256 === open.sha256 && !replaces.includes(importId),
  );
  if (!before) return null;
  const values = { file: open.name, before: before.file, when: before.importedAt };
  return {
    file: open.name,
    outcome: 'already_loaded',
    problem: { code: 'already_loaded', values },
    tables: [],
    alarms: [],
    content: open.sha256,
  };
}

/** A look says which rows are there already, once it is known whose they are. */
const besideEarlier = ({ store, clientId, replaces = [] }: Inspection): Pick<InspectOptions, 'beside'> =>
  store && clientId ? { beside: { clientId, earlier: (table) => store.lookedAt(table, replaces) } } : {};

async function inspectOne(look: Inspection, file: KnownFile): Promise<ImportOutcome> {
  const { stages, kept, job, choices, tableChoices, sampleRows, preview, store } = look;
  const options = openingOf(file, look.textOptions ?? [], store?.mappings);
  const open = await opened(look, file, options);
  try {
    const before = await loadedBefore(look, open);
    if (before) return before;
    const tables = await stages.inspectFile(open, {
      ...(job.signal ? { signal: job.signal } : {}),
      ...(store ? { memory: store.mappings } : {}),
      ...(choices ? { choices } : {}),
      ...(tableChoices ? { tableChoices } : {}),
      ...(sampleRows === undefined ? {} : { sampleRows }),
      preview: preview === true,
      ...besideEarlier(look),
      ...(await clockOf(store, look.clientId)),
    });
    const understood = tables.some((table) => table.fact !== null);
    return {
      file: file.name,
      outcome: understood ? 'loaded' : 'refused',
      problem: understood ? null : { code: 'nothing_recognised', values: { file: file.name }, tip: 'ask_for_export' },
      tables,
      alarms: tables.flatMap((table) => table.alarms),
      content: open.sha256,
    };
  } finally {
    await kept.keepOrClose(file, options, open);
  }
}

/** Looks at files without loading anything; columns are read as people say, or as they had them read before for the same headers. */
export async function inspectFiles(files: readonly KnownFile[], look: Inspection): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const [index, file] of files.entries()) {
    stopIfCancelled(look.job.signal);
    partOf(look.job, index, files.length, 'inspect', file.name)({});
    try {
      outcomes.push(await inspectOne(look, file));
    } catch (thrown) {
      if (isCancelled(thrown, look.job)) throw cancelled();
      outcomes.push(notLoaded(file, thrown));
    }
  }
  return outcomes;
}

interface ImportRun {
  readonly store: Store;
  readonly stages: Stages;
  readonly kept: KeptFiles;
  readonly clientId: string;
  readonly clientName: string;
  readonly choices: readonly ColumnChoice[];
  readonly tableChoices: readonly TableChoice[];
  readonly textOptions: readonly TextOptions[];
  readonly overlap: OverlapChoice;
  /** Earlier imports of the client that go as the file comes. */
  readonly replaces: readonly string[];
  readonly job: Job;
}

/** The outcome and its readings know which file they came from, also when another one bears its name. */
const withContent = (outcome: ImportOutcome, content: string): ImportOutcome => ({
  ...outcome,
  content,
  tables: outcome.tables.map((table) => ({ ...table, content })),
});

async function importOne(run: ImportRun, file: KnownFile, index: number, count: number): Promise<ImportOutcome> {
  const report = growing(partOf(run.job, index, count, 'import', file.name));
  const options = {
    ...openingOf(file, run.textOptions, run.store.mappings),
    onShare: (share: number) => report({ stage: 'read', share: share * openingShare }),
  };
  const open = await opened(run, file, options);
  let loader: Awaited<ReturnType<Store['loader']>> | null = null;
  try {
    loader = await run.store.loader(run.replaces.length > 0 ? { clientId: run.clientId, importIds: run.replaces } : undefined);
    const outcome = await run.stages.importFile(open, loader, {
      clientId: run.clientId,
      clientName: run.clientName,
      choices: run.choices,
      tableChoices: run.tableChoices,
      memory: run.store.mappings,
      overlap: run.overlap,
      textTables: run.store.textTables,
      ...(await clockOf(run.store, run.clientId)),
      onProgress: (progress) => report({ ...progress, share: openingShare + progress.share * (1 - openingShare) }),
      ...(run.job.signal ? { signal: run.job.signal } : {}),
    });
    if (outcome.outcome === 'loaded') await keepTextChoices(run.store.mappings, open, file, run.textOptions);
    return withContent(outcome, open.sha256);
  } finally {
    await loader?.close();
    await open.close();
  }
}

/** The readings of tables that were not loaded stay with the client, to show why; a file that was loaded before as it is says nothing new. */
async function keepWhatWasNotLoaded(run: ImportRun, file: KnownFile, outcome: ImportOutcome): Promise<void> {
  if (outcome.outcome === 'already_loaded' && outcome.tables.length === 0) return;
  // What was to be replaced still stands then, with its own reading.
  if (run.replaces.length > 0 && outcome.outcome !== 'loaded') return;
  const refused = outcome.tables.filter((table) => table.fact === null || table.import_id === null);
  const unreadable = outcome.tables.length === 0 && outcome.problem !== null;
  const { content = null } = outcome;
  const unread = { ...readingOfRefusal(outcome), ...(content === null ? {} : { content }) };
  await run.store.imports.keepRefused(run.clientId, { file: file.name, content }, unreadable ? [unread] : refused);
}

/**
 * Loads files into a client, each in its own transaction: a file that is refused or cancelled leaves nothing behind, and files that
 * were loaded before it stay.
 */
export async function importFiles(run: ImportRun, files: readonly KnownFile[]): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const [index, file] of files.entries()) {
    stopIfCancelled(run.job.signal);
    let outcome: ImportOutcome;
    try {
      outcome = await importOne(run, file, index, files.length);
    } catch (thrown) {
      if (isCancelled(thrown, run.job)) throw cancelled();
      outcome = notLoaded(file, thrown);
    }
    await keepWhatWasNotLoaded(run, file, outcome);
    outcomes.push(outcome);
  }
  if (outcomes.some((outcome) => outcome.outcome === 'loaded')) await run.store.assessments.forget(run.clientId);
  return outcomes;
}

/** What was understood of each table of a client's files: the loaded ones first, then those that were refused. */
export async function readingsOf(store: Store, clientId: string): Promise<SourceReading[]> {
  const loaded = (await store.imports.list(clientId)).flatMap((record) =>
    record.reading ? [{ ...(JSON.parse(record.reading) as SourceReading), import_id: record.importId, content: record.sha256 }] : [],
  );
  const refused = (await store.imports.refused(clientId)).map((record) => JSON.parse(record.reading) as SourceReading);
  return [...loaded, ...refused];
}

export const knownFiles = (tokens: FileTokens, given: readonly string[]): KnownFile[] =>
  given.map((token) => tokens.get(token)).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
