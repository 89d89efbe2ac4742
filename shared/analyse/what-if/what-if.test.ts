import { describe, expect, it } from 'vitest';
import { illness, plain, plainQueue, prepared, prices } from '../../../tests/fixtures/analyse/prepared-queue';
import { simulateClient } from '../../../tests/fixtures/analyse/simulated-client';
import { answeredWithinTarget, erlangA, seededRandom } from '../../statistics';
import { observedLevel, sumsOf } from './evaluate';
import type { PreparedClient } from './prepared';
import { baseline, trialOf, WhatIfError, whatIf } from './what-if';

describe('what-if', () => {
  it('changes nothing when nothing is moved, and gives the model of Erlang A', () => {
    const outcome = whatIf(plain(), {}, prices);
    const model = erlangA({
      volume: 60,
      intervalSeconds: 1800,
      handleTimeSeconds: 300,
      agents: 11,
      targetSeconds: 20,
      patienceSeconds: 150,
    });
    expect(outcome.service_level).toBeCloseTo(0.7, 12);
    expect(outcome.modelled_service_level).toBeCloseTo(answeredWithinTarget(60, 1800, 300, 11, 20, 150), 12);
    expect(outcome.abandon_rate).toBeCloseTo(model.abandoned as number, 7);
    expect(outcome.occupancy).toBeCloseTo(model.occupancy, 7);
    // 20 half hours of 11 positions; 12 are paid, and 20 % of paid time is leave and training.
    expect(outcome).toMatchObject({ contacts: 1200, net_hours: 110 });
    expect(outcome.net_fte).toBeCloseTo(110 / 36, 12);
    expect(outcome.gross_fte).toBeCloseTo(120 / 0.8 / 36, 12);
    expect(outcome.euro).toBeCloseTo((120 / 0.8) * 40, 9);
  });

  it('moves the right way with each slider', () => {
    const base = whatIf(plain(), {}, prices);
    const level = (change: Parameters<typeof whatIf>[1]) => whatIf(plain(), change, prices).service_level as number;
    expect(level({ positions_factor: 1.1 })).toBeGreaterThan(0.7);
    expect(level({ volume_factor: 1.1 })).toBeLessThan(0.7);
    expect(level({ handle_time_factor: 0.9 })).toBeGreaterThan(0.7);
    expect(level({ repeat_share: 0.1 })).toBeGreaterThan(0.7);
    expect(level({ absence_share: 0.02 })).toBeGreaterThan(0.7);
    const patient = whatIf(plain(), { patience_s: 600 }, prices);
    expect(patient.abandon_rate).toBeLessThan(base.abandon_rate as number);
    // Absence costs no extra pay, and wins net hours.
    const present = whatIf(plain(), { absence_share: 0 }, prices);
    expect(present.net_hours).toBeCloseTo(120, 9);
    expect(present.gross_fte).toBeCloseTo(base.gross_fte as number, 12);
    // From 20 % to 10 % repeats: 48 first contacts of every 60 become 53.3 contacts.
    expect(whatIf(plain(), { repeat_share: 0.1 }, prices).contacts).toBeCloseTo((1200 * 0.8) / 0.9, 9);
  });

  it('adds a shift on its weekdays and hours only, shared out by positions', () => {
    const change = { shifts: [{ positions: 3, weekdays: [1], from: '09:00', to: '11:00' }] };
    const twice: PreparedClient = {
      queues: [
        plainQueue(),
        { ...plainQueue(), queue: 'Storingen', agents: new Float64Array(20).fill(22), scheduled: new Float64Array(20).fill(22) },
      ],
      days: 7,
      weeks: 1,
    };
    const before = baseline(twice);
    const after = sumsOf(twice, trialOf(twice, change));
    expect(after.netHours - before.netHours).toBeCloseTo(6, 9);
    const tuesday = sumsOf(
      twice,
      trialOf(twice, { shifts: [{ ...change.shifts[0], positions: 3, weekdays: [2], from: '09:00', to: '11:00' }] }),
    );
    expect(tuesday.netHours).toBe(before.netHours);
  });

  it('leaves other queues alone', () => {
    const twice: PreparedClient = { queues: [plainQueue(), { ...plainQueue(), queue: 'Storingen' }], days: 7, weeks: 1 };
    expect(whatIf(twice, { queues: ['Storingen'], volume_factor: 2 }, prices).contacts).toBe(1200 + 2400);
  });

  it('refuses what the data cannot tell, and leaves out what has no price', () => {
    const bare = plain(plainQueue(20, { repeats: null, absent: null, scheduled: null }));
    expect(() => whatIf(bare, { repeat_share: 0.1 }, prices)).toThrow(WhatIfError);
    expect(() => whatIf(bare, { absence_share: 0.1 }, prices)).toThrow(new WhatIfError('unknown_absence', { queue: 'Facturen' }));
    expect(whatIf(bare, {}, { ...prices, planned_shrinkage: null })).toMatchObject({ gross_fte: null, euro: null });
    expect(whatIf({ queues: [], days: 0, weeks: 0 }, {}, prices)).toMatchObject({
      service_level: null,
      abandon_rate: null,
      occupancy: null,
      net_fte: 0,
    });
  });

  it('is monotone and within 0..1 over random clients', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 50; round += 1) {
      const any = (low: number, high: number) => Float64Array.from({ length: 12 }, () => low + (high - low) * random.next());
      const client = plain(
        plainQueue(12, {
          volume: any(0, 80),
          handle: any(60, 600),
          agents: any(0, 20),
          patienceSeconds: round % 5 ? 40 + 300 * random.next() : null,
        }),
      );
      const levels = [0.8, 1, 1.2].map((positions_factor) => whatIf(client, { positions_factor }, prices));
      expect(levels[0]?.modelled_service_level).toBeLessThanOrEqual((levels[1]?.modelled_service_level as number) + 1e-9);
      expect(levels[1]?.modelled_service_level).toBeLessThanOrEqual((levels[2]?.modelled_service_level as number) + 1e-9);
      for (const { service_level, abandon_rate, occupancy } of levels)
        for (const share of [service_level, abandon_rate, occupancy]) {
          expect(share).toBeGreaterThanOrEqual(-1e-12);
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
        }
    }
  });

  it('gives back what the event simulation loses to absence', () => {
    const client = prepared([illness]);
    const truth = simulateClient([illness], 3);
    const healthy = simulateClient([], 3);
    expect(observedLevel(client)).toBeCloseTo(truth.observed, 9);
    const repaired = whatIf(client, { absence_share: 0 }, prices).service_level as number;
    expect(Math.abs(repaired - healthy.observed)).toBeLessThan(0.025);
  });
});
