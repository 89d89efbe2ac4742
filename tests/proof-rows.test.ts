import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../shared/cli/run';
import { type Assessment, assessmentSchema } from '../shared/contract';
import { createEngine, version } from '../shared/engine';
import type { Evidence } from '../shared/schema';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'contactpeil-proof-'));
const clients = ['gemeente-lauwerdam', 'dijkstroom-energie'];
const workspaceOf = (client: string) => join(folder, `${client}.contactpeil-workspace`);
const assessments = new Map<string, Assessment>();

/** Every evidence anywhere in an assessment, once. */
function evidenceIn(node: unknown, found = new Map<string, Evidence>()): Map<string, Evidence> {
  if (Array.isArray(node)) for (const each of node) evidenceIn(each, found);
  else if (typeof node === 'object' && node !== null) {
    if ('query' in node && 'filters' in node && 'sources' in node) found.set((node as Evidence).id, node as Evidence);
    for (const each of Object.values(node)) evidenceIn(each, found);
  }
  return found;
}

beforeAll(async () => {
  for (const client of clients) {
    const terminal = {
      result: () => undefined,
      message: () => undefined,
      progress: () => undefined,
      input: async () => '',
      folder: root,
      signal: new AbortController().signal,
    };
    const words = ['assess', `samples/clients/${client}`, '--out', folder, '--workspace', workspaceOf(client), '--formats', 'json'];
    expect(await runCommandLine(words, terminal)).toBe(0);
    assessments.set(client, assessmentSchema.parse(JSON.parse(readFileSync(join(folder, client, 'assessment.json'), 'utf8'))));
  }
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the proof of every figure shows as many rows as were counted for it', () => {
  it.each(clients)('%s', async (client) => {
    const place = join(folder, `place-${client}`);
    mkdirSync(place);
    const engine = createEngine({ place, host: 'terminal', version });
    try {
      await engine.openWorkspaceFile(workspaceOf(client), true);
      const assessment = assessments.get(client) as Assessment;
      const all = [...evidenceIn(assessment).values()].filter(({ sources }) => sources.length > 0);
      expect(all.length).toBeGreaterThan(10);
      for (const evidence of all) {
        const proof = await engine.call('proof.get', { clientId: assessment.client.id, evidence });
        const counted = evidence.sources.reduce((sum, { rows }) => sum + rows, 0);
        expect([evidence.id, proof.total_rows]).toEqual([evidence.id, counted]);
      }
    } finally {
      await engine.close();
    }
  });
});
