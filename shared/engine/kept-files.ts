import { stat } from 'node:fs/promises';
import type { OpenFile, OpenOptions } from '../import/table';
import type { KnownFile } from './file-tokens';

/** Smaller files are opened again in no time. */
const leastBytes = 8_000_000;
/** Kept workbooks hold their file open and may have rows on disk. */
const mostKept = 12;
const keptFormats: readonly OpenFile['format'][] = ['csv', 'xlsx'];

/**
 * Large files that were looked at and not loaded yet. Opening one reads it from end to end (fingerprint, encoding, the rows of a workbook made
 * ready for the database); a file that has not changed between the look and the load needs that once. Formats that are held in memory are not kept.
 */
export class KeptFiles {
  private readonly files = new Map<string, OpenFile>();

  private async keyOf(file: KnownFile, options: OpenOptions): Promise<string> {
    const { mtimeMs, size } = await stat(file.path);
    return JSON.stringify([file.path, file.name, mtimeMs, size, options.encoding ?? null, options.delimiter ?? null]);
  }

  /** The file as it was opened before, which is then no longer kept; undefined when there is none or it has changed. */
  async take(file: KnownFile, options: OpenOptions): Promise<OpenFile | undefined> {
    if (this.files.size === 0) return undefined;
    const key = await this.keyOf(file, options);
    const kept = this.files.get(key);
    this.files.delete(key);
    return kept;
  }

  /** Keeps the file for the load that follows, or closes it. */
  async keepOrClose(file: KnownFile, options: OpenOptions, open: OpenFile): Promise<void> {
    if (!keptFormats.includes(open.format) || open.bytes < leastBytes) return open.close();
    const key = await this.keyOf(file, options);
    const [oldest] = this.files.keys();
    if (oldest !== undefined && this.files.size >= mostKept) {
      await this.files.get(oldest)?.close();
      this.files.delete(oldest);
    }
    this.files.set(key, open);
  }

  async closeAll(): Promise<void> {
    for (const open of this.files.values()) await open.close();
    this.files.clear();
  }
}
