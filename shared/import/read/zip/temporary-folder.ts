import { rmSync } from 'node:fs';
import { lstat, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'contactpeil-scratch-';
/** The process that made a folder, by the folder's name. */
const makerOf = (name: string) => Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1] ?? 0);

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}

/** Removes what a process left that was ended from outside, which runs no last steps. Only folders of this person; never in the way. */
async function sweep(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    const maker = makerOf(name);
    if (maker === 0 || isAlive(maker)) continue;
    const path = join(parent, name);
    const found = await lstat(path).catch(() => null);
    const isOurs = found?.isDirectory() && found.uid === (process.getuid?.() ?? found.uid);
    if (isOurs) await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}

/**
 * A private folder for unpacked exports. They are confidential: it goes when the file is closed, with the process, or, when that was ended from
 * outside, before the next folder is made.
 */
export class TemporaryFolder {
  private files = 0;
  private readonly onExit: () => void;

  private constructor(private readonly folder: string) {
    this.onExit = () => rmSync(folder, { recursive: true, force: true });
    process.once('exit', this.onExit);
  }

  static async create(parent: string = tmpdir()): Promise<TemporaryFolder> {
    await sweep(parent);
    return new TemporaryFolder(await mkdtemp(join(parent, `${prefix}${process.pid}-`)));
  }

  /** A path for a new file. Its name is ours: names inside an archive never become paths. */
  nextPath(): string {
    this.files += 1;
    return join(this.folder, `part-${this.files}`);
  }

  async remove(): Promise<void> {
    process.off('exit', this.onExit);
    await rm(this.folder, { recursive: true, force: true });
  }
}
