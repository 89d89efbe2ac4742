#!/usr/bin/env node
// `npm start`: the desktop program when Electron's binary can be had, else the same workbench in the browser.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from './ensure-installed.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const main = join(root, 'out/main/index.js');

ensureInstalled(root);

let child = null;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child?.kill(signal));

function run(command, words, options = {}) {
  return new Promise((done) => {
    child = spawn(command, words, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', () => done(1));
    child.on('exit', (code, signal) => done(signal ? 0 : (code ?? 1)));
  });
}

const electronFolder = join(root, 'node_modules/electron');

/** The path of Electron's program, or null when it is not there. Asking the package itself would start a download without a limit. */
function electronProgram() {
  const name = join(electronFolder, 'path.txt');
  if (!existsSync(name)) return null;
  const path = join(electronFolder, 'dist', readFileSync(name, 'utf8').trim());
  return existsSync(path) ? path : null;
}

/** Electron fetches its program at first use; without the internet that fails, and two minutes is long enough to know. */
async function fetchElectron() {
  const installer = join(electronFolder, 'install.js');
  if (!existsSync(installer)) return;
  process.stderr.write('Het programma Electron wordt eenmalig opgehaald (ruim 100 MB)...\n');
  await run(process.execPath, [installer], { stdio: 'ignore', timeout: 120_000 });
}

const newest = (path) =>
  !existsSync(path)
    ? 0
    : statSync(path).isDirectory()
      ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
      : statSync(path).mtimeMs;
const isBuilt = () =>
  existsSync(main) && Math.max(...['electron', 'renderer', 'shared'].map((name) => newest(join(root, name)))) <= statSync(main).mtimeMs;

if (!electronProgram()) await fetchElectron();
const electron = electronProgram();
if (electron) {
  if (!isBuilt()) {
    process.stderr.write('Contactpeil wordt eenmalig gebouwd...\n');
    const built = await run(process.execPath, [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build']);
    if (built !== 0) process.exit(built);
  }
  process.exitCode = await run(electron, [root, ...process.argv.slice(2)]);
} else {
  process.stderr.write('Het programma Electron is op deze computer niet te krijgen; de werkbank opent in de browser.\n');
  const cli = join(root, 'shared/cli/run-from-source.mjs');
  process.exitCode = await run(process.execPath, [cli, 'serve', '--open', ...process.argv.slice(2)]);
}
