import { existsSync } from 'node:fs';
import { mkdir, readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { ProblemError, type Workspace } from '../contract';
import { openStore, type Store } from '../store';
import { oneAtATime } from './one-at-a-time';

export const workspaceEnding = '.contactpeil-workspace';

/** The workspace that is open now, with its queue of jobs that write. */
export interface OpenWorkspace {
  readonly id: string;
  readonly path: string;
  readonly store: Store;
  readonly inTurn: ReturnType<typeof oneAtATime>;
}

const idOf = (path: string) => (path.endsWith(workspaceEnding) ? basename(path, workspaceEnding) : basename(path));

/** Characters that some file system refuses, and leading dots, have no place in a file name. */
const fileNameOf = (name: string) =>
  [...name]
    .map((letter) => (/[<>:"/\\|?*\p{Cc}]/u.test(letter) ? ' ' : letter))
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80);

async function describe(path: string, open: boolean): Promise<Workspace> {
  const { mtime, size } = await stat(path);
  return { id: idOf(path), name: idOf(path), open, changedAt: mtime.toISOString(), bytes: size };
}

/** Workspaces are files in one folder; at most one is open at a time. */
export class Workspaces {
  private readonly place: string;
  private current: OpenWorkspace | null = null;

  constructor(place: string) {
    this.place = place;
  }

  get open(): OpenWorkspace | null {
    return this.current;
  }

  /** Throws ProblemError no_workspace_open. */
  get mustBeOpen(): OpenWorkspace {
    if (!this.current) throw new ProblemError({ code: 'no_workspace_open', values: {}, tip: 'open_workspace' });
    return this.current;
  }

  /** Newest first; one that is open elsewhere than in the place comes along. */
  async list(): Promise<Workspace[]> {
    const names = existsSync(this.place) ? await readdir(this.place) : [];
    const paths = new Set(names.filter((name) => name.endsWith(workspaceEnding)).map((name) => join(this.place, name)));
    if (this.current) paths.add(this.current.path);
    const all = await Promise.all([...paths].map((path) => describe(path, path === this.current?.path)));
    return all.toSorted((a, b) => b.changedAt.localeCompare(a.changedAt) || a.name.localeCompare(b.name));
  }

  /** Makes and opens a workspace. Throws ProblemError workspace_exists, workspace_name_empty. */
  async create(name: string): Promise<Workspace> {
    const fileName = fileNameOf(name);
    if (fileName === '') throw new ProblemError({ code: 'workspace_name_empty', values: { name }, tip: 'choose_other_name' });
    const path = join(this.place, `${fileName}${workspaceEnding}`);
    if (existsSync(path)) throw new ProblemError({ code: 'workspace_exists', values: { name: fileName }, tip: 'choose_other_name' });
    return this.openPath(path);
  }

  /** Opens a workspace of the place by its id. Throws ProblemError workspace_not_found and the store's errors. */
  async openId(id: string): Promise<Workspace> {
    if (this.current?.id === id) return describe(this.current.path, true);
    const known = (await this.list()).find((workspace) => workspace.id === id);
    if (!known) throw new ProblemError({ code: 'workspace_not_found', values: { file: id }, tip: 'check_path' });
    return this.openPath(join(this.place, `${id}${workspaceEnding}`));
  }

  /** For the command line and for a double-clicked file: any path, made when absent (unless only read). */
  async openPath(given: string, readOnly = false): Promise<Workspace> {
    const path = resolve(given);
    if (this.current?.path === path) return describe(path, true);
    await this.close();
    if (!readOnly) await mkdir(dirname(path), { recursive: true });
    const store = await openStore(path, { readOnly });
    this.current = { id: idOf(path), path, store, inTurn: oneAtATime() };
    return describe(path, true);
  }

  /** Waits for the job that runs, then closes. */
  async close(): Promise<boolean> {
    const { current } = this;
    if (!current) return false;
    this.current = null;
    await current.inTurn(() => current.store.close());
    return true;
  }
}
