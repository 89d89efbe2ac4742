import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemError } from '../contract';
import { programFolder } from '../engine';

const root = programFolder;
const built = join(root, 'out/renderer');
const config = join(root, 'renderer/vite.config.ts');
/** Everything that the page is made of. */
const sources = ['renderer', 'shared/contract', 'shared/schema', 'shared/text', 'shared/charts', 'package-lock.json'];

async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const times = await Promise.all((await readdir(path)).map((name) => newest(join(path, name))));
  return Math.max(0, ...times);
}

/** Whether the built page is there and not older than its sources; an installed program has no sources and is always fresh. */
async function isFresh(): Promise<boolean> {
  const page = await stat(join(built, 'index.html')).catch(() => null);
  if (!page) return false;
  if (!existsSync(config)) return true;
  const times = await Promise.all(sources.map((name) => newest(join(root, name))));
  return Math.max(...times) <= page.mtimeMs;
}

/** The folder of the built page; in a checkout it is built when missing or old. Throws ProblemError page_not_built. */
export async function pageFolder(onBuild: () => void): Promise<string> {
  if (await isFresh()) return built;
  onBuild();
  try {
    const { build } = await import('vite');
    await build({ configFile: config, mode: 'production', logLevel: 'silent' });
  } catch (thrown) {
    throw new ProblemError({ code: 'page_not_built', values: {}, detail: thrown instanceof Error ? thrown.message : String(thrown) });
  }
  return built;
}
