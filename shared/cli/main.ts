import { text as readAll } from 'node:stream/consumers';
import type { Terminal } from './command';
import { runCommandLine } from './run';

const controller = new AbortController();
let interrupts = 0;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    interrupts += 1;
    controller.abort();
    // The second time the person means it.
    if (interrupts > 1) process.exit(130);
  });
}

const onTerminal = process.stderr.isTTY === true;
const clearLine = '\r\u001b[2K';

const terminal: Terminal = {
  result: (text) => process.stdout.write(text.endsWith('\n') ? text : `${text}\n`),
  message: (text) => process.stderr.write(`${onTerminal ? clearLine : ''}${text}\n`),
  progress: (line) => {
    if (!onTerminal) return;
    const width = process.stderr.columns ?? 80;
    process.stderr.write(line === null ? clearLine : `${clearLine}${line.slice(0, width - 1)}`);
  },
  input: () => readAll(process.stdin),
  // npm runs a script in the package's folder; paths are meant from where the person stands.
  folder: (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) || process.cwd(),
  signal: controller.signal,
};

// A reader that closes the pipe (head, a quitting pager) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

process.exitCode = await runCommandLine(process.argv.slice(2), terminal, process.env);
