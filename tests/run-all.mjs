#!/usr/bin/env node
// `npm test` on a fresh clone: installs what is missing, then types, lint, unit, integration, security and end-to-end tests.
// Plain Node without dependencies, because it runs before they are there. Last line: N passed, N failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../shared/cli/ensure-installed.mjs';

const root = resolve(fileURLToPath(import.meta.url), '../..');
const total = { passed: 0, failed: 0 };
const skippedNames = [];

const run = (command, given) =>
  spawnSync(process.execPath, [join(root, 'node_modules', command), ...given], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TZ: 'Europe/Amsterdam', FORCE_COLOR: '0', CI: process.env.CI ?? '' },
  }).status ?? 1;

function step(name, command, given) {
  console.log(`\n== ${name}`);
  const status = run(command, given);
  if (status === 0) total.passed += 1;
  else total.failed += 1;
  console.log(`${name}: ${status === 0 ? 'passed' : 'FAILED'}`);
}

function vitest(name, given) {
  console.log(`\n== ${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'contactpeil-tests-'));
  const report = join(folder, 'report.json');
  const status = run('vitest/vitest.mjs', ['run', ...given, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  if (existsSync(report)) {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    total.passed += result.numPassedTests;
    total.failed += result.numFailedTests;
    for (const file of result.testResults)
      for (const test of file.assertionResults)
        if (test.status === 'pending' || test.status === 'skipped') skippedNames.push(test.fullName);
    // A file that does not even load has no test results; an error outside tests has none either.
    const broken = result.testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'),
    );
    total.failed += broken.length || (status !== 0 && result.numFailedTests === 0 ? 1 : 0);
    if (result.numTotalTests === 0) total.failed += 1;
  } else total.failed += 1;
  rmSync(folder, { recursive: true, force: true });
}

ensureInstalled(root);
step('types', 'typescript/bin/tsc', ['--noEmit']);
step('lint and format', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.']);
vitest('unit, integration and security tests', []);
step('build', 'electron-vite/bin/electron-vite.js', ['build']);
vitest('end-to-end tests in a real browser', ['--config', 'tests/e2e/vitest.config.ts']);

if (skippedNames.length > 0)
  console.log(`\n${skippedNames.length} skipped, and not counted as passed:\n${skippedNames.map((name) => `  - ${name}`).join('\n')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
