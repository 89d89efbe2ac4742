import { existsSync } from 'node:fs';
import type { ColumnReading, FileToken, ImportOutcome } from '../../contract';
import { clientIdOf, type Engine } from '../../engine';
import type { Text } from '../../text';
import { notationInWords } from '../../text/notation-words';
import { problemSentences } from '../../text/problem-text';
import { reasonSentence } from '../../text/reading-text';
import { alarmLines } from '../alarm-lines';
import { flag, mustText, pathFrom, textOption } from '../arguments';
import { filesAt } from '../client-folders';
import { type Arguments, type Command, exitCodes, type Terminal, WrongUse } from '../command';
import { shown } from '../progress';
import { choicesFor, readingChoicesFrom, readingOptions, tellUnmet } from '../reading-choices';
import { withEngine } from '../session';

/** Reasons that a person judges by the cells of the column. */
const judgedByCells = /^(?:not_readable|ambiguous|meaning_of_other_kind)\b/;

const doubtedCells = ({ field, reason, examples }: ColumnReading): string =>
  field === null && judgedByCells.test(reason) && examples.length > 0 ? ` [${examples.slice(0, 5).join(' | ')}]` : '';

/** One column: its header, what it is with the name that --column takes, how it is written, how sure, and why. */
function columnLine(text: Text, column: ColumnReading): string {
  const reason = `${reasonSentence(text, column.reason)}${doubtedCells(column)}`;
  if (column.field === null) return `    ${column.header}  ->  ${text.say('cli.inspect.left_out')}: ${reason}`;
  const parts = [
    `${text.sayOr(`field.${column.field}`, column.field)} (${column.field})`,
    ...(column.unit ? [notationInWords(text, column.unit)] : []),
    `${Math.round(column.confidence * 100)} %`,
  ];
  return `    ${column.header}  ->  ${parts.join(', ')}: ${reason}`;
}

/** A table in full; of one that is not loaded most columns say nothing of their own, and their headers do. */
function linesOfTable(text: Text, table: ImportOutcome['tables'][number]): string[] {
  const title = text.say('cli.inspect.table', {
    sheeted: table.sheet ? 'yes' : 'no',
    sheet: table.sheet ?? '',
    known: table.fact ? 'yes' : 'no',
    fact: table.fact ? text.sayOr(`fact.${table.fact}`, table.fact) : '',
    headed: table.header_row === null ? 'no' : 'yes',
    row: table.header_row ?? 0,
    score: Math.round(table.fact_score * 100),
  });
  const { rows_read: read, rows_loaded: loaded, rows_rejected: rejected, rows_skipped: skipped } = table;
  // What kept a table out may be one column that two readings fit: that one is shown with its cells.
  const shown = table.columns.filter(({ reason }) => table.fact !== null || judgedByCells.test(reason));
  const headers = table.columns.filter((column) => !shown.includes(column) && column.header !== '').map(({ header }) => header);
  const columns = [
    ...(headers.length > 0 ? [`    ${text.say('cli.inspect.headers', { headers: headers.join(' | ') })}`] : []),
    ...shown.map((column) => columnLine(text, column)),
  ];
  return [
    `  ${title}`,
    `  ${text.say('cli.inspect.rows', { read, loaded, rejected, skipped })} ${reasonSentence(text, table.fact_reason)}`,
    ...columns,
    ...table.alarms.flatMap((alarm) => alarmLines(text, alarm).map((line) => `    ${line}`)),
  ];
}

function linesOf(text: Text, outcome: ImportOutcome): string[] {
  const lines = [outcome.file];
  if (outcome.problem) {
    const { message, tip } = problemSentences(text, outcome.problem);
    lines.push(`  ${message} ${tip}`.trimEnd());
  }
  for (const table of outcome.tables) lines.push(...linesOfTable(text, table));
  return lines;
}

/** Whose files they are, in a workspace that is only read: then the rows that are there already are named. */
async function whose(engine: Engine, wanted: string | undefined): Promise<{ clientId?: string }> {
  if (wanted === undefined) return {};
  const known = await engine.call('client.list', {});
  const client = known.find(({ id, name }) => name === wanted || id === clientIdOf(wanted));
  if (!client) throw new WrongUse('client_unknown', { client: wanted, known: known.map(({ name }) => name).join(', ') });
  return { clientId: client.id };
}

/** The workspace and the client to look beside; none without either. */
function besideFrom(given: Arguments, terminal: Terminal): { readonly workspace: string | null; readonly client: string | undefined } {
  const client = textOption(given, 'client');
  if (client === undefined && textOption(given, 'workspace') === undefined) return { workspace: null, client };
  const workspace = pathFrom(terminal, mustText(given, 'workspace'));
  if (!existsSync(workspace)) throw new WrongUse('file_not_found', { file: mustText(given, 'workspace') });
  return { workspace, client: mustText(given, 'client') };
}

async function run(given: Arguments, terminal: Terminal, text: Text): Promise<number> {
  const reading = readingChoicesFrom(given);
  if (given.positionals.length === 0) throw new WrongUse('files_missing', {});
  const absent = given.positionals.find((path) => !existsSync(pathFrom(terminal, path)));
  if (absent !== undefined) throw new WrongUse('file_not_found', { file: absent });
  const { workspace, client } = besideFrom(given, terminal);
  const outcomes = await withEngine(terminal, { workspace, readOnly: workspace !== null }, async (engine) => {
    const beside = await whose(engine, client);
    const files: FileToken[] = [];
    for (const path of given.positionals)
      for (const file of await filesAt(pathFrom(terminal, path))) files.push(await engine.registerFile(file.path, file.name));
    if (files.length === 0) return [];
    const said = choicesFor(reading, files);
    return engine.call('import.inspect', { files: files.map(({ token }) => token), ...beside, ...said }, shown(terminal, text, 'inspect'));
  });
  tellUnmet(reading, outcomes, terminal, text);
  terminal.progress(null);
  if (flag(given, 'json')) terminal.result(JSON.stringify(outcomes, null, 2));
  else terminal.result(outcomes.flatMap((outcome) => linesOf(text, outcome)).join('\n'));
  const understood = outcomes.some((outcome) => outcome.outcome === 'loaded');
  return understood ? exitCodes.done : exitCodes.nothingLoaded;
}

export const inspect: Command = {
  name: 'inspect',
  options: { workspace: { type: 'string' }, client: { type: 'string' }, json: { type: 'boolean' }, ...readingOptions },
  run,
};
