/** Writes the series of series-cases.ts and what is said of them: `node shared/cli/run-from-source.mjs --entry tests/raw-files/write-series-golden.ts`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seriesCases } from './series-cases';

const folder = join(import.meta.dirname, '../golden/series');
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!name.endsWith('.md')) rmSync(join(folder, name), { recursive: true, force: true });
for (const { name, files, expected } of seriesCases) {
  mkdirSync(join(folder, name), { recursive: true });
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(folder, name, file), bytes);
  writeFileSync(join(folder, name, 'expected.json'), `${JSON.stringify(expected, null, 1)}\n`);
}
process.stdout.write(`${seriesCases.length} series written\n`);
