import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { poissonCumulative } from './distributions';
import { type ErlangAInput, erlangA } from './erlang-a';
import { answeredWithinTarget } from './erlang-a-fast';
import { erlangB } from './erlang-b';
import { erlangC } from './erlang-c';
import { patienceFromAbandonRate } from './patience';
import { seededRandom } from './seeded-random';
import { requiredAgents } from './staffing';

const fast = (q: ErlangAInput) =>
  answeredWithinTarget(q.volume, q.intervalSeconds, q.handleTimeSeconds, q.agents, q.targetSeconds, q.patienceSeconds);
const queue = fc.record({
  volume: fc.double({ min: 0.5, max: 900, noNaN: true }),
  intervalSeconds: fc.constantFrom(900, 1800, 3600),
  handleTimeSeconds: fc.double({ min: 20, max: 1500, noNaN: true }),
  agents: fc.double({ min: 0.2, max: 150, noNaN: true }),
  targetSeconds: fc.double({ min: 0, max: 120, noNaN: true }),
  patienceSeconds: fc.double({ min: 0.05, max: 3000, noNaN: true }),
});
const example: ErlangAInput = {
  volume: 100,
  intervalSeconds: 1800,
  handleTimeSeconds: 180,
  agents: 14,
  targetSeconds: 20,
  patienceSeconds: 300,
};

/** Calls served first in, first out by whole agents; shares by batches, so that the error of correlated waits is known. */
function simulate(q: ErlangAInput, calls: number, seed: number) {
  const random = seededRandom(seed);
  const free = new Float64Array(q.agents);
  const batches = 50;
  const inTime = new Float64Array(batches);
  const abandoned = new Float64Array(batches);
  let clock = 0;
  for (let call = 0; call < calls; call += 1) {
    clock += random.exponential(q.intervalSeconds / q.volume);
    const patience = random.exponential(q.patienceSeconds as number);
    let first = 0;
    for (let agent = 1; agent < free.length; agent += 1) if ((free[agent] as number) < (free[first] as number)) first = agent;
    const wait = Math.max(0, (free[first] as number) - clock);
    const batch = Math.floor((call * batches) / calls);
    if (wait > patience) abandoned[batch] = (abandoned[batch] as number) + 1;
    else {
      free[first] = clock + wait + random.exponential(q.handleTimeSeconds);
      if (wait <= q.targetSeconds) inTime[batch] = (inTime[batch] as number) + 1;
    }
  }
  const estimate = (counts: Float64Array) => {
    const shares = [...counts].map((count) => (count * batches) / calls);
    const mean = shares.reduce((sum, share) => sum + share, 0) / batches;
    return { mean, error: Math.sqrt(shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (batches - 1) / batches) };
  };
  return { inTime: estimate(inTime), abandoned: estimate(abandoned) };
}

