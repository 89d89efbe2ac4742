import { open, rename, rm } from 'node:fs/promises';
import type { PlainText } from '../../table';
import { fileBlocks } from '../file-head';
import { limits } from '../limits';
import type { TemporaryFolder } from '../zip/temporary-folder';
import { FieldBytes } from './field-bytes';
import { type ScanPlace, SheetScanner } from './scan-sheet';
import { type PlainContext, PlainTooLarge, PlainWriter, type WidthChange, writeWhole } from './write-plain';

const tab = '\t';
const lineEnd = 10;
const blockBytes = 1024 * 1024;

/** What a pass needs to know of a sheet. */
export interface PlainSheet {
  readonly place: ScanPlace;
  readonly context: PlainContext;
  /** Bytes of its XML. */
  readonly bytes: number;
}

/**
 * One pass over a worksheet that writes its cells to a scratch file as tagged plain text (see `PlainText`), from bytes to bytes. Give it the
 * blocks of the part, then ask for the outcome. A sheet whose rows come out of order, or that would become far larger, has none.
 */
export class PlainPass {
  private readonly scanner: SheetScanner;
  private given = false;

  private constructor(
    private readonly path: string,
    private readonly writer: PlainWriter,
    sheet: PlainSheet,
  ) {
    this.scanner = new SheetScanner(sheet.place, sheet.context.notebook);
  }

  static async start(sheet: PlainSheet, folder: TemporaryFolder): Promise<PlainPass> {
    const path = folder.nextPath();
    return new PlainPass(
      path,
      await PlainWriter.create(path, sheet.context, limits.plainFloorBytes + limits.plainRatio * sheet.bytes),
      sheet,
    );
  }

  /** The number of the last row that came. */
  get rowsSeen(): number {
    return this.scanner.rowsSeen;
  }

  /** Takes a clean block of the part; false when there will be no outcome, so that more blocks are of no use. */
  async take(block: Buffer): Promise<boolean> {
    const { scanner, writer } = this;
    if (this.given) return false;
    scanner.push(block);
    try {
      while (scanner.next()) {
        if (scanner.isBroken) return await this.giveUp();
        writer.row(scanner);
        if (writer.isFull) await writer.flush();
      }
    } catch (error) {
      if (error instanceof PlainTooLarge) return await this.giveUp();
      throw error;
    }
    return true;
  }

  /** The plain text of the sheet, or null. */
  async outcome(signal?: AbortSignal): Promise<PlainText | null> {
    if (this.given) return null;
    const { scanner, writer, path } = this;
    scanner.finish();
    this.given = true;
    try {
      await writer.close();
      // Most sheets are as wide in their first row as anywhere: those need no second look.
      if ((writer.widths.at(-1)?.from ?? 0) > 0) await widen(path, writer.widths, writer.width, signal);
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    const { records, width, longestLine } = writer;
    const dispose = () => rm(path, { force: true });
    return {
      path,
      delimiter: tab,
      quote: '',
      skipLines: 0,
      firstRow: 1,
      records,
      width,
      tagged: true,
      longestLine: longestLine + width,
      dispose,
    };
  }

  /** Removes what was written, unless the outcome has been given. */
  async giveUp(): Promise<false> {
    if (this.given) return false;
    this.given = true;
    await this.writer.abandon();
    await rm(this.path, { force: true });
    return false;
  }
}

/** Fills the records that were written before the widest came. */
async function widen(path: string, widths: readonly WidthChange[], width: number, signal?: AbortSignal): Promise<void> {
  const widePath = `${path}-wide`;
  const file = await open(widePath, 'wx', 0o600);
  const wide = new FieldBytes(blockBytes);
  const tabs = Buffer.alloc(width, tab);
  let offset = 0;
  let at = 0;
  try {
    for await (const block of fileBlocks(path, signal)) {
      for (let from = 0; from < block.length; ) {
        const end = block.indexOf(lineEnd, from);
        wide.copy(block, from, end < 0 ? block.length : end);
        if (end < 0) break;
        while ((widths[at + 1]?.from ?? Number.POSITIVE_INFINITY) <= offset + end) at += 1;
        wide.copy(tabs, 0, width - (widths[at]?.width ?? width));
        wide.byte(lineEnd);
        from = end + 1;
        if (wide.length >= blockBytes) await writeWhole(file, wide);
      }
      offset += block.length;
    }
    await writeWhole(file, wide);
    await file.close();
    await rename(widePath, path);
  } catch (error) {
    await file.close();
    await rm(widePath, { force: true });
    throw error;
  }
}
