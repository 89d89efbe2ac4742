import { betaBinomialMoments, shrinkShares } from '../beta-binomial-shrinkage';
import { designMatrix } from '../design-matrix';
import { binomialFunnelLimit, ratioFunnelLimit } from '../funnel';
import { logisticRandomIntercept } from '../logistic-random-intercept';
import { logisticRegression } from '../logistic-regression';
import { type HeterogeneityMethod, jamesStein, shrinkNormal } from '../normal-shrinkage';
import { type FunnelTransform, overdispersedLimit, overdispersion } from '../overdispersion';
import { meanSquares, randomIntercept } from '../random-intercept';
import { dataOf, tableOf } from './built-in-data';
import { columnOf, parseFormula, termsOf } from './formula';
import {
  asNumbers,
  type CalculationInput,
  type Calculator,
  type Fields,
  find,
  isFields,
  listOfRecords,
  missing,
  nonNegative,
  numberField,
  numbersField,
  optionalNumber,
  optionalNumbers,
  textField,
  wrongField,
} from './input';

const formulaOf = (fields: Fields) => {
  const text = textField(fields, ['formula', 'model']);
  if (text === null) throw missing(['formula']);
  return parseFormula(text);
};

const mixedModel: Calculator = (input) => {
  const table = tableOf(input);
  const given = textField(input.fields, ['formula', 'model']);
  const formula = given === null ? { outcome: 'y', group: 'group', terms: [] } : parseFormula(given);
  const groupName = formula.group ?? 'group';
  const y = asNumbers(columnOf(table, formula.outcome), formula.outcome);
  const groups = columnOf(table, groupName).map(String);
  const design = designMatrix(termsOf(table, formula.terms), y.length);
  const fit = randomIntercept({ y, groups, x: design.names.length > 0 ? design.rows : undefined });
  if (fit === null) return { mu: null, sigma2: null, undefined: true };
  const squares = meanSquares(y, groups);
  const names = ['(Intercept)', ...design.names];
  const coefficients = Object.fromEntries(names.map((name, i) => [name, fit.fixed[i] as number]));
  const deviations = fit.groups.map(({ conditionalSd }) => conditionalSd);
  const balanced = deviations.every((value) => Math.abs(value - (deviations[0] as number)) < 1e-9);
  return {
    mu: fit.fixed[0],
    intercept: fit.fixed[0],
    slope: fit.fixed[1] ?? null,
    ...Object.fromEntries(design.names.map((name, i) => [name, fit.fixed[i + 1]])),
    coef: coefficients,
    fixef: coefficients,
    fixed: coefficients,
    beta: fit.fixed,
    se: Object.fromEntries(names.map((name, i) => [name, fit.fixedStandardErrors[i] as number])),
    se_mu: fit.fixedStandardErrors[0],
    [`var_${groupName}`]: fit.groupVariance,
    var_group: fit.groupVariance,
    sigma2_b: fit.groupVariance,
    sigma2: fit.residualVariance,
    icc: fit.intraclassCorrelation,
    reml: fit.criterion,
    blup: Object.fromEntries(fit.groups.map(({ group, blup }) => [group, blup])),
    cond_sd: balanced ? deviations[0] : Object.fromEntries(fit.groups.map(({ group, conditionalSd }) => [group, conditionalSd])),
    anova_msb: squares?.between ?? null,
    anova_msw: squares?.within ?? null,
  };
};

const sumOfSquares = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + (value - (b[i] as number)) ** 2, 0);

/** James-Stein on the raw scale, or on the scale where shares have equal variance: sqrt(n) arcsin(2y - 1). */
const jamesSteinShares: Calculator = (input) => {
  const table = isFields(dataOf(input)) ? (dataOf(input) as Fields) : input.fields;
  const raw = optionalNumbers(input.fields, ['y', 'yi']) ?? numbersField(table, ['avg45', 'y', 'yi']);
  const truth = optionalNumbers(input.fields, ['truth', 'season']) ?? optionalNumbers(table, ['season', 'truth']);
  const n = optionalNumber(input.fields, ['n', 'trials']) ?? 45;
  const stabilised = /arc\s*sin|asin/i.test(textField(input.fields, ['scale', 'transform']) ?? '');
  const transform = (share: number) => (stabilised ? Math.sqrt(n) * Math.asin(2 * share - 1) : share);
  const y = raw.map(transform);
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  const variance = optionalNumber(input.fields, ['sigma2', 'variance']) ?? (stabilised ? 1 : (mean * (1 - mean)) / n);
  const result = jamesStein(y, variance);
  if (result === null) return { c: null, js: null, undefined: true };
  const back = stabilised ? result.estimates.map((value) => (Math.sin(value / Math.sqrt(n)) + 1) / 2) : result.estimates;
  return {
    mean: result.mean,
    sigma2: variance,
    c: result.kept,
    js: result.estimates,
    js_back: back,
    js_transformed: result.estimates,
    js_prob: back,
    js_avg: back,
    y,
    S: sumOfSquares(
      y,
      y.map(() => mean),
    ),
    ...(truth === null
      ? {}
      : {
          sse_mle: stabilised ? sumOfSquares(y, truth.map(transform)) : sumOfSquares(raw, truth),
          sse_js: stabilised ? sumOfSquares(result.estimates, truth.map(transform)) : sumOfSquares(back, truth),
          sse_mle_raw: sumOfSquares(raw, truth),
          sse_js_raw: sumOfSquares(back, truth),
        }),
  };
};

