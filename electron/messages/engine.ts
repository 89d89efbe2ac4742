import type { OperationName, Progress, Reply } from '../../shared/contract';

/** What main asks of the engine process. `path` calls are main's alone: the page has no message that carries a path. */
export type Ask =
  | { readonly kind: 'call'; readonly callId: string; readonly name: OperationName; readonly input: unknown }
  | { readonly kind: 'cancel'; readonly callId: string }
  | { readonly kind: 'register'; readonly callId: string; readonly path: string; readonly name?: string }
  | { readonly kind: 'locate'; readonly callId: string; readonly token: string }
  | { readonly kind: 'close'; readonly callId: string };

/** What the engine process answers; `ready` once, after start. */
export type Answer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly callId: string; readonly progress: Progress }
  | { readonly kind: 'reply'; readonly callId: string; readonly reply: Reply<unknown> };
