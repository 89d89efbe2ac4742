import { shrinkRatesThroughLevels } from '../../statistics';
import { dateOf, timeOf, weekdayOf } from '../gather/wall-time';
import { known, type QueueGrid } from './queue-grid';

/** Fewer heads counted than this say nothing about how they were counted. */
const fewestCounts = 100;
/** Rounding to whole people alone is this much variance. */
const roundingVariance = 1 / 12;

/**
 * Whether a series of positions was counted at a moment: averages over an interval are hardly ever whole numbers all the time, heads always are.
 * A series equal to what was planned is no count.
 */
function isSampled(series: Float64Array, expected: Float64Array): boolean {
  let [counts, differs] = [0, false];
  for (let cell = 0; cell < series.length; cell += 1) {
    const value = series[cell] as number;
    if (Number.isNaN(value)) continue;
    if (!Number.isInteger(value)) return false;
    if (value > 0) counts += 1;
    if (Math.abs(value - (expected[cell] as number)) > 1e-9) differs = true;
  }
  return differs && counts >= fewestCounts;
}

/**
 * The positions behind heads that were counted at a moment of each interval (methods.md 3.1b: staff series are treated like counts where they
 * are sampled). Starts from the series before it in the chain and shrinks the deviations by the chance of being there at that moment:
 * binomial, with the share that is there over the whole period. Anything that is no sample comes back as it is.
 */
export function behindSamples(grid: QueueGrid, expected: Float64Array, sampled: Float64Array): Float64Array {
  if (!isSampled(sampled, expected)) return sampled;
  const cells = [...grid.starts.keys()].filter((cell) => (expected[cell] as number) > 0 && !Number.isNaN(sampled[cell] as number));
  const sum = (series: Float64Array) => cells.reduce((total, cell) => total + (series[cell] as number), 0);
  const there = Math.min(1, sum(sampled) / sum(expected));
  const start = (cell: number) => grid.starts[cell] as number;
  const { rates } = shrinkRatesThroughLevels({
    observed: cells.map((cell) => known(sampled[cell] as number)),
    expected: cells.map((cell) => expected[cell] as number),
    levels: [
      { name: 'whole_period', groups: cells.map(() => '') },
      { name: 'weekday', groups: cells.map((cell) => weekdayOf(start(cell))) },
      { name: 'date', groups: cells.map((cell) => dateOf(start(cell))) },
      { name: 'weekday_time', groups: cells.map((cell) => `${weekdayOf(start(cell))} ${timeOf(start(cell))}`) },
      { name: 'date_hour', groups: cells.map((cell) => `${dateOf(start(cell))} ${timeOf(start(cell)).slice(0, 2)}`) },
    ],
    variance: {
      kind: 'relative',
      varianceOfCell: cells.map((cell) => {
        const mean = Math.max(0.5, (expected[cell] as number) * there);
        return (mean * (1 - there) + roundingVariance) / mean ** 2;
      }),
    },
  });
  const behind = Float64Array.from(sampled);
  cells.forEach((cell, index) => {
    behind[cell] = rates[index] as number;
  });
  return behind;
}
