import type { AnalysisContext } from '../analysis';
import { ask, namedQuery } from './named-query';
import sql from './target-in-files.sql?raw';

export const targetInFilesQuery = namedQuery<{ target: number; intervals: number }>('gather/target-in-files', 'plan_interval', sql);

/** The context with the target that counts: a person's, else the one that most intervals of the client's files print, else the common 80 %. */
export async function withTarget(context: AnalysisContext): Promise<AnalysisContext> {
  if (context.settings.targetGiven) return { ...context, settings: { ...context.settings, targetSource: 'person' } };
  const [printed] = await ask(context, targetInFilesQuery);
  const settings = printed
    ? ({ ...context.settings, target: printed.target, targetSource: 'files' } as const)
    : ({ ...context.settings, targetSource: 'assumed' } as const);
  return { ...context, settings };
}
