import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { asProblem, ProblemError } from '../contract';
import type { Engine } from '../engine';
import { json, refuse } from './answer';
import { commonHeaders, contentPolicy } from './headers';

export const defaultUploadLimit = 8 * 1024 ** 3;

/** A name as a person gave it, relative to a dropped folder, without anything that could lead elsewhere on a disk. */
export function safeRelativeName(given: string): string {
  const parts = given
    .split(/[/\\]+/)
    .map((part) =>
      part
        .replace(/[<>:"|?*\p{Cc}]/gu, '_')
        .trim()
        .slice(0, 150),
    )
    .filter((part) => part !== '' && !/^\.+$/.test(part));
  return parts.slice(-8).join('/') || 'file';
}

/** Lets at most `limit` bytes through. */
const limited = (limit: number, file: string) => {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes <= limit) done(null, chunk);
      else done(new ProblemError({ code: 'upload_too_large', values: { file, limit: Math.floor(limit / 1024 ** 2) } }));
    },
  });
};

/** POST /api/files?name=...: the body becomes a file in the inbox, and a token for it. Half a file is never kept. */
export async function receiveFile(
  engine: Engine,
  request: IncomingMessage,
  response: ServerResponse,
  given: string,
  limit: number,
): Promise<void> {
  const name = safeRelativeName(given);
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    return refuse(response, 413, { code: 'upload_too_large', values: { file: name, limit: Math.floor(limit / 1024 ** 2) } });
  }
  const folder = join(engine.inbox, randomBytes(12).toString('hex'));
  try {
    await mkdir(folder, { recursive: true });
    // The name on the disk is ours alone; the person's name only travels as text.
    const path = join(folder, 'upload');
    await pipeline(request, limited(limit, name), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    json(response, await engine.registerFile(path, name));
  } catch (thrown) {
    await rm(folder, { recursive: true, force: true });
    const problem = asProblem(thrown);
    refuse(response, problem.code === 'upload_too_large' ? 413 : 500, problem);
  }
}

/** GET /api/files/<token>: always a download, never shown in the page's own place. */
export async function sendFile(engine: Engine, response: ServerResponse, token: string): Promise<void> {
  let path: string;
  let name: string;
  try {
    ({ path, name } = engine.fileOf(token));
  } catch (thrown) {
    return refuse(response, 404, asProblem(thrown));
  }
  const found = await stat(path).catch(() => null);
  if (!found) return refuse(response, 404, { code: 'file_not_found', values: { file: basename(name) } });
  const shown = basename(name);
  const plain = shown.replace(/[^\x20-\x7e]|["\\]/g, '_');
  response.writeHead(200, {
    ...commonHeaders,
    'Content-Security-Policy': `${contentPolicy(null)}; sandbox`,
    'Content-Type': 'application/octet-stream',
    'Content-Length': String(found.size),
    'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(shown)}`,
  });
  await pipeline(createReadStream(path), response).catch(() => response.destroy());
}
