import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rawZip } from '../../tests/raw-files/zip';
import type { ImportOutcome, OperationInput } from '../contract';
import { createEngine, type Engine } from './create-engine';

const files = mkdtempSync(join(tmpdir(), 'contactpeil-texts-files-'));
let engine: Engine;
let clientId: string;
beforeAll(async () => {
  engine = createEngine({ place: mkdtempSync(join(tmpdir(), 'contactpeil-texts-')), host: 'terminal', version: '0' });
  await engine.call('workspace.create', { name: 'teksten' });
  clientId = (await engine.call('client.create', { name: 'Teksten' })).id;
});
afterAll(() => engine.close());

/** Twelve reviews by month; the é of CP850 is a low quotation mark to Windows, and after one lone letter nothing tells. */
const reviews = (month: number, name: string) =>
  [
    'Medewerker;Datum beoordeling;Score;Beoordelaar',
    ...Array.from({ length: 12 }, (_, at) => `${name};${10 + at}-0${month}-2024;${70 + at};Ans`),
  ].join('\r\n');
const costs = (month: number) =>
  [
    'Maand|Kanaal|Kosten',
    ...Array.from({ length: 6 }, (_, at) => `01-0${month}-2024|${['Telefoon', 'Chat', 'E-mail'][at % 3]}|${4000 + at}`),
  ].join('\r\n');

async function archive(month: number): Promise<string> {
  const path = join(files, `maand 2024-0${month}.zip`);
  const entries = [
    { path: `qm/reviews-0${month}.csv`, content: iconv.encode(reviews(month, 'Zoë Günter'), 'macroman') },
    { path: `qm/teams-0${month}.csv`, content: iconv.encode(reviews(month, 'Zoë Bakker'), 'win1252') },
    { path: `kosten-0${month}.csv`, content: costs(month) },
  ];
  writeFileSync(path, rawZip(entries));
  return (await engine.registerFile(path)).token;
}
type Said = Pick<OperationInput<'import.run'>, 'textOptions'>;
async function look(token: string, said: Said = {}): Promise<ImportOutcome> {
  const [outcome] = await engine.call('import.inspect', { files: [token], preview: true, clientId, ...said });
  return outcome as ImportOutcome;
}
const at = ({ tables }: ImportOutcome, name: string) => tables.find(({ file }) => file.endsWith(name));
const textOf = (outcome: ImportOutcome, name: string) => at(outcome, name)?.look?.text;
const names = (outcome: ImportOutcome, name: string) => at(outcome, name)?.look?.columns[0]?.cells[0];

describe('how the text files inside an archive are read', () => {
  it('is said of each by its name, or of all at once', async () => {
    const token = await archive(5);
    const found = await look(token);
    expect(names(found, 'reviews-05.csv')).not.toBe('Zoë Günter');
    expect(names(found, 'teams-05.csv')).toBe('Zoë Bakker');
    const name = 'maand 2024-05.zip/qm/reviews-05.csv';
    const told = await look(token, { textOptions: [{ file: token, name, encoding: 'macroman' }] });
    expect(names(told, 'reviews-05.csv')).toBe('Zoë Günter');
    expect(names(told, 'teams-05.csv')).toBe('Zoë Bakker');
    expect(textOf(told, 'reviews-05.csv')).toMatchObject({
      encoding: 'macroman',
      found: { encoding: textOf(found, 'reviews-05.csv')?.encoding },
    });
    const all = await look(token, { textOptions: [{ file: token, encoding: 'macroman' }] });
    expect(names(all, 'reviews-05.csv')).toBe('Zoë Günter');
    expect(names(all, 'teams-05.csv')).not.toBe('Zoë Bakker');
    const oneColumn = await look(token, { textOptions: [{ file: token, name: 'maand 2024-05.zip/kosten-05.csv', delimiter: ';' }] });
    expect(textOf(oneColumn, 'kosten-05.csv')?.delimiter).toBe(';');
    expect(textOf(oneColumn, 'teams-05.csv')?.delimiter).toBe(';');
    expect(at(oneColumn, 'kosten-05.csv')?.fact).not.toBe('cost');
    expect(at(found, 'kosten-05.csv')?.fact).toBe('cost');
  });

  it('is remembered for the next archive of that name, is said to be so, and can be forgotten', async () => {
    const may = await archive(6);
    const name = 'maand 2024-06.zip/qm/reviews-06.csv';
    const [loaded] = await engine.call('import.run', { clientId, files: [may], textOptions: [{ file: may, name, encoding: 'macroman' }] });
    expect(loaded?.outcome).toBe('loaded');
    expect((await engine.query("SELECT DISTINCT agent FROM evaluation WHERE agent LIKE '%nter'")).rows).toEqual([['Zoë Günter']]);

    const july = await archive(7);
    const known = await look(july);
    expect(names(known, 'reviews-07.csv')).toBe('Zoë Günter');
    expect(names(known, 'teams-07.csv')).toBe('Zoë Bakker');
    const { remembered } = textOf(known, 'reviews-07.csv') ?? {};
    expect(textOf(known, 'teams-07.csv')?.remembered).toBeNull();
    const forgotten = await engine.call('import.forget_choice', {
      headerSignature: remembered?.header_signature ?? '',
      key: remembered?.key ?? '',
    });
    expect(forgotten).toEqual({ forgotten: 1 });
    expect(names(await look(july), 'reviews-07.csv')).not.toBe('Zoë Günter');
  });

  it('what a person says now goes before what is remembered; a file that is now written otherwise is read as found', async () => {
    const plain = async (month: number, encoding: string) => {
      writeFileSync(join(files, `los-0${month}.csv`), iconv.encode(reviews(month, 'Zoë Günter'), encoding));
      return (await engine.registerFile(join(files, `los-0${month}.csv`))).token;
    };
    const first = await plain(1, 'macroman');
    await engine.call('import.run', { clientId, files: [first], textOptions: [{ file: first, encoding: 'macroman' }] });
    const second = await plain(2, 'macroman');
    const first0 = (outcome: ImportOutcome) => outcome.tables[0]?.look?.columns[0]?.cells[0];
    expect(first0(await look(second))).toBe('Zoë Günter');
    expect(first0(await look(second, { textOptions: [{ file: second, encoding: 'cp850' }] }))).not.toBe('Zoë Günter');
    expect(first0(await look(await plain(3, 'utf8')))).toBe('Zoë Günter');
  });
});
