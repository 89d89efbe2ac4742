import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandLineIn } from '../../tests/fixtures/command-line';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-cli-import-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cli = commandLineIn(folder);
function write(name: string, first: number, last: number, header = 'Datum;Wachtrij;Aangeboden;Opgenomen;Opgenomen binnen 20 sec'): void {
  const cells = header.split(';').length - 2;
  const days = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const rows = days.map((day) => [`${String(day).padStart(2, '0')}-05-2024`, 'Algemeen', ...[50 + day, 45, 40].slice(0, cells)].join(';'));
  writeFileSync(join(folder, name), [header, ...rows].join('\r\n'));
}

describe('import on the command line', () => {
  it('refuses rows that are there already with their number and period, and replaces or keeps them on request', async () => {
    write('mei-1.csv', 1, 20);
    write('mei-2.csv', 16, 28);
    const into = (...words: string[]) => cli('import', ...words, '--workspace', 'w.contactpeil-workspace', '--client', 'Klant');
    expect((await into('mei-1.csv')).code).toBe(0);
    const refused = await into('mei-2.csv');
    expect(refused.code).toBe(3);
    expect(refused.message).toContain(
      '5 van de 13 rijen van mei-2.csv zijn al geladen uit mei-1.csv (16\u00a0mei 2024 t/m 20\u00a0mei 2024)',
    );
    expect((await into('mei-2.csv', '--replace', '--keep-both')).code).toBe(2);
    expect((await into('mei-2.csv', '--replace')).code).toBe(0);
    const count = await cli(
      'query',
      'SELECT count(*) AS n, count(DISTINCT interval_start) AS days FROM queue_interval',
      '--workspace',
      'w.contactpeil-workspace',
      '--json',
    );
    expect(JSON.parse(count.result)).toEqual([{ n: 28, days: 28 }]);
    write('mei-3.csv', 27, 28);
    expect((await into('mei-3.csv', '--keep-both')).code).toBe(0);
  });

  it('lists what stands out in a loaded file, with its cells, its effect and what to do', async () => {
    const rows = ['13-06-2024;20;18;15;91,2%', '14-06-2024;22;20;18;93,4%', '15-06-2024;30;27;21;94,0%'];
    writeFileSync(join(folder, 'juni.csv'), ['Datum;Aangeboden;Opgenomen;Opgenomen binnen 20 sec;Servicelevel', ...rows].join('\n'));
    const { code, result } = await cli('import', 'juni.csv', '--workspace', 'alarm.contactpeil-workspace', '--client', 'Klant');
    expect(code).toBe(0);
    expect(result).toContain('volgt het afgedrukte servicelevel (Servicelevel) niet uit de aantallen ernaast');
    expect(result).toContain('[91,2% | 93,4% | 94,0%]');
    expect(result).toContain('Vraag hoe het systeem dit percentage berekent');
  });

  it('a day table without counts in time is told so, not that there are no contacts', async () => {
    mkdirSync(join(folder, 'klanten/Dagklant'), { recursive: true });
    write('klanten/Dagklant/dagen.csv', 1, 25, 'Datum;Wachtrij;Aangeboden;Opgenomen');
    const { code, result } = await cli('assess', 'klanten', '--out', 'uit', '--formats', 'json');
    expect(code).toBe(0);
    expect(result).toContain('dagen.csv telt contacten, maar niet hoeveel er binnen de tijd');
    expect(result).not.toContain('geen van de bestanden bevat contacten');
  });
});
