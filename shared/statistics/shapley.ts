/** |S|! (m-|S|-1)! / m! for |S| = 0..m-1: the weight of one coalition in the value of a player outside it. */
const weightsBySize: Float64Array[] = [];
function coalitionWeights(players: number): Float64Array {
  const known = weightsBySize[players];
  if (known) return known;
  const weights = new Float64Array(players);
  let choose = 1; // C(m-1, size)
  for (let size = 0; size < players; size += 1) {
    weights[size] = 1 / (players * choose);
    choose = (choose * (players - 1 - size)) / (size + 1);
  }
  weightsBySize[players] = weights;
  return weights;
}

export const coalitionSize = (mask: number): number => {
  let size = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) size += 1;
  return size;
};

/** Exact Shapley values from the value of every coalition: `values[mask]`, bit i set when player i is in (methods.md 3.3). */
export function shapleyFromTable(values: Float64Array, players: number): number[] {
  const weights = coalitionWeights(players);
  const contributions = new Float64Array(players);
  const coalitions = 2 ** players;
  for (let mask = 0; mask < coalitions; mask += 1) {
    const weight = weights[coalitionSize(mask)];
    if (weight === undefined) continue; // the full coalition: nobody is left to join
    for (let player = 0; player < players; player += 1) {
      const bit = 1 << player;
      if ((mask & bit) !== 0) continue;
      contributions[player] = (contributions[player] as number) + weight * ((values[mask | bit] as number) - (values[mask] as number));
    }
  }
  return [...contributions];
}

/** Exact Shapley values by evaluating all 2^players coalitions once; for up to 20 players. */
export function shapley(players: number, value: (mask: number) => number): number[] {
  if (!Number.isInteger(players) || players < 0 || players > 20)
    throw new RangeError(`players must be a whole number from 0 to 20, got ${players}`);
  const values = new Float64Array(2 ** players);
  for (let mask = 0; mask < values.length; mask += 1) values[mask] = value(mask);
  return shapleyFromTable(values, players);
}

/** What switching one player back in the full coalition gives: v(all without i) - v(all), the "repair alone" of methods.md 3.4. */
export function repairAloneFromTable(values: Float64Array, players: number): number[] {
  const full = 2 ** players - 1;
  return Array.from({ length: players }, (_, player) => (values[full & ~(1 << player)] as number) - (values[full] as number));
}
