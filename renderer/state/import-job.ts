import type { EngineClient } from '../../shared/contract/events';
import type { FileToken, ImportOutcome, OverlapChoice } from '../../shared/contract/operations';
import { asProblem } from '../../shared/contract/problem';
import {
  changeLine,
  type FileChoices,
  type ImportLine,
  isLoadable,
  type LineState,
  lineOf,
  newLine,
  noImport,
  nothingChosen,
  useImportJob,
} from './import-lines';

/** Rows of a sheet that a look reads: enough to know what it is, and soon done however long the file. */
export const lookedAtRows = 5000;

/** Files handed over in this session, by name: enough to read one again with other choices. */
const handedOver = new Map<string, FileToken>();
export const tokenOf = (name: string): FileToken | undefined => handedOver.get(name);

const controllers = new Map<string, AbortController>();

/** Runs one call about a file so that it can be cancelled; null when it was, or when it failed (the line says which). */
async function withSignal<Result>(token: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result | null> {
  const controller = new AbortController();
  controllers.set(token, controller);
  try {
    return await work(controller.signal);
  } catch (thrown) {
    const cancelled = controller.signal.aborted;
    // Overtaken by a later call about the same file, which has the say now.
    if (controllers.get(token) !== controller) return null;
    changeLine(token, {
      state: cancelled ? 'cancelled' : 'failed',
      progress: null,
      problem: cancelled ? null : asProblem(thrown),
    });
    return null;
  } finally {
    if (controllers.get(token) === controller) controllers.delete(token);
  }
}

const textOptionsOf = (token: string, { encoding, delimiter }: FileChoices) =>
  encoding === null && delimiter === null
    ? {}
    : { textOptions: [{ file: token, ...(encoding === null ? {} : { encoding }), ...(delimiter === null ? {} : { delimiter }) }] };

const choicesOf = (token: string, choices: FileChoices) => ({
  ...(choices.columns.length > 0 ? { choices: [...choices.columns] } : {}),
  ...(choices.tables.length > 0 ? { tableChoices: [...choices.tables] } : {}),
  ...textOptionsOf(token, choices),
});

const stateAfterLook = ({ outcome }: ImportOutcome): LineState =>
  outcome === 'loaded' ? 'ready' : outcome === 'already_loaded' || outcome === 'failed' ? outcome : 'unknown';

/** Looks at one file with what a person said about it so far. A look that was overtaken by a later one changes nothing. */
async function lookAt(engine: EngineClient, clientId: string, token: string): Promise<void> {
  const line = lineOf(token);
  if (!line) return;
  controllers.get(token)?.abort();
  changeLine(token, { state: 'looking', problem: null });
  const { choices, replaces } = line;
  const outcomes = await withSignal(token, (signal) =>
    engine.call(
      'import.inspect',
      {
        files: [token],
        preview: true,
        sampleRows: lookedAtRows,
        clientId,
        // A file that is to be read again is there already, of course.
        ...(replaces.length > 0 ? { replaces: [...replaces] } : {}),
        ...choicesOf(token, choices),
      },
      { signal },
    ),
  );
  const now = lineOf(token);
  const [outcome] = outcomes ?? [];
  if (!outcome || now?.choices !== choices) return;
  changeLine(token, {
    state: stateAfterLook(outcome),
    look: outcome,
    lookedWith: choices,
    before: choices === nothingChosen ? outcome : (now.before ?? outcome),
    problem: outcome.problem,
  });
}

/**
 * Takes files in (`receive` uploads or chooses them) and looks at them one after the other, loading nothing: a person sees what they are and
 * what is in doubt before they count.
 */
export async function lookAtFiles(engine: EngineClient, clientId: string, receive: () => Promise<readonly FileToken[]>): Promise<void> {
  const { clientId: before, lines: earlier } = useImportJob.getState();
  // What waits to be loaded for this client stays; what is finished makes room.
  const kept = before === clientId ? earlier.filter(isLoadable) : [];
  useImportJob.setState({ ...noImport, clientId, lines: kept, receiving: true });
  let files: readonly FileToken[];
  try {
    files = await receive();
  } catch (thrown) {
    useImportJob.setState({ receiving: false, receiveProblem: asProblem(thrown) });
    return;
  }
  for (const file of files) handedOver.set(file.name, file);
  const names = new Set(files.map(({ name }) => name));
  const lines = [...kept.filter(({ file }) => !names.has(file.name)), ...files.map((file) => newLine(file))];
  useImportJob.setState({ lines, receiving: false });
  for (const { token } of files) if (lineOf(token)?.state === 'waiting') await lookAt(engine, clientId, token);
}

/** Brings a file that was loaded back among those to load, to be read differently. Without its token from this session a person chooses it once more. */
export async function readDifferently(
  engine: EngineClient,
  { clientId, fileName, importIds }: { readonly clientId: string; readonly fileName: string; readonly importIds: readonly string[] },
): Promise<string | null> {
  const file = tokenOf(fileName) ?? (await engine.chooseFiles('files'))[0];
  if (!file) return null;
  handedOver.set(file.name, file);
  const { clientId: before, lines } = useImportJob.getState();
  const others = before === clientId ? lines.filter((line) => line.file.token !== file.token) : [];
  useImportJob.setState({ ...noImport, clientId, lines: [...others, newLine(file, importIds)] });
  await lookAt(engine, clientId, file.token);
  return file.token;
}

/** Keeps what a person says about a file, and looks again so that they see what it changes. */
export async function choose(engine: EngineClient, token: string, change: (choices: FileChoices) => FileChoices): Promise<void> {
  const { clientId } = useImportJob.getState();
  const line = lineOf(token);
  if (!line || !clientId) return;
  const changed = change(line.choices);
  const none = changed.columns.length + changed.tables.length === 0 && changed.encoding === null && changed.delimiter === null;
  changeLine(token, { choices: none ? nothingChosen : changed });
  await lookAt(engine, clientId, token);
}

/** Looks again at every file that waits to be loaded: something that was remembered is no longer so. */
export async function lookAgain(engine: EngineClient): Promise<void> {
  const { clientId, lines } = useImportJob.getState();
  if (clientId) for (const { file } of lines.filter(isLoadable)) await lookAt(engine, clientId, file.token);
}

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
  const state = stateOf(outcomes);
  changeLine(token, { state, outcomes, progress: null, ...(state === 'loaded' ? { replaces: [] } : {}) });
}

