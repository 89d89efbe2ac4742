/** Mean moving range to standard deviation for ranges of two. */
const d2 = 1.128;

export interface IndividualsChart {
  readonly mean: number;
  readonly meanMovingRange: number;
  /** meanMovingRange / 1.128. */
  readonly sigma: number;
  readonly upperLimit: number;
  readonly lowerLimit: number;
  readonly movingRangeLimit: number;
  /** Places (from 0) that signal, with the rule that they break. */
  readonly signals: readonly { place: number; rule: 'beyond_limit' | 'eight_on_one_side' | 'two_of_three_beyond_two_sigma' }[];
  /** true: fewer than 20 points; under 12 nothing should be concluded. */
  readonly provisional: boolean;
}

/** XmR chart (methods.md 8): limits from the mean moving range, and the three run rules. Null with fewer than two points. */
export function individualsChart(x: readonly number[]): IndividualsChart | null {
  if (x.length < 2) return null;
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length;
  const ranges = x.slice(1).map((value, i) => Math.abs(value - (x[i] as number)));
  const meanMovingRange = ranges.reduce((sum, value) => sum + value, 0) / ranges.length;
  const sigma = meanMovingRange / d2;
  return {
    mean,
    meanMovingRange,
    sigma,
    upperLimit: mean + 3 * sigma,
    lowerLimit: mean - 3 * sigma,
    movingRangeLimit: 3.267 * meanMovingRange,
    signals: signalsOf(x, mean, sigma),
    provisional: x.length < 20,
  };
}

/** Places that break a run rule around a known mean and sigma; none where nothing scatters. */
export function signalsOf(x: readonly number[], mean: number, sigma: number): IndividualsChart['signals'] {
  const signals: { place: number; rule: 'beyond_limit' | 'eight_on_one_side' | 'two_of_three_beyond_two_sigma' }[] = [];
  if (!(sigma > 0)) return signals;
  const z = x.map((value) => (value - mean) / sigma);
  let [run, side] = [0, 0];
  z.forEach((value, place) => {
    if (Math.abs(value) > 3) signals.push({ place, rule: 'beyond_limit' });
    run = Math.sign(value) !== 0 && Math.sign(value) === side ? run + 1 : 1;
    side = Math.sign(value);
    if (run >= 8 && side !== 0) signals.push({ place, rule: 'eight_on_one_side' });
    const three = z.slice(Math.max(0, place - 2), place + 1);
    const beyond = (sign: number) => three.filter((each) => sign * each > 2).length >= 2 && sign * value > 2;
    if (beyond(1) || beyond(-1)) signals.push({ place, rule: 'two_of_three_beyond_two_sigma' });
  });
  return signals;
}

export interface EwmaChart {
  readonly values: readonly number[];
  /** Limits per point (they widen to their end value), and the end values. */
  readonly upper: readonly number[];
  readonly lower: readonly number[];
  readonly upperLimit: number;
  readonly lowerLimit: number;
  /** First place (from 0) outside the limits; null when none. */
  readonly firstSignal: number | null;
}

/** Exponentially weighted moving average around a target with known sigma (NIST 6.3.2.4). `lambda` 0.2 to 0.3, `width` 3. */
export function ewmaChart(
  x: readonly number[],
  {
    target,
    sigma,
    lambda = 0.2,
    width = 3,
  }: { readonly target: number; readonly sigma: number; readonly lambda?: number; readonly width?: number },
): EwmaChart {
  let value = target;
  const values = x.map((each) => {
    value = lambda * each + (1 - lambda) * value;
    return value;
  });
  const reach = (share: number) => width * sigma * Math.sqrt((lambda / (2 - lambda)) * share);
  const widths = x.map((_, i) => reach(1 - (1 - lambda) ** (2 * (i + 1))));
  const upper = widths.map((each) => target + each);
  const lower = widths.map((each) => target - each);
  const first = values.findIndex((each, i) => each > (upper[i] as number) || each < (lower[i] as number));
  return { values, upper, lower, upperLimit: target + reach(1), lowerLimit: target - reach(1), firstSignal: first < 0 ? null : first };
}
