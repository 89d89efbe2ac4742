import { useQueryClient } from '@tanstack/react-query';
import type { FileToken, OperationName, OverlapChoice } from '../../../shared/contract/operations';
import { useRunAssessment } from '../../components/assessment-gate';
import { useEngine } from '../../host/engine-client';
import { type ImportLine, type Reread, rereadFile, runImport, settleOverlapOf, useImportJob } from '../../state/import-job';

const changedByImport: readonly OperationName[] = [
  'import.list',
  'client.list',
  'questions.list',
  'assess.get',
  'import.rejects',
  'identity.list',
];

/** Loads files for a client, then runs the analysis: a person who drops a folder wants the answer, not another button. */
export function useLoadFiles() {
  const engine = useEngine();
  const cache = useQueryClient();
  const assess = useRunAssessment();
  const afterwards = async (clientId: string, loaded: number) => {
    await Promise.all(changedByImport.map((name) => cache.invalidateQueries({ queryKey: [name] })));
    if (loaded > 0) await assess(clientId);
  };
  return {
    load: async (clientId: string, receive: () => Promise<readonly FileToken[]>) =>
      afterwards(clientId, await runImport(engine, clientId, receive)),
    settleOverlap: async (line: ImportLine, choice: OverlapChoice) =>
      afterwards(useImportJob.getState().clientId ?? '', await settleOverlapOf(engine, line, choice)),
    reread: async (wish: Reread) => afterwards(wish.clientId, await rereadFile(engine, wish)),
  };
}
