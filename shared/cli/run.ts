import { parseArgs } from 'node:util';
import { asProblem } from '../contract';
import { version } from '../engine';
import { createText, type Text } from '../text';
import { problemSentences } from '../text/problem-text';
import { isLanguage } from './arguments';
import { type Arguments, type Command, exitCodes, type Terminal, WrongUse } from './command';
import { assess } from './commands/assess';
import { calc } from './commands/calc';
import { exportFacts } from './commands/export';
import { identity } from './commands/identity';
import { importFiles } from './commands/import';
import { inspect } from './commands/inspect';
import { query } from './commands/query';
import { report } from './commands/report';
import { serve } from './commands/serve';
import { helpFor, helpOverview } from './help';

export const commands: readonly Command[] = [assess, inspect, importFiles, identity, report, query, exportFacts, calc, serve];

/** The language of messages must be known before anything can go wrong, so it is looked up before the arguments are parsed. */
function languageOf(words: readonly string[], preferred: string | undefined): { text: Text; wrong: string | null } {
  const at = words.findIndex((word) => word === '--language' || word.startsWith('--language='));
  const given = at < 0 ? preferred : (words[at]?.split('=')[1] ?? words[at + 1]);
  if (given === undefined || given === '') return { text: createText('nl'), wrong: null };
  return isLanguage(given) ? { text: createText(given), wrong: null } : { text: createText('nl'), wrong: at < 0 ? null : given };
}

function parse(command: Command, words: readonly string[]): Arguments {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { ...command.options, language: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
      strict: true,
    });
    return { values, positionals };
  } catch (thrown) {
    // Node's own message is English; only the option that it names is taken from it.
    const known = Object.keys(command.options).map((name) => `--${name}`);
    const option = thrown instanceof Error ? /'(-[^' ]*)/.exec(thrown.message)?.[1] : undefined;
    const about =
      thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE' ? 'value' : 'unknown';
    throw new WrongUse('arguments', { about, option: option ?? '', known: [...known, '--language'].join(' ') });
  }
}

async function runCommand(command: Command, words: readonly string[], terminal: Terminal, text: Text): Promise<number> {
  const given = parse(command, words);
  if (given.values.help) {
    terminal.result(helpFor(text, command));
    return exitCodes.done;
  }
  return command.run(given, terminal, text);
}

function explain(thrown: unknown, command: Command | undefined, terminal: Terminal, text: Text): number {
  terminal.progress(null);
  if (thrown instanceof WrongUse) {
    terminal.message(text.sayOr(`cli.wrong.${thrown.key}`, thrown.key, thrown.values));
    if (command)
      terminal.message(
        text.say('cli.wrong.see_help', { usage: text.sayOr(`cli.usage.${command.name}`, command.name), command: command.name }),
      );
    return exitCodes.wrongUse;
  }
  if (terminal.signal.aborted) {
    terminal.message(text.say('cli.stopped'));
    return exitCodes.failed;
  }
  const problem = asProblem(thrown);
  const { message, tip } = problemSentences(text, problem);
  terminal.message(`${message} ${tip}`.trim());
  if (problem.detail && (problem.code === 'unexpected' || process.env.CONTACTPEIL_DEBUG)) terminal.message(problem.detail);
  return exitCodes.failed;
}

/** The command line: words as typed after the program's name; returns the exit code and never throws. */
export async function runCommandLine(
  words: readonly string[],
  terminal: Terminal,
  environment: Readonly<Record<string, string | undefined>> = {},
): Promise<number> {
  const { text, wrong } = languageOf(words, environment.CONTACTPEIL_LANGUAGE);
  const [name, ...rest] = words;
  const command = commands.find((candidate) => candidate.name === name);
  try {
    if (wrong !== null) throw new WrongUse('language', { given: wrong });
    if (command) return await runCommand(command, rest, terminal, text);
    const bare = words.filter((word, index) => !word.startsWith('--language') && words[index - 1] !== '--language');
    if (bare.length === 0) {
      terminal.message(helpOverview(text, commands));
      return exitCodes.wrongUse;
    }
    if (['help', '--help', '-h'].includes(bare[0] ?? '')) {
      const about = commands.find((candidate) => candidate.name === bare[1]);
      terminal.result(about ? helpFor(text, about) : helpOverview(text, commands));
      return exitCodes.done;
    }
    if (bare[0] === '--version') {
      terminal.result(version);
      return exitCodes.done;
    }
    throw new WrongUse('command', { given: name ?? '', known: commands.map((candidate) => candidate.name).join(', ') });
  } catch (thrown) {
    return explain(thrown, command, terminal, text);
  }
}
