import type { TextOptions } from '../contract';
import type { MappingMemory } from '../import/mapping-memory';
import type { OpenFile, OpenOptions, TextChoice } from '../import/table';
import { rememberedText, rememberText } from '../import/text-memory';
import type { KnownFile } from './file-tokens';

/** What a person says now of the text file of this name: said of it by name, or of the whole file that it came in. null: nothing. */
function saidOf(file: KnownFile, name: string, given: readonly TextOptions[]): TextChoice | null {
  const own = given.filter((one) => one.file === file.token && (one.name ?? name) === name);
  // What names the file goes before what was said of all that an archive holds.
  const encoding = (own.find((one) => one.name && one.encoding !== undefined) ?? own.find((one) => one.encoding !== undefined))?.encoding;
  const delimiter = (own.find((one) => one.name && one.delimiter !== undefined) ?? own.find((one) => one.delimiter !== undefined))
    ?.delimiter;
  if (encoding === undefined && delimiter === undefined) return null;
  return { ...(encoding === undefined ? {} : { encoding }), ...(delimiter === undefined ? {} : { delimiter }) };
}

/** How a file is opened: as people say now, and where they say nothing, as they had a file read before that looked the same. */
export function openingOf(file: KnownFile, given: readonly TextOptions[], memory: MappingMemory | undefined): OpenOptions {
  const { encoding, delimiter } = saidOf(file, file.name, given) ?? {};
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    textChoice: async (name, found) => {
      const said = saidOf(file, name, given);
      const before = memory ? await rememberedText(memory, name, found) : null;
      return said ? { ...before, ...said, remembered: false } : before;
    },
  };
}

/** true when a file that was kept open is still read as it would be now: what is remembered may have been forgotten meanwhile. */
export async function isStillSo(open: OpenFile, { textChoice }: OpenOptions): Promise<boolean> {
  for (const { file, text } of open.sheets) {
    if (!text?.found) continue;
    const said = (await textChoice?.(file, text.found)) ?? {};
    if ((said.remembered ?? false) !== (text.remembered ?? false)) return false;
    if ((said.encoding ?? text.found.encoding) !== text.encoding || (said.delimiter ?? text.delimiter) !== text.delimiter) return false;
  }
  return true;
}

/** Keeps what people said of the text files of a file that was loaded, for the next one that looks the same. */
export const keepTextChoices = (memory: MappingMemory, open: OpenFile, file: KnownFile, given: readonly TextOptions[]): Promise<void> =>
  rememberText(memory, open, (name) => saidOf(file, name, given));
