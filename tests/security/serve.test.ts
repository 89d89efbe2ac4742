import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request as send } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from '../../shared/engine';
import { type Serving, startServe } from '../../shared/serve';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-serve-'));
const page = join(folder, 'page');
let engine: Engine;
let serving: Serving;
let cookie = '';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A raw request: unlike fetch it sends exactly the path, Host and Origin that an attacker would. */
function ask(method: string, path: string, headers: Record<string, string> = {}, body: string | Buffer = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = send({ host: '127.0.0.1', port: serving.port, method, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }),
      );
      response.on('error', reject);
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      // The host closes the line on a body that it refuses; the answer came first.
      if (error.code !== 'EPIPE' && error.code !== 'ECONNRESET') reject(error);
      else setTimeout(() => resolve({ status: 0, headers: {}, body: '' }), 500);
    });
    request.end(body);
  });
}
const origin = () => `http://127.0.0.1:${serving.port}`;
const own = (more: Record<string, string> = {}) => ({ cookie, origin: origin(), 'content-type': 'application/json', ...more });

beforeAll(async () => {
  mkdirSync(join(page, 'assets'), { recursive: true });
  writeFileSync(join(page, 'index.html'), '<!doctype html><meta property="csp-nonce" nonce="__CSP_NONCE__"><title>Contactpeil</title>');
  writeFileSync(join(page, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  mkdirSync(`${page}-beside`);
  writeFileSync(join(`${page}-beside`, 'other.txt'), 'secret');
  symlinkSync(join(folder, 'secret.txt'), join(page, 'assets', 'link.txt'));
  engine = createEngine({ place: join(folder, 'place'), host: 'browser', version: '0' });
  serving = await startServe({ engine, page, uploadLimit: 1024 * 1024 });
});
afterAll(async () => {
  await serving.close();
  await engine.close();
});

describe('who gets in', () => {
  it('refuses everything without a session, and a wrong token', async () => {
    expect((await ask('GET', '/')).status).toBe(401);
    expect((await ask('GET', '/assets/main.js')).status).toBe(401);
    expect((await ask('GET', '/?token=wrong')).status).toBe(403);
    expect((await ask('POST', '/api/call/app.about', { origin: origin(), 'content-type': 'application/json' }, '{}')).status).toBe(401);
    const guess = `contactpeil_${serving.port}=${'x'.repeat(43)}`;
    expect((await ask('GET', '/', { cookie: guess })).status).toBe(401);
  });

  it('takes the printed token once, as a cookie that scripts and other sites cannot use', async () => {
    const path = serving.url.slice(origin().length);
    const entered = await ask('GET', path);
    expect(entered.status).toBe(303);
    expect(entered.headers.location).toBe('/');
    const set = entered.headers['set-cookie']?.[0] ?? '';
    expect(set).toMatch(/^contactpeil_\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    cookie = set.split(';')[0] ?? '';
    const replayed = await ask('GET', path);
    expect(replayed.status).toBe(403);
    expect(replayed.headers['set-cookie']).toBeUndefined();
    expect((await ask('GET', '/', { cookie })).status).toBe(200);
  });

  it.each([
    ['a name that points at this computer', () => ({ host: `rebound.example:${serving.port}` })],
    ['localhost by name', () => ({ host: `localhost:${serving.port}` })],
    ['another port', () => ({ host: '127.0.0.1:1' })],
    ['another origin', () => ({ origin: 'https://evil.example' })],
    ['the same address on another port', () => ({ origin: 'http://127.0.0.1:1' })],
    ['a page without origin', () => ({ origin: 'null' })],
    ['another site, as the browser says', () => ({ 'sec-fetch-site': 'cross-site' })],
  ])('refuses %s, even with the cookie', async (_name, headers) => {
    expect((await ask('GET', '/', { cookie, ...headers() })).status).toBe(403);
    expect((await ask('POST', '/api/call/app.about', own(headers()), '{}')).status).toBe(403);
  });

  it('refuses a post without origin, and any other method', async () => {
    expect((await ask('POST', '/api/call/app.about', { cookie, 'content-type': 'application/json' }, '{}')).status).toBe(403);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE']) {
      expect((await ask(method, '/', own())).status, method).toBe(405);
    }
    expect((await ask('GET', '/api/call/app.about', own())).status).toBe(405);
    expect((await ask('POST', '/', own(), '{}')).status).toBe(405);
  });

  it('never allows another origin to read', async () => {
    const answers = [await ask('GET', '/', { cookie }), await ask('GET', '/assets/main.js', { cookie }), await ask('OPTIONS', '/', own())];
    for (const { headers } of answers) expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('the page', () => {
  it('has a strict policy with a nonce of its own each time', async () => {
    const first = await ask('GET', '/', { cookie });
    const second = await ask('GET', '/', { cookie });
    const nonceOf = (answer: Answer) => /nonce="([^"]+)"/.exec(answer.body)?.[1] ?? '';
    expect(nonceOf(first).length).toBeGreaterThan(20);
    expect(nonceOf(first)).not.toBe(nonceOf(second));
    const policy = first.headers['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`'nonce-${nonceOf(first)}'`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toContain('http');
    expect(first.headers['x-content-type-options']).toBe('nosniff');
    expect(first.headers['cache-control']).toBe('no-store');
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/../page-beside/other.txt',
    '/assets/link.txt',
    '/%00',
    '/%zz',
    '//etc/passwd',
    '/assets',
  ])('does not leave its folder: %s', async (path) => {
    const answer = await ask('GET', path, { cookie });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  it('serves its own files', async () => {
    const answer = await ask('GET', '/assets/main.js', { cookie });
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/javascript; charset=utf-8']);
  });
});

describe('calls and files', () => {
  const lines = (answer: Answer) =>
    answer.body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));

  it('answers a call in lines of JSON', async () => {
    const answer = await ask('POST', '/api/call/app.about', own(), '{}');
    expect(answer.headers['content-type']).toContain('application/x-ndjson');
    expect(lines(answer).at(-1)).toMatchObject({ reply: { ok: true, value: { host: 'browser' } } });
  });

  it('refuses unknown operations, forms, broken JSON and large bodies', async () => {
    for (const name of ['nothing.here', '__proto__', 'constructor', 'toString', '../app.about']) {
      expect((await ask('POST', `/api/call/${name}`, own(), '{}')).status, name).toBe(404);
    }
    expect((await ask('POST', '/api/call/app.about', own({ 'content-type': 'text/plain' }), '{}')).status).toBe(415);
    expect(lines(await ask('POST', '/api/call/app.about', own(), '{broken')).at(-1)).toMatchObject({
      reply: { ok: false, problem: { code: 'input_invalid' } },
    });
    expect((await ask('POST', '/api/call/app.about', own(), Buffer.alloc(5 * 1024 * 1024, 'a'))).status).toBe(413);
  });

  it('gives input that does not fit back as a problem, and no path is ever accepted', async () => {
    await ask('POST', '/api/call/workspace.create', own(), JSON.stringify({ name: 'walls' }));
    const created = lines(await ask('POST', '/api/call/client.create', own(), JSON.stringify({ name: 'Acme' }))).at(-1);
    const clientId = created.reply.value.id;
    const answer = await ask('POST', '/api/call/import.run', own(), JSON.stringify({ clientId, files: ['/etc/passwd'] }));
    expect(lines(answer).at(-1)).toMatchObject({ reply: { ok: false, problem: { code: 'file_token_unknown' } } });
    const wrong = await ask('POST', '/api/call/client.settings', own(), JSON.stringify({ clientId, target: 7, thresholdSeconds: 20 }));
    expect(lines(wrong).at(-1)).toMatchObject({ reply: { ok: false, problem: { code: 'input_invalid', values: { field: 'target' } } } });
    for (const name of ['../outside', '..', 'a/../../b']) {
      await ask('POST', '/api/call/workspace.create', own(), JSON.stringify({ name }));
    }
    expect(readdirSync(folder).filter((name) => name.endsWith('.contactpeil-workspace'))).toEqual([]);
  });

  it('takes an upload under a harmless name, and gives it back as a download only', async () => {
    const name = encodeURIComponent('..\\..\\../map/"<b>".csv');
    const answer = await ask('POST', `/api/files?name=${name}`, own({ 'content-type': 'application/octet-stream' }), 'a;b\n1;2\n');
    const token = JSON.parse(answer.body);
    expect(token).toMatchObject({ name: 'map/__b__.csv', bytes: 8 });
    const back = await ask('GET', `/api/files/${token.token}`, { cookie });
    expect(back.body).toBe('a;b\n1;2\n');
    expect(back.headers['content-disposition']).toMatch(/^attachment; /);
    expect(back.headers['content-type']).toBe('application/octet-stream');
    expect((await ask('GET', '/api/files/unknown-token', { cookie })).status).toBe(404);
    expect((await ask('GET', `/api/files/${token.token}`)).status).toBe(401);
  });

  it('stops an upload that is too large and keeps nothing of it', async () => {
    const before = readdirSync(engine.inbox).length;
    const large = Buffer.alloc(2 * 1024 * 1024, 'a');
    const declared = await ask('POST', '/api/files?name=large.csv', own(), large);
    expect(declared.status).toBe(413);
    const chunked = await ask('POST', '/api/files?name=large.csv', own({ 'transfer-encoding': 'chunked' }), large);
    expect([413, 0]).toContain(chunked.status);
    expect(readdirSync(engine.inbox).length).toBe(before);
  });
});
