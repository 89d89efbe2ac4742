import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Engine } from '../engine';
import { createText } from '../text';
import { answer, refuse } from './answer';
import { pageFolder } from './build-page';
import { answerCall } from './call';
import { defaultUploadLimit, receiveFile, sendFile } from './files';
import { isOurs, loopback } from './guard';
import { sendPageFile } from './page';
import { Session } from './session';

export interface ServeOptions {
  readonly engine: Engine;
  /** 0 or absent: a free one. */
  readonly port?: number;
  /** Folder of the built page; built from the sources unless given. */
  readonly page?: string;
  /** Bytes of one upload; 8 GB unless given. */
  readonly uploadLimit?: number;
  /** Messages for the terminal. */
  readonly onMessage?: (message: string) => void;
}
export interface Serving {
  /** With the one-time token. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

interface Host {
  readonly engine: Engine;
  readonly session: Session;
  readonly page: string;
  readonly uploadLimit: number;
  readonly port: () => number;
}

const notAllowed = { code: 'not_allowed', values: {} };

/** The printed address: the token becomes a cookie and disappears from the address line. */
function enter(host: Host, request: IncomingMessage, response: ServerResponse, token: string): void {
  const cookie = host.session.redeem(token, host.port());
  if (cookie === null && !host.session.holds(request.headers.cookie, host.port())) {
    answer(response, 403, 'text/plain; charset=utf-8', createText('nl').say('serve.open_address'));
    return;
  }
  answer(response, 303, 'text/plain; charset=utf-8', '', { Location: '/', ...(cookie ? { 'Set-Cookie': cookie } : {}) });
}

async function route(host: Host, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'POST') return refuse(response, 405, notAllowed);
  if (!isOurs(request, host.port())) return refuse(response, 403, notAllowed);
  const address = new URL(request.url ?? '/', `http://${loopback}`);
  const token = address.searchParams.get('token');
  if (request.method === 'GET' && address.pathname === '/' && token !== null) return enter(host, request, response, token);
  if (!host.session.holds(request.headers.cookie, host.port())) {
    if (address.pathname === '/') return answer(response, 401, 'text/plain; charset=utf-8', createText('nl').say('serve.open_address'));
    return refuse(response, 401, { code: 'session_ended', values: {}, tip: 'restart_workbench' });
  }
  const [, api, what, ...rest] = address.pathname.split('/');
  if (api !== 'api') {
    if (request.method !== 'GET') return refuse(response, 405, notAllowed);
    // The raw address, because URL has already folded '..' away and would hide an attempt.
    return sendPageFile(response, host.page, (request.url ?? '/').split(/[?#]/)[0] ?? '/');
  }
  if (request.method === 'POST' && what === 'call') return answerCall(host.engine, request, response, rest.join('/'));
  if (request.method === 'POST' && what === 'files' && rest.length === 0) {
    return receiveFile(host.engine, request, response, address.searchParams.get('name') ?? '', host.uploadLimit);
  }
  if (request.method === 'GET' && what === 'files' && rest.length === 1) return sendFile(host.engine, response, rest[0] ?? '');
  refuse(response, what === 'call' || what === 'files' ? 405 : 404, notAllowed);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, loopback, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** The page and the engine on 127.0.0.1, for one browser of this computer; see examples.md section 5, row 14. */
export async function startServe(options: ServeOptions): Promise<Serving> {
  const say = options.onMessage ?? (() => undefined);
  const page = options.page ?? (await pageFolder(() => say(createText('nl').say('cli.serve.building'))));
  const session = new Session();
  let port = 0;
  const host: Host = {
    engine: options.engine,
    session,
    page,
    uploadLimit: options.uploadLimit ?? defaultUploadLimit,
    port: () => port,
  };
  const server = createServer({ maxHeaderSize: 16 * 1024 }, (request, response) => {
    route(host, request, response).catch(() => {
      // The request is the caller's own; its data stays out of every log.
      if (response.headersSent) response.destroy();
      else refuse(response, 500, { code: 'unexpected', values: {} });
    });
  });
  // A large upload may take longer than the five minutes that Node allows a request.
  server.requestTimeout = 0;
  server.on('upgrade', (_request, socket) => socket.destroy());
  port = await listen(server, options.port ?? 0);
  return {
    url: `http://${loopback}:${port}/?token=${session.token}`,
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
