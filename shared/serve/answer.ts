import type { ServerResponse } from 'node:http';
import type { Problem } from '../contract';
import { commonHeaders, contentPolicy } from './headers';

/** Ends a response with a body; the strict policy is on everything, also on what is not a page. */
export function answer(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Buffer,
  more: Record<string, string> = {},
): void {
  if (response.headersSent || response.writableEnded) return;
  response.writeHead(status, { ...commonHeaders, 'Content-Security-Policy': contentPolicy(null), 'Content-Type': type, ...more });
  response.end(body);
}

/** A refusal as data: { ok: false, problem }. The connection is closed, because the rest of a refused body is not read. */
export function refuse(response: ServerResponse, status: number, problem: Problem): void {
  answer(response, status, 'application/json; charset=utf-8', JSON.stringify({ ok: false, problem }), { Connection: 'close' });
}

export const json = (response: ServerResponse, value: unknown): void =>
  answer(response, 200, 'application/json; charset=utf-8', JSON.stringify(value));
