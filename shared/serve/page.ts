import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { answer } from './answer';
import { contentPolicy, contentTypeOf } from './headers';

/** The real path of a page file, or null when the address leads out of the folder (also through a link). */
async function inside(folder: string, path: string): Promise<string | null> {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  const root = await realpath(folder).catch(() => null);
  const file = root && (await realpath(join(root, name)).catch(() => null));
  return file?.startsWith(`${root}${sep}`) ? file : null;
}

/** Sends a file of the built page; the start page gets a fresh nonce in its text and in its policy. */
export async function sendPageFile(response: ServerResponse, folder: string, path: string): Promise<void> {
  const file = await inside(folder, path === '/' ? '/index.html' : path);
  const content = file ? await readFile(file).catch(() => null) : null;
  if (!file || !content) {
    answer(response, 404, 'text/plain; charset=utf-8', 'Not found');
    return;
  }
  const type = contentTypeOf(extname(file));
  if (extname(file) !== '.html') {
    answer(response, 200, type, content);
    return;
  }
  const nonce = randomBytes(16).toString('base64');
  const page = content.toString('utf8').replaceAll('__CSP_NONCE__', nonce);
  answer(response, 200, type, page, { 'Content-Security-Policy': contentPolicy(nonce) });
}
