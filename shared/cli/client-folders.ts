import { type Dirent, existsSync } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';

export interface ClientFile {
  readonly path: string;
  /** Relative to the client's folder, with / on every system. */
  readonly name: string;
}
export interface ClientFolder {
  /** Name of the folder: where the reports of this client go. */
  readonly folder: string;
  /** Name to show in reports: 'dijkstroom-energie' is Dijkstroom Energie to its readers. */
  readonly name: string;
  readonly files: readonly ClientFile[];
}

/** Files that systems and Office leave behind; nobody means them as exports. */
const leftovers = /^(\.|~\$|Thumbs\.db$|desktop\.ini$|__MACOSX$)/i;

const visible = async (folder: string): Promise<Dirent[]> =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => !leftovers.test(entry.name))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true }));

async function kindOf(folder: string, entry: Dirent): Promise<'file' | 'folder' | 'other'> {
  const found = entry.isSymbolicLink() ? await stat(join(folder, entry.name)).catch(() => null) : entry;
  return found?.isFile() ? 'file' : found?.isDirectory() ? 'folder' : 'other';
}

/** All files under a folder; a link that leads back up is not followed again. */
async function filesUnder(folder: string, prefix: string, seen: Set<string>): Promise<ClientFile[]> {
  const real = await realpath(folder);
  if (seen.has(real)) return [];
  seen.add(real);
  const files: ClientFile[] = [];
  for (const entry of await visible(folder)) {
    const path = join(folder, entry.name);
    const kind = await kindOf(folder, entry);
    if (kind === 'file') files.push({ path, name: `${prefix}${entry.name}` });
    if (kind === 'folder') files.push(...(await filesUnder(path, `${prefix}${entry.name}/`, seen)));
  }
  return files;
}

/** The files of a path that a person named: the file itself, or all under a folder. */
export async function filesAt(path: string): Promise<ClientFile[]> {
  if (!existsSync(path)) return [];
  return (await stat(path)).isDirectory() ? filesUnder(path, '', new Set()) : [{ path, name: basename(path) }];
}

/** A folder name written for computers, in lower case with dashes or underscores, as the name it stands for; any other name as it is. */
const nameOf = (folder: string) =>
  /^[a-z0-9]+([-_][a-z0-9]+)*$/.test(folder)
    ? folder.replace(/[-_]+/g, ' ').replace(/(^| )[a-z]/g, (start) => start.toUpperCase())
    : folder;

/** Every subfolder is a client, with all files under it; files that lie directly in the folder are one client named after the folder. */
export async function clientFolders(folder: string): Promise<ClientFolder[]> {
  const loose: ClientFile[] = [];
  const clients: ClientFolder[] = [];
  for (const entry of await visible(folder)) {
    const path = join(folder, entry.name);
    const kind = await kindOf(folder, entry);
    if (kind === 'file') loose.push({ path, name: entry.name });
    if (kind === 'folder') clients.push({ folder: entry.name, name: nameOf(entry.name), files: await filesUnder(path, '', new Set()) });
  }
  const withFiles = clients.filter((client) => client.files.length > 0);
  return loose.length > 0 ? [{ folder: basename(folder), name: nameOf(basename(folder)), files: loose }, ...withFiles] : withFiles;
}
