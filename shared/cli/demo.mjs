#!/usr/bin/env node
// `npm run demo` on a fresh clone: installs when needed, assesses the samples, and says where everything is. Plain Node, no dependencies.
import { spawn } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const out = join(root, 'demo');
const workspace = join(out, 'samples.contactpeil-workspace');

let child = null;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (child) child.kill(signal);
    else process.exit(130);
  });
}

function run(command, words, options = {}) {
  return new Promise((done, failed) => {
    child = spawn(command, words, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', failed);
    child.on('exit', (code, signal) => {
      child = null;
      done(signal ? 130 : (code ?? 1));
    });
  });
}

ensureInstalled(root);
mkdirSync(out, { recursive: true });
// The demo shows a first visit: what an earlier demo loaded would only be recognised again.
for (const ending of ['', '.wal']) rmSync(`${workspace}${ending}`, { force: true });

const cli = join(root, 'shared/cli/run-from-source.mjs');
const words = ['assess', join(root, 'samples/clients'), '--out', out, '--workspace', workspace, ...process.argv.slice(2)];
const started = Date.now();
const code = await run(process.execPath, [cli, ...words], { cwd: root });
if (code === 0) {
  const seconds = ((Date.now() - started) / 1000).toFixed(1).replace('.', ',');
  process.stdout.write(`
Klaar in ${seconds} s. Per klant staat alles in demo/<klant>/: assessment.json, rapport (HTML), presentatie (pptx), werkmap (xlsx).
Vergelijking: demo/benchmark.json. Werkruimte: demo/samples.contactpeil-workspace
De werkbank openen: npm start
Alleen in de browser, met deze voorbeelden: npm run -s cli -- serve --workspace demo/samples.contactpeil-workspace --open
`);
}
process.exitCode = code;
