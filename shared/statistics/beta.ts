import { logGamma, stirlingError } from './gamma';

/** ln B(a,b); by Stirling's remainders where both are large, so that counts of millions keep their digits. */
export function logBeta(a: number, b: number): number {
  if (a < 12 || b < 12) return logGamma(a) + logGamma(b) - logGamma(a + b);
  const sum = a + b;
  return (
    0.5 * Math.log((2 * Math.PI * sum) / (a * b)) +
    a * Math.log(a / sum) +
    b * Math.log(b / sum) +
    stirlingError(a) +
    stirlingError(b) -
    stirlingError(sum)
  );
}

/** Continued fraction of the incomplete beta function with the method of Lentz; for x below (a+1)/(a+b+2). */
function betaFraction(a: number, b: number, x: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let f = d;
  for (let m = 1; m < 200_000; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    f *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    f *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return f;
}

/** Regularised incomplete beta: lower I_x(a,b) and upper 1 - I_x(a,b), the smaller computed directly. `y` = 1 - x where it is known better. */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): { lower: number; upper: number } {
  if (!(x > 0)) return { lower: 0, upper: 1 };
  if (!(y > 0)) return { lower: 1, upper: 0 };
  const scale = Math.exp(a * Math.log(x) + b * Math.log(y) - logBeta(a, b));
  if (x < (a + 1) / (a + b + 2)) {
    const lower = (scale * betaFraction(a, b, x)) / a;
    return { lower, upper: 1 - lower };
  }
  const upper = (scale * betaFraction(b, a, y)) / b;
  return { lower: 1 - upper, upper };
}

/** x with I_x(a,b) = p, by bisection on the log-odds (exact near 0 and near 1); for a, b > 0. */
export function incompleteBetaInverse(a: number, b: number, p: number): number {
  if (!(p > 0)) return 0;
  if (p >= 1) return 1;
  let low = -700;
  let high = 700;
  for (let step = 0; step < 200; step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    const { lower, upper } = incompleteBeta(a, b, 1 / (1 + Math.exp(-middle)), 1 / (1 + Math.exp(middle)));
    if (p < 0.5 ? lower < p : upper > 1 - p) low = middle;
    else high = middle;
  }
  return 1 / (1 + Math.exp(-(low + high) / 2));
}
