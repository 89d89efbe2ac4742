import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const nameIn = (folder: string): unknown => {
  const file = join(folder, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown }).name : undefined;
};

/** The folder of the program, whether this runs from the sources or from a built file some folders down. */
export const programFolder: string = (() => {
  for (let folder = import.meta.dirname; ; folder = dirname(folder)) {
    if (nameIn(folder) === 'contactpeil') return folder;
    if (dirname(folder) === folder) throw new Error('package.json of contactpeil is not above the program');
  }
})();
