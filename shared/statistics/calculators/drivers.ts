import { designMatrix } from '../design-matrix';
import { driverImportance, relativeWeights } from '../driver-importance';
import { leastSquares } from '../least-squares';
import { logisticRegression } from '../logistic-regression';
import { penaltyReward } from '../penalty-reward';
import { proportionalOdds } from '../proportional-odds';
import { tableOf } from './built-in-data';
import { columnOf, naturalLevels, parseFormula, termsOf, trialsOf } from './formula';
import {
  asNumbers,
  type CalculationInput,
  type Calculator,
  type Fields,
  find,
  labelsField,
  missing,
  optionalNumber,
  textField,
  wrongField,
} from './input';

import { columnsFrom, regressionOf } from './regression-input';

const byName = (names: readonly string[], values: readonly (number | null)[]) =>
  Object.fromEntries(names.map((name, i) => [name, values[i] ?? null]));
/** Parts of a whole; of nothing there are no parts. */
const percent = (values: readonly number[], total: number) => values.map((value) => (total > 0 ? (100 * value) / total : null));

const lmg: Calculator = (input) => {
  const { y, names, rows } = regressionOf(input);
  const result = driverImportance(rows, y);
  if (result === null) return { R2: null, lmg: null, undefined: true };
  return {
    R2: result.rSquared,
    lmg: byName(names, result.lmg),
    pct: byName(names, percent(result.lmg, result.rSquared)),
    first: byName(names, result.first),
    last: byName(names, result.last),
  };
};

const johnson: Calculator = (input) => {
  const { y, names, rows } = regressionOf(input);
  const result = relativeWeights(rows, y);
  if (result === null) return { R2: null, raw: null, undefined: true };
  const raw = byName(names, result.weights);
  return { R2: result.rSquared, raw, weights: raw, genizi: raw, pct: byName(names, percent(result.weights, result.rSquared)) };
};

const ols: Calculator = (input) => {
  const { y, names, rows, weights } = regressionOf(input);
  const fit = leastSquares(rows, y, weights === null ? {} : { weights });
  const all = ['(Intercept)', ...names];
  const coefficients = byName(all, fit.coefficients);
  const explained = fit.rSquared;
  const k = fit.coefficients.filter((value) => value !== null).length - 1;
  return {
    coef: coefficients,
    coefficients,
    beta: fit.coefficients,
    b: fit.coefficients,
    intercept: fit.coefficients[0],
    se: byName(all, fit.standardErrors),
    std_errors: fit.standardErrors,
    p: byName(all, fit.pValues),
    R2: explained,
    r2: explained,
    adj_R2: explained === null || fit.degrees <= 0 ? null : 1 - ((1 - explained) * (fit.degrees + k)) / fit.degrees,
    sigma: fit.residualVariance === null ? null : Math.sqrt(fit.residualVariance),
    residual_sd: fit.residualVariance === null ? null : Math.sqrt(fit.residualVariance),
    rss: fit.residualSumOfSquares,
    df: fit.degrees,
    F: explained === null || k === 0 || fit.degrees <= 0 ? null : explained / k / ((1 - explained) / fit.degrees),
  };
};

const logisticModel: Calculator = (input) => {
  const table = tableOf(input);
  const text = textField(input.fields, ['formula', 'model']);
  const formula = text?.includes('~') ? parseFormula(text) : null;
  const { y, names, rows } = regressionOf(input);
  const trials = (formula && trialsOf(table, formula, y)) ?? y.map(() => 1);
  if (y.some((count, i) => count < 0 || count > (trials[i] as number))) throw wrongField(formula?.outcome ?? 'y', 'zero_to_trials');
  const fit = logisticRegression(rows, y, trials);
  const all = ['(Intercept)', ...names];
  return {
    coef: byName(all, fit.coefficients),
    glm_coef: byName(all, fit.coefficients),
    se: byName(all, fit.standardErrors),
    deviance: fit.deviance,
    separated: fit.separated,
  };
};

