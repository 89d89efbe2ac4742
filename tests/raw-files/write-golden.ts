/** Writes the odd files of golden-cases.ts and what they should give: `node shared/cli/run-from-source.mjs --entry tests/raw-files/write-golden.ts`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { goldenCases } from './golden-cases';

const folder = join(import.meta.dirname, '../golden/readers');
mkdirSync(folder, { recursive: true });
for (const { file, bytes, expected } of goldenCases) {
  writeFileSync(join(folder, file), bytes);
  writeFileSync(join(folder, `${file}.expected.json`), `${JSON.stringify(expected, null, 1)}\n`);
}
process.stdout.write(`${goldenCases.length} files written\n`);
