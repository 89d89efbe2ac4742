import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, type UtilityProcess, utilityProcess } from 'electron';
import type { OperationName, Problem, Progress, Reply } from '../../shared/contract';
import type { Answer, Ask } from '../messages/engine';

const engineStopped: Problem = { code: 'engine_stopped', values: {}, tip: 'try_again' };

interface Pending {
  readonly settle: (reply: Reply<unknown>) => void;
  readonly onProgress?: (progress: Progress) => void;
}

/**
 * The engine in its utility process. Dies it, then every running call gets the problem engine_stopped and the next call starts it anew:
 * the workspace file is safe, because each import is one transaction.
 */
export class EngineDoor {
  private child: UtilityProcess | null = null;
  private ready: Promise<void> | null = null;
  private readonly pending = new Map<string, Pending>();

  constructor(private readonly place: string) {}

  private start(): Promise<void> {
    const child = utilityProcess.fork(
      join(import.meta.dirname, 'engine-process.js'),
      [`--place=${this.place}`, `--app-version=${app.getVersion()}`],
      {
        serviceName: 'Contactpeil engine',
        // The child inherits nothing it does not need; NODE_OPTIONS of the machine must not reach the client's data.
        env: { TZ: process.env.TZ ?? '', PATH: process.env.PATH ?? '', LANG: process.env.LANG ?? '' },
      },
    );
    this.child = child;
    return new Promise((resolve, reject) => {
      child.on('message', (answer: Answer) => (answer.kind === 'ready' ? resolve() : this.take(answer)));
      child.once('exit', (code) => {
        this.child = null;
        this.ready = null;
        for (const { settle } of this.pending.values()) settle({ ok: false, problem: { ...engineStopped, detail: `exit code ${code}` } });
        this.pending.clear();
        reject(new Error(`The engine process stopped with code ${code}`));
      });
    });
  }

  private take(answer: Exclude<Answer, { kind: 'ready' }>): void {
    const waiting = this.pending.get(answer.callId);
    if (answer.kind === 'progress') {
      waiting?.onProgress?.(answer.progress);
      return;
    }
    this.pending.delete(answer.callId);
    waiting?.settle(answer.reply);
  }

  private async ask(ask: Ask, onProgress?: (progress: Progress) => void): Promise<Reply<unknown>> {
    this.ready ??= this.start();
    try {
      await this.ready;
    } catch (thrown) {
      return { ok: false, problem: { ...engineStopped, detail: String(thrown) } };
    }
    return new Promise((settle) => {
      this.pending.set(ask.callId, { settle, onProgress });
      this.child?.postMessage(ask);
    });
  }

  call(callId: string, name: OperationName, input: unknown, onProgress: (progress: Progress) => void): Promise<Reply<unknown>> {
    return this.ask({ kind: 'call', callId, name, input }, onProgress);
  }

  cancel(callId: string): void {
    if (this.pending.has(callId)) this.child?.postMessage({ kind: 'cancel', callId } satisfies Ask);
  }

  register(path: string, name?: string): Promise<Reply<unknown>> {
    return this.ask({ kind: 'register', callId: randomUUID(), path, name });
  }

  locate(token: string): Promise<Reply<unknown>> {
    return this.ask({ kind: 'locate', callId: randomUUID(), token });
  }

  /** Closes the workspace before the app ends. */
  async close(): Promise<void> {
    if (!this.child) return;
    await this.ask({ kind: 'close', callId: randomUUID() });
    this.child?.kill();
  }
}
