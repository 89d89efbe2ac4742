import { afterAll, describe, expect, it } from 'vitest';
import { Lineage } from '../shared/analyse/gather/lineage';
import { queueIntervalsQuery } from '../shared/analyse/service-level/interval-rows';
import { explainServiceLevel } from '../shared/analyse/service-level/service-level';
import { repetitions } from './fixtures/analyse/repetitions';
import { type Planted, simulateClient, simulatedSlots } from './fixtures/analyse/simulated-client';

/**
 * Issue 4 point 4: queues of 5, 15, 40 and 120 agents, simulated call by call with what is left of one interval carried into the next. The truth of
 * each cause is its Shapley value over simulations of every combination of causes. CONTACTPEIL_REPETITIONS=200 takes five seeds instead of one, and every cause at 120 agents too.
 */
const settings = { target: 0.8, thresholdSeconds: 20 };
const store = { readOnly: true as const, rows: async () => [], columns: async () => ({}) };
const volume: Planted = { driver: 'volume', volume: ({ weekday }) => (weekday === 1 ? 1.25 : 1) };
const handle: Planted = { driver: 'handle_time', handle: ({ day }) => (day >= 10 ? 1.12 : 1) };
const absence: Planted = { driver: 'absence', agents: ({ day }, required) => (day % 3 === 0 ? -0.16 : -0.04) * required };
const wrongHours = (slot: number) => (slot >= 3 && slot < 8 ? -0.15 : 0.15 * (5 / (simulatedSlots - 5)));
const cases: Readonly<Record<string, readonly Planted[]>> = {
  nothing: [],
  volume: [volume],
  'handle time': [handle],
  absence: [absence],
  adherence: [{ driver: 'adherence', agents: (_, required) => -0.07 * required }],
  'intraday fit': [{ driver: 'intraday_fit', agents: ({ slot }, required) => wrongHours(slot) * required }],
  'staffing level': [{ driver: 'staffing_level', agents: (_, required) => -0.08 * required }],
  mixed: [volume, handle, absence],
};
/** Calls per half hour that take about so many agents for 80 % within 20 seconds. */
const sizes = [
  { agents: 5, callsPerInterval: 19 },
  { agents: 15, callsPerInterval: 72 },
  { agents: 40, callsPerInterval: 215 },
  { agents: 120, callsPerInterval: 700 },
];
const whole = repetitions >= 200;
const seeds = whole ? [1, 2, 3, 4, 5] : [1];
/** The hardest cases; large queues take long to simulate. */
const hardest = ['handle time', 'intraday fit', 'mixed'];

/** The largest error over all drivers, in points, and the grade that the explanation got. */
async function errorOf(planted: readonly Planted[], callsPerInterval: number, seed: number) {
  const client = simulateClient(planted, seed, { days: 20, queues: 1, callsPerInterval });
  const rows = { intervals: client.intervals, intervalsFrom: queueIntervalsQuery, plan: client.plan, absence: [], repeats: [] };
  const lineage = await Lineage.of({ store, settings: { ...settings, clientId: 'c', targetGiven: true } });
  const { service_level: level } = await explainServiceLevel(rows, settings, lineage);
  const drivers = level?.drivers ?? [];
  expect(drivers).toHaveLength(6);
  const errors = drivers.map(({ driver, contribution_pp }) => Math.abs(contribution_pp - (client.truth[driver] ?? 0)));
  return { error: Math.max(...errors), grade: level?.grade, reasons: level?.grade_reasons ?? [], drivers };
}

it('gives at least 95 % of what changed to the handle time where only that changed (methods.md 10.3)', async () => {
  const found: Awaited<ReturnType<typeof errorOf>>['drivers'] = [];
  for (const seed of [1, 2, 3]) found.push(...(await errorOf([handle], 215, seed)).drivers);
  const sum = (drivers: typeof found) => drivers.reduce((total, { contribution_pp }) => total + contribution_pp, 0);
  expect(sum(found)).toBeLessThan(-15);
  expect(sum(found.filter(({ driver }) => driver === 'handle_time')) / sum(found)).toBeGreaterThan(0.95);
}, 120_000);

describe.each(sizes)('a queue of $agents agents', ({ agents, callsPerInterval }) => {
  const told: string[] = [];
  afterAll(() => console.info(`${agents} agents, largest error of a driver in points (grade): ${told.join(', ')}`));

  it.each(whole || agents < 100 ? Object.keys(cases) : hardest)(
    '%s: drivers within 2 points of the simulation, or the grade says so',
    async (name) => {
      const found = [];
      for (const seed of seeds) found.push(await errorOf(cases[name] as readonly Planted[], callsPerInterval, seed));
      const worst = Math.max(...found.map(({ error }) => error));
      told.push(`${name} ${worst.toFixed(1)} (${[...new Set(found.map(({ grade }) => grade))].join('/')})`);
      for (const { error, grade, reasons } of found) {
        expect(error < 2 || (grade !== 'A' && reasons.length > 0), `error ${error}, grade ${grade} for ${reasons.join(', ')}`).toBe(true);
        // However the grade warns, the ledger may not be far off.
        expect(error).toBeLessThan(4);
      }
    },
    240_000,
  );
});
