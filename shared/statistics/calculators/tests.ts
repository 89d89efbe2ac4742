import { benjaminiHochberg, bonferroni, holm } from '../false-discovery';
import { clopperPearson, designEffect, newcombeDifference, type ProportionInterval, wilson } from '../proportions';
import { type KruskalWallis, kruskalWallis, type MannWhitney, mannWhitney, mannWhitneyExact, mannWhitneyNormal } from '../rank-tests';
import { dataOf } from './built-in-data';
import {
  type CalculationInput,
  type Calculator,
  type Fields,
  find,
  fraction,
  isFields,
  missing,
  nonNegative,
  numberField,
  numbersField,
  optional,
  optionalNumber,
  presentNumbers,
  wrongField,
} from './input';

const confidence = (fields: Fields): number => {
  const given = optionalNumber(fields, ['conf', 'confidence', 'level']);
  const alpha = optionalNumber(fields, ['alpha']);
  const level = given ?? (alpha === null ? 0.95 : 1 - alpha);
  if (!(level > 0 && level < 1)) throw wrongField('conf', 'between_zero_and_one');
  return level;
};
const successNames = ['x', 'successes', 'k', 'count'];
const trialNames = ['n', 'trials', 'total'];

const one =
  (interval: (x: number, n: number, level: number) => ProportionInterval): Calculator =>
  ({ fields }) => {
    const [x, n] = [nonNegative(fields, successNames), nonNegative(fields, trialNames)];
    if (x > n) throw wrongField('x', 'at_most_value', { of: 'n', most: n });
    const { estimate, low, high } = interval(x, n, confidence(fields));
    return { p: estimate, estimate, lo: low, hi: high };
  };

const difference: Calculator = ({ fields }) => {
  const [x1, n1, x2, n2] = [
    nonNegative(fields, ['x1', 'successes1']),
    nonNegative(fields, ['n1', 'trials1']),
    nonNegative(fields, ['x2', 'successes2']),
    nonNegative(fields, ['n2', 'trials2']),
  ];
  if (x1 > n1) throw wrongField('x1', 'at_most_value', { of: 'n1', most: n1 });
  if (x2 > n2) throw wrongField('x2', 'at_most_value', { of: 'n2', most: n2 });
  const { estimate, low, high } = newcombeDifference(x1, n1, x2, n2, confidence(fields));
  return { diff: estimate, lo: low, hi: high };
};

/** The two samples: x and y (or a and b), two groups, or the two months of the air quality data. */
function samplesOf(input: CalculationInput): [number[], number[]] {
  const { fields } = input;
  const first = find(fields, ['x', 'a', 'group1', 'sample1']);
  const second = find(fields, ['y', 'b', 'group2', 'sample2']);
  if (Array.isArray(first?.value) && Array.isArray(second?.value))
    return [presentNumbers(first.value, first.name), presentNumbers(second.value, second.name)];
  const data = dataOf(input);
  if (isFields(data)) {
    const names = [first?.value, second?.value].every((name) => typeof name === 'string')
      ? [String(first?.value), String(second?.value)]
      : Object.keys(data);
    const lists = names.filter((name) => Array.isArray(data[name])).slice(0, 2);
    if (lists.length === 2) return [presentNumbers(data[lists[0] as string], 'x'), presentNumbers(data[lists[1] as string], 'y')];
  }
  throw missing(['x', 'y']);
}

const described = (result: MannWhitney | null, x: readonly number[], y: readonly number[]) =>
  result && {
    U: result.u,
    W: result.u,
    U_x: result.u,
    U_y: x.length * y.length - result.u,
    effect: result.effect,
    p_x_gt_y: result.effect,
    prob_superiority: result.effect,
    cles: result.effect,
    auc: result.effect,
    rank_biserial: 2 * result.effect - 1,
    z: result.z,
    p_greater: result.pGreater,
    p_less: result.pLess,
    p_two_sided: result.pTwoSided,
    p: result.pTwoSided,
    method: result.method,
  };

