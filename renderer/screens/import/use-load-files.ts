import { useQueryClient } from '@tanstack/react-query';
import type { Handing } from '../../../shared/contract/events';
import type { FileToken } from '../../../shared/contract/file-token';
import type { OverlapChoice } from '../../../shared/contract/imports';
import type { OperationName } from '../../../shared/contract/operations';
import { useRunAssessment } from '../../components/assessment-gate';
import { useEngine } from '../../host/engine-client';
import { loadLookedAt, settleOverlapOf, settleOverlaps, takeHeapBack } from '../../state/import-job';
import { type FileChoices, type ImportLine, useImportJob } from '../../state/import-lines';
import { choose, lookAgain, lookAtFiles, readDifferently, type ToReadAgain, takeIn } from '../../state/import-looks';

const changedByImport: readonly OperationName[] = [
  'import.list',
  'client.list',
  'questions.list',
  'assess.get',
  'import.rejects',
  'identity.list',
];

/** What a person does with files: look, say how they are read, load, and then the analysis runs: they want the answer, not another button. */
export function useLoadFiles() {
  const engine = useEngine();
  const cache = useQueryClient();
  const assess = useRunAssessment();
  const refresh = () => Promise.all(changedByImport.map((name) => cache.invalidateQueries({ queryKey: [name] })));
  const afterwards = async (loaded: number) => {
    const { clientId } = useImportJob.getState();
    await refresh();
    if (loaded > 0 && clientId) await assess(clientId);
  };
  return {
    look: (clientId: string, receive: (handing: Handing) => Promise<readonly FileToken[]>) => lookAtFiles(engine, clientId, receive),
    choose: (token: string, change: (choices: FileChoices) => FileChoices) => choose(engine, token, change),
    takeIn: (token: string) => takeIn(engine, token),
    load: async () => afterwards(await loadLookedAt(engine)),
    settleOverlap: async (line: ImportLine, choice: OverlapChoice) => afterwards(await settleOverlapOf(engine, line, choice)),
    settleOverlaps: async (choice: OverlapChoice) => afterwards(await settleOverlaps(engine, choice)),
    /** Everything of this heap out of the workspace again. */
    takeBack: async () => {
      await takeHeapBack(engine);
      await refresh();
    },
    readDifferently: (what: ToReadAgain) => readDifferently(engine, what),
    /** What waits to be loaded is shown as it would now be read. */
    lookAgain: () => lookAgain(engine),
    forget: async (headerSignature: string, key: string) => {
      await engine.call('import.forget_choice', { headerSignature, key });
      await lookAgain(engine);
    },
  };
}
