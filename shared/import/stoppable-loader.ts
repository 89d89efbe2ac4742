import type { FactLoader } from './loader';

const sayAgainAfter = 50;

/** One call of a loader: a cancel makes it fail within moments, with the reason of the cancel. */
async function stoppable<Answer>(loader: FactLoader, signal: AbortSignal, call: () => Promise<Answer>): Promise<Answer> {
  signal.throwIfAborted();
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    loader.interrupt?.();
    // A call may hold several statements, and one that has not begun yet hears nothing.
    timer = setTimeout(stop, sayAgainAfter);
  };
  signal.addEventListener('abort', stop, { once: true });
  try {
    const answer = await call();
    signal.throwIfAborted();
    return answer;
  } catch (thrown) {
    signal.throwIfAborted();
    throw thrown;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** A loader of which every call stops when the job is cancelled, but for the rollback that must follow, and a commit that has come through. */
export function stoppableLoader(loader: FactLoader, signal: AbortSignal | undefined): FactLoader {
  if (!signal) return loader;
  return new Proxy(loader, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      const call = (...given: unknown[]) => Reflect.apply(value, target, given);
      if (name === 'rollback' || name === 'interrupt') return call;
      if (name === 'commit') return () => (signal.aborted ? Promise.reject(signal.reason) : call());
      return (...given: unknown[]) => stoppable(target, signal, () => call(...given));
    },
  });
}
