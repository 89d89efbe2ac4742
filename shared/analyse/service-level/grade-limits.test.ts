import { describe, expect, it } from 'vitest';
import { gradeOf } from './grade';
import type { ExplainedQueue, LedgerCell } from './ledger-cells';
import { countMeasures, missingSeries, type QueueGrid } from './queue-grid';

/** The limits of methods.md 3.6 at their edge, on a queue made by hand: ten days of twenty half hours. */
const [days, slots] = [10, 20];
const count = days * slots;
const nothing = new Float64Array(7);

interface Interval {
  readonly volume: number;
  readonly handle: number;
  readonly agents: number;
}
const usual: Interval = { volume: 60, handle: 300, agents: 13 };

/** A queue of which the given part of the intervals, from the first slots of each day on, is otherwise. */
function queueOf(odd: Partial<Interval> = {}, oddSlots = 0, notes: QueueGrid['notes'] = []): ExplainedQueue {
  const cells = Array.from({ length: count }, (_, cell) => cell);
  const series = (field: keyof Interval) =>
    Float64Array.from(cells, (cell) => (cell % slots < oddSlots ? (odd[field] ?? usual[field]) : usual[field]));
  const starts = Float64Array.from(cells, (cell) => Math.floor(cell / slots) * 1440 + 480 + (cell % slots) * 30);
  const counts = Object.fromEntries(countMeasures.map((measure) => [measure, missingSeries(count)])) as QueueGrid['counts'];
  const grid: QueueGrid = {
    ...{ queue: 'Facturen', channel: 'voice', thresholdSeconds: 20, intervalSeconds: 1800, starts, counts },
    ...{ agentsOnQueue: missingSeries(count), plan: null, notes },
  };
  const none = new Float64Array(count);
  return {
    grid,
    rates: {
      volume: series('volume'),
      handle: series('handle'),
      plannedHandle: series('handle'),
      handleSeen: true,
      handleNeeds: null,
      handleSpread: null,
    },
    chain: {
      ...{ volume: series('volume'), handle: series('handle'), agents: series('agents') },
      ...{ players: [], merged: [], unseen: [], sampledStaff: false },
    },
    repeats: null,
    calibration: { kappa: 1, patienceSeconds: 120, basis: 'reference_days', patienceBasis: 'waits', referenceCells: cells },
    values: {
      ...{ cells, planned: none, actual: none, contributions: [], repairs: [] },
      ...{ volumeSlope: none, handleSlope: none, evaluations: 0 },
    },
  };
}

/** Intervals in which the model is off by so many points, evenly up and down, with no chance of their own. */
const cellsOff = (points: number): LedgerCell[] =>
  Array.from({ length: count }, (_, cell) => ({
    ...{
      queue: 'Facturen',
      place: cell,
      date: `2024-03-${String(1 + Math.floor(cell / slots)).padStart(2, '0')}`,
      weekday: 1,
      time: '09:00',
    },
    ...{ offered: 100, inTime: 80 + (cell % 2 === 0 ? points : -points), rate: 100, forecast: 100, planned: 0.8, modelled: 0.8 },
    ...{ contributions: nothing, repairs: nothing, noise: nothing, chance: 0 },
  }));
const grade = (unexplained: number, queue = queueOf(), cells = cellsOff(5)) => gradeOf([queue], cells, unexplained);

describe('the grade at its limits (methods.md 3.6)', () => {
  it('is A up to two points unexplained, B up to five, C beyond, whichever way', () => {
    expect([1.9, -2, 2.1, -4.9, 5.1, -9].map((points) => grade(points).grade)).toEqual(['A', 'A', 'B', 'B', 'C', 'C']);
  });
  it('is A with an error of the model up to ten points an interval', () => {
    expect([9, 11].map((points) => grade(0, queueOf(), cellsOff(points)).grade)).toEqual(['A', 'B']);
  });
  it('is C when more than a fifth of the contacts comes in intervals under ten contacts', () => {
    // Of 20 slots, 14 with 9 contacts: 126 of 486, 26 %; 9 with 9: 81 of 741, 11 %. With 10 contacts none of them is small.
    expect([grade(0, queueOf({ volume: 9, agents: 4 }, 14)).grade, grade(0, queueOf({ volume: 9, agents: 4 }, 9)).grade]).toEqual([
      'C',
      'A',
    ]);
    expect(grade(0, queueOf({ volume: 9, agents: 4 }, 14)).reasons).toContain('small_intervals');
    expect(grade(0, queueOf({ volume: 10, agents: 4 }, 14)).grade).toBe('A');
  });
  it('is C when more than a fifth of the contacts comes in runs of over an hour above 97 % occupancy', () => {
    // Load 10 erlang, patience two minutes: four positions are always busy, ten are not.
    expect(grade(0, queueOf({ agents: 4 }, 5)).reasons).toContain('long_overload');
    expect(grade(0, queueOf({ agents: 4 }, 4)).grade).toBe('A');
    expect(grade(0, queueOf({ agents: 10 }, 20)).grade).toBe('A');
  });
  it('is C when contacts last longer than the interval', () => {
    expect(grade(0, queueOf({ handle: 1801, agents: 90 }, 5)).reasons).toContain('handle_longer_than_interval');
    expect(grade(0, queueOf({ handle: 1799, agents: 90 }, 5)).grade).toBe('A');
  });
  it('is C for intervals of a day and B for other coarser files', () => {
    expect([grade(0, queueOf({}, 0, ['intervals_of_a_day'])).grade, grade(0, queueOf({}, 0, ['intervals_over_an_hour'])).grade]).toEqual([
      'C',
      'B',
    ]);
  });
});
