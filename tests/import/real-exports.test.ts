import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../shared/contract';
import { createEngine } from '../../shared/engine';
import { importFile } from '../../shared/import/import-file';
import { openFile } from '../../shared/import/open-file';
import { MemoryLoader, meanOf, sumOf } from './memory-loader';

/** Real exports of others stand beside the checkout, not in it (no licence). Without them these tests are skipped, loudly. */
const real = resolve(import.meta.dirname, '../../../shared/real');
const there = existsSync(real);
if (!there) console.warn(`SKIPPED: ${real} is absent, so the figures of real exports were not checked`);

async function load(folder: string, loader = new MemoryLoader()): Promise<{ loader: MemoryLoader; outcomes: Map<string, ImportOutcome> }> {
  const outcomes = new Map<string, ImportOutcome>();
  // The workbook that repeats the others comes last, as in the folder's order by size of name it may come first: both orders must be safe.
  const names = readdirSync(join(real, folder)).sort((left, right) => left.length - right.length);
  for (const name of names) {
    const open = await openFile(join(real, folder, name));
    try {
      outcomes.set(name, await importFile(open, loader, { clientId: 'test' }));
    } finally {
      await open.close();
    }
  }
  return { loader, outcomes };
}

describe.skipIf(!there)('real exports give the figures of their README', () => {
  it('calls-5000: calls with text dates and day fractions', async () => {
    const { loader } = await load('calls-5000');
    const calls = loader.rows('contact');
    const answered = calls.filter((call) => call.answered === true);
    expect(calls).toHaveLength(5000);
    expect(answered).toHaveLength(4054);
    expect(meanOf(answered, 'wait_s')).toBeCloseTo(67.52, 2);
    expect(meanOf(calls, 'csat')).toBeCloseTo(3.404, 3);
    expect(calls.filter((call) => typeof call.csat === 'number')).toHaveLength(4054);
    expect(calls.filter((call) => Number(call.csat ?? 0) >= 4).length / 4054).toBeCloseTo(0.499, 3);
    for (const [seconds, share] of [
      [20, 0.0748],
      [30, 0.1502],
      [60, 0.3592],
    ] as const) {
      const inTime = calls.filter((call) => typeof call.wait_s === 'number' && call.wait_s <= seconds).length;
      expect(inTime / calls.length).toBeCloseTo(share, 4);
    }
    expect(calls.some((call) => call.first_contact_resolved !== undefined)).toBe(false);
    expect(calls[0]).toMatchObject({ started_at: '2021-01-01T09:12:58', talk_s: 143, resolved: true, csat_max: 5 });
  });

  it('daily-kpi: averages per row become sums, rates are weighted', async () => {
    const { loader, outcomes } = await load('daily-kpi');
    const days = loader.rows('queue_interval');
    expect(sumOf(days, 'offered')).toBe(248_373);
    expect(sumOf(days, 'answered')).toBe(221_234);
    expect(sumOf(days, 'within_threshold') / sumOf(days, 'offered')).toBeCloseTo(0.6379, 4);
    expect(sumOf(days, 'wait_s') / sumOf(days, 'answered')).toBeCloseTo(29.84, 2);
    expect(days[0]).toMatchObject({ threshold_s: 20 });
    const codes = outcomes.get('Call Center Data.csv')?.alarms.map((alarm) => alarm.code);
    expect(codes).toEqual(expect.arrayContaining(['no_moment', 'derived_from_rate']));
  });

  it('daily-crosstab: totals of seconds per day, a count called FCR; a file with dates only is refused', async () => {
    const { loader, outcomes } = await load('daily-crosstab');
    const days = loader.rows('queue_interval');
    const calls = sumOf(days, 'offered');
    expect(calls).toBe(252_871);
    expect(sumOf(days, 'first_contact_resolved') / calls).toBeCloseTo(0.4527, 4);
    expect(sumOf(days, 'handle_s') / calls).toBeCloseTo(376.8, 1);
    expect(sumOf(days, 'talk_s') / calls).toBeCloseTo(235.0, 1);
    expect(sumOf(days, 'wait_s') / calls).toBeCloseTo(54.9, 1);
    expect(days[0]).toMatchObject({ interval_start: '2020-01-17T00:00:00', interval_s: 86_400 });
    const test = outcomes.get('calls_test.xlsx');
    expect(test?.outcome).toBe('refused');
    expect(test?.tables[0]?.fact_reason).toMatch(/^dates_without_measures:/);
  });

  it('calls-agents-feedback-wfm: four workbooks to be joined; the fifth repeats them and is recognised', async () => {
    const { loader, outcomes } = await load('calls-agents-feedback-wfm');
    const calls = loader.rows('contact');
    expect(calls).toHaveLength(1000);
    expect(calls.filter((call) => call.answered === false)).toHaveLength(110);
    expect(
      meanOf(
        calls.filter((call) => call.answered === true),
        'handle_s',
      ),
    ).toBeCloseTo(515.2, 1);
    const plan = loader.rows('plan_interval');
    expect(sumOf(plan, 'forecast_volume')).toBe(872);
    expect(sumOf(plan, 'actual_volume')).toBe(763);
    const team = new Map(loader.rows('roster').map((agent) => [agent.agent, agent.team]));
    const agent = new Map(calls.map((call) => [call.contact_id, call.agent]));
    const marks = loader
      .rows('survey')
      .map((answer) => ({ csat: Number(answer.csat), team: team.get(agent.get(answer.contact_ref ?? '') ?? '') }));
    for (const [name, mean, n] of [
      ['Team A', 2.968, 158],
      ['Team B', 3.233, 193],
      ['Team C', 3.041, 49],
    ] as const) {
      const own = marks.filter((mark) => mark.team === name);
      expect(own).toHaveLength(n);
      expect(own.reduce((sum, mark) => sum + mark.csat, 0) / own.length).toBeCloseTo(mean, 3);
    }
    expect(outcomes.get('calls.xlsx')?.alarms.find((alarm) => alarm.code === 'abandoned_with_handle_time')?.values.count).toBe(110);
    const again = outcomes.get('Interactive Call Centre BI Dashboard.xlsx');
    expect(again?.outcome).toBe('already_loaded');
    expect(again?.tables.filter((table) => table.alarms.some((alarm) => alarm.code === 'same_rows'))).toHaveLength(4);
    expect(again?.tables.filter((table) => /^(?:pivot|summary)/.test(table.fact_reason))).toHaveLength(5);
  });

  it('calls-agents-feedback-wfm: abandoned calls that carry a mark are said, whichever file comes first', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'contactpeil-real-'));
    const engine = createEngine({ place: folder, host: 'terminal', version: '0' });
    try {
      await engine.call('workspace.create', { name: 'echt' });
      for (const order of [
        ['calls.xlsx', 'feedback.xlsx'],
        ['feedback.xlsx', 'calls.xlsx'],
      ]) {
        const { id } = await engine.call('client.create', { name: order.join(' dan ') });
        const counts: unknown[] = [];
        for (const name of order) {
          const { token } = await engine.registerFile(join(real, 'calls-agents-feedback-wfm', name));
          const [outcome] = await engine.call('import.run', { clientId: id, files: [token] });
          counts.push(outcome?.alarms.find(({ code }) => code === 'satisfaction_on_abandoned')?.values.count ?? null);
        }
        expect(counts).toEqual([null, 49]);
      }
    } finally {
      await engine.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('pivots: refused with the label, the number of pivots and the grand total', async () => {
    const { loader, outcomes } = await load('pivots');
    expect(loader.tables).toHaveLength(0);
    for (const outcome of outcomes.values()) {
      expect(outcome.outcome).toBe('refused');
      expect(outcome.tables[0]?.fact_reason).toMatch(/^pivot:.*\|32941$/);
    }
  });

  it('persian: right-to-left text, marks and minutes', async () => {
    const { loader } = await load('persian');
    const contacts = loader.rows('contact');
    expect(contacts).toHaveLength(200);
    expect(meanOf(contacts, 'csat')).toBeCloseTo(3.125, 3);
    expect(meanOf(contacts, 'resolution_s') / 60).toBeCloseTo(60.69, 2);
    for (const [channel, mean, n] of [
      ['email', 3.243, 74],
      ['chat', 3.046, 65],
      ['voice', 3.066, 61],
    ] as const) {
      const own = contacts.filter((contact) => contact.channel === channel);
      expect(own).toHaveLength(n);
      expect(meanOf(own, 'csat')).toBeCloseTo(mean, 3);
    }
    expect(String(contacts[0]?.customer_key)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('the same file twice is recognised by its content', async () => {
    const { loader } = await load('persian');
    const { outcomes } = await load('persian', loader);
    expect([...outcomes.values()].map((outcome) => outcome.outcome)).toEqual(['already_loaded']);
    expect(loader.rows('contact')).toHaveLength(200);
  });
});