describe('Erlang A', () => {
  it('agrees with an event simulation of a million calls (Q08, Q20)', () => {
    for (const q of [example, { ...example, volume: 120, agents: 10, patienceSeconds: 120 }]) {
      const simulated = simulate(q, 1_000_000, 7);
      const exact = erlangA(q);
      expect(Math.abs(simulated.inTime.mean - (exact.answeredWithinTarget as number))).toBeLessThan(3 * simulated.inTime.error);
      expect(Math.abs(simulated.abandoned.mean - (exact.abandoned as number))).toBeLessThan(3 * simulated.abandoned.error);
      expect(simulated.inTime.error).toBeLessThan(0.003);
    }
  });

  it('the fast share equals the share by quadrature', () => {
    fc.assert(
      fc.property(queue, (q) => {
        expect(Math.abs(fast(q) - (erlangA(q).answeredWithinTarget as number))).toBeLessThan(1e-10);
      }),
      { numRuns: 500, seed: 1 },
    );
  });

  it('splits every contact into answered in time, gone in time, or waiting beyond', () => {
    fc.assert(
      fc.property(queue, (q) => {
        const r = erlangA(q);
        expect((r.answeredWithinTarget as number) + (r.abandonedWithinTarget as number) + (r.waitOverTarget as number)).toBeCloseTo(1, 9);
        expect(r.meanWaitSeconds).toBeCloseTo((r.abandoned as number) * (q.patienceSeconds as number), 6);
        expect(r.occupancy).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 300, seed: 2 },
    );
  });

  it('rises with agents and falls with volume and handle time', () => {
    fc.assert(
      fc.property(queue, fc.double({ min: 1.01, max: 1.5, noNaN: true }), (q, factor) => {
        const now = fast(q);
        expect(fast({ ...q, agents: q.agents * factor })).toBeGreaterThanOrEqual(now - 1e-12);
        expect(fast({ ...q, volume: q.volume * factor })).toBeLessThanOrEqual(now + 1e-12);
        expect(fast({ ...q, handleTimeSeconds: q.handleTimeSeconds * factor })).toBeLessThanOrEqual(now + 1e-12);
        expect(fast({ ...q, targetSeconds: q.targetSeconds * factor + 1 })).toBeGreaterThanOrEqual(now - 1e-12);
      }),
      { numRuns: 300, seed: 3 },
    );
  });

  it('does not change with the unit of time or with the length of the interval at one rate', () => {
    fc.assert(
      fc.property(queue, (q) => {
        const minutes = {
          ...q,
          intervalSeconds: q.intervalSeconds / 60,
          handleTimeSeconds: q.handleTimeSeconds / 60,
          targetSeconds: q.targetSeconds / 60,
          patienceSeconds: (q.patienceSeconds as number) / 60,
        };
        expect(fast(minutes)).toBeCloseTo(fast(q), 10);
        expect(fast({ ...q, volume: q.volume / 2, intervalSeconds: q.intervalSeconds / 2 })).toBeCloseTo(fast(q), 10);
      }),
      { numRuns: 100, seed: 4 },
    );
  });

  it('becomes Erlang C with endless patience and a loss system without any', () => {
    const c = erlangC(example).answeredWithinTarget as number;
    for (const patienceSeconds of [null, Number.POSITIVE_INFINITY, 1e11]) expect(fast({ ...example, patienceSeconds })).toBeCloseTo(c, 8);
    expect(fast({ ...example, patienceSeconds: 0 })).toBeCloseTo(1 - erlangB(10, 14), 12);
    expect(fast({ ...example, patienceSeconds: 1e-3 })).toBeCloseTo(1 - erlangB(10, 14), 4);
  });

  it('waits as often as a Poisson count reaches the agents when patience equals handle time', () => {
    for (const [load, agents] of [
      [10, 12],
      [30, 28],
      [3, 1],
    ] as const) {
      const r = erlangA({ ...example, volume: load * 10, agents, patienceSeconds: 180 });
      expect(r.probabilityOfWaiting).toBeCloseTo(1 - poissonCumulative(agents - 1, load), 10);
    }
  });

  it('keeps its head at the ends', () => {
    expect(fast({ ...example, agents: 0 })).toBe(0);
    expect(erlangA({ ...example, agents: 0 }).abandoned).toBe(1);
    expect(erlangA({ ...example, agents: 0.01 }).abandoned as number).toBeGreaterThan(0.99);
    expect(fast({ ...example, volume: 0 })).toBe(1);
    expect(erlangA({ ...example, volume: 0 })).toMatchObject({ load: 0, answeredWithinTarget: null, occupancy: 0 });
    expect(fast({ ...example, handleTimeSeconds: 0 })).toBe(1);
    expect(erlangA({ ...example, handleTimeSeconds: 0 })).toMatchObject({ abandoned: 0, meanWaitSeconds: 0 });
    const huge = { ...example, volume: 49_000, agents: 5000 };
    expect(fast(huge)).toBeGreaterThan(0.99);
    expect(fast({ ...example, volume: 100_000, agents: 10, patienceSeconds: 3000 })).toBeLessThan(1e-6);
    for (const q of [huge, { ...example, patienceSeconds: 1e9, agents: 9.5 }, { ...example, patienceSeconds: 1e9, agents: 10 }])
      expect(Number.isFinite(fast(q))).toBe(true);
  });

  it('finds back the patience that gave the abandons', () => {
    const { abandoned } = erlangA(example);
    expect(patienceFromAbandonRate([example, { ...example, volume: 0 }], abandoned as number)).toBeCloseTo(300, 4);
    expect(patienceFromAbandonRate([example], 0)).toBeNull();
    expect(patienceFromAbandonRate([example], 0.9)).toBeNull();
  });

  it('requires the smallest number of agents that reaches the target', () => {
    fc.assert(
      fc.property(queue, fc.double({ min: 0.3, max: 0.97, noNaN: true }), (q, targetServiceLevel) => {
        const found = requiredAgents({ ...q, targetServiceLevel });
        expect(found?.serviceLevel as number).toBeGreaterThanOrEqual(targetServiceLevel);
        expect((found?.serviceLevelOneLess ?? 0) < targetServiceLevel).toBe(true);
      }),
      { numRuns: 100, seed: 5 },
    );
    expect(requiredAgents({ ...example, targetServiceLevel: 1.01 })).toBeNull();
    expect(requiredAgents({ ...example, volume: 0, targetServiceLevel: 0.8 })?.agents).toBe(0);
  });
});
