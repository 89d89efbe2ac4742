/** A fault of the store as data: `code` and `values` become problem.<code> in the text layer; the engine hands it on as a Problem. */
export class StoreError extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly detail: string | undefined;

  constructor(code: string, values: Readonly<Record<string, string | number>> = {}, detail?: string) {
    super(`${code} ${JSON.stringify(values)}${detail ? ` (${detail})` : ''}`);
    this.name = 'StoreError';
    this.code = code;
    this.values = values;
    this.detail = detail;
  }
}

const messageOf = (thrown: unknown) => (thrown instanceof Error ? thrown.message : String(thrown));

/** DuckDB's refusals at opening, told apart by what the person can do about them. */
export function openingError(thrown: unknown, file: string): StoreError {
  const detail = messageOf(thrown);
  if (/could not set lock|conflicting lock|being used by another process/i.test(detail)) {
    return new StoreError('workspace_in_use', { file }, detail);
  }
  if (/not a valid duckdb|unable to deserialize|corrupt|checksum|failed to load metadata/i.test(detail)) {
    return new StoreError('workspace_damaged', { file }, detail);
  }
  if (/does not exist|no such file|cannot open/i.test(detail)) return new StoreError('workspace_not_found', { file }, detail);
  if (/permission denied|read-only file system/i.test(detail)) return new StoreError('workspace_not_writable', { file }, detail);
  if (/no space left|disk full/i.test(detail)) return new StoreError('disk_full', { file }, detail);
  return new StoreError('workspace_not_opened', { file }, detail);
}
