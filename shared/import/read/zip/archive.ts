import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ProblemError } from '../../../contract';
import type { OpenFile, OpenOptions, RawSheet, ReaderNote } from '../../table';
import type { FileFacts } from '../file-head';
import { limits } from '../limits';
import { refusal } from '../refuse';
import type { ZipPackage, ZipPart } from '../zip-package';
import { TemporaryFolder } from './temporary-folder';

/** Opens one unpacked file; the names of its sheets' file become "archive.zip/inner.csv". */
export type OpenInner = (path: string, name: string, options?: OpenOptions) => Promise<OpenFile>;

const filesToOpen = 1_000;
/** What operating systems leave in archives. */
const isLitter = (path: string) => /(^|\/)(__macosx\/|\.ds_store$|thumbs\.db$|desktop\.ini$|\._|~\$)/i.test(path);
const shownName = (archive: string, path: string) => `${archive}/${path.replaceAll('\\', '/').replace(/^(\.{0,2}\/)+/, '')}`;

async function unpack(zip: ZipPackage, part: ZipPart, folder: TemporaryFolder): Promise<string> {
  const path = folder.nextPath();
  await pipeline(Readable.from(zip.read(part.path)), createWriteStream(path, { mode: 0o600 }));
  return path;
}

interface Contents {
  readonly opened: OpenFile[];
  readonly refused: { readonly name: string; readonly problem: ProblemError }[];
}

async function openContents(zip: ZipPackage, archive: string, folder: TemporaryFolder, openInner: OpenInner): Promise<Contents> {
  const contents: Contents = { opened: [], refused: [] };
  for (const part of zip.parts) {
    if (part.bytes === 0 || isLitter(part.path)) continue;
    const name = shownName(archive, part.path);
    try {
      contents.opened.push(await openInner(await unpack(zip, part, folder), name));
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      contents.refused.push({ name, problem: error });
    }
  }
  return contents;
}

/** Tells what of an archive was refused, one note per reason. */
function refusalNotes(refused: Contents['refused']): ReaderNote[] {
  const byCode = new Map<string, string[]>();
  for (const { name, problem } of refused) byCode.set(problem.problem.code, [...(byCode.get(problem.problem.code) ?? []), name]);
  return [...byCode].map(([reason, names]) => ({
    code: 'archive_file_refused',
    values: { count: names.length, reason },
    examples: names.slice(0, 5),
  }));
}

/** Opens the files in an archive as the sheets of one file. Files that cannot be read are noted; an archive of only such files is refused. */
export async function openArchive(zip: ZipPackage, file: FileFacts, openInner: OpenInner, depth: number): Promise<OpenFile> {
  if (depth >= limits.archiveDepth) throw refusal('archive_too_deep', { file: file.name });
  if (zip.parts.length > filesToOpen) throw refusal('zip_too_many_files', { file: file.name }, { count: zip.parts.length });
  const folder = await TemporaryFolder.create();
  const opened: OpenFile[] = [];
  const close = async () => {
    for (const inner of opened) await inner.close();
    zip.close();
    await folder.remove();
  };
  try {
    const contents = await openContents(zip, file.name, folder, openInner);
    opened.push(...contents.opened);
    const sheets: RawSheet[] = opened.flatMap((inner) => [...inner.sheets]);
    if (sheets.length === 0) throw contents.refused[0]?.problem ?? refusal('archive_without_tables', { file: file.name });
    const notes = [...opened.flatMap((inner) => [...(inner.notes ?? [])]), ...refusalNotes(contents.refused)];
    return { ...file, format: 'zip', sheets, notes, close };
  } catch (error) {
    await close();
    throw error;
  }
}
