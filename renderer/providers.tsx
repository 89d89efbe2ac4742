import { type MantineColorSchemeManager, MantineProvider, useMantineColorScheme } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useState } from 'react';
import type { EngineClient } from '../shared/contract/events';
import { EngineProvider } from './host/engine-client';
import { styleNonce } from './host/style-nonce';
import { usePreferences } from './state/preferences';
import { theme } from './styles/theme';
import { TextProvider } from './text/text-context';

const newCache = () =>
  new QueryClient({
    // The engine sits on this machine: an error is an answer, not a hiccup to try again, and nothing changes behind the page's back.
    defaultOptions: {
      queries: { retry: false, refetchOnWindowFocus: false, staleTime: Number.POSITIVE_INFINITY },
      mutations: { retry: false },
    },
  });

/** The theme is kept with the other preferences. Mantine's own copy would travel between two windows, and each would put the other's choice back. */
const keptElsewhere: MantineColorSchemeManager = {
  get: () => usePreferences.getState().theme,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

function ChosenTheme({ children }: { readonly children: ReactNode }) {
  const chosen = usePreferences((preferences) => preferences.theme);
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => setColorScheme(chosen), [chosen, setColorScheme]);
  return children;
}

/** Everything a screen needs above it: engine, cache, texts, theme. Tests use it with an engine of their own. */
export function Providers({ engine, children }: { readonly engine: EngineClient; readonly children: ReactNode }) {
  const [cache] = useState(newCache);
  return (
    <EngineProvider value={engine}>
      <QueryClientProvider client={cache}>
        <MantineProvider theme={theme} defaultColorScheme="auto" colorSchemeManager={keptElsewhere} getStyleNonce={styleNonce}>
          <ChosenTheme>
            <TextProvider>{children}</TextProvider>
          </ChosenTheme>
        </MantineProvider>
      </QueryClientProvider>
    </EngineProvider>
  );
}
