import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { commandLineIn } from '../../tests/fixtures/command-line';
import { rawZip } from '../../tests/raw-files/zip';
import type { ImportOutcome } from '../contract';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-cli-choices-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cli = commandLineIn(folder);
const inWorkspace = ['--workspace', 'w.contactpeil-workspace', '--client', 'Klant'];
const query = async (sql: string) =>
  JSON.parse((await cli('query', sql, '--workspace', 'w.contactpeil-workspace', '--json')).result) as unknown;

const dates = ['03-06-2024', '04-06-2024', '05-06-2024', '06-06-2024'];
const worked = (month: string) =>
  [
    `Medewerker;${dates.map((date) => date.replace('-06-', `-${month}-`)).join(';')}`,
    'Jan de Vries;21;22;23;24',
    'Els Bakker;31;32;33;34',
    'Noor Visser;41;42;43;44',
  ].join('\r\n');
writeFileSync(join(folder, 'gewerkt-06.csv'), worked('06'));
writeFileSync(join(folder, 'gewerkt-07.csv'), worked('07'));
const review = (name: string) =>
  [
    'Medewerker;Datum beoordeling;Score;Beoordelaar',
    ...Array.from({ length: 12 }, (_, at) => `${name};${10 + at}-06-2024;${70 + at};Ans`),
  ].join('\r\n');
writeFileSync(
  join(folder, 'juni.zip'),
  rawZip([
    { path: 'qm/zoe.csv', content: iconv.encode(review('Zoë Günter'), 'macroman') },
    { path: 'qm/noel.csv', content: iconv.encode(review('Noël Bakker'), 'win1252') },
  ]),
);

describe('how files are read, said on the command line', () => {
  it('the cells of a crossed table: said, remembered for the next month, forgotten on request', async () => {
    expect((await cli('import', 'gewerkt-06.csv', ...inWorkspace)).code).toBe(3);
    const open = await cli('inspect', 'gewerkt-06.csv');
    expect(open.result).toContain('kies bij “03-06-2024 … 06-06-2024” wat de cellen zijn');
    expect(open.result).toMatch(/^ {2}tabel.*: niet geladen$/m);
    expect((await cli('import', 'gewerkt-06.csv', '--column', '*=handled', ...inWorkspace)).code).toBe(0);
    expect(await query("SELECT sum(handled) AS handled, count(*) AS n FROM agent_period WHERE agent = 'Jan de Vries'")).toEqual([
      { handled: 90, n: 4 },
    ]);
    const forgot = await cli('import', 'gewerkt-07.csv', '--forget', ...inWorkspace);
    expect(forgot).toMatchObject({ code: 3 });
    expect(forgot.message).toContain('1 keuze vergeten');
    expect((await cli('import', 'gewerkt-07.csv', '--column', 'gewerkt-07.csv::*=handled', ...inWorkspace)).code).toBe(0);
    writeFileSync(join(folder, 'gewerkt-08.csv'), worked('08'));
    expect((await cli('import', 'gewerkt-08.csv', ...inWorkspace)).code).toBe(0);
    expect(await query('SELECT count(*) AS n FROM agent_period')).toEqual([{ n: 36 }]);
  });

  it('the characters of one file inside a zip, and its columns', async () => {
    const told = await cli(
      'inspect',
      'juni.zip',
      '--json',
      '--encoding',
      'juni.zip/qm/zoe.csv::macroman',
      '--column',
      'juni.zip/qm/noel.csv::Beoordelaar=-',
    );
    const [outcome] = JSON.parse(told.result) as ImportOutcome[];
    const column = (file: string, header: string) =>
      outcome?.tables.find((table) => table.file.endsWith(file))?.columns.find((one) => one.header === header);
    expect(column('zoe.csv', 'Medewerker')?.examples[0]).toBe('Zoë Günter');
    expect(column('noel.csv', 'Medewerker')?.examples[0]).toBe('Noël Bakker');
    expect(column('zoe.csv', 'Beoordelaar')?.field).toBe('evaluator');
    expect(column('noel.csv', 'Beoordelaar')?.field).toBeNull();
    expect(told.message).toBe('');
  });

  it('what cannot be meant is refused with what is right, and a choice that lands nowhere is told', async () => {
    const wrong = async (...words: string[]) => {
      const { code, message } = await cli('inspect', 'gewerkt-06.csv', ...words);
      expect(code).toBe(2);
      return message;
    };
    expect(await wrong('--kind', 'telefonie')).toContain('queue_interval');
    expect(await wrong('--column', 'Medewerker')).toContain('KOP=VELD');
    expect(await wrong('--column', 'Medewerker=naam')).toContain('agent');
    expect(await wrong('--column', '*=talk_s:seconden')).toContain('mm:ss');
    expect(await wrong('--delimiter', 'puntkomma')).toContain('semicolon');
    expect(await wrong('--encoding', 'ander.csv::cp850')).toContain('gewerkt-06.csv');
    const unmet = await cli('inspect', 'gewerkt-06.csv', '--column', 'Collega=agent');
    expect(unmet.message).toContain('‘Collega’'.replace(/[‘’]/g, "'"));
    const parted = await cli('inspect', 'gewerkt-06.csv', '--json', '--delimiter', 'comma', '--kind', 'roster');
    expect((JSON.parse(parted.result) as ImportOutcome[])[0]?.tables[0]?.fact).toBeNull();
  });

  it('assess takes them too: a choice for a file is about the client that has it', async () => {
    // Other columns, so that what is said of the one file is not remembered for the other.
    const american = (last: string) =>
      [`Date,Queue,Offered,Answered,${last}`, ...['3/4/2024', '5/6/2024', '7/8/2024'].map((day) => `${day},Sales,100,90,10`)].join('\r\n');
    for (const client of ['north', 'south']) mkdirSync(join(folder, 'clients', client), { recursive: true });
    writeFileSync(join(folder, 'clients/north/queues.csv'), american('Abandoned'));
    writeFileSync(join(folder, 'clients/south/other.csv'), american('Transferred'));
    const assess = ['assess', 'clients', '--out', 'out', '--formats', 'json', '--json', '--workspace', 'a.contactpeil-workspace'] as const;
    const stray = await cli(...assess, '--column', 'absent.csv::Date=interval_start:mm/dd/yyyy');
    expect(stray.code).toBe(2);
    expect(stray.message).toContain('other.csv');
    const done = await cli(...assess, '--column', 'queues.csv::Date=interval_start:mm/dd/yyyy', '--column', 'queues.csv::Quue=queue');
    expect(done.code).toBe(0);
    const { clients } = JSON.parse(done.result) as { clients: { client: { id: string; period: string[] } }[] };
    expect(clients.map(({ client }) => [client.id, ...client.period])).toEqual([['north', '2024-03-04', '2024-07-08']]);
    expect(done.message).toContain('Quue');
  });
});
