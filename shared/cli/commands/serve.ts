import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createEngine, version, workspaceEnding } from '../../engine';
import { startServe } from '../../serve';
import type { Text } from '../../text';
import { flag, pathFrom, textOption } from '../arguments';
import { type Arguments, type Command, exitCodes, type Terminal, WrongUse } from '../command';
import { openBrowser } from '../open-browser';

/** Where workspaces live unless a person says otherwise: a folder of their own, so that they can be found and wiped. */
const defaultPlace = () => join(homedir(), 'Contactpeil');

function portFrom(given: Arguments): number {
  const value = textOption(given, 'port');
  if (value === undefined) return 0;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new WrongUse('port', { given: value });
  return port;
}

const untilStopped = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

/** The workbench on a loopback address, until Ctrl+C. The address is the only thing on standard output. */
async function run(given: Arguments, terminal: Terminal, text: Text): Promise<number> {
  const workspace = textOption(given, 'workspace');
  const path = workspace ? pathFrom(terminal, workspace) : null;
  const port = portFrom(given);
  const folder = textOption(given, 'place');
  const place = path ? dirname(path) : folder ? pathFrom(terminal, folder) : defaultPlace();
  const engine = createEngine({ place, host: 'browser', version });
  try {
    if (path) await engine.openWorkspaceFile(path.endsWith(workspaceEnding) ? path : join(dirname(path), basename(path)));
    const host = await startServe({ engine, port, onMessage: (line) => terminal.message(line) });
    terminal.result(host.url);
    terminal.message(text.say('cli.serve.running', { place }));
    if (flag(given, 'open')) openBrowser(host.url);
    await untilStopped(terminal.signal);
    await host.close();
    terminal.message(text.say('cli.serve.stopped'));
  } finally {
    await engine.close();
  }
  return exitCodes.done;
}

export const serve: Command = {
  name: 'serve',
  options: { place: { type: 'string' }, workspace: { type: 'string' }, port: { type: 'string' }, open: { type: 'boolean' } },
  run,
};
