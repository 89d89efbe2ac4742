import { describe, expect, it } from 'vitest';
import { noFiles } from '../../../tests/fixtures/analyse/no-files';
import { signalsIn } from '../../schema';
import { seededRandom } from '../../statistics';
import { dateOf, wallMinutes } from '../gather/wall-time';
import { changesOf } from './change';
import { alarmsOf, levelCharts, spellsOf } from './chart-levels';
import { controlChartsOf } from './control-charts';
import { queueDaysQuery } from './gather-series';
import { holidaysIn } from './holidays';
import type { Series } from './series';
import { signalChance } from './signal-chance';
import measured from './signals-by-chance.json' with { type: 'json' };
import { withoutPattern } from './without-pattern';

/** Weekly scores as given: no pattern, no scale in between. */
const weekly = (values: readonly number[]): Series => ({
  metric: 'satisfaction',
  unit: 'score',
  scope: {},
  scale: 'identity',
  grain: 'week',
  days: values.map((value, week) => ({
    date: dateOf(wallMinutes('2024-01-01') + 7 * 1440 * week),
    numerator: 100 * value,
    denominator: 100,
  })),
  query: queueDaysQuery,
  rows: [],
});
const holidayOn = holidaysIn('NL');
const chartsOf = async (values: readonly number[]) => {
  const series = weekly(values);
  return controlChartsOf([{ series, plain: withoutPattern(series, holidayOn) }], [], await noFiles());
};
const chartOf = async (values: readonly number[]) => {
  const [chart] = (await chartsOf(values)).series;
  if (!chart) throw new Error('no chart');
  return chart;
};
/** Points that all scatter alike. */
const plainPoints = (values: readonly number[]) => ({ values, relative: values.map(() => 1), left: 1 });
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const steps = (values: readonly number[]) => values.slice(1).map((value, place) => Math.abs(value - (values[place] as number)));

/** NIST/SEMATECH e-Handbook 6.3.2.2 (vector X01): ten points, so thrice over. */
const flowRates = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
/** Montgomery, Introduction to Statistical Quality Control, table 9.1 (vector X04): after twenty points the mean is a sigma higher. */
const montgomery = [
  9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.4, 10.08, 9.37, 10.62, 10.31, 8.52, 10.84, 10.9,
  9.33, 12.29, 11.5, 10.6, 11.08, 10.38, 11.62, 11.31, 10.52,
];
/** Points around 10 that alternate, so that nothing signals. */
const even = (length: number) => Array.from({ length }, (_, place) => (place % 2 ? 11 : 9) + 0.1 * (place % 3));

