import { mkdir } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Assessment, type ExportedFile, ProblemError } from '../contract';
import type { Language, ReportFormat } from '../schema';
import type { Store } from '../store';
import { storedAssessment } from './assess';
import type { FileTokens } from './file-tokens';
import type { Job } from './job';
import { pseudonymsOf, withoutNames } from './pseudonyms';
import type { Stages } from './stages';

export interface ReportRun {
  readonly store: Store;
  readonly stages: Stages;
  readonly tokens: FileTokens;
  readonly clientId: string;
  readonly language: Language;
  readonly formats: readonly ReportFormat[];
  readonly pseudonyms: boolean;
  /** The client's own folder is made inside it. */
  readonly folder: string;
  readonly job: Job;
}

/** The account on this computer that asks; empty where the system does not say. */
function accountName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

async function assessmentToWrite(run: ReportRun): Promise<Assessment> {
  const assessment = await storedAssessment(run.store, run.stages, run.clientId, run.language);
  if (!assessment) {
    const client = await run.store.clients.get(run.clientId);
    throw new ProblemError({ code: 'not_assessed_yet', values: { client: client.name }, tip: 'assess_first' });
  }
  if (!run.pseudonyms) {
    // Logged before the first file is written: what was asked for is known, whatever happens after.
    await run.store.namesShown.add(run.clientId, accountName(), run.formats);
    return assessment;
  }
  return withoutNames(assessment, await pseudonymsOf(run.store, run.clientId, run.language));
}

/** Writes the reports of one client into FOLDER/<client id>/. Throws ProblemError not_assessed_yet, folder_not_writable, cancelled. */
export async function writeClientReports(run: ReportRun): Promise<ExportedFile[]> {
  run.job.progress({ stage: 'report', share: 0 });
  const assessment = await assessmentToWrite(run);
  const folder = join(run.folder, run.clientId);
  await mkdir(folder, { recursive: true }).catch((thrown: unknown) => {
    throw new ProblemError({
      code: 'folder_not_writable',
      values: { folder: basename(folder) },
      tip: 'choose_writable_folder',
      detail: String(thrown),
    });
  });
  const files: ExportedFile[] = [];
  for (const [index, format] of run.formats.entries()) {
    run.job.progress({ stage: 'report', share: index / run.formats.length, file: format });
    const written = await run.stages.writeReports({
      assessment,
      language: run.language,
      folder,
      formats: [format],
      pseudonyms: run.pseudonyms,
      ...(run.job.signal ? { signal: run.job.signal } : {}),
    });
    for (const { path, bytes } of written) {
      const { token } = await run.tokens.register(path);
      files.push({ token, name: basename(path), format, bytes, place: dirname(path) });
    }
  }
  run.job.progress({ stage: 'done', share: 1 });
  return files;
}
