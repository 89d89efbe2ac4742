/** A whole number from 0 up to the one given. */
export type Random = (below: number) => number;

/** A small seeded generator (mulberry32): the same damage each time. */
export function seeded(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

export const pick = <Item>(items: readonly Item[], random: Random): Item => items[random(items.length)] as Item;
