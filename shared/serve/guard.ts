import type { IncomingMessage } from 'node:http';

export const loopback = '127.0.0.1';

/**
 * Whether a request comes from our own page at our own address: the Host must be exact (a name that was pointed at 127.0.0.1 is not),
 * the Origin too, and a browser that says where a request comes from must say the same.
 */
export function isOurs(request: IncomingMessage, port: number): boolean {
  const { host, origin, 'sec-fetch-site': site } = request.headers;
  const own = `${loopback}:${port}`;
  if (host !== own) return false;
  if (origin !== undefined && origin !== `http://${own}`) return false;
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  // Every browser sends the Origin with a POST; one without does not come from a page of ours.
  return request.method === 'GET' || origin !== undefined;
}
