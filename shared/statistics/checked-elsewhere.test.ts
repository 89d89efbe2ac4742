import { describe, expect, it } from 'vitest';
import { CalculationError, calculate } from './calculate';

/**
 * Answers computed outside this program, on inputs that once came out wrong or were not covered: R 4.2.2 (stats, lme4 1.1-31), SciPy 1.17,
 * statsmodels 0.15 and 40-digit arithmetic. The source stands with each case.
 */
const answer = (method: string, input: Record<string, unknown>) => calculate(method, input) as Record<string, unknown>;

describe('against other programs', () => {
  it('finds the groups of a logit model that lie far apart (lme4 glmer, Laplace)', () => {
    const groups = 'h1 h2 h3 h4 h5 h6'.split(' ');
    const data = {
      g: [...groups, ...groups, ...groups, ...groups],
      period: [1, 2, 3, 4].flatMap((period) => groups.map(() => period)),
      size: [7, 13, 25, 33, 23, 20, 40, 29, 12, 23, 33, 23, 19, 22, 31, 30, 39, 33, 15, 17, 20, 28, 5, 16],
      y: [4, 0, 6, 17, 20, 0, 11, 0, 3, 12, 24, 8, 5, 0, 1, 6, 26, 3, 4, 0, 2, 5, 1, 1],
    };
    const fit = answer('glmm.logit', { data, formula: 'y ~ factor(period) + (1|g)', trials: 'size' });
    expect(fit.sd).toBeCloseTo(1.785007, 4);
    for (const [i, expected] of [-1.0047438, -0.1357992, -0.9971474, -1.3328619].entries())
      expect((fit.beta as number[])[i], `coefficient ${i}`).toBeCloseTo(expected, 3);
  });

  it('reads trials as R users write them: cbind(successes, trials - successes), and cbind(successes, failures)', () => {
    // lme4 1.1-31 with tight tolerances on its own cbpp: -1.398532144, -0.992332683, sd 0.64226143, -2 log likelihood 184.052564
    const slash = answer('glmm.logit', { data: 'cbpp', formula: 'incidence/size ~ period + (1|herd)' });
    expect(slash.sd).toBeCloseTo(0.64226143, 5);
    expect(slash.deviance).toBeCloseTo(184.052564, 5);
    expect((slash.beta as number[])[1]).toBeCloseTo(-0.992332683, 5);
    const bound = answer('glmm.logit', { data: 'cbpp', formula: 'cbind(incidence, size - incidence) ~ period + (1 | herd)' });
    expect(bound).toEqual(slash);
    const pairs = { good: [3, 5, 8, 2], bad: [7, 5, 2, 8], x: [0, 0, 1, 1], n: [10, 10, 10, 10] };
    expect(answer('logisticRegression', { data: pairs, formula: 'cbind(good, bad) ~ x' })).toEqual(
      answer('logisticRegression', { data: pairs, formula: 'good/n ~ x' }),
    );
  });

  it('knows a set of data by its whole name: Dyestuff2, in which batches do not differ (lme4: variance 0)', () => {
    const fit = answer('lmm.randomIntercept', { data: 'Dyestuff2', formula: 'yield ~ 1 + (1|batch)' });
    expect(fit).toMatchObject({ var_batch: 0 });
    expect(fit.mu).toBeCloseTo(5.6656, 10);
    expect(fit.sigma2).toBeCloseTo(13.80630963, 7);
  });

  it('smooths a pattern that moves as R does: seasonal degree 0 (stats::stl, s.window = 7)', () => {
    const x = [
      2.24, 0.11, -2.14, -0.35, 4.2, 1.23, -1.51, 2.72, 3.58, 3.27, -1.54, 1.27, 4.88, 3.05, 0.15, 2.89, 5.45, 2.95, 2.02, 4.2, 6.62, 3.46,
      1.4, 3.13,
    ];
    const fit = answer('stl', { x, period: 4, s_window: 7, index_1based: [1, 2, 10, 24] });
    for (const [i, expected] of [2.58227304087, 0.440947537099, 0.500664222132, -0.118047863323].entries())
      expect((fit.seasonal as number[])[i], `place ${i}`).toBeCloseTo(expected, 8);
    const straight = answer('stl', { x, period: 4, s_window: 7, s_degree: 1, index_1based: [1, 2, 10, 24] });
    for (const [i, expected] of [2.889507554793, 0.239525349008, 0.509238427957, -0.160338799531].entries())
      expect((straight.seasonal as number[])[i], `degree 1, place ${i}`).toBeCloseTo(expected, 8);
  });

  it('keeps the smallest chances of the exact rank test (complete separation: 1 / C(m + n, m))', () => {
    const [x, y] = [Array.from({ length: 30 }, (_, i) => 100 + i), Array.from({ length: 30 }, (_, i) => i)];
    const test = answer('mannWhitney.exact', { x, y });
    const ways = Array.from({ length: 30 }, (_, i) => (31 + i) / (1 + i)).reduce((product, factor) => product * factor, 1);
    expect((test.p_greater as number) * ways).toBeCloseTo(1, 10);
    expect(test.p_less).toBe(1);
  });
});

