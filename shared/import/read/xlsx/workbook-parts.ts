import { limits } from '../limits';
import { TemporaryFolder } from '../zip/temporary-folder';
import type { ZipPackage } from '../zip-package';
import { readSharedStrings, type StringTable } from './shared-strings';
import type { Workbook } from './workbook';

async function* nothing(): AsyncGenerator<Buffer> {}

/** What the sheets of one workbook share; the strings are read when the first sheet is. */
export class WorkbookParts {
  private strings: Promise<StringTable> | null = null;
  private folder: Promise<TemporaryFolder> | null = null;

  constructor(
    readonly zip: ZipPackage,
    readonly workbook: Workbook,
    readonly file: string,
  ) {}

  sharedStrings(): Promise<StringTable> {
    const path = this.workbook.sharedStringsPath;
    const blocks = path === null ? nothing() : this.zip.read(path, limits.sharedStringsBytes);
    this.strings ??= readSharedStrings(blocks, path === null ? 0 : (this.zip.find(path)?.bytes ?? 0), this.file);
    return this.strings;
  }

  /** Where plain texts are written. */
  scratch(): Promise<TemporaryFolder> {
    this.folder ??= TemporaryFolder.create();
    return this.folder;
  }

  async close(): Promise<void> {
    this.zip.close();
    const folder = this.folder;
    this.folder = null;
    await (await folder)?.remove();
  }
}
