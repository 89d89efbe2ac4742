import { asProblem } from '../../shared/contract/problem';
import { changeLine, type FileChoices, useImportJob } from './import-lines';

const controllers = new Map<string, AbortController>();

/** Stands for the handing over of a heap, which belongs to no file of it yet. */
export const handingOver = 'handing over';

/** Runs one call about a file so that it can be cancelled; null when it was, or when it failed (the line says which). */
export async function withSignal<Result>(token: string, work: (signal: AbortSignal) => Promise<Result>): Promise<Result | null> {
  const controller = new AbortController();
  controllers.set(token, controller);
  try {
    return await work(controller.signal);
  } catch (thrown) {
    const cancelled = controller.signal.aborted;
    // Overtaken by a later call about the same file, which has the say now.
    if (controllers.get(token) !== controller) return null;
    const problem = cancelled ? null : asProblem(thrown);
    if (token === handingOver) useImportJob.setState({ receiveProblem: problem });
    else changeLine(token, { state: cancelled ? 'cancelled' : 'failed', progress: null, problem });
    return null;
  } finally {
    if (controllers.get(token) === controller) controllers.delete(token);
  }
}

let last: Promise<unknown> = Promise.resolve();

/** One heap after the other: files that are dropped while others are read wait for those. */
export function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}

/** Stops the call that runs about a file; false when none does. */
export function stopCall(token: string): boolean {
  const controller = controllers.get(token);
  controller?.abort();
  return controller !== undefined;
}

export function stopAllCalls(): void {
  for (const controller of controllers.values()) controller.abort();
}

const textOptionsOf = (token: string, { texts }: FileChoices) =>
  texts.map(({ name, encoding, delimiter }) => ({
    file: token,
    name,
    ...(encoding === null ? {} : { encoding }),
    ...(delimiter === null ? {} : { delimiter }),
  }));

/** What a person said about a file, as looking and loading take it. */
export const choicesOf = (token: string, choices: FileChoices) => ({
  ...(choices.columns.length > 0 ? { choices: [...choices.columns] } : {}),
  ...(choices.tables.length > 0 ? { tableChoices: [...choices.tables] } : {}),
  ...(choices.texts.length > 0 ? { textOptions: textOptionsOf(token, choices) } : {}),
});
