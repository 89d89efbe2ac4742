import { describe, expect, it } from 'vitest';
import { type Planted, simulateClient } from '../../../tests/fixtures/analyse/simulated-client';
import { Lineage } from '../gather/lineage';
import { queueIntervalsQuery } from './interval-rows';
import { explainServiceLevel } from './service-level';

const settings = { target: 0.8, thresholdSeconds: 20 };
const store = { readOnly: true as const, rows: async () => [], columns: async () => ({}) };
const illness: Planted = { driver: 'absence', agents: ({ day }, required) => (day % 3 === 0 ? -0.25 : -0.05) * required };
const client = simulateClient([illness], 6, { days: 20, queues: 1, callsPerInterval: 72 });

/** The explanation, with the counts of who answered and who hung up or without them. */
async function explain(abandonsKnown: boolean) {
  const intervals = abandonsKnown
    ? client.intervals
    : client.intervals.map((row) => ({ ...row, abandoned: null, answered: null, wait_s: null, abandon_wait_s: null }));
  const lineage = await Lineage.of({ store, settings: { ...settings, clientId: 'c', targetGiven: true } });
  const rows = { intervals, intervalsFrom: queueIntervalsQuery, plan: client.plan, absence: [] };
  const { service_level: level } = await explainServiceLevel(rows, settings, lineage);
  const absence = level?.drivers?.find(({ driver }) => driver === 'absence');
  const [low, high] = absence?.interval_pp ?? [0, 0];
  return { level, absence, width: high - low };
}

describe('where nobody counted who hung up', () => {
  it('patience is not guessed: the margins of the causes hold from one to five minutes, and hold the truth (methods.md 1.4)', async () => {
    const [measured, unknown] = [await explain(true), await explain(false)];
    expect(measured.level?.calibration?.patience_s).toBeGreaterThan(100);
    expect(measured.level?.grade_reasons).not.toContain('patience_assumed');
    expect(unknown.level?.calibration?.patience_s).toBeNull();
    expect(unknown.level?.grade_reasons).toContain('patience_assumed');
    expect(unknown.width).toBeGreaterThan(1.15 * measured.width);
    const [low, high] = unknown.absence?.interval_pp ?? [0, 0];
    for (const inside of [client.truth.absence ?? Number.NaN, measured.absence?.contribution_pp ?? Number.NaN]) {
      expect(low).toBeLessThan(inside);
      expect(high).toBeGreaterThan(inside);
    }
  });
});
