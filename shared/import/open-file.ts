import { basename } from 'node:path';
import { openByContent } from './read';
import type { FormatReader, OpenFile, OpenOptions } from './table';

/**
 * Opens an export by what is in it, never by the ending of its name: csv and other text, xlsx, xlsm, xls, xlsb, ods, XML 2003, HTML, and zips
 * of these. `name` is shown to people (default: the file's own name). Throws a ProblemError that says what the file is and what to do when
 * it cannot be read; so do the rows of a sheet, when damage shows only while reading. Close what you opened.
 * `more`: readers that the caller hands in (the engine has one for Parquet).
 */
export const openFile = (
  path: string,
  name: string = basename(path),
  options: OpenOptions = {},
  more: readonly FormatReader[] = [],
): Promise<OpenFile> => openByContent(path, name, options, more);
