import { existsSync } from 'node:fs';
import type { OverlapChoice, SourceReading } from '../../contract';
import type { Text } from '../../text';
import { reasonSentence } from '../../text/reading-text';
import { alarmLines } from '../alarm-lines';
import { flag, mustText, pathFrom, textOption } from '../arguments';
import { filesAt } from '../client-folders';
import { type Arguments, type Command, exitCodes, type Terminal, WrongUse } from '../command';
import { applyTimeZone, clientFor, loadFolder, somethingLoaded } from '../load';
import { readingChoicesFrom, readingOptions, tellUnmet } from '../reading-choices';
import { withEngine } from '../session';

/** Rows that are there already: refused unless one of the two is asked for. */
function overlapFrom(given: Arguments): OverlapChoice {
  const [replace, both] = [flag(given, 'replace'), flag(given, 'keep-both')];
  if (replace && both) throw new WrongUse('replace_or_both', {});
  return replace ? 'replace' : both ? 'add' : 'refuse';
}

/** A loaded table with what stands out in it; of a table that was not loaded, why. */
function tableLines(text: Text, table: SourceReading): string[] {
  const { file, sheet, rows_read: read, rows_loaded: loaded, rows_rejected: rejected, rows_skipped: skipped } = table;
  const fact = table.fact ? text.sayOr(`fact.${table.fact}`, table.fact) : '-';
  const counts = text.say('cli.inspect.rows', { read, loaded, rejected, skipped });
  const why = table.fact ? [] : [`  ${reasonSentence(text, table.fact_reason)}`];
  const alarms = table.alarms.flatMap((alarm) => alarmLines(text, alarm)).map((line) => `  ${line}`);
  return [`${sheet ? `${file} / ${sheet}` : file}: ${fact}. ${counts}`, ...why, ...alarms];
}

async function run(given: Arguments, terminal: Terminal, text: Text): Promise<number> {
  const workspace = pathFrom(terminal, mustText(given, 'workspace'));
  const name = mustText(given, 'client');
  const reading = readingChoicesFrom(given);
  if (given.positionals.length === 0) throw new WrongUse('files_missing', {});
  const absent = given.positionals.find((path) => !existsSync(pathFrom(terminal, path)));
  if (absent !== undefined) throw new WrongUse('file_not_found', { file: absent });
  const files = (await Promise.all(given.positionals.map((path) => filesAt(pathFrom(terminal, path))))).flat();
  if (files.length === 0) {
    terminal.message(text.say('cli.assess.empty_folder', { folder: given.positionals.join(', ') }));
    return exitCodes.nothingLoaded;
  }
  return withEngine(terminal, { workspace }, async (engine) => {
    const client = await clientFor(engine, { name });
    await applyTimeZone(engine, client, textOption(given, 'time-zone'));
    const how = { overlap: overlapFrom(given), reading, forget: flag(given, 'forget') };
    const outcomes = await loadFolder(engine, client, { files }, terminal, text, how);
    tellUnmet(reading, outcomes, terminal, text);
    if (flag(given, 'json')) terminal.result(JSON.stringify(outcomes, null, 2));
    else {
      for (const table of outcomes.flatMap((outcome) => (outcome.outcome === 'loaded' ? outcome.tables : [])))
        for (const line of tableLines(text, table)) terminal.result(line);
    }
    return somethingLoaded(outcomes) ? exitCodes.done : exitCodes.nothingLoaded;
  });
}

export const importFiles: Command = {
  name: 'import',
  options: {
    workspace: { type: 'string' },
    client: { type: 'string' },
    replace: { type: 'boolean' },
    'keep-both': { type: 'boolean' },
    'time-zone': { type: 'string' },
    ...readingOptions,
    forget: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  run,
};