/** How often x exceeds y: known also where the test itself has no answer (ties in the exact test, all values equal). */
function pairsOf(x: readonly number[], y: readonly number[]) {
  if (x.length === 0 || y.length === 0) return { U: null, effect: null };
  const u = x.reduce((sum, a) => sum + y.reduce((own, b) => own + (a > b ? 1 : a === b ? 0.5 : 0), 0), 0);
  return { U: u, effect: u / (x.length * y.length) };
}

const twoSamples =
  (test: (x: readonly number[], y: readonly number[], fields: Fields) => MannWhitney | null): Calculator =>
  (input) => {
    const [x, y] = samplesOf(input);
    return (
      described(test(x, y, input.fields), x, y) ?? { ...pairsOf(x, y), p_greater: null, p_less: null, p_two_sided: null, undefined: true }
    );
  };

/** Groups from a list of lists, an object of lists, values with labels, or the first labelled column of a data set. */
export function groupsOf(input: CalculationInput): number[][] {
  const groups = find(input.fields, ['groups', 'samples']);
  const lists =
    groups === null
      ? null
      : Array.isArray(groups.value) && Array.isArray(groups.value[0])
        ? groups.value
        : isFields(groups.value)
          ? Object.values(groups.value)
          : null;
  if (lists !== null) return lists.map((list) => presentNumbers(list, 'groups'));
  const table = isFields(dataOf(input)) ? (dataOf(input) as Fields) : input.fields;
  const values = find(table, ['x', 'y', 'values', 'ozone', 'value'])?.value;
  const labels = find(table, ['g', 'group', 'groups', 'labels', 'month'])?.value;
  if (!Array.isArray(values) || !Array.isArray(labels)) throw missing(['groups']);
  const found = new Map<string, unknown[]>();
  values.forEach((value, i) => {
    const label = String(labels[i]);
    const members = found.get(label);
    if (members) members.push(value);
    else found.set(label, [value]);
  });
  return [...found.values()].map((list) => presentNumbers(list, 'x'));
}

const kruskal: Calculator = (input) => {
  const result: KruskalWallis | null = kruskalWallis(groupsOf(input));
  return { H: result?.h ?? null, df: result?.degrees ?? null, p: result?.p ?? null };
};

const adjustment =
  (adjust: (p: readonly number[]) => number[]): Calculator =>
  ({ fields }) => {
    const p = numbersField(fields, ['p', 'p_values', 'pvalues']);
    if (p.some((value) => value < 0 || value > 1)) throw wrongField('p', 'probabilities');
    const q = optional(fraction, fields, ['q', 'alpha', 'level']) ?? 0.05;
    const adjusted = adjust(p);
    const below = (values: readonly number[]) => values.filter((value) => value <= q).length;
    return {
      adjusted,
      rejected: below(adjusted),
      reject: adjusted.map((value) => value <= q),
      bonferroni_rejected: below(bonferroni(p)),
      bonferroni: bonferroni(p),
      holm: holm(p),
    };
  };

export const testCalculators: Readonly<Record<string, Calculator>> = {
  wilson: one(wilson),
  clopperPearson: one(clopperPearson),
  newcombeDiff: difference,
  'mannWhitney.exact': twoSamples((x, y) => {
    if (x.length * y.length > 10_000) throw wrongField('x', 'small_groups', { most: 100, other: 'mannWhitney.normal' });
    return mannWhitneyExact(x, y);
  }),
  'mannWhitney.normal': twoSamples((x, y, fields) => mannWhitneyNormal(x, y, fields.continuity !== false && fields.correct !== false)),
  mannWhitney: twoSamples(mannWhitney),
  kruskalWallis: kruskal,
  bhFdr: adjustment(benjaminiHochberg),
  bonferroni: adjustment(bonferroni),
  holm: adjustment(holm),
  designEffect: ({ fields }) => ({ deff: designEffect(numberField(fields, ['m', 'cluster_size']), numberField(fields, ['icc'])) }),
};
