import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** A folder with more files than this was dropped by mistake. */
const mostFiles = 2000;

export interface FoundFile {
  readonly path: string;
  /** Relative to the folder chosen, with its name in front, so that a client's subfolders stay visible. */
  readonly name: string;
}

/** Files in the order of their names; folders are walked, hidden files and links are left out. */
export async function walk(path: string, name = basename(path)): Promise<FoundFile[]> {
  const kind = await stat(path).catch(() => null);
  if (kind?.isFile()) return [{ path, name }];
  if (!kind?.isDirectory()) return [];
  const found: FoundFile[] = [];
  const inside = (await readdir(path, { withFileTypes: true })).filter((one) => !one.name.startsWith('.') && !one.isSymbolicLink());
  for (const one of inside.sort((a, b) => a.name.localeCompare(b.name))) {
    found.push(...(await walk(join(path, one.name), `${name}/${one.name}`)));
    if (found.length > mostFiles) break;
  }
  return found.slice(0, mostFiles);
}
