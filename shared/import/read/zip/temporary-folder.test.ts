import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { TemporaryFolder } from './temporary-folder';

const parent = mkdtempSync(join(tmpdir(), 'contactpeil-test-'));
afterAll(() => rmSync(parent, { recursive: true, force: true }));
/** The number of a process that has ended. */
const ended = spawnSync(process.execPath, ['-e', '']).pid;

describe('folders for unpacked exports', () => {
  it('left behind by a process that is gone are removed before the next one is made; those of others stay', async () => {
    const left = join(parent, `contactpeil-scratch-${ended}-abc`);
    const living = join(parent, `contactpeil-scratch-${process.pid}-abc`);
    const foreign = join(parent, 'contactpeil-notes');
    for (const path of [left, living, foreign]) {
      mkdirSync(path);
      writeFileSync(join(path, 'part-1'), 'vertrouwelijk');
    }
    const folder = await TemporaryFolder.create(parent);
    expect(existsSync(left)).toBe(false);
    expect([existsSync(living), existsSync(foreign)]).toEqual([true, true]);
    const made = dirname(folder.nextPath());
    expect(existsSync(made)).toBe(true);
    await folder.remove();
    expect(readdirSync(parent).sort()).toEqual(['contactpeil-notes', `contactpeil-scratch-${process.pid}-abc`]);
  });
});
