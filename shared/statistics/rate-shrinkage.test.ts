import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shrinkRatesThroughLevels } from './rate-shrinkage';
import { seededRandom } from './seeded-random';

const days = 42;
const hours = 20;
const cells = Array.from({ length: days * hours }, (_, cell) => ({ day: Math.floor(cell / hours), hour: cell % hours }));
const levels = [
  { name: 'queue', groups: cells.map(() => 'all') },
  { name: 'weekday', groups: cells.map(({ day }) => day % 7) },
  { name: 'date', groups: cells.map(({ day }) => day) },
  { name: 'weekday_time', groups: cells.map(({ day, hour }) => `${day % 7}:${hour}`) },
];
const expected = cells.map(({ hour }) => 40 + 20 * Math.sin(hour / 3));
const drawn = (rate: (cell: number) => number, seed: number) => {
  const random = seededRandom(seed);
  return cells.map((_, cell) => random.poisson(rate(cell)));
};
const error = (rates: readonly number[], truth: (cell: number) => number) =>
  Math.sqrt(rates.reduce((sum, rate, cell) => sum + (rate / truth(cell) - 1) ** 2, 0) / rates.length);

describe('rates behind noisy counts', () => {
  it('finds next to nothing where nothing is wrong', () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const { rates } = shrinkRatesThroughLevels({
        observed: drawn((cell) => expected[cell] as number, seed),
        expected,
        levels,
        variance: { kind: 'count' },
      });
      expect(error(rates, (cell) => expected[cell] as number)).toBeLessThan(0.05);
    }
  });

  it('believes little of chance: the noise itself is taken off before a spread is seen', () => {
    const believed = Array.from({ length: 20 }, (_, seed) => {
      const observed = drawn((cell) => expected[cell] as number, 100 + seed);
      const result = shrinkRatesThroughLevels({ observed, expected, levels, variance: { kind: 'count' } });
      const dates = result.levels[2]?.groups ?? [];
      return dates.reduce((sum, { reliability }) => sum + reliability, 0) / dates.length;
    });
    // Not taken off, the spread of 42 dates by chance alone would be believed for a half.
    expect(believed.reduce((sum, share) => sum + share, 0) / believed.length).toBeLessThan(0.25);
  });

  it('finds Mondays that are a fifth busier, on the level of weekdays', () => {
    const truth = (cell: number) => (expected[cell] as number) * ((cells[cell]?.day as number) % 7 === 0 ? 1.2 : 1);
    const result = shrinkRatesThroughLevels({ observed: drawn(truth, 3), expected, levels, variance: { kind: 'count' } });
    expect(error(result.rates, truth)).toBeLessThan(0.05);
    const weekday = result.levels[1];
    const monday = weekday?.groups.find(({ group }) => group === 0);
    const others = weekday?.groups.filter(({ group }) => group !== 0) ?? [];
    expect((result.levels[0]?.groups[0]?.factor as number) * (monday?.factor as number)).toBeGreaterThan(1.15);
    for (const { factor } of others) expect((result.levels[0]?.groups[0]?.factor as number) * factor).toBeLessThan(1.05);
  });

  it('takes a level with one group as it is, and multiplies the factors', () => {
    const result = shrinkRatesThroughLevels({
      observed: [11, 22],
      expected: [10, 20],
      levels: [{ name: 'all', groups: ['a', 'a'] }],
      variance: { kind: 'count' },
    });
    expect(result.rates[0]).toBeCloseTo(11, 12);
    expect(result.factors[1]).toBeCloseTo(1.1, 12);
    expect(result.factorByLevel).toEqual([[1.1, 1.1]]);
  });

  it('leaves cells alone that nobody observed or expected', () => {
    const result = shrinkRatesThroughLevels({
      observed: [null, null, 5],
      expected: [10, 0, 0],
      levels: [{ name: 'g', groups: [1, 1, 2] }],
      variance: { kind: 'count' },
    });
    expect(result.rates).toEqual([10, 0, 0]);
  });

  it('uses the number of contacts for handle time', () => {
    const groups = cells.map(({ day }) => day);
    const contacts = cells.map(() => 50);
    const seconds = contacts.map((n, cell) => n * 240 * ((cells[cell]?.day as number) < 21 ? 1 : 1.15));
    const shrink = (coefficientOfVariation: number | null) =>
      shrinkRatesThroughLevels({
        observed: seconds,
        expected: contacts.map((n) => n * 240),
        levels: [{ name: 'date', groups }],
        variance: { kind: 'handle_time', contacts, coefficientsOfVariation: contacts.map(() => coefficientOfVariation) },
      });
    expect(shrink(1).factors[40 * hours]).toBeGreaterThan(1.12);
    expect(shrink(1).factors[40 * hours]).toBeLessThan(1.15);
    expect(shrink(0.2).factors[40 * hours] as number).toBeGreaterThan(shrink(1).factors[40 * hours] as number);
    expect(shrink(null)).toEqual(shrink(1));
    const [first] = shrink(0.2).levels[0]?.groups ?? [];
    expect(first?.variance).toBeCloseTo(0.2 ** 2 / (50 * hours), 12);
    expect(shrink(0).factors[40 * hours]).toBeCloseTo(1.15, 12);
  });

  it('does not depend on the order of rows', () => {
    const observed = drawn((cell) => (expected[cell] as number) * (cells[cell]?.hour === 3 ? 1.3 : 1), 5);
    const straight = shrinkRatesThroughLevels({ observed, expected, levels, variance: { kind: 'count' } });
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const order = seededRandom(seed).shuffle(cells.map((_, cell) => cell));
        const mixed = shrinkRatesThroughLevels({
          observed: order.map((cell) => observed[cell] as number),
          expected: order.map((cell) => expected[cell] as number),
          levels: levels.map(({ name, groups }) => ({ name, groups: order.map((cell) => groups[cell] as string | number) })),
          variance: { kind: 'count' },
        });
        order.forEach((cell, place) => {
          expect(mixed.rates[place]).toBeCloseTo(straight.rates[cell] as number, 8);
        });
      }),
      { numRuns: 5, seed: 6 },
    );
  });
});
