import { changePoints, noiseFromDifferences, noiseFromMedian } from '../change-points';
import { ewmaChart, individualsChart } from '../control-charts';
import { cusumRunLength, oneSidedRunLength, tabularCusum } from '../cusum';
import { seasonalTrend } from '../seasonal-trend';
import { seriesOf } from './built-in-data';
import {
  asNumber,
  asNumbers,
  type CalculationInput,
  type Calculator,
  type Fields,
  find,
  fraction,
  nonNegative,
  optional,
  optionalNumber,
  optionalNumbers,
  positive,
  textField,
  whole,
  wrongField,
} from './input';

/** A gap in a series has no place in a chart of moving ranges: it is refused, not skipped. */
function series(input: CalculationInput): number[] {
  const x = asNumbers(seriesOf(input), 'x');
  if (x.length === 0) throw wrongField('x', 'list_not_empty');
  return x;
}
const meanOf = (x: readonly number[]) => x.reduce((sum, value) => sum + value, 0) / x.length;

const xmr: Calculator = (input) => {
  const chart = individualsChart(series(input));
  if (chart === null) return { mean: null, ucl: null, lcl: null, undefined: true };
  return {
    mean: chart.mean,
    mr_bar: chart.meanMovingRange,
    sigma: chart.sigma,
    ucl: chart.upperLimit,
    lcl: chart.lowerLimit,
    mr_ucl: chart.movingRangeLimit,
    signals: chart.signals.map(({ place, rule }) => ({ index_1based: place + 1, rule })),
    beyond_limits_1based: chart.signals.filter(({ rule }) => rule === 'beyond_limit').map(({ place }) => place + 1),
    provisional: chart.provisional,
  };
};

const ewma: Calculator = (input) => {
  const { fields } = input;
  const x = series(input);
  const target = optionalNumber(fields, ['target', 'ewma0', 'mean', 'center', 'mu0']) ?? meanOf(x);
  const sigma = optional(positive, fields, ['sigma', 's', 'sd']) ?? individualsChart(x)?.sigma ?? 0;
  const lambda = optional(fraction, fields, ['lambda', 'lam']) ?? 0.2;
  const chart = ewmaChart(x, { target, sigma, lambda, width: optionalNumber(fields, ['L', 'width', 'k']) ?? 3 });
  return {
    ewma: chart.values,
    z: chart.values,
    values: chart.values,
    ewma_with_start: [target, ...chart.values],
    ucl: chart.upperLimit,
    lcl: chart.lowerLimit,
    ucl_by_point: chart.upper,
    lcl_by_point: chart.lower,
    first_signal_index_1based: chart.firstSignal === null ? null : chart.firstSignal + 1,
    signal: chart.firstSignal !== null,
  };
};

const cusum: Calculator = (input) => {
  const { fields } = input;
  const x = series(input);
  const target = optionalNumber(fields, ['target', 'mu0', 'mean']) ?? meanOf(x);
  const sigma = optional(positive, fields, ['sigma', 's']) ?? individualsChart(x)?.sigma ?? 0;
  const result = tabularCusum(x, {
    target,
    sigma,
    k: optional(nonNegative, fields, ['k', 'K']) ?? 0.5,
    h: optional(positive, fields, ['h', 'H']) ?? 5,
  });
  return {
    upper: result.upper,
    lower: result.lower,
    first_signal_index_1based: result.firstSignal === null ? null : result.firstSignal + 1,
    onset_estimate_1based: result.onset === null ? null : result.onset + 1,
    side: result.side,
    sigma,
    target,
  };
};

const runLength: Calculator = ({ fields }) => {
  const [k, h] = [nonNegative(fields, ['k']), positive(fields, ['h'])];
  // The chain of states is fine enough for limits up to here; the run length itself has long been astronomic.
  if (h > 100) throw wrongField('h', 'at_most', { most: 100 });
  const shifts = optionalNumbers(fields, ['shifts_sigma', 'shifts', 'delta']) ?? [0];
  const one = /one|upper/i.test(textField(fields, ['sided']) ?? 'two') || find(fields, ['sided'])?.value === 1;
  return { arl: shifts.map((shift) => (one ? oneSidedRunLength(k, h, shift) : cusumRunLength(k, h, shift))) };
};

/** Twelve digits: a mean of measurements carries no more, and what is printed can be compared. */
const printed = (value: number): number => Number(value.toPrecision(12));

/** First year of the built-in yearly series, so that a place can be told as a year. */
const firstYears = new Map([['nile', 1871]]);

