import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { clientIdOf } from '../../engine';
import type { Text } from '../../text';
import { flag, formatsFrom, mustText, pathFrom, textOption } from '../arguments';
import { type Arguments, type Command, exitCodes, type Terminal, WrongUse } from '../command';
import { namesAsked } from '../names-asked';
import { shown } from '../progress';
import { withEngine } from '../session';

/** Writes the reports of the clients of a workspace; a client that was not assessed since its last import is assessed first. */
async function run(given: Arguments, terminal: Terminal, text: Text): Promise<number> {
  const workspace = pathFrom(terminal, mustText(given, 'workspace'));
  if (!existsSync(workspace)) throw new WrongUse('file_not_found', { file: mustText(given, 'workspace') });
  const out = pathFrom(terminal, mustText(given, 'out'));
  const formats = formatsFrom(given);
  const only = textOption(given, 'client');
  const { language } = text;
  const names = namesAsked(given, terminal, text);
  return withEngine(terminal, { workspace, reportFolder: out }, async (engine) => {
    const all = await engine.call('client.list', {});
    const wanted = all.filter((client) => only === undefined || client.name === only || client.id === clientIdOf(only));
    if (wanted.length === 0)
      throw new WrongUse('client_unknown', { client: only ?? '-', known: all.map((client) => client.name).join(', ') });
    const written: { client: string; format: string; path: string; bytes: number }[] = [];
    for (const client of wanted) {
      const progress = shown(terminal, text, client.name);
      if (client.assessed_at === null) await engine.call('assess.run', { clientId: client.id, language }, progress);
      const request = { clientId: client.id, formats, language, pseudonyms: !names };
      for (const { format, place, name, bytes } of await engine.call('report.export', request, progress)) {
        written.push({ client: client.id, format, path: join(place, name), bytes });
      }
    }
    terminal.progress(null);
    terminal.result(flag(given, 'json') ? JSON.stringify(written, null, 2) : written.map(({ path }) => path).join('\n'));
    return exitCodes.done;
  });
}

export const report: Command = {
  name: 'report',
  options: {
    workspace: { type: 'string' },
    out: { type: 'string' },
    client: { type: 'string' },
    formats: { type: 'string' },
    pseudonyms: { type: 'boolean' },
    names: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run,
};
