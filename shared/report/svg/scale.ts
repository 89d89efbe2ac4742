/** Maps values to places on the drawing. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  at(value: number): number;
}

const steps = [1, 2, 2.5, 5, 10];
/** Times are read in steps of whole seconds or minutes. */
const timeSteps = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600];

function stepFor(span: number, count: number, times: boolean): number {
  const raw = span / count;
  if (times) return timeSteps.find((step) => step >= raw) ?? Math.ceil(raw / 3600) * 3600;
  const power = 10 ** Math.floor(Math.log10(raw));
  return power * (steps.find((step) => step * power >= raw) ?? 10);
}

/**
 * A linear scale over the values with round ticks.
 * @param range where low and high are drawn.
 */
export function linearScale(
  values: readonly number[],
  range: readonly [number, number],
  options: { readonly count?: number; readonly times?: boolean } = {},
): Scale {
  const known = values.filter(Number.isFinite);
  const [least, most] = known.length ? [Math.min(...known), Math.max(...known)] : [0, 1];
  const margin = most === least ? Math.abs(most) * 0.1 || 1 : 0;
  const step = stepFor(most - least + 2 * margin, options.count ?? 5, options.times ?? false);
  const low = Math.floor((least - margin) / step + 1e-9) * step;
  const high = Math.ceil((most + margin) / step - 1e-9) * step;
  const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, index) => Number((low + index * step).toFixed(10)));
  const [from, to] = range;
  return { low, high, ticks, at: (value) => from + ((value - low) / (high - low || 1)) * (to - from) };
}

/** Middles and width of equal bands, one per category. */
export function bands(count: number, [from, to]: readonly [number, number]): { readonly width: number; middle(index: number): number } {
  const width = (to - from) / Math.max(1, count);
  return { width, middle: (index) => from + width * (index + 0.5) };
}
