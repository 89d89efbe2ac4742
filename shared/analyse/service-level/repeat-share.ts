import { shrinkRatesThroughLevels } from '../../statistics';
import { dateOf, weekdayOf } from '../gather/wall-time';
import { known, type QueueGrid } from './queue-grid';
import type { EstimatedRates } from './rates';

/** Share of repeat contacts per interval behind the noise of its counts; null when the source counts none or none is planned. */
export function repeatShareOf(grid: QueueGrid, rates: EstimatedRates): Float64Array | null {
  const planned = grid.plan?.forecast_repeat_share;
  if (!planned || !grid.counts.repeat_contacts.some((count) => count > 0) || !planned.some((share) => share > 0)) return null;
  const cells = [...grid.starts.keys()].filter((cell) => (rates.volume[cell] as number) > 0 && (planned[cell] as number) > 0);
  const start = (cell: number) => grid.starts[cell] as number;
  const shrunken = shrinkRatesThroughLevels({
    observed: cells.map((cell) => known(grid.counts.repeat_contacts[cell] as number)),
    expected: cells.map((cell) => (rates.volume[cell] as number) * (planned[cell] as number)),
    levels: [
      { name: 'whole_period', groups: cells.map(() => '') },
      { name: 'weekday', groups: cells.map((cell) => weekdayOf(start(cell))) },
      { name: 'date', groups: cells.map((cell) => dateOf(start(cell))) },
    ],
    variance: { kind: 'count' },
  });
  const share = Float64Array.from(planned);
  cells.forEach((cell, index) => {
    share[cell] = Math.min(1, (shrunken.rates[index] as number) / (rates.volume[cell] as number));
  });
  return share;
}
