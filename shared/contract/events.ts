import type { FileToken } from './file-token';
import type { OperationInput, OperationName, OperationOutput } from './operations';
import type { Problem } from './problem';

/** Progress of a long operation: stage is a key in text (progress.<stage>), share 0..1 over the whole job. */
export interface Progress {
  readonly stage: string;
  readonly share: number;
  readonly file?: string;
  readonly rows?: number;
}

/** Crossing a process returns ok or not-ok, never a bare throw. */
export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Lines of a streamed reply on the loopback host (one JSON a line); the message door of Electron sends the same. */
export type ReplyLine<T> = { readonly progress: Progress } | { readonly reply: Reply<T> };

export interface CallOptions {
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
}

/** How far a heap of files is handed over to the host. */
export interface Received {
  readonly file: string;
  readonly done: number;
  readonly all: number;
}

/** Handing over many or large files takes a while: it tells how far it is, and can be stopped. */
export interface Handing {
  readonly onProgress?: (received: Received) => void;
  readonly signal?: AbortSignal;
}

/** What the page gets, in Electron and in the browser alike. Rejects with ProblemError. */
export interface EngineClient {
  call<N extends OperationName>(name: N, input: OperationInput<N>, options?: CallOptions): Promise<OperationOutput<N>>;
  /** Electron: a dialog of main. Browser: a file field. Returns tokens; empty when the person cancelled. */
  chooseFiles(what?: 'files' | 'folder', handing?: Handing): Promise<FileToken[]>;
  /** Files or a folder dropped on the page. */
  acceptDropped(items: DataTransfer, handing?: Handing): Promise<FileToken[]>;
  /** Show an exported file: opens the folder in Electron, downloads in the browser. */
  reveal(token: string): Promise<void>;
}
