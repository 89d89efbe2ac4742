import { asProblem, type Problem, ProblemError } from '../contract';
import { StoreError } from '../store';

/** What the person can do, for the store's faults that have a way out. Key in text: tip.<tip>. */
const tips: Readonly<Record<string, string>> = {
  workspace_in_use: 'close_other_contactpeil',
  workspace_damaged: 'restore_workspace',
  workspace_not_found: 'check_path',
  workspace_newer: 'update_contactpeil',
  workspace_not_writable: 'choose_writable_folder',
  not_a_workspace: 'choose_workspace',
  disk_full: 'free_disk_space',
  query_refused: 'query_only_reads',
  query_several: 'query_one_statement',
  query_failed: 'query_see_tables',
  client_exists: 'choose_other_name',
  undo_later_first: 'undo_later_first',
};

export const cancelled = (): ProblemError => new ProblemError({ code: 'cancelled', values: {} });

/** Any thrown thing as a Problem; the store's own error class is translated here, because the store knows no contract. */
export function toProblem(thrown: unknown): Problem {
  if (thrown instanceof Error && thrown.name === 'AbortError') return cancelled().problem;
  if (!(thrown instanceof StoreError)) return asProblem(thrown);
  const { code, values, detail } = thrown;
  return { code, values: { ...values }, ...(tips[code] ? { tip: tips[code] } : {}), ...(detail ? { detail } : {}) };
}

export const toProblemError = (thrown: unknown): ProblemError =>
  thrown instanceof ProblemError ? thrown : new ProblemError(toProblem(thrown));

/** Stops a job between two steps when the person cancelled. */
export function stopIfCancelled(signal?: AbortSignal): void {
  if (signal?.aborted) throw cancelled();
}
