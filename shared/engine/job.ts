import type { Progress } from '../contract';

/** What every operation gets beside its input. */
export interface Job {
  readonly progress: (progress: Progress) => void;
  readonly signal: AbortSignal | undefined;
}

/** Progress of part `index` of `count` equal parts as progress of the whole. */
export const partOf =
  (job: Job, index: number, count: number, stage: string, file?: string) =>
  (progress: Partial<Progress>): void => {
    const share = (index + Math.min(1, Math.max(0, progress.share ?? 0))) / count;
    const name = progress.file ?? file;
    job.progress({
      stage: progress.stage ?? stage,
      share,
      ...(name === undefined ? {} : { file: name }),
      ...(progress.rows === undefined ? {} : { rows: progress.rows }),
    });
  };
