import type { SourceReading } from '../../shared/contract/assessment';
import type { FileToken } from '../../shared/contract/file-token';
import type { ImportOutcome } from '../../shared/contract/imports';

/** Files handed over in this session, by what is in them: enough to read one again with other choices. */
const byContent = new Map<string, FileToken>();

/** A file is known by its content, not by its name: exports of two months often bear the same one. */
export function keepToken(file: FileToken, { content }: ImportOutcome): void {
  if (content) byContent.set(content, file);
}

/** The file of a reading, when it was handed over in this session. */
export const tokenOf = ({ content }: Pick<SourceReading, 'content'>): FileToken | undefined =>
  content === undefined ? undefined : byContent.get(content);

/** One file of a client: its name, and what is in it. */
export type LoadedFile = Pick<SourceReading, 'file' | 'content'>;

/** The files in a zip bear names of their own and come and go with it; what could not be opened has only its name. */
export const isSameFile = (one: LoadedFile, other: LoadedFile): boolean =>
  one.content === undefined || other.content === undefined ? one.file === other.file : one.content === other.content;

/** Every import of a file, which is read again or taken back as a whole. */
export const importsOf = (tables: readonly SourceReading[], file: LoadedFile): string[] =>
  tables.flatMap((table) => (isSameFile(table, file) && table.import_id ? [table.import_id] : []));
