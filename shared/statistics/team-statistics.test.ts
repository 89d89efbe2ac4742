import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shrinkShares } from './beta-binomial-shrinkage';
import { compositeIndex } from './composite-index';
import { binomialFunnelLimit, ratioFunnelLimit } from './funnel';
import { leastSquares } from './least-squares';
import { logisticRegression } from './logistic-regression';
import { type HeterogeneityMethod, jamesStein, shrinkNormal } from './normal-shrinkage';
import { overdispersion } from './overdispersion';
import { newcombeDifference, wilson } from './proportions';
import { randomIntercept } from './random-intercept';
import { seededRandom } from './seeded-random';
import { standardise } from './standardisation';

const estimates = fc
  .array(fc.record({ y: fc.double({ min: -10, max: 10, noNaN: true }), v: fc.double({ min: 0.05, max: 5, noNaN: true }) }), {
    minLength: 2,
    maxLength: 15,
  })
  .map((rows) => ({ y: rows.map(({ y }) => y), v: rows.map(({ v }) => v) }));
const methods: HeterogeneityMethod[] = ['dersimonian_laird', 'paule_mandel', 'reml', 'maximum_likelihood'];

describe('shrinkage', () => {
  it('puts every estimate between its own value and the mean', () => {
    fc.assert(
      fc.property(estimates, fc.constantFrom(...methods), ({ y, v }, method) => {
        const result = shrinkNormal(y, v, method);
        result?.estimates.forEach(({ estimate }, j) => {
          expect(estimate).toBeGreaterThanOrEqual(Math.min(y[j] as number, result.mean) - 1e-9);
          expect(estimate).toBeLessThanOrEqual(Math.max(y[j] as number, result.mean) + 1e-9);
        });
      }),
      { seed: 1 },
    );
  });
  it('scales with the unit', () => {
    fc.assert(
      fc.property(estimates, fc.constantFrom(...methods), ({ y, v }, method) => {
        const plain = shrinkNormal(y, v, method);
        const sixty = shrinkNormal(
          y.map((value) => 60 * value),
          v.map((value) => 3600 * value),
          method,
        );
        expect((sixty?.mean as number) / 60).toBeCloseTo(plain?.mean as number, 4);
      }),
      { seed: 2 },
    );
  });
  it('shows no differences where all teams are alike, in most of 200 worlds', () => {
    let none = 0;
    for (let seed = 1; seed <= 200; seed += 1) {
      const random = seededRandom(seed);
      const v = Array.from({ length: 12 }, () => 0.5 + random.next());
      const shrunken = shrinkNormal(
        v.map((each) => 80 + Math.sqrt(each) * random.normal()),
        v,
      );
      if ((shrunken?.estimates ?? []).every(({ reliability }) => reliability < 0.7)) none += 1;
    }
    expect(none).toBeGreaterThanOrEqual(190);
  });
  it('has no opinion on one team, and none at all on no team', () => {
    expect(shrinkNormal([5], [1])).toMatchObject({ mean: 5, tau2: 0 });
    expect(shrinkNormal([], [])).toBeNull();
    expect(jamesStein([1, 2, 3], 1)).toBeNull();
    expect(jamesStein([4, 4, 4, 4, 4], 1)?.estimates).toEqual([4, 4, 4, 4, 4]);
  });
  it('keeps shares inside 0..1 and pulls small teams harder', () => {
    const result = shrinkShares([1, 90, 60, 0], [2, 100, 100, 0]);
    const reliability = result?.estimates.map((each) => each.reliability) ?? [];
    expect(reliability[0] as number).toBeLessThan(reliability[1] as number);
    expect(result?.estimates[3]?.estimate).toBeCloseTo(result?.mean as number, 12);
    expect(shrinkShares([0, 0], [10, 20])?.estimates[0]?.estimate).toBe(0);
    expect(shrinkShares([5, 5, 5], [10, 10, 10])).toMatchObject({ alpha: null, mean: 0.5 });
    expect(shrinkShares([0], [0])).toBeNull();
  });
});

