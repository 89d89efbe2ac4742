import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { limits } from './limits';
import { megabytes, refusal } from './refuse';

const outputBlockBytes = 256 * 1024;
const packedBlockBytes = 128 * 1024;
const gzipHeader = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/** A part of a zip: its path as written and its sizes as promised by the directory. */
export interface ZipPart {
  readonly path: string;
  readonly bytes: number;
  readonly packedBytes: number;
}

/** Paths compare without case, with one kind of slash and without a slash in front, as Excel itself does. */
export const partKey = (path: string): string =>
  path
    .replaceAll('\\', '/')
    .replace(/^(\.?\/)+/, '')
    .toLowerCase();

/** A zip on disk: its parts, each streamed on demand. Sizes are checked before anything is unpacked and again while unpacking. */
export class ZipPackage {
  private constructor(
    private readonly zip: ZipFile,
    private readonly path: string,
    private readonly name: string,
    private readonly entries: ReadonlyMap<string, Entry & ZipPart>,
  ) {}

  static async open(path: string, name: string, bytes: number): Promise<ZipPackage> {
    if (bytes > limits.packageBytes)
      throw refusal('file_too_large', { file: name }, { megabytes: megabytes(bytes), limit: megabytes(limits.packageBytes) });
    const zip = await openPromise(path, { autoClose: false, decodeStrings: false, validateEntrySizes: true }).catch((error: Error) => {
      throw refusal('file_truncated', { file: name }, {}, error.message);
    });
    try {
      return new ZipPackage(zip, path, name, await readDirectory(zip, name));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  get parts(): readonly ZipPart[] {
    return [...this.entries.values()];
  }

  find(path: string): ZipPart | undefined {
    return this.entries.get(partKey(path));
  }

  /** The unpacked bytes of a part. Ends with a ProblemError when the part is damaged or larger than it said. */
  async *read(path: string, limit: number = limits.partBytes, signal?: AbortSignal): AsyncGenerator<Buffer> {
    const entry = this.entries.get(partKey(path));
    if (!entry) throw refusal('workbook_damaged', { file: this.name }, {}, `part missing: ${path}`);
    if (entry.bytes > limit)
      throw refusal(
        'part_too_large',
        { file: this.name },
        { part: entry.path, megabytes: megabytes(entry.bytes), limit: megabytes(limit) },
      );
    let seen = 0;
    let stream: Readable | null = null;
    try {
      stream = await this.unpack(entry);
      for await (const block of stream as AsyncIterable<Buffer>) {
        signal?.throwIfAborted();
        seen += block.length;
        if (seen > entry.bytes) throw refusal('zip_lies', { file: this.name }, { part: entry.path });
        yield block;
      }
    } catch (error) {
      throw signal?.aborted ? error : this.asRefusal(error, entry);
    } finally {
      stream?.destroy();
    }
    if (seen !== entry.bytes) throw refusal('zip_lies', { file: this.name }, { part: entry.path });
  }

  /** A small part as a whole; empty when the package does not have it. */
  async readSmall(path: string, limit: number = limits.smallPartBytes): Promise<Buffer> {
    if (!this.find(path)) return Buffer.alloc(0);
    const blocks: Buffer[] = [];
    for await (const block of this.read(path, limit)) blocks.push(block);
    return Buffer.concat(blocks);
  }

  close(): void {
    this.zip.close();
  }

  /**
   * The bytes of a part as they lie in the file, by a stream of Node's own: the library's ends the whole process when it is left while one of its
   * reads waits its turn, and a look at the first rows always leaves before the end.
   */
  private async packedBytes(entry: Entry): Promise<Readable> {
    const { fileDataStart: start } = await this.zip.readLocalFileHeaderPromise(entry, { minimal: true });
    if (entry.compressedSize === 0) return Readable.from([]);
    return createReadStream(this.path, { start, end: start + entry.compressedSize - 1, highWaterMark: packedBlockBytes });
  }

  /** Packed data go through gunzip with the directory's checksum behind them, so that zlib itself finds damage, off this thread. */
  private async unpack(entry: Entry): Promise<Readable> {
    if (!entry.canDecodeFileData()) throw refusal('zip_method_unknown', { file: this.name }, { method: entry.compressionMethod });
    const packed = await this.packedBytes(entry);
    if (entry.compressionMethod === 0) return packed;
    const gunzip = createGunzip({ chunkSize: outputBlockBytes });
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(entry.crc32, 0);
    trailer.writeUInt32LE(entry.uncompressedSize % 2 ** 32, 4);
    gunzip.write(gzipHeader);
    packed.on('error', (error) => gunzip.destroy(error));
    packed.on('end', () => gunzip.end(trailer));
    gunzip.on('close', () => packed.destroy());
    packed.pipe(gunzip, { end: false });
    return gunzip;
  }

  /** What unzipping throws as a refusal: trouble with the disk as such, all else as damage. */
  private asRefusal(error: unknown, entry: ZipPart): unknown {
    if (!(error instanceof Error) || error.name === 'ProblemError') return error;
    const isDisk = /^E[A-Z]+$/.test((error as NodeJS.ErrnoException).code ?? '');
    return refusal(isDisk ? 'file_unreadable' : 'workbook_damaged', { file: this.name }, { part: entry.path }, error.message);
  }
}

function refuseHostile(entry: Entry, name: string, unpacked: number): void {
  const { uncompressedSize: bytes, compressedSize: packed } = entry;
  const isBomb = bytes > limits.bombFloorBytes && bytes > packed * limits.bombRatio;
  if (isBomb || bytes > limits.partBytes || unpacked > limits.unpackedBytes)
    throw refusal('zip_bomb', { file: name }, { megabytes: megabytes(Math.max(bytes, unpacked)) });
  if (entry.isEncrypted()) throw refusal('file_password_protected', { file: name });
}

async function readDirectory(zip: ZipFile, name: string): Promise<Map<string, Entry & ZipPart>> {
  const entries = new Map<string, Entry & ZipPart>();
  if (zip.entryCount > limits.zipEntries) throw refusal('zip_too_many_files', { file: name }, { count: zip.entryCount });
  let unpacked = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize;
      refuseHostile(entry, name, unpacked);
      const path = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, false);
      const part = Object.assign(entry, { path, bytes: entry.uncompressedSize, packedBytes: entry.compressedSize });
      // The first of two parts with one name counts, as in Excel.
      if (!path.endsWith('/') && !entries.has(partKey(path))) entries.set(partKey(path), part);
    }
  } catch (error) {
    if (error instanceof Error && error.name !== 'ProblemError') throw refusal('file_truncated', { file: name }, {}, error.message);
    throw error;
  }
  return entries;
}
