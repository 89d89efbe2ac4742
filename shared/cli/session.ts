import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, type Engine, version } from '../engine';
import type { Terminal } from './command';

/**
 * Runs work with an engine on one workspace file. Without a file the workspace lives in a temporary folder that goes away afterwards, so that
 * no client's data stays behind unasked.
 */
export async function withEngine<Result>(
  terminal: Terminal,
  where: { readonly workspace: string | null; readonly reportFolder?: string; readonly readOnly?: boolean },
  work: (engine: Engine) => Promise<Result>,
): Promise<Result> {
  const place = await mkdtemp(join(tmpdir(), 'contactpeil-'));
  const engine = createEngine({
    place,
    host: 'terminal',
    version,
    ...(where.reportFolder === undefined ? {} : { reportFolder: where.reportFolder }),
  });
  const stop = () => void engine.close();
  terminal.signal.addEventListener('abort', stop);
  try {
    await engine.openWorkspaceFile(where.workspace ?? join(place, 'temporary.contactpeil-workspace'), where.readOnly);
    return await work(engine);
  } finally {
    terminal.signal.removeEventListener('abort', stop);
    await engine.close();
    await rm(place, { recursive: true, force: true });
  }
}