describe('random intercept', () => {
  const random = seededRandom(4);
  const groups = Array.from({ length: 400 }, (_, i) => `t${i % 8}`);
  const effects = Array.from({ length: 8 }, () => 20 * random.normal());
  const hard = groups.map(() => (random.next() < 0.3 ? 1 : 0));
  const y = groups.map((_, i) => 300 + (effects[i % 8] as number) + 50 * (hard[i] as number) + 30 * random.normal());
  it('finds the effect of the mix and of the teams', () => {
    const fit = randomIntercept({ y, groups, x: hard.map((value) => [value]) });
    expect(Math.abs((fit?.fixed[1] as number) - 50)).toBeLessThan(12);
    fit?.groups.forEach(({ blup }, j) => {
      expect(Math.abs(blup + (fit.fixed[0] as number) - 300 - (effects[j] as number))).toBeLessThan(15);
    });
  });
  it('refuses what cannot be answered', () => {
    expect(randomIntercept({ y: [1, 2, 3, 4], groups: ['a', 'a', 'a', 'a'] })).toBeNull();
    expect(randomIntercept({ y: [5, 5, 5, 5, 5, 5], groups: ['a', 'a', 'b', 'b', 'c', 'c'] })).toBeNull();
    expect(randomIntercept({ y, groups, x: y.map(() => [1]) })).toBeNull();
  });
});

describe('funnel', () => {
  it('narrows with size', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 2000 }), fc.double({ min: 0.05, max: 0.95, noNaN: true }), (n, target) => {
        for (const tail of [0.001, 0.025, 0.975, 0.999]) {
          const near = Math.abs(binomialFunnelLimit(4 * n, target, tail) - target);
          expect(near).toBeLessThanOrEqual(Math.abs(binomialFunnelLimit(n, target, tail) - target) + 1e-9);
        }
        expect(ratioFunnelLimit(4 * n, 0.975)).toBeLessThan(ratioFunnelLimit(n, 0.975));
      }),
      { seed: 3 },
    );
  });
  it('calls overdispersion only with ten teams and more spread than chance', () => {
    const num = [10, 40, 20, 55, 15, 60, 8, 70, 12, 50];
    const wide = overdispersion({ numerators: num, denominators: num.map(() => 100), transform: 'arcsine' });
    expect(wide).toMatchObject({ applied: true });
    expect(wide.phi).toBeGreaterThan(5);
    expect(
      overdispersion({ numerators: num.slice(0, 6), denominators: num.slice(0, 6).map(() => 100), transform: 'arcsine' }).applied,
    ).toBe(false);
    expect(overdispersion({ numerators: num.map(() => 30), denominators: num.map(() => 100), transform: 'arcsine' })).toMatchObject({
      phi: 0,
      tau2: 0,
      applied: false,
    });
    expect(Number.isFinite(overdispersion({ numerators: [0, 5], denominators: [4, 5], transform: 'log_ratio' }).phi)).toBe(true);
  });
});

describe('case mix', () => {
  const groups: string[] = [];
  const reason: string[] = [];
  const n: number[] = [];
  const total: number[] = [];
  // the same skill everywhere; team C only has more of the hard work
  for (const [team, easy, hard] of [
    ['A', 800, 200],
    ['B', 700, 300],
    ['C', 200, 800],
  ] as const) {
    groups.push(team, team);
    reason.push('easy', 'hard');
    n.push(easy, hard);
    total.push(easy * 0.9, hard * 0.5);
  }
  const covariates = [{ name: 'reason', values: reason }];
  it('takes away what the mix does', () => {
    const result = standardise({ groups, covariates, n, total }, 'binary');
    const c = result?.groups[2];
    expect(c?.raw).toBeCloseTo(0.58, 10);
    for (const group of result?.groups ?? []) expect(group.standardised).toBeCloseTo(result?.mean as number, 6);
    expect(c?.observedOverExpected).toBeCloseTo(1, 6);
    expect(c?.support).toBe(1);
  });
  it('does not change with row order or with splitting a row', () => {
    const once = standardise({ groups, covariates, n, total }, 'binary');
    const halves = (values: readonly number[]) => [...values.map((value) => value / 2), ...values.map((value) => value / 2)].reverse();
    const twice = standardise(
      {
        groups: [...groups, ...groups].reverse(),
        covariates: [{ name: 'reason', values: [...reason, ...reason].reverse() }],
        n: halves(n),
        total: halves(total),
      },
      'binary',
    );
    once?.groups.forEach((group, j) => {
      expect(twice?.groups[j]?.standardised).toBeCloseTo(group.standardised, 9);
      expect(twice?.groups[j]?.variance).toBeCloseTo(group.variance, 9);
    });
  });
  it('adjusts means, with the spread of single contacts', () => {
    const seconds = n.map((count, i) => count * (reason[i] === 'hard' ? 400 : 250));
    const squares = n.map((count, i) => count * ((reason[i] === 'hard' ? 400 : 250) ** 2 + 100 ** 2));
    const result = standardise({ groups, covariates, n, total: seconds, sumOfSquares: squares }, 'continuous');
    for (const group of result?.groups ?? []) {
      expect(group.standardised).toBeCloseTo(result?.mean as number, 6);
      expect(Math.sqrt(group.variance)).toBeGreaterThan(2);
      expect(Math.sqrt(group.variance)).toBeLessThan(6);
    }
  });
  it('says when teams share no work, and survives one team, no mix and perfect separation', () => {
    const apart = standardise(
      { groups: ['A', 'B', 'C'], covariates: [{ name: 'reason', values: ['x', 'y', 'z'] }], n: [50, 50, 50], total: [40, 30, 20] },
      'binary',
    );
    expect(apart?.groups.map(({ support }) => support)).toEqual([0, 0, 0]);
    expect(standardise({ groups: ['A'], covariates: [], n: [50], total: [40] }, 'binary')?.groups[0]?.standardised).toBeCloseTo(0.8, 6);
    const split = standardise({ groups: ['A', 'B', 'C'], covariates: [], n: [50, 50, 50], total: [50, 0, 25] }, 'binary');
    expect(split?.separated).toBe(true);
    expect(split?.groups.map(({ standardised }) => Math.round(standardised * 100))).toEqual([100, 0, 50]);
    expect(standardise({ groups: ['A'], covariates: [], n: [0], total: [0] }, 'binary')).toBeNull();
  });
});