/** The noise of one point: given as a number or in words (sd(diff), MAD, 1). */
function noiseOf(input: CalculationInput, x: readonly number[]): number {
  const given = find(input.fields, ['sigma', 'sd', 'noise'])?.value;
  if (typeof given === 'number') return positive(input.fields, ['sigma', 'sd', 'noise']);
  const words = `${typeof given === 'string' ? given : ''} ${textField(input.fields, ['scale', 'standardise']) ?? ''}`;
  const written = /sigma\s*=.*=\s*(\d+(?:\.\d+)?)\s*$/.exec(words)?.[1];
  if (/\bmad\b/i.test(words)) return noiseFromMedian(x);
  if (written !== undefined) return asNumber(written, 'scale');
  if (/none|already|raw|unit/i.test(words)) return 1;
  return noiseFromDifferences(x);
}

const changes: Calculator = (input) => {
  const { fields } = input;
  const x = series(input);
  const sigma = noiseOf(input, x);
  const penalty = optional(nonNegative, fields, ['penalty', 'pen', 'beta']) ?? 2 * Math.log(x.length);
  const result = changePoints(x, {
    sigma,
    penalty,
    minimumSegment: optional(whole, fields, ['min_segment', 'minseglen', 'min_size', 'minimum_segment']) ?? 1,
  });
  const last = (result?.lastOfLeft ?? []).map((place) => place + 1);
  const year =
    firstYears.get((textField(fields, ['data']) ?? '').trim().toLowerCase()) ?? optionalNumber(fields, ['start_year', 'first_year']);
  const means = (result?.means ?? [meanOf(x)]).map(printed);
  return {
    changepoints_last_index_of_left_segment: last,
    changepoints: last,
    changepoints_1based: last,
    n_changes: last.length,
    year_left: year === null || year === undefined || last.length === 0 ? null : year + (last[0] as number) - 1,
    years_left: year === null || year === undefined ? null : last.map((place) => year + place - 1),
    mean_left: means[0],
    mean_right: means.length > 1 ? means.at(-1) : null,
    means,
    sigma,
    penalty,
  };
};

const limited =
  (low: number, high: number) =>
  (fields: Fields, names: readonly string[]): number => {
    const value = whole(fields, names);
    if (value < low || value > high) throw wrongField(find(fields, names)?.name ?? '', 'whole_from_to', { low, high });
    return value;
  };
const windowOf = limited(3, 1e6);
const rounds = limited(0, 1000);
const degreeOf = limited(0, 1);

const stl: Calculator = (input, method) => {
  const { fields } = input;
  const x = series(input);
  const window = find(fields, ['s_window', 'seasonal_window'])?.value ?? 'periodic';
  const robust = fields.robust === true || /robust/i.test(method);
  const option = (key: string, names: readonly string[], read: typeof whole, fallback?: number) => {
    const value = optional(read, fields, names) ?? fallback;
    return value === undefined ? {} : { [key]: value };
  };
  const result = seasonalTrend(x, {
    period: whole(fields, ['period', 'frequency', 'np']),
    seasonalWindow: window === 'periodic' ? 'periodic' : windowOf({ s_window: window }, ['s_window']),
    ...option('seasonalDegree', ['s_degree', 'seasonal_degree', 'seasonal_deg'], degreeOf),
    ...option('trendWindow', ['t_window', 'trend_window'], windowOf),
    ...option('lowPassWindow', ['l_window', 'low_pass_window'], windowOf),
    ...option('inner', ['inner', 'inner_iter'], limited(1, 1000)),
    ...option('outer', ['outer', 'outer_iter'], rounds, robust ? 15 : 0),
  });
  if (result === null) return { seasonal: null, trend: null, remainder: null, undefined: true };
  const places = optionalNumbers(fields, ['index_1based', 'index']) ?? x.map((_, i) => i + 1);
  const outside = places.find((place) => x[place - 1] === undefined);
  if (outside !== undefined) throw wrongField('index_1based', 'wholes_from_to', { low: 1, high: x.length });
  const pick = (values: readonly number[]) => places.map((place) => values[place - 1] ?? null);
  return { seasonal: pick(result.seasonal), trend: pick(result.trend), remainder: pick(result.remainder), weights: pick(result.weights) };
};

export const changeCalculators: Readonly<Record<string, Calculator>> = {
  xmr,
  ewma,
  'cusum.tabular': cusum,
  cusum,
  'cusum.arl': runLength,
  'changepoint.mean': changes,
  changepoint: changes,
  pelt: changes,
  'stl.periodic': stl,
  'stl.robust': stl,
  stl,
};
