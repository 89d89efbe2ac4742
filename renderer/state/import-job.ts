import { create } from 'zustand';
import type { EngineClient, Progress } from '../../shared/contract/events';
import type { ColumnChoice, FileToken, ImportOutcome, OverlapChoice } from '../../shared/contract/operations';
import { asProblem, type Problem } from '../../shared/contract/problem';

export type LineState = 'waiting' | 'reading' | 'loaded' | 'already_loaded' | 'refused' | 'failed' | 'cancelled';

/** One file of a heap that was dropped: how far it is, and what became of it. */
export interface ImportLine {
  readonly file: FileToken;
  readonly state: LineState;
  readonly progress: Progress | null;
  readonly outcomes: readonly ImportOutcome[];
  readonly problem: Problem | null;
}

interface ImportState {
  readonly clientId: string | null;
  readonly lines: readonly ImportLine[];
  /** Files are being handed over to the host; no lines yet. */
  readonly receiving: boolean;
  readonly receiveProblem: Problem | null;
}

const empty: ImportState = { clientId: null, lines: [], receiving: false, receiveProblem: null };

/** The import that runs, kept outside the screen so that walking to another screen does not stop it. */
export const useImportJob = create<ImportState>(() => empty);

/** Files handed over in this session, by name: enough to read one again with other choices. */
const handedOver = new Map<string, FileToken>();

export const tokenOf = (name: string): FileToken | undefined => handedOver.get(name);

const controllers = new Map<string, AbortController>();

const change = (token: string, changes: Partial<ImportLine>) =>
  useImportJob.setState(({ lines }) => ({ lines: lines.map((line) => (line.file.token === token ? { ...line, ...changes } : line)) }));

const stateOf = (outcomes: readonly ImportOutcome[]): LineState => {
  const found = outcomes.map(({ outcome }) => outcome);
  return (['loaded', 'already_loaded', 'failed', 'refused'] as const).find((state) => found.includes(state)) ?? 'refused';
};

async function importOne(
  engine: EngineClient,
  clientId: string,
  file: FileToken,
  choices: readonly ColumnChoice[],
  overlap?: OverlapChoice,
): Promise<void> {
  const controller = new AbortController();
  controllers.set(file.token, controller);
  change(file.token, { state: 'reading', outcomes: [], problem: null });
  try {
    const outcomes = await engine.call(
      'import.run',
      { clientId, files: [file.token], ...(choices.length > 0 ? { choices: [...choices] } : {}), ...(overlap ? { overlap } : {}) },
      { signal: controller.signal, onProgress: (progress) => change(file.token, { progress }) },
    );
    change(file.token, { state: stateOf(outcomes), outcomes, progress: null });
  } catch (thrown) {
    const cancelled = controller.signal.aborted;
    change(file.token, {
      state: cancelled ? 'cancelled' : 'failed',
      progress: null,
      problem: cancelled ? null : asProblem(thrown),
    });
  } finally {
    controllers.delete(file.token);
  }
}

/**
 * Takes files in (`receive` uploads or chooses them) and loads them one after the other: one call and one transaction per file, so that one bad
 * file or one cancel touches no other. Resolves with the number of files that were loaded.
 */
export async function runImport(
  engine: EngineClient,
  clientId: string,
  receive: () => Promise<readonly FileToken[]>,
  choicesFor: (files: readonly FileToken[]) => readonly ColumnChoice[] = () => [],
): Promise<number> {
  useImportJob.setState({ ...empty, clientId, receiving: true });
  let files: readonly FileToken[];
  try {
    files = await receive();
  } catch (thrown) {
    useImportJob.setState({ receiving: false, receiveProblem: asProblem(thrown) });
    return 0;
  }
  for (const file of files) handedOver.set(file.name, file);
  const lines = files.map((file): ImportLine => ({ file, state: 'waiting', progress: null, outcomes: [], problem: null }));
  useImportJob.setState({ lines, receiving: false });
  for (const file of files) {
    const line = useImportJob.getState().lines.find((candidate) => candidate.file.token === file.token);
    if (line?.state === 'waiting') await importOne(engine, clientId, file, choicesFor(files));
  }
  return useImportJob.getState().lines.filter(({ state }) => state === 'loaded').length;
}

/** true when a file was refused because rows of it are there already: then a person says what should happen to them. */
export const awaitsOverlapChoice = (line: ImportLine): boolean =>
  line.state === 'refused' && line.outcomes.some(({ problem }) => problem?.code === 'overlapping_rows');

/** Loads a file of the heap once more, now with what should happen to the rows that are there already. Resolves with the number of files loaded. */
export async function settleOverlapOf(engine: EngineClient, line: ImportLine, overlap: OverlapChoice): Promise<number> {
  const { clientId } = useImportJob.getState();
  if (!clientId) return 0;
  await importOne(engine, clientId, line.file, [], overlap);
  return useImportJob.getState().lines.some(({ file, state }) => file.token === line.file.token && state === 'loaded') ? 1 : 0;
}

/** What a person wants read differently in one file. The tables are taken back first, because the same content is not loaded twice. */
export interface Reread {
  readonly clientId: string;
  readonly fileName: string;
  readonly importIds: readonly string[];
  readonly choices: readonly ColumnChoice[];
}

/** Takes a file back and loads it again with a person's choices. Without its token from this session the person chooses the file once more. */
export async function rereadFile(engine: EngineClient, { clientId, fileName, importIds, choices }: Reread): Promise<number> {
  const receive = async () => {
    const known = tokenOf(fileName);
    const files = known ? [known] : (await engine.chooseFiles('files')).slice(0, 1);
    if (files.length > 0) for (const importId of importIds) await engine.call('import.undo', { importId });
    return files;
  };
  const named = (files: readonly FileToken[]) => choices.map((choice) => ({ ...choice, file: files[0]?.name ?? choice.file }));
  return runImport(engine, clientId, receive, named);
}

/** Stops one file: a waiting one is skipped, a running one is rolled back by the engine. */
export function cancelFile(token: string): void {
  const controller = controllers.get(token);
  if (controller) controller.abort();
  else change(token, { state: 'cancelled' });
}

/** Stops everything that has not finished. */
export function cancelImport(): void {
  for (const { file, state } of useImportJob.getState().lines) if (state === 'waiting') change(file.token, { state: 'cancelled' });
  for (const controller of controllers.values()) controller.abort();
}

export const isRunning = ({ lines, receiving }: ImportState): boolean =>
  receiving || lines.some(({ state }) => state === 'waiting' || state === 'reading');
