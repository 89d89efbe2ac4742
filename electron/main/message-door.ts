import { BrowserWindow, dialog, type IpcMainInvokeEvent, ipcMain, shell } from 'electron';
import { type FileToken, type OperationName, operationNames, type Problem, type Reply } from '../../shared/contract';
import { channels } from '../messages/channels';
import type { EngineDoor } from './engine-door';
import { isPage } from './page-origin';
import { walk } from './walk-folder';

const refused = (code: string): { ok: false; problem: Problem } => ({ ok: false, problem: { code, values: {} } });

/** Known window, top frame, our origin: anything else is refused with an error, not with silence. */
function trusted(event: IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  const known = BrowserWindow.getAllWindows().some((window) => window.webContents === event.sender);
  return known && frame !== null && (frame.parent ?? null) === null && isPage(frame.url);
}

function handle<Arguments extends unknown[]>(
  channel: string,
  listener: (event: IpcMainInvokeEvent, ...given: Arguments) => Promise<Reply<unknown>>,
): void {
  ipcMain.handle(channel, async (event, ...given) =>
    trusted(event) ? listener(event, ...(given as Arguments)) : refused('sender_refused'),
  );
}

async function tokensFor(engine: EngineDoor, paths: readonly string[]): Promise<Reply<FileToken[]>> {
  const tokens: FileToken[] = [];
  for (const path of paths)
    for (const file of await walk(path)) {
      const reply = await engine.register(file.path, file.name);
      if (!reply.ok) return reply;
      tokens.push(reply.value as FileToken);
    }
  return { ok: true, value: tokens };
}

async function chooseFiles(engine: EngineDoor, event: IpcMainInvokeEvent, what: unknown): Promise<Reply<FileToken[]>> {
  const window = BrowserWindow.fromWebContents(event.sender);
  const properties: ('openFile' | 'openDirectory' | 'multiSelections')[] =
    what === 'folder' ? ['openDirectory', 'multiSelections'] : ['openFile', 'multiSelections'];
  const answer = window ? await dialog.showOpenDialog(window, { properties }) : await dialog.showOpenDialog({ properties });
  return answer.canceled ? { ok: true, value: [] } : tokensFor(engine, answer.filePaths);
}

/** Opens the doors between page and engine. Inputs are parsed at the engine's door; here only their outer shape is checked. */
export function openMessageDoor(engine: EngineDoor): void {
  handle(channels.call, (event, callId: unknown, name: unknown, input: unknown) => {
    if (typeof callId !== 'string' || !operationNames.includes(name as OperationName)) return Promise.resolve(refused('operation_unknown'));
    return engine.call(callId, name as OperationName, input, (progress) => event.sender.send(channels.progress, callId, progress));
  });
  handle(channels.cancel, (_event, callId: unknown) => {
    if (typeof callId === 'string') engine.cancel(callId);
    return Promise.resolve({ ok: true, value: null });
  });
  handle(channels.chooseFiles, (event, what: unknown) => chooseFiles(engine, event, what));
  handle(channels.dropped, (_event, paths: unknown) => {
    const given = Array.isArray(paths) ? paths.filter((path): path is string => typeof path === 'string' && path !== '') : [];
    return tokensFor(engine, given);
  });
  handle(channels.reveal, async (_event, token: unknown) => {
    const reply = await engine.locate(String(token));
    if (!reply.ok) return reply;
    shell.showItemInFolder(String(reply.value));
    return { ok: true, value: null };
  });
}
