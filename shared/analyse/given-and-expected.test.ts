import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type FactRowGiven, type GivenFile, workspaceWith } from '../../tests/fixtures/analyse/workspace';
import { type FactName, factNames, fieldsOf } from '../schema';
import type { AnalysisContext } from './analysis';
import { namedQueries } from './registry';

/**
 * Beside each question x.sql stands x.rows.json: cases with given fact rows and the rows that the question promises, written by hand.
 * A given row may name its `file` (each file is one import) and its `client`; row 1 of a file is source row 2. Expected rows name only the
 * columns that the case is about, but every column of the answer is named by some case. import_id is written as the name of the file.
 * `import` tells the sheet and the days of a file, where a question asks for those.
 */
const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const row = z.record(z.string(), value);
const rowsFile = z.strictObject({
  why: z.string().min(1),
  cases: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        parameters: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
        given: z.partialRecord(z.enum([...factNames, 'import']), z.array(row)),
        expected: z.array(row),
      }),
    )
    .min(1),
});
type Case = z.infer<typeof rowsFile>['cases'][number];
type Row = Readonly<Record<string, string | number | boolean | null>>;

const folder = import.meta.dirname;
const questions = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.sql'))
  .map((name) => name.split(sep).join('/'))
  .sort();
const readRows = (question: string) =>
  rowsFile.parse(JSON.parse(readFileSync(join(folder, question.replace(/\.sql$/, '.rows.json')), 'utf8')));
const parametersOf = (sql: string) => [
  ...new Set([...sql.replace(/--.*/g, '').matchAll(/\$([a-z_]+)/g)].map((match) => match[1] as string)),
];

function filesOf({ given }: Case): GivenFile[] {
  const files = new Map<string, GivenFile & { rows: FactRowGiven[] }>();
  for (const [fact, rows] of Object.entries(given)) {
    if (fact === 'import') continue;
    const columns = new Set<string>(['file', 'client', ...fieldsOf(fact as FactName).map(({ name }) => name)]);
    for (const { file = fact, client = 'client', ...values } of rows) {
      const unknown = Object.keys(values).filter((name) => !columns.has(name));
      if (unknown.length > 0) throw new Error(`${fact} has no column ${unknown.join(', ')}`);
      const told = given.import?.find((each) => each.file === file);
      const [sheet, first, last] = [told?.sheet, told?.first_day, told?.last_day];
      const key = `${client} ${file} ${fact}`;
      const known = files.get(key) ?? {
        file: String(file),
        fact: fact as FactName,
        client: String(client),
        rows: [],
        ...(sheet ? { sheet: String(sheet) } : {}),
        ...(told ? { period: first && last ? ([String(first), String(last)] as const) : null } : {}),
      };
      known.rows.push(values);
      files.set(key, known);
    }
  }
  return [...files.values()];
}

/** Decimals in floating point are rounded at the ninth place, so that 0.1 + 0.2 is 0.3. */
const plain = (each: unknown) => (typeof each === 'number' ? Math.round(each * 1e9) / 1e9 : (each ?? null));

/** How many rows of its fact the question says it reads (`-- Reads: <condition>`, else all of the client): those that a proof shows. */
async function rowsRead(context: AnalysisContext, question: string, sql: string, given: Case['parameters']): Promise<number> {
  const fact = namedQueries.get(question)?.fact;
  if (!fact) throw new Error(`${question} is not in the registry of questions, so no proof can show its rows`);
  const condition = /^-- Reads: (.+)$/m.exec(sql)?.[1] ?? 'true';
  const counting = `SELECT count(*) AS n FROM ${fact} WHERE client_id = $client_id AND ${condition}`;
  const named = Object.entries(given).filter(([name]) => condition.includes(`$${name}`));
  return (await context.store.rows<{ n: number }>(counting, { client_id: 'client', ...Object.fromEntries(named) }))[0]?.n ?? 0;
}

async function answerOf(question: string, sql: string, example: Case, files: readonly GivenFile[]) {
  const { context, close } = await workspaceWith(files);
  try {
    const parameters = { client_id: 'client', ...example.parameters };
    const columns = Object.keys(await context.store.columns(sql, parameters));
    const rows = await context.store.rows<Record<string, unknown>>(sql, parameters);
    const fileOf = (importId: unknown) => files[Number(String(importId).replace('imp-', '')) - 1]?.file ?? String(importId);
    const named = rows.map((each) => ({ ...each, ...(columns.includes('import_id') ? { import_id: fileOf(each.import_id) } : {}) }));
    if (columns.includes('source_rows')) {
      const traced = rows.reduce((sum, each) => sum + Number(each.source_rows), 0);
      const shown = await rowsRead(context, question, sql, example.parameters);
      expect(traced, `${example.name}: rows that the answer rests on, and rows that a proof would show`).toBe(shown);
    }
    const answered = named.map((each) => Object.fromEntries(Object.entries(each).map(([name, cell]) => [name, plain(cell)])));
    return { columns, rows: answered as Row[] };
  } finally {
    await close();
  }
}

/** The columns that the case names; in the order of the question, or sorted where the question has no order. */
function comparable(sql: string, rows: readonly Row[], named: readonly string[]) {
  const cut = rows.map((each) => Object.fromEntries(named.map((name) => [name, plain(each[name])])));
  const ordered = /^ORDER BY/m.test(sql);
  return ordered ? cut : cut.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

it('looked at the questions', () => expect(questions.length).toBeGreaterThan(25));

describe.each(questions)('%s', (question) => {
  const sql = readFileSync(join(folder, question), 'utf8');

  it('says its question, grain, parameters and units before it asks', () => {
    const head = sql.split('\n').filter((line) => line.startsWith('-- '));
    for (const word of ['Question', 'Grain', 'Parameters', 'Units'])
      expect(head.some((line) => line.startsWith(`-- ${word}: `))).toBe(true);
    const parameters = head.find((line) => line.startsWith('-- Parameters: '));
    for (const name of parametersOf(sql)) expect(parameters).toContain(`$${name}`);
  });

  it('gives the expected rows, and the same rows beside another client with the same files', async () => {
    const { cases } = readRows(question);
    const told = new Set<string>();
    let answered: string[] = [];
    for (const example of cases) {
      expect(parametersOf(sql).sort(), example.name).toEqual(['client_id', ...Object.keys(example.parameters)].sort());
      const files = filesOf(example);
      const named = [...new Set(example.expected.flatMap((each) => Object.keys(each)))];
      const expected = comparable(sql, example.expected, named);
      const alone = await answerOf(question, sql, example, files);
      answered = alone.columns;
      expect(answered, example.name).toEqual(expect.arrayContaining(named));
      expect(comparable(sql, alone.rows, named), example.name).toEqual(expected);
      const neighbour = files.map((file) => ({ ...file, client: `neighbour of ${file.client}` }));
      const beside = await answerOf(question, sql, example, [...neighbour, ...files]);
      expect(comparable(sql, beside.rows, named), `${example.name}, beside another client`).toEqual(expected);
      for (const name of named) told.add(name);
    }
    expect([...told].sort(), 'columns that no case names').toEqual([...answered].sort());
  });
});
