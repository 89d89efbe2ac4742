import type { CallOptions, EngineClient, Handing } from '../../shared/contract/events';
import type { FileToken } from '../../shared/contract/file-token';
import type { OperationInput, OperationName, OperationOutput } from '../../shared/contract/operations';
import { asProblem, ProblemError } from '../../shared/contract/problem';
import { chosenFiles, droppedFiles, type NamedFile } from './dropped-files';
import { replyLines } from './reply-lines';

const cancelled = () => new ProblemError({ code: 'cancelled', values: {} });
const lostEngine = (detail: string) => new ProblemError({ code: 'session_ended', values: {}, tip: 'restart_workbench', detail });

async function request(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { credentials: 'same-origin', ...init });
  } catch (thrown) {
    if (init.signal?.aborted) throw cancelled();
    throw lostEngine(String(thrown));
  }
}

/** A refusal of the host itself (no session, too large) comes as one Reply in JSON, or else as a bare status. */
async function refusal(response: Response): Promise<ProblemError> {
  const text = await response.text();
  try {
    const data = JSON.parse(text);
    const problem = data.reply?.problem ?? data.problem ?? data;
    if (typeof problem.code === 'string') return new ProblemError(problem);
  } catch {
    // Not JSON: the status says enough.
  }
  if (response.status === 401 || response.status === 403) {
    return new ProblemError({ code: 'session_ended', values: {}, tip: 'restart_workbench', detail: `status ${response.status}` });
  }
  return lostEngine(`status ${response.status} ${text.slice(0, 200)}`);
}

async function call<N extends OperationName>(name: N, input: OperationInput<N>, options: CallOptions = {}): Promise<OperationOutput<N>> {
  const response = await request(`/api/call/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(input),
    signal: options.signal ?? null,
  });
  if (!response.ok || !response.body) throw await refusal(response);
  try {
    for await (const line of replyLines<OperationOutput<N>>(response.body)) {
      if ('progress' in line) options.onProgress?.(line.progress);
      else if (line.reply.ok) return line.reply.value;
      else throw new ProblemError(line.reply.problem);
    }
  } catch (thrown) {
    if (thrown instanceof ProblemError) throw thrown;
    if (options.signal?.aborted) throw cancelled();
    throw lostEngine(asProblem(thrown).detail ?? '');
  }
  throw lostEngine('the reply ended early');
}

async function upload({ name, file }: NamedFile, signal: AbortSignal | undefined): Promise<FileToken> {
  const response = await request(`/api/files?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
    signal: signal ?? null,
  });
  if (!response.ok) throw await refusal(response);
  const data = await response.json();
  if (data.ok === false) throw new ProblemError(data.problem);
  return data.ok === true ? data.value : data;
}

async function uploadAll(files: readonly NamedFile[], { onProgress, signal }: Handing = {}): Promise<FileToken[]> {
  const tokens: FileToken[] = [];
  // One after the other: the engine reads them one by one too, and a heap of parallel uploads would only fight for the same disk.
  for (const [done, file] of files.entries()) {
    onProgress?.({ file: file.name, done, all: files.length });
    tokens.push(await upload(file, signal));
  }
  return tokens;
}

function askForFiles(what: 'files' | 'folder'): Promise<NamedFile[]> {
  return new Promise((resolve) => {
    const field = document.createElement('input');
    field.type = 'file';
    field.multiple = true;
    field.webkitdirectory = what === 'folder';
    field.addEventListener('change', () => resolve(field.files ? chosenFiles(field.files) : []), { once: true });
    field.addEventListener('cancel', () => resolve([]), { once: true });
    field.click();
  });
}

function download(token: string): void {
  const link = document.createElement('a');
  link.href = `/api/files/${encodeURIComponent(token)}`;
  link.download = '';
  document.body.append(link);
  link.click();
  link.remove();
}

/** The engine behind `serve`, on the page's own loopback address. */
export const createHttpClient = (): EngineClient => ({
  call,
  chooseFiles: async (what = 'files', handing) => uploadAll(await askForFiles(what), handing),
  acceptDropped: async (items, handing) => uploadAll(await droppedFiles(items), handing),
  reveal: async (token) => download(token),
});
