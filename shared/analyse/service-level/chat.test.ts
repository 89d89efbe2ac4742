import { describe, expect, it } from 'vitest';
import { type Planted, simulateClient } from '../../../tests/fixtures/analyse/simulated-client';
import type { ServiceLevel } from '../../schema';
import { Lineage } from '../gather/lineage';
import { prepareWhatIf } from '../what-if/prepared';
import { requiredStaff } from '../what-if/required-staff';
import { type ChatConcurrencyRow, queueIntervalsQuery } from './interval-rows';
import { explainServiceLevel } from './service-level';

const settings = { target: 0.8, thresholdSeconds: 20 };
const store = { readOnly: true as const, rows: async () => [], columns: async () => ({}) };
const illness: Planted = { driver: 'absence', agents: ({ day }, required) => (day % 3 === 0 ? -0.16 : -0.04) * required };
const atOnce = 2.5;
const client = simulateClient([illness], 5);
/** The same queue served by fewer people who each hold two and a half chats: the simulated positions are chats, not people. */
const people = (positions: number | null) => (positions === null ? null : positions / atOnce);
const rows = {
  intervals: client.intervals.map((row) => ({ ...row, channel: 'chat' })),
  intervalsFrom: queueIntervalsQuery,
  plan: client.plan.map((row) => ({
    ...row,
    required_agents: people(row.required_agents),
    scheduled_agents: people(row.scheduled_agents),
    present_agents: people(row.present_agents),
    on_queue_agents: people(row.on_queue_agents),
  })),
  absence: [],
};
const measured: ChatConcurrencyRow[] = [
  { import_id: 'c', source_rows: 5000, first_row: 2, last_row: 5001, chats: 5000, session_s: atOnce * 600_000, busy_s: 600_000 },
];
async function explain(chats: ChatConcurrencyRow[]): Promise<ServiceLevel> {
  const lineage = await Lineage.of({ store, settings: { ...settings, clientId: 'c', targetGiven: true } });
  const { service_level } = await explainServiceLevel({ ...rows, chats }, settings, lineage);
  if (!service_level) throw new Error('nothing explained');
  return service_level;
}
const absence = (level: ServiceLevel) => level.drivers?.find(({ driver }) => driver === 'absence')?.contribution_pp ?? Number.NaN;

describe('a queue of chats', () => {
  it('has as many servers as people times chats at once: the cause is found and the answer called approximate', async () => {
    const level = await explain(measured);
    expect(level.calibration?.chats_at_once).toBeCloseTo(atOnce, 9);
    expect(Math.abs((level.calibration?.kappa ?? 0) - 1)).toBeLessThan(0.05);
    expect(Math.abs(absence(level) - (client.truth.absence ?? 0))).toBeLessThan(1.3);
    expect(level.grade).toBe('B');
    expect(level.grade_reasons).toContain('chat_approximate');
    expect(level.grade_reasons).not.toContain('kappa_out_of_range');
  });

  it('finds the same where the chats at once are not known: the calibration takes them up', async () => {
    const level = await explain([]);
    expect(level.calibration?.chats_at_once).toBeUndefined();
    expect(level.calibration?.kappa).toBeCloseTo(atOnce, 0);
    expect(Math.abs(absence(level) - (client.truth.absence ?? 0))).toBeLessThan(1.3);
  });

  it('needs people, not chats, in the what-if', () => {
    const staff = (chats: ChatConcurrencyRow[]) => requiredStaff(prepareWhatIf({ ...rows, chats }, settings), 0.8);
    const calls = requiredStaff(prepareWhatIf({ ...rows, intervals: client.intervals, plan: client.plan }, settings), 0.8);
    expect(staff(measured).requiredHours / calls.requiredHours).toBeGreaterThan(1 / atOnce - 0.02);
    expect(staff(measured).requiredHours / calls.requiredHours).toBeLessThan(1 / atOnce + 0.08);
  });
});
