import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleClients } from './sample-clients';
import { simulateClient } from './simulation/exported-client';

/** `npm run samples` writes all seven clients; `npm run samples -- polderzorg` only those whose folder name starts so. */
const folder = join(import.meta.dirname, 'clients');
const only = process.argv.slice(2).filter((word) => !word.startsWith('-'));
let total = 0;
for (const { definition, exportFiles } of sampleClients) {
  if (only.length > 0 && !only.some((start) => definition.id.startsWith(start))) continue;
  const files = await exportFiles(simulateClient(definition));
  const home = join(folder, definition.id);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  for (const file of files) {
    writeFileSync(join(home, file.name), file.bytes);
    total += file.bytes.length;
    process.stderr.write(`${definition.id}/${file.name}  ${Math.round(file.bytes.length / 1024)} kB\n`);
  }
}
process.stderr.write(`together ${(total / 1e6).toFixed(2)} MB\n`);
