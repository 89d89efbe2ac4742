import { asProblem, type Reply } from '../../shared/contract';
import { createEngine } from '../../shared/engine';
import type { Answer, Ask } from '../messages/engine';

/** The part of Electron's parentPort that is used: the same shape stands in the tests' double. */
interface ParentPort {
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
  postMessage(message: Answer): void;
}

const port = (process as unknown as { parentPort: ParentPort }).parentPort;
const place = process.argv.find((one) => one.startsWith('--place='))?.slice('--place='.length);
const version = process.argv.find((one) => one.startsWith('--app-version='))?.slice('--app-version='.length) ?? '0.0.0';
if (!place) throw new Error('The engine process needs --place=FOLDER');

const engine = createEngine({ place, host: 'electron', version });
const running = new Map<string, AbortController>();

async function replyTo(work: () => Promise<unknown>): Promise<Reply<unknown>> {
  try {
    return { ok: true, value: await work() };
  } catch (thrown) {
    return { ok: false, problem: asProblem(thrown) };
  }
}

async function call(ask: Extract<Ask, { kind: 'call' }>): Promise<Reply<unknown>> {
  const cancel = new AbortController();
  running.set(ask.callId, cancel);
  try {
    return await replyTo(() =>
      engine.call(ask.name, ask.input as never, {
        signal: cancel.signal,
        onProgress: (progress) => port.postMessage({ kind: 'progress', callId: ask.callId, progress }),
      }),
    );
  } finally {
    running.delete(ask.callId);
  }
}

async function answer(ask: Ask): Promise<void> {
  if (ask.kind === 'cancel') {
    running.get(ask.callId)?.abort();
    return;
  }
  const reply =
    ask.kind === 'call'
      ? await call(ask)
      : await replyTo(async () => {
          if (ask.kind === 'register') return engine.registerFile(ask.path, ask.name);
          if (ask.kind === 'locate') return engine.fileOf(ask.token).path;
          for (const one of running.values()) one.abort();
          return engine.close().then(() => null);
        });
  port.postMessage({ kind: 'reply', callId: ask.callId, reply });
}

port.on('message', ({ data }) => void answer(data as Ask));
port.postMessage({ kind: 'ready' });
