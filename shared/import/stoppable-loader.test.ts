import { describe, expect, it, vi } from 'vitest';
import type { FactLoader } from './loader';
import { stoppableLoader } from './stoppable-loader';

const reason = new Error('cancelled');

/** A loader whose every call takes until `finish`. */
function slowLoader() {
  const waiting: (() => void)[] = [];
  const call = vi.fn(() => new Promise<void>((resolve) => waiting.push(resolve)));
  const interrupt = vi.fn();
  const loader = { begin: call, commit: call, rollback: call, appendRows: call, interrupt } as unknown as FactLoader;
  const cancel = new AbortController();
  const finish = () => {
    for (const resolve of waiting.splice(0)) resolve();
  };
  return { loader: stoppableLoader(loader, cancel.signal), cancel: () => cancel.abort(reason), call, interrupt, finish };
}

describe('a loader that can be stopped', () => {
  it('fails a call during which was cancelled, also when the call itself comes to its end', async () => {
    const { loader, cancel, finish } = slowLoader();
    const appending = loader.appendRows('imp-1', []);
    cancel();
    finish();
    await expect(appending).rejects.toBe(reason);
  });

  it('interrupts what runs, again and again until it ends, and begins nothing after a cancel', async () => {
    vi.useFakeTimers();
    try {
      const { loader, cancel, call, interrupt, finish } = slowLoader();
      const appending = loader.appendRows('imp-1', []);
      const failed = expect(appending).rejects.toBe(reason);
      cancel();
      expect(interrupt).toHaveBeenCalledTimes(1);
      vi.advanceTimersByTime(120);
      expect(interrupt).toHaveBeenCalledTimes(3);
      finish();
      await failed;
      vi.advanceTimersByTime(200);
      expect(interrupt).toHaveBeenCalledTimes(3);
      await expect(loader.appendRows('imp-1', [])).rejects.toBe(reason);
      expect(call).toHaveBeenCalledTimes(1);
    } finally {
      vi.useRealTimers();
    }
  });

  it('lets the rollback through after a cancel, and a commit only when it had begun', async () => {
    const { loader, cancel, finish } = slowLoader();
    const commit = loader.commit();
    cancel();
    const rollback = loader.rollback();
    finish();
    await Promise.all([commit, rollback]);
    await expect(loader.commit()).rejects.toBe(reason);
  });
});
