import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const broken = join(root, 'samples/broken');
const folder = mkdtempSync(join(tmpdir(), 'contactpeil-broken-'));
const workspace = join(folder, 'bad.contactpeil-workspace');

/** The real program in a process of its own: exit codes and streams as a person or a script sees them. */
function cli(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    const program = [join(root, 'shared/cli/run-from-source.mjs'), ...words];
    execFile(process.execPath, program, { cwd: root, maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => {
      done({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('bad input', () => {
  it('nothing that can be loaded is 3, with a clear message for each file and nothing on standard output', async () => {
    const out = join(folder, 'uit');
    const { code, out: result, err } = await cli('assess', broken, '--out', out, '--workspace', workspace);
    expect([code, result]).toEqual([3, '']);
    const files = readdirSync(broken).filter((name) => /\.(csv|xlsx|zip)$/.test(name));
    expect(files.length).toBeGreaterThanOrEqual(6);
    const lines = err.split('\n');
    for (const file of files) {
      const line = lines.find((candidate) => candidate.includes(file)) ?? '';
      // What is wrong and what to do: two sentences at least, in Dutch, without a code or a stack.
      expect(line, file).toMatch(/niet geladen\. .+\. .+\./);
      expect(line, file).not.toMatch(/_|Error|\bat /);
    }
    expect(
      new Set(lines.filter((line) => line.includes('niet geladen.')).map((line) => line.split('niet geladen.')[1])).size,
    ).toBeGreaterThan(4);
    expect(existsSync(join(out, 'benchmark.json'))).toBe(false);
  });

  it('an empty folder is 3 and says what to do', async () => {
    const empty = join(folder, 'leeg');
    mkdirSync(empty);
    const { code, err } = await cli('assess', empty, '--out', join(folder, 'uit'));
    expect(code).toBe(3);
    expect(err).toContain('één map per klant');
  });

  it('what was loaded before is untouched by a file that cannot be loaded', async () => {
    const good = join(root, 'samples/clients/calder-wick-travel/Agent Roster.csv');
    expect((await cli('import', good, '--workspace', workspace, '--client', 'Klant')).code).toBe(0);
    const count = () =>
      cli(
        'query',
        'SELECT (SELECT count(*) FROM roster) AS rows, (SELECT count(*) FROM import) AS imports',
        '--workspace',
        workspace,
        '--json',
      );
    const before = (await count()).out;
    expect(JSON.parse(before)[0].rows).toBeGreaterThan(10);
    expect((await cli('import', broken, '--workspace', workspace, '--client', 'Klant')).code).toBe(3);
    expect((await count()).out).toBe(before);
  });

  it('a good file between broken ones is loaded, and the broken ones are named', async () => {
    const mixed = join(folder, 'gemengd');
    cpSync(broken, mixed, { recursive: true });
    cpSync(join(root, 'samples/clients/calder-wick-travel/Agent Roster.csv'), join(mixed, 'roster.csv'));
    const { code, out, err } = await cli(
      'import',
      mixed,
      '--workspace',
      join(folder, 'gemengd.contactpeil-workspace'),
      '--client',
      'Klant',
    );
    expect(code).toBe(0);
    expect(out).toContain('roster.csv');
    expect(err).toContain('password.xlsx');
  });

  it('a file that is no workspace is named as such', async () => {
    const wrong = join(folder, 'geen.contactpeil-workspace');
    writeFileSync(wrong, 'dit is geen database, maar wel een bestand'.repeat(200));
    const { code, err } = await cli('query', 'SELECT 1', '--workspace', wrong);
    expect(code).toBe(1);
    expect(err).toContain('beschadigd');
  });
});