/**
 * Loads what was looked at, one call and one transaction per file, so that one bad file or one cancel touches no other. Resolves with the
 * number of files that were loaded.
 */
export async function loadLookedAt(engine: EngineClient): Promise<number> {
  const { clientId, lines } = useImportJob.getState();
  if (!clientId) return 0;
  const tokens = lines.filter(isLoadable).map(({ file }) => file.token);
  for (const token of tokens) changeLine(token, { state: 'queued' });
  for (const token of tokens) {
    const line = lineOf(token);
    if (line?.state === 'queued') await loadOne(engine, clientId, line);
  }
  return useImportJob.getState().lines.filter(({ file, state }) => tokens.includes(file.token) && state === 'loaded').length;
}

/** Loads a file of the heap once more, now with what should happen to the rows that are there already. Resolves with the number of files loaded. */
export async function settleOverlapOf(engine: EngineClient, line: ImportLine, overlap: OverlapChoice): Promise<number> {
  const { clientId } = useImportJob.getState();
  if (!clientId) return 0;
  await loadOne(engine, clientId, line, overlap);
  return lineOf(line.file.token)?.state === 'loaded' ? 1 : 0;
}

/** A file that was left out is looked at once more, to be loaded after all. */
export async function takeIn(engine: EngineClient, token: string): Promise<void> {
  const { clientId } = useImportJob.getState();
  if (clientId) await lookAt(engine, clientId, token);
}

/** Stops one file: a waiting one is left out, a running one is rolled back by the engine. */
export function cancelFile(token: string): void {
  const controller = controllers.get(token);
  if (controller) controller.abort();
  else changeLine(token, { state: 'cancelled' });
}

/** Stops everything that has not finished; what was looked at stays ready. */
export function cancelImport(): void {
  for (const { file, state } of useImportJob.getState().lines) {
    if (state === 'waiting') changeLine(file.token, { state: 'cancelled' });
    if (state === 'queued') changeLine(file.token, { state: 'ready' });
  }
  for (const controller of controllers.values()) controller.abort();
}
