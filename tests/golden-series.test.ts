import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportOutcome, OverlapChoice } from '../shared/contract';
import { createEngine, type Engine } from '../shared/engine';
import { lackingParts } from './raw-files/alarm-parts';
import type { SeriesExpected } from './raw-files/series-cases';

const golden = join(import.meta.dirname, 'golden/series');
const names = readdirSync(golden).filter((name) => !name.endsWith('.md'));
const place = mkdtempSync(join(tmpdir(), 'contactpeil-series-'));

/** Alarms that speak of one file beside another; the rest of the alarms of a file is for its own golden. */
const codesOf = (alarms: ImportOutcome['alarms']) => [...new Set(alarms.map(({ code }) => code))].sort();

describe('files of one client one after another (tests/golden/series)', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = createEngine({ place, host: 'terminal', version: '0' });
    await engine.call('workspace.create', { name: 'reeksen' });
  });
  afterAll(async () => {
    await engine.close();
    rmSync(place, { recursive: true, force: true });
  });

  it('looked at the files', () => expect(names.length).toBeGreaterThanOrEqual(8));

  it.each(names)('%s', async (name) => {
    const expected = JSON.parse(readFileSync(join(golden, name, 'expected.json'), 'utf8')) as SeriesExpected;
    const { id } = await engine.call('client.create', { name });
    for (const step of expected.steps) {
      const { token } = await engine.registerFile(join(golden, name, step.file), step.file);
      const overlap = step.overlap as OverlapChoice | undefined;
      const choices = (step.choices ?? []).map((choice) => ({ file: '*', sheet: '*', ...choice }));
      const [seen] = step.look ? await engine.call('import.inspect', { clientId: id, files: [token], choices }) : [];
      expect({ file: step.file, look: codesOf(seen?.alarms ?? []) }).toEqual({ file: step.file, look: [...(step.look ?? [])].sort() });
      const [outcome] = await engine.call('import.run', { clientId: id, files: [token], choices, ...(overlap ? { overlap } : {}) });
      expect({ file: step.file, outcome: outcome?.outcome, problem: outcome?.problem?.code ?? null }).toEqual({
        file: step.file,
        outcome: step.outcome,
        problem: step.problem ?? null,
      });
      expect({ file: step.file, alarms: codesOf(outcome?.alarms ?? []) }).toEqual({
        file: step.file,
        alarms: [...(step.alarms ?? [])].sort(),
      });
      const told = [...(seen?.alarms ?? []), ...(outcome?.alarms ?? [])];
      expect(told.flatMap(lackingParts)).toEqual([]);
      for (const [code, values] of Object.entries(step.values ?? {}))
        expect(told.find((one) => one.code === code)?.values).toMatchObject(values);
    }
    const kept = await engine.call('import.list', { clientId: id });
    expect(codesOf(kept.flatMap(({ alarms }) => alarms))).toEqual([...expected.kept].sort());
    expect(kept.flatMap(({ alarms }) => alarms).flatMap(lackingParts)).toEqual([]);
    for (const table of kept) expect(table.rows_read).toBe(table.rows_loaded + table.rows_rejected + table.rows_skipped);
  });
});
