import { describe, expect, it } from 'vitest';
import type { CallOptions, EngineClient } from '../../shared/contract/events';
import type { FileToken } from '../../shared/contract/operations';
import { ProblemError } from '../../shared/contract/problem';
import { assessment } from '../../tests/fixtures/assessment';
import { createFakeClient } from '../host/fake';
import { cancelFile, runImport, useImportJob } from './import-job';

const files: FileToken[] = ['a', 'b', 'c'].map((name) => ({ token: `token-${name}`, name: `${name}.csv`, bytes: 10 }));
const states = () => useImportJob.getState().lines.map(({ state }) => state);

/** An engine that loads everything, but lets one file misbehave. */
function engineWhere(misbehave: (token: string, options: CallOptions) => Promise<void>): EngineClient {
  const loaded = { file: 'x', outcome: 'loaded' as const, problem: null, tables: [], alarms: [] };
  return createFakeClient(assessment(), {
    answers: {
      'import.run': async ({ files: [token = ''] }, options) => {
        await misbehave(token, options);
        return [loaded];
      },
    },
  });
}

describe('loading a heap of files', () => {
  it('goes on after a file that fails, and counts what was loaded', async () => {
    const engine = engineWhere(async (token) => {
      if (token === 'token-b') throw new ProblemError({ code: 'disk_full', values: {} });
    });
    expect(await runImport(engine, 'client', async () => files)).toBe(2);
    expect(states()).toEqual(['loaded', 'failed', 'loaded']);
    expect(useImportJob.getState().lines[1]?.problem?.code).toBe('disk_full');
  });

  it('cancels one running file and skips a waiting one, and leaves the others alone', async () => {
    const engine = engineWhere(async (token, { signal }) => {
      if (token !== 'token-a') return;
      cancelFile('token-c');
      cancelFile('token-a');
      if (signal?.aborted) throw new ProblemError({ code: 'cancelled', values: {} });
    });
    expect(await runImport(engine, 'client', async () => files)).toBe(1);
    expect(states()).toEqual(['cancelled', 'loaded', 'cancelled']);
  });

  it('says why when the files could not be taken over at all', async () => {
    const refused = async () => {
      throw new ProblemError({ code: 'upload_too_large', values: { file: 'x', limit: 1 } });
    };
    expect(
      await runImport(
        engineWhere(async () => undefined),
        'client',
        refused,
      ),
    ).toBe(0);
    expect(useImportJob.getState().receiveProblem?.code).toBe('upload_too_large');
  });
});
