import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sampleClients } from './sample-clients';
import { simulateClient } from './simulation/exported-client';
import { agentsOfQueue } from './simulation/people';
import truths from './truth.json' with { type: 'json' };
import { truthTable, withTruthTables } from './truth-tables';

const fingerprint = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('generation', () => {
  it('gives the committed files of a client again, byte for byte', { timeout: 240_000 }, async () => {
    const healthy = sampleClients.find(({ definition }) => definition.id === 'gemeente-lauwerdam')!;
    const files = await healthy.exportFiles(simulateClient(healthy.definition));
    const folder = join(import.meta.dirname, 'clients', healthy.definition.id);
    expect(files.map((file) => file.name).sort()).toEqual(readdirSync(folder).sort());
    for (const file of files) expect(fingerprint(file.bytes), file.name).toBe(fingerprint(readFileSync(join(folder, file.name))));
  });

  it('invents no agent twice within a client', () => {
    for (const { definition } of sampleClients) {
      const agents = definition.queues.flatMap((_, queue) => agentsOfQueue(definition, queue, 30));
      expect(new Set(agents.map((agent) => agent.number)).size).toBe(agents.length);
      expect(new Set(agents.map((agent) => `${agent.given} ${agent.family}`)).size, definition.id).toBe(agents.length);
      expect(new Set(agents.map((agent) => `${agent.family}, ${agent.given.slice(0, 1)}.`)).size, definition.id).toBe(agents.length);
    }
  });

  it('has written the truth into the README', () => {
    const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
    const tables = sampleClients.map(({ definition }): [string, string] => {
      const truth = truths.find((one) => one.client === definition.id)!;
      return [definition.id, truthTable(definition, truth as Parameters<typeof truthTable>[1])];
    });
    expect(withTruthTables(readme, new Map(tables))).toBe(readme);
  });
});
