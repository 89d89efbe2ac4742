import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { commandLineIn } from '../../tests/fixtures/command-line';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-cli-beside-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const cli = commandLineIn(folder);
const workspace = 'w.contactpeil-workspace';

const delivery = (first: number) =>
  [
    'Datum;Wachtrij;Aangeboden;Beantwoord',
    ...Array.from({ length: 6 }, (_, at) => `${first + at}-06-2024;Verkoop;${40 + at};${38 + at}`),
  ].join('\r\n');
writeFileSync(join(folder, 'eerder.csv'), delivery(10));
writeFileSync(join(folder, 'later.csv'), delivery(14));

describe('a look at files beside what a client has', () => {
  it('names the rows that are there already, the file and the period, and leaves the workspace as it is', async () => {
    expect((await cli('import', 'eerder.csv', '--workspace', workspace, '--client', 'Proef')).code).toBe(0);
    const before = readFileSync(join(folder, workspace));
    const look = await cli('inspect', 'later.csv', '--workspace', workspace, '--client', 'Proef', '--language', 'nl');
    expect(look.code).toBe(0);
    expect(look.result).toMatch(/2 rijen staan al in eerder\.csv \(14\sjuni\s2024 t\/m 15\sjuni\s2024\)/);
    expect(readFileSync(join(folder, workspace)).equals(before)).toBe(true);
    // Nobody said whose file it is: nothing is compared.
    expect((await cli('inspect', 'later.csv', '--language', 'nl')).result).not.toContain('eerder.csv');
  });

  it('needs a workspace and a client that is in it', async () => {
    const unknown = await cli('inspect', 'later.csv', '--workspace', workspace, '--client', 'Nee', '--language', 'nl');
    expect([unknown.code, unknown.message]).toEqual([2, expect.stringContaining("geen klant 'Nee'. Wel: Proef")]);
    expect((await cli('inspect', 'later.csv', '--client', 'Proef')).code).toBe(2);
    expect((await cli('inspect', 'later.csv', '--workspace', workspace)).code).toBe(2);
  });
});
