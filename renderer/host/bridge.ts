import type { ContactpeilBridge } from '../../shared/contract/bridge';
import type { CallOptions, EngineClient, Reply } from '../../shared/contract/events';
import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract/operations';
import { ProblemError } from '../../shared/contract/problem';

declare global {
  interface Window {
    /** Present in Electron only. */
    readonly contactpeil?: ContactpeilBridge;
  }
}

function unwrapped<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.value;
  throw new ProblemError(reply.problem);
}

/** The engine behind Electron's preload. */
export function createBridgeClient(bridge: ContactpeilBridge): EngineClient {
  async function call<N extends OperationName>(name: N, input: OperationInput<N>, options: CallOptions = {}): Promise<OperationOutput<N>> {
    const callId = crypto.randomUUID();
    const cancel = () => bridge.cancel(callId);
    options.signal?.throwIfAborted();
    options.signal?.addEventListener('abort', cancel, { once: true });
    try {
      const reply = await bridge.call(callId, name, input, (progress) => options.onProgress?.(progress));
      return unwrapped(reply) as OperationOutput<N>;
    } finally {
      options.signal?.removeEventListener('abort', cancel);
    }
  }
  return {
    call,
    chooseFiles: async (what = 'files') => unwrapped(await bridge.chooseFiles(what)),
    acceptDropped: async (items) => unwrapped(await bridge.acceptDropped([...items.files])),
    reveal: async (token) => {
      unwrapped(await bridge.reveal(token));
    },
  };
}
