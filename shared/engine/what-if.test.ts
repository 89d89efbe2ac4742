import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from './create-engine';

const sample = resolve(import.meta.dirname, '../../samples/clients/dijkstroom-energie');
const prices = { hours_per_fte_week: 36, planned_shrinkage: 0.2, euro_per_paid_hour: 40 };
let place: string;
let engine: Engine;
let clientId: string;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'contactpeil-what-if-'));
  engine = createEngine({ place, host: 'terminal', version: '1' });
  await engine.call('workspace.create', { name: 'wat als' });
  clientId = (await engine.call('client.create', { name: 'Dijkstroom' })).id;
  const names = (await readdir(sample)).sort();
  const tokens = await Promise.all(names.map((name) => engine.registerFile(join(sample, name), name)));
  await engine.call('import.run', { clientId, files: tokens.map(({ token }) => token) });
  await engine.call('assess.run', { clientId, language: 'nl' });
}, 120_000);
afterAll(async () => {
  await engine.close();
  await rm(place, { recursive: true, force: true });
});

describe('the what-if through the engine', () => {
  it('starts from the observed service level and moves it with the staff, within 50 ms a slider', async () => {
    const start = await engine.call('what_if.start', { clientId });
    expect(start.queues.length).toBeGreaterThan(0);
    const assessment = await engine.call('assess.get', { clientId, language: 'nl' });
    const same = await engine.call('what_if.evaluate', { clientId, change: {}, prices });
    expect(same.after).toEqual(same.before);
    expect(Math.abs((same.before.service_level ?? 0) - (assessment?.service_level?.observed ?? 1))).toBeLessThan(0.02);
    const times: number[] = [];
    let last = same.before.service_level ?? 0;
    for (const factor of [1.02, 1.05, 1.1, 1.15, 1.2]) {
      const began = performance.now();
      const { after } = await engine.call('what_if.evaluate', { clientId, change: { positions_factor: factor }, prices });
      times.push(performance.now() - began);
      expect(after.service_level).toBeGreaterThan(last);
      expect(after.euro).toBeCloseTo((same.before.euro ?? 0) * factor, 4);
      last = after.service_level ?? 0;
    }
    const middle = times.toSorted((a, b) => a - b)[2] as number;
    process.stdout.write(`a slider answers in ${middle.toFixed(1)} ms\n`);
    // The goal is 50 ms; a shared machine in the middle of a test run is given more.
    expect(middle).toBeLessThan(250);
  });

  it('gives the staff that the target needs, and repairs that reach it', async () => {
    const began = performance.now();
    const plan = await engine.call('what_if.plan', { clientId, target: 0.8 });
    process.stdout.write(`the plan takes ${(performance.now() - began).toFixed(0)} ms\n`);
    expect(plan.by_time.length).toBeGreaterThan(10);
    expect(plan.by_time.every(({ required, agents }) => required >= 0 && agents >= 0)).toBe(true);
    expect(plan.required_hours).toBeGreaterThan(0);
    for (const repair of [plan.cheapest_single, plan.cheapest_pair])
      if (repair) expect(repair.service_level).toBeGreaterThanOrEqual(0.8 - 1e-9);
  });
});

describe('the list of rejected rows', () => {
  it('leaves as a file with a header, also when nothing was rejected, and never as a path', async () => {
    const [table] = (await engine.call('import.list', { clientId })).filter(({ import_id }) => import_id !== null);
    const file = await engine.call('import.export_rejects', { importId: table?.import_id ?? '', format: 'csv', language: 'nl' });
    expect(file.name).not.toContain('/');
    const content = await readFile(engine.fileOf(file.token).path, 'utf8');
    expect(content.charCodeAt(0)).toBe(0xfeff);
    expect(content.trim().split('\r\n').length).toBe(1 + (table?.rows_rejected ?? 0));
    const workbook = await engine.call('import.export_rejects', { importId: table?.import_id ?? '', format: 'xlsx', language: 'nl' });
    expect(workbook.bytes).toBeGreaterThan(1000);
  });
});
