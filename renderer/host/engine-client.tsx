import { createContext, useContext } from 'react';
import type { EngineClient } from '../../shared/contract/events';
import { createBridgeClient } from './bridge';
import { createHttpClient } from './http';

/** The engine of the host this page runs in: Electron's bridge when there is one, else the loopback address. */
export const connect = (): EngineClient => (window.contactpeil ? createBridgeClient(window.contactpeil) : createHttpClient());

const EngineContext = createContext<EngineClient | null>(null);
export const EngineProvider = EngineContext.Provider;

/** The engine client. Throws outside EngineProvider. */
export function useEngine(): EngineClient {
  const client = useContext(EngineContext);
  if (!client) throw new Error('useEngine needs an EngineProvider above it');
  return client;
}
