import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { WhatIfChange, WhatIfPrices } from '../../../shared/schema';
import { useEngine } from '../../host/engine-client';

/** The outcome of a change. While a slider moves the last answer stays on the screen until the new one is there. */
export function useWhatIf(clientId: string, change: WhatIfChange, prices: WhatIfPrices) {
  const engine = useEngine();
  const input = { clientId, change, prices };
  return useQuery({
    queryKey: ['what_if.evaluate', input],
    queryFn: ({ signal }) => engine.call('what_if.evaluate', input, { signal }),
    placeholderData: keepPreviousData,
    // Every place of a slider is a question of its own; none is worth keeping for long.
    gcTime: 30_000,
  });
}