describe('wrong input is said, never computed', () => {
  const queue = { calls: 100, interval_s: 1800, aht_s: 180, agents: 14, target_s: 20 };
  const day = { model: 'erlangA', interval_s: 1800, target_s: 20, patience_s: 60 };
  const interval = { Vf: 10, Va: 10, hf: 100, ha: 100, plan: 2 };
  const cases: [string, Record<string, unknown>, string, string][] = [
    ['erlangC', { ...queue, agents: 1e300 }, 'wrong_field', 'agents'],
    ['erlangC', { ...queue, interval_s: 0 }, 'wrong_field', 'interval_s'],
    ['erlangA', queue, 'missing_field', 'patience_s'],
    ['erlangB', { load_erlang: -1, servers: 3 }, 'wrong_field', 'load_erlang'],
    ['requiredAgentsC', { ...queue, target_s: undefined, target_sl: 0.8 }, 'missing_field', 'target_s'],
    ['requiredAgentsC', { ...queue, target_sl: 80 }, 'wrong_field', 'target_sl'],
    ['requiredAgentsC', { ...queue, target_sl: 0.8, shrinkage: 1 }, 'wrong_field', 'shrinkage'],
    ['patienceMLE', { answered: 9, abandoned: 1, avg_abandon_time_s: 3 }, 'missing_field', 'asa_answered_s'],
    ['sl.offered', { answered: 10, answered_within_T: 8 }, 'missing_field', 'abandoned'],
    ['sl.answered', { answered: 10, answered_within_T: 12 }, 'wrong_field', 'answered_within_T'],
    ['sl.aggregate', { intervals: [{ offered: 10, answered_within_T: 20 }] }, 'wrong_field', 'answered_within_T'],
    ['nps', { counts: { 11: 3 } }, 'wrong_field', 'counts'],
    ['shapley.product', { ref: { a: 1 }, act: { a: 2, b: 1 } }, 'missing_field', 'ref.b'],
    ['shapley.vectorFactors', { f: 'A / B', ref: { A: 0, B: 0 }, act: { A: 0, B: 0 } }, 'no_number', 'phi.A'],
    ['slGap.single', { ...day, model: 'erlangX', ref: {}, act: {} }, 'wrong_field', 'model'],
    ['slGap.day', { ...day, patience_s: undefined, intervals: [interval] }, 'missing_field', 'patience_s'],
    ['slGap.day', { ...day, intervals: [{ ...interval, Vr: 11 }] }, 'wrong_field', 'Vr'],
    ['wilson', { x: 1, n: 3, conf: 95 }, 'wrong_field', 'conf'],
    ['newcombeDiff', { x1: 5, n1: 3, x2: 1, n2: 3 }, 'wrong_field', 'x1'],
    ['bhFdr', { p: [2] }, 'wrong_field', 'p'],
    ['funnel.binomialExact', { n: 0.5, target: 0.8 }, 'wrong_field', 'n'],
    ['funnel.overdispersion.SR', { num: [1, 2], denom: [1] }, 'wrong_field', 'denom'],
    ['lmm.randomIntercept', { data: { y: [1, 2, 3], g: ['a', 'b'] }, formula: 'y ~ 1 + (1|g)' }, 'wrong_field', 'g'],
    ['caseMix.indirectStandardisation', { data: { t: ['a'], y: [7], n: [5] }, model: 'logit(y/n) ~ 1', group: 't' }, 'wrong_field', 'y'],
    ['lmg', { data: { y: [1, 2, 3], a: [1, 2, 4] }, y: 'y', x: 'a' }, 'wrong_field', 'x'],
    ['proportionalOddsLogit', { data: { y: ['a', 'd'], x: [1, 2] }, formula: 'y(a<b<c) ~ x' }, 'wrong_field', 'y'],
    ['kmeans', { x: [[1], [1], [1]], k: 2 }, 'wrong_field', 'k'],
    ['ari', { a: [1, 2], b: [1] }, 'wrong_field', 'b'],
    ['cusum.tabular', { x: [1, 2], target: 1, sigma: 0 }, 'wrong_field', 'sigma'],
    ['stl', { x: [1, 2, 3, 4, 5, 6], period: 2, outer: 1e9 }, 'wrong_field', 'outer'],
  ];
  it.each(cases)('%s %j: %s %s', (method, input, code, field) => {
    let thrown: unknown = null;
    try {
      calculate(method, input);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(CalculationError);
    const { code: found, values } = thrown as CalculationError;
    expect([found, values.field]).toEqual([code, field]);
  });

  it('tells no service level without a target, and what does not need one all the same', () => {
    const found = answer('erlangC', { ...queue, target_s: undefined });
    expect(found.sl).toBeNull();
    expect(found.pw).toBeCloseTo(0.174131933595, 10);
  });
  it('leaves out a part whose count is missing, and says so', () => {
    const intervals = [
      { offered: 10, answered_within_T: 8 },
      { offered: 90, answered_within_T: null },
    ];
    expect(answer('sl.aggregate', { intervals })).toMatchObject({ sl: 0.8, left_out: 1 });
  });
});

describe('penalty and reward (Brandt 1987)', () => {
  /** Marks by a value of 1, 2, 3 (low, middle, high), with an even scatter of one point. */
  const classOf = (low: number, middle: number, high: number) => {
    const levels = [1, 2, 3].flatMap((value) => Array.from({ length: value === 2 ? 40 : 20 }, (_, i) => [value, i % 2] as const));
    const marks = { 1: low, 2: middle, 3: high };
    const data = { y: levels.map(([value, scatter]) => marks[value as 1 | 2 | 3] + scatter), wait: levels.map(([value]) => value) };
    return (answer('penaltyReward', { data, y: 'y', x: ['wait'] }).class as Record<string, string>).wait;
  };
  it('is basic when low hurts more than high pleases, excitement the other way round, performance when both count', () => {
    expect([classOf(2, 7, 8), classOf(6, 7, 12), classOf(4, 7, 10)]).toEqual(['basic', 'excitement', 'performance']);
  });
  it('gives no class when low pleases or high hurts: there is no penalty or reward then', () => {
    expect([classOf(8, 7, 2), classOf(12, 7, 6), classOf(10, 7, 4)]).toEqual(['not_separable', 'not_separable', 'not_separable']);
  });
});
