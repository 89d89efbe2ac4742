// Dependencies for a fresh clone: `npm ci` when node_modules is missing or older than the lock file. Plain Node, because nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Node versions that the libraries support; anything older fails later with a message that says nothing. */
const oldest = { 20: 19, 22: 12 };

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const enough = major > 22 || (major in oldest && minor >= oldest[major]);
  if (enough) return;
  console.error(
    `Contactpeil needs Node 20.19 or later, or 22.12 or later; this is ${process.versions.node}. Install it from nodejs.org and try again.`,
  );
  process.exit(1);
}

/** Installs with npm ci unless the lock file is the one that was installed last. Messages go to stderr. Ends the process when it fails. */
export function ensureInstalled(root) {
  checkNode();
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const marker = join(root, 'node_modules', '.contactpeil-installed');
  const duckdb = join(root, 'node_modules', '@duckdb', 'node-api', 'package.json');
  if (existsSync(duckdb) && existsSync(marker) && readFileSync(marker, 'utf8') === lock) return;
  console.error('Installing dependencies (npm ci) ...');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error('npm ci did not succeed; its message stands above. Without its packages nothing can run.');
    process.exit(1);
  }
  writeFileSync(marker, lock);
}
