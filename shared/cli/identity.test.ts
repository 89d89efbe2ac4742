import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandLineIn } from '../../tests/fixtures/command-line';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-cli-identity-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cli = commandLineIn(folder);
function counts(name: string, month: string, queue: string): void {
  const rows = Array.from({ length: 20 }, (_, at) => `${String(1 + at).padStart(2, '0')}-${month}-2024;${queue};${40 + at};${36 + at}`);
  writeFileSync(join(folder, name), ['Datum;Wachtrij;Aangeboden;Beantwoord', ...rows].join('\r\n'));
}
const where = ['--workspace', 'w.contactpeil-workspace', '--client', 'Klant'];

describe('names that may be one, on the command line', () => {
  it('lists them with how sure and why, keeps what a person says, and takes it back', async () => {
    counts('telefonie.csv', '05', 'Verkoop');
    writeFileSync(
      join(folder, 'planning.csv'),
      [
        'Datum;Interval;Wachtrij;Prognose',
        '01-05-2024;08:00-08:30;WR Verkoop;20',
        '01-05-2024;08:30-09:00;WR Verkoop;24',
        '13-05-2024;08:00-08:30;WR Verkoop;22',
      ].join('\r\n'),
    );
    expect((await cli('import', 'telefonie.csv', 'planning.csv', ...where)).code).toBe(0);
    const open = await cli('identity', ...where);
    expect(open.code).toBe(0);
    expect(open.result).toContain('Eén naam is misschien een andere:');
    expect(open.result).toMatch(/wachtrij “WR Verkoop” \(planning\.csv\) is misschien “Verkoop” \(telefonie\.csv\): 95 %/);
    expect(open.result).toContain('Bevestig met: identity confirm');
    const confirmed = await cli('identity', 'confirm', 'queue', 'WR Verkoop', 'Verkoop', ...where);
    expect(confirmed.result).toContain('wachtrij: “WR Verkoop” is “Verkoop”.');
    expect(confirmed.result).toContain('Er zijn geen namen die misschien hetzelfde zijn.');
    const back = await cli('identity', 'undo', 'queue', 'WR Verkoop', 'Verkoop', ...where, '--json');
    expect(JSON.parse(back.result)).toMatchObject({ decisions: [], proposals: [{ name: 'WR Verkoop', same_as: 'Verkoop' }] });
  });

  it('says what is right when a word is missing, and which clients there are', async () => {
    const wrong = await cli('identity', 'confirm', 'wachtrij', 'A', 'B', ...where);
    expect([wrong.code, wrong.message.includes('agent, team of queue')]).toEqual([2, true]);
    const unknown = await cli('identity', '--workspace', 'w.contactpeil-workspace', '--client', 'Ander');
    expect([unknown.code, unknown.message.includes('Klant')]).toEqual([2, true]);
  });

  it('refuses a time zone that nobody knows', async () => {
    const wrong = await cli('import', 'telefonie.csv', ...where, '--time-zone', 'Amsterdam');
    expect([wrong.code, wrong.message.includes('Europe/Amsterdam')]).toEqual([2, true]);
  });
});
