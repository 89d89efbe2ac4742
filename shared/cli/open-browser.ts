import { spawn } from 'node:child_process';

const openers: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  darwin: ['open', []],
  win32: ['cmd', ['/c', 'start', '""']],
  linux: ['xdg-open', []],
};

/** Opens an address in the person's browser; where that is not possible, the printed address is enough. */
export function openBrowser(url: string): void {
  const [command, before] = openers[process.platform] ?? ['xdg-open', []];
  const child = spawn(command, [...before, url], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
