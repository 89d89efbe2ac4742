import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'installed-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the check in a process of its own, with an npm that only leaves a mark: the real one would empty the folder. */
function ensureInstalledIn(root: string): { status: number | null; npmRan: boolean; stderr: string } {
  const programs = join(folder, 'programs');
  mkdirSync(programs);
  const mark = join(folder, 'npm-ran');
  writeFileSync(join(programs, 'npm'), `#!/bin/sh\ntouch '${mark}'\n`, { mode: 0o755 });
  const script = `import { ensureInstalled } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'ensure-installed.mjs')).href)};
ensureInstalled(${JSON.stringify(root)});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { PATH: `${programs}:/usr/bin:/bin` },
    encoding: 'utf8',
  });
  return { status, npmRan: existsSync(mark), stderr };
}

function checkout(name: string): string {
  const root = join(folder, name);
  mkdirSync(root);
  writeFileSync(join(root, 'package-lock.json'), '{}');
  return root;
}

function installedLongAgo(modules: string): void {
  mkdirSync(modules, { recursive: true });
  const written = join(modules, '.package-lock.json');
  writeFileSync(written, '{}');
  utimesSync(written, 1_000, 1_000);
}

it.skipIf(process.platform === 'win32')('leaves a linked node_modules alone, because npm ci would empty the other checkout', () => {
  const other = join(folder, 'other', 'node_modules');
  installedLongAgo(other);
  const root = checkout('clone');
  symlinkSync(other, join(root, 'node_modules'));
  const result = ensureInstalledIn(root);
  expect(result).toMatchObject({ status: 0, npmRan: false });
  expect(result.stderr).toContain('link');
});

it.skipIf(process.platform === 'win32')('installs when the lock file is newer than what stands there', () => {
  const root = checkout('clone');
  installedLongAgo(join(root, 'node_modules'));
  expect(ensureInstalledIn(root)).toMatchObject({ status: 0, npmRan: true });
});
