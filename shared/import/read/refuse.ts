import { ProblemError } from '../../contract';

/** What a reader knows about the place of a problem. */
interface Place {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
}

/**
 * The error of a file that cannot be read: problem.<code> says what, tip.<code> what the person can do. `detail` goes to the log only.
 */
export function refusal(code: string, place: Place, values: Record<string, string | number> = {}, detail?: string): ProblemError {
  return new ProblemError({ code, values: { file: place.file, ...values }, where: place, tip: code, ...(detail ? { detail } : {}) });
}

/** A size as people read it: 3.4 GB, 12 MB; the decimal sign is left to the text layer by giving whole megabytes. */
export const megabytes = (bytes: number): number => Math.max(1, Math.round(bytes / 1024 / 1024));
