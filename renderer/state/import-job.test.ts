import { describe, expect, it } from 'vitest';
import type { CallOptions, EngineClient } from '../../shared/contract/events';
import type { FileToken, ImportOutcome, OperationInput } from '../../shared/contract/operations';
import { ProblemError } from '../../shared/contract/problem';
import { assessment } from '../../tests/fixtures/assessment';
import { createFakeClient } from '../host/fake';
import { cancelFile, choose, loadLookedAt, lookAtFiles, readDifferently, takeIn } from './import-job';
import { lineOf, nothingChosen, useImportJob } from './import-lines';

const files: FileToken[] = ['a', 'b', 'c'].map((name) => ({ token: `token-${name}`, name: `${name}.csv`, bytes: 10 }));
const states = () => useImportJob.getState().lines.map(({ state }) => state);
const found: ImportOutcome = { file: 'x', outcome: 'loaded', problem: null, tables: [], alarms: [] };

type Misbehave = (token: string, options: CallOptions) => Promise<void>;
const well: Misbehave = async () => undefined;

/** An engine that understands and loads everything, but lets one file misbehave. */
function engineWhere(loading: Misbehave, looking: Misbehave = well, log: string[] = []): EngineClient {
  return createFakeClient(assessment(), {
    answers: {
      'import.inspect': async ({ files: [token = ''], choices = [] }: OperationInput<'import.inspect'>, options) => {
        log.push(`look ${token} ${choices.map(({ header, field }) => `${header}=${field}`).join()}`.trim());
        await looking(token, options);
        return [found];
      },
      'import.run': async ({ files: [token = ''], choices = [], replaces = [] }: OperationInput<'import.run'>, options) => {
        log.push(`load ${token} ${choices.length} ${replaces.join()}`.trim());
        await loading(token, options);
        return [found];
      },
    },
  });
}
const look = (engine: EngineClient) => lookAtFiles(engine, 'client', async () => files);

describe('a heap of files', () => {
  it('is looked at before anything is loaded', async () => {
    const log: string[] = [];
    const engine = engineWhere(well, well, log);
    await look(engine);
    expect(states()).toEqual(['ready', 'ready', 'ready']);
    expect(log).toEqual(['look token-a', 'look token-b', 'look token-c']);
    expect(await loadLookedAt(engine)).toBe(3);
    expect(states()).toEqual(['loaded', 'loaded', 'loaded']);
  });

  it('goes on after a file that fails, and counts what was loaded', async () => {
    const engine = engineWhere(async (token) => {
      if (token === 'token-b') throw new ProblemError({ code: 'disk_full', values: {} });
    });
    await look(engine);
    expect(await loadLookedAt(engine)).toBe(2);
    expect(states()).toEqual(['loaded', 'failed', 'loaded']);
    expect(useImportJob.getState().lines[1]?.problem?.code).toBe('disk_full');
  });

  it('cancels one running file and skips one that waits, and leaves the others alone', async () => {
    const engine = engineWhere(async (token, { signal }) => {
      if (token !== 'token-a') return;
      cancelFile('token-c');
      cancelFile('token-a');
      if (signal?.aborted) throw new ProblemError({ code: 'cancelled', values: {} });
    });
    await look(engine);
    expect(await loadLookedAt(engine)).toBe(1);
    expect(states()).toEqual(['cancelled', 'loaded', 'cancelled']);
  });

  it('leaves out what a person leaves out', async () => {
    const log: string[] = [];
    const engine = engineWhere(well, well, log);
    await look(engine);
    cancelFile('token-b');
    expect(await loadLookedAt(engine)).toBe(2);
    expect(log.filter((line) => line.startsWith('load'))).toEqual(['load token-a 0', 'load token-c 0']);
  });

  it('says why when the files could not be taken over at all', async () => {
    await lookAtFiles(engineWhere(well), 'client', async () => {
      throw new ProblemError({ code: 'upload_too_large', values: { file: 'x', limit: 1 } });
    });
    expect(useImportJob.getState().receiveProblem?.code).toBe('upload_too_large');
    expect(states()).toEqual([]);
  });
});

describe('what a person says about a file', () => {
  const column = { file: 'a.csv', sheet: null, header: 'Duur', position: 2, field: 'talk_s', unit: 'mm:ss' };

  it('makes it looked at again, is handed on when it is loaded, and can be withdrawn', async () => {
    const log: string[] = [];
    const engine = engineWhere(well, well, log);
    await look(engine);
    await choose(engine, 'token-a', (choices) => ({ ...choices, columns: [column] }));
    expect(log.at(-1)).toBe('look token-a Duur=talk_s');
    expect(lineOf('token-a')?.before).toEqual(found);
    await choose(engine, 'token-a', (choices) => ({ ...choices, columns: [] }));
    expect(lineOf('token-a')?.choices).toBe(nothingChosen);
    await choose(engine, 'token-a', (choices) => ({ ...choices, columns: [column] }));
    await loadLookedAt(engine);
    expect(log).toContain('load token-a 1');
  });

  it('keeps the last word when a second choice overtakes the first look', async () => {
    let release = () => {};
    const engine = engineWhere(well, async (_token, { signal }) => {
      if (useImportJob.getState().lines[0]?.choices.columns.length !== 1) return;
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      if (signal?.aborted) throw new ProblemError({ code: 'cancelled', values: {} });
    });
    await look(engine);
    const first = choose(engine, 'token-a', (choices) => ({ ...choices, columns: [column] }));
    await choose(engine, 'token-a', (choices) => ({ ...choices, columns: [column, { ...column, position: 3 }] }));
    release();
    await first;
    expect(lineOf('token-a')?.state).toBe('ready');
    expect(lineOf('token-a')?.choices.columns).toHaveLength(2);
  });

  it('replaces a loaded file by the load itself, and again when the first try failed', async () => {
    const log: string[] = [];
    let failures = 0;
    const engine = engineWhere(
      async () => {
        if (log.filter((line) => line.startsWith('load token-a')).length === 2 && ++failures === 1)
          throw new ProblemError({ code: 'disk_full', values: {} });
      },
      well,
      log,
    );
    await look(engine);
    await loadLookedAt(engine);
    expect(await readDifferently(engine, { clientId: 'client', fileName: 'a.csv', importIds: ['imp-1', 'imp-2'] })).toBe('token-a');
    expect(await loadLookedAt(engine)).toBe(0);
    expect([log.at(-1), lineOf('token-a')?.state]).toEqual(['load token-a 0 imp-1,imp-2', 'failed']);
    await takeIn(engine, 'token-a');
    expect(await loadLookedAt(engine)).toBe(1);
    expect(log.at(-1)).toBe('load token-a 0 imp-1,imp-2');
    expect(lineOf('token-a')?.replaces).toEqual([]);
  });
});
