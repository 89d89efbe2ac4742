import measured from './signals-by-chance.json' with { type: 'json' };

/** Below this neighbours are taken to be apart: in sixty points of pure chance one series in twenty shows more. */
export const togetherFrom = 0.2;

/** Place between two of the ascending `steps`, as an index with a fraction; beyond either end it stays there. */
function placeAmong(steps: readonly number[], at: number): { readonly low: number; readonly high: number; readonly part: number } {
  const high = steps.findIndex((step) => step >= at);
  if (high === 0) return { low: 0, high: 0, part: 0 };
  if (high < 0) return { low: steps.length - 1, high: steps.length - 1, part: 0 };
  const [from, to] = [steps[high - 1] as number, steps[high] as number];
  return { low: high - 1, high, part: (at - from) / (to - from) };
}

/** By how many weekdays had their pattern taken out, which itself makes some more signals. */
const tableFor = (weekdays: number) => (weekdays === 0 ? measured['0'] : weekdays <= 5 ? measured['5'] : measured['7']);

/**
 * Chance that a control chart signals though nothing changes: any of the three run rules or the cumulative sum, limits from its own points. Measured on series of
 * chance (signals-by-chance.json: 4,000 per length and correlation of neighbours, 500 where the pattern of 5 or 7 weekdays was taken out; a part is measured
 * again in the test), in between by straight lines.
 */
export function signalChance(points: number, neighbours: number | null, weekdays: number): number {
  const table = tableFor(weekdays);
  const length = placeAmong(table.points, points);
  const lag = placeAmong(table.neighbours, neighbours !== null && neighbours > togetherFrom ? neighbours : 0);
  const at = (row: number) => {
    const shares = table.shares[row] as readonly number[];
    return (shares[length.low] as number) * (1 - length.part) + (shares[length.high] as number) * length.part;
  };
  return at(lag.low) * (1 - lag.part) + at(lag.high) * lag.part;
}
