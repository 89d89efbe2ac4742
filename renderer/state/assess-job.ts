import { create } from 'zustand';
import type { EngineClient, Progress } from '../../shared/contract/events';
import { asProblem, type Problem } from '../../shared/contract/problem';
import type { Language } from '../../shared/schema/drivers';

export interface AssessJob {
  readonly clientId: string;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: Progress | null;
  readonly problem: Problem | null;
}

interface AssessState {
  readonly job: AssessJob | null;
}

/** The analysis that runs, kept outside the screens: a person may walk on while it runs. */
export const useAssessJob = create<AssessState>(() => ({ job: null }));

let controller: AbortController | null = null;

/** Runs the analysis of a client and resolves when it ended, in whichever way; the outcome is in the store. */
export async function runAssessment(engine: EngineClient, clientId: string, language: Language): Promise<AssessJob['state']> {
  controller?.abort();
  const mine = new AbortController();
  controller = mine;
  const set = (job: Omit<AssessJob, 'clientId'>) => {
    if (controller === mine) useAssessJob.setState({ job: { clientId, ...job } });
  };
  set({ state: 'running', progress: null, problem: null });
  try {
    const onProgress = (progress: Progress) => set({ state: 'running', progress, problem: null });
    await engine.call('assess.run', { clientId, language }, { signal: mine.signal, onProgress });
    set({ state: 'done', progress: null, problem: null });
    return 'done';
  } catch (thrown) {
    const state = mine.signal.aborted ? 'cancelled' : 'failed';
    set({ state, progress: null, problem: state === 'failed' ? asProblem(thrown) : null });
    return state;
  }
}

export const cancelAssessment = (): void => controller?.abort();
