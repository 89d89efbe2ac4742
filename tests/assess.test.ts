import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Assessment, assessmentSchema } from '../shared/contract';
import { comparisonSchema, createEngine, version } from '../shared/engine';
import type { Evidence } from '../shared/schema';
import { commandLineIn } from './fixtures/command-line';
import { evidenceIn, figuresShown } from './fixtures/figures-shown';

const root = resolve(import.meta.dirname, '..');
const samples = join(root, 'samples/clients');
const folder = mkdtempSync(join(tmpdir(), 'contactpeil-assess-'));
const out = join(folder, 'uit');
const workspace = join(folder, 'samples.contactpeil-workspace');
const clients = readdirSync(samples).toSorted();

const cli = commandLineIn(root);

interface Truth {
  readonly client: string;
  readonly serviceLevel: { readonly drivers: readonly { readonly driver: string; readonly inFiles_pp: number }[] };
}
const truths: readonly Truth[] = JSON.parse(readFileSync(join(root, 'samples/truth.json'), 'utf8'));
const truthOf = (client: string) => truths.find((truth) => truth.client === client);
const assessments = new Map<string, Assessment>();
const assessmentOf = (client: string) => assessments.get(client) as Assessment;
let printed = '';

beforeAll(async () => {
  const { code, result, message } = await cli('assess', samples, '--out', out, '--workspace', workspace, '--formats', 'json');
  expect([code, message]).toEqual([0, '']);
  printed = result;
  for (const client of clients) {
    assessments.set(client, assessmentSchema.parse(JSON.parse(readFileSync(join(out, client, 'assessment.json'), 'utf8'))));
  }
}, 400_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('assess on the seven samples', () => {
  it('looked at seven clients, of which the truth is known', () => {
    expect(clients).toHaveLength(7);
    expect(clients.filter((client) => truthOf(client) === undefined)).toEqual([]);
  });

  it.each(clients)('%s: every row of every file is loaded, rejected or skipped', (client) => {
    const { sources } = assessmentOf(client);
    expect(sources.length).toBeGreaterThan(4);
    for (const source of sources) {
      expect(source.rows_read, source.file).toBe(source.rows_loaded + source.rows_rejected + source.rows_skipped);
    }
    expect(sources.filter((source) => source.rows_loaded > 0).length).toBeGreaterThan(4);
  });

  it.each(clients)('%s: the ledger adds up', (client) => {
    const level = assessmentOf(client).service_level;
    if (!level) throw new Error('no service level');
    for (const ledger of [level, ...level.by_queue]) {
      if (!ledger.drivers) continue;
      const parts = [
        ledger.plan_itself_pp,
        ledger.arrival_mix_pp,
        ledger.unexplained_pp,
        ...ledger.drivers.map((one) => one.contribution_pp),
      ];
      const sum = parts.reduce<number>((total, part) => total + (part ?? Number.NaN), 0);
      expect(Math.abs(sum - (ledger.gap_pp ?? Number.NaN))).toBeLessThan(1e-9);
    }
    expect(level.drivers?.length).toBeGreaterThan(2);
  });

  it.each(clients)('%s: what was planted is found, what was not is cleared', (client) => {
    const drivers = assessmentOf(client).service_level?.drivers ?? [];
    const planted = truthOf(client)?.serviceLevel.drivers ?? [];
    const worst = drivers.toSorted((a, b) => a.contribution_pp - b.contribution_pp)[0];
    if (planted.length > 0) {
      expect(planted.map((one) => one.driver)).toContain(worst?.driver);
      for (const { driver } of planted) {
        const found = drivers.find((one) => one.driver === driver);
        expect(found?.contribution_pp, driver).toBeLessThan(-0.5);
        expect(found?.cleared, driver).toBe(false);
      }
    }
    const blamed = drivers.filter((one) => !one.cleared && one.contribution_pp < 0).map((one) => one.driver);
    expect(blamed.toSorted()).toEqual(planted.map((one) => one.driver).toSorted());
  });

  it('tells where a cause sits with figures that can be counted again in the file', () => {
    const found = assessmentOf('brightline-telecom').service_level?.deviations.find(({ driver }) => driver === 'handle_time');
    const [header, ...lines] = readFileSync(join(samples, 'brightline-telecom', 'Queue_Performance_Interval.csv'), 'utf8')
      .replaceAll('"', '')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','));
    const [handled, answered] = ['Total Handle (ms)', 'Answered'].map((name) => header?.indexOf(name) ?? -1);
    const own = lines.filter(([start = '']) => start.slice(0, 10) >= (found?.label ?? '') && start.slice(0, 10) <= (found?.label_to ?? ''));
    const sum = (column = -1) => own.reduce((total, line) => total + Number(line[column]), 0);
    expect(own.length).toBeGreaterThan(100);
    expect(found?.actual).toBeCloseTo(sum(handled) / 1000 / sum(answered), 6);
  });

  it('prints per client the service level, the causes with intervals, the cleared ones, advice and files', () => {
    for (const client of clients) {
      const { service_level: level, advice } = assessmentOf(client);
      const part = printed.slice(printed.indexOf(`${assessmentOf(client).client.name} (`));
      expect(part).toContain('Servicelevel ');
      expect(part).toMatch(/procentpunt \([−+]?\d+,\d tot [−+]?\d+,\d\)/);
      expect(part).toContain('Nagekeken en niet de oorzaak');
      expect(part).toContain(join(out, client));
      expect(level?.observed).not.toBeNull();
      for (const role of new Set(advice.map((item) => item.role))) {
        const first = advice.filter((item) => item.role === role).toSorted((a, b) => a.priority - b.priority)[0];
        expect(part).toContain(first?.title ?? '-');
      }
    }
  });

  it.each(clients)('%s: a part is computed, or null with an entry in missing', (client) => {
    const assessment = assessmentOf(client);
    const missing = assessment.missing.map((entry) => entry.analysis);
    for (const part of ['drivers', 'benchmark', 'type'] as const) expect(missing.includes(part), part).toBe(assessment[part] === null);
    for (const entry of assessment.missing) expect(entry.needs).not.toBe('');
  });

  it('compares the clients without naming one', () => {
    const text = readFileSync(join(out, 'benchmark.json'), 'utf8');
    const comparison = comparisonSchema.parse(JSON.parse(text));
    expect(comparison.metrics.find((metric) => metric.metric === 'sl.offered')).toMatchObject({ n: 7, reason: null });
    for (const client of clients) expect(text).not.toContain(client);
  });

  it('recognises everything the second time, and comes to the same findings', async () => {
    const client = 'calder-wick-travel';
    const { code, message } = await cli('import', join(samples, client), '--workspace', workspace, '--client', client);
    expect(code).toBe(0);
    expect(message.split('\n').filter((line) => line.includes('al geladen'))).toHaveLength(readdirSync(join(samples, client)).length);
    const again = join(folder, 'nogmaals');
    expect((await cli('report', '--workspace', workspace, '--client', client, '--out', again, '--formats', 'json')).code).toBe(0);
    const { advice, service_level } = assessmentSchema.parse(JSON.parse(readFileSync(join(again, client, 'assessment.json'), 'utf8')));
    expect(service_level).toEqual(assessmentOf(client).service_level);
    expect(advice).toEqual(assessmentOf(client).advice);
  });

  it('writes no name of an employee unless names are asked for', async () => {
    const client = 'dijkstroom-energie';
    const place = join(folder, 'zonder-namen');
    const { code } = await cli('report', '--workspace', workspace, '--client', client, '--out', place, '--formats', 'json,html');
    expect(code).toBe(0);
    const asked = await cli(
      'query',
      `SELECT DISTINCT name FROM (SELECT agent_name AS name FROM roster WHERE client_id = '${client}' UNION SELECT agent FROM evaluation WHERE client_id = '${client}')
       WHERE name IS NOT NULL AND regexp_matches(name, '[A-Za-z]{2}')`,
      '--workspace',
      workspace,
      '--json',
    );
    const names: string[] = JSON.parse(asked.result).map((row: { name: string }) => row.name);
    expect(names.length).toBeGreaterThan(10);
    const written = readdirSync(join(place, client)).map((name) => readFileSync(join(place, client, name), 'utf8'));
    expect(written).toHaveLength(2);
    for (const text of written) expect(names.filter((name) => text.includes(name))).toEqual([]);
    const named = await cli('report', '--workspace', workspace, '--client', client, '--out', place, '--formats', 'json', '--names');
    expect(named.message).toContain('noemen medewerkers bij naam');
    const told = readFileSync(join(place, client, 'assessment.json'), 'utf8');
    expect(names.some((name) => told.includes(name))).toBe(true);
    // Asked for both ways, the safe one holds.
    await cli('report', '--workspace', workspace, '--client', client, '--out', place, '--formats', 'json', '--names', '--pseudonyms');
    const safe = readFileSync(join(place, client, 'assessment.json'), 'utf8');
    expect(names.filter((name) => safe.includes(name))).toEqual([]);
  });
});

