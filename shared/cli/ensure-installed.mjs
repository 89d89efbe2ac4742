// Dependencies for a fresh clone: `npm ci` when node_modules is missing or older than the lock file. Plain Node, because nothing is installed yet.
import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, statSync } from 'node:fs';
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

function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/**
 * Installs with npm ci unless the lock file is the one that was installed last. A node_modules that is a link is left as it is.
 * Messages go to stderr. Ends the process when it fails.
 */
export function ensureInstalled(root) {
  checkNode();
  // npm ci first empties node_modules, and follows a link to do it: the packages of another checkout would be gone.
  if (isLink(join(root, 'node_modules'))) {
    console.error('node_modules is a link to another folder: its packages are used as they are, nothing is installed.');
    return;
  }
  // npm writes this file at the end of every install: older than the lock file means that something else was installed.
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return;
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
}
