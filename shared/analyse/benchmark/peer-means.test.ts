import { expect, it } from 'vitest';
import { peerFigure } from './peers';

it('a client with many periods counts once, by its mean; the figure is the middle of the other clients', () => {
  const clients = [
    { client: 'eigen', values: [4, 8] },
    // The mean of the first is 5; its first value and its last lie on the other side of the own mean of 6.
    { client: 'a', values: [9, 5, 1] },
    { client: 'b', values: [7] },
    { client: 'c', values: [6.5, 7.5, 10] },
    { client: 'd', values: [2] },
    { client: 'e', values: [3, 3, 3, 3] },
  ];
  expect(peerFigure('eigen', clients)).toEqual({ n: 5, median: 5, percentile: 0.6 });
  expect(peerFigure('eigen', clients.slice(0, 5))).toBeNull();
});
