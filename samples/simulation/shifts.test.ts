import { describe, expect, it } from 'vitest';
import { buildShifts } from './shifts';

describe('shifts', () => {
  it('put exactly as many people on the queue as asked, in every quarter, with their breaks', () => {
    const need = Array.from({ length: 40 }, (_, quarter) => 6 + Math.round(5 * Math.sin((Math.PI * quarter) / 39)));
    const shifts = buildShifts(need);
    const covered = need.map((_, quarter) => shifts.filter((shift) => shift.states[quarter - shift.from] === 'queue').length);
    expect(covered).toEqual(need);
    for (const shift of shifts) expect(shift.states).toContain('break');
    const long = shifts.filter((shift) => shift.states.length >= 34);
    expect(long.length).toBeGreaterThan(0);
    for (const shift of long) expect(shift.states.filter((state) => state === 'lunch')).toHaveLength(2);
  });
});
