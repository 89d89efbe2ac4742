import type { CallOptions } from '../contract';
import type { Text } from '../text';
import type { Terminal } from './command';

/** Call options that show progress on the terminal's last line and stop with Ctrl+C. */
export const shown = (terminal: Terminal, text: Text, subject: string): CallOptions => ({
  signal: terminal.signal,
  onProgress: ({ stage, share, file, rows }) => {
    const what = text.sayOr(`progress.${stage}`, stage);
    const details = [file, rows === undefined ? undefined : text.say('cli.progress.rows', { rows })].filter((part) => part !== undefined);
    terminal.progress(`${subject}: ${what} ${Math.round(share * 100)} %  ${details.join('  ')}`);
  },
});
