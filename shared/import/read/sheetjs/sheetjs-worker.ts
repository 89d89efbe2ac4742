import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Cell, MergedRange } from '../../table';
import { refusal } from '../refuse';
import workerSource from './worker.cjs?raw';

/** A workbook that takes far longer than this for its size does not end at all. */
const secondsToOpen = (bytes: number) => Math.min(120, Math.ceil(8 + bytes / 500_000));
const secondsToAnswer = 30;
const heapMegabytes = 2_048;

export interface WorkerSheet {
  readonly name: string;
  /** In the list of sheets, but its cells did not come. */
  readonly missing: boolean;
  readonly kind: string;
  readonly hidden: boolean;
  readonly hiddenColumns: readonly number[];
  readonly merged: readonly MergedRange[];
  readonly rows: number;
  readonly reference: string;
}

export interface WorkerRow {
  readonly row: number;
  readonly cells: Cell[];
  /** Index into the codes of the answer, per number. */
  readonly styles: readonly (number | undefined)[];
  readonly errors: readonly string[];
}

interface Opened {
  readonly date1904: boolean;
  readonly sheets: readonly WorkerSheet[];
}

interface Rows {
  readonly rows: readonly WorkerRow[];
  readonly codes: readonly string[];
}

type Answer = { readonly id: number; readonly failed?: string };

/**
 * A workbook held by SheetJS in a thread with a memory limit of its own, which is ended when it takes too long. A thread and not a child
 * process, because the desktop app forbids Node child processes by a fuse.
 */
export class SheetJsWorker {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (reason: unknown) => void }>();
  private nextId = 1;
  private ended: unknown = null;

  constructor(
    path: string,
    private readonly file: string,
    private readonly bytes: number,
  ) {
    const library = createRequire(import.meta.url).resolve('@e965/xlsx');
    this.worker = new Worker(workerSource, {
      eval: true,
      workerData: { path, library },
      resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
      // Parts of this program's own start-up (source hooks) have no business in there.
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    this.worker.unref();
    this.worker.on('message', (answer: Answer) => {
      const request = this.waiting.get(answer.id);
      this.waiting.delete(answer.id);
      request?.resolve(answer);
    });
    this.worker.on('error', (error: NodeJS.ErrnoException) =>
      this.end(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? refusal('file_too_large', { file }, { megabytes: heapMegabytes, limit: heapMegabytes }, error.message)
          : refusal('workbook_damaged', { file }, {}, error.message),
      ),
    );
    this.worker.on('exit', () => this.end(refusal('workbook_damaged', { file }, {}, 'the reading thread ended')));
  }

  async open(): Promise<Opened> {
    const answer = (await this.answer(0, secondsToOpen(this.bytes))) as Answer & Opened;
    if (answer.failed === undefined) return answer;
    const isLocked = /password|encrypt/i.test(answer.failed);
    throw refusal(isLocked ? 'file_password_protected' : 'workbook_damaged', { file: this.file }, {}, answer.failed);
  }

  rows(sheet: number, from: number, count: number): Promise<Rows> {
    const id = this.nextId++;
    this.worker.postMessage({ id, sheet, from, count });
    return this.answer(id, secondsToAnswer) as Promise<Answer & Rows>;
  }

  async close(): Promise<void> {
    this.ended ??= refusal('file_unreadable', { file: this.file }, {}, 'closed');
    await this.worker.terminate();
  }

  private answer(id: number, seconds: number): Promise<Answer> {
    if (this.ended) return Promise.reject(this.ended);
    return new Promise((resolve, reject) => {
      const alarm = setTimeout(() => {
        this.end(refusal('workbook_too_slow', { file: this.file }, { seconds }));
        void this.worker.terminate();
      }, seconds * 1000);
      const settle =
        <Value>(done: (value: Value) => void) =>
        (value: Value) => {
          clearTimeout(alarm);
          done(value);
        };
      this.waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
    });
  }

  private end(reason: unknown): void {
    this.ended ??= reason;
    for (const request of this.waiting.values()) request.reject(this.ended);
    this.waiting.clear();
  }
}
