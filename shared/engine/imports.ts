import { type ColumnChoice, type ImportOutcome, type OverlapChoice, ProblemError, type SourceReading } from '../contract';
import type { MappingMemory } from '../import/mapping-memory';
import type { Store } from '../store';
import { cancelled, stopIfCancelled, toProblem } from './as-problem';
import type { FileTokens, KnownFile } from './file-tokens';
import { type Job, partOf } from './job';
import type { Stages } from './stages';

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
      examples: [],
      tip: outcome.problem?.tip ?? 'ask_for_export',
      severity: 'stop',
    },
  ],
  period: null,
});

/** Looks at files without loading anything; columns are read as people had them read before for the same headers. */
export async function inspectFiles(
  files: readonly KnownFile[],
  stages: Stages,
  job: Job,
  memory?: MappingMemory,
): Promise<ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const [index, file] of files.entries()) {
    stopIfCancelled(job.signal);
    partOf(job, index, files.length, 'inspect', file.name)({});
    try {
      const open = await stages.openFile(file.path, file.name);
      try {
        const tables = await stages.inspectFile(open, job.signal, memory);
        const understood = tables.some((table) => table.fact !== null);
        outcomes.push({
          file: file.name,
          outcome: understood ? 'loaded' : 'refused',
          problem: understood ? null : { code: 'nothing_recognised', values: { file: file.name }, tip: 'ask_for_export' },
          tables,
          alarms: tables.flatMap((table) => table.alarms),
        });
      } finally {
        await open.close();
      }
    } catch (thrown) {
      if (isCancelled(thrown, job)) throw cancelled();
      outcomes.push(notLoaded(file, thrown));
    }
  }
  return outcomes;
}

interface ImportRun {
  readonly store: Store;
  readonly stages: Stages;
  readonly clientId: string;
  readonly clientName: string;
  readonly choices: readonly ColumnChoice[];
  readonly overlap: OverlapChoice;
  readonly job: Job;
}

async function importOne(run: ImportRun, file: KnownFile, index: number, count: number): Promise<ImportOutcome> {
  const report = partOf(run.job, index, count, 'import', file.name);
  const open = await run.stages.openFile(file.path, file.name);
  let loader: Awaited<ReturnType<Store['loader']>> | null = null;
  try {
    loader = await run.store.loader();
    return await run.stages.importFile(open, loader, {
      clientId: run.clientId,
      clientName: run.clientName,
      choices: run.choices,
      memory: run.store.mappings,
      overlap: run.overlap,
      onProgress: report,
      ...(run.job.signal ? { signal: run.job.signal } : {}),
    });
  } finally {
    await loader?.close();
    await open.close();
  }
}

/** The readings of tables that were not loaded stay with the client, to show why; a file that was loaded before as it is says nothing new. */
async function keepWhatWasNotLoaded(run: ImportRun, file: KnownFile, outcome: ImportOutcome): Promise<void> {
  if (outcome.outcome === 'already_loaded' && outcome.tables.length === 0) return;
  const refused = outcome.tables.filter((table) => table.fact === null || table.import_id === null);
  const unreadable = outcome.tables.length === 0 && outcome.problem !== null;
  await run.store.imports.keepRefused(run.clientId, file.name, unreadable ? [readingOfRefusal(outcome)] : refused);
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
    record.reading ? [{ ...(JSON.parse(record.reading) as SourceReading), import_id: record.importId }] : [],
  );
  const refused = (await store.imports.refused(clientId)).map((record) => JSON.parse(record.reading) as SourceReading);
  return [...loaded, ...refused];
}

export const knownFiles = (tokens: FileTokens, given: readonly string[]): KnownFile[] =>
  given.map((token) => tokens.get(token)).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
