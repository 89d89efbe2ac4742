import type { Client, ColumnChoice, ImportOutcome, TableChoice, TextOptions } from '../contract';
import { type Engine, type FactName, factNames, facts, notationGroups } from '../engine';
import type { Text } from '../text';
import { type Arguments, type Terminal, WrongUse } from './command';

/** Options with which a person says how files are to be read. Each may come several times; FILE:: before the rest says it of one file only. */
export const readingOptions = {
  encoding: { type: 'string', multiple: true },
  delimiter: { type: 'string', multiple: true },
  kind: { type: 'string', multiple: true },
  column: { type: 'string', multiple: true },
} as const;

/** What was typed of how files are read, before it is known which files there are. */
export interface ReadingChoices {
  readonly texts: readonly { readonly file: string | null; readonly encoding?: string; readonly delimiter?: string }[];
  readonly tables: readonly TableChoice[];
  readonly columns: readonly ColumnChoice[];
}

interface GivenFile {
  readonly token: string;
  readonly name: string;
}

const anywhere = '*';
const delimiters: Readonly<Record<string, string>> = { semicolon: ';', comma: ',', tab: '\t', pipe: '|', none: '' };
/** A sheet is named behind the file: werkmap.xlsx#Blad2::... */
const place = /^(?:(?<file>.*?)(?:#(?<sheet>[^#]*))?::)?(?<rest>[\s\S]*)$/;

function partsOf(given: string): { file: string | null; sheet: string | null; rest: string } {
  const { file, sheet, rest } = place.exec(given)?.groups ?? {};
  return { file: file === undefined || file === '' ? null : file, sheet: sheet ?? null, rest: rest ?? '' };
}

function listOf(given: Arguments, name: keyof typeof readingOptions): string[] {
  const value = given.values[name];
  return (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
}

function tableOf(given: string): TableChoice {
  const { file, sheet, rest } = partsOf(given);
  const fact = factNames.find((name) => name === rest.trim());
  if (!fact) throw new WrongUse('fact', { given: rest, known: factNames.join(', ') });
  return { file: file ?? anywhere, sheet: sheet ?? anywhere, fact };
}

const fieldNames = new Set((Object.keys(facts) as FactName[]).flatMap((fact) => facts[fact].map(({ name }) => name as string)));
const notations = new Set<string>(Object.values(notationGroups).flat());

/** HEADER=FIELD, HEADER=FIELD:NOTATION, or HEADER=- to leave the column out; HEADER * is the cells of a crossed table. */
function columnOf(given: string): ColumnChoice {
  const { file, sheet, rest } = partsOf(given);
  const equals = rest.lastIndexOf('=');
  const header = rest.slice(0, Math.max(0, equals)).trim();
  const said = rest.slice(equals + 1).trim();
  const colon = said.indexOf(':');
  const [field, unit] = colon < 0 ? [said, null] : [said.slice(0, colon), said.slice(colon + 1)];
  if (header === '') throw new WrongUse('column_choice', { given });
  if (field !== '-' && !fieldNames.has(field)) throw new WrongUse('field', { given: field, known: [...fieldNames].toSorted().join(', ') });
  const wrong = unit?.split('+').find((one) => !notations.has(one));
  if (wrong !== undefined) throw new WrongUse('notation', { given: wrong, known: [...notations].join(', ') });
  return { file: file ?? anywhere, sheet: sheet ?? anywhere, header, field: field === '-' ? null : field, unit };
}

/** Reads the options; throws WrongUse with what is right. */
export function readingChoicesFrom(given: Arguments): ReadingChoices {
  const encodings = listOf(given, 'encoding').map(partsOf);
  const signs = listOf(given, 'delimiter').map(partsOf);
  for (const { rest } of signs)
    if (rest.length !== 1 && delimiters[rest] === undefined)
      throw new WrongUse('delimiter', { given: rest, known: Object.keys(delimiters).join(', ') });
  return {
    texts: [
      ...encodings.map(({ file, rest }) => ({ file, encoding: rest.trim() })),
      ...signs.map(({ file, rest }) => ({ file, delimiter: delimiters[rest] ?? rest })),
    ],
    tables: listOf(given, 'kind').map(tableOf),
    columns: listOf(given, 'column').map(columnOf),
  };
}

const isIn = (name: string, file: Pick<GivenFile, 'name'>) => name === file.name || name.startsWith(`${file.name}/`);
const isAmong = (name: string | null, files: readonly Pick<GivenFile, 'name'>[]) =>
  name === null || name === anywhere || files.some((one) => isIn(name, one));

/** Throws WrongUse when a choice names a file that is not among these. */
export function refuseUnknownFiles({ texts, tables, columns }: ReadingChoices, files: readonly Pick<GivenFile, 'name'>[]): void {
  const stray = [...texts, ...tables, ...columns].find(({ file }) => !isAmong(file, files));
  if (stray)
    throw new WrongUse('choice_without_file', {
      file: stray.file ?? '',
      known: [...new Set(files.map(({ name }) => name))].join(', '),
    });
}

/** The choices that are about these files: of several clients, each has its own. */
export const choicesAbout = ({ texts, tables, columns }: ReadingChoices, files: readonly Pick<GivenFile, 'name'>[]): ReadingChoices => ({
  texts: texts.filter(({ file }) => isAmong(file, files)),
  tables: tables.filter(({ file }) => isAmong(file, files)),
  columns: columns.filter(({ file }) => isAmong(file, files)),
});

/** The choices for these files, as the engine takes them. Throws WrongUse when one names a file that is not among them. */
export function choicesFor(choices: ReadingChoices, files: readonly GivenFile[]) {
  refuseUnknownFiles(choices, files);
  const { texts, tables, columns } = choices;
  const textOptions = files.flatMap((one): TextOptions[] =>
    texts.flatMap(({ file, ...said }) => {
      if (file === null || file === one.name) return [{ file: one.token, ...said }];
      return isIn(file, one) ? [{ file: one.token, name: file, ...said }] : [];
    }),
  );
  return {
    ...(columns.length > 0 ? { choices: [...columns] } : {}),
    ...(tables.length > 0 ? { tableChoices: [...tables] } : {}),
    ...(textOptions.length > 0 ? { textOptions } : {}),
  };
}

/** Says of which columns nothing was done, because no table has them: a choice that lands nowhere must not go unseen. */
export function tellUnmet({ columns }: ReadingChoices, outcomes: readonly ImportOutcome[], terminal: Terminal, text: Text): void {
  const tables = outcomes.flatMap((outcome) => outcome.tables);
  for (const { file, header } of columns) {
    const met = tables.some(
      (table) =>
        (file === anywhere || file === table.file) &&
        table.columns.some((column) => column.header === header || (header === anywhere && column.header.includes(' … '))),
    );
    if (!met) terminal.message(text.say(file === anywhere ? 'cli.choice.no_column' : 'cli.choice.no_column_in', { header, file }));
  }
}

/** Rows of a sheet that are enough to know what is remembered of it. */
const lookedAtRows = 5000;

/** Forgets what is remembered for tables and text files like these; how many choices that were. */
export async function forgetChoices(engine: Engine, client: Client, files: readonly GivenFile[]): Promise<number> {
  const tokens = files.map(({ token }) => token);
  const looks = await engine.call('import.inspect', { files: tokens, preview: true, sampleRows: lookedAtRows, clientId: client.id });
  const keys = looks.flatMap(({ tables }) =>
    tables.flatMap(({ look }) => {
      if (!look) return [];
      const own = [look.fact_remembered, ...look.columns.map(({ remembered }) => remembered)];
      return [
        ...own.flatMap((key) => (key === null ? [] : [{ headerSignature: look.header_signature, key }])),
        ...(look.text?.remembered ? [{ headerSignature: look.text.remembered.header_signature, key: look.text.remembered.key }] : []),
      ];
    }),
  );
  let forgotten = 0;
  for (const key of keys) forgotten += (await engine.call('import.forget_choice', key)).forgotten;
  return forgotten;
}