describe('control charts', () => {
  it('have the centre of X01 and limits of 2.66 mean moving ranges around it', async () => {
    const values = [...flowRates, ...flowRates, ...flowRates];
    const { levels, provisional } = await chartOf(values);
    const range = mean(steps(values));
    expect(levels).toHaveLength(1);
    expect(levels[0]?.centre).toBeCloseTo(50.81, 6);
    expect(levels[0]?.limits?.[0]).toBeCloseTo(50.81 - (3 / 1.128) * range, 2);
    expect(levels[0]?.limits?.[1]).toBeCloseTo(50.81 + (3 / 1.128) * range, 2);
    expect(levels[0]?.largest_step).toBeCloseTo(3.267 * range, 2);
    expect(provisional).toBe(false);
  });

  it('date the alarm of the cumulative sum and the point from which it ran (X04, with limits of its own)', async () => {
    const target = 10;
    // With the target and sigma as published: alarm at the 29th point, running since the 23rd.
    const known = { from: 0, to: 29, centre: target, sigma: 1 };
    expect(alarmsOf(plainPoints(montgomery), known)).toEqual([{ side: 'up', onset: 22, alarm: 28 }]);
    // Later than the begin of the series the places still count from its first point.
    const later = plainPoints([...Array.from({ length: 12 }, () => 10), ...montgomery]);
    expect(alarmsOf(later, { ...known, from: 12, to: 41 })).toEqual([{ side: 'up', onset: 34, alarm: 40 }]);
    expect((await chartOf(even(30))).cusum).toEqual([]);
  });

  it('tell a run once, from its first point to its last', async () => {
    const values = even(40).map((value, place) => (place >= 20 && place < 30 ? 10.6 + 0.05 * (place % 3) : value));
    const { signals } = await chartOf(values);
    const side = values.map((value) => Math.sign(value - mean(values)));
    const first = side.lastIndexOf(-1, 20) + 1;
    const last = side.indexOf(-1, 20) - 1;
    expect(signals).toEqual([{ rule: 'eight_on_one_side', from: first, to: last }]);
    expect(last - first).toBeGreaterThanOrEqual(9);
  });

  it('mark a point beyond the limits, and two of three beyond two standard deviations', async () => {
    const out = (await chartOf(even(40).map((value, place) => (place === 17 ? 18 : value)))).signals;
    expect(out).toContainEqual({ rule: 'beyond_limit', from: 17, to: 17 });
    const random = seededRandom(3);
    const quiet = Array.from({ length: 60 }, () => 10 + 0.3 * (random.next() - 0.5));
    const sigma = mean(steps(quiet)) / 1.128;
    const two = (await chartOf(quiet.map((value, place) => (place === 30 || place === 31 ? 10 + 2.7 * sigma : value)))).signals;
    expect(two).toContainEqual({ rule: 'two_of_three_beyond_two_sigma', from: 31, to: 31 });
    expect(two.some(({ rule }) => rule === 'beyond_limit')).toBe(false);
  });

  it('say nothing of a constant series, nor of eleven points', async () => {
    const constant = await changesOf([weekly(Array.from({ length: 30 }, () => 4))], await noFiles());
    expect(constant.charts).toEqual({ dates: [], series: [], by_chance: 0 });
    const short = await changesOf([weekly(even(11))], await noFiles());
    expect(short.charts?.series).toEqual([]);
    // A level without scatter inside a chart has a centre and no limits.
    expect(await chartOf(Array.from({ length: 30 }, () => 4))).toMatchObject({
      levels: [{ limits: null, largest_step: null }],
      signals: [],
      cusum: [],
      chance: 0,
    });
  });

  it('have limits per level where the change test found one, and none on fewer than twelve points', async () => {
    const random = seededRandom(9);
    const values = Array.from({ length: 40 }, (_, week) => (week < 32 ? 4 : 3) + 0.1 * random.normal());
    const changes = changesOf([weekly(values)], await noFiles());
    expect(changes.found.map(({ kind }) => kind)).toEqual(['shift']);
    const [chart] = changes.charts?.series ?? [];
    const dates = changes.charts?.dates[chart?.dates ?? 0] ?? [];
    expect(dates).toHaveLength(40);
    expect(chart?.levels.map(({ from, to }) => [from, to])).toEqual([
      [0, 31],
      [32, 39],
    ]);
    expect(dates[32]).toBe(changes.found[0]?.on);
    expect(chart?.levels[0]?.limits).not.toBeNull();
    expect(chart?.levels[1]).toMatchObject({ limits: null });
    expect(chart?.signals.every(({ to }) => to < 32)).toBe(true);
    expect(chart?.provisional).toBe(true);
  });

  it('signal without anything being called changed', async () => {
    const values = even(40).map((value, place) => (place >= 20 && place < 30 ? 10.6 + 0.05 * (place % 3) : value));
    const changes = changesOf([weekly(values)], await noFiles());
    expect(changes.found).toEqual([]);
    expect(changes.moments).toEqual([]);
    expect(changes.charts?.series.filter(signalsIn)).toHaveLength(1);
  });

  it('tell how alike neighbours are, and then count on more signals by chance', async () => {
    const random = seededRandom(5);
    let previous = 0;
    const chain = Array.from({ length: 60 }, () => {
      previous = 0.7 * previous + random.normal();
      return 10 + previous;
    });
    const alone = await chartOf(Array.from({ length: 60 }, () => 10 + random.normal()));
    const together = await chartOf(chain);
    expect(Math.abs(alone.neighbours ?? 1)).toBeLessThan(0.2);
    expect(alone.chance).toBeCloseTo(0.346, 9);
    expect(together.neighbours).toBeGreaterThan(0.4);
    expect(together.chance).toBeGreaterThan(0.9);
  });
});

describe('the chance of a signal without a change', () => {
  it('is as it was measured, between lengths on a straight line, and never grows beyond what was measured', () => {
    expect(signalChance(60, null, 0)).toBeCloseTo(0.346, 9);
    expect(signalChance(75, 0.1, 0)).toBeCloseTo((0.346 + 0.507) / 2, 9);
    expect(signalChance(5000, -0.5, 0)).toBe(0.955);
    expect(signalChance(56, null, 7)).toBe(0.442);
    expect(signalChance(56, null, 6)).toBe(0.442);
    expect(signalChance(40, null, 5)).toBe(0.32);
    expect(signalChance(60, 0.3, 0)).toBeCloseTo((0.675 + 0.94) / 2, 9);
  });

  it.each([
    [20, 0],
    [60, 0],
    [180, 0],
    [60, 0.4],
  ])('at %s points with neighbours that go together by %s is measured again', (points, together) => {
    const repetitions = 600;
    const random = seededRandom(77 * points + 10 * together);
    let signalled = 0;
    for (let repetition = 0; repetition < repetitions; repetition += 1) {
      let value = random.normal();
      const values = Array.from({ length: points }, () => {
        value = together * value + Math.sqrt(1 - together ** 2) * random.normal();
        return value;
      });
      const drawn = plainPoints(values);
      const [level] = levelCharts(drawn, []);
      if (level && (spellsOf(drawn, level).length > 0 || alarmsOf(drawn, level).length > 0)) signalled += 1;
    }
    const expected = measured['0'].shares[measured['0'].neighbours.indexOf(together)]?.[measured['0'].points.indexOf(points)] as number;
    // Three standard errors of both measurements.
    const error = Math.sqrt(expected * (1 - expected) * (1 / repetitions + 1 / measured['0'].repetitions));
    expect(Math.abs(signalled / repetitions - expected)).toBeLessThan(3 * error + 0.005);
  });
});
