import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { clientIdOf, type FactName, factNames } from '../../engine';
import type { Text } from '../../text';
import { flag, mustText, pathFrom, textOption } from '../arguments';
import { type Arguments, type Command, exitCodes, type Terminal, WrongUse } from '../command';
import { withEngine } from '../session';

function factsFrom(given: Arguments): FactName[] {
  const value = textOption(given, 'facts');
  if (value === undefined) return [...factNames];
  const names = value.split(',').map((name) => name.trim());
  const wrong = names.find((name) => !(factNames as readonly string[]).includes(name));
  if (wrong !== undefined) throw new WrongUse('fact', { given: wrong, known: factNames.join(', ') });
  return names as FactName[];
}

/** Writes the canonical tables as Parquet, one file per fact. */
async function run(given: Arguments, terminal: Terminal, text: Text): Promise<number> {
  const workspace = pathFrom(terminal, mustText(given, 'workspace'));
  if (!existsSync(workspace)) throw new WrongUse('file_not_found', { file: mustText(given, 'workspace') });
  const out = pathFrom(terminal, mustText(given, 'out'));
  const facts = factsFrom(given);
  const client = textOption(given, 'client');
  await mkdir(out, { recursive: true });
  const written = await withEngine(terminal, { workspace }, async (engine) => {
    const files: { fact: string; path: string; bytes: number }[] = [];
    for (const fact of facts) {
      terminal.progress(text.say('cli.export.fact', { fact }));
      const made = await engine.exportFact(fact, client === undefined ? null : clientIdOf(client));
      const path = join(out, basename(made.path));
      await copyFile(made.path, path);
      files.push({ fact, path, bytes: made.bytes });
    }
    return files;
  });
  terminal.progress(null);
  terminal.result(flag(given, 'json') ? JSON.stringify(written, null, 2) : written.map(({ path }) => path).join('\n'));
  return exitCodes.done;
}

export const exportFacts: Command = {
  name: 'export',
  options: {
    workspace: { type: 'string' },
    out: { type: 'string' },
    facts: { type: 'string' },
    client: { type: 'string' },
    json: { type: 'boolean' },
  },
  run,
};
