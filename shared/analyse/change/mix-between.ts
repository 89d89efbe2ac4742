/** Sums of one group of contacts, answers or reviews before and after a change. */
export interface MixGroup {
  readonly name: string;
  readonly before: { readonly numerator: number; readonly denominator: number };
  readonly after: { readonly numerator: number; readonly denominator: number };
}

export interface MixSplit {
  readonly within: number;
  readonly between: number;
  readonly groups: { name: string; within: number; between: number }[];
}

/**
 * A change of a rate or mean, split exactly into what changed within the groups and what their shares did (Kitagawa 1955): with share s and rate r,
 * within = mean s x change of r, between = change of s x (mean r less the mean of the whole). A group that is there on one side only is all mix. Null without
 * cases on a side, or with one group.
 */
export function mixBetween(groups: readonly MixGroup[]): MixSplit | null {
  const total = (side: 'before' | 'after', part: 'numerator' | 'denominator') => groups.reduce((sum, group) => sum + group[side][part], 0);
  const [before, after] = [total('before', 'denominator'), total('after', 'denominator')];
  if (!(before > 0) || !(after > 0)) return null;
  const whole = (total('before', 'numerator') / before + total('after', 'numerator') / after) / 2;
  const told = groups.filter((group) => group.before.denominator > 0 || group.after.denominator > 0);
  if (told.length < 2) return null;
  const split = told.map(({ name, before: one, after: other }) => {
    const [first, second] = [one.denominator / before, other.denominator / after];
    const rate = ({ numerator, denominator }: MixGroup['before']) => (denominator > 0 ? numerator / denominator : null);
    const [r0, r1] = [rate(one) ?? rate(other) ?? 0, rate(other) ?? rate(one) ?? 0];
    return { name, within: ((first + second) / 2) * (r1 - r0), between: (second - first) * ((r0 + r1) / 2 - whole) };
  });
  const sum = (part: 'within' | 'between') => split.reduce((all, group) => all + group[part], 0);
  return {
    within: sum('within'),
    between: sum('between'),
    groups: split.sort((a, b) => Math.abs(b.within) + Math.abs(b.between) - Math.abs(a.within) - Math.abs(a.between)),
  };
}