/** Levels of an ordered outcome: as the formula lists them, otherwise in natural order. */
const polr: Calculator = (input) => {
  const table = tableOf(input);
  const text = textField(input.fields, ['formula', 'model']);
  const built = text?.includes('~') ? orderedByFormula(table, text) : orderedByNames(input, table);
  const weightsName = textField(input.fields, ['weights']);
  const weights = built.weights ?? (weightsName === null ? undefined : asNumbers(columnOf(table, weightsName), weightsName));
  const stranger = built.codes.indexOf(-1);
  if (stranger >= 0) throw wrongField('y', 'levels_only', { levels: built.levels.join(', '), row: stranger + 1 });
  if (weights?.some((weight) => weight < 0)) throw wrongField('weights', 'zero_or_more');
  const fit = proportionalOdds(built.rows, built.codes, weights ?? undefined);
  if (fit === null) return { coef: null, zeta: null, undefined: true };
  const cuts = fit.thresholds.map((_, i) => `${built.levels[i]}|${built.levels[i + 1]}`);
  return {
    coef: byName(built.names, fit.coefficients),
    zeta: byName(cuts, fit.thresholds),
    deviance: fit.deviance,
    loglik: -fit.deviance / 2,
    se: { ...byName(built.names, fit.coefficientErrors), ...byName(cuts, fit.thresholdErrors) },
    converged: fit.converged,
  };
};

function orderedByFormula(table: Fields, text: string) {
  const formula = parseFormula(text);
  const outcome = columnOf(table, formula.outcome).map(String);
  const levels = formula.outcomeLevels ?? naturalLevels(outcome);
  const design = designMatrix(termsOf(table, formula.terms), outcome.length);
  const weights = formula.weights === null ? null : asNumbers(columnOf(table, formula.weights), formula.weights);
  return { levels, codes: outcome.map((level) => levels.indexOf(level)), rows: design.rows, names: design.names, weights };
}

function orderedByNames(input: CalculationInput, table: Fields) {
  const name = textField(input.fields, ['y', 'outcome']);
  const given = name === null ? find(input.fields, ['y', 'outcome'])?.value : columnOf(table, name);
  if (!Array.isArray(given)) throw missing(['y']);
  const outcome = given.map(String);
  const levels = find(input.fields, ['levels']) ? labelsField(input.fields, ['levels']) : naturalLevels(outcome);
  const names = find(input.fields, ['x']);
  const texts = Array.isArray(names?.value) && names.value.every((each) => typeof each === 'string');
  const design = texts
    ? designMatrix(
        termsOf(
          table,
          labelsField(input.fields, ['x']).map((each) => ({ name: each, asFactor: false })),
        ),
        outcome.length,
      )
    : designMatrix(
        Object.entries(columnsFrom(names?.value, outcome.length)).map(([column, values]) => ({ name: column, values })),
        outcome.length,
      );
  return { levels, codes: outcome.map((level) => levels.indexOf(level)), rows: design.rows, names: design.names, weights: null };
}

const brandt: Calculator = (input) => {
  const { y, names, rows } = regressionOf(input);
  const result = penaltyReward(rows, y, optionalNumber(input.fields, ['conf', 'confidence']) ?? 0.95);
  const of = (pick: (item: (typeof result.items)[number]) => number | null) => byName(names, result.items.map(pick));
  const fit = leastSquares(
    rows.map((row) =>
      row.flatMap((value, i) => [
        value <= (result.items[i]?.lowQuartile as number) ? 1 : 0,
        value >= (result.items[i]?.highQuartile as number) ? 1 : 0,
      ]),
    ),
    y,
  );
  const errors = names.flatMap((name, i) => {
    const item = result.items[i] as (typeof result.items)[number];
    const initial = name[0] as string;
    return [
      [`${initial}_lo`, item.penaltyError],
      [`${initial}_hi`, item.rewardError],
      [`${name}_lo`, item.penaltyError],
      [`${name}_hi`, item.rewardError],
    ] as [string, number | null][];
  });
  return {
    penalty: of((item) => item.penalty),
    reward: of((item) => item.reward),
    intercept: result.intercept,
    se: { '(Intercept)': fit.standardErrors[0], ...Object.fromEntries(errors) },
    R2: result.rSquared,
    quartiles: Object.fromEntries(names.map((name, i) => [name, [result.items[i]?.lowQuartile, result.items[i]?.highQuartile]])),
    class: Object.fromEntries(names.map((name, i) => [name, result.items[i]?.class])),
  };
};

export const driverCalculators: Readonly<Record<string, Calculator>> = {
  lmg,
  'shapley.R2': lmg,
  johnsonRelativeWeights: johnson,
  johnson,
  genizi: johnson,
  ols,
  linearRegression: ols,
  logisticRegression: logisticModel,
  proportionalOddsLogit: polr,
  polr,
  penaltyReward: brandt,
};
