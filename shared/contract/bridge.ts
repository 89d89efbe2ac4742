import type { Progress, Reply } from './events';
import type { FileToken } from './file-token';
import type { OperationName } from './operations';

/**
 * What the preload puts on `window.contactpeil`. Plain data and functions only, because nothing else crosses the context bridge:
 * an AbortSignal does not, so a running call has an id by which the page cancels it.
 */
export interface ContactpeilBridge {
  call(callId: string, name: OperationName, input: unknown, onProgress: (progress: Progress) => void): Promise<Reply<unknown>>;
  cancel(callId: string): void;
  /** A dialog of the main process; an empty list when the person cancelled. */
  chooseFiles(what: 'files' | 'folder'): Promise<Reply<FileToken[]>>;
  /** Files or folders dropped on the page; the preload asks Electron for their paths and main hands out tokens (folders are walked there). */
  acceptDropped(files: readonly File[]): Promise<Reply<FileToken[]>>;
  /** Shows an exported file in its folder. */
  reveal(token: string): Promise<Reply<null>>;
}
