import type { Text } from '../text';
import { flag } from './arguments';
import type { Arguments, Terminal } from './command';

/**
 * Whether the files may name employees: only when asked in so many words, and then it is said on the terminal. Of --names and --pseudonyms together
 * the safe one holds.
 */
export function namesAsked(given: Arguments, terminal: Terminal, text: Text): boolean {
  const asked = flag(given, 'names') && !flag(given, 'pseudonyms');
  if (asked) terminal.message(text.say('cli.names_written'));
  return asked;
}
