import type { MappingMemory } from './mapping-memory';
import type { OpenFile, TextChoice, TextFound } from './table';

/** Key of how a text file is read, among what is remembered. */
export const textKey = '\ttext';

/**
 * Under which a word on how a text file is read is remembered: its name without the figures that change with every delivery, and what its bytes
 * say by themselves. A file of that name that its sender now writes properly is no longer the same, and is read as found.
 */
export const textSignature = (name: string, { encoding, delimiter }: TextFound): string =>
  ['text', name.toLowerCase().replace(/\d+/g, '#'), encoding, delimiter].join('\t');

/** What was said of an earlier file that looked the same; null when nothing was. */
export async function rememberedText(memory: MappingMemory, name: string, found: TextFound): Promise<TextChoice | null> {
  const kept = (await memory.recall(textSignature(name, found))).find(({ header }) => header === textKey);
  if (!kept) return null;
  return {
    ...(kept.field === null ? {} : { encoding: kept.field }),
    ...(kept.unit === null ? {} : { delimiter: kept.unit }),
    remembered: true,
  };
}

/** Keeps what a person said of the text files of a file that is loaded. `saidOf`: their word on the file of this name. */
export async function rememberText(memory: MappingMemory, open: OpenFile, saidOf: (name: string) => TextChoice | null): Promise<void> {
  for (const { file, text } of open.sheets) {
    const said = text?.found ? saidOf(file) : null;
    if (!text?.found || !said) continue;
    const kept = { header: textKey, field: said.encoding ?? null, unit: said.delimiter ?? null };
    if (kept.field !== null || kept.unit !== null) await memory.remember(textSignature(file, text.found), [kept]);
  }
}
