import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CallOptions, EngineClient } from '../../shared/contract/events';
import type { FileToken } from '../../shared/contract/file-token';
import type { ImportOutcome } from '../../shared/contract/imports';
import type { OperationInput } from '../../shared/contract/operations';
import { ProblemError } from '../../shared/contract/problem';
import { assessment } from '../../tests/fixtures/assessment';
import { createFakeClient } from '../host/fake';
import { cancelFile, cancelImport, loadLookedAt, settleOverlaps, takeHeapBack } from './import-job';
import { lineOf, noImport, nothingChosen, replacesOther, useImportJob } from './import-lines';
import { choose, lookAtFiles, readDifferently, takeIn } from './import-looks';

const files: FileToken[] = ['a', 'b', 'c'].map((name) => ({ token: `token-${name}`, name: `${name}.csv`, bytes: 10 }));
const states = () => useImportJob.getState().lines.map(({ state }) => state);
const found: ImportOutcome = { file: 'x', outcome: 'loaded', problem: null, tables: [], alarms: [] };
/** What a look or a load of a file gives: its content follows from its token. */
const foundIn = (token: string): ImportOutcome => ({ ...found, content: `content of ${token}` });

type Misbehave = (token: string, options: CallOptions) => Promise<void>;
const well: Misbehave = async () => undefined;

/** An engine that understands and loads everything, but lets one file misbehave. */
function engineWhere(loading: Misbehave, looking: Misbehave = well, log: string[] = []): EngineClient {
  return createFakeClient(assessment(), {
    answers: {
      'import.inspect': async ({ files: [token = ''], choices = [] }: OperationInput<'import.inspect'>, options) => {
        log.push(`look ${token} ${choices.map(({ header, field }) => `${header}=${field}`).join()}`.trim());
        await looking(token, options);
        return [foundIn(token)];
      },
      'import.run': async ({ files: [token = ''], choices = [], replaces = [] }: OperationInput<'import.run'>, options) => {
        log.push(`load ${token} ${choices.length} ${replaces.join()}`.trim());
        await loading(token, options);
        return [foundIn(token)];
      },
    },
  });
}
const look = (engine: EngineClient) => lookAtFiles(engine, 'client', async () => files);

