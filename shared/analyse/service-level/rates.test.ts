import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../statistics';
import { wallMinutes } from '../gather/wall-time';
import { countMeasures, missingSeries, planMeasures, type QueueGrid } from './queue-grid';
import { estimateRates } from './rates';

/** Thirty days of eight half hours with 40 calls planned in each, and a fifth more from the sixteenth day on. */
function stepped(seed: number): QueueGrid {
  const random = seededRandom(seed);
  const starts = Float64Array.from(
    { length: 240 },
    (_, cell) => wallMinutes('2025-03-03') + 1440 * Math.floor(cell / 8) + 600 + 30 * (cell % 8),
  );
  const missing = () => missingSeries(starts.length);
  const real = starts.map((_, cell) => (cell < 120 ? 40 : 48));
  const offered = real.map((rate) => random.poisson(rate));
  const plan = Object.fromEntries(planMeasures.map((name) => [name, missing()])) as NonNullable<QueueGrid['plan']>;
  const counts = Object.fromEntries(countMeasures.map((name) => [name, missing()])) as QueueGrid['counts'];
  return {
    queue: 'Facturen',
    channel: 'voice',
    thresholdSeconds: 20,
    intervalSeconds: 1800,
    starts,
    counts: { ...counts, offered, answered: offered, handle_s: offered.map((count) => 300 * count) },
    agentsOnQueue: missing(),
    plan: { ...plan, forecast_volume: missing().fill(40), forecast_aht_s: missing().fill(300) },
    notes: [],
  };
}
const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('rates', () => {
  it('do not blame the days before a change for what came after it', () => {
    const shifts = { volume: () => ['2025-03-18'], handle: () => [] };
    const errors = [1, 2, 3, 4, 5].map((seed) => {
      const grid = stepped(seed);
      const early = (known?: typeof shifts) => meanOf((estimateRates([grid], known)[0]?.volume ?? new Float64Array()).slice(0, 120));
      const counted = meanOf(grid.counts.offered.slice(0, 120));
      return { known: Math.abs(early(shifts) - counted), unknown: Math.abs(early() - counted) };
    });
    for (const { known, unknown } of errors) {
      expect(known).toBeLessThan(0.15);
      expect(unknown).toBeGreaterThan(known);
    }
  });

  it('stay as they were where no change was found, or in another queue', () => {
    const grid = stepped(6);
    const other = { volume: (queue: string) => (queue === 'Verhuizen' ? ['2025-03-18'] : []), handle: () => [] };
    expect(estimateRates([grid], other)[0]?.volume).toEqual(estimateRates([grid])[0]?.volume);
  });
});