describe('the proof of every figure on all samples', () => {
  it.each(clients)('%s: shows as many rows as were counted, and some for every figure that a screen or report prints', async (client) => {
    const place = join(folder, `place-${client}`);
    mkdirSync(place);
    const engine = createEngine({ place, host: 'terminal', version });
    try {
      await engine.openWorkspaceFile(workspace, true);
      const clientId = assessmentOf(client).client.id;
      const assessment = await engine.call('assess.get', { clientId, language: 'nl' });
      if (!assessment) throw new Error('no assessment');
      const rowsOf = async (evidence: Evidence) => (await engine.call('proof.get', { clientId, evidence })).total_rows;
      const all = [...evidenceIn(assessment).values()].filter(({ sources }) => sources.length > 0);
      expect(all.length).toBeGreaterThan(10);
      for (const evidence of all) {
        const counted = evidence.sources.reduce((sum, { rows }) => sum + rows, 0);
        expect([evidence.id, await rowsOf(evidence)]).toEqual([evidence.id, counted]);
      }
      const figures = figuresShown(assessment);
      expect(figures.length).toBeGreaterThan(40);
      const unproven: string[] = [];
      for (const { figure, evidence, rows } of figures) {
        const found = evidence ? await rowsOf(evidence) : 0;
        if (found === 0 || (rows !== undefined && found !== rows)) unproven.push(`${figure}: ${evidence ? `${found} rows` : 'no proof'}`);
      }
      expect(unproven).toEqual([]);
    } finally {
      await engine.close();
    }
  });
});
