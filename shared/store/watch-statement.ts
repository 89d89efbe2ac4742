import type { DuckDBConnection } from '@duckdb/node-api';

/** What a statement that may take long heeds, and to whom it tells how far it is. */
export interface Watching {
  readonly signal?: AbortSignal | undefined;
  /** Is told a growing share of the work, from 0 to 1, some times a second. */
  readonly onShare?: ((share: number) => void) | undefined;
}

const lookEvery = 100;

/** Runs statements on a connection so that a cancel stops them within moments. Throws the reason of a cancel, or what the work throws. */
export async function watchStatement<Answer>(
  connection: DuckDBConnection,
  { signal, onShare }: Watching,
  work: () => Promise<Answer>,
): Promise<Answer> {
  signal?.throwIfAborted();
  let furthest = 0;
  const look = () => {
    // A cancel that comes between two statements is forgotten by the second one: so it is said again.
    if (signal?.aborted) return connection.interrupt();
    const share = onShare ? connection.progress.percentage / 100 : 0;
    if (share <= furthest || share > 1) return;
    furthest = share;
    onShare?.(share);
  };
  const timer = setInterval(look, lookEvery);
  signal?.addEventListener('abort', look);
  try {
    return await work();
  } catch (thrown) {
    signal?.throwIfAborted();
    throw thrown;
  } finally {
    clearInterval(timer);
    signal?.removeEventListener('abort', look);
  }
}
