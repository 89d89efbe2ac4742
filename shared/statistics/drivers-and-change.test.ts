import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculate } from './calculate';
import { changePoints } from './change-points';
import { adjustedRandIndex, firstWithinError, silhouette } from './cluster-validity';
import { ewmaChart, individualsChart } from './control-charts';
import { cusumRunLength, tabularCusum } from './cusum';
import { driverImportance, relativeWeights } from './driver-importance';
import { benjaminiHochberg } from './false-discovery';
import { kMeans } from './k-means';
import { penaltyReward } from './penalty-reward';
import { parallelLines, proportionalOdds } from './proportional-odds';
import { kruskalWallis, mannWhitney, mannWhitneyExact } from './rank-tests';
import { seasonalTrend } from './seasonal-trend';
import { seededRandom } from './seeded-random';
import { wardTree } from './ward';

const survey = (seed: number, n = 300) => {
  const random = seededRandom(seed);
  const x = Array.from({ length: n }, () => {
    const mood = random.normal();
    return [mood + random.normal(), mood + random.normal(), random.normal()];
  });
  return { x, y: x.map(([a = 0, b = 0]) => 2 * a + b + random.normal()) };
};

describe('drivers', () => {
  it('divide all of R squared, whatever the order of rows and the units', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const { x, y } = survey(seed, 60);
        const lmg = driverImportance(x, y);
        const johnson = relativeWeights(x, y);
        expect(lmg?.lmg.reduce((sum, value) => sum + value, 0)).toBeCloseTo(lmg?.rSquared as number, 10);
        expect(johnson?.weights.reduce((sum, value) => sum + value, 0)).toBeCloseTo(lmg?.rSquared as number, 8);
        const turned = driverImportance(
          [...x].reverse().map((row) => row.map((value) => 60 * value + 5)),
          [...y].reverse(),
        );
        turned?.lmg.forEach((value, k) => {
          expect(value).toBeCloseTo(lmg?.lmg[k] as number, 9);
        });
      }),
      { numRuns: 25, seed: 1 },
    );
  });
  it('rank the strong one first and give the idle one nothing', () => {
    const { x, y } = survey(3);
    const [first, second, idle] = (driverImportance(x, y)?.lmg ?? [0, 0, 1]) as [number, number, number];
    expect(first).toBeGreaterThan(second);
    expect(idle).toBeLessThan(0.02);
  });
  it('counts items that say the same as one player', () => {
    const { x, y } = survey(4);
    const twice = x.map(([a = 0, b = 0]) => [a, a, b]);
    const grouped = driverImportance(twice, y, [[0, 1], [2]]);
    const plain = driverImportance(
      x.map(([a = 0, b = 0]) => [a, b]),
      y,
    );
    expect(grouped?.lmg[0]).toBeCloseTo(plain?.lmg[0] as number, 9);
  });
  it('refuses a constant column and equal answers', () => {
    expect(
      driverImportance(
        [
          [1, 2],
          [1, 3],
          [1, 5],
        ],
        [1, 2, 4],
      ),
    ).toBeNull();
    expect(relativeWeights([[1], [2], [3]], [4, 4, 4])).toBeNull();
    expect(proportionalOdds([[1], [2]], [1, 1])).toBeNull();
  });
  it('keeps thresholds in order and notices lines that are not parallel', () => {
    const random = seededRandom(8);
    const x = Array.from({ length: 800 }, () => [random.normal()]);
    const levels = x.map(([a = 0]) => {
      const latent = 1.5 * a + Math.log(1 / (1 - random.next()) - 1);
      return latent < -1 ? 0 : latent < 1 ? 1 : 2;
    });
    const fit = proportionalOdds(x, levels);
    expect(Math.abs((fit?.coefficients[0] as number) - 1.5)).toBeLessThan(0.3);
    expect(fit?.thresholds[0] as number).toBeLessThan(fit?.thresholds[1] as number);
    expect(parallelLines(x, levels).largestGap).toBeLessThan(3);
    const bent = x.map(([a = 0]) => (a > 0 ? (random.next() < 0.5 ? 0 : 2) : 1));
    expect(parallelLines(x, bent).largestGap).toBeGreaterThan(3);
  });
  it('classifies only what the interval separates', () => {
    const random = seededRandom(9);
    const x = Array.from({ length: 600 }, () => [1 + random.integer(5), 1 + random.integer(5)]);
    const y = x.map(([a = 3, b = 3]) => (a <= 2 ? -2 : 0) + (b >= 4 ? 2 : 0) + random.normal());
    expect(penaltyReward(x, y).items.map((item) => item.class)).toEqual(['basic', 'excitement']);
    expect(
      penaltyReward(
        x,
        x.map(() => random.normal()),
      ).items.map((item) => item.class),
    ).toEqual(['not_separable', 'not_separable']);
  });
});

describe('tests', () => {
  it('are symmetric, and the exact p-value agrees with the approximation for larger groups', () => {
    const random = seededRandom(2);
    const x = Array.from({ length: 19 }, () => random.normal());
    const y = Array.from({ length: 18 }, () => random.normal() + 0.4);
    const [there, back] = [mannWhitneyExact(x, y), mannWhitneyExact(y, x)];
    expect(there?.pTwoSided).toBeCloseTo(back?.pTwoSided as number, 12);
    expect((there?.u as number) + (back?.u as number)).toBe(19 * 18);
    const rough = mannWhitney([...x, 10], [...y, 11, 12]);
    expect(rough?.method).toBe('normal');
    expect(Math.abs((mannWhitneyExact([...x, 10], [...y, 11, 12])?.pTwoSided as number) - (rough?.pTwoSided as number))).toBeLessThan(0.01);
  });
  it('say nothing when all answers are equal or a group is empty', () => {
    expect(mannWhitney([3, 3, 3], [3, 3])).toBeNull();
    expect(mannWhitney([], [1])).toBeNull();
    expect(
      kruskalWallis([
        [1, 1],
        [1, 1],
      ]),
    ).toBeNull();
    expect(kruskalWallis([[1, 2]])).toBeNull();
  });
  it('adjusts upwards and keeps the order of p-values', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 }), (p) => {
        const adjusted = benjaminiHochberg(p);
        p.forEach((value, i) => {
          expect(adjusted[i] as number).toBeGreaterThanOrEqual(value - 1e-12);
          p.forEach((other, j) => {
            if (value < other) expect(adjusted[i] as number).toBeLessThanOrEqual((adjusted[j] as number) + 1e-12);
          });
        });
      }),
      { seed: 4 },
    );
  });
});

