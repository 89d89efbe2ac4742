import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { refusal } from './refuse';

/** What is known of a file before its tables are. */
export interface FileFacts {
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

const blockBytes = 1024 * 1024;

/** The first bytes of a file (at most `length`). */
export async function readHead(path: string, length: number): Promise<Buffer> {
  const handle = await open(path, 'r');
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/** Blocks of a file, one after another. The buffer is used again: take what you need from a block before asking for the next. */
export async function* fileBlocks(path: string, signal?: AbortSignal): AsyncGenerator<Buffer> {
  const handle = await open(path, 'r');
  const block = Buffer.allocUnsafe(blockBytes);
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { bytesRead } = await handle.read(block, 0, blockBytes, null);
      if (bytesRead === 0) return;
      yield block.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Reads the file once: its SHA-256 as hex and its size in bytes. `onBlock` sees every block on the way. */
export async function fingerprint(
  path: string,
  onBlock?: (block: Buffer) => void,
  signal?: AbortSignal,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const block of fileBlocks(path, signal)) {
    hash.update(block);
    bytes += block.length;
    onBlock?.(block);
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** Size in bytes; refuses what is not there, is not a file, or holds nothing. */
export async function sizeOf(path: string, name: string): Promise<number> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw refusal(error.code === 'ENOENT' ? 'file_not_found' : 'file_unreadable', { file: name }, {}, error.code);
  });
  if (!found.isFile()) throw refusal('file_unreadable', { file: name }, {}, 'not a regular file');
  if (found.size === 0) throw refusal('file_empty', { file: name });
  return found.size;
}