const methodsByName: Readonly<Record<string, HeterogeneityMethod>> = {
  DL: 'dersimonian_laird',
  PM: 'paule_mandel',
  REML: 'reml',
  ML: 'maximum_likelihood',
};

const normalShrinkage: Calculator = ({ fields }, method) => {
  const y = numbersField(fields, ['yi', 'y', 'estimates']);
  const v =
    optionalNumbers(fields, ['vi', 'v', 'variances']) ??
    numbersField(fields, ['se', 'sei', 'standard_errors']).map((error) => error * error);
  if (v.length !== y.length || v.some((value) => !(value > 0))) throw wrongField('vi', `${y.length} numbers above zero`);
  const wanted = textField(fields, ['method', 'estimator']) ?? method.split('.')[1] ?? 'PM';
  const kind = Object.hasOwn(methodsByName, wanted.toUpperCase()) ? methodsByName[wanted.toUpperCase()] : undefined;
  if (kind === undefined) throw wrongField('method', Object.keys(methodsByName).join(', '));
  const result = shrinkNormal(y, v, kind);
  if (result === null) return { mu: null, tau2: null, undefined: true };
  return {
    mu: result.mean,
    se: result.meanStandardError,
    tau2: result.tau2,
    tau: Math.sqrt(result.tau2),
    I2: result.iSquared,
    Q: result.q,
    blup: result.estimates.map(({ estimate }) => estimate),
    blup_se: result.estimates.map(({ standardError }) => standardError),
    reliability: result.estimates.map(({ reliability }) => reliability),
  };
};

/** Successes and trials: y and n, x and n, hits of the baseball data, or sums per herd of the cattle data. */
function sharesOf(input: CalculationInput): { successes: number[]; trials: number[]; names: string[] | null } {
  const data = dataOf(input);
  const table = isFields(data) ? data : input.fields;
  if (table.herd !== undefined && table.incidence !== undefined) {
    const herds = columnOf(table, 'herd').map(String);
    const names = [...new Set(herds)];
    const sum = (column: string) =>
      names.map((name) =>
        asNumbers(columnOf(table, column), column).reduce((total, value, i) => total + (herds[i] === name ? value : 0), 0),
      );
    return { successes: sum('incidence'), trials: sum('size'), names };
  }
  const successes =
    optionalNumbers(input.fields, ['y', 'x', 'successes', 'hits']) ??
    numbersField(table, ['hits45', 'y', 'x', 'successes', 'hits', 'k', 'numerators', 'num']);
  const n = find(input.fields, ['n', 'trials', 'size', 'denom'])?.value ?? find(table, ['n', 'trials', 'size', 'denom'])?.value ?? 45;
  const trials = Array.isArray(n) ? asNumbers(n, 'n') : successes.map(() => Number(n));
  return { successes, trials, names: null };
}

const betaBinomial: Calculator = (input) => {
  const { successes, trials, names } = sharesOf(input);
  const wanted = textField(input.fields, ['method', 'estimator', 'fit']) ?? '';
  const byMoments = /mom|kleinman/i.test(wanted);
  const result = shrinkShares(successes, trials, { method: byMoments ? 'moments' : 'maximum_likelihood' });
  const moments = betaBinomialMoments(successes, trials);
  if (result === null) return { alpha: null, beta: null, undefined: true };
  const estimates = result.estimates.map(({ estimate }) => estimate);
  const eb = names === null ? estimates : Object.fromEntries(names.map((name, i) => [name, estimates[i] as number]));
  const { alpha, beta } = result;
  return {
    alpha,
    beta,
    mean: result.mean,
    mu: result.mean,
    M: alpha === null || beta === null ? null : alpha + beta,
    precision: alpha === null || beta === null ? null : alpha + beta,
    rho: result.overdispersion,
    loglik: result.logLikelihood,
    eb,
    shrunken: eb,
    posterior_mean: eb,
    lo: result.estimates.map(({ interval }) => interval[0]),
    hi: result.estimates.map(({ interval }) => interval[1]),
    alpha_moments: moments?.alpha ?? null,
    beta_moments: moments?.beta ?? null,
  };
};

