import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLineIn } from '../../tests/fixtures/command-line';
import { createEngine } from '../engine';
import { clientFolders } from './client-folders';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-cli-'));
writeFileSync(join(folder, 'export.csv'), 'Datum;Aangeboden\n');

const cli = commandLineIn(folder);
/** The command line with this text on its standard input. */
const given = (input: string) => commandLineIn(folder, { input });

describe('command line', () => {
  it('explains itself, in Dutch unless told otherwise', async () => {
    const overview = await cli('help');
    expect(overview.code).toBe(0);
    for (const name of ['assess', 'inspect', 'import', 'report', 'query', 'export', 'calc', 'serve'])
      expect(overview.result).toContain(name);
    expect(overview.result).toContain('Afsluitcodes');
    expect((await cli('help', '--language', 'en')).result).toContain('Exit codes');
    expect((await commandLineIn(folder, { environment: { CONTACTPEIL_LANGUAGE: 'en' } })('help')).result).toContain('Exit codes');
    const about = await cli('assess', '--help', '--language=en');
    expect([about.code, about.result.includes('--service-level')]).toEqual([0, true]);
  });

  it.each([
    [[], 'OPDRACHT'],
    [['verzin'], "'verzin' bestaat niet"],
    [['assess'], 'één map'],
    [['assess', 'bestaat-niet', '--out', 'uit'], "'bestaat-niet' bestaat niet"],
    [['assess', '.'], '--out ontbreekt'],
    [['assess', '.', '--out', 'uit', '--service-level', '8020'], '80/20'],
    [['assess', '.', '--out', 'uit', '--service-level', '180/20'], '80/20'],
    [['assess', '.', '--out', 'uit', '--formats', 'json,docx'], 'json, html, pptx, xlsx'],
    [['assess', '.', '--out', 'uit', '--verzonnen'], 'De optie --verzonnen bestaat hier niet'],
    [['assess', 'export.csv', '--out', 'uit'], 'is een bestand'],
    [['assess', '.', '--out', 'uit', '--language', 'de'], 'nl of en'],
    [['inspect'], 'bestand'],
    [['inspect', 'weg.csv'], "'weg.csv' bestaat niet"],
    [['import', 'x.csv', '--client', 'A'], '--workspace'],
    [['query', 'SELECT 1'], '--workspace'],
    [['calc'], 'één methode'],
    [['calc', 'erlangC'], 'geen JSON'],
    [['calc', 'verzonnen'], 'niet bekend'],
    [['serve', '--port', 'abc'], "'abc' is geen poort"],
  ])('wrong use is 2 and says what is right: %j', async (words, said) => {
    const { code, message, result } = await cli(...words);
    expect([code, result]).toEqual([2, '']);
    expect(message).toContain(said);
  });

  it('calc: an array in, an array out', async () => {
    const input = { calls: 100, interval_s: 1800, aht_s: 180, agents: 14, target_s: 20, patience_s: null };
    const { code, result, message } = await given(JSON.stringify([input, { ...input, agents: 15 }]))('calc', 'erlangC');
    expect([code, message]).toEqual([0, '']);
    const answers = JSON.parse(result);
    expect(answers).toHaveLength(2);
    expect(answers[0].sl).toBeCloseTo(0.888350019179, 9);
    expect((await given('{}')('calc', 'erlangC')).code).toBe(2);
    expect((await given('[{}]')('calc', 'verzonnen')).code).toBe(2);
    expect((await given('[]')('calc', 'verzonnen')).code).toBe(2);
    expect((await cli('--version')).result).toMatch(/^\d+\.\d+\.\d+/);
    const incomplete = await given('[{"calls":1}]')('calc', 'erlangC');
    expect([incomplete.code, incomplete.result]).toEqual([1, '']);
    expect(incomplete.message).toContain('ontbreekt');
  });

  it('query reads, and only reads', async () => {
    const workspace = join(folder, 'vraag.contactpeil-workspace');
    const engine = createEngine({ place: folder, host: 'terminal', version: '0' });
    await engine.openWorkspaceFile(workspace);
    await engine.call('client.create', { name: '=HYPERLINK("x")' });
    await engine.call('client.create', { name: 'Acme' });
    await engine.close();
    const ask = (sql: string, ...more: string[]) => cli('query', sql, '--workspace', workspace, ...more);
    expect(JSON.parse((await ask("SELECT name, target FROM client WHERE name = 'Acme'", '--json')).result)).toEqual([
      { name: 'Acme', target: 0.8 },
    ]);
    expect((await ask('SELECT name, -1 AS n FROM client ORDER BY name', '--csv')).result).toBe(
      `name,n\r\n"'=HYPERLINK(""x"")",-1\r\nAcme,-1`,
    );
    expect((await ask('SELECT count(*) AS aantal FROM client')).result).toBe('aantal\n------\n     2');
    for (const sql of ['DELETE FROM client', "COPY client TO 'uit.csv'", 'SELECT 1; DROP TABLE client', 'CREATE TABLE t (a INTEGER)']) {
      expect((await ask(sql)).code, sql).toBe(1);
    }
    expect((await ask("SELECT * FROM read_text('/etc/passwd')")).code).toBe(1);
    expect((await ask('SELECT count(*) FROM client')).code).toBe(0);
  });

  it('finds the clients of a folder', async () => {
    const root = join(folder, 'klanten');
    for (const path of ['A/2024/juni', 'B', 'leeg', '.git']) mkdirSync(join(root, path), { recursive: true });
    for (const path of ['A/x.csv', 'A/2024/juni/y.csv', 'B/z.csv', 'B/.DS_Store', 'B/~$z.xlsx', '.git/config'])
      writeFileSync(join(root, path), '1');
    const names = async () => (await clientFolders(root)).map(({ name, files }) => [name, files.map((file) => file.name)]);
    expect(await names()).toEqual([
      ['A', ['2024/juni/y.csv', 'x.csv']],
      ['B', ['z.csv']],
    ]);
    writeFileSync(join(root, 'los.csv'), '1');
    expect((await names())[0]).toEqual(['Klanten', ['los.csv']]);
  });

  it('a folder with nothing is 3', async () => {
    mkdirSync(join(folder, 'niets'));
    const { code, message } = await cli('assess', 'niets', '--out', 'uit');
    expect(code).toBe(3);
    expect(message).toContain('één map per klant');
  });
});
