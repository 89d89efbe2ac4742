import { binomialFunnelLimit, ratioFunnelLimit } from '../funnel';
import { type FunnelTransform, overdispersedLimit, overdispersion } from '../overdispersion';
import {
  asNumbers,
  type Calculator,
  type Fields,
  find,
  fraction,
  listOfRecords,
  numbersField,
  optional,
  optionalNumber,
  positive,
  textField,
  whole,
  wrongField,
} from './input';

const tails = { p001: 0.001, p025: 0.025, p975: 0.975, p999: 0.999 } as const;
const binomialFunnel: Calculator = ({ fields }) => {
  const cases = find(fields, ['cases']) ? listOfRecords(fields, ['cases']) : null;
  const limitsOf = (row: Fields) => {
    const [n, target] = [whole(row, ['n', 'size']), fraction({ ...fields, ...row }, ['target', 'p', 't'])];
    return Object.fromEntries(Object.entries(tails).map(([name, tail]) => [name, binomialFunnelLimit(n, target, tail)]));
  };
  if (cases !== null) return { limits: cases.map(limitsOf) };
  const n = find(fields, ['n', 'sizes']);
  return {
    limits: Array.isArray(n?.value) ? asNumbers(n.value, 'n').map((size) => limitsOf({ n: size })) : [limitsOf(fields)],
    ...(Array.isArray(n?.value) ? {} : limitsOf(fields)),
  };
};

const ratioFunnel: Calculator = ({ fields }) => {
  const expected = numbersField(fields, ['expected_counts', 'expected', 'E', 'denom']);
  if (expected.some((count) => count < 0)) throw wrongField('expected_counts', 'zero_or_more');
  const at = (tail: number) => expected.map((count) => ratioFunnelLimit(count, tail));
  return { ll95: at(0.025), ul95: at(0.975), ll998: at(0.001), ul998: at(0.999) };
};

const spread =
  (kind: FunnelTransform): Calculator =>
  ({ fields }) => {
    const words = `${textField(fields, ['transform', 'method']) ?? ''} ${textField(fields, ['note']) ?? ''}`;
    const transform: FunnelTransform = kind !== 'arcsine' && /sqrt\(O|square|2\s*\*?\s*\(\s*sqrt/i.test(words) ? 'square_root_ratio' : kind;
    const off = /no (?:truncation|winsor|trim)/i.test(words);
    const winsorise =
      optionalNumber(fields, ['winsorise', 'winsorize', 'trim', 'trim_by']) ??
      (off || (kind === 'log_ratio' && !/winsor/i.test(words)) ? 0 : 0.1);
    const numerators = numbersField(fields, ['num', 'numerators', 'observed', 'x', 'y']);
    const denominators = numbersField(fields, ['denom', 'denominators', 'expected', 'n']);
    if (numerators.length !== denominators.length || numerators.length === 0)
      throw wrongField('denom', 'one_for_each', { count: numerators.length, of: 'num' });
    if (numerators.some((count) => count < 0)) throw wrongField('num', 'zero_or_more');
    if (denominators.some((count) => !(count > 0))) throw wrongField('denom', 'above_zero');
    if (kind === 'arcsine' && numerators.some((count, i) => count > (denominators[i] as number)))
      throw wrongField('num', 'at_most_field', { of: 'denom' });
    const target = optional(positive, fields, ['target', 't']);
    const result = overdispersion({ numerators, denominators, transform, winsorise, ...(target === null ? {} : { target }) });
    const limit = (tail: number) => denominators.map((n) => overdispersedLimit(n, result.target, tail, transform, result.tau2));
    return {
      z: result.z,
      phi: result.phi,
      tau2: result.tau2,
      target: result.target,
      applied: result.applied,
      ll95: limit(0.025),
      ul95: limit(0.975),
      ll998: limit(0.001),
      ul998: limit(0.999),
    };
  };

export const funnelCalculators: Readonly<Record<string, Calculator>> = {
  'funnel.binomialExact': binomialFunnel,
  'funnel.binomial': binomialFunnel,
  'funnel.poissonSR': ratioFunnel,
  'funnel.overdispersion.SR': spread('log_ratio'),
  'funnel.overdispersion.PR': spread('arcsine'),
};
