import { randomBytes } from 'node:crypto';
import { readFile, realpath } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { isPage, pageScheme } from './page-origin';

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
};

/** Hash of the empty style element, which Plotly adds before it writes rules into it. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

const policy = (nonce: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}' ${emptyStyle}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Must run before the app is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
}

const refuse = (status: number) => new Response(null, { status });

/** Answers app://contactpeil/… from the folder of the built page: GET only, resolved and compared with the root after following links. */
export async function servePage(root: string, request: Request): Promise<Response> {
  if (request.method !== 'GET') return refuse(405);
  if (!isPage(request.url)) return refuse(403);
  const path = decodeURIComponent(new URL(request.url).pathname);
  const asked = normalize(join(root, path === '/' ? 'index.html' : path));
  const [home, found] = await Promise.all([realpath(root), realpath(asked).catch(() => null)]);
  if (!found?.startsWith(home + sep)) return refuse(404);
  const type = contentTypes[extname(found)];
  if (!type) return refuse(404);
  const nonce = randomBytes(16).toString('base64');
  const isHtml = extname(found) === '.html';
  const body = isHtml ? (await readFile(found, 'utf8')).replaceAll('__CSP_NONCE__', nonce) : await readFile(found);
  return new Response(body, {
    headers: {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      ...(isHtml ? { 'content-security-policy': policy(nonce), 'cache-control': 'no-store' } : {}),
    },
  });
}

export function handlePageProtocol(root: string): void {
  protocol.handle(pageScheme, (request) => servePage(root, request));
}
