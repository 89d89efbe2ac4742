import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Assessment } from '../contract';
import type { Language, ReportFormat } from '../schema';
import { createText } from '../text';
import { writeHtml } from './html/write-html';
import { inEveryString, pseudonymise } from './pseudonyms';
import { buildReport, type ReportModel } from './report-model';
import { writeSlides } from './slides/write-slides';
import { writeWorkbook } from './workbook/write-workbook';

export { pseudonymise } from './pseudonyms';
export { buildReport } from './report-model';

export interface ReportRequest {
  readonly assessment: Assessment;
  readonly language: Language;
  /** Made when it does not exist. */
  readonly folder: string;
  /** Name without ending. Without it the assessment is assessment.json and the rest carries the id of the client. */
  readonly baseName?: string;
  readonly formats: readonly ReportFormat[];
  /** true: names of people become numbers in every file. */
  readonly pseudonyms: boolean;
  readonly signal?: AbortSignal;
}
export interface WrittenReport {
  readonly format: ReportFormat;
  readonly path: string;
  readonly bytes: number;
}

/** Control characters break XML, and no text needs them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const controlCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

async function contentOf(format: ReportFormat, assessment: Assessment, report: () => ReportModel): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(assessment, null, 2)}\n`;
    case 'html':
      return writeHtml(report());
    case 'pptx':
      return writeSlides(report());
    case 'xlsx':
      return writeWorkbook(report());
  }
}

/**
 * Writes the asked formats. Every file is first written under a name of its own and put in place only when all are complete: after an error or a
 * cancel nothing new stands in the folder. Throws the reason of the signal when cancelled, and what the file system says when it cannot write.
 */
export async function writeReports(request: ReportRequest): Promise<WrittenReport[]> {
  const { baseName, folder, formats, language, signal } = request;
  const named = request.pseudonyms ? pseudonymise(request.assessment, createText(language).say('report.pseudonym')) : request.assessment;
  const assessment = inEveryString(named, (text) => text.replace(controlCharacters, ''));
  let report: ReportModel | undefined;
  const model = () => (report ??= buildReport(assessment, language));
  const nameOf = (format: ReportFormat) => `${baseName ?? (format === 'json' ? 'assessment' : assessment.client.id)}.${format}`;
  const drafts: (WrittenReport & { readonly draft: string })[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const format of new Set(formats)) {
      signal?.throwIfAborted();
      const content = await contentOf(format, assessment, model);
      const draft = join(folder, `.${randomUUID()}.part`);
      drafts.push({ format, path: join(folder, nameOf(format)), draft, bytes: Buffer.byteLength(content) });
      await writeFile(draft, content, { flag: 'wx' });
    }
    signal?.throwIfAborted();
    for (const { draft, path } of drafts) await rename(draft, path);
  } finally {
    for (const { draft } of drafts) await rm(draft, { force: true });
  }
  return drafts.map(({ format, path, bytes }) => ({ format, path, bytes }));
}
