import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import shipped from '../analyse/type/thresholds.json' with { type: 'json' };
import { typeThresholdsSchema } from '../schema';
import { createEngine, type Engine } from './create-engine';

const sample = resolve(import.meta.dirname, '../../samples/clients/tuinwereld-groenhart');
const limits = typeThresholdsSchema.parse(shipped);
/** Limits under which hardly any organisation is large or mature. */
const strict = {
  ...limits,
  features: {
    ...limits.features,
    self_service_solved: { low: 0.98, high: 0.99 },
    service_level_attained: { low: 1.5, high: 2 },
    first_time_right: { low: 0.98, high: 0.99 },
  },
};
/** Limits under which nothing is low. */
const mild = {
  ...limits,
  features: {
    ...limits.features,
    self_service_solved: { low: 0.001, high: 0.99 },
    service_level_attained: { low: 0.001, high: 2 },
    first_time_right: { low: 0.001, high: 0.99 },
  },
};
let place: string;
let engine: Engine;
let clientId: string;

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'contactpeil-settings-'));
  engine = createEngine({ place, host: 'terminal', version: '1' });
  await engine.call('workspace.create', { name: 'instellingen' });
  clientId = (await engine.call('client.create', { name: 'Tuinwereld' })).id;
  const names = (await readdir(sample)).sort();
  const tokens = await Promise.all(names.map((name) => engine.registerFile(join(sample, name), name)));
  await engine.call('import.run', { clientId, files: tokens.map(({ token }) => token) });
}, 120_000);
afterAll(async () => {
  await engine.close();
  await rm(place, { recursive: true, force: true });
});

describe('what a person sets for the analyses of a client', () => {
  it('is tried on the type without being kept', async () => {
    const [severe, gentle] = await Promise.all([
      engine.call('type.by', { clientId, typeThresholds: strict }),
      engine.call('type.by', { clientId, typeThresholds: mild }),
    ]);
    expect(severe?.called).toBe('late_bloomer');
    expect(gentle?.called).not.toBe('late_bloomer');
    expect((await engine.call('type.by', { clientId, typeThresholds: null }))?.thresholds).toBe('shipped');
    expect((await engine.call('client.list', {}))[0]?.type_thresholds).toBeNull();
  });

  it('is kept, asks for a new assessment, and goes back to what ships', async () => {
    const kept = await engine.call('client.analysis_settings', { clientId, typeThresholds: mild, holidayCountry: 'BE' });
    expect(await engine.call('type.limits', { clientId })).toEqual({ own: mild, shipped: limits });
    expect(kept).toMatchObject({ type_thresholds: mild, holiday_country: 'BE', assessed_at: null });
    const made = await engine.call('assess.run', { clientId, language: 'nl' });
    expect(made.type?.thresholds).toBe('own');
    expect(made.type?.called).not.toBe('late_bloomer');
    expect(made.changes?.calendar).toEqual({ country: 'BE', basis: 'setting' });
    const back = await engine.call('client.analysis_settings', { clientId, typeThresholds: null });
    expect(back).toMatchObject({ type_thresholds: null, holiday_country: 'BE', assessed_at: null });
  }, 120_000);

  it('holds the norms for coming back and for written work, and prints every figure with its own', async () => {
    const before = await engine.call('analysis.norms', { clientId });
    expect(before).toMatchObject({ own: { repeat_days: false, written: false }, norms: { repeat_days: 7 } });
    const seven = await engine.call('assess.run', { clientId, language: 'nl' });
    const rateOf = ({ kpis }: typeof seven) =>
      kpis.find(({ metric, scope }) => metric === 'repeat_rate' && Object.keys(scope).join() === 'period');
    const failure = seven.journey?.failure_demand;
    // One definition: the key figure, the journey and the window of seven days are the same contacts.
    expect(rateOf(seven)?.value).toBe((failure?.repeats ?? 0) / (failure?.repeats_of ?? 1));
    expect(rateOf(seven)?.value).toBe(seven.journey?.repeats_within?.find(({ days }) => days === 7)?.rate);
    expect(rateOf(seven)?.definition).toBe('repeat_rate:days=7');

    const ticket = { first_response_s: 3600, resolution_s: 86_400 };
    const writtenNorms = { ...before.norms.written, ticket };
    const kept = await engine.call('client.analysis_settings', { clientId, repeatDays: 3, writtenNorms });
    expect(kept.assessed_at).toBeNull();
    const three = await engine.call('assess.run', { clientId, language: 'nl' });
    expect(rateOf(three)?.definition).toBe('repeat_rate:days=3');
    expect(rateOf(three)?.value).toBeLessThan(rateOf(seven)?.value ?? 0);
    expect(rateOf(three)?.n).toBeGreaterThan(rateOf(seven)?.n ?? Number.POSITIVE_INFINITY);
    const promise = (made: typeof seven) => made.backlog?.find(({ channel }) => channel === 'ticket')?.first_response;
    expect(promise(three)).toMatchObject({ target_s: 3600 });
    expect(promise(three)?.share).toBeLessThan(promise(seven)?.share ?? 0);
    const shown = three.journey?.evidence.find(({ definition }) => definition === 'journey.failure_demand:days=3');
    expect(shown).toBeDefined();
    await engine.call('client.analysis_settings', { clientId, repeatDays: null, writtenNorms: null });
    expect(await engine.call('analysis.norms', { clientId })).toEqual(before);
    await expect(engine.call('client.analysis_settings', { clientId, repeatDays: 0 })).rejects.toMatchObject({
      problem: { code: 'input_invalid' },
    });
  }, 120_000);

  it('is refused when a low limit lies above the high one', async () => {
    const crossed = { ...limits, features: { ...limits.features, agents: { low: 100, high: 25 } } };
    await expect(engine.call('type.by', { clientId, typeThresholds: crossed })).rejects.toMatchObject({
      problem: { code: 'input_invalid' },
    });
  });
});
