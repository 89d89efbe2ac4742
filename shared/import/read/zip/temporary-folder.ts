import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A private folder for unpacked exports. They are confidential: it goes when the archive is closed, or with the process. */
export class TemporaryFolder {
  private files = 0;
  private readonly onExit: () => void;

  private constructor(private readonly folder: string) {
    this.onExit = () => rmSync(folder, { recursive: true, force: true });
    process.once('exit', this.onExit);
  }

  static async create(): Promise<TemporaryFolder> {
    return new TemporaryFolder(await mkdtemp(join(tmpdir(), 'contactpeil-')));
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
