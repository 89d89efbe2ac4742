/** Place of the minimum on [low, high] by golden section, for a function with one valley there. */
export function minimiseOnInterval(f: (x: number) => number, low: number, high: number, tolerance = 1e-10): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  let [c, d] = [b - golden * (b - a), a + golden * (b - a)];
  let [fc, fd] = [f(c), f(d)];
  while (b - a > tolerance) {
    if (fc < fd) {
      [b, d, fd] = [d, c, fc];
      c = b - golden * (b - a);
      fc = f(c);
    } else {
      [a, c, fc] = [c, d, fd];
      d = a + golden * (b - a);
      fd = f(d);
    }
  }
  return (a + b) / 2;
}

/** Minimum over a coarse grid refined by golden section around the best point: for a function that may have more valleys. */
export function minimiseByGrid(f: (x: number) => number, low: number, high: number, points: number): number {
  const step = (high - low) / points;
  let best = low;
  let lowest = Number.POSITIVE_INFINITY;
  for (let i = 0; i <= points; i += 1) {
    const value = f(low + i * step);
    if (value < lowest) [best, lowest] = [low + i * step, value];
  }
  return minimiseOnInterval(f, Math.max(low, best - step), Math.min(high, best + step));
}

/** Zero of an increasing or decreasing function on [low, high] by bisection; null when its sign does not change. */
export function findRoot(f: (x: number) => number, low: number, high: number): number | null {
  let [a, b] = [low, high];
  const [startSign, endSign] = [Math.sign(f(a)), Math.sign(f(b))];
  if (startSign === 0) return a;
  if (endSign === 0) return b;
  if (startSign === endSign) return null;
  for (let step = 0; step < 200; step += 1) {
    const middle = (a + b) / 2;
    if (middle === a || middle === b) break;
    if (Math.sign(f(middle)) === startSign) a = middle;
    else b = middle;
  }
  return (a + b) / 2;
}

function gradientOf(f: (x: readonly number[]) => number, x: readonly number[]): number[] {
  return x.map((value, index) => {
    const h = 1e-5 * Math.max(1, Math.abs(value));
    const moved = (by: number) => x.map((each, place) => (place === index ? value + by : each));
    return (8 * (f(moved(h)) - f(moved(-h))) - (f(moved(2 * h)) - f(moved(-2 * h)))) / (12 * h);
  });
}

/** Halves a step until the function falls enough (Armijo); null when no step along this direction lowers it. */
function stepDown(
  f: (x: readonly number[]) => number,
  from: { readonly x: readonly number[]; readonly value: number },
  direction: readonly number[],
  slope: number,
): { x: number[]; value: number } | null {
  for (let length = 1; length > 1e-14; length /= 2) {
    const x = from.x.map((entry, i) => entry + length * (direction[i] as number));
    const value = f(x);
    if (value < from.value && value <= from.value + 1e-4 * length * slope) return { x, value };
  }
  return null;
}

const inner = (a: readonly number[], b: readonly number[]) => a.reduce((sum, entry, i) => sum + entry * (b[i] as number), 0);

/**
 * Minimum of a smooth function by BFGS with numerical gradients and step halving; for a handful of parameters.
 * Where the gathered curvature leads nowhere the search begins anew along the slope itself before it stops.
 */
export function minimiseSmooth(f: (x: readonly number[]) => number, start: readonly number[], steps = 200): { x: number[]; value: number } {
  const identity = (): number[][] => start.map((_, i) => start.map((__, j) => (i === j ? 1 : 0)));
  let at = { x: [...start], value: f(start) };
  let gradient = gradientOf(f, at.x);
  let inverse = identity();
  let fresh = true;
  for (let step = 0; step < steps && Math.max(...gradient.map(Math.abs)) >= 1e-9; step += 1) {
    const direction = inverse.map((row) => -inner(row, gradient));
    const slope = inner(direction, gradient);
    const next = slope < 0 ? stepDown(f, at, direction, slope) : null;
    if (next === null) {
      if (fresh) break;
      inverse = identity();
      fresh = true;
      continue;
    }
    const nextGradient = gradientOf(f, next.x);
    const moved = next.x.map((entry, i) => entry - (at.x[i] as number));
    const turned = nextGradient.map((entry, i) => entry - (gradient[i] as number));
    const along = inner(moved, turned);
    if (along > 1e-14) inverse = updated(inverse, moved, turned, along, start.length);
    fresh = false;
    [at, gradient] = [next, nextGradient];
  }
  return at;
}

/** The BFGS update of the inverse curvature. */
function updated(
  inverse: readonly (readonly number[])[],
  moved: readonly number[],
  turned: readonly number[],
  along: number,
  size: number,
): number[][] {
  const product = inverse.map((row) => row.reduce((sum, entry, j) => sum + entry * (turned[j] as number), 0));
  const curvature = turned.reduce((sum, entry, i) => sum + entry * (product[i] as number), 0);
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (__, j) => {
      const [mi, mj] = [moved[i] as number, moved[j] as number];
      const first = ((1 + curvature / along) * mi * mj) / along;
      const second = ((product[i] as number) * mj + mi * (product[j] as number)) / along;
      return (inverse[i]?.[j] as number) + first - second;
    }),
  );
}
