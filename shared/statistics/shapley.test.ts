import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coalitionSize, repairAloneFromTable, shapley, shapleyFromTable } from './shapley';

const table = fc.integer({ min: 1, max: 7 }).chain((players) =>
  fc.record({
    players: fc.constant(players),
    values: fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 2 ** players, maxLength: 2 ** players }),
  }),
);

describe('Shapley values', () => {
  it('add up to all minus none', () => {
    fc.assert(
      fc.property(table, ({ players, values }) => {
        const phi = shapleyFromTable(Float64Array.from(values), players);
        expect(phi.reduce((sum, value) => sum + value, 0)).toBeCloseTo((values.at(-1) as number) - (values[0] as number), 9);
      }),
      { seed: 1 },
    );
  });

  it('are the mean over all orders', () => {
    const v = (mask: number) => [0, 1, 4, 7, 2, 9, 3, 20][mask] as number;
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const byOrders = [0, 1, 2].map((player) => {
      const steps = orders.map((order) => {
        const before = order.slice(0, order.indexOf(player)).reduce((mask, other) => mask | (1 << other), 0);
        return v(before | (1 << player)) - v(before);
      });
      return steps.reduce((sum, step) => sum + step, 0) / orders.length;
    });
    shapley(3, v).forEach((value, player) => {
      expect(value).toBeCloseTo(byOrders[player] as number, 12);
    });
  });

  it('give nothing to a driver that changes nothing, and the same to drivers that do the same', () => {
    const phi = shapley(4, (mask) => coalitionSize(mask & 0b0011) ** 2 + ((mask & 0b0100) !== 0 ? 3 : 0));
    expect(phi[3]).toBeCloseTo(0, 12);
    expect(phi[0]).toBeCloseTo(phi[1] as number, 12);
    expect(phi[2]).toBeCloseTo(3, 12);
  });

  it('give nothing to an idle driver and the same to twins, whatever the others do', () => {
    fc.assert(
      fc.property(table, fc.double({ min: -3, max: 3, noNaN: true }), ({ players, values }, worth) => {
        // Three more players beside the given ones: one that is idle, and two that do the same.
        const [twin, other] = [2 << players, 4 << players];
        const among = (mask: number) => mask & ((1 << players) - 1);
        const twins = (mask: number) => ((mask & twin) !== 0 ? 1 : 0) + ((mask & other) !== 0 ? 1 : 0);
        const phi = shapley(
          players + 3,
          (mask) => (values[among(mask)] as number) + worth * twins(mask) * (1 + (values[among(mask)] as number)),
        );
        expect(phi[players]).toBeCloseTo(0, 9);
        expect(phi[players + 1]).toBeCloseTo(phi[players + 2] as number, 9);
      }),
      { seed: 2, numRuns: 60 },
    );
  });

  it('repair alone is the last step backwards', () => expect(repairAloneFromTable(Float64Array.of(0, 1, 2, 10), 2)).toEqual([-8, -9]));
  it('refuses a silly number of players', () => expect(() => shapley(25, () => 0)).toThrow(RangeError));
});
