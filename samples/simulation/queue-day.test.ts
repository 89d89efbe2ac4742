import { describe, expect, it } from 'vitest';
import { type Post, runQueueDay } from './queue-day';
import { simulateQueueDay } from './staffed-intervals';

const patient = 1e6;
const agent = (from: number, to: number, level = 1): Post => ({ level, spells: [{ from, to }], staysUntilEmpty: false });

describe('one queue on one day, event by event', () => {
  it('serves first come first served and counts patience', () => {
    const calls = [
      { at: 0, patience_s: patient, work_s: 100 },
      { at: 10, patience_s: 30, work_s: 100 },
      { at: 20, patience_s: patient, work_s: 50 },
    ];
    const { outcomes } = runQueueDay(calls, [agent(0, 1000)]);
    expect(outcomes.map((one) => one.answeredAt)).toEqual([0, null, 100]);
    expect(outcomes[1]!.leftQueueAt).toBe(40);
  });

  it('gives a contact to whoever is idle longest, at that agent’s own pace', () => {
    const calls = [
      { at: 10, patience_s: patient, work_s: 100 },
      { at: 500, patience_s: patient, work_s: 100 },
    ];
    const { outcomes } = runQueueDay(calls, [agent(5, 1000, 2), agent(0, 1000)]);
    expect(outcomes.map((one) => [one.post, one.handle_s])).toEqual([
      [1, 100],
      [0, 200],
    ]);
  });

  it('finishes the contact first when a stretch ends, and comes back as much later', () => {
    const post: Post = { level: 1, spells: [spell(0, 100), spell(200, 1000)], staysUntilEmpty: false };
    const calls = [
      { at: 90, patience_s: patient, work_s: 60 },
      { at: 160, patience_s: patient, work_s: 10 },
    ];
    const day = runQueueDay(calls, [post]);
    expect(day.outcomes[1]!.answeredAt).toBe(250);
    expect(day.onQueue[0]).toEqual([spell(0, 150), spell(250, 1000)]);
  });

  it('skips a stretch that is over before the contact is, and starts the one after it on time', () => {
    const post: Post = { level: 1, spells: [spell(0, 100), spell(120, 150), spell(400, 500)], staysUntilEmpty: false };
    const day = runQueueDay([{ at: 90, patience_s: patient, work_s: 200 }], [post]);
    expect(day.onQueue[0]).toEqual([spell(0, 290), spell(400, 500)]);
  });

  it('stays at closing time until nobody waits', () => {
    const calls = [
      { at: 90, patience_s: patient, work_s: 60 },
      { at: 95, patience_s: patient, work_s: 60 },
    ];
    const stays = runQueueDay(calls, [{ ...agent(0, 100), staysUntilEmpty: true }]);
    expect(stays.outcomes.map((one) => one.answeredAt)).toEqual([90, 150]);
    expect(runQueueDay(calls, [agent(0, 100)]).outcomes[1]!.answeredAt).toBeNull();
  });

  it('handles two chats at a time when told so', () => {
    const calls = [0, 1, 2].map((at) => ({ at, patience_s: patient, work_s: 100 }));
    expect(runQueueDay(calls, [agent(0, 1000)], 2).outcomes.map((one) => one.answeredAt)).toEqual([0, 1, 100]);
  });
});

const spell = (from: number, to: number) => ({ from, to });

describe('against a queue with a known answer', () => {
  /** M/M/s+M with 120 contacts per half hour of 180 s, 10 agents, patience 120 s, threshold 20 s: vector Q20, computed to 40 digits elsewhere. */
  const known = { withinThreshold: 0.44375946225, abandoned: 0.224884313112 };

  it('gives the service level and the abandons of Q20 within three standard errors', () => {
    const warmUp = 10;
    const batches = 40;
    const perBatch = 250;
    const interval = { volume: 120, handle_s: 180, agents: 10 };
    const intervals = new Array<typeof interval>(warmUp + batches * perBatch).fill(interval);
    const day = simulateQueueDay({ intervals, interval_s: 1800, threshold_s: 20, patience_s: 120, seed: 'Q20' });
    const shares = Array.from({ length: batches }, (_, batch) => {
      const part = day.intervals.slice(warmUp + batch * perBatch, warmUp + (batch + 1) * perBatch);
      const offered = part.reduce((sum, one) => sum + one.offered, 0);
      return {
        withinThreshold: part.reduce((sum, one) => sum + one.withinThreshold, 0) / offered,
        abandoned: part.reduce((sum, one) => sum + one.abandoned, 0) / offered,
      };
    });
    for (const measure of ['withinThreshold', 'abandoned'] as const) {
      const values = shares.map((share) => share[measure]);
      const mean = values.reduce((sum, value) => sum + value, 0) / batches;
      const error = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (batches - 1) / batches);
      expect(error).toBeLessThan(0.002);
      expect(Math.abs(mean - known[measure])).toBeLessThan(3 * error);
    }
  });
});

describe('a day from staffing per interval', () => {
  const calm = { volume: 60, handle_s: 300, agents: 14 };
  const short = { ...calm, agents: 7 };
  const options = { interval_s: 1800, threshold_s: 20, patience_s: 600, seed: 'carry' };

  it('carries the queue of a short interval over into the next, and not when told not to', () => {
    const intervals = [calm, short, calm, calm];
    const total = { carried: 0, separate: 0 };
    for (let day = 0; day < 40; day++) {
      const seed = `carry ${day}`;
      total.carried += simulateQueueDay({ ...options, seed, intervals }).intervals[2]!.withinThreshold;
      total.separate += simulateQueueDay({ ...options, seed, intervals, carryOver: false }).intervals[2]!.withinThreshold;
    }
    expect(total.carried).toBeLessThan(0.9 * total.separate);
  });

  it('is the same every time, and better with more people', () => {
    const intervals = new Array<typeof calm>(20).fill(calm);
    const once = simulateQueueDay({ ...options, intervals });
    expect(simulateQueueDay({ ...options, intervals })).toEqual(once);
    const more = simulateQueueDay({ ...options, intervals: intervals.map((one) => ({ ...one, agents: 14.5 })) });
    expect(more.serviceLevel!).toBeGreaterThan(once.serviceLevel!);
    expect(more.total.agentsOnQueue).toBeCloseTo(14.5, 1);
  });

  it('has no service level when nothing is offered', () => {
    expect(simulateQueueDay({ ...options, intervals: [{ volume: 0, handle_s: 300, agents: 2 }] }).serviceLevel).toBeNull();
  });
});
