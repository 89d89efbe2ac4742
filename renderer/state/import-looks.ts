import type { EngineClient, Handing } from '../../shared/contract/events';
import type { FileToken } from '../../shared/contract/file-token';
import type { ImportOutcome } from '../../shared/contract/imports';
import { keepToken, type LoadedFile, tokenOf } from './handed-over';
import { choicesOf, handingOver, inTurn, stopCall, withSignal } from './import-calls';
import {
  changeLine,
  type FileChoices,
  type ImportLine,
  isBusy,
  isLookedAt,
  type LineState,
  lineOf,
  newLine,
  noImport,
  nothingChosen,
  useImportJob,
} from './import-lines';

/** Rows of a sheet that a look reads: enough to know what it is, and soon done however long the file. */
export const lookedAtRows = 5000;

const stateAfterLook = ({ outcome }: ImportOutcome): LineState =>
  outcome === 'loaded' ? 'ready' : outcome === 'already_loaded' || outcome === 'failed' ? outcome : 'unknown';

/** Looks at one file with what a person said about it so far. A look that was overtaken by a later one changes nothing. */
async function lookAt(engine: EngineClient, clientId: string, token: string): Promise<void> {
  const line = lineOf(token);
  if (!line) return;
  stopCall(token);
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
  keepToken(line.file, outcome);
  changeLine(token, {
    state: stateAfterLook(outcome),
    look: outcome,
    lookedWith: choices,
    before: choices === nothingChosen ? outcome : (now.before ?? outcome),
    problem: outcome.problem,
  });
}

/** The file as it was dropped before: name and size agree. Two files of one name and other sizes are two files. */
const isDroppedAgain = (line: ImportLine, files: readonly FileToken[]) =>
  files.some(({ name, bytes }) => name === line.file.name && bytes === line.file.bytes);

/**
 * Takes files in (`receive` uploads or chooses them) and looks at them one after the other, loading nothing: a person sees what they are and
 * what is in doubt before they count.
 */
export async function lookAtFiles(
  engine: EngineClient,
  clientId: string,
  receive: (handing: Handing) => Promise<readonly FileToken[]>,
): Promise<void> {
  const ofAnother = useImportJob.getState().clientId !== clientId;
  useImportJob.setState({ clientId, receiving: true, received: null, receiveProblem: null, ...(ofAnother ? { lines: [] } : {}) });
  const files = await withSignal(handingOver, (signal) =>
    receive({ signal, onProgress: (received) => useImportJob.setState({ received }) }),
  );
  useImportJob.setState({ receiving: false, received: null });
  // Nothing was chosen after all: what stood there still stands.
  if (!files || files.length === 0) return;
  // What is busy or waits for a person stays; what is finished makes room.
  const kept = useImportJob.getState().lines.filter((line) => isBusy(line) || (isLookedAt(line) && !isDroppedAgain(line, files)));
  useImportJob.setState({ lines: [...kept, ...files.map((file) => newLine(file))] });
  await inTurn(async () => {
    for (const { token } of files) if (lineOf(token)?.state === 'waiting') await lookAt(engine, clientId, token);
  });
}

/** A loaded file that is to be read once more, and the imports that make room for it. */
export interface ToReadAgain extends LoadedFile {
  readonly clientId: string;
  readonly importIds: readonly string[];
}

/** Brings a file that was loaded back among those to load, to be read differently. Without its token from this session a person chooses it once more. */
export async function readDifferently(engine: EngineClient, { clientId, importIds, ...loaded }: ToReadAgain): Promise<string | null> {
  const file = tokenOf(loaded) ?? (await engine.chooseFiles('files'))[0];
  if (!file) return null;
  const { clientId: before, lines } = useImportJob.getState();
  const others = before === clientId ? lines.filter((line) => line.file.token !== file.token) : [];
  useImportJob.setState({ ...noImport, clientId, lines: [...others, newLine(file, importIds, loaded)] });
  await lookAt(engine, clientId, file.token);
  return file.token;
}

/** Keeps what a person says about a file, and looks again so that they see what it changes. */
export async function choose(engine: EngineClient, token: string, change: (choices: FileChoices) => FileChoices): Promise<void> {
  const { clientId } = useImportJob.getState();
  const line = lineOf(token);
  if (!line || !clientId) return;
  const changed = change(line.choices);
  const none = changed.columns.length + changed.tables.length + changed.texts.length === 0;
  changeLine(token, { choices: none ? nothingChosen : changed });
  await lookAt(engine, clientId, token);
}

/** Looks again at every file that waits to be loaded: something that was remembered is no longer so. */
export async function lookAgain(engine: EngineClient): Promise<void> {
  const { clientId, lines } = useImportJob.getState();
  if (clientId) for (const { file } of lines.filter(isLookedAt)) await lookAt(engine, clientId, file.token);
}

/** A file that was left out is looked at once more, to be loaded after all. */
export async function takeIn(engine: EngineClient, token: string): Promise<void> {
  const { clientId } = useImportJob.getState();
  if (clientId) await lookAt(engine, clientId, token);
}
