import { basename } from 'node:path';
import { readers } from './read';
import { readHead, sizeOf } from './read/file-head';
import { refusal } from './read/refuse';
import { foreignKind } from './read/signatures';
import type { OpenFile, OpenOptions } from './table';

const headBytes = 64 * 1024;

/**
 * Opens an export by what is in it, never by the ending of its name. `name` is shown to people (default: the file's own name). Throws a
 * ProblemError that says what the file is and what to do when it cannot be read. Close what you opened.
 */
export async function openFile(path: string, name: string = basename(path), options: OpenOptions = {}): Promise<OpenFile> {
  await sizeOf(path, name);
  const head = await readHead(path, headBytes);
  const foreign = foreignKind(head);
  if (foreign) throw refusal(foreign, { file: name });
  const reader = readers.find((candidate) => candidate.recognises(head));
  if (!reader) throw refusal('file_not_text', { file: name });
  return reader.open(path, name, options);
}
