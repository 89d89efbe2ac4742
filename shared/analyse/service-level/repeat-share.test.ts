import { describe, expect, it } from 'vitest';
import { type Planted, type SimulatedClient, simulateClient } from '../../../tests/fixtures/analyse/simulated-client';
import type { ServiceLevel } from '../../schema';
import { seededRandom } from '../../statistics';
import { Lineage } from '../gather/lineage';
import { queueIntervalsQuery, type RepeatDayRow } from './interval-rows';
import { explainServiceLevel } from './service-level';

const settings = { target: 0.8, thresholdSeconds: 20 };
const store = { readOnly: true as const, rows: async () => [], columns: async () => ({}) };
/** The day on which more customers begin to come back. */
const from = '2024-04-01';
const usual = 0.12;

/** The contact list of the client, counted: who came back, with the chance of counting. The first week cannot be judged. */
function repeatsOf({ intervals }: SimulatedClient, shareOn: (date: string) => number): RepeatDayRow[] {
  const random = seededRandom(9);
  const days = new Map<string, { queue: string; date: string; offered: number }>();
  for (const { queue, interval_start, offered } of intervals) {
    const date = interval_start.slice(0, 10);
    const key = `${queue} ${date}`;
    days.set(key, { queue, date, offered: (days.get(key)?.offered ?? 0) + (offered ?? 0) });
  }
  return [...days.values()]
    .filter(({ date }) => date >= '2024-03-11')
    .map(({ queue, date, offered }) => ({
      ...{ queue, date, channel: 'voice', import_id: 'contacts', source_rows: offered, first_row: 2, last_row: 2 + offered },
      ...{ contacts: offered, repeats: Math.min(offered, random.poisson(offered * shareOn(date))) },
    }));
}

async function explain(client: SimulatedClient, repeats: RepeatDayRow[], plannedShare: number | null = null): Promise<ServiceLevel> {
  const plan = client.plan.map((row) => ({ ...row, forecast_repeat_share: plannedShare }));
  const rows = { intervals: client.intervals, intervalsFrom: queueIntervalsQuery, plan, absence: [], repeats };
  const lineage = await Lineage.of({ store, settings: { ...settings, clientId: 'c', targetGiven: true } });
  const { service_level } = await explainServiceLevel(rows, settings, lineage);
  if (!service_level) throw new Error('nothing explained');
  return service_level;
}
const found = (level: ServiceLevel, driver: string) => level.drivers?.find((each) => each.driver === driver);

const more = 0.24;
/** First contacts stay; each draws more repeats. */
const comingBack: Planted = { driver: 'repeat_contacts', volume: ({ day }) => (day >= 20 ? (1 - usual) / (1 - more) : 1) };
const mondays: Planted = { driver: 'volume', volume: ({ weekday }) => (weekday === 1 ? 1.25 : 1) };
const shareAfter = (date: string) => (date >= from ? more : usual);

describe('repeat contacts from the customers in the contact list', () => {
  it('are the cause when more customers come back, within 1.3 points of the simulated truth', async () => {
    const client = simulateClient([comingBack], 5);
    const level = await explain(client, repeatsOf(client, shareAfter));
    expect(level.merged_drivers).toEqual([]);
    expect(found(level, 'repeat_contacts')?.cleared).toBe(false);
    expect(Math.abs((found(level, 'repeat_contacts')?.contribution_pp ?? 0) - (client.truth.repeat_contacts ?? 0))).toBeLessThan(1.3);
    expect(found(level, 'volume')?.cleared).toBe(true);
    expect(level.deviations[0]).toMatchObject({ driver: 'repeat_contacts', level: 'date', label: from });
    expect(level.evidence.map(({ definition }) => definition)).toContain('repeat_contacts');
  });

  it('are cleared when a busy day brings its usual repeats along', async () => {
    const client = simulateClient([mondays], 5);
    const level = await explain(
      client,
      repeatsOf(client, () => usual),
    );
    expect(found(level, 'repeat_contacts')?.cleared).toBe(true);
    expect(Math.abs((found(level, 'volume')?.contribution_pp ?? 0) - (client.truth.volume ?? 0))).toBeLessThan(1.3);
  });

  it('are told apart when both happen', async () => {
    const client = simulateClient([mondays, comingBack], 6);
    const level = await explain(client, repeatsOf(client, shareAfter));
    for (const driver of ['volume', 'repeat_contacts'] as const)
      expect(Math.abs((found(level, driver)?.contribution_pp ?? 0) - (client.truth[driver] ?? 0))).toBeLessThan(1.3);
  });

  it('are compared with the number that the plan foresees, where it foresees one', async () => {
    const client = simulateClient([comingBack], 5);
    const level = await explain(client, repeatsOf(client, shareAfter), usual);
    expect(found(level, 'repeat_contacts')?.contribution_pp).toBeLessThan(-3);
    expect(found(level, 'volume')?.cleared).toBe(true);
  });

  it('stay a part of volume when the list covers too little, or no usual days', async () => {
    const client = simulateClient([comingBack], 5);
    const all = repeatsOf(client, shareAfter);
    const merged = [{ driver: 'repeat_contacts', into: 'volume', because: 'no_planned_repeat_share' }];
    expect(
      (
        await explain(
          client,
          all.filter(({ date }) => date >= '2024-04-15'),
        )
      ).merged_drivers,
    ).toEqual(merged);
    expect(
      (
        await explain(
          client,
          all.filter(({ date }) => date >= from),
        )
      ).merged_drivers,
    ).toEqual(merged);
    expect((await explain(client, [])).merged_drivers).toEqual(merged);
  });
});
