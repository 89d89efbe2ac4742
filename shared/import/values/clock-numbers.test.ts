import { describe, expect, it } from 'vitest';
import type { Cell } from '../table';
import { isClockNumbers, secondsOfClockNumber } from './clock-numbers';
import { ColumnProfile } from './profile';
import { readAsMoment } from './read-moment';

const column = (...cells: Cell[]) => {
  const profile = new ColumnProfile();
  for (const [index, cell] of cells.entries()) profile.add(cell, index + 2, undefined);
  return profile;
};
const hints = { language: null, decimal: null, dateOrder: null, date1904: false, chosenUnit: null } as const;

describe('times written as one number (Avaya: starttime 800, 830, 1500)', () => {
  it.each([
    ['800', 8 * 3600],
    ['1530', 15 * 3600 + 30 * 60],
    ['0', 0],
    [30, 1800],
    ['2400', 86_400],
    ['875', null],
    ['8:00', null],
    [0.5, null],
  ] as const)('%s', (cell, seconds) => expect(secondsOfClockNumber(cell)).toBe(seconds));

  it('a column of them is a column of times, as text and as numbers', () => {
    for (const profile of [column('800', '830', '1000', '1730'), column(0, 30, 100, 2330)]) {
      const reader = readAsMoment(profile, hints);
      expect(reader?.holds).toBe('time');
      expect(reader?.parts(profile.sample[3] ?? null)?.time).toBe(profile.sample[3] === '1730' ? 63_000 : 84_600);
    }
  });

  it('years, numbers of intervals, lengths and counts are none', () => {
    expect(isClockNumbers(column('2020', '2025', '2030'))).toBe(false);
    expect(isClockNumbers(column(...Array.from({ length: 96 }, (_, index) => index + 1)))).toBe(false);
    expect(isClockNumbers(column('1800', '1800', '1800'))).toBe(false);
    expect(isClockNumbers(column('101', '207', '315'))).toBe(false);
  });
});