describe('regression', () => {
  it('gives null for a constant and for a repeated column', () => {
    const x = [1, 2, 3, 4, 5, 6].map((value) => [value, 7, 2 * value]);
    const fit = leastSquares(x, [2, 4, 6, 8, 10, 13]);
    expect(fit.coefficients.map((value) => value === null)).toEqual([false, false, true, true]);
    const binary = logisticRegression(x, [0, 0, 1, 0, 1, 1]);
    expect(binary.coefficients.map((value) => value === null)).toEqual([false, false, true, true]);
    expect(leastSquares([[1], [2], [3]], [4, 4, 4])).toMatchObject({ rSquared: null });
  });
  it('notices perfect separation', () => {
    const fit = logisticRegression([[1], [2], [3], [4]], [0, 0, 1, 1]);
    expect(fit.separated).toBe(true);
    expect(fit.coefficients.every((value) => Number.isFinite(value))).toBe(true);
  });
  it('counts a weight of two as two rows', () => {
    const weighted = leastSquares([[1], [2], [4]], [1, 3, 4], { weights: [2, 1, 1] });
    const doubled = leastSquares([[1], [1], [2], [4]], [1, 1, 3, 4]);
    weighted.coefficients.forEach((value, k) => {
      expect(value).toBeCloseTo(doubled.coefficients[k] as number, 10);
    });
  });
});

describe('proportions', () => {
  it('keep to 0..1, hold the estimate and narrow with n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, share) => {
        const x = Math.round(n * share);
        const { estimate, low, high } = wilson(x, n);
        expect(low >= 0 && high <= 1 && low <= (estimate as number) && high >= (estimate as number)).toBe(true);
        const wide = wilson(4 * x, 4 * n);
        expect(wide.high - wide.low).toBeLessThan(high - low);
        const same = newcombeDifference(x, n, x, n);
        expect(same.low).toBeLessThanOrEqual(0);
        expect(same.high).toBeGreaterThanOrEqual(0);
      }),
      { seed: 5 },
    );
    expect(wilson(0, 0)).toEqual({ estimate: null, low: 0, high: 1 });
  });
});

describe('composite index', () => {
  const metric = (estimatesOf: (number | null)[], tau: number) => ({
    name: 'm',
    estimates: estimatesOf,
    variances: estimatesOf.map(() => 0.01),
    mean: 0,
    tau,
    weight: 1,
    higherIsBetter: true,
  });
  it('ranks with intervals, is repeatable, and drops a metric without spread', () => {
    const metrics = [metric([2, 0, -2], 1), metric([9, 9, 9], 0)];
    const once = compositeIndex(metrics, { seed: 1 });
    expect(once?.teams.map(({ rank }) => rank)).toEqual([1, 2, 3]);
    expect(once?.teams[0]?.inTopThird).toBeGreaterThan(0.99);
    expect(once?.usedMetrics).toHaveLength(1);
    expect(compositeIndex(metrics, { seed: 1 })).toEqual(once);
  });
  it('says nothing for one team or no spread', () => {
    expect(compositeIndex([metric([2], 1)], { seed: 1 })).toBeNull();
    expect(compositeIndex([metric([2, 3], 0)], { seed: 1 })).toBeNull();
  });
  it('gives alike teams wide rank intervals', () => {
    const result = compositeIndex([metric([0.001, 0, -0.001, 0.0005], 0.1)], { seed: 2 });
    for (const { rankInterval } of result?.teams ?? []) expect(rankInterval).toEqual([1, 4]);
  });
});