beforeEach(() => useImportJob.setState(noImport));

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

  it('leaves what is not recognised where it is, for a person to say what it is', async () => {
    const log: string[] = [];
    const engine = createFakeClient(assessment(), {
      answers: {
        'import.inspect': ({ files: [token = ''] }: OperationInput<'import.inspect'>) => [
          token === 'token-b' ? { ...found, outcome: 'refused', problem: { code: 'nothing_recognised', values: {} } } : found,
        ],
        'import.run': ({ files: [token = ''] }: OperationInput<'import.run'>) => {
          log.push(token);
          return [found];
        },
      },
    });
    await look(engine);
    expect(states()).toEqual(['ready', 'unknown', 'ready']);
    expect(await loadLookedAt(engine)).toBe(2);
    expect([log, states()]).toEqual([
      ['token-a', 'token-c'],
      ['loaded', 'unknown', 'loaded'],
    ]);
  });

  it('tells which file is being handed over, and stops doing so when asked', async () => {
    const seen: unknown[] = [];
    await lookAtFiles(engineWhere(well), 'client', async ({ onProgress, signal }) => {
      onProgress?.({ file: 'groot.csv', done: 0, all: 2 });
      seen.push(useImportJob.getState().received);
      cancelImport();
      signal?.throwIfAborted();
      return files;
    });
    expect(seen).toEqual([{ file: 'groot.csv', done: 0, all: 2 }]);
    expect(useImportJob.getState()).toMatchObject({ receiving: false, received: null, receiveProblem: null, lines: [] });
  });

  it('takes more files while the first are still looked at or loaded, and looks at them in their turn', async () => {
    const log: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const engine = engineWhere((token) => (token === 'token-a' ? held : well(token, {})), well, log);
    await look(engine);
    const loading = loadLookedAt(engine);
    const late = lookAtFiles(engine, 'client', async () => [{ token: 'late', name: 'late.csv', bytes: 3 }]);
    await vi.waitFor(() => expect(lineOf('late')?.state).toBe('waiting'));
    expect(states()).toEqual(['reading', 'queued', 'queued', 'waiting']);
    release();
    expect(await loading).toBe(3);
    await late;
    expect(states()).toEqual(['loaded', 'loaded', 'loaded', 'ready']);
    expect(log.at(-1)).toBe('look late');
  });

  it('leaves what stood there when nothing was chosen, or what was chosen could not be taken over', async () => {
    const engine = engineWhere(well);
    await look(engine);
    await loadLookedAt(engine);
    await lookAtFiles(engine, 'client', async () => []);
    expect(states()).toEqual(['loaded', 'loaded', 'loaded']);
    await lookAtFiles(engine, 'client', async () => [{ token: 'late', name: 'late.csv', bytes: 3 }]);
    expect(states()).toEqual(['ready']);
  });

  it('replaces the old rows for every file that overlaps, in one go', async () => {
    const problem = { code: 'overlapping_rows', values: {} };
    const asked: string[] = [];
    const engine = createFakeClient(assessment(), {
      answers: {
        'import.inspect': () => [found],
        'import.run': ({ files: [token = ''], overlap }: OperationInput<'import.run'>) => {
          asked.push(`${token} ${overlap ?? ''}`.trim());
          return [token === 'token-b' || overlap ? found : { ...found, outcome: 'refused', problem }];
        },
      },
    });
    await look(engine);
    expect(await loadLookedAt(engine)).toBe(1);
    expect(await settleOverlaps(engine, 'replace')).toBe(2);
    expect(asked).toEqual(['token-a', 'token-b', 'token-c', 'token-a replace', 'token-c replace']);
    expect(states()).toEqual(['loaded', 'loaded', 'loaded']);
  });

  it('takes everything that it loaded back, and only that', async () => {
    const table = assessment().sources[0];
    if (!table) throw new Error('no source');
    const taken: unknown[] = [];
    const engine = createFakeClient(assessment(), {
      answers: {
        'import.inspect': () => [found],
        'import.run': ({ files: [token = ''] }: OperationInput<'import.run'>) =>
          token === 'token-b' ? [{ ...found, outcome: 'refused' }] : [{ ...found, tables: [{ ...table, import_id: `imp of ${token}` }] }],
        'import.undo_all': (input: OperationInput<'import.undo_all'>) => {
          taken.push(input);
          return { rows: 2 };
        },
      },
    });
    await look(engine);
    await loadLookedAt(engine);
    await takeHeapBack(engine);
    expect(taken).toEqual([{ clientId: 'client', importIds: ['imp of token-a', 'imp of token-c'] }]);
    expect(states()).toEqual(['taken_back', 'refused', 'taken_back']);
  });

  it('keeps two files of one name apart: exports of two months often bear the same', async () => {
    const month = (token: string, bytes: number): FileToken => ({ token, name: 'export.csv', bytes });
    const engine = engineWhere(well);
    await lookAtFiles(engine, 'client', async () => [month('may', 10)]);
    await lookAtFiles(engine, 'client', async () => [month('june', 12)]);
    expect(useImportJob.getState().lines.map(({ file }) => file.token)).toEqual(['may', 'june']);
    await lookAtFiles(engine, 'client', async () => [month('june again', 12)]);
    expect(useImportJob.getState().lines.map(({ file }) => file.token)).toEqual(['may', 'june again']);
    await loadLookedAt(engine);
    const may = { clientId: 'client', file: 'export.csv', content: 'content of may', importIds: ['imp-1'] };
    expect(await readDifferently(engine, may)).toBe('may');
    expect(lineOf('may')?.replaces).toEqual(['imp-1']);
  });

  it('says so when another file was chosen than the one that is to be read again', async () => {
    const engine = engineWhere(well);
    const gone = { clientId: 'client', file: 'export.csv', content: 'of another session', importIds: ['imp-1'] };
    const token = await readDifferently({ ...engine, chooseFiles: async () => [{ token: 'other', name: 'export.csv', bytes: 3 }] }, gone);
    const line = lineOf(token ?? '');
    expect(line && replacesOther(line)).toBe(true);
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
    expect(lineOf('token-a')?.before).toEqual(foundIn('token-a'));
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
    expect(
      await readDifferently(engine, { clientId: 'client', file: 'a.csv', content: 'content of token-a', importIds: ['imp-1', 'imp-2'] }),
    ).toBe('token-a');
    expect(await loadLookedAt(engine)).toBe(0);
    expect([log.at(-1), lineOf('token-a')?.state]).toEqual(['load token-a 0 imp-1,imp-2', 'failed']);
    await takeIn(engine, 'token-a');
    expect(await loadLookedAt(engine)).toBe(1);
    expect(log.at(-1)).toBe('load token-a 0 imp-1,imp-2');
    expect(lineOf('token-a')?.replaces).toEqual([]);
  });
});
