import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../statistics';
import { playersOf, rankDrivers } from './ranking';

describe('the ranking of drivers', () => {
  it('rests on customers, not on answers: the same answers given five times each by as many customers say no more', () => {
    const random = seededRandom(7);
    const people = Array.from({ length: 150 }, (_, person) => {
      const x = [random.normal(), random.normal()];
      return { person: `k${person}`, x, y: 0.3 * (x[0] as number) + random.normal() };
    });
    const five = people.flatMap((each) => Array.from({ length: 5 }, () => each));
    const widthOf = (customers: readonly string[]) => {
      const ranking = rankDrivers(
        five.map(({ x }) => x),
        five.map(({ y }) => y),
        customers,
        1,
      );
      const [low, high] = ranking?.players[0]?.interval ?? [0, 0];
      return high - low;
    };
    const [byCustomer, byAnswer] = [widthOf(five.map(({ person }) => person)), widthOf(five.map((_, answer) => `a${answer}`))];
    // Five times as many independent answers would make the interval the root of five narrower.
    expect(byCustomer / byAnswer).toBeGreaterThan(1.8);
    expect(byCustomer / byAnswer).toBeLessThan(2.8);
  });

  it('weighs columns that say nearly the same as one, from a correlation of .8, also through a third', () => {
    const among = (ab: number, bc: number) => [
      [1, ab, 0],
      [ab, 1, bc],
      [0, bc, 1],
    ];
    expect(playersOf(among(0.79, 0))).toEqual([[0], [1], [2]]);
    expect(playersOf(among(-0.81, 0))).toEqual([[0, 1], [2]]);
    expect(playersOf(among(0.81, 0.81))).toEqual([[0, 1, 2]]);
  });
});
