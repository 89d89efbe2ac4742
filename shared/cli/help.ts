import type { Text } from '../text';
import type { Command } from './command';

const usageOf = (text: Text, name: string) => text.sayOr(`cli.usage.${name}`, name);

/** All commands, one line each, with the exit codes. */
export function helpOverview(text: Text, commands: readonly Command[]): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  return [
    text.say('cli.help.title'),
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${text.sayOr(`cli.about.${command.name}`, '')}`),
    '',
    text.say('cli.help.more'),
    text.say('cli.help.exit'),
  ].join('\n');
}

/** One command: what it does, how it is written, what each option means. */
export function helpFor(text: Text, command: Command): string {
  const options = [...Object.keys(command.options), 'language'];
  const width = Math.max(...options.map((name) => name.length)) + 2;
  return [
    text.sayOr(`cli.about.${command.name}`, command.name),
    '',
    `  ${usageOf(text, command.name)}`,
    '',
    ...options.map(
      (name) => `  ${`--${name}`.padEnd(width)}  ${text.sayOr(`cli.option.${command.name}.${name}`, text.sayOr(`cli.option.${name}`, ''))}`,
    ),
  ].join('\n');
}
