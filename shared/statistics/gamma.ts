const halfLogTwoPi = 0.9189385332046728;
/** B(2k)/(2k(2k-1)): the asymptotic series of ln Gamma. */
const stirlingCoefficients = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** What Stirling's formula lacks: ln Gamma(x) - [(x - 1/2) ln x - x + ln(2 pi)/2], for x > 0. */
export function stirlingError(x: number): number {
  if (x < 12) return logGamma(x) - ((x - 0.5) * Math.log(x) - x + halfLogTwoPi);
  const inverse = 1 / x;
  const square = inverse * inverse;
  let sum = 0;
  for (let k = stirlingCoefficients.length - 1; k >= 0; k -= 1) sum = sum * square + (stirlingCoefficients[k] as number);
  return sum * inverse;
}

/** ln Gamma(x) for x > 0; below 12 by climbing the recurrence, above by Stirling's series (error about 1e-15). */
export function logGamma(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.POSITIVE_INFINITY : Number.NaN;
  if (x === 1 || x === 2) return 0;
  let product = 1;
  let shifted = x;
  while (shifted < 12) {
    product *= shifted;
    shifted += 1;
  }
  return (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + stirlingError(shifted) - Math.log(product);
}

/** ln of the binomial coefficient, real arguments allowed. */
export const logChoose = (n: number, k: number): number => logGamma(n + 1) - logGamma(k + 1) - logGamma(n - k + 1);

/** e^x x^-a gamma(a,x) without its first term 1/a, times a: x/(a+1) + x^2/((a+1)(a+2)) + ... All terms positive. */
export function lowerGammaSeries(a: number, x: number): number {
  let term = x / (a + 1);
  let sum = term;
  for (let n = 2; n < 1_000_000; n += 1) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * 1e-17) break;
  }
  return sum;
}

/** e^x x^-a Gamma(a,x), by the continued fraction of Legendre with the method of Lentz; for x > 0, best for x > a. */
export function upperGammaFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let f = d;
  for (let i = 1; i < 1_000_000; i += 1) {
    const an = -i * (i - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const step = c * d;
    f *= step;
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return f;
}

/** ln of x^a e^-x / Gamma(a), kept exact where a and x are large and close. */
function logGammaDensityTimesX(a: number, x: number): number {
  if (a < 12) return a * Math.log(x) - x - logGamma(a);
  const u = (x - a) / a;
  return -a * (u - Math.log1p(u)) - 0.5 * Math.log((2 * Math.PI) / a) - stirlingError(a);
}

/** Regularised incomplete gamma: lower P(a,x) and upper Q(a,x), each computed where it is the smaller one. */
export function incompleteGamma(a: number, x: number): { lower: number; upper: number } {
  if (!(x > 0)) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const scale = Math.exp(logGammaDensityTimesX(a, x));
  if (x < a + 1) {
    const lower = (scale * (1 + lowerGammaSeries(a, x))) / a;
    return { lower, upper: 1 - lower };
  }
  const upper = scale * upperGammaFraction(a, x);
  return { lower: 1 - upper, upper };
}

/** x with P(a,x) = p: bisection on ln x finished by Newton; for p in [0,1]. */
export function incompleteGammaInverse(a: number, p: number): number {
  if (!(p > 0)) return 0;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  const short = (x: number) => (p < 0.5 ? incompleteGamma(a, x).lower < p : incompleteGamma(a, x).upper > 1 - p);
  let low = Math.log(Number.MIN_VALUE);
  let high = Math.log(a + 40 + 40 * Math.sqrt(a));
  for (let step = 0; step < 200 && high - low > 1e-16 * Math.max(1, Math.abs(low)); step += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (short(Math.exp(middle))) low = middle;
    else high = middle;
  }
  const x = Math.exp((low + high) / 2);
  const density = Math.exp(logGammaDensityTimesX(a, x)) / x;
  const { lower, upper } = incompleteGamma(a, x);
  const step = p < 0.5 ? (lower - p) / density : (1 - p - upper) / density;
  return Number.isFinite(step) && Math.abs(step) < 1e-6 * x ? x - step : x;
}
