import { designMatrix } from '../design-matrix';
import { logisticRandomIntercept } from '../logistic-random-intercept';
import { logisticRegression } from '../logistic-regression';
import { meanSquares, randomIntercept } from '../random-intercept';
import { tableOf } from './built-in-data';
import { columnOf, parseFormula, termsOf, trialsOf } from './formula';
import { asNumbers, type Calculator, type Fields, missing, optionalNumber, textField, wrongField } from './input';

const formulaOf = (fields: Fields) => {
  const text = textField(fields, ['formula', 'model']);
  if (text === null) throw missing(['formula']);
  return parseFormula(text);
};

/** Successes that do not fit in their trials are a mistake in the columns. */
function refuseImpossible(successes: readonly number[], trials: readonly number[], name: string): void {
  if (successes.some((count, i) => count < 0 || count > (trials[i] as number))) throw wrongField(name, 'zero_to_trials');
}

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

const logitMixed: Calculator = (input, method) => {
  const table = tableOf(input);
  const formula = formulaOf(input.fields);
  const trialsName = textField(input.fields, ['trials', 'weights']) ?? formula.weights;
  const successes = asNumbers(columnOf(table, formula.outcome), formula.outcome);
  const trials =
    trialsOf(table, formula, successes) ??
    (trialsName === null ? successes.map(() => 1) : asNumbers(columnOf(table, trialsName), trialsName));
  refuseImpossible(successes, trials, formula.outcome);
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
  const trials = trialsOf(table, formula, successes) ?? successes.map(() => 1);
  refuseImpossible(successes, trials, formula.outcome);
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

export const teamModelCalculators: Readonly<Record<string, Calculator>> = {
  'lmm.randomIntercept': mixedModel,
  'glmm.logit': logitMixed,
  'caseMix.indirectStandardisation': indirect,
};
