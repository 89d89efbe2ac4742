import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brokenFiles } from './broken-files';
import { sampleClients } from './sample-clients';
import { simulateClient } from './simulation/exported-client';
import { measureTruth } from './simulation/truth';
import { type ClientTruth, teamTruth, truthTable, withTruthTables } from './truth-tables';
import type { SampleFile } from './write/files';

/**
 * `npm run samples` writes all seven clients, the broken files, truth.json and the tables of README.md (some minutes);
 * `npm run samples -- polderzorg` writes only the clients whose folder name starts so, without measuring what is true.
 */
const home = import.meta.dirname;
const only = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const repetitions = 12;

function write(folder: string, files: readonly SampleFile[]): number {
  for (const file of files) {
    const path = join(home, folder, file.name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.bytes);
    process.stderr.write(`${folder}/${file.name}  ${Math.round(file.bytes.length / 1024)} kB\n`);
  }
  return files.reduce((sum, file) => sum + file.bytes.length, 0);
}

let total = 0;
const truths: ClientTruth[] = [];
const tables = new Map<string, string>();
for (const { definition, exportFiles } of sampleClients) {
  const { id, target, threshold_s } = definition;
  if (only.length > 0 && !only.some((start) => id.startsWith(start))) continue;
  const simulated = simulateClient(definition);
  rmSync(join(home, 'clients', id), { recursive: true, force: true });
  total += write(`clients/${id}`, await exportFiles(simulated));
  if (only.length > 0) continue;
  const serviceLevel = measureTruth(definition, simulated.calibrations, repetitions);
  const truth = { client: id, target, threshold_s, serviceLevel, teams: teamTruth(simulated) };
  truths.push(truth);
  tables.set(id, truthTable(definition, truth));
}
if (only.length === 0) {
  const keep = existsSync(join(home, 'broken/password.xlsx'));
  write(
    'broken',
    (await brokenFiles()).filter((file) => !(keep && file.name === 'password.xlsx')),
  );
  writeFileSync(join(home, 'truth.json'), `${JSON.stringify(truths, null, 2)}\n`);
  const readme = join(home, 'README.md');
  writeFileSync(readme, withTruthTables(readFileSync(readme, 'utf8'), tables));
}
process.stderr.write(`together ${(total / 1e6).toFixed(2)} MB\n`);
