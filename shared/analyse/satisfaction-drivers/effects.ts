import type { DriverRank } from '../../schema';
import { logistic, logisticRegression, normalQuantile, parallelLines, penaltyReward, proportionalOdds, quantile } from '../../statistics';
import { modelScale, type Predictor } from './predictors';

export interface Effects {
  readonly model: 'proportional_odds' | 'top_box_logit';
  /** One per predictor; null where the model cannot tell it from the others. */
  readonly effects: readonly DriverRank['effect'][];
  readonly classes: readonly DriverRank['satisfaction_class'][];
}

/** With more levels than this the marks are a measure, not steps; only top or not top is modelled. */
const mostLevels = 11;

/** A realistic step: from the first to the third quartile; where most values are the same, from the 5th to the 95th percentile. */
export function stepOf(predictor: Predictor, values: readonly number[]): { from: number; to: number } {
  if (predictor.unit === 'ratio') return { from: 0, to: 1 };
  const at = (share: number) => quantile(values, share) as number;
  return at(0.25) < at(0.75) ? { from: at(0.25), to: at(0.75) } : { from: at(0.05), to: at(0.95) };
}

interface TopModel {
  readonly model: Effects['model'];
  /** Slopes on the model scale with standard errors, and the constant of logit P(top). */
  readonly slopes: readonly (number | null)[];
  readonly errors: readonly (number | null)[];
  readonly constant: number;
}

/** Proportional odds where the lines are parallel, else (or with many levels) the logit of a top answer alone (methods.md 5.3). */
function topModel(x: readonly (readonly number[])[], marks: readonly number[], topFrom: number): TopModel | null {
  const levels = [...new Set(marks)].sort((a, b) => a - b);
  const ranked = marks.map((mark) => levels.indexOf(mark));
  const cut = levels.findIndex((level) => level >= topFrom);
  if (cut <= 0) return null;
  if (levels.length > 2 && levels.length <= mostLevels) {
    const fit = proportionalOdds(x, ranked);
    const pairs = ((levels.length - 1) * (levels.length - 2)) / 2;
    const tests = pairs * (x[0]?.length ?? 1);
    if (fit?.converged && parallelLines(x, ranked).largestGap < normalQuantile(1 - 0.025 / tests))
      return {
        model: 'proportional_odds',
        slopes: fit.coefficients,
        errors: fit.coefficientErrors,
        constant: -(fit.thresholds[cut - 1] as number),
      };
  }
  const binary = logisticRegression(
    x,
    marks.map((mark) => (mark >= topFrom ? 1 : 0)),
    marks.map(() => 1),
  );
  if (!binary.converged) return null;
  return {
    model: 'top_box_logit',
    slopes: binary.coefficients.slice(1),
    errors: binary.standardErrors.slice(1),
    constant: binary.coefficients[0] ?? 0,
  };
}

/** Mean change of P(top) over all answers, in points, when one column goes from one value to another. */
function changeOf(x: readonly (readonly number[])[], fit: TopModel, column: number, slope: number, from: number, to: number): number {
  let sum = 0;
  for (const row of x) {
    let rest = fit.constant;
    row.forEach((value, k) => {
      if (k !== column) rest += value * (fit.slopes[k] ?? 0);
    });
    sum += logistic(rest + slope * to) - logistic(rest + slope * from);
  }
  return (100 * sum) / x.length;
}

const reach = 1.959964;

function effectOf(
  raw: readonly (readonly number[])[],
  x: readonly (readonly number[])[],
  fit: TopModel,
  predictor: Predictor,
  column: number,
) {
  const slope = fit.slopes[column];
  if (slope === null || slope === undefined) return null;
  const { from, to } = stepOf(
    predictor,
    raw.map((row) => row[column] as number),
  );
  const change = (at: number) => changeOf(x, fit, column, at, modelScale(predictor, from), modelScale(predictor, to));
  const error = fit.errors[column];
  const ends = error == null ? null : [change(slope - reach * error), change(slope + reach * error)].sort((a, b) => a - b);
  return { from, to, unit: predictor.unit, top_share_pp: change(slope), interval_pp: ends && ([ends[0], ends[1]] as [number, number]) };
}

/** Basic, performance or excitement per measured fact (methods.md 5.4); yes/no facts and facts without spread have no quartiles to compare. */
function classesOf(raw: readonly (readonly number[])[], marks: readonly number[], predictors: readonly Predictor[]) {
  const column = (k: number) => raw.map((row) => row[k] as number);
  const usable = predictors.flatMap((predictor, k) =>
    predictor.unit !== 'ratio' && (quantile(column(k), 0.25) as number) < (quantile(column(k), 0.75) as number) ? [k] : [],
  );
  const found = predictors.map((): DriverRank['satisfaction_class'] => null);
  if (usable.length === 0) return found;
  // Turned so that high is what the customer wants: the low quartile is then the penalty.
  const turned = raw.map((row) => usable.map((k) => (predictors[k]?.moreIsBetter ? (row[k] as number) : -(row[k] as number))));
  penaltyReward(turned, marks).items.forEach((item, place) => {
    found[usable[place] as number] = item.class;
  });
  return found;
}

/** Direction, size per realistic step, and satisfaction class of every predictor. `raw`: values as measured, one row per answer. */
export function effectsOf(
  raw: readonly (readonly number[])[],
  marks: readonly number[],
  predictors: readonly Predictor[],
  topFrom: number,
): Effects {
  const x = raw.map((row) => row.map((value, k) => modelScale(predictors[k] as Predictor, value)));
  const fit = topModel(x, marks, topFrom);
  return {
    model: fit?.model ?? 'top_box_logit',
    effects: predictors.map((predictor, column) => (fit ? effectOf(raw, x, fit, predictor, column) : null)),
    classes: classesOf(raw, marks, predictors),
  };
}
