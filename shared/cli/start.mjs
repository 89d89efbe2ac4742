#!/usr/bin/env node
// `npm start`: the desktop program when Electron's binary can be had, else the same workbench in the browser.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const main = join(root, 'out/main/index.js');

if (!existsSync(join(root, 'node_modules'))) {
  process.stderr.write('Eerst installeren: npm ci (of npm run demo, dat doet het zelf).\n');
  process.exit(1);
}

let child = null;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child?.kill(signal));

function run(command, words) {
  return new Promise((done) => {
    child = spawn(command, words, { cwd: root, stdio: 'inherit' });
    child.on('error', () => done(1));
    child.on('exit', (code, signal) => done(signal ? 0 : (code ?? 1)));
  });
}

/** The path of the binary. Electron 42+ fetches it at first use, which fails on a machine without the internet. */
function electronBinary() {
  const require = createRequire(import.meta.url);
  try {
    const path = require('electron');
    return typeof path === 'string' && existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

const newest = (path) =>
  !existsSync(path)
    ? 0
    : statSync(path).isDirectory()
      ? Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))))
      : statSync(path).mtimeMs;
const isBuilt = () =>
  existsSync(main) && Math.max(...['electron', 'renderer', 'shared'].map((name) => newest(join(root, name)))) <= statSync(main).mtimeMs;

const electron = electronBinary();
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
