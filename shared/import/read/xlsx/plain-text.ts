import { rm } from 'node:fs/promises';
import type { PlainText } from '../../table';
import { limits } from '../limits';
import type { TemporaryFolder } from '../zip/temporary-folder';
import { type ScanPlace, SheetScanner } from './scan-sheet';
import { type PlainContext, PlainTooLarge, PlainWriter } from './write-plain';

/** What a pass needs to know of a sheet. */
export interface PlainSheet {
  readonly place: ScanPlace;
  readonly context: PlainContext;
  /** Bytes of its XML. */
  readonly bytes: number;
}

/**
 * One pass over a worksheet that writes its cells to a scratch file as tagged texts in columns (see `PlainText`), from bytes to bytes. Give it the
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
        for (let blank = 0; blank < scanner.blanks; blank++) {
          writer.blank();
          if (writer.isFull) await writer.flush();
        }
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
  async outcome(): Promise<PlainText | null> {
    if (this.given) return null;
    const { scanner, writer, path } = this;
    scanner.finish();
    this.given = true;
    try {
      await writer.close();
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    const { records, width } = writer;
    return { tagged: true, path, firstRow: 1, records, width, dispose: () => rm(path, { force: true }) };
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
