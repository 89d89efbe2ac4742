import { existsSync } from 'node:fs';
import type { ColumnReading, FileToken, ImportOutcome } from '../../contract';
import type { Text } from '../../text';
import { problemSentences } from '../../text/problem-text';
import { reasonSentence } from '../../text/reading-text';
import { alarmLines } from '../alarm-lines';
import { flag, pathFrom } from '../arguments';
import { filesAt } from '../client-folders';
import { type Arguments, type Command, exitCodes, type Terminal, WrongUse } from '../command';
import { shown } from '../progress';
import { choicesFor, readingChoicesFrom, readingOptions, tellUnmet } from '../reading-choices';
import { withEngine } from '../session';

/** Reasons that a person judges by the cells of the column. */
const judgedByCells = /^(?:not_readable|ambiguous|meaning_of_other_kind)\b/;

const doubtedCells = ({ field, reason, examples }: ColumnReading): string =>
  field === null && judgedByCells.test(reason) && examples.length > 0 ? ` [${examples.slice(0, 5).join(' | ')}]` : '';

function linesOf(text: Text, outcome: ImportOutcome): string[] {
  const lines = [outcome.file];
  if (outcome.problem) {
    const { message, tip } = problemSentences(text, outcome.problem);
    lines.push(`  ${message} ${tip}`.trimEnd());
  }
  for (const table of outcome.tables) {
    const values = {
      sheet: table.sheet ?? '-',
      fact: table.fact ? text.sayOr(`fact.${table.fact}`, table.fact) : '-',
      row: table.header_row ?? '-',
      score: Math.round(table.fact_score * 100),
    };
    lines.push(`  ${text.say('cli.inspect.table', values)}`);
    const { rows_read: read, rows_loaded: loaded, rows_rejected: rejected, rows_skipped: skipped } = table;
    lines.push(`  ${text.say('cli.inspect.rows', { read, loaded, rejected, skipped })} ${reasonSentence(text, table.fact_reason)}`);
    for (const column of table.columns)
      lines.push(
        `    ${column.header}  ->  ${column.field ?? '-'}  ${column.unit ?? ''}  ${Math.round(column.confidence * 100)} %  ${reasonSentence(text, column.reason)}${doubtedCells(column)}`,
      );
    for (const alarm of table.alarms) lines.push(...alarmLines(text, alarm).map((line) => `    ${line}`));
  }
  return lines;
}

async function run(given: Arguments, terminal: Terminal, text: Text): Promise<number> {
  const reading = readingChoicesFrom(given);
  if (given.positionals.length === 0) throw new WrongUse('files_missing', {});
  const absent = given.positionals.find((path) => !existsSync(pathFrom(terminal, path)));
  if (absent !== undefined) throw new WrongUse('file_not_found', { file: absent });
  const outcomes = await withEngine(terminal, { workspace: null }, async (engine) => {
    const files: FileToken[] = [];
    for (const path of given.positionals)
      for (const file of await filesAt(pathFrom(terminal, path))) files.push(await engine.registerFile(file.path, file.name));
    if (files.length === 0) return [];
    const said = choicesFor(reading, files);
    return engine.call('import.inspect', { files: files.map(({ token }) => token), ...said }, shown(terminal, text, 'inspect'));
  });
  tellUnmet(reading, outcomes, terminal, text);
  terminal.progress(null);
  if (flag(given, 'json')) terminal.result(JSON.stringify(outcomes, null, 2));
  else terminal.result(outcomes.flatMap((outcome) => linesOf(text, outcome)).join('\n'));
  const understood = outcomes.some((outcome) => outcome.outcome === 'loaded');
  return understood ? exitCodes.done : exitCodes.nothingLoaded;
}

export const inspect: Command = { name: 'inspect', options: { json: { type: 'boolean' }, ...readingOptions }, run };
