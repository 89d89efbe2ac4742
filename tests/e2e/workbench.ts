import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface Workbench {
  /** With the one-time token. */
  readonly url: string;
  /** Folder of the workspaces and reports; gone after stop. */
  readonly place: string;
  stop(): Promise<void>;
}

const addressOf = (child: ChildProcess) =>
  new Promise<string>((found, failed) => {
    let out = '';
    let errors = '';
    child.stdout?.on('data', (data) => {
      out += String(data);
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(out)?.[0];
      if (address) found(address);
    });
    child.stderr?.on('data', (data) => {
      errors += String(data);
    });
    child.once('exit', (code) => failed(new Error(`serve ended with ${code}: ${errors}`)));
  });

/** The real `serve`, started as a person starts it, with workspaces in a folder of its own. */
export async function startWorkbench(): Promise<Workbench> {
  const place = await mkdtemp(join(tmpdir(), 'contactpeil-story-'));
  const child = spawn(process.execPath, ['shared/cli/run-from-source.mjs', 'serve', '--place', place], {
    cwd: root,
    env: { ...process.env, CONTACTPEIL_LANGUAGE: 'nl' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await addressOf(child);
  return {
    url,
    place,
    stop: async () => {
      const ended = new Promise((resolveEnd) => child.once('exit', resolveEnd));
      child.kill('SIGINT');
      await ended;
      await rm(place, { recursive: true, force: true });
    },
  };
}
