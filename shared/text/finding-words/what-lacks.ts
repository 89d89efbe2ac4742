import type { Missing } from '../../schema';
import type { Text } from '../index';

/** Naming more files than these says less than how many there are. */
const fewFiles = 2;

function filesIn(files: readonly string[], text: Text): string {
  const named = files.slice(0, fewFiles);
  const names = text.intl.formatList(named, { type: 'conjunction' }) as string;
  return files.length > fewFiles ? text.say('missing.more_files', { names: named.join(', '), count: files.length - fewFiles }) : names;
}

/** What to ask the client for: a file, or the column that a file lacks which is there already; `file`: the kind of file in words. */
export function lackWords({ in_files: files = [], columns = [] }: Missing, text: Text, file: string): string {
  if (files.length === 0) return text.say('screen.missing_needs', { file });
  const where = filesIn(files, text);
  if (columns.length === 0) return text.say('missing.in_files', { files: where });
  const fields = columns.map((column) =>
    // Asked of a client a column may have another name than what is kept of it.
    text.sayOr(`missing.field.${column}`, text.sayOr(`field.${column}`, column.replaceAll('_', ' '))),
  );
  return text.say('missing.column', {
    columns: text.intl.formatList(fields, { type: 'disjunction' }) as string,
    files: where,
  });
}
