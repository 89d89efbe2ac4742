import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract/operations';
import { useEngine } from './engine-client';

/** Reads through the engine; the result is kept under the operation's name and input. Errors are ProblemError. */
export function useOperation<N extends OperationName>(name: N, input: OperationInput<N>, enabled = true) {
  const engine = useEngine();
  return useQuery({
    queryKey: [name, input],
    queryFn: ({ signal }) => engine.call(name, input, { signal }),
    enabled,
  });
}

/** Does something through the engine; afterwards everything read under the names in `refreshes` is read again. */
export function useAction<N extends OperationName>(name: N, refreshes: readonly OperationName[] = []) {
  const engine = useEngine();
  const cache = useQueryClient();
  return useMutation<OperationOutput<N>, Error, OperationInput<N>>({
    mutationFn: (input) => engine.call(name, input),
    onSuccess: () => Promise.all(refreshes.map((refreshed) => cache.invalidateQueries({ queryKey: [refreshed] }))),
  });
}
