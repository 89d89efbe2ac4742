/** Benjamini-Hochberg adjusted p-values, in the order given. */
export function benjaminiHochberg(p: readonly number[]): number[] {
  const order = p.map((_, index) => index).sort((a, b) => (p[b] as number) - (p[a] as number));
  const adjusted = new Array<number>(p.length).fill(1);
  let smallest = 1;
  order.forEach((index, place) => {
    smallest = Math.min(smallest, ((p[index] as number) * p.length) / (p.length - place));
    adjusted[index] = smallest;
  });
  return adjusted;
}

/** Bonferroni adjusted p-values: times the number of comparisons, at most 1. */
export const bonferroni = (p: readonly number[]): number[] => p.map((value) => Math.min(1, value * p.length));

/** Holm's step-down adjusted p-values. */
export function holm(p: readonly number[]): number[] {
  const order = p.map((_, index) => index).sort((a, b) => (p[a] as number) - (p[b] as number));
  const adjusted = new Array<number>(p.length).fill(1);
  let largest = 0;
  order.forEach((index, place) => {
    largest = Math.max(largest, Math.min(1, (p[index] as number) * (p.length - place)));
    adjusted[index] = largest;
  });
  return adjusted;
}
