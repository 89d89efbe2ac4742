import type { ParseArgsConfig } from 'node:util';
import type { Text } from '../text';

/** Done; failed; wrong use; nothing could be loaded. */
export const exitCodes = { done: 0, failed: 1, wrongUse: 2, nothingLoaded: 3 } as const;

/** Where a command speaks: results to `result`, messages to `message`, progress only on a terminal. */
export interface Terminal {
  result(text: string): void;
  message(text: string): void;
  /** null takes the line away. */
  progress(line: string | null): void;
  /** All of standard input as text. */
  input(): Promise<string>;
  /** Folder that relative paths start from. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly positionals: readonly string[];
}

export interface Command {
  readonly name: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Returns the exit code. Throws WrongUse, ProblemError. */
  run(given: Arguments, terminal: Terminal, text: Text): Promise<number>;
}

/** What was typed cannot be meant; the message says what is right. `key` is a text key under cli.wrong. */
export class WrongUse extends Error {
  readonly key: string;
  readonly values: Readonly<Record<string, string | number>>;
  constructor(key: string, values: Readonly<Record<string, string | number>> = {}) {
    super(`${key} ${JSON.stringify(values)}`);
    this.name = 'WrongUse';
    this.key = key;
    this.values = values;
  }
}
