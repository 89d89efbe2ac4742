/** Writes the exports of import-cases/ and what they should give: `node shared/cli/run-from-source.mjs --entry tests/raw-files/write-import-golden.ts`. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importCases } from './import-cases';

const folder = join(import.meta.dirname, '../golden/import');
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!name.endsWith('.md')) rmSync(join(folder, name));
for (const { file, bytes, expected } of importCases) {
  writeFileSync(join(folder, file), bytes);
  writeFileSync(join(folder, `${file}.expected.json`), `${JSON.stringify(expected, null, 1)}\n`);
}
process.stdout.write(`${importCases.length} exports written\n`);
