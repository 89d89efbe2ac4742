import { describe, expect, it } from 'vitest';
import { type Planted, type SimulatedClient, simulateClient } from '../../../tests/fixtures/analyse/simulated-client';
import type { ServiceLevel } from '../../schema';
import { seededRandom } from '../../statistics';
import { Lineage } from '../gather/lineage';
import { type PlanIntervalRow, queueIntervalsQuery } from './interval-rows';
import { explainServiceLevel } from './service-level';

const settings = { target: 0.8, thresholdSeconds: 20 };
const store = { readOnly: true as const, rows: async () => [], columns: async () => ({}) };
async function explain({ intervals }: SimulatedClient, plan: PlanIntervalRow[]): Promise<ServiceLevel> {
  const rows = { intervals, intervalsFrom: queueIntervalsQuery, plan, absence: [] };
  const lineage = await Lineage.of({ store, settings: { ...settings, clientId: 'c', targetGiven: true } });
  const { service_level } = await explainServiceLevel(rows, settings, lineage);
  if (!service_level) throw new Error('nothing explained');
  return service_level;
}
/** Heads counted once in each interval: every present position is on the queue with the chance that it is there on average. */
function countedAtAMoment({ plan }: SimulatedClient): PlanIntervalRow[] {
  const random = seededRandom(11);
  return plan.map((row) => {
    const [present, there] = [row.present_agents ?? 0, row.on_queue_agents ?? 0];
    const heads = Math.floor(present) + (random.next() < present - Math.floor(present) ? 1 : 0);
    const counted = Array.from({ length: heads }, () => random.next() < there / present).filter(Boolean).length;
    return { ...row, on_queue_agents: counted };
  });
}
/** The same with a hair more, so that nobody takes the numbers for heads. */
const takenAsExact = (plan: PlanIntervalRow[]) => plan.map((row) => ({ ...row, on_queue_agents: (row.on_queue_agents ?? 0) + 1e-6 }));
const points = (level: ServiceLevel, driver: string) => level.drivers?.find((each) => each.driver === driver)?.contribution_pp ?? 0;

const offQueue: Planted = { driver: 'adherence', agents: (_, required) => -0.07 * required };
const lateOnMondays: Planted = {
  driver: 'adherence',
  agents: ({ weekday, slot }, required) => (weekday === 1 && slot < 6 ? -0.25 : -0.02) * required,
};

describe('heads counted at a moment', () => {
  it.each([
    ['all the time', offQueue],
    ['on Monday mornings', lateOnMondays],
  ])('show what people off the queue cost, nearer to the truth than the raw counts: %s', async (_, planted) => {
    const client = simulateClient([planted], 5);
    const counted = countedAtAMoment(client);
    const truth = client.truth.adherence ?? 0;
    const level = await explain(client, counted);
    expect(level.grade_reasons).toContain('staff_sampled');
    const error = points(level, 'adherence') - truth;
    const raw = points(await explain(client, takenAsExact(counted)), 'adherence') - truth;
    expect(Math.abs(error)).toBeLessThan(1.3);
    expect(Math.abs(error)).toBeLessThan(Math.abs(raw));
  });

  it('leave averages and whole plans as they are', async () => {
    const client = simulateClient([offQueue], 5, { days: 15 });
    const whole = client.plan.map((row) => {
      const agents = Math.round(row.required_agents ?? 0);
      return { ...row, required_agents: agents, scheduled_agents: agents, present_agents: agents, on_queue_agents: agents };
    });
    const level = await explain(client, whole);
    expect(points(level, 'adherence')).toBe(0);
    expect(level.grade_reasons).not.toContain('staff_sampled');
  });
});
