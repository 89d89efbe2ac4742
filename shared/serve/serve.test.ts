import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallOptions } from '../contract';
import type { Engine } from '../engine';
import { safeRelativeName } from './files';
import { type Serving, startServe } from './index';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-serve-unit-'));
let serving: Serving;
let cookie = '';
let aborted: () => void = () => undefined;
const wasAborted = new Promise<void>((resolve) => {
  aborted = resolve;
});

/** A double of the engine whose import reports progress and then waits for the person to cancel. */
const engine = {
  call: async (name: string, _input: unknown, { onProgress, signal }: CallOptions = {}) => {
    if (name !== 'import.run') return { version: '1', host: 'browser', place: '' };
    onProgress?.({ stage: 'import', share: 0.5, rows: 10 });
    await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()));
    aborted();
    throw new Error('stopped');
  },
} as unknown as Engine;

beforeAll(async () => {
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page', 'index.html'), '<title>x</title>');
  serving = await startServe({ engine, page: join(folder, 'page') });
  const entered = await fetch(serving.url, { redirect: 'manual' });
  cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
});
afterAll(() => serving.close());

const call = (name: string, signal?: AbortSignal) =>
  fetch(`http://127.0.0.1:${serving.port}/api/call/${name}`, {
    method: 'POST',
    headers: { cookie, origin: `http://127.0.0.1:${serving.port}`, 'content-type': 'application/json' },
    body: '{}',
    signal: signal ?? null,
  });

describe('serve', () => {
  it('closing the request cancels the job, after its progress came through', async () => {
    const controller = new AbortController();
    const response = await call('import.run', controller.signal);
    const reader = response.body?.getReader();
    const first = new TextDecoder().decode((await reader?.read())?.value);
    expect(JSON.parse(first)).toEqual({ progress: { stage: 'import', share: 0.5, rows: 10 } });
    controller.abort();
    await wasAborted;
    expect((await call('app.about')).status).toBe(200);
  });

  it('listens on the loopback address only, on a free port', () => {
    expect(serving.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}$/);
  });
});

describe('names of uploads', () => {
  it.each([
    ['map/juni.csv', 'map/juni.csv'],
    ['../../etc/passwd', 'etc/passwd'],
    ['C:\\Users\\x\\a.csv', 'C_/Users/x/a.csv'],
    ['a\u0000b\r\n.csv', 'a_b__.csv'],
    ['...', 'file'],
    ['', 'file'],
    ['wachtrijen – café.csv', 'wachtrijen – café.csv'],
  ])('%j', (given, safe) => expect(safeRelativeName(given)).toBe(safe));
});
