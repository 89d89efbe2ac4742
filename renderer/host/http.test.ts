// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Progress } from '../../shared/contract/events';
import { createHttpClient } from './http';

const answerWith = (status: number, pieces: readonly string[]) => {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const piece of pieces) controller.enqueue(new TextEncoder().encode(piece));
      controller.close();
    },
  });
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => new Response(body, { status })),
  );
};
afterEach(() => vi.unstubAllGlobals());

describe('calls over the loopback host', () => {
  it('hand on progress and the value, also when lines arrive in pieces', async () => {
    answerWith(200, ['{"progress":{"stage":"im', 'port","share":0.5}}\n{"reply":{"ok":true,"val', 'ue":{"closed":true}}}\n']);
    const seen: Progress[] = [];
    const value = await createHttpClient().call('workspace.close', {}, { onProgress: (progress) => seen.push(progress) });
    expect(value).toEqual({ closed: true });
    expect(seen).toEqual([{ stage: 'import', share: 0.5 }]);
  });

  it('reject with the problem the engine gave', async () => {
    answerWith(200, ['{"reply":{"ok":false,"problem":{"code":"client_unknown","values":{}}}}']);
    await expect(createHttpClient().call('client.list', {})).rejects.toMatchObject({ problem: { code: 'client_unknown' } });
  });

  it('say that the session ended when the cookie is gone', async () => {
    answerWith(401, ['{"ok":false,"problem":{"code":"session_ended","values":{},"tip":"restart_workbench"}}']);
    await expect(createHttpClient().call('client.list', {})).rejects.toMatchObject({ problem: { code: 'session_ended' } });
  });

  it('never end in silence when the reply breaks off', async () => {
    answerWith(200, ['{"progress":{"stage":"import","share":0.5}}\n']);
    await expect(createHttpClient().call('client.list', {})).rejects.toMatchObject({ problem: { code: 'session_ended' } });
  });

  it('reject as cancelled when the person cancelled', async () => {
    const controller = new AbortController();
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => {
        controller.abort();
        throw new DOMException('aborted', 'AbortError');
      }),
    );
    await expect(createHttpClient().call('client.list', {}, { signal: controller.signal })).rejects.toMatchObject({
      problem: { code: 'cancelled' },
    });
  });
});