const logitMixed: Calculator = (input, method) => {
  const table = tableOf(input);
  const formula = formulaOf(input.fields);
  const trialsName = formula.trials ?? textField(input.fields, ['trials', 'weights']) ?? formula.weights;
  const successes = asNumbers(columnOf(table, formula.outcome), formula.outcome);
  const trials = trialsName === null ? successes.map(() => 1) : asNumbers(columnOf(table, trialsName), trialsName);
  const groupName = formula.group ?? textField(input.fields, ['group']) ?? 'group';
  const terms = termsOf(
    table,
    formula.terms.map((term) => ({ ...term, asFactor: term.asFactor || term.name === 'period' })),
  );
  const design = designMatrix(terms, successes.length);
  const asked = optionalNumber(input.fields, ['nAGQ', 'nodes', 'agq']);
  const nodes = asked ?? (/agq|quadrature/i.test(`${method} ${textField(input.fields, ['method', 'approximation']) ?? ''}`) ? 25 : 1);
  const fit = logisticRandomIntercept({ successes, trials, groups: columnOf(table, groupName).map(String), x: design.rows, nodes });
  if (fit === null) return { fixef: null, undefined: true };
  const coefficients = Object.fromEntries(['(Intercept)', ...design.names].map((name, i) => [name, fit.fixed[i] as number]));
  return {
    fixef: coefficients,
    coef: coefficients,
    fixed: coefficients,
    beta: fit.fixed,
    [`sd_${groupName}`]: fit.groupSd,
    sd: fit.groupSd,
    sigma: fit.groupSd,
    [`var_${groupName}`]: fit.groupSd ** 2,
    var: fit.groupSd ** 2,
    deviance: fit.deviance,
    loglik: -fit.deviance / 2,
    blup: Object.fromEntries(fit.modes.map(({ group, mode }) => [group, mode])),
    ranef: Object.fromEntries(fit.modes.map(({ group, mode }) => [group, mode])),
  };
};

/** Observed over expected per group, expected from a logistic regression on the case mix alone. */
const indirect: Calculator = (input) => {
  const table = tableOf(input);
  const formula = formulaOf(input.fields);
  const successes = asNumbers(columnOf(table, formula.outcome), formula.outcome);
  const trials = formula.trials === null ? successes.map(() => 1) : asNumbers(columnOf(table, formula.trials), formula.trials);
  const design = designMatrix(termsOf(table, formula.terms), successes.length);
  const fit = logisticRegression(design.rows, successes, trials);
  const groupName =
    formula.group ??
    textField(input.fields, ['group', 'by', 'unit']) ??
    Object.keys(table).find((name) => ['herd', 'group', 'team'].includes(name));
  if (groupName === undefined) throw missing(['group']);
  const groups = columnOf(table, groupName).map(String);
  const sum = (values: readonly number[]) => {
    const sums: Record<string, number> = {};
    groups.forEach((group, i) => {
      sums[group] = (sums[group] ?? 0) + (values[i] as number);
    });
    return sums;
  };
  const expected = sum(fit.fitted.map((p, i) => p * (trials[i] as number)));
  const observed = sum(successes);
  return {
    glm_coef: Object.fromEntries(['(Intercept)', ...design.names].map((name, i) => [name, fit.coefficients[i] ?? null])),
    expected,
    observed,
    oe: Object.fromEntries(Object.keys(expected).map((group) => [group, (observed[group] as number) / (expected[group] as number)])),
    deviance: fit.deviance,
  };
};

const tails = { p001: 0.001, p025: 0.025, p975: 0.975, p999: 0.999 } as const;
const binomialFunnel: Calculator = ({ fields }) => {
  const cases = find(fields, ['cases']) ? listOfRecords(fields, ['cases']) : null;
  const limitsOf = (row: Fields) => {
    const [n, target] = [nonNegative(row, ['n', 'size']), numberField({ ...fields, ...row }, ['target', 'p', 't'])];
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
    const target = optionalNumber(fields, ['target', 't']);
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

export const teamCalculators: Readonly<Record<string, Calculator>> = {
  'lmm.randomIntercept': mixedModel,
  jamesStein: jamesSteinShares,
  'normalNormalEB.DL': normalShrinkage,
  'normalNormalEB.PM': normalShrinkage,
  'normalNormalEB.REML': normalShrinkage,
  'normalNormalEB.ML': normalShrinkage,
  normalNormalEB: normalShrinkage,
  betaBinomialEB: betaBinomial,
  'glmm.logit': logitMixed,
  'caseMix.indirectStandardisation': indirect,
  'funnel.binomialExact': binomialFunnel,
  'funnel.binomial': binomialFunnel,
  'funnel.poissonSR': ratioFunnel,
  'funnel.overdispersion.SR': spread('log_ratio'),
  'funnel.overdispersion.PR': spread('arcsine'),
};