describe('clusters', () => {
  const random = seededRandom(5);
  const points = Array.from({ length: 90 }, (_, i) => [10 * (i % 3) + random.normal(), random.normal()]);
  const truth = points.map((_, i) => i % 3);
  it('find three planted groups both ways', () => {
    expect(adjustedRandIndex(kMeans(points, 3, { seed: 1 })?.clusters ?? [], truth)).toBe(1);
    expect(adjustedRandIndex(wardTree(points).cut(3), truth)).toBe(1);
    expect(silhouette(points, truth) as number).toBeGreaterThan(0.7);
    const heights = wardTree(points).heights;
    expect([...heights].sort((a, b) => a - b)).toEqual(heights);
  });
  it('ARI is 1 for equal labels under other names and about 0 for chance', () => {
    expect(adjustedRandIndex(['x', 'x', 'y'], [2, 2, 1])).toBe(1);
    expect(adjustedRandIndex([1, 1, 1], [1, 1, 1])).toBe(1);
    const other = truth.map(() => random.integer(3));
    expect(Math.abs(adjustedRandIndex(truth, other))).toBeLessThan(0.1);
  });
  it('keeps quiet where it cannot', () => {
    expect(kMeans([[1]], 2, { seed: 1 })).toBeNull();
    expect(
      silhouette(
        points,
        points.map(() => 0),
      ),
    ).toBeNull();
    expect(kMeans([[1], [1], [1]], 2, { seed: 1 })?.withinSquares).toBe(0);
    expect(firstWithinError([0.1, 0.5, 0.45, 0.9], [0.1, 0.1, 0.1, 0.1])).toBe(2);
  });
});

describe('change', () => {
  const noise = (seed: number, n: number, shift: (i: number) => number) => {
    const random = seededRandom(seed);
    return Array.from({ length: n }, (_, i) => 100 + shift(i) + random.normal());
  };
  it('leaves steady series alone in at least 95 % of 200 worlds', () => {
    const quiet = (penalty: number) => {
      let count = 0;
      for (let seed = 1; seed <= 200; seed += 1)
        if (
          changePoints(
            noise(seed, 60, () => 0),
            { penalty },
          )?.lastOfLeft.length === 0
        )
          count += 1;
      return count;
    };
    expect(quiet(3 * Math.log(60))).toBeGreaterThanOrEqual(190);
    // the usual 2 ln n lets a little more through
    expect(quiet(2 * Math.log(60))).toBeGreaterThanOrEqual(180);
  });
  it('finds a shift where it was planted', () => {
    const x = noise(3, 60, (i) => (i >= 30 ? 3 : 0));
    expect(Math.abs((changePoints(x)?.lastOfLeft[0] as number) - 29)).toBeLessThanOrEqual(2);
    const cusum = tabularCusum(x, { target: 100, sigma: 1 });
    expect(cusum.side).toBe('up');
    expect(Math.abs((cusum.onset as number) - 30)).toBeLessThanOrEqual(3);
    expect(individualsChart(x)?.signals.some(({ rule }) => rule === 'eight_on_one_side')).toBe(true);
    expect(ewmaChart(x, { target: 100, sigma: 1 }).firstSignal as number).toBeGreaterThanOrEqual(30);
  });
  it('needs about 465 quiet points for a false CUSUM alarm', () => expect(cusumRunLength(0.5, 5, 0)).toBeCloseTo(465.4, 0));
  it('says nothing about one point or a flat line', () => {
    expect(changePoints([1])).toBeNull();
    expect(changePoints([5, 5, 5, 5])).toBeNull();
    expect(individualsChart([4])).toBeNull();
    expect(individualsChart([4, 4, 4])?.signals).toEqual([]);
    expect(seasonalTrend([1, 2, 3], { period: 7, seasonalWindow: 'periodic' })).toBeNull();
  });
  it('takes the week out, also with one broken day', () => {
    const week = [10, 4, 2, 1, 0, -8, -9];
    const x = noise(6, 56, (i) => week[i % 7] as number);
    x[20] = 300;
    const robust = seasonalTrend(x, { period: 7, seasonalWindow: 'periodic', outer: 15 });
    week.forEach((value, day) => {
      expect(Math.abs((robust?.seasonal[day] as number) - value)).toBeLessThan(1.5);
    });
    expect(robust?.weights[20]).toBe(0);
    expect((robust?.seasonal[3] as number) + (robust?.trend[3] as number) + (robust?.remainder[3] as number)).toBeCloseTo(
      x[3] as number,
      9,
    );
  });
  it('passes the certified regression of Longley (NIST StRD)', () => {
    const { coef } = calculate('ols', { data: 'longley', y: 'Employed' }) as { coef: Record<string, number> };
    expect(coef['(Intercept)']).toBeCloseTo(-3482258.63459582, 5);
    expect(coef.Year).toBeCloseTo(1829.15146461355, 8);
    expect(coef.GNP).toBeCloseTo(-0.035819179292591, 12);
  });
});
