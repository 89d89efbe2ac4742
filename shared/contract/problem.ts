import * as z from 'zod';

/** Every error that crosses a border is this data; the text layer makes the sentence in NL or EN from `code` and `values`. */
export const problemSchema = z.object({
  /** Key in text: problem.<code>. */
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  where: z
    .object({ file: z.string().optional(), sheet: z.string().optional(), row: z.number().optional(), column: z.string().optional() })
    .optional(),
  /** Key in text: tip.<tip>: what the person can do. */
  tip: z.string().optional(),
  /** For the log; never shown as the message. */
  detail: z.string().optional(),
});
export type Problem = z.infer<typeof problemSchema>;

/** A Problem as a throwable; crosses processes as its `problem`, never as a bare error. */
export class ProblemError extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(`${problem.code} ${JSON.stringify(problem.values)}${problem.detail ? ` (${problem.detail})` : ''}`);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

/** Any thrown thing as a Problem: known ones as they are, others as `unexpected` with the detail for the log. */
export const asProblem = (thrown: unknown): Problem =>
  thrown instanceof ProblemError
    ? thrown.problem
    : { code: 'unexpected', values: {}, detail: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown) };
