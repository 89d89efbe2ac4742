import { open } from 'node:fs/promises';
import { fileBlocks } from '../file-head';
import { TemporaryFolder } from '../zip/temporary-folder';
import { decodeLines } from './decode';

/** Encodings of one byte per letter whose line ends, separators and quotation marks are those of ASCII. */
const copied = new Set(['windows-1252', 'windows-1254', 'iso-8859-15', 'cp850']);

/** true when a text in this encoding can be copied to UTF-8 line by line, as our own reading of it. */
export const isCopied = (encoding: string): boolean => copied.has(encoding);

/** A private copy of a text file in UTF-8, for a database that reads nothing else. Remove it when done; nothing stays when it fails. */
export async function utf8Copy(
  path: string,
  encoding: string,
  file: string,
  signal?: AbortSignal,
): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const folder = await TemporaryFolder.create();
  const copy = folder.nextPath();
  try {
    const handle = await open(copy, 'wx', 0o600);
    try {
      for await (const text of decodeLines(fileBlocks(path, signal), encoding, file, () => {})) await handle.write(text);
    } finally {
      await handle.close();
    }
  } catch (thrown) {
    await folder.remove();
    throw thrown;
  }
  return { path: copy, remove: () => folder.remove() };
}
