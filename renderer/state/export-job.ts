import { create } from 'zustand';
import type { EngineClient, Progress } from '../../shared/contract/events';
import type { ExportedFile, OperationInput } from '../../shared/contract/operations';
import { asProblem, type Problem } from '../../shared/contract/problem';

interface ExportState {
  readonly clientId: string | null;
  readonly running: boolean;
  readonly progress: Progress | null;
  readonly problem: Problem | null;
  readonly files: readonly ExportedFile[];
}

/** The export that runs and the files of the last one, kept while a person walks between screens. */
export const useExportJob = create<ExportState>(() => ({ clientId: null, running: false, progress: null, problem: null, files: [] }));

let controller: AbortController | null = null;

/** Writes the reports; the engine leaves nothing half done when it is cancelled. */
export async function runExport(engine: EngineClient, input: OperationInput<'report.export'>): Promise<void> {
  controller = new AbortController();
  const { signal } = controller;
  useExportJob.setState({ clientId: input.clientId, running: true, progress: null, problem: null, files: [] });
  try {
    const files = await engine.call('report.export', input, { signal, onProgress: (progress) => useExportJob.setState({ progress }) });
    useExportJob.setState({ running: false, progress: null, files });
  } catch (thrown) {
    useExportJob.setState({ running: false, progress: null, problem: signal.aborted ? null : asProblem(thrown) });
  }
}

export const cancelExport = (): void => controller?.abort();
