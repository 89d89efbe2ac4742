import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The table of design.md: who may import whom. A folder not named here may import nothing of ours. */
const mayImport: Record<string, readonly string[]> = {
  'shared/schema': [],
  'shared/statistics': [],
  'shared/charts': ['shared/schema', 'shared/statistics'],
  'shared/contract': ['shared/schema'],
  'shared/text': ['shared/schema', 'shared/contract'],
  'shared/store': ['shared/schema'],
  'shared/import': ['shared/schema', 'shared/contract'],
  'shared/analyse': ['shared/schema', 'shared/statistics', 'shared/store/read-only'],
  'shared/advise': ['shared/schema', 'shared/statistics', 'shared/text'],
  'shared/report': ['shared/text', 'shared/charts', 'shared/schema', 'shared/contract'],
  'shared/engine': [
    'shared/contract',
    'shared/schema',
    'shared/import',
    'shared/store',
    'shared/analyse',
    'shared/statistics',
    'shared/charts',
    'shared/advise',
    'shared/report',
    'shared/text',
  ],
  'shared/cli': ['shared/engine', 'shared/contract', 'shared/text', 'shared/serve'],
  'shared/serve': ['shared/engine', 'shared/contract', 'shared/text'],
  'electron/messages': ['shared/contract'],
  'electron/engine-process': ['electron/messages', 'shared/engine', 'shared/contract', 'shared/text'],
  'electron/main': ['electron/messages', 'shared/contract', 'shared/text'],
  'electron/preload': ['electron/messages', 'shared/contract'],
  renderer: ['shared/contract', 'shared/schema', 'shared/text', 'shared/charts'],
};
const root = resolve(import.meta.dirname, '..');
const posix = (path: string) => path.split(sep).join('/');

function sourceFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return sourceFiles(path);
    return /\.(ts|tsx|mjs)$/.test(name) && !/\.test\.tsx?$/.test(name) ? [path] : [];
  });
}
const files = ['shared', 'electron', 'renderer'].flatMap((folder) => sourceFiles(join(root, folder)));
const homeOf = (path: string) => Object.keys(mayImport).find((home) => path === home || path.startsWith(`${home}/`));
const importsOf = (text: string) => [...text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1] as string);

describe('who may import whom (design.md)', () => {
  it('looked at the sources', () => expect(files.length).toBeGreaterThan(20));

  it('every source has a home in the table', () => {
    expect(files.map((file) => posix(relative(root, file))).filter((path) => !homeOf(path))).toEqual([]);
  });

  it.each(Object.keys(mayImport))('%s keeps to its row', (home) => {
    const faults: string[] = [];
    for (const file of files) {
      const path = posix(relative(root, file));
      if (homeOf(path) !== home) continue;
      for (const name of importsOf(readFileSync(file, 'utf8'))) {
        if (!name.startsWith('.')) continue;
        const target = posix(relative(root, resolve(dirname(file), name)));
        const fine =
          target === home || target.startsWith(`${home}/`) || mayImport[home]?.some((to) => target === to || target.startsWith(`${to}/`));
        if (!fine) faults.push(`${path} imports ${target}: ${home} may import only ${mayImport[home]?.join(', ') || 'nothing of ours'}`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('nothing in shared imports Electron, and only store names DuckDB', () => {
    const faults = files.flatMap((file) => {
      const path = posix(relative(root, file));
      const names = importsOf(readFileSync(file, 'utf8'));
      const electron = path.startsWith('shared/') && names.some((name) => name === 'electron' || name.startsWith('electron/'));
      const duckdb = !path.startsWith('shared/store/') && names.some((name) => name.includes('duckdb'));
      return electron || duckdb ? [path] : [];
    });
    expect(faults).toEqual([]);
  });
});
