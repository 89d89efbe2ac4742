import { describe, expect, it } from 'vitest';
import { highestIn, markIn, readAsMarks } from './marks';
import { ColumnProfile } from './profile';

const column = (...cells: string[]) => {
  const profile = new ColumnProfile();
  for (const [at, cell] of cells.entries()) profile.add(cell, at + 2, undefined);
  return profile;
};

describe('marks', () => {
  it.each([
    ['8', 8],
    ['8,5', 8.5],
    ['8/10', 8],
    ['8 van 10', 8],
    ['4 out of 5', 4],
    ['9 (zeer tevreden)', 9],
    ['5 - Zeer tevreden', 5],
    ['1: Zeer ontevreden', 1],
    ['★★★★☆', 4],
    ['12/10', null],
    ['8 - 10', null],
    ['8-jan', null],
    ['10-sep', null],
    ['Zeer tevreden', null],
    ['13-06-2024', null],
  ])('%s is %s', (text, value) => expect(markIn(text)?.value ?? null).toBe(value));

  it('a column with words at the ends of its scale only', () => {
    const reader = readAsMarks(column('10 (zeer tevreden)', '7', '8', '1 (zeer ontevreden)'));
    expect(['10 (zeer tevreden)', '7', 'nvt', 'blauw'].map((cell) => reader?.parse(cell))).toEqual([10, 7, null, expect.any(Symbol)]);
  });
  it('plain numbers, two scales and words are left to others', () => {
    for (const cells of [
      ['7', '8'],
      ['4/5', '8/10'],
      ['goed', 'slecht'],
    ])
      expect(readAsMarks(column(...cells))).toBeNull();
  });
  it('tells the highest mark where the cells name it', () => {
    expect(highestIn(column('4/5', '3/5'))).toBe(5);
    expect(highestIn(column('★★★☆☆', '★★★★☆'))).toBe(5);
    expect(highestIn(column('7', '8'))).toBeNull();
  });
});
