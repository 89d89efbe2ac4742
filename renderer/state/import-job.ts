import type { EngineClient } from '../../shared/contract/events';
import type { ImportOutcome, OverlapChoice } from '../../shared/contract/imports';
import { keepToken } from './handed-over';
import { choicesOf, handingOver, inTurn, stopAllCalls, stopCall, withSignal } from './import-calls';
import { awaitsOverlapChoice, changeLine, type ImportLine, isLoadable, type LineState, lineOf, useImportJob } from './import-lines';

const stateOf = (outcomes: readonly ImportOutcome[]): LineState => {
  const found = outcomes.map(({ outcome }) => outcome);
  return (['loaded', 'already_loaded', 'failed', 'refused'] as const).find((state) => found.includes(state)) ?? 'refused';
};

async function loadOne(engine: EngineClient, clientId: string, { file, choices, replaces }: ImportLine, overlap?: OverlapChoice) {
  const { token } = file;
  changeLine(token, { state: 'reading', outcomes: [], problem: null, progress: null });
  const outcomes = await withSignal(token, (signal) =>
    engine.call(
      'import.run',
      {
        clientId,
        files: [token],
        ...choicesOf(token, choices),
        ...(overlap ? { overlap } : {}),
        ...(replaces.length > 0 ? { replaces: [...replaces] } : {}),
      },
      { signal, onProgress: (progress) => changeLine(token, { progress }) },
    ),
  );
  if (!outcomes) return;
  for (const outcome of outcomes) keepToken(file, outcome);
  const state = stateOf(outcomes);
  changeLine(token, { state, outcomes, progress: null, ...(state === 'loaded' ? { replaces: [] } : {}) });
}

/**
 * Loads what was looked at and recognised, one call and one transaction per file, so that one bad file or one cancel touches no other. Resolves
 * with the number of files that were loaded.
 */
export async function loadLookedAt(engine: EngineClient): Promise<number> {
  const { clientId, lines } = useImportJob.getState();
  if (!clientId) return 0;
  const tokens = lines.filter(isLoadable).map(({ file }) => file.token);
  for (const token of tokens) changeLine(token, { state: 'queued' });
  await inTurn(async () => {
    for (const token of tokens) {
      const line = lineOf(token);
      if (line?.state === 'queued') await loadOne(engine, clientId, line);
    }
  });
  return useImportJob.getState().lines.filter(({ file, state }) => tokens.includes(file.token) && state === 'loaded').length;
}

/** Loads a file of the heap once more, now with what should happen to the rows that are there already. Resolves with the number of files loaded. */
export async function settleOverlapOf(engine: EngineClient, line: ImportLine, overlap: OverlapChoice): Promise<number> {
  const { clientId } = useImportJob.getState();
  if (!clientId) return 0;
  await loadOne(engine, clientId, line, overlap);
  return lineOf(line.file.token)?.state === 'loaded' ? 1 : 0;
}

/** The same for every file of the heap that waits for this answer. */
export async function settleOverlaps(engine: EngineClient, overlap: OverlapChoice): Promise<number> {
  const waiting = useImportJob.getState().lines.filter(awaitsOverlapChoice);
  for (const { file } of waiting) changeLine(file.token, { state: 'queued' });
  let loaded = 0;
  for (const line of waiting) if (lineOf(line.file.token)?.state === 'queued') loaded += await settleOverlapOf(engine, line, overlap);
  return loaded;
}

/** Takes everything of this heap that was loaded back, all of it or nothing. Rejects with ProblemError, and then the rows stand as they were. */
export async function takeHeapBack(engine: EngineClient): Promise<void> {
  const { clientId, lines } = useImportJob.getState();
  const loaded = lines.filter(({ state }) => state === 'loaded');
  const importIds = loaded.flatMap(importsOfLine);
  if (!clientId || importIds.length === 0) return;
  await engine.call('import.undo_all', { clientId, importIds });
  for (const { file } of loaded) changeLine(file.token, { state: 'taken_back', outcomes: [] });
}

/** The imports that a load of this file made. */
export const importsOfLine = ({ outcomes }: ImportLine): string[] =>
  outcomes.flatMap(({ tables }) => tables.flatMap(({ import_id: id }) => (id ? [id] : [])));

/** Stops one file: a waiting one is left out, a running one is rolled back by the engine. */
export function cancelFile(token: string): void {
  if (!stopCall(token)) changeLine(token, { state: 'cancelled' });
}

/** Stops the handing over of files; those of before go on. */
export function cancelHandingOver(): void {
  stopCall(handingOver);
}

/** Stops everything that has not finished; what was looked at stays ready. */
export function cancelImport(): void {
  for (const { file, state } of useImportJob.getState().lines) {
    if (state === 'waiting') changeLine(file.token, { state: 'cancelled' });
    if (state === 'queued') changeLine(file.token, { state: 'ready' });
  }
  stopAllCalls();
}
