import type { IncomingMessage, ServerResponse } from 'node:http';
import { asProblem, type OperationName, operations, ProblemError, type Progress, type ReplyLine } from '../contract';
import type { Engine } from '../engine';
import { refuse } from './answer';
import { commonHeaders, contentPolicy } from './headers';

/** Inputs are small: names, tokens, choices. */
const maximumBody = 4 * 1024 * 1024;
/** Progress more often than this tells a person nothing. */
const progressEveryMs = 40;

/** The body as text, or null when it is larger than allowed. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > maximumBody) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += (chunk as Buffer).length;
    if (bytes > maximumBody) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parsed(text: string, operation: string): unknown {
  try {
    return JSON.parse(text === '' ? '{}' : text);
  } catch (thrown) {
    throw new ProblemError({ code: 'input_invalid', values: { operation, field: '-' }, detail: String(thrown) });
  }
}

/** POST /api/call/<operation>: JSON in, lines of JSON out (progress, then one reply). Closing the request cancels the job. */
export async function answerCall(engine: Engine, request: IncomingMessage, response: ServerResponse, name: string): Promise<void> {
  if (!Object.hasOwn(operations, name))
    return refuse(response, 404, { code: 'operation_unknown', values: { operation: name.slice(0, 80) } });
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return refuse(response, 415, { code: 'not_allowed', values: {}, detail: 'content type' });
  }
  const body = await bodyOf(request);
  if (body === null) return refuse(response, 413, { code: 'not_allowed', values: {}, detail: 'body too large' });
  const controller = new AbortController();
  response.on('close', () => {
    if (!response.writableFinished) controller.abort();
  });
  response.writeHead(200, {
    ...commonHeaders,
    'Content-Security-Policy': contentPolicy(null),
    'Content-Type': 'application/x-ndjson; charset=utf-8',
  });
  response.flushHeaders();
  const send = (line: ReplyLine<unknown>) => {
    if (!response.writableEnded && !response.destroyed) response.write(`${JSON.stringify(line)}\n`);
  };
  let last = 0;
  const onProgress = (progress: Progress) => {
    const now = Date.now();
    if (now - last < progressEveryMs && progress.share < 1) return;
    last = now;
    send({ progress });
  };
  try {
    const value = await engine.call(name as OperationName, parsed(body, name) as never, { onProgress, signal: controller.signal });
    send({ reply: { ok: true, value } });
  } catch (thrown) {
    send({ reply: { ok: false, problem: asProblem(thrown) } });
  }
  response.end();
}
