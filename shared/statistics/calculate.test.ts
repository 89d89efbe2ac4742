import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CalculationError, calculate, listMethods } from './calculate';

interface Vector {
  id: string;
  method: string;
  input: Record<string, unknown>;
  expected: Record<string, unknown>;
  tolerance: { abs?: number; rel?: number };
}
const golden = JSON.parse(readFileSync(join(import.meta.dirname, '../../tests/golden/vectors-open.json'), 'utf8')) as { vectors: Vector[] };

/** Places where the answer misses the expectation by the rule |got-exp| <= abs or <= rel*|exp|. */
function misses(got: unknown, expected: unknown, { abs, rel }: Vector['tolerance'], path: string): string[] {
  if (typeof expected === 'number') {
    const off = typeof got === 'number' ? Math.abs(got - expected) : Number.NaN;
    return off <= (abs ?? -1) || off <= (rel ?? -1) * Math.abs(expected)
      ? []
      : [`${path}: got ${JSON.stringify(got)}, expected ${expected}`];
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(got) || got.length !== expected.length)
      return [`${path}: got ${JSON.stringify(got)?.slice(0, 80)}, expected ${expected.length} entries`];
    return expected.flatMap((each, i) => misses(got[i], each, { abs, rel }, `${path}[${i}]`));
  }
  if (typeof expected === 'object' && expected !== null) {
    return Object.entries(expected).flatMap(([key, each]) =>
      misses((got as Record<string, unknown> | null)?.[key], each, { abs, rel }, `${path}.${key}`),
    );
  }
  return got === expected ? [] : [`${path}: got ${JSON.stringify(got)}, expected ${JSON.stringify(expected)}`];
}

/** A fraction as text ("4/109") is a note on where the number comes from, not an answer. */
const answersOnly = (expected: Record<string, unknown>) => Object.fromEntries(Object.entries(expected).filter(([key]) => key !== 'exact'));

describe('published and computed answers of methods.md', () => {
  it('has all open vectors', () => expect(golden.vectors.length).toBe(65));
  it.each(golden.vectors.map((vector) => [vector.id, vector.method, vector] as const))('%s %s', (_id, _method, vector) => {
    expect(misses(calculate(vector.method, vector.input), answersOnly(vector.expected), vector.tolerance, '')).toEqual([]);
  });
  it('the comparison itself notices a wrong figure', () => {
    expect(misses({ a: 1.1 }, { a: 1 }, { abs: 0.01 }, '')).toHaveLength(1);
    expect(misses({}, { a: 1 }, { abs: 0.01 }, '')).toHaveLength(1);
  });
});

describe('wrong use', () => {
  const codeOf = (act: () => unknown) => {
    try {
      act();
    } catch (error) {
      return error instanceof CalculationError ? [error.code, error.values] : error;
    }
    return null;
  };
  it('lists the methods when the name is unknown', () => {
    expect(codeOf(() => calculate('erlangX', {}))).toEqual(['unknown_method', { method: 'erlangX', methods: listMethods().join(', ') }]);
    expect(listMethods()).toContain('erlangA');
  });
  it('names the field that is missing or wrong', () => {
    expect(codeOf(() => calculate('erlangC', { calls: 10, interval_s: 1800, aht_s: 180 }))).toMatchObject([
      'missing_field',
      { field: 'agents' },
    ]);
    expect(codeOf(() => calculate('erlangC', { calls: 'many', interval_s: 1800, aht_s: 180, agents: 3 }))).toMatchObject([
      'wrong_field',
      { field: 'calls' },
    ]);
    expect(codeOf(() => calculate('wilson', { x: 5, n: 3 }))).toMatchObject(['wrong_field', { field: 'x' }]);
    expect(codeOf(() => calculate('erlangC', null))).toMatchObject(['wrong_field', { field: 'input' }]);
  });
  it('never runs text as a program', () => {
    const attack = { ref: { a: 1 }, act: { a: 2 }, f: 'process.exit(1)' };
    expect(codeOf(() => calculate('shapley.expression', attack))).toMatchObject(['wrong_field', { field: 'f' }]);
    expect(codeOf(() => calculate('shapley.expression', { ...attack, f: 'constructor' }))).toMatchObject(['wrong_field', { field: 'f' }]);
    expect(codeOf(() => calculate('shapley.expression', { ...attack, f: 'a; b' }))).toMatchObject(['wrong_field', { field: 'f' }]);
  });
  it('takes the input wrapped with its data sets', () => {
    const own = {
      input: { data: 'mine', formula: 'y ~ 1 + (1|g)' },
      datasets: { mine: { y: [1, 2, 3, 5, 6, 7], g: ['a', 'a', 'a', 'b', 'b', 'b'] } },
    };
    expect(calculate('lmm.randomIntercept', own)).toMatchObject({ mu: 4 });
  });
});
