import { describe, expect, it } from 'vitest';
import { calculate } from '../shared/statistics/calculate';
import { wantedCodes } from '../shared/statistics/calculators/wanted';
import { createText } from '../shared/text';

/** All that a code may come with. */
const values = {
  count: '3',
  found: 'x',
  form: 'y ~ x',
  high: '9',
  levels: 'a, b',
  low: '1',
  most: '9',
  names: 'a, b',
  of: 'n',
  other: 'b',
  row: '2',
  side: 'plan',
};

describe('what a calculator asks of a field', () => {
  it.each(['nl', 'en'] as const)('has words for each code (%s)', (language) => {
    const text = createText(language);
    expect(wantedCodes.length).toBeGreaterThan(40);
    for (const code of wantedCodes) {
      expect(text.has(`wanted.${code}`), code).toBe(true);
      expect(text.sayOr(`wanted.${code}`, '', values), code).not.toMatch(/[{}]|^$/);
    }
  });

  it('comes with the values that its words need', () => {
    expect(() => calculate('wilson', { x: 30, n: 20 })).toThrow(
      expect.objectContaining({ values: { field: 'x', wanted: 'at_most_value', of: 'n', most: '20' } }),
    );
  });
});
