import { describe, expect, it } from 'vitest';
import { shapleyValue } from './truth';

describe('what is true, by Shapley’s rule', () => {
  it('shares the classic three-player game (one left glove, two right ones) out as 2/3, 1/6, 1/6', () => {
    const pairs = (coalition: number) => (coalition & 1 && coalition & 6 ? 1 : 0);
    const values = Array.from({ length: 8 }, (_, coalition) => pairs(coalition));
    expect([0, 1, 2].map((player) => shapleyValue(values, 3, player))).toEqual(
      [2 / 3, 1 / 6, 1 / 6].map((share) => expect.closeTo(share, 12)),
    );
  });
});
