import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { asProblem, type EngineClient, type OperationName } from '../../shared/contract';
import { contentPolicy, contentTypeOf } from '../../shared/serve/headers';

const page = join(import.meta.dirname, '../../out/renderer');

async function sendPage(path: string, response: ServerResponse): Promise<void> {
  const file = join(page, normalize(path === '/' ? '/index.html' : path));
  const nonce = randomBytes(16).toString('base64');
  try {
    const content = await readFile(file);
    const isPage = extname(file) === '.html';
    response.writeHead(200, {
      'content-type': contentTypeOf(extname(file)),
      'content-security-policy': contentPolicy(nonce),
    });
    response.end(isPage ? content.toString('utf8').replaceAll('__CSP_NONCE__', nonce) : content);
  } catch {
    response.writeHead(404).end();
  }
}

/** The built page with a fake engine behind the routes of serve: for looking at the screens without an engine. */
export async function startFakeHost(engine: EngineClient): Promise<{ readonly url: string; readonly server: Server }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method === 'GET') return sendPage(pathname, response);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const line = (data: object) => response.write(`${JSON.stringify(data)}\n`);
    response.writeHead(200, { 'content-type': 'application/x-ndjson' });
    try {
      const name = pathname.replace('/api/call/', '') as OperationName;
      const input = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}');
      const value = await engine.call(name, input, { onProgress: (progress) => line({ progress }) });
      line({ reply: { ok: true, value } });
    } catch (thrown) {
      line({ reply: { ok: false, problem: asProblem(thrown) } });
    }
    response.end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  return { url: `http://127.0.0.1:${address.port}/`, server };
}
