import { betaBinomialMoments, shrinkShares } from '../beta-binomial-shrinkage';
import { type HeterogeneityMethod, jamesStein, shrinkNormal } from '../normal-shrinkage';
import { dataOf } from './built-in-data';
import { columnOf } from './formula';
import {
  asNumber,
  asNumbers,
  type CalculationInput,
  type Calculator,
  type Fields,
  find,
  isFields,
  numbersField,
  optional,
  optionalNumbers,
  positive,
  textField,
  wrongField,
} from './input';

const sumOfSquares = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + (value - (b[i] as number)) ** 2, 0);

/** James-Stein on the raw scale, or on the scale where shares have equal variance: sqrt(n) arcsin(2y - 1). */
const jamesSteinShares: Calculator = (input) => {
  const table = isFields(dataOf(input)) ? (dataOf(input) as Fields) : input.fields;
  const raw = optionalNumbers(input.fields, ['y', 'yi']) ?? numbersField(table, ['avg45', 'y', 'yi']);
  const truth = optionalNumbers(input.fields, ['truth', 'season']) ?? optionalNumbers(table, ['season', 'truth']);
  const n = optional(positive, input.fields, ['n', 'trials']) ?? 45;
  if (truth !== null && truth.length !== raw.length) throw wrongField('truth', 'one_for_each', { count: raw.length, of: 'y' });
  const stabilised = /arc\s*sin|asin/i.test(textField(input.fields, ['scale', 'transform']) ?? '');
  const given = optional(positive, input.fields, ['sigma2', 'variance']);
  if ((stabilised || given === null) && raw.some((share) => share < 0 || share > 1)) throw wrongField('y', 'shares');
  const transform = (share: number) => (stabilised ? Math.sqrt(n) * Math.asin(2 * share - 1) : share);
  const y = raw.map(transform);
  const mean = y.reduce((sum, value) => sum + value, 0) / y.length;
  const variance = given ?? (stabilised ? 1 : (mean * (1 - mean)) / n);
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
  if (v.length !== y.length || v.some((value) => !(value > 0))) throw wrongField('vi', 'count_above_zero', { count: y.length });
  const wanted = textField(fields, ['method', 'estimator']) ?? method.split('.')[1] ?? 'PM';
  const kind = Object.hasOwn(methodsByName, wanted.toUpperCase()) ? methodsByName[wanted.toUpperCase()] : undefined;
  if (kind === undefined) throw wrongField('method', 'one_of', { names: Object.keys(methodsByName).join(', ') });
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
  const trials = Array.isArray(n) ? asNumbers(n, 'n') : successes.map(() => asNumber(n, 'n'));
  if (trials.length !== successes.length) throw wrongField('n', 'one_for_each', { count: successes.length, of: 'y' });
  if (successes.some((count, i) => count < 0 || count > (trials[i] as number))) throw wrongField('y', 'zero_to_trials');
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

export const shrinkageCalculators: Readonly<Record<string, Calculator>> = {
  jamesStein: jamesSteinShares,
  'normalNormalEB.DL': normalShrinkage,
  'normalNormalEB.PM': normalShrinkage,
  'normalNormalEB.REML': normalShrinkage,
  'normalNormalEB.ML': normalShrinkage,
  normalNormalEB: normalShrinkage,
  betaBinomialEB: betaBinomial,
};
