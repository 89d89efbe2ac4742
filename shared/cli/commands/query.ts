import { existsSync } from 'node:fs';
import { flag, mustText, pathFrom } from '../arguments';
import { type Arguments, type Command, exitCodes, type Terminal, WrongUse } from '../command';
import { asCsv, asObjects, asTable } from '../rows-as-text';
import { withEngine } from '../session';

/** Answers one reading statement; the workspace is opened without the right to write. */
async function run(given: Arguments, terminal: Terminal): Promise<number> {
  const workspace = pathFrom(terminal, mustText(given, 'workspace'));
  if (!existsSync(workspace)) throw new WrongUse('file_not_found', { file: mustText(given, 'workspace') });
  const [typed, ...more] = given.positionals;
  if (more.length > 0) throw new WrongUse('one_statement', {});
  const sql = typed === undefined || typed === '-' ? await terminal.input() : typed;
  if (sql.trim() === '') throw new WrongUse('one_statement', {});
  const { columns, rows } = await withEngine(terminal, { workspace, readOnly: true }, (engine) => engine.query(sql));
  if (flag(given, 'json')) terminal.result(JSON.stringify(asObjects(columns, rows), null, 2));
  else terminal.result(flag(given, 'csv') ? asCsv(columns, rows) : asTable(columns, rows));
  return exitCodes.done;
}

export const query: Command = {
  name: 'query',
  options: { workspace: { type: 'string' }, json: { type: 'boolean' }, csv: { type: 'boolean' } },
  run,
};
