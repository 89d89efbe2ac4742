import { describe, expect, it } from 'vitest';
import { simulateQueue } from '../../tests/fixtures/analyse/simulated-queue';
import { answeredWithinTarget } from './erlang-a-fast';
import { type IntervalQueue, intervalNoiseVariance, levelFromStates } from './interval-noise';

const queue = (volume: number, agents: number, more: Partial<IntervalQueue> = {}): IntervalQueue => ({
  volume,
  intervalSeconds: 1800,
  handleTimeSeconds: 300,
  agents,
  targetSeconds: 20,
  patienceSeconds: 150,
  ...more,
});

describe('the chances behind the noise of an interval', () => {
  it.each([
    [queue(60, 11)],
    [queue(60, 8)],
    [queue(12, 3, { patienceSeconds: 400 })],
    [queue(600, 104, { patienceSeconds: 900 })],
    [queue(60, 12, { patienceSeconds: null })],
  ])('give Erlang A exactly: %o', (each) => {
    const { volume, intervalSeconds, handleTimeSeconds, agents, targetSeconds, patienceSeconds } = each;
    const exact = answeredWithinTarget(volume, intervalSeconds, handleTimeSeconds, agents, targetSeconds, patienceSeconds);
    expect(levelFromStates(each)).toBeCloseTo(exact, 8);
  });
});

/** Variance of the counted share over many simulated intervals, the first of each day (empty at opening) left out. */
function simulatedVariance(volume: number, agents: number, handleSpread: number): number {
  const slots = 20;
  const all = (value: number) => new Array<number>(slots).fill(value);
  const rules = { intervalSeconds: 1800, thresholdSeconds: 20, patienceSeconds: 150, handleSpread };
  const shares: number[] = [];
  for (let day = 0; day < 400; day += 1) {
    const counts = simulateQueue(
      { volume: all(volume), handle: all(300), agents: all(agents) },
      rules,
      1000 * volume + agents * 400_000 + day,
    );
    for (let slot = 2; slot < slots; slot += 1)
      if ((counts.offered[slot] as number) > 0) shares.push((counts.inTime[slot] as number) / (counts.offered[slot] as number));
  }
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return shares.reduce((sum, share) => sum + (share - mean) ** 2, 0) / (shares.length - 1);
}

describe('the noise of an interval', () => {
  it.each([
    [60, 11, 1],
    [60, 13, 1],
    [60, 9, 1],
    [20, 5, 1],
    [200, 34, 1],
    [60, 11, 0.7],
    [200, 34, 0.7],
  ])('is what simulated intervals of %d contacts with %d agents show, handle times spread by %d', (volume, agents, handleSpread) => {
    const expected = intervalNoiseVariance(queue(volume, agents, { handleSpread })) ?? Number.NaN;
    const simulated = simulatedVariance(volume, agents, handleSpread);
    const points = (variance: number) => (Math.sqrt(variance) * 100).toFixed(1);
    console.info(`chance of an interval: ${points(expected)} points by the model, ${points(simulated)} simulated`);
    expect(expected / simulated).toBeGreaterThan(0.8);
    expect(expected / simulated).toBeLessThan(1.2);
  });

  it('is larger than the binomial, never more than a coin, and unknown where the model has no steady state', () => {
    const found = intervalNoiseVariance(queue(60, 11)) as number;
    const level = levelFromStates(queue(60, 11));
    expect(found).toBeGreaterThan((3 * level * (1 - level)) / 60);
    expect(found).toBeLessThan(level * (1 - level));
    expect(intervalNoiseVariance(queue(60, 9, { patienceSeconds: null }))).toBeNull();
    expect(intervalNoiseVariance(queue(0, 9))).toBeNull();
    const between = intervalNoiseVariance(queue(60, 11.5)) as number;
    expect(between).toBeLessThan(found);
    expect(between).toBeGreaterThan(intervalNoiseVariance(queue(60, 12)) as number);
  });
});
