#!/usr/bin/env node
// `npm run demo` on a fresh clone: installs when needed, assesses the samples, and says where everything is. Plain Node, no dependencies.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const lock = join(root, 'package-lock.json');
// Written after a complete install; npm's own marker is older than a lock file that changed since.
const marker = join(root, 'node_modules', '.contactpeil-installed');
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

const isNewer = (file) => existsSync(file) && statSync(file).mtimeMs >= statSync(lock).mtimeMs;
const isInstalled = () => isNewer(marker) || isNewer(join(root, 'node_modules', '.package-lock.json'));

async function install() {
  if (isInstalled()) return;
  process.stderr.write('npm ci ...\n');
  // npm is a script on Windows, which only a shell starts; its words are fixed, so nothing of a person gets into that shell.
  const code = await run('npm', ['ci', '--no-audit', '--no-fund'], { shell: process.platform === 'win32' });
  if (code !== 0) process.exit(code);
  writeFileSync(marker, '');
}

await install();
mkdirSync(out, { recursive: true });
// The demo shows a first visit: what an earlier demo loaded would only be recognised again.
for (const ending of ['', '.wal']) rmSync(`${workspace}${ending}`, { force: true });

const cli = join(root, 'shared/cli/run-from-source.mjs');
// What the clients told as their target; everything else is in their files.
const targets = ['80/20', 'scheldepost-pakketten=90/30', 'polderzorg-verzekeringen=80/30'].flatMap((target) => ['--service-level', target]);
const words = ['assess', join(root, 'samples/clients'), '--out', out, '--workspace', workspace, ...targets, ...process.argv.slice(2)];
const started = Date.now();
const code = await run(process.execPath, [cli, ...words], { cwd: root });
if (code === 0) {
  const seconds = ((Date.now() - started) / 1000).toFixed(1).replace('.', ',');
  process.stdout.write(`
Klaar in ${seconds} s. Per klant staat alles in demo/<klant>/: assessment.json, rapport (HTML), presentatie (pptx), werkboek (xlsx).
Vergelijking: demo/benchmark.json. Werkruimte: demo/samples.contactpeil-workspace
De werkbank openen: npm start
Alleen in de browser, met deze voorbeelden: npm run -s cli -- serve --workspace demo/samples.contactpeil-workspace --open
`);
}
process.exitCode = code;
