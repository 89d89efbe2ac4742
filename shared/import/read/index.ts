import type { FormatReader, OpenFile, OpenOptions } from '../table';
import { readHead, sizeOf } from './file-head';
import { htmlReader, spreadsheetXmlReader } from './markup/markup-readers';
import { parquetReader } from './parquet';
import { refusal } from './refuse';
import { xlsReader } from './sheetjs/sheetjs-reader';
import { foreignKind } from './signatures';
import { textReader } from './text/text-reader';
import { packageReader } from './zip/package-reader';

const headBytes = 64 * 1024;

/** The first reader that recognises the content reads the file; the ones with the surest signs come first. */
const readersAt = (depth: number, more: readonly FormatReader[]): readonly FormatReader[] => [
  ...more,
  packageReader((path, name, options = {}) => openByContent(path, name, options, more, depth + 1), depth),
  xlsReader,
  parquetReader,
  spreadsheetXmlReader,
  htmlReader,
  textReader,
];

/** All readers, for a file that does not lie in an archive. */
export const readers = readersAt(0, []);

/** Opens a file by what is in it; `more` are readers from outside, asked first; `depth` counts the archives around it. */
export async function openByContent(
  path: string,
  name: string,
  options: OpenOptions,
  more: readonly FormatReader[] = [],
  depth = 0,
): Promise<OpenFile> {
  await sizeOf(path, name);
  const head = await readHead(path, headBytes);
  const foreign = foreignKind(head);
  if (foreign) throw refusal(foreign, { file: name });
  const reader = (depth === 0 && more.length === 0 ? readers : readersAt(depth, more)).find((candidate) => candidate.recognises(head));
  if (!reader) throw refusal('file_not_text', { file: name });
  return reader.open(path, name, options);
}
